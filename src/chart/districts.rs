//! Districts on a map, or as tiles where there are no outlines: the worst judged verdict of each.
//!
//! A map needs the outlines, registered under the name `districts` with the administrative code
//! in the property `code`; [`View::mapped`] says that they are there. Without them every district
//! is a tile, roughly where it lies. Ids: a district's own.

mod tiles;

use charming::{element::AxisLabel, series::Heatmap};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::patch::{Drawing, Item};
use super::status::{self, Key};
use super::style::Room;
use super::table::{Column, Row, Table};
use super::words::Word;
use super::{Theme, codes, palette, style, text};
use crate::assess::{Assessment, Counts, Verdict};
use crate::locale;
use crate::plan::{GroupKind, Language, Plan};

/// The name under which the outlines are registered.
pub const MAP: &str = "districts";

/// All districts of the plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct View {
    #[serde(with = "codes::language")]
    pub language: Language,
    pub description: String,
    /// Outlines are registered.
    pub mapped: bool,
    /// Districts by their colour.
    pub keys: Vec<Key>,
    pub regions: Vec<Region>,
    #[serde(skip)]
    pub notes: Vec<String>,
}

/// A district.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Region {
    pub id: String,
    /// Administrative code, or the id where the plan gives none.
    pub code: String,
    pub name: String,
    /// The worst judged verdict; where nothing is judged, the most frequent.
    #[serde(with = "codes::verdict")]
    pub verdict: Verdict,
    pub judged: usize,
    pub total: usize,
    pub words: String,
    pub positions: Vec<String>,
    #[serde(skip)]
    pub spoken: String,
    /// Column and row of its tile.
    pub tile: (usize, usize),
}

pub fn view(plan: &Plan, all: &[Assessment], mapped: bool, language: Language) -> View {
    let targets = status::counted(plan, all);
    let groups: Vec<_> = plan.groups_of(GroupKind::District).collect();
    let places = tiles::place(&groups.iter().map(|g| g.tile).collect::<Vec<_>>());
    let mut counts = Counts::default();
    let region = |(i, group): (usize, &&crate::plan::Group)| {
        let own = status::count(targets.iter().filter(|(t, _)| t.stands_in(&group.id)).map(|(_, a)| *a));
        let name = text::plain(group.name.in_language(language));
        let words = status::in_words(own, language);
        let verdict = headline(own);
        counts.add(verdict);
        let positions: Vec<String> = group.positions.iter().map(|p| text::plain(p.in_language(language))).collect();
        let spoken = format!("{name}{}{words}", Word::Colon.say(language));
        let code = group.code.clone().unwrap_or_else(|| group.id.clone());
        Region {
            id: group.id.clone(),
            code,
            name,
            verdict,
            judged: own.judged(),
            total: own.total(),
            words,
            positions,
            spoken,
            tile: places[i],
        }
    };
    let regions: Vec<Region> = groups.iter().enumerate().map(region).collect();
    let list = status::list(GroupKind::District, language);
    let rule = Word::WorstJudged.say(language);
    let description =
        format!("{list}{}{}{}{rule}", Word::Colon.say(language), status::in_words(counts, language), Word::Stop.say(language));
    View { language, description, mapped, keys: status::keys(counts, language), regions, notes: vec![rule.to_owned()] }
}

/// The worst judged verdict; where nothing is judged, the most frequent.
fn headline(counts: Counts) -> Verdict {
    let worst = Verdict::ALL.into_iter().rev().find(|v| v.is_judged() && counts.of(*v) > 0);
    let frequent = Verdict::ALL.into_iter().filter(|v| !v.is_judged()).max_by_key(|v| counts.of(*v));
    worst.or(frequent.filter(|_| counts.total() > 0)).unwrap_or(Verdict::NoData)
}

fn size(view: &View) -> (usize, usize) {
    // A view from outside may hold any number.
    let most = |part: fn(&Region) -> usize| view.regions.iter().map(part).max().unwrap_or(0).min(63) + 1;
    (most(|r| r.tile.0), most(|r| r.tile.1))
}

pub fn height(view: &View, theme: Theme) -> f64 {
    let above = status::legend_height(&view.keys, theme);
    if view.mapped {
        return above + theme.wide().min(620.0) * 0.9;
    }
    above + size(view).1 as f64 * theme.line() * 3.7 + 4.0
}

pub fn draw(view: &View, theme: &Theme) -> Drawing {
    let theme = *theme;
    let drawing = status::legend(style::frame(&view.description, theme), &view.keys, theme);
    if view.mapped { map(drawing, view, theme) } else { grid(drawing, view, theme) }
}

