//! Targets change: the number in force on a day, by the plan owner's own word.

use super::as_of::AsOf;
use super::assessment::Adjusted;
use super::reason::Reason;
use crate::ledger::{Adjustment, Entry, Item, LedgerView, SourceGrade};
use crate::measure::{Date, Decimal};
use crate::plan::{Plan, Target};

/// The target with the number in force, and the step that shows both; none where nothing was changed, and several
/// where decisions that nothing puts one before the other say different things, or copies of one decision do.
///
/// Only an official source counts, known by the as-of date and in force by then. Anything else
/// stays context. The latest decision counts: by its first day, then by its publication, then by its recording.
pub fn in_force(plan: &Plan, target: &Target, ledger_view: &LedgerView, as_of: &AsOf) -> Vec<(Target, Adjusted, Reason)> {
    let Some(bound) = target.kind.bound() else { return Vec::new() };
    let counts =
        |a: &Adjustment, known: Date| a.grade.borne_out_by(a.source.as_ref()) == SourceGrade::Official && as_of >= a.from && as_of >= known;
    let of = |entry: Option<&Entry>, recorded: Date| {
        let Some(Entry::Adjustment(a)) = entry else { return None };
        let known = a.published.day(recorded);
        let value = plan.units.find(&a.unit)?.convert(a.value, &bound.unit)?;
        counts(a, known).then_some(((a.from, known, recorded), value))
    };
    // One row a decision; more than one version where its edits are in conflict.
    let versions = |item: &Item| -> Vec<Option<(Order, Decimal)>> {
        let all = std::iter::once(Some(&item.entry)).chain(item.rivals.iter().map(Option::as_ref));
        all.map(|entry| of(entry, item.recorded())).collect()
    };
    let decisions: Vec<_> = ledger_view.work(&target.id).iter().map(versions).collect();
    // A version can be the latest if every decision has one that is not later.
    let surely = decisions.iter().map(|versions| versions.iter().map(|v| v.map(|(order, _)| order)).min().flatten()).max().flatten();
    let versions = decisions.iter().flatten().flatten();
    let latest: Vec<_> = versions.filter(|(order, _)| Some(*order) >= surely).collect();
    let unchanged = (surely.is_none() && !latest.is_empty()).then_some(((target.window.from, Date::MIN, Date::MIN), bound.value));
    let adjusted = |((from, ..), new): &(Order, Decimal)| {
        let (from, old, new) = (*from, bound.value, *new);
        let reason = Reason::Adjusted { from, old, new, unit: bound.unit.clone() };
        (Target { kind: target.kind.clone().with_value(new), ..target.clone() }, Adjusted { from, old, new }, reason)
    };
    let mut values: Vec<(Order, Decimal)> = Vec::new();
    for version in latest.into_iter().copied().chain(unchanged) {
        if values.iter().all(|(_, value)| *value != version.1) {
            values.push(version);
        }
    }
    values.iter().map(adjusted).collect()
}

/// The first day of a decision, its publication, its recording.
type Order = (Date, Date, Date);
