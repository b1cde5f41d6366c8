//! The pace of a target in a plan file.

use super::super::path::PathRef;
use super::super::plan_file::{PaceFile, WaypointFile};
use super::super::problem::{Check, Fault};
use xianfeng_core::measure::Period;
use xianfeng_core::plan::{Better, Bound, Kind, Pace, Waypoint, Window};

/// `None` with the problems noted where the pace does not fit the target.
pub fn read(check: &mut Check, path: &PathRef, kind: &Kind, window: Window, file: PaceFile) -> Option<Pace> {
    match (file, kind) {
        (PaceFile::LastYear, Kind::Total(_)) if is_a_year_at_most(window) => Some(Pace::LastYear),
        (PaceFile::LastYear, Kind::Total(_)) => {
            check.fault(path, Fault::LongerThanAYear);
            None
        }
        (PaceFile::Waypoints(files), Kind::Total(bound) | Kind::Level { bound, .. }) => {
            waypoints(check, &path.field("waypoints"), bound, window, files)
        }
        _ => {
            check.fault(path, Fault::NoPace);
            None
        }
    }
}

fn is_a_year_at_most(window: Window) -> bool {
    Period::new(window.from, window.due).is_some_and(|p| p.months().map_or(p.days() <= 366, |months| months <= 12))
}

/// Each later than the one before and nearer to the target, none beyond it, all before the due day.
fn waypoints(check: &mut Check, path: &PathRef, bound: &Bound, window: Window, files: Vec<WaypointFile>) -> Option<Pace> {
    let faults = |check: &Check| check.problems.iter().filter(|p| !p.is_warning()).count();
    let before = faults(check);
    if files.is_empty() {
        check.fault(path, Fault::Empty);
    }
    let mut all: Vec<Waypoint> = Vec::new();
    for (j, file) in files.into_iter().enumerate() {
        let at = path.at(j);
        let by = check.date(&at.field("by"), &file.by);
        let value = file.value.decimal(&at.field("value"), check);
        let (Some(by), Some(value)) = (by, value) else { continue };
        if by < window.from || by >= window.due || all.last().is_some_and(|w| w.by >= by) {
            check.fault(&at.field("by"), Fault::WaypointDay { found: file.by });
        }
        let nearer = |a, b| if bound.better == Better::Higher { a < b } else { a > b };
        if nearer(bound.value, value) || all.last().is_some_and(|w| !nearer(w.value, value)) {
            check.fault(&at.field("value"), Fault::BadWaypoint);
        }
        all.push(Waypoint { by, value });
    }
    (faults(check) == before).then_some(Pace::Waypoints(all))
}
