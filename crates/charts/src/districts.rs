//! Districts on a map, or as tiles where there are no outlines: the worst judged verdict of each, or an observation.
//!
//! A map needs the outlines, registered under the name of the city with the administrative code in
//! the property `code`. Who draws takes [`View::outlines`] away where they could not be had, and every
//! district is a tile, roughly where it lies. Ids: a district's own.

pub mod observations;
mod map;
mod tiles;

use charming::component::LegendItem;
use charming::element::{AxisLabel, Symbol};
use charming::series::{Heatmap, Scatter};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::patch::{Drawing, Item, merge};
use super::status::{self, Key};
use super::style::Room;
use super::table::{Column, Row, Table};
use super::words::Word;
use super::{Theme, codes, palette, style, text};
use xianfeng_core::assess::{Assessment, Counts, Verdict};
use xianfeng_core::plan::{GroupKind, Language, Plan};

/// The id of the series.
const MAP: &str = "districts";

/// All districts of the plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct View {
    #[serde(with = "codes::language")]
    pub language: Language,
    pub description: String,
    /// The city whose outlines are drawn.
    pub outlines: Option<String>,
    /// Codes of the districts that are too small to be read; whoever registers the outlines knows them.
    #[serde(default)]
    pub close: Vec<String>,
    /// Districts by their colour.
    pub keys: Vec<Key>,
    pub regions: Vec<Region>,
    /// What is shown instead of the verdicts.
    pub measure: Option<observations::Measure>,
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
    /// The verdicts of its targets, or its observation.
    pub words: String,
    /// Its observation as it stands on the map, in the unit of the legend.
    #[serde(default)]
    pub short: String,
    /// The class of its observation, counted from the lowest.
    pub class: Option<usize>,
    pub positions: Vec<String>,
    #[serde(skip)]
    pub spoken: String,
    /// Column and row of its tile.
    pub tile: (usize, usize),
}

pub fn view(plan: &Plan, all: &[Assessment], language: Language) -> View {
    let targets = status::counted(plan, all);
    let groups: Vec<_> = plan.groups_of(GroupKind::District).collect();
    let places = tiles::place(&groups.iter().map(|g| g.tile).collect::<Vec<_>>());
    let mut counts = Counts::default();
    let region = |(i, group): (usize, &&xianfeng_core::plan::Group)| {
        let own = status::count(targets.iter().filter(|(t, _)| t.belongs_to(&group.id)).map(|(_, a)| *a));
        let name = text::plain(group.name.in_language(language));
        let words = status::in_words(own, language);
        let verdict = headline(own);
        counts.add(verdict);
        let positions: Vec<String> = group.positions.iter().map(|p| text::plain(p.in_language(language))).collect();
        let spoken = format!("{name}{}{words}", Word::Colon.say(language));
        let code = group.code.clone().unwrap_or_else(|| group.id.to_string());
        Region {
            id: group.id.to_string(),
            code,
            name,
            verdict,
            judged: own.judged(),
            total: own.total(),
            words,
            short: String::new(),
            class: None,
            positions,
            spoken,
            tile: places[i],
        }
    };
    let regions: Vec<Region> = groups.iter().enumerate().map(region).collect();
    let list = status::list(GroupKind::District, language);
    let rule = Word::WorstJudged.say(language);
    let description = format!(
        "{list}{}{}{}{}{rule}",
        Word::Colon.say(language),
        status::in_words(counts, language),
        Word::Stop.say(language),
        Word::Space.say(language)
    );
    View {
        language,
        description,
        outlines: plan.outlines.clone(),
        close: Vec::new(),
        keys: status::keys(counts, language),
        regions,
        measure: None,
        notes: vec![rule.to_owned()],
    }
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

/// Where the outlines are from, and what they are good for.
pub fn credit(view: &View) -> Option<&'static str> {
    view.outlines.as_ref().map(|_| Word::Outlines.say(view.language))
}

/// How many series lend the legend their names.
fn keys(view: &View) -> usize {
    view.measure.as_ref().map_or(view.keys.len(), |measure| measure.classes.len() + 1)
}

/// The room that the legend takes.
fn above(view: &View, theme: Theme) -> f64 {
    match &view.measure {
        None => status::legend_height(&view.keys, theme),
        Some(measure) => style::legend_height(theme, measure.classes.iter().chain([&measure.none]).map(String::as_str), theme.wide()),
    }
}

pub fn height(view: &View, theme: Theme) -> f64 {
    if view.outlines.is_some() {
        return map::height(view, theme);
    }
    above(view, theme) + size(view).1 as f64 * theme.line() * 3.7 + 4.0
}

pub fn draw(view: &View, theme: &Theme) -> Drawing {
    let theme = *theme;
    let drawing = style::frame(&view.description, theme);
    let drawing = match &view.measure {
        None => status::legend(drawing, &view.keys, theme),
        Some(measure) => legend(drawing, measure, theme),
    };
    match &view.outlines {
        Some(city) => map::draw(drawing, view, city, theme),
        None => grid(drawing, view, theme),
    }
}

/// The classes of an observation as a legend; the field without an observation is hatched, as on the map.
fn legend(mut drawing: Drawing, measure: &observations::Measure, theme: Theme) -> Drawing {
    let mut entries = Vec::new();
    let classes = measure.classes.iter().enumerate().map(|(i, words)| (words, Some(i)));
    for (i, (words, class)) in classes.chain([(&measure.none, None)]).enumerate() {
        let series = Scatter::new().id(format!("key-{i}")).name(words.clone()).symbol(Symbol::Rect);
        drawing = drawing.series(
            series,
            Vec::new(),
            json!({ "coordinateSystem": "none", "data": [], "itemStyle": shade(measure, class, theme), "silent": true }),
        );
        entries.push(LegendItem { name: words.clone(), icon: Some("rect".into()) });
    }
    let legend = style::legend(theme, 0.0).data::<LegendItem>(entries);
    drawing.chart(|chart| chart.legend(legend)).with(json!({ "legend": { "selectedMode": false } }))
}

