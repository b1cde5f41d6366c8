//! A list of the plan as a wheel: its groups inside, their targets around them in the colour of the verdict.
//!
//! A target under two groups of the list stands under both; the key counts it once. A group
//! without listed targets keeps a dashed place of its own, because the source names it.
//! Ids: a group's own id, and `group/target` for a target under it.

use charming::{
    component::Title,
    element::{Emphasis, EmphasisFocus, ItemStyle, Sort, TextStyle},
    series::{Sunburst, SunburstLevel},
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::patch::{Drawing, Item};
use super::status::{self, Key};
use super::table::{Column, Row, Table};
use super::words::Word;
use super::{Theme, codes, palette, style, text};
use xianfeng_core::assess::{Assessment, Verdict};
use xianfeng_core::plan::{GroupKind, Language, Plan};

/// The wheel of one list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct View {
    #[serde(with = "codes::language")]
    pub language: Language,
    pub list: String,
    pub description: String,
    pub keys: Vec<Key>,
    /// Targets, each once.
    pub total: usize,
    pub slices: Vec<Slice>,
    #[serde(skip)]
    pub notes: Vec<String>,
}

/// A group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Slice {
    pub id: String,
    pub name: String,
    pub spoken: String,
    pub leaves: Vec<Leaf>,
}

/// A target under a group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Leaf {
    /// `group/target`
    pub id: String,
    pub name: String,
    #[serde(with = "codes::verdict")]
    pub verdict: Verdict,
    #[serde(skip)]
    pub verdict_word: String,
    #[serde(skip)]
    pub tier: String,
    pub spoken: String,
}

pub fn view(plan: &Plan, all: &[Assessment], list: GroupKind, language: Language) -> View {
    let targets = status::counted(plan, all);
    let slice = |group: &xianfeng_core::plan::Group| {
        let name = text::plain(group.name.in_language(language));
        let under: Vec<_> = targets.iter().filter(|(t, _)| t.belongs_to(&group.id)).collect();
        let counts = status::count(under.iter().map(|(_, a)| *a));
        let colon = Word::Colon.say(language);
        let leaf = |(target, assessment): &&(&xianfeng_core::plan::Target, &Assessment)| {
            let (own, verdict) = (text::plain(target.name.in_language(language)), status::verdict(assessment, language));
            let tier = xianfeng_text::tier(language, target.tier).to_owned();
            let spoken = format!("{name}{colon}{own}{}{tier}{}{verdict}", Word::Comma.say(language), Word::Comma.say(language));
            Leaf { id: format!("{}/{}", group.id, target.id), name: own, verdict: assessment.verdict, verdict_word: verdict, tier, spoken }
        };
        let leaves: Vec<Leaf> = under.iter().map(leaf).collect();
        let size = format!("{}{}", leaves.len(), Word::Targets.say(language));
        let spoken = format!("{name}{colon}{size}{}{}", Word::List.say(language), status::in_words(counts, language));
        Slice { id: group.id.to_string(), name, spoken, leaves }
    };
    let slices: Vec<Slice> = plan.groups_of(list).map(slice).collect();
    let listed = targets.iter().filter(|(t, _)| plan.groups_of(list).any(|g| t.belongs_to(&g.id)));
    let counts = status::count(listed.map(|(_, a)| *a));
    let head = status::list(list, language);
    let description = format!(
        "{head}{}{}{}{}{}",
        Word::Colon.say(language),
        slices.len(),
        xianfeng_text::pick(language, " 组；", " groups; "),
        status::in_words(counts, language),
        Word::Stop.say(language)
    );
    let mut notes = Vec::new();
    let places: usize = slices.iter().map(|s| s.leaves.len()).sum();
    if places > counts.total() {
        notes.push(Word::Twice.say(language).to_owned());
    }
    notes.extend(plan.gaps.iter().filter(|g| g.list == list).map(|g| text::plain(g.note.in_language(language))));
    View { language, list: head, description, keys: status::keys(counts, language), total: counts.total(), slices, notes }
}

pub fn height(view: &View, theme: Theme) -> f64 {
    status::legend_height(&view.keys, theme) + theme.wide().min(600.0) * 0.96
}

