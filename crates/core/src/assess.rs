//! The method: judges targets by a pure function of the plan, the current observations and the as-of date.
//!
//! It never reads a clock. Every [`Assessment`] carries the verdict, the observations behind it and
//! the steps from one to the other, so that a reader can redo it on paper. The method is
//! described on the page from the same tables.

mod adjust;
mod as_of;
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

use crate::ledger::LedgerView;
use crate::measure::{Date, Decimal};
use crate::plan::{Indicator, Kind, Plan, Target};

use as_of::{AsOf, Days};
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
    assess_after(plan, ledger_view, as_of, None).all
}

/// Every target judged on a day, with the days on which each assessment holds for what is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Assessments {
    /// In the plan's order.
    pub all: Vec<Assessment>,
    days: Vec<Days>,
}

/// An earlier judgement of the same plan: what was known, and the assessments.
#[derive(Clone, Copy)]
pub struct Before<'a> {
    pub ledger_view: &'a LedgerView,
    pub assessments: &'a Assessments,
}

impl Before<'_> {
    /// The assessment of a target, if it holds on a day by what is known now.
    fn still(&self, plan: &Plan, at: usize, now: &LedgerView, as_of: Date) -> Option<(Assessment, Days)> {
        let (target, days) = (&plan.targets[at], *self.assessments.days.get(at)?);
        let is_same = days.has(as_of) && is_known_alike(plan, target, now, self.ledger_view);
        is_same.then(|| (self.assessments.all[at].clone().named_on(as_of), days))
    }
}

/// Tells whether two views know the same of a target by itself: its work, and the figures that may count for it.
pub fn is_known_alike(plan: &Plan, target: &Target, now: &LedgerView, before: &LedgerView) -> bool {
    let is_same_series = |indicator: &&Indicator| now.has_same_series(before, &indicator.id);
    now.has_same_work(before, &target.id) && relevant_indicators(plan, target).iter().all(is_same_series)
}

/// Judges every target as [`assess`] does, and takes over the assessments from before that still hold.
pub fn assess_after(plan: &Plan, ledger_view: &LedgerView, as_of: Date, before: Option<Before>) -> Assessments {
    let of_day = ledger_view.on(as_of);
    let ledger_view = of_day.as_ref();
    let judged = |(at, target): (usize, &Target)| {
        if !target.kind.parts().is_empty() {
            return (Assessment::nothing_of(target.id.clone(), as_of), Days::ALL);
        }
        before.and_then(|before| before.still(plan, at, ledger_view, as_of)).unwrap_or_else(|| {
            let day = AsOf::new(as_of);
            let assessment = judge_as_adjusted(plan, target, ledger_view, &day);
            (assessment, day.days())
        })
    };
    let (mut all, days): (Vec<Assessment>, Vec<Days>) = plan.targets.iter().enumerate().map(judged).unzip();
    // Parts are never composites themselves (checked when the plan is read), so one pass is enough.
    for (at, target) in plan.targets.iter().enumerate() {
        if let Kind::AnyOf(parts) | Kind::AllOf(parts) = &target.kind {
            let parts: Vec<&Assessment> = parts.iter().filter_map(|p| Some(&all[plan.target_at(p)?])).collect();
            all[at] = composite::judge(target, &parts, as_of);
        }
    }
    for (assessment, target) in all.iter_mut().zip(&plan.targets) {
        assessment.awaiting = assessment.verdict == Verdict::NotDue && target.window.due < as_of;
    }
    Assessments { all, days }
}

/// The promised numbers that its owner put in the place of the first one, by a day; none where nothing was changed, and
/// several where decisions contradict each other.
pub fn numbers_in_force(plan: &Plan, target: &Target, ledger_view: &LedgerView, as_of: Date) -> Vec<Decimal> {
    adjust::in_force(plan, target, ledger_view, &AsOf::new(as_of)).into_iter().map(|(_, adjusted, _)| adjusted.new).collect()
}

/// Judges a target with the number in force. Decisions that contradict each other are a verdict only where each
/// gives the same one.
fn judge_as_adjusted(plan: &Plan, target: &Target, ledger_view: &LedgerView, as_of: &AsOf) -> Assessment {
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
            Assessment { verdict: Verdict::CannotTell, explanation, ..Assessment::nothing_of(target.id.clone(), as_of.named()) }
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
