//! The two lists side by side: which areas and tasks share targets, and what stands in one list only.
//!
//! Ids: a group's id, `only/area` and `only/task` for the rest, and `group>group` for a band.

use charming::{
    element::{Emphasis, EmphasisFocus},
    series::{Sankey, SankeyNodeAlign},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::patch::{Drawing, Item};
use super::style::Room;
use super::table::{Column, Row, Table};
use super::words::Word;
use super::{Theme, codes, palette, status, style, text};
use xianfeng_core::assess::Assessment;
use xianfeng_core::plan::{Group, GroupKind, Language, Plan, Target};

/// Groups on both sides, and the bands between them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct View {
    #[serde(with = "codes::language")]
    pub language: Language,
    pub description: String,
    pub nodes: Vec<Node>,
    pub bands: Vec<Band>,
    /// What the source states of its lists and does not spell out.
    #[serde(skip)]
    pub notes: Vec<String>,
}

/// A group, or the rest of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Node {
    pub id: String,
    pub name: String,
    pub left: bool,
    /// The targets that stand in one list only.
    pub rest: bool,
    pub count: usize,
}

/// Targets that stand on both sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Band {
    pub id: String,
    pub from: String,
    pub to: String,
    pub targets: Vec<String>,
    pub shared: bool,
    pub spoken: String,
}

const REST: [&str; 2] = ["only/area", "only/task"];

pub fn view(plan: &Plan, all: &[Assessment], language: Language) -> View {
    let targets: Vec<&Target> = status::counted(plan, all).into_iter().map(|(t, _)| t).collect();
    let side = |kind: GroupKind| -> Vec<&Group> { plan.groups_of(kind).filter(|g| targets.iter().any(|t| t.belongs_to(&g.id))).collect() };
    let (areas, tasks) = (side(GroupKind::Area), side(GroupKind::Task));
    let name = |g: &Group| text::plain(g.name.in_language(language));
    let names = [Word::OnlyAreas, Word::OnlyTasks].map(|w| w.say(language).to_owned());
    let mut bands = Vec::new();
    let mut push = |from: (&str, String), to: (&str, String), found: Vec<&&Target>, shared: bool| {
        if found.is_empty() {
            return;
        }
        let list: Vec<String> = found.iter().map(|t| text::plain(t.name.in_language(language))).collect();
        let head = format!("{} → {}{}{}{}", from.1, to.1, Word::Colon.say(language), list.len(), Word::Targets.say(language));
        let spoken = if shared { format!("{head}{}{}", Word::List.say(language), list.join(Word::Comma.say(language))) } else { head };
        bands.push(Band {
            id: format!("{}>{}", from.0, to.0),
            from: from.0.to_owned(),
            to: to.0.to_owned(),
            targets: list,
            shared,
            spoken,
        });
    };
    for area in &areas {
        let here = || targets.iter().filter(|t| t.belongs_to(&area.id));
        for task in &tasks {
            push((area.id.as_str(), name(area)), (task.id.as_str(), name(task)), here().filter(|t| t.belongs_to(&task.id)).collect(), true);
        }
        let only = here().filter(|t| !tasks.iter().any(|g| t.belongs_to(&g.id))).collect();
        push((area.id.as_str(), name(area)), (REST[0], names[0].clone()), only, false);
    }
    for task in &tasks {
        let here = targets.iter().filter(|t| t.belongs_to(&task.id));
        let only = here.filter(|t| !areas.iter().any(|g| t.belongs_to(&g.id))).collect();
        push((REST[1], names[1].clone()), (task.id.as_str(), name(task)), only, false);
    }
    let count = |id: &str| bands.iter().filter(|b| b.from == id || b.to == id).map(|b| b.targets.len()).sum();
    let node = |id: &str, name: String, left: bool, rest: bool| Node { id: id.to_owned(), name, left, rest, count: count(id) };
    let mut nodes: Vec<Node> = areas.iter().map(|g| node(g.id.as_str(), name(g), true, false)).collect();
    nodes.push(node(REST[1], names[1].clone(), true, true));
    nodes.extend(tasks.iter().map(|g| node(g.id.as_str(), name(g), false, false)));
    nodes.push(node(REST[0], names[0].clone(), false, true));
    nodes.retain(|n| n.count > 0);
    let in_both = |t: &&&Target| areas.iter().any(|g| t.belongs_to(&g.id)) && tasks.iter().any(|g| t.belongs_to(&g.id));
    let both = targets.iter().filter(in_both).count();
    let description = describe(both, &nodes, language);
    View { language, description, nodes, bands, notes: gaps(plan, language) }
}

fn describe(both: usize, nodes: &[Node], language: Language) -> String {
    let rest = |id: &str| nodes.iter().find(|n| n.id == id).map_or(0, |n| n.count);
    let (areas, tasks) = (rest(REST[0]), rest(REST[1]));
    match language {
        Language::Zh => format!("两张清单的交叉：{both} 项目标两处都列；只列在领域清单 {areas} 处，只列在任务清单 {tasks} 处。"),
        Language::En => {
            format!(
                "How the two lists meet: {both} targets stand in both, {areas} places are in the areas only, {tasks} in the tasks only."
            )
        }
    }
}

