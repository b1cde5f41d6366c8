//! The method: judges targets by a pure function of the plan, the current observations and the as-of date.
//!
//! It never reads a clock. Every [`Assessment`] carries the verdict, the observations behind it and
//! the steps from one to the other, so that a reader can redo it on paper. The method is
//! described on the page from the same tables.

mod adjust;
pub mod assessment;
mod by_event;
mod by_number;
mod case;
pub mod choose;
mod composite;
pub mod contest;
pub mod debt;
mod lamp;
pub mod outlook;
pub mod pace;
pub mod ratio;
pub mod rollup;
pub mod schedule;
pub mod reason;
pub mod verdict;

use std::collections::BTreeMap;

use crate::id::TargetId;
use crate::ledger::LedgerView;
use crate::measure::{Date, Decimal};
use crate::plan::{Kind, Plan, Target};

pub use assessment::{Adjusted, Assessment, Basis};
use case::Case;
pub use case::first_expected;
pub use choose::Unused;
pub use contest::relevant_indicators;
pub use outlook::{Needed, Projection};
pub use ratio::{Class, Ratio};
pub use reason::Reason;
pub use rollup::Counts;
pub use verdict::Verdict;

/// Judges every target of a plan, in the plan's order.
pub fn assess(plan: &Plan, ledger_view: &LedgerView, as_of: Date) -> Vec<Assessment> {
    let of_day = ledger_view.on(as_of);
    let ledger_view = of_day.as_ref();
    let mut done: BTreeMap<&TargetId, Assessment> = BTreeMap::new();
    for target in &plan.targets {
        if target.kind.parts().is_empty() {
            let assessment = judge_as_adjusted(plan, target, ledger_view, as_of);
            done.insert(&target.id, assessment);
        }
    }
    // Parts are never composites themselves (checked when the plan is read), so one pass is enough.
    for target in &plan.targets {
        if let Kind::AnyOf(parts) | Kind::AllOf(parts) = &target.kind {
            let parts: Vec<&Assessment> = parts.iter().filter_map(|p| done.get(p)).collect();
            let assessment = composite::judge(target, &parts, as_of);
            done.insert(&target.id, assessment);
        }
    }
    let awaited = |t: &Target| {
        let assessment = done.remove(&t.id)?;
        Some(Assessment { awaiting: assessment.verdict == Verdict::NotDue && t.window.due < as_of, ..assessment })
    };
    plan.targets.iter().filter_map(awaited).collect()
}

/// The promised numbers that its owner put in the place of the first one, by a day; none where nothing was changed, and
/// several where decisions contradict each other.
pub fn numbers_in_force(plan: &Plan, target: &Target, ledger_view: &LedgerView, as_of: Date) -> Vec<Decimal> {
    adjust::in_force(plan, target, ledger_view, as_of).into_iter().map(|(_, adjusted, _)| adjusted.new).collect()
}

/// Judges a target with the number in force. Decisions that contradict each other are a verdict only where each
/// gives the same one.
fn judge_as_adjusted(plan: &Plan, target: &Target, ledger_view: &LedgerView, as_of: Date) -> Assessment {
    let in_force = adjust::in_force(plan, target, ledger_view, as_of);
    let judged = in_force.iter().map(|(adjusted, numbers, reason)| {
        contest::settle(plan, adjusted, ledger_view, as_of, &|view| {
            let adjustment = Some((*numbers, reason.clone()));
            judge(&Case { adjustment, ..Case::new(plan, adjusted, view, as_of) })
        })
    });
    let judged: Vec<Assessment> = judged.collect();
    match judged.as_slice() {
        [] => contest::settle(plan, target, ledger_view, as_of, &|view| judge(&Case::new(plan, target, view, as_of))),
        [first, others @ ..] if others.iter().all(|other| other.verdict == first.verdict) => first.clone(),
        _ => {
            let reasons = in_force.into_iter().map(|(_, _, reason)| reason);
            let explanation = reasons.chain([Reason::Contradiction]).collect();
            Assessment { verdict: Verdict::CannotTell, explanation, ..Assessment::nothing_of(target.id.clone(), as_of) }
        }
    }
}

/// Judges one target by the rule of its kind. Composites are judged from their parts, in [`assess`].
fn judge(case: &Case) -> Assessment {
    let Some(indicator) = case.indicator else { return case.blank() };
    match &case.target.kind {
        Kind::Total(bound) => by_number::total::judge(case, indicator, bound),
        Kind::Level { bound, baseline } => by_number::level::judge(case, indicator, bound, baseline.as_ref()),
        Kind::Rate(bound) => by_number::limit::judge_rate(case, indicator, bound),
        Kind::Limit(bound) => by_number::limit::judge(case, indicator, bound),
        Kind::Multiple { factor, base } => by_number::multiple::judge(case, indicator, *factor, base.as_ref()),
        Kind::Share { percent, whole, unit } => by_number::share::judge(case, indicator, *percent, *whole, unit),
        Kind::Rank { within } => by_number::rank::judge(case, indicator, *within),
        Kind::Relative { references, better, strict } => by_number::relative::judge(case, indicator, references, *better, *strict),
        Kind::Milestone { steps } => by_event::milestone(case, indicator, steps),
        Kind::Hold => by_event::hold(case, indicator),
        Kind::Qualitative => by_event::qualitative(case, indicator),
        Kind::AnyOf(_) | Kind::AllOf(_) => case.blank(),
    }
}