/// The darker, the more; hatched where there is no observation.
fn shade(measure: &observations::Measure, class: Option<usize>, theme: Theme) -> Value {
    let line = json!({ "borderColor": theme.axis(), "borderWidth": 1 });
    let Some(class) = class else {
        let hatch = json!({ "symbol": "rect", "color": theme.grid(), "dashArrayX": [1, 0], "dashArrayY": [2, 6], "rotation": -0.785 });
        return with(line, json!({ "color": theme.page(), "areaColor": theme.page(), "decal": hatch }));
    };
    let fill = tint(measure, class, theme);
    with(line, json!({ "color": fill, "areaColor": fill }))
}

fn tint(measure: &observations::Measure, class: usize, theme: Theme) -> String {
    let last = measure.classes.len().saturating_sub(1).max(1);
    palette::mix(theme.accent(), theme.page(), 0.2 + 0.75 * class.min(last) as f64 / last as f64)
}

fn with(mut style: Value, more: Value) -> Value {
    merge(&mut style, more);
    style
}

/// What all ways of drawing a district share.
fn item(view: &View, region: &Region, value: Value, theme: Theme, limit: usize) -> Item {
    let strength = if region.verdict.is_judged() { 0.85 } else { 0.25 };
    let verdict = || palette::mix(theme.status(region.verdict), theme.page(), strength);
    let (style, fill, note) = match &view.measure {
        None => {
            let fill = verdict();
            let style = json!({ "color": fill, "areaColor": fill, "borderColor": theme.page(), "borderWidth": 1.5 });
            (style, fill, format!("{} {}/{}", palette::glyph(region.verdict), region.judged, region.total))
        }
        Some(measure) => {
            let fill = region.class.map_or_else(|| theme.page().to_owned(), |class| tint(measure, class, theme));
            (shade(measure, region.class, theme), fill, region.short.clone())
        }
    };
    let positions = if view.measure.is_none() { &region.positions[..] } else { &[] };
    let tip = [region.name.clone(), region.words.clone()].into_iter().chain(positions.iter().cloned());
    let tip: Vec<String> = tip.map(|line| text::wrap_clip(&line, theme.fits((theme.wide() * 0.6).min(320.0)), 3)).collect();
    let label = [text::fit(&region.name, limit, 2), text::fit(&note, limit, 2)].join("\n").trim_end().to_owned();
    // On a map the letters reach over borders, so they have an edge of their own.
    let (ink, edge) = if view.outlines.is_some() { (theme.ink(), 3) } else { (palette::on(&fill), 0) };
    let letters = json!({ "color": ink, "textBorderColor": theme.page(), "textBorderWidth": edge });
    Item::new(&region.id, value)
        .with(
            "emphasis",
            json!({ "itemStyle": { "areaColor": fill, "borderColor": theme.ink(), "borderWidth": 2 }, "label": letters.clone() }),
        )
        .tip(tip.join("\n"))
        .with("itemStyle", style)
        .with("label", with(letters, json!({ "show": true, "formatter": label, "fontSize": theme.small(), "lineHeight": theme.line() })))
}

fn grid(drawing: Drawing, view: &View, theme: Theme) -> Drawing {
    let (columns, rows) = size(view);
    let room = Room { left: 0.0, top: above(view, theme), right: 0.0, bottom: 4.0 };
    let limit = theme.fits(theme.wide() / columns as f64 - 8.0);
    let items = view
        .regions
        .iter()
        .map(|r| item(view, r, json!([r.tile.0, r.tile.1, r.judged]), theme, limit).with("visualMap", false).name(&r.name));
    let names = |count: usize| (0..count).map(|i| i.to_string()).collect();
    let bare = |count| style::name_axis(theme, names(count)).show(false).axis_label(AxisLabel::new().show(false));
    let items = items.collect();
    drawing
        .chart(|chart| chart.grid(style::grid(room)).x_axis(bare(columns)).y_axis(bare(rows).inverse(true)))
        .series(Heatmap::new().id(MAP), items, Value::Null)
        .with(json!({ "visualMap": [{ "type": "piecewise", "show": false, "seriesIndex": keys(view), "pieces": [{ "min": 0 }] }] }))
}

pub fn table(view: &View, language: Language) -> Table {
    let say = |word: Word| word.say(language);
    let name = Column::text(say(Word::Name));
    let columns = match &view.measure {
        Some(_) => vec![name, Column::number(say(Word::Value), None)],
        None => vec![
            name,
            Column::text(say(Word::Verdict)),
            Column::number(xianfeng_text::pick(language, "已判定", "Judged"), None),
            Column::number(say(Word::Count), None),
            Column::text(say(Word::Verdicts)),
            Column::text(say(Word::Positions)),
        ],
    };
    let row = |r: &Region| {
        if view.measure.is_some() {
            return Row::new(&r.id, vec![r.name.clone(), r.words.clone()]);
        }
        let (judged, total) = (r.judged.to_string(), r.total.to_string());
        let positions = r.positions.join(say(Word::List));
        Row::new(
            &r.id,
            vec![r.name.clone(), xianfeng_text::verdict(language, r.verdict).to_owned(), judged, total, r.words.clone(), positions],
        )
    };
    Table {
        caption: view.description.clone(),
        columns,
        rows: view.regions.iter().map(row).collect(),
        notes: view.notes.iter().cloned().chain(credit(view).map(str::to_owned)).collect(),
        sources: Vec::new(),
    }
}
