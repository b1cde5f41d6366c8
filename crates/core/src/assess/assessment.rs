//! The result of judging one target on one day.

use super::choose::{Candidate, Unused};
use super::outlook::Outlook;
use super::reason::Reason;
use super::verdict::Verdict;
use crate::id::{SubjectId, TargetId};
use crate::measure::{Date, Decimal, Interval, Period, Qualifier, Unit};
use crate::plan::{Better, Bound};

/// The result of judging one target on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    pub target: TargetId,
    pub as_of: Date,
    pub verdict: Verdict,
    /// The due day is over, and no figure can be expected yet: 待公布 rather than 未到期.
    pub awaiting: bool,
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
    /// The wording of the judged value in its source; exact for a sum of several.
    pub reading: Qualifier,
    /// The values that the words allow; `None` where the value is exact.
    pub range: Option<Interval>,
    /// 完成率: value ÷ target, in per cent, where more is better; growth and places have none.
    pub completion: Option<Decimal>,
    /// Share of the way done, in per cent; may be above 100 or below 0. From a baseline it is the 增量完成率,
    /// of a sum it is the completion.
    pub progress: Option<Decimal>,
    /// The progress of every value that the words allow; `None` where the value is exact.
    pub progress_range: Option<Interval>,
    /// Share of the way that should be done, in per cent.
    pub schedule: Option<Decimal>,
    /// Progress minus schedule, in percentage points.
    pub gap: Option<Decimal>,
    /// Distance to the target in its unit, positive when it is satisfied.
    pub margin: Option<Decimal>,
    /// The distance of every value that the words allow; `None` where the value is exact.
    pub margin_range: Option<Interval>,
    /// The inputs of a second opinion and of a look ahead, which are computed when somebody asks for them.
    pub outlook: Outlook,
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
    /// The baseline is known from a source of the lowest grade only: no percentage may rest on it alone.
    pub weak_baseline: bool,
    /// The number to reach, where the plan states only how to compute it: a factor of a base.
    pub goal: Option<Decimal>,
    /// The adjustment that is in force.
    pub adjusted: Option<Adjusted>,
}

impl Assessment {
    /// The subjects of the observations that the verdict rests on: several where single periods add up.
    pub fn rests_on(&self) -> impl Iterator<Item = &SubjectId> {
        let judged = self.judged.iter().filter(|_| self.basis.observations.is_empty());
        self.basis.observations.iter().map(|(subject, _)| subject).chain(judged)
    }

    /// True if an observation that the verdict rests on names no source.
    pub fn is_unsourced(&self) -> bool {
        // Not by `contains`: comparing whole reasons takes 3 kB of the list's part.
        self.explanation.iter().any(|reason| matches!(reason, Reason::NoSource))
    }

    /// The assessment of a target of which nothing is known yet.
    pub(super) fn nothing_of(target: TargetId, as_of: Date) -> Self {
        Self {
            target,
            as_of,
            verdict: Verdict::NoData,
            awaiting: false,
            provisional: false,
            stale: None,
            at_target: false,
            judged: None,
            value: None,
            reading: Qualifier::Exact,
            range: None,
            completion: None,
            progress: None,
            progress_range: None,
            schedule: None,
            gap: None,
            margin: None,
            margin_range: None,
            outlook: Outlook::default(),
            basis: Basis::default(),
            explanation: Vec::new(),
            unused: Vec::new(),
        }
    }

    /// Takes a value as the judged one, with its wording and the values that the words allow.
    pub(super) fn value_is(&mut self, value: Decimal, reading: Qualifier, interval: Interval) {
        self.value = Some(value);
        self.reading = reading;
        self.range = interval.unless_exactly(value);
    }

    /// Takes the completion of the judged value.
    pub(super) fn complete(&mut self, bound: &Bound) {
        self.completion = self.value.and_then(|value| completion(value, bound));
    }

    /// Explains the completion, where there is one.
    pub(super) fn explain_completion(&mut self, bound: &Bound) {
        let (Some(value), Some(percent)) = (self.value, self.completion) else { return };
        let (target, unit) = (bound.value, bound.unit.clone());
        self.explanation.push(Reason::Completion { value, range: self.range, target, percent, unit });
    }

    /// Takes the distance to the bound, and explains it.
    pub(super) fn measure(&mut self, bound: &Bound) {
        let Some(value) = self.value else { return };
        let distance = |v: Decimal| match bound.better {
            Better::Higher => v.saturating_sub(bound.value),
            Better::Lower => bound.value.saturating_sub(v),
        };
        self.margin = Some(distance(value));
        self.margin_range = self.range.and_then(|range| match bound.better {
            Better::Higher => range.map(|v| Some(distance(v))),
            Better::Lower => range.turned(|v| Some(distance(v))),
        });
        self.explanation.push(Reason::Margin { margin: distance(value), range: self.margin_range, unit: bound.unit.clone() });
    }

    /// The schedule gap of every value that the words allow; `None` where the value is exact.
    pub fn gap_range(&self) -> Option<Interval> {
        let (range, schedule) = self.progress_range.zip(self.schedule)?;
        range.map(|end| end.checked_sub(schedule))
    }

    /// The completion of every value that the words allow; `None` where the value is exact or has no completion.
    pub fn completion_range(&self) -> Option<Interval> {
        let (value, completion) = self.value.zip(self.completion)?;
        // Completion is proportional to the value.
        self.range?.map(|end| end.checked_mul(completion)?.checked_div(value))
    }

    /// The way from the baseline in per cent, where a percentage says something: not below the baseline, and not
    /// from one that only a source of the lowest grade states.
    pub fn progress_to_show(&self) -> Option<Decimal> {
        self.progress.filter(|way| *way >= Decimal::ZERO && !self.basis.weak_baseline)
    }

    /// Takes an observation as part of the basis, and explains it.
    pub(super) fn observe(&mut self, candidate: &Candidate, unit: &Unit) {
        let subject = candidate.current.subject.clone();
        self.basis.observations.push((subject.clone(), candidate.value));
        self.explanation.push(Reason::Observed {
            subject,
            period: candidate.period(),
            value: candidate.value,
            unit: unit.clone(),
            reading: candidate.reading,
        });
        if candidate.current.observation.is_unsourced() {
            self.explanation.push(Reason::NoSource);
        }
    }
}

/// `value ÷ target` in per cent, as offices mean completion; `None` where less is better, and for numbers that are
/// not above zero.
fn completion(value: Decimal, bound: &Bound) -> Option<Decimal> {
    let is_defined = bound.better == Better::Higher && bound.value > Decimal::ZERO && value >= Decimal::ZERO;
    value.checked_mul(Decimal::ONE_HUNDRED).filter(|_| is_defined)?.checked_div(bound.value)
}
