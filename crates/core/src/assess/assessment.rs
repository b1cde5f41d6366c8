//! The result of judging one target on one day.

use super::choose::Unused;
use super::outlook::{Needed, Projection};
use super::ratio::Ratio;
use super::step::Step;
use super::verdict::Verdict;
use crate::id::{SubjectId, TargetId};
use crate::measure::{Date, Decimal};

/// The result of judging one target on one day.
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
    /// A projection of the observations so far; only while the window is open.
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