/// The coverage of the source, in its own units.
fn gaps(plan: &Plan, language: Language) -> Vec<String> {
    let list = |kind| xianfeng_text::list(language, kind);
    let gap = |g: &xianfeng_core::plan::Gap| {
        let what = xianfeng_text::missing(language, g.missing);
        format!(
            "{} · {what}{}{}{}{}",
            list(g.list),
            Word::Colon.say(language),
            g.count,
            Word::List.say(language),
            text::plain(g.note.in_language(language))
        )
    };
    plan.gaps.iter().map(gap).collect()
}

fn room(view: &View, theme: Theme) -> Room {
    let widest = |left: bool| view.nodes.iter().filter(|n| n.left == left).map(|n| theme.pixels(&label(n))).fold(0.0, f64::max) + 10.0;
    let most = theme.wide() * 0.36;
    Room { left: widest(true).min(most), right: widest(false).min(most), top: theme.line() + 10.0, bottom: 6.0 }
}

fn label(node: &Node) -> String {
    format!("{} {}", node.name, node.count)
}

pub fn height(view: &View, theme: Theme) -> f64 {
    let most = [true, false].map(|left| view.nodes.iter().filter(|n| n.left == left).count()).into_iter().max().unwrap_or(1);
    let room = room(view, theme);
    room.top + room.bottom + (most.max(4) as f64) * (theme.line() + 9.0)
}

pub fn draw(view: &View, theme: &Theme) -> Drawing {
    let theme = *theme;
    let room = room(view, theme);
    let items = view.nodes.iter().map(|node| place(node, theme, room)).collect();
    let tip = |spoken: &str| json!({ "formatter": text::wrap_clip(spoken, theme.fits((theme.wide() * 0.6).min(380.0)), 12) });
    let links: Vec<Value> = view
        .bands
        .iter()
        .map(|band| {
            let (color, strength) = if band.shared { (theme.accent(), 0.75) } else { (theme.muted(), 0.18) };
            json!({ "id": band.id, "source": band.from, "target": band.to, "value": band.targets.len(), "tooltip": tip(&band.spoken),
                "lineStyle": { "color": color, "opacity": strength, "curveness": 0.5 } })
        })
        .collect();
    let sankey = Sankey::new()
        .id("flow")
        .node_align(SankeyNodeAlign::Justify)
        .layout_iterations(24u64)
        .left(room.left)
        .right(room.right)
        .top(room.top)
        .bottom(room.bottom)
        .emphasis(Emphasis::new().focus(EmphasisFocus::Adjacency));
    // Its opening animation clips the labels, for good when the chart is redrawn meanwhile.
    let more = json!({ "animation": false, "nodeWidth": 8, "nodeGap": theme.line() * 0.75, "draggable": false, "links": links });
    let titles = [GroupKind::Area, GroupKind::Task].map(|kind| xianfeng_text::list(view.language, kind));
    let head = |text: &str, side: &str| {
        json!({ "text": text, side: 0, "top": 0, "padding": 0,
        "textStyle": { "color": theme.muted(), "fontSize": theme.small(), "fontWeight": "normal" } })
    };
    style::frame(&view.description, theme)
        .series(sankey, items, more)
        .with(json!({ "title": [head(titles[0], "left"), head(titles[1], "right")] }))
}

fn place(node: &Node, theme: Theme, room: Room) -> Item {
    let (space, side) = if node.left { (room.left, "left") } else { (room.right, "right") };
    let number = format!(" {}", node.count);
    let name = text::clip(&node.name, theme.fits(space - 10.0).saturating_sub(text::width(&number)));
    let ink = if node.rest { theme.muted() } else { theme.ink() };
    let fill = if node.rest { palette::mix(theme.muted(), theme.page(), 0.4) } else { theme.ink().to_owned() };
    Item::new(&node.id, Value::Null)
        .name(&node.id)
        .tip(text::wrap(&label(node), theme.fits(320.0)))
        .with("depth", i32::from(!node.left))
        .with("itemStyle", json!({ "color": fill, "borderWidth": 0 }))
        .with(
            "label",
            json!({ "position": side, "distance": 5, "formatter": format!("{name}{number}"), "color": ink, "fontSize": theme.small() }),
        )
}

pub fn table(view: &View, language: Language) -> Table {
    let list = |kind| Column::text(xianfeng_text::list(language, kind));
    let columns = vec![
        list(GroupKind::Area),
        list(GroupKind::Task),
        Column::number(Word::Count.say(language), None),
        Column::text(Word::Name.say(language)),
    ];
    let name = |id: &str| view.nodes.iter().find(|n| n.id == id).map(|n| n.name.clone()).unwrap_or_default();
    let row =
        |b: &Band| Row::new(&b.id, vec![name(&b.from), name(&b.to), b.targets.len().to_string(), b.targets.join(Word::List.say(language))]);
    Table {
        caption: view.description.clone(),
        columns,
        rows: view.bands.iter().map(row).collect(),
        notes: view.notes.clone(),
        sources: Vec::new(),
    }
}
