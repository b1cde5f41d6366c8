//! The result of judging one target on one day.

use super::choose::{Candidate, Unused};
use super::outlook::{Needed, Projection};
use super::ratio::Ratio;
use super::reason::Reason;
use super::verdict::Verdict;
use crate::id::{SubjectId, TargetId};
use crate::ledger::SourceGrade;
use crate::measure::{Date, Decimal, Period, Unit};

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
    /// The numbers that the verdict was computed from.
    pub basis: Basis,
    /// The way from the promise to the verdict in steps, to be read. Numbers are looked up in the other fields.
    pub explanation: Vec<Reason>,
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

/// The numbers that a verdict was computed from, in the unit of the target.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Basis {
    /// The observations behind the judged value, earliest first: several where single periods add up.
    pub observations: Vec<(SubjectId, Decimal)>,
    /// The state before the plan and its period, where completion is counted from it.
    pub baseline: Option<(Period, Decimal)>,
    /// The number to reach, where the plan states only how to compute it: a factor of a base.
    pub goal: Option<Decimal>,
    /// The adjustment that is in force.
    pub adjusted: Option<Adjusted>,
}

impl Assessment {
    /// The assessment of a target of which nothing is known yet.
    pub(super) fn nothing_of(target: TargetId, as_of: Date) -> Self {
        Self {
            target,
            as_of,
            verdict: Verdict::NoData,
            provisional: false,
            stale: None,
            at_target: false,
            judged: None,
            value: None,
            completion: None,
            schedule: None,
            gap: None,
            margin: None,
            ratio: None,
            needed: None,
            projection: None,
            basis: Basis::default(),
            explanation: Vec::new(),
            unused: Vec::new(),
        }
    }

    /// Takes an observation as part of the basis, and explains it.
    pub(super) fn observe(&mut self, candidate: &Candidate, unit: &Unit) {
        let subject = candidate.current.subject.clone();
        self.basis.observations.push((subject.clone(), candidate.value));
        let has_source = candidate.current.observation.ranked_grade() != SourceGrade::Unstated;
        self.explanation.push(Reason::Observed {
            subject,
            period: candidate.period(),
            value: candidate.value,
            unit: unit.clone(),
            reading: candidate.reading,
        });
        if !has_source {
            self.explanation.push(Reason::NoSource);
        }
    }
}
