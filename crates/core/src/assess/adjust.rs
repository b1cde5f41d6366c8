//! Targets change: the number in force on a day, by the plan owner's own word.

use super::assessment::Adjusted;
use super::reason::Reason;
use crate::ledger::{Adjustment, Entry, LedgerView, SourceGrade};
use crate::measure::Date;
use crate::plan::{Plan, Target};

/// The target with the number in force, and the step that shows both; `None` where nothing was changed.
///
/// Only an official source counts, known by the as-of date and in force by then. Anything else
/// stays context.
pub fn in_force(plan: &Plan, target: &Target, ledger_view: &LedgerView, as_of: Date) -> Option<(Target, Adjusted, Reason)> {
    let bound = target.kind.bound()?;
    let counts = |a: &&Adjustment, recorded: Date| {
        a.grade.borne_out_by(a.source.as_ref()) == SourceGrade::Official && a.from <= as_of && a.published.day(recorded) <= as_of
    };
    let all =
        ledger_view.work(&target.id).iter().filter_map(|i| if let Entry::Adjustment(a) = &i.entry { Some((a, i.recorded)) } else { None });
    let (adjustment, _) = all.filter(|(a, recorded)| counts(a, *recorded)).max_by_key(|(a, recorded)| (a.from, *recorded))?;
    let value = plan.units.find(&adjustment.unit)?.convert(adjustment.value, &bound.unit)?;
    let in_force = Adjusted { from: adjustment.from, old: bound.value, new: value };
    let reason = Reason::Adjusted { from: adjustment.from, old: bound.value, new: value, unit: bound.unit.clone() };
    let adjusted = Target { kind: target.kind.clone().with_value(value), ..target.clone() };
    Some((adjusted, in_force, reason))
}
