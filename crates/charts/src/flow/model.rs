//! Targets by area and task.

use std::collections::{BTreeMap, BTreeSet};

use super::layout;
use crate::words::{Word, target_count};
use crate::{ChartModel, DataPoint, Destination, Table, TableColumn, TableRow, Theme, text, verdicts};
use xianfeng_core::assess::Assessment;
use xianfeng_core::plan::{Gap, Group, GroupKind, Language, Plan, Target};

/// Groups on both sides, and the bands between them.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowModel {
    pub language: Language,
    pub description: String,
    pub nodes: Vec<FlowNode>,
    pub bands: Vec<FlowBand>,
    /// Contents of the lists that the source counts and does not spell out.
    pub notes: Vec<String>,
}

/// A group, or the targets of a list that the other list lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowNode {
    pub id: String,
    pub name: String,
    /// Areas are left, tasks right.
    pub left: bool,
    /// The targets that are in one list only.
    pub rest: bool,
    /// Number of places of targets in its bands.
    pub count: usize,
    pub destination: Option<Destination>,
}

/// Targets under the group at its left and the group at its right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowBand {
    /// `group>group`
    pub id: String,
    /// Id of the node at the left.
    pub from: String,
    /// Id of the node at the right.
    pub to: String,
    /// Names.
    pub targets: Vec<String>,
    /// In both lists.
    pub shared: bool,
    pub spoken: String,
}

const ONLY_AREA: &str = "only/area";
const ONLY_TASK: &str = "only/task";

/// One of the two lists, with the places of its nodes.
struct Side {
    nodes: Vec<FlowNode>,
    places: BTreeMap<String, usize>,
}

impl Side {
    /// The places at which a target stands.
    fn of(&self, target: &Target) -> BTreeSet<usize> {
        target.places.iter().filter_map(|place| self.places.get(place.group.as_str()).copied()).collect()
    }
}

/// Areas at the left, tasks at the right.
pub fn model(plan: &Plan, all: &[Assessment], language: Language) -> FlowModel {
    let targets: Vec<&Target> = verdicts::counted(plan, all).into_iter().map(|(t, _)| t).collect();
    let side = |kind| -> Side {
        let listed = plan.groups_of(kind).filter(|g| plan.targets_in(&g.id).any(|t| !plan.is_part(&t.id)));
        let nodes: Vec<FlowNode> = listed.map(|g| node(g, language)).collect();
        let places = nodes.iter().enumerate().map(|(at, node)| (node.id.clone(), at)).collect();
        Side { nodes, places }
    };
    let rest = |id: &str, word: Word, left| FlowNode {
        id: id.to_owned(),
        name: word.say(language).to_owned(),
        left,
        rest: true,
        count: 0,
        destination: None,
    };
    let (areas, tasks) = (side(GroupKind::Area), side(GroupKind::Task));
    let (only_task, only_area) = (rest(ONLY_TASK, Word::OnlyTasks, true), rest(ONLY_AREA, Word::OnlyAreas, false));
    // By the places of an area and a task; the last place stands for no area, or no task.
    let mut shares: BTreeMap<(usize, usize), Vec<&Target>> = BTreeMap::new();
    let mut both = 0;
    for target in targets {
        let (in_areas, in_tasks) = (areas.of(target), tasks.of(target));
        both += usize::from(!in_areas.is_empty() && !in_tasks.is_empty());
        let or_none = |places: &BTreeSet<usize>| if places.is_empty() { vec![usize::MAX] } else { places.iter().copied().collect() };
        for area in or_none(&in_areas) {
            for task in or_none(&in_tasks).into_iter().filter(|task| (area, *task) != (usize::MAX, usize::MAX)) {
                shares.entry((area, task)).or_default().push(target);
            }
        }
    }
    let band = |((area, task), targets): ((usize, usize), Vec<&Target>)| {
        let (from, to) = (areas.nodes.get(area).unwrap_or(&only_task), tasks.nodes.get(task).unwrap_or(&only_area));
        band(from, to, targets, language)
    };
    let bands: Vec<FlowBand> = shares.into_iter().map(band).collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for band in &bands {
        for id in [&band.from, &band.to] {
            *counts.entry(id).or_default() += band.targets.len();
        }
    }
    let mut nodes: Vec<FlowNode> = areas.nodes.into_iter().chain([only_task]).chain(tasks.nodes).chain([only_area]).collect();
    for node in &mut nodes {
        node.count = counts.get(node.id.as_str()).copied().unwrap_or(0);
    }
    nodes.retain(|n| n.count > 0);
    FlowModel { language, description: describe(both, &nodes, language), nodes, bands, notes: gaps(plan, language) }
}

