//! One target on one day, with everything its judging may look at.

use super::as_of::AsOf;
use super::assessment::{Adjusted, Assessment, Basis};
use super::choose::Unused;
use super::lamp::Limits;
use super::reason::Reason;
use super::verdict::Verdict;
use crate::id::SubjectId;
use crate::ledger::{CurrentObservation, LedgerView};
use crate::measure::{Date, Decimal, day::add_days, set_of};
use crate::plan::indicator::months_later;
use crate::plan::{Indicator, Plan, Rhythm, Target, Thresholds};

#[derive(Clone)]
pub struct Case<'a> {
    pub plan: &'a Plan,
    pub target: &'a Target,
    pub indicator: Option<&'a Indicator>,
    pub observations: &'a [CurrentObservation],
    pub ledger_view: &'a LedgerView,
    pub as_of: &'a AsOf,
    /// The adjustment in force, with its reason; `target` has the new number.
    pub adjustment: Option<(Adjusted, Reason)>,
}

impl<'a> Case<'a> {
    pub fn new(plan: &'a Plan, target: &'a Target, ledger_view: &'a LedgerView, as_of: &'a AsOf) -> Self {
        let indicator = target.indicator.as_ref().and_then(|id| plan.indicators.get(id));
        let observations = indicator.map_or(&[][..], |i| ledger_view.of(&i.id));
        Self { plan, target, indicator, observations, ledger_view, as_of, adjustment: None }
    }

    /// Begins an assessment: nothing is known yet but an adjustment.
    pub fn blank(&self) -> Assessment {
        Assessment {
            basis: Basis { adjusted: self.adjustment.as_ref().map(|(adjusted, _)| *adjusted), ..Basis::default() },
            explanation: self.adjustment.iter().map(|(_, reason)| reason.clone()).collect(),
            ..Assessment::nothing_of(self.target.id.clone(), self.as_of.named())
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

    /// The rhythm in which the figures of the target come: that of the series as far as it is known, of the window
    /// or of the calendar.
    pub fn rhythm(&self, indicator: &Indicator) -> Option<Rhythm> {
        let step = indicator.rhythm.months()?;
        let spans = self.observations.iter().filter(|o| o.visible(self.as_of)).map(|o| o.observation.period);
        let rhythms = set_of(spans.filter(|p| p.months() == Some(step)).map(|p| Rhythm::ending(step, p.end())));
        match (rhythms.first(), rhythms.len()) {
            (Some(known), 1) => Some(*known),
            _ => indicator.rhythm.in_window(&self.target.window),
        }
    }

    /// The day before which silence means nothing.
    pub fn first_expected(&self, indicator: &Indicator) -> Date {
        self.target.expected.unwrap_or_else(|| indicator.first_expected(&self.target.window, self.rhythm(indicator)))
    }

    /// No observation was known: not due before one can be expected, no data after. Figures of the window that
    /// cannot be used are data all the same.
    pub fn nothing_known(&self, indicator: &Indicator, assessment: &mut Assessment, unused: Vec<(SubjectId, Unused)>) {
        let expected = self.first_expected(indicator);
        let figures = unused.iter().filter(|(_, why)| why.is_within()).count();
        assessment.unused = unused;
        let (verdict, step) = if self.as_of < expected {
            (Verdict::NotDue, self.not_expected(expected))
        } else if figures > 0 {
            (Verdict::CannotTell, Reason::Unusable { figures })
        } else {
            (Verdict::NoData, Reason::NothingKnown { expected })
        };
        assessment.verdict = verdict;
        assessment.explanation.push(step);
    }

    /// Nothing can be expected before a day: after the due day that is what everybody waits for.
    pub fn not_expected(&self, until: Date) -> Reason {
        if self.is_over() { Reason::Awaited { due: self.target.window.due, until } } else { Reason::NotExpected { until } }
    }

    /// Marks a verdict of a running window as stale when the figure after the one that ends on `end` is a rhythm
    /// late, and takes it back when it is two. What is met or missed before the end stays so.
    pub fn mark_stale(&self, indicator: &Indicator, end: Option<Date>, assessment: &mut Assessment) {
        let Some((rhythm, end)) = indicator.rhythm.months().zip(end) else { return };
        if self.is_over() || !matches!(assessment.verdict, Verdict::OnTrack | Verdict::SlightlyBehind | Verdict::Behind) {
            return;
        }
        // The next figure may take its lag after the end of its period; months count as months.
        let late = |rhythms: i64| {
            let last_day = months_later(end, rhythm * rhythms).map(|day| add_days(day, i64::from(indicator.lag_days)));
            last_day.is_some_and(|last| self.as_of > last)
        };
        if !late(1) {
            return;
        }
        let verdict = assessment.verdict;
        let is_gone = late(2);
        assessment.stale = Some(verdict);
        assessment.explanation.push(Reason::Stale { since: end, verdict, is_gone });
        if is_gone {
            assessment.verdict = Verdict::CannotTell;
        }
    }
}

/// `true` as one, to weigh steps.
pub fn one_if(condition: bool) -> Decimal {
    if condition { Decimal::ONE } else { Decimal::ZERO }
}

/// The first day on which a figure for a target can be expected, as far as its series is known; `None` without an
/// indicator.
pub fn first_expected(plan: &Plan, target: &Target, ledger_view: &LedgerView, as_of: Date) -> Option<Date> {
    let indicator = plan.indicators.get(target.indicator.as_ref()?)?;
    Some(Case::new(plan, target, ledger_view, &AsOf::new(as_of)).first_expected(indicator))
}
