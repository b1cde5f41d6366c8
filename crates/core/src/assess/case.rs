//! One target on one day, with everything its judging may look at.

use super::assessment::{Adjusted, Assessment, Basis};
use super::choose::Unused;
use super::lamp::Limits;
use super::reason::Reason;
use super::verdict::Verdict;
use crate::id::SubjectId;
use crate::ledger::{CurrentObservation, LedgerView};
use crate::measure::{Date, Decimal, day::days_between};
use crate::plan::{Indicator, Plan, Target, Thresholds};

#[derive(Clone)]
pub struct Case<'a> {
    pub plan: &'a Plan,
    pub target: &'a Target,
    pub indicator: Option<&'a Indicator>,
    pub observations: &'a [CurrentObservation],
    pub ledger_view: &'a LedgerView,
    pub as_of: Date,
    /// The adjustment in force, with its reason; `target` has the new number.
    pub adjustment: Option<(Adjusted, Reason)>,
}

impl<'a> Case<'a> {
    pub fn new(plan: &'a Plan, target: &'a Target, ledger_view: &'a LedgerView, as_of: Date) -> Self {
        let indicator = target.indicator.as_ref().and_then(|id| plan.indicators.get(id));
        let observations = indicator.map_or(&[][..], |i| ledger_view.of(&i.id));
        Self { plan, target, indicator, observations, ledger_view, as_of, adjustment: None }
    }

    /// Begins an assessment: nothing is known yet but an adjustment.
    pub fn blank(&self) -> Assessment {
        Assessment {
            basis: Basis { adjusted: self.adjustment.as_ref().map(|(adjusted, _)| *adjusted), ..Basis::default() },
            explanation: self.adjustment.iter().map(|(_, reason)| reason.clone()).collect(),
            ..Assessment::nothing_of(self.target.id.clone(), self.as_of)
        }
    }

    /// The limits of the verdicts on the schedule gap.
    pub fn limits(&self) -> Limits {
        let Thresholds { on_track, slightly_behind, .. } = self.plan.thresholds;
        Limits { on_track, slightly_behind }
    }

    /// The window is over; on the due day itself it is not.
    pub fn is_over(&self) -> bool {
        self.as_of > self.target.window.due
    }

    /// The day before which silence means nothing.
    pub fn first_expected(&self, indicator: &Indicator) -> Date {
        self.target.expected.unwrap_or_else(|| indicator.first_expected(&self.target.window))
    }

    /// No observation was known: not due before one can be expected, no data after.
    pub fn nothing_known(&self, indicator: &Indicator, assessment: &mut Assessment, unused: Vec<(SubjectId, Unused)>) {
        let expected = self.first_expected(indicator);
        assessment.unused = unused;
        if self.as_of < expected {
            assessment.verdict = Verdict::NotDue;
            assessment.explanation.push(Reason::NotExpected { until: expected });
        } else {
            assessment.verdict = Verdict::NoData;
            assessment.explanation.push(Reason::NothingKnown { expected });
        }
    }

    /// Marks a verdict of a running window as stale after one silent rhythm since `end`, and takes
    /// it back after two. What is met or missed before the end stays so.
    pub fn mark_stale(&self, indicator: &Indicator, end: Option<Date>, assessment: &mut Assessment) {
        let Some((rhythm, end)) = indicator.rhythm.months().zip(end) else { return };
        if self.is_over() || !matches!(assessment.verdict, Verdict::OnTrack | Verdict::SlightlyBehind | Verdict::Behind) {
            return;
        }
        // The next observation may take its lag; after that every further rhythm is silence.
        let overdue = days_between(end, self.as_of) - i64::from(indicator.lag_days);
        if overdue <= rhythm * 31 {
            return;
        }
        let verdict = assessment.verdict;
        assessment.stale = Some(verdict);
        assessment.explanation.push(Reason::Stale { since: end, verdict });
        if overdue > 2 * rhythm * 31 {
            assessment.verdict = Verdict::CannotTell;
        }
    }
}

/// `true` as one, to weigh steps.
pub fn one_if(condition: bool) -> Decimal {
    if condition { Decimal::ONE } else { Decimal::ZERO }
}
