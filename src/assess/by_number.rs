//! Kinds that are judged by a number.

pub mod level;
pub mod limit;
pub mod multiple;
pub mod rank;
pub mod relative;
pub mod share;
pub mod total;

use super::case::Case;
use super::choose::{self, Candidate, Span};
use super::{Assessment, Step, Unused, Verdict};
use crate::measure::{Decimal, Holds, Interval, Unit};
use crate::plan::{Better, Bound, Indicator, Satisfied};

/// Usable numbers, one for each period, earliest first.
pub struct Gathered<'a> {
    pub candidates: Vec<Candidate<'a>>,
    pub unused: Vec<(String, Unused)>,
}

impl<'a> Case<'a> {
    pub fn gather(&self, indicator: &Indicator, unit: &Unit, span: Span) -> Gathered<'a> {
        let (fit, mut unused) = choose::inside(self.figures, indicator, &self.target.window, span, self.as_of);
        let mut numbers = Vec::new();
        for figure in fit {
            match choose::number(figure, &self.plan.units, unit) {
                Ok(_) => numbers.push(figure),
                Err(reason) => unused.push((figure.subject.clone(), reason)),
            }
        }
        let best = choose::best_of_each_period(numbers, &mut unused);
        let candidates = best.into_iter().filter_map(|f| choose::number(f, &self.plan.units, unit).ok()).collect();
        Gathered { candidates, unused }
    }
}

/// Positive when `value` is on the good side of `target`.
pub fn margin(value: Decimal, target: Decimal, better: Better) -> Decimal {
    match better {
        Better::Higher => value.saturating_sub(target),
        Better::Lower => target.saturating_sub(value),
    }
}

pub fn observed(candidate: &Candidate, unit: &Unit) -> Step {
    Step::Observed {
        subject: candidate.figure.subject.clone(),
        period: candidate.period(),
        value: candidate.value,
        unit: unit.clone(),
        reading: candidate.reading,
    }
}

pub fn promised(bound: &Bound) -> Step {
    Step::Promised { value: bound.value, unit: bound.unit.clone(), better: bound.better, strict: bound.strict }
}

/// Takes `candidate` as the judged figure.
pub fn take(assessment: &mut Assessment, candidate: &Candidate, bound: &Bound) {
    assessment.judged = Some(candidate.figure.subject.clone());
    assessment.value = Some(candidate.value);
    assessment.provisional = candidate.is_provisional();
    assessment.margin = Some(margin(candidate.value, bound.value, bound.better));
    assessment.steps.push(observed(candidate, &bound.unit));
}

/// What the readings inside the window decide by themselves, before any schedule is looked at.
pub enum Decided<'c, 'a> {
    /// The verdict is there.
    Settled,
    /// The window is open: judge `0` by its way or its distance.
    Open(&'c Candidate<'a>),
}

/// The part that levels, rates, limits and multiples share: once, at, throughout, and the end of the window.
///
/// Leaves the judged figure, its margin and the verdict in `assessment`, or says that the
/// window is still open.
pub fn settle<'c, 'a>(
    case: &Case<'a>,
    indicator: &Indicator,
    bound: &Bound,
    gathered: &'c Gathered<'a>,
    assessment: &mut Assessment,
) -> Option<Decided<'c, 'a>> {
    let latest = gathered.candidates.last()?;
    let satisfied = case.target.satisfied;
    let reached = || gathered.candidates.iter().find(|c| bound.holds(c.interval) == Holds::Always);
    let judged = match satisfied {
        Satisfied::Once => reached().unwrap_or(latest),
        Satisfied::At => latest,
        Satisfied::Throughout => gathered.candidates.iter().find(|c| bound.holds(c.interval) == Holds::Never).unwrap_or(latest),
    };
    take(assessment, judged, bound);
    let earlier = gathered.candidates.iter().filter(|c| c.figure.subject != judged.figure.subject);
    assessment.unused = gathered.unused.clone();
    assessment.unused.extend(earlier.map(|c| (c.figure.subject.clone(), Unused::EarlierPeriod)));
    assessment.steps.push(Step::Margin { margin: margin(judged.value, bound.value, bound.better), unit: bound.unit.clone() });

    let holds = bound.holds(judged.interval);
    let is_final = choose::is_final(latest.period(), indicator.rhythm, case.target.window.due);
    let (verdict, step) = match (satisfied, holds, case.is_over()) {
        (Satisfied::Once, Holds::Always, _) => (Verdict::Met, Step::Reached),
        (Satisfied::Throughout, Holds::Never, _) => (Verdict::Missed, Step::Fails(judged.period())),
        (_, Holds::Sometimes, true) => (Verdict::CannotTell, Step::Ambiguous),
        (_, _, true) if !is_final => (Verdict::CannotTell, Step::NoFinal { last: latest.period(), due: case.target.window.due }),
        (Satisfied::Throughout, Holds::Always, true) if !every_period(case, indicator, gathered) => {
            (Verdict::CannotTell, Step::NoFinal { last: latest.period(), due: case.target.window.due })
        }
        (Satisfied::Throughout, Holds::Always, true) => (Verdict::Met, Step::HoldsThroughout),
        (_, Holds::Always, true) => (Verdict::Met, Step::Final { period: latest.period(), satisfied: true }),
        (_, Holds::Never, true) => (Verdict::Missed, Step::Final { period: latest.period(), satisfied: false }),
        (_, Holds::Always, false) => {
            assessment.at_target = true;
            (Verdict::OnTrack, Step::AtTarget)
        }
        (_, _, false) => return Some(Decided::Open(judged)),
    };
    assessment.verdict = verdict;
    assessment.steps.push(step);
    Some(Decided::Settled)
}

/// Whether every period of the window in the indicator's rhythm has a figure that holds.
fn every_period(case: &Case, indicator: &Indicator, gathered: &Gathered) -> bool {
    let window = case.target.window;
    let mut end = indicator.rhythm.first_end(window.from);
    while let Some(boundary) = end.filter(|e| *e <= window.due) {
        if !gathered.candidates.iter().any(|c| c.period().end() == boundary) {
            return false;
        }
        end = indicator.rhythm.first_end(crate::measure::period::add_days(boundary, 1));
    }
    true
}

/// The one verdict that every value of the interval has, by a judgement that improves toward
/// the good side; an unbounded end counts as the worst or best there is.
pub fn unanimous(interval: Interval, better: Better, judge: impl Fn(Decimal) -> Verdict) -> Option<Verdict> {
    let (bad, good) = match better {
        Better::Higher => (interval.low, interval.high),
        Better::Lower => (interval.high, interval.low),
    };
    let bad = bad.map_or(Verdict::Behind, |e| judge(e.value));
    let good = good.map_or(Verdict::OnTrack, |e| judge(e.value));
    (bad == good).then_some(bad)
}