/// What all ways of drawing a district share.
fn item(region: &Region, value: Value, theme: Theme, limit: usize) -> Item {
    let color = theme.status(region.verdict);
    let strength = if region.verdict.is_judged() { 0.85 } else { 0.25 };
    let fill = palette::mix(color, theme.page(), strength);
    let tip = [region.name.clone(), region.words.clone()].into_iter().chain(region.positions.iter().cloned());
    let tip: Vec<String> = tip.map(|line| text::wrap_clip(&line, theme.fits((theme.wide() * 0.6).min(320.0)), 3)).collect();
    let label = format!("{}\n{} {}/{}", text::fit(&region.name, limit, 2), palette::glyph(region.verdict), region.judged, region.total);
    let ink = palette::on(&fill);
    Item::new(&region.id, value)
        .with(
            "emphasis",
            json!({ "itemStyle": { "areaColor": fill, "borderColor": theme.ink(), "borderWidth": 2 }, "label": { "color": ink } }),
        )
        .tip(tip.join("\n"))
        .with("itemStyle", json!({ "color": fill, "areaColor": fill, "borderColor": theme.page(), "borderWidth": 2 }))
        .with("label", json!({ "show": true, "formatter": label, "color": ink, "fontSize": theme.small(), "lineHeight": theme.line() }))
}

fn grid(drawing: Drawing, view: &View, theme: Theme) -> Drawing {
    let (columns, rows) = size(view);
    let room = Room { left: 0.0, top: status::legend_height(&view.keys, theme), right: 0.0, bottom: 4.0 };
    let limit = theme.fits(theme.wide() / columns as f64 - 8.0);
    let items =
        view.regions.iter().map(|r| item(r, json!([r.tile.0, r.tile.1, r.judged]), theme, limit).with("visualMap", false).name(&r.name));
    let names = |count: usize| (0..count).map(|i| i.to_string()).collect();
    let bare = |count| style::name_axis(theme, names(count)).show(false).axis_label(AxisLabel::new().show(false));
    let items = items.collect();
    drawing
        .chart(|chart| chart.grid(style::grid(room)).x_axis(bare(columns)).y_axis(bare(rows).inverse(true)))
        .series(Heatmap::new().id(MAP), items, Value::Null)
        .with(json!({ "visualMap": [{ "type": "piecewise", "show": false, "seriesIndex": view.keys.len(), "pieces": [{ "min": 0 }] }] }))
}

/// charming knows no map series and does not write `geoMap`, so all of it is patched in.
fn map(drawing: Drawing, view: &View, theme: Theme) -> Drawing {
    let items: Vec<Item> = view.regions.iter().map(|r| item(r, json!(r.judged), theme, theme.fits(90.0)).name(&r.code)).collect();
    let plain = json!({ "areaColor": theme.shade(), "borderColor": theme.axis(), "borderWidth": 0.5 });
    let series = json!({
        "type": "map", "map": MAP, "nameProperty": "code", "id": MAP, "data": items, "roam": false, "selectedMode": false,
        "top": status::legend_height(&view.keys, theme) + 6.0, "bottom": 6, "left": "center",
        "itemStyle": plain, "label": { "show": false }, "labelLayout": { "hideOverlap": true },
        "showLegendSymbol": false,
    });
    let before = vec![Value::Null; view.keys.len()];
    drawing.with(json!({ "series": before.into_iter().chain([series]).collect::<Vec<_>>() }))
}

pub fn table(view: &View, language: Language) -> Table {
    let say = |word: Word| word.say(language);
    let columns = vec![
        Column::text(say(Word::Name)),
        Column::text(say(Word::Verdict)),
        Column::number(locale::pick(language, "已判定", "Judged"), None),
        Column::number(say(Word::Count), None),
        Column::text(say(Word::Verdicts)),
        Column::text(say(Word::Positions)),
    ];
    let row = |r: &Region| {
        let (judged, total) = (r.judged.to_string(), r.total.to_string());
        let positions = r.positions.join(say(Word::List));
        Row::new(&r.id, vec![r.name.clone(), locale::verdict(language, r.verdict).to_owned(), judged, total, r.words.clone(), positions])
    };
    Table {
        caption: view.description.clone(),
        columns,
        rows: view.regions.iter().map(row).collect(),
        notes: view.notes.clone(),
        sources: Vec::new(),
    }
}
