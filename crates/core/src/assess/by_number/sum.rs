//! Sums over a window: periods that lie side by side add up, and what a gap leaves is a lower bound.

use std::collections::BTreeMap;

use super::Gathered;
use crate::assess::case::Case;
use crate::assess::choose::Candidate;
use crate::ledger::{CurrentObservation, Value};
use crate::measure::{Date, Decimal, Holds, Interval, Period, day::add_days, interval::End, map_of};
use crate::plan::{Better, Bound, Indicator};

/// A sum of periods that lie side by side.
pub struct Sum<'a> {
    pub links: Vec<Candidate<'a>>,
    pub value: Decimal,
    pub interval: Interval,
    pub period: Period,
}

/// The sum from the start of the window that is judged: the one that reaches furthest or, where that is not enough,
/// the first one that was.
pub fn judged<'a>(gathered: &Gathered<'a>, case: &Case, bound: &Bound) -> Option<Sum<'a>> {
    let mut sums = chains(gathered, case);
    let is_enough = |sum: &Sum| bound.better == Better::Higher && bound.holds(sum.interval) == Holds::Always;
    let enough = sums.iter().position(is_enough).filter(|_| !sums.last().is_some_and(is_enough));
    match enough {
        Some(first) => Some(sums.swap_remove(first)),
        None => sums.pop(),
    }
}

/// The sum that reaches furthest.
pub fn furthest<'a>(gathered: &Gathered<'a>, case: &Case) -> Option<Sum<'a>> {
    chains(gathered, case).pop()
}

/// For every day that periods from the start of the window reach, their sum with the fewest links: a cumulative
/// observation, single periods after it, or single periods alone. The one that reaches furthest comes last.
fn chains<'a>(gathered: &Gathered<'a>, case: &Case) -> Vec<Sum<'a>> {
    let before = day_before(case.target.window.from);
    // The last day of every chain, with its number of links and the last of them. Candidates
    // come by the end of their periods, so that what one could follow is there before it.
    let mut reached: BTreeMap<Date, (usize, Option<&Candidate<'a>>)> = map_of([(before, (0, None))]);
    for candidate in &gathered.candidates {
        let (start, end) = (candidate.period().start(), candidate.period().end());
        let Some((links, _)) = reached.get(&day_before(start)).copied() else { continue };
        if reached.get(&end).is_none_or(|known| known.0 > links + 1) {
            reached.insert(end, (links + 1, Some(candidate)));
        }
    }
    let chain = |end: &Date| {
        let mut links = Vec::new();
        let mut last = *end;
        while let Some((_, Some(link))) = reached.get(&last) {
            last = day_before(link.period().start());
            links.push(**link);
        }
        links.reverse();
        let period = Period::new(links.first()?.period().start(), links.last()?.period().end())?;
        Some(Sum { value: added(links.iter().map(|l| l.value))?, interval: interval(&links), period, links })
    };
    reached.keys().filter_map(chain).collect()
}

/// Periods without a figure, from the end of a sum to the last figure of the window.
pub fn gaps(gathered: &Gathered, case: &Case, sum: Option<&Sum>) -> Vec<Period> {
    let mut covered = sum.map_or(day_before(case.target.window.from), |sum| sum.period.end());
    let mut gaps = Vec::new();
    let starts = crate::measure::sorted(gathered.candidates.iter().map(Candidate::period).collect(), &|a: &Period, b| a.cmp(b));
    for period in starts {
        let next = add_days(covered, 1);
        if period.start() > next {
            gaps.extend(Period::new(next, day_before(period.start())));
        }
        covered = covered.max(period.end());
    }
    gaps
}

/// The most that figures of the window which do not overlap add up to: no more than a lower bound, and none
/// where a figure may be negative.
pub fn lower_bound<'a>(gathered: &Gathered<'a>, case: &Case, indicator: &Indicator) -> Option<Sum<'a>> {
    if indicator.may_fall || case.observations.iter().any(|o| o.visible(case.as_of) && is_negative(o)) {
        return None;
    }
    // The best sum of figures that end by a day, with the last of them.
    let mut best: BTreeMap<Date, (Decimal, Option<&Candidate<'a>>)> = map_of([(Date::MIN, (Decimal::ZERO, None))]);
    for candidate in &gathered.candidates {
        let Some(low) = candidate.interval.low else { continue };
        let (start, end) = (candidate.period().start(), candidate.period().end());
        let before = |day: Date| best.range(..day).next_back().map_or(Decimal::ZERO, |(_, (sum, _))| *sum);
        let with = before(start).checked_add(low.value)?;
        let known = best.range(..=end).next_back().map_or(Decimal::ZERO, |(_, (sum, _))| *sum);
        if with > known {
            best.insert(end, (with, Some(candidate)));
        }
    }
    let mut links = Vec::new();
    let mut end = best.last_key_value().map(|(day, _)| *day);
    while let Some(link) = end.and_then(|day| best.get(&day)?.1) {
        links.push(*link);
        end = best.range(..link.period().start()).next_back().map(|(day, _)| *day);
    }
    links.reverse();
    let period = Period::new(links.first()?.period().start(), links.last()?.period().end())?;
    let low = added(links.iter().filter_map(|l| l.interval.low).map(|low| low.value))?;
    let included = links.iter().filter_map(|l| l.interval.low).all(|low| low.included);
    Some(Sum { links, value: low, interval: Interval { low: Some(End { value: low, included }), high: None }, period })
}

fn is_negative(current: &CurrentObservation) -> bool {
    matches!(current.observation.value, Value::Number { value, .. } if value < Decimal::ZERO)
}

fn day_before(day: Date) -> Date {
    add_days(day, -1)
}

fn interval(links: &[Candidate]) -> Interval {
    let zero = Some(End { value: Decimal::ZERO, included: true });
    links.iter().fold(Interval { low: zero, high: zero }, |sum, link| Interval {
        low: add(sum.low, link.interval.low),
        high: add(sum.high, link.interval.high),
    })
}

fn add(a: Option<End>, b: Option<End>) -> Option<End> {
    let (a, b) = (a?, b?);
    Some(End { value: a.value.checked_add(b.value)?, included: a.included && b.included })
}

/// Nothing of nothing; `None` beyond 28 digits too.
pub fn added(values: impl Iterator<Item = Decimal>) -> Option<Decimal> {
    values.map(Some).reduce(|a, b| a?.checked_add(b?)).flatten()
}