fn node(group: &Group, language: Language) -> FlowNode {
    FlowNode {
        id: group.id.to_string(),
        name: text::plain(group.name.in_language(language)),
        left: group.kind == GroupKind::Area,
        rest: false,
        count: 0,
        destination: Some(Destination::group(group)),
    }
}

fn band(from: &FlowNode, to: &FlowNode, targets: Vec<&Target>, language: Language) -> FlowBand {
    let targets: Vec<String> = targets.iter().map(|t| text::plain(t.name.in_language(language))).collect();
    let shared = !from.rest && !to.rest;
    let (a, b, count) = (&from.name, &to.name, target_count(targets.len(), language));
    let spoken = match language {
        Language::Zh if shared => format!("{a} → {b}：{count}；{}", targets.join("，")),
        Language::Zh => format!("{a} → {b}：{count}"),
        Language::En if shared => format!("{a} → {b}: {count}; {}", targets.join(", ")),
        Language::En => format!("{a} → {b}: {count}"),
    };
    let (id, from, to) = (format!("{}>{}", from.id, to.id), from.id.clone(), to.id.clone());
    FlowBand { id, from, to, targets, shared, spoken }
}

fn describe(both: usize, nodes: &[FlowNode], language: Language) -> String {
    let rest = |id: &str| nodes.iter().find(|n| n.id == id).map_or(0, |n| n.count);
    let (areas, tasks) = (rest(ONLY_AREA), rest(ONLY_TASK));
    match language {
        Language::Zh => format!("两张清单：{both} 项目标两处都列；只列在领域清单 {areas} 处，只列在任务清单 {tasks} 处。"),
        Language::En => {
            format!(
                "How the two lists meet: {both} targets stand in both, {areas} places are in the areas only, {tasks} in the tasks only."
            )
        }
    }
}

/// Gaps of the source, counted in its own units.
fn gaps(plan: &Plan, language: Language) -> Vec<String> {
    let gap = |g: &Gap| {
        let (list, missing) = (xianfeng_text::list(language, g.list), xianfeng_text::missing(language, g.missing));
        let note = text::plain(g.note.in_language(language));
        match language {
            Language::Zh => format!("{list} · {missing}：{}；{note}", g.count),
            Language::En => format!("{list} · {missing}: {}; {note}", g.count),
        }
    };
    plan.gaps.iter().map(gap).collect()
}

impl ChartModel for FlowModel {
    fn description(&self) -> &str {
        &self.description
    }

    fn data_points(&self) -> Vec<DataPoint<'_>> {
        self.bands.iter().map(|b| DataPoint::new(&b.id, &b.spoken, None)).collect()
    }

    fn destination(&self, id: &str) -> Option<Destination> {
        self.nodes.iter().find(|n| n.id == id)?.destination.clone()
    }

    fn table(&self) -> Table {
        let l = self.language;
        let list = |kind| TableColumn::text(xianfeng_text::list(l, kind));
        let number = TableColumn::number(Word::Count.say(l), None);
        let columns = vec![list(GroupKind::Area), list(GroupKind::Task), number, TableColumn::text(Word::Name.say(l))];
        let name = |id: &str| self.nodes.iter().find(|n| n.id == id).map(|n| n.name.clone()).unwrap_or_default();
        let row = |b: &FlowBand| {
            let names = b.targets.join(xianfeng_text::semicolon(l));
            TableRow::new(&b.id, vec![name(&b.from), name(&b.to), b.targets.len().to_string(), names])
        };
        let rows = self.bands.iter().map(row).collect();
        Table { caption: self.description.clone(), columns, rows, notes: self.notes.clone(), sources: Vec::new() }
    }

    fn height(&self, theme: &Theme) -> f64 {
        layout::height(self, *theme)
    }
}
