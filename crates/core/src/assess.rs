//! How a target is judged: one pure function of the plan, the observations that stand, and the as-of date.
//!
//! It never reads a clock. Every [`Assessment`] carries the verdict, the observations behind it and
//! the steps from one to the other, so that a reader can redo it on paper. The method is
//! described on the page from the same tables.

mod adjust;
mod by_event;
mod by_number;
mod case;
pub mod choose;
pub mod debt;
mod composite;
mod lamp;
pub mod outlook;
pub mod pace;
pub mod ratio;
pub mod rollup;
pub mod schedule;
pub mod step;
pub mod verdict;

use std::collections::BTreeMap;

use crate::id::{SubjectId, TargetId};
use crate::ledger::LedgerView;
use crate::measure::{Date, Decimal};
use crate::plan::{Kind, Plan};

use case::Case;
pub use choose::Unused;
pub use outlook::{Needed, Projection};
pub use ratio::{Class, Ratio};
pub use rollup::Counts;
pub use step::Step;
pub use verdict::Verdict;

/// What can be said of one target on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    pub target: TargetId,
    pub as_of: Date,
    pub verdict: Verdict,
    /// The verdict rests on 预计, 初步核算 or a derived observation.
    pub provisional: bool,
    /// No observation for more than one rhythm: the verdict before that was this.
    pub stale: Option<Verdict>,
    /// The target holds now, though it only counts at the due day.
    pub at_target: bool,
    /// Subject of the observation that was judged.
    pub judged: Option<SubjectId>,
    /// The judged value in the target's unit.
    pub value: Option<Decimal>,
    /// Share of the way done, in per cent; may be above 100 or below 0.
    pub completion: Option<Decimal>,
    /// Share of the way that should be done, in per cent.
    pub schedule: Option<Decimal>,
    /// Completion minus schedule, in percentage points.
    pub gap: Option<Decimal>,
    /// Distance to the target in its unit, positive when it is satisfied.
    pub margin: Option<Decimal>,
    /// The second opinion by compound growth.
    pub ratio: Option<Ratio>,
    pub needed: Option<Needed>,
    /// Where the observations so far would lead; only while the window is open.
    pub projection: Option<Projection>,
    pub steps: Vec<Step>,
    /// Observations of the indicator that were not judged, and why.
    pub unused: Vec<(SubjectId, Unused)>,
}

/// A promised number that its owner changed: both, and the first day of the new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Adjusted {
    pub from: Date,
    pub old: Decimal,
    pub new: Decimal,
}

impl Assessment {
    /// The adjustment that is in force, where there is one.
    pub fn adjusted(&self) -> Option<Adjusted> {
        self.steps.iter().find_map(|step| match step {
            Step::Adjusted { from, old, new, .. } => Some(Adjusted { from: *from, old: *old, new: *new }),
            _ => None,
        })
    }
}

/// Judges every target of a plan, in the plan's order.
pub fn assess(plan: &Plan, ledger_view: &LedgerView, as_of: Date) -> Vec<Assessment> {
    let mut done: BTreeMap<&TargetId, Assessment> = BTreeMap::new();
    for target in &plan.targets {
        if target.kind.parts().is_empty() {
            let assessment = match adjust::in_force(plan, target, ledger_view, as_of) {
                None => Case::new(plan, target, ledger_view, as_of).judge(),
                Some((adjusted, step)) => {
                    let mut assessment = Case::new(plan, &adjusted, ledger_view, as_of).judge();
                    assessment.steps.insert(0, step);
                    assessment
                }
            };
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
    plan.targets.iter().filter_map(|t| done.remove(&t.id)).collect()
}
