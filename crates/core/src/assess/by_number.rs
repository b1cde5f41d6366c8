//! Kinds that are judged by a number.

pub mod level;
pub mod limit;
pub mod multiple;
pub mod rank;
pub mod relative;
pub mod share;
mod sum;
pub mod total;

use super::assessment::Assessment;
use super::case::Case;
use super::choose::Unused;
use super::choose::{self, Candidate, Span};
use super::reason::Reason;
use super::verdict::Verdict;
use crate::id::SubjectId;
use crate::measure::{Date, Decimal, Holds, Period, Unit, set_of};
use crate::plan::{Better, Bound, Indicator, MeasureType, Satisfied};

/// Usable numbers, one for each period, earliest first.
pub struct Gathered<'a> {
    pub candidates: Vec<Candidate<'a>>,
    pub unused: Vec<(SubjectId, Unused)>,
}

impl Gathered<'_> {
    /// Leaves the candidates of the periods that fit; the others are of another kind.
    pub fn keep(&mut self, fits: impl Fn(Period) -> bool) {
        let (kept, others): (Vec<_>, Vec<_>) = self.candidates.drain(..).partition(|c| fits(c.period()));
        self.candidates = kept;
        self.unused.extend(others.iter().map(|c| (c.current.subject.clone(), Unused::OtherPeriodKind)));
    }

    pub fn latest_end(&self) -> Option<Date> {
        self.candidates.last().map(|c| c.period().end())
    }
}

impl<'a> Case<'a> {
    pub fn gather(&self, indicator: &Indicator, unit: &Unit, span: Span) -> Gathered<'a> {
        let (fit, mut unused) = choose::inside(self.observations, indicator, &self.target.window, span, self.as_of);
        let mut numbers = Vec::new();
        for current in fit {
            match choose::number(current, &self.plan.units, unit) {
                Ok(_) => numbers.push(current),
                Err(reason) => unused.push((current.subject.clone(), reason)),
            }
        }
        let numbers = choose::sourced(numbers, &mut unused);
        let best = choose::best_of_each_period(numbers, indicator.nature, &mut unused);
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

pub fn promised(bound: &Bound) -> Reason {
    Reason::Promised { value: bound.value, unit: bound.unit.clone(), better: bound.better, strict: bound.strict }
}

/// Takes `candidate` as the judged observation.
pub fn take(assessment: &mut Assessment, candidate: &Candidate, bound: &Bound) {
    assessment.judged = Some(candidate.current.subject.clone());
    assessment.value_is(candidate.value, candidate.reading, candidate.interval);
    assessment.provisional = candidate.is_provisional();
    assessment.observe(candidate, &bound.unit);
    assessment.measure(bound);
}

/// The decision by the values inside the window, before any schedule.
pub struct Decided<'c, 'a> {
    pub judged: &'c Candidate<'a>,
    /// The step that settles the verdict; `None` while the window is open and the schedule or the distance decides.
    pub reason: Option<Reason>,
}

/// The part that levels, rates, limits and multiples share: once, at, throughout, and the end of the window.
///
/// Leaves the judged observation, its margin and the verdict in `assessment`, or says that the
/// window is still open.
pub fn settle<'c, 'a>(
    case: &Case<'a>,
    indicator: &Indicator,
    bound: &Bound,
    gathered: &'c Gathered<'a>,
    assessment: &mut Assessment,
) -> Option<Decided<'c, 'a>> {
    let judged = deciding(case, &gathered.candidates, |c| bound.holds(c.interval))?;
    take(assessment, judged, bound);
    let earlier = gathered.candidates.iter().filter(|c| c.current.subject != judged.current.subject);
    assessment.unused = gathered.unused.clone();
    assessment.unused.extend(earlier.map(|c| (c.current.subject.clone(), Unused::beside(c.period(), judged.period()))));

    let periods: Vec<Period> = gathered.candidates.iter().map(Candidate::period).collect();
    let Some((verdict, step)) = conclude(case, indicator, bound.holds(judged.interval), judged.period(), &periods) else {
        return Some(Decided { judged, reason: None });
    };
    assessment.at_target = step == Reason::AtTarget;
    assessment.provisional |= any_provisional(&step, &gathered.candidates, Candidate::is_provisional);
    assessment.verdict = verdict;
    Some(Decided { judged, reason: Some(step) })
}

/// Concludes from a condition that holds always, never or sometimes in the `judged` one of `periods`, by
/// itself; `None` while the window is open and the condition may still come true.
pub fn conclude(case: &Case, indicator: &Indicator, holds: Holds, judged: Period, periods: &[Period]) -> Option<(Verdict, Reason)> {
    let (satisfied, due) = (case.target.satisfied, case.target.window.due);
    let last = *periods.last()?;
    let no_final = (Verdict::CannotTell, Reason::NoFinal { last, due });
    let window = &case.target.window;
    if let (Satisfied::Throughout, Holds::Always, true) = (satisfied, holds, case.is_over()) {
        let missing = missing_periods(case, indicator, periods);
        return Some(match missing.first() {
            // Only the end is missing.
            Some(first) if first.start() > last.end() => no_final,
            Some(_) => (Verdict::CannotTell, Reason::Missing { periods: missing, decides: true }),
            None if !choose::is_final(last, indicator.rhythm, window) => no_final,
            None => (Verdict::Met, Reason::HoldsThroughout),
        });
    }
    Some(match (satisfied, holds, case.is_over()) {
        (Satisfied::Once, Holds::Always, _) => (Verdict::Met, Reason::Reached),
        (Satisfied::Throughout, Holds::Never, _) => (Verdict::Missed, Reason::Fails(judged)),
        (_, Holds::Sometimes, true) => (Verdict::CannotTell, Reason::Ambiguous),
        (_, _, true) if !choose::is_final(last, indicator.rhythm, window) => no_final,
        (_, Holds::Always, true) => (Verdict::Met, Reason::Final { period: last, satisfied: true }),
        (_, Holds::Never, true) => (Verdict::Missed, Reason::Final { period: last, satisfied: false }),
        (_, Holds::Always, false) => (Verdict::OnTrack, Reason::AtTarget),
        (_, _, false) => return None,
    })
}

/// The candidate that decides: the first that is enough by itself, else the first that may be, else the latest.
pub fn deciding<'c, C>(case: &Case, candidates: &'c [C], holds: impl Fn(&C) -> Holds) -> Option<&'c C> {
    let first = |wanted: Holds| candidates.iter().find(|c| holds(c) == wanted);
    let decided = match case.target.satisfied {
        Satisfied::At => None,
        Satisfied::Once if case.is_over() => first(Holds::Always).or_else(|| first(Holds::Sometimes)),
        // Before the end the latest observation shows the way, whatever an earlier one may have been.
        Satisfied::Once => first(Holds::Always),
        Satisfied::Throughout => first(Holds::Never).or_else(|| first(Holds::Sometimes)),
    };
    decided.or(candidates.last())
}

