//! Lists in a form: one entry a line, its parts between bars.

use crate::number::Number;
use crate::plan_file::{PaceFile, StepFile, TextFile, WaypointFile};
use xianfeng_core::measure::typed;

/// Lines with something on them.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|l| !l.is_empty())
}

/// `name | weight | due day`, the last two in any order or left out.
///
/// A step that `old` knows by its name keeps its id and the name in the other language, because
/// observations name steps by their ids.
pub fn steps(text: &str, old: &[StepFile], fresh: &str) -> Vec<StepFile> {
    let mut steps: Vec<StepFile> = Vec::new();
    for line in lines(text) {
        let mut parts = line.split(['|', '｜']).map(str::trim);
        let name = parts.next().unwrap_or_default();
        let known = old.iter().find(|s| shown(&s.name) == name);
        let id = known.map_or_else(|| format!("step-{fresh}-{}", steps.len() + 1), |s| s.id.clone());
        let name = known.map_or_else(|| TextFile { zh: name.to_owned(), en: String::new() }, |s| s.name.clone());
        let (days, weights): (Vec<&str>, Vec<&str>) = parts.filter(|p| !p.is_empty()).partition(|p| looks_like_a_day(p));
        let weight = weights.first().map(|w| Number((*w).to_owned()));
        steps.push(StepFile { id, name, weight, due: days.first().map(|d| (*d).to_owned()) });
    }
    steps
}

/// Steps as [`steps`] reads them.
pub fn of_steps(steps: &[StepFile]) -> String {
    let line = |s: &StepFile| {
        let weight = s.weight.as_ref().map(|w| w.0.clone());
        std::iter::once(shown(&s.name).to_owned()).chain(weight).chain(s.due.clone()).collect::<Vec<_>>().join(" | ")
    };
    steps.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The name that the form shows.
fn shown(name: &TextFile) -> &str {
    if name.zh.is_empty() { &name.en } else { &name.zh }
}

fn looks_like_a_day(text: &str) -> bool {
    typed::day(text).is_some() || text.matches('-').count() == 2
}

/// `day value`, also with a bar between them.
pub fn waypoints(text: &str) -> Vec<WaypointFile> {
    let line = |line: &str| {
        let (by, value) = line.split_once(|c: char| c.is_whitespace() || matches!(c, '|' | '｜')).unwrap_or((line, ""));
        WaypointFile {
            by: by.to_owned(),
            value: Number(value.trim_matches(|c: char| c.is_whitespace() || matches!(c, '|' | '｜')).to_owned()),
        }
    };
    lines(text).map(line).collect()
}

/// Waypoints as [`waypoints`] reads them.
pub fn of_waypoints(pace: Option<&PaceFile>) -> String {
    let Some(PaceFile::Waypoints(all)) = pace else { return String::new() };
    all.iter().map(|w| format!("{} {}", w.by, w.value.0)).collect::<Vec<_>>().join("\n")
}
