//! Targets change: the number in force on a day, by the plan owner's own word.

use super::assessment::Adjusted;
use super::reason::Reason;
use crate::ledger::{Adjustment, Entry, Item, LedgerView, SourceGrade};
use crate::measure::{Date, Decimal, set_of};
use crate::plan::{Plan, Target};

/// The target with the number in force, and the step that shows both; none where nothing was changed, and several
/// where decisions that nothing puts one before the other say different things.
///
/// Only an official source counts, known by the as-of date and in force by then. Anything else
/// stays context. The latest decision counts: by its first day, then by its publication, then by its recording.
pub fn in_force(plan: &Plan, target: &Target, ledger_view: &LedgerView, as_of: Date) -> Vec<(Target, Adjusted, Reason)> {
    let Some(bound) = target.kind.bound() else { return Vec::new() };
    let counts =
        |a: &Adjustment, known: Date| a.grade.borne_out_by(a.source.as_ref()) == SourceGrade::Official && a.from <= as_of && known <= as_of;
    let of = |item: &Item| {
        let Entry::Adjustment(a) = &item.entry else { return None };
        let known = a.published.day(item.recorded());
        let value = plan.units.find(&a.unit)?.convert(a.value, &bound.unit)?;
        counts(a, known).then_some(((a.from, known, item.recorded()), value))
    };
    let all: Vec<_> = ledger_view.work(&target.id).iter().filter_map(of).collect();
    let latest = all.iter().map(|(key, _)| *key).max();
    let values = set_of(all.iter().filter(|(key, _)| Some(*key) == latest).map(|(_, value)| *value));
    let adjusted = |new: Decimal| {
        let (from, old) = (latest?.0, bound.value);
        let reason = Reason::Adjusted { from, old, new, unit: bound.unit.clone() };
        let adjusted = Target { kind: target.kind.clone().with_value(new), ..target.clone() };
        Some((adjusted, Adjusted { from, old, new }, reason))
    };
    values.into_iter().filter_map(adjusted).collect()
}