/// Whole periods of the window, in the rhythm of its figures, of which there is none.
fn missing_periods(case: &Case, indicator: &Indicator, periods: &[Period]) -> Vec<Period> {
    let Some(rhythm) = case.rhythm(indicator) else { return Vec::new() };
    let ends = set_of(periods.iter().map(|p| p.end()));
    let window = case.target.window;
    let mut missing = Vec::new();
    let mut end = rhythm.first_end(window.from);
    while let Some(boundary) = end.filter(|e| *e <= window.due) {
        let whole = rhythm.period(boundary);
        // A state that is said to hold in a whole year holds in its quarters; a number of the year says nothing of them.
        let is_said = || indicator.nature == MeasureType::Event && whole.is_some_and(|w| periods.iter().any(|p| p.contains(w)));
        if !ends.contains(&boundary) && !is_said() {
            missing.extend(whole);
        }
        end = rhythm.next_end(crate::measure::day::add_days(boundary, 1)).filter(|next| *next > boundary);
    }
    missing
}

/// Tells whether a verdict rests on one provisional figure at least: `throughout` on every one of them.
pub fn any_provisional<C>(step: &Reason, all: &[C], is_provisional: impl Fn(&C) -> bool) -> bool {
    *step == Reason::HoldsThroughout && all.iter().any(is_provisional)
}

/// `part` of `whole` in per cent; `None` beyond 28 digits.
pub fn percent(part: Decimal, whole: Decimal) -> Option<Decimal> {
    part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)
}