pub fn draw(view: &View, theme: &Theme) -> Drawing {
    let theme = *theme;
    let above = status::legend_height(&view.keys, theme);
    let radius = theme.wide().min(600.0) * 0.46;
    let middle = above + radius * 1.04;
    let (hole, ring) = (radius * 0.22, radius * 0.64);
    let space = ((hole + ring) / 2.0, theme.fits(ring - hole - 8.0));
    let items = view.slices.iter().map(|slice| wedge(slice, view, theme, space)).collect();
    let wheel = Sunburst::new()
        .id("wheel")
        .sort(Sort::None)
        .center(("50%".to_owned(), String::new()))
        .emphasis(Emphasis::new().focus(EmphasisFocus::Ancestor))
        .levels(vec![
            SunburstLevel::new(),
            SunburstLevel::new().item_style(ItemStyle::new().border_width(1.0).border_color(theme.page())),
            SunburstLevel::new().item_style(ItemStyle::new().border_width(1.0).border_color(theme.page())),
        ]);
    let more = json!({
        "center": ["50%", middle],
        "radius": [hole, radius],
        "nodeClick": false,
        "itemStyle": { "borderWidth": 1, "borderColor": theme.page() },
        "levels": [{}, { "r0": hole, "r": ring }, { "r0": ring, "r": radius }],
    });
    let total = Title::new()
        .text(format!("{}", view.total))
        .subtext(Word::Targets.say(view.language).trim())
        .text_style(TextStyle::new().color(theme.ink()).font_size(theme.font_size + 7.0))
        .subtext_style(style::text_style(theme))
        .item_gap(0)
        .left("50%")
        .top(middle - theme.font_size * 1.9);
    let drawing = style::frame(&view.description, theme).chart(|chart| chart.title(total)).series(wheel, items, more);
    status::legend(drawing, &view.keys, theme).with(json!({ "title": [{ "textAlign": "center", "triggerEvent": false, "padding": 0 }] }))
}

fn wedge(slice: &Slice, view: &View, theme: Theme, (middle, limit): (f64, usize)) -> Item {
    let fill = palette::mix(theme.ink(), theme.page(), 0.08);
    let whole: usize = view.slices.iter().map(|s| s.leaves.len().max(1)).sum();
    let arc = slice.leaves.len().max(1) as f64 / whole as f64 * std::f64::consts::TAU * middle;
    let lines = (arc / (theme.small() * 1.15)).floor() as usize;
    let name = text::fit(&slice.name, limit, lines);
    let label = json!({ "show": lines > 0, "rotate": "radial", "color": theme.ink(), "fontSize": theme.small(), "lineHeight": theme.small() * 1.15,
        "formatter": name, "overflow": "none" });
    let tip = |spoken: &str| text::wrap_clip(spoken, theme.fits((theme.wide() * 0.6).min(380.0)), 8);
    let leaf = |leaf: &Leaf| {
        let color = theme.status(leaf.verdict);
        let fill = if leaf.verdict.is_judged() { color.to_owned() } else { palette::mix(color, theme.page(), 0.35) };
        // What is not known is hollow, with a dotted edge: a wheel in ECharts takes no hatching.
        let look = match leaf.verdict {
            Verdict::NoData => json!({ "color": theme.page(), "borderColor": theme.faint(), "borderType": "dotted" }),
            _ => json!({ "color": fill }),
        };
        Item::new(&leaf.id, 1)
            .name(&leaf.name)
            .tip(tip(&leaf.spoken))
            .with("itemStyle", look)
            .with("label", json!({ "show": false }))
            .with("emphasis", json!({ "label": { "show": false } }))
    };
    let mut item = Item::new(&slice.id, serde_json::Value::Null).name(&slice.name).tip(tip(&slice.spoken)).with("label", label);
    item = item.with("itemStyle", json!({ "color": fill }));
    item.children = slice.leaves.iter().map(leaf).collect();
    if item.children.is_empty() {
        let empty = Word::NoTargets.say(view.language);
        let gap = Item::new("", 1).name(empty).tip(tip(&slice.spoken));
        let gap = gap.with("itemStyle", json!({ "color": theme.page(), "borderColor": theme.muted(), "borderType": "dashed" }));
        item.children.push(gap.with("label", json!({ "show": false })));
    }
    item
}

pub fn table(view: &View, language: Language) -> Table {
    let columns = [Word::Group, Word::Name, Word::Tier, Word::Verdict].map(|w| Column::text(w.say(language))).to_vec();
    let rows = view.slices.iter().flat_map(|slice| {
        let none = slice
            .leaves
            .is_empty()
            .then(|| Row::new(&slice.id, vec![slice.name.clone(), Word::NoTargets.say(language).to_owned(), String::new(), String::new()]));
        let leaf = |l: &Leaf| Row::new(&l.id, vec![slice.name.clone(), l.name.clone(), l.tier.clone(), l.verdict_word.clone()]);
        slice.leaves.iter().map(leaf).chain(none).collect::<Vec<_>>()
    });
    Table { caption: view.description.clone(), columns, rows: rows.collect(), notes: view.notes.clone(), sources: Vec::new() }
}
