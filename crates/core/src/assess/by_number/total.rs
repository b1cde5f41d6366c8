//! A sum over the window: cumulative ÷ target against the schedule; reached once is met.

use super::sum::{self, Sum, added};
use super::{Gathered, margin, percent, promised};
use crate::assess::assessment::Assessment;
use crate::assess::case::Case;
use crate::assess::choose::Unused;
use crate::assess::choose::{self, Candidate, Span};
use crate::assess::lamp;
use crate::assess::outlook::Left;
use crate::assess::pace::{self, Way, YearBefore};
use crate::assess::reason::Reason;
use crate::assess::verdict::Verdict;
use crate::ledger::{CurrentObservation, Value};
use crate::measure::{Decimal, Holds, Period, Qualifier, Unit};
use crate::plan::{Better, Bound, Indicator, MeasureType, Window};

pub fn judge(case: &Case, indicator: &Indicator, bound: &Bound) -> Assessment {
    judge_with(case, indicator, bound, vec![promised(bound)])
}

/// Judges a sum; `promise` explains the number to reach.
pub fn judge_with(case: &Case, indicator: &Indicator, bound: &Bound, promise: Vec<Reason>) -> Assessment {
    let mut assessment = case.blank();
    assessment.explanation.extend(promise);
    // Sums of single periods add up; what is read at a moment does not.
    let adds_up = indicator.nature == MeasureType::Flow;
    let gathered = case.gather(indicator, &bound.unit, if adds_up { Span::Inside } else { Span::AtEnd });
    let sum = if adds_up { sum::judged(&gathered, case, bound) } else { reading(&gathered, case, bound) };
    let gaps = if adds_up { sum::gaps(&gathered, case, sum.as_ref()) } else { Vec::new() };
    let is_enough = sum.as_ref().is_some_and(|sum| bound.holds(sum.interval) == Holds::Always);
    if adds_up && !is_enough && by_lower_bound(case, indicator, bound, &gathered, &gaps, &mut assessment) {
        return assessment;
    }
    let Some(sum) = sum else {
        nothing(case, indicator, bound, gathered, &mut assessment);
        return assessment;
    };
    record(&sum, bound, &gathered, &mut assessment);
    let parts = parts(case, indicator, &bound.unit, |period| period == sum.period);
    if let Some(value) = added(parts.iter().map(|p| p.value)) {
        assessment.explanation.push(Reason::Reconciled { sum: value, total: sum.value, unit: bound.unit.clone(), parts: parts.len() });
    }
    decide(case, indicator, bound, &sum, gaps, &mut assessment);
    assessment
}

/// Figures with gaps between them are a lower bound of the sum: a verdict where that is enough already.
pub fn by_lower_bound(
    case: &Case,
    indicator: &Indicator,
    bound: &Bound,
    gathered: &Gathered,
    gaps: &[Period],
    assessment: &mut Assessment,
) -> bool {
    let Some(sum) = sum::lower_bound(gathered, case, indicator).filter(|_| !gaps.is_empty() && bound.better == Better::Higher) else {
        return false;
    };
    let is_enough = bound.holds(sum.interval) == Holds::Always;
    if is_enough {
        for link in &sum.links {
            assessment.observe(link, &bound.unit);
        }
        assessment.judged = sum.links.last().map(|l| l.current.subject.clone());
        assessment.value_is(sum.value, Qualifier::AtLeast, sum.interval);
        assessment.complete(bound);
        assessment.margin = Some(margin(sum.value, bound.value, bound.better));
        assessment.provisional = sum.links.iter().any(Candidate::is_provisional);
        assessment.verdict = Verdict::Met;
        assessment.unused = gathered.unused.clone();
        let others = gathered.candidates.iter().filter(|c| !sum.links.iter().any(|l| l.current.subject == c.current.subject));
        assessment.unused.extend(others.map(|c| (c.current.subject.clone(), Unused::beside(c.period(), sum.period))));
        assessment.explanation.push(Reason::Missing { periods: gaps.to_vec(), decides: false });
        assessment.explanation.push(lower_bound_step(&sum, bound));
        assessment.explanation.push(Reason::Reached);
    }
    is_enough
}

fn lower_bound_step(sum: &Sum, bound: &Bound) -> Reason {
    let periods = sum.links.iter().map(Candidate::period).collect();
    Reason::LowerBound { periods, sum: sum.value, unit: bound.unit.clone() }
}

pub fn record(sum: &Sum, bound: &Bound, gathered: &Gathered, assessment: &mut Assessment) {
    for link in &sum.links {
        assessment.observe(link, &bound.unit);
    }
    if sum.links.len() > 1 {
        let periods = sum.links.iter().map(Candidate::period).collect();
        assessment.explanation.push(Reason::Summed { periods, value: sum.value, unit: bound.unit.clone() });
    }
    assessment.judged = sum.links.last().map(|l| l.current.subject.clone());
    let reading = match sum.links.as_slice() {
        [link] => link.reading,
        _ => Qualifier::Exact,
    };
    assessment.value_is(sum.value, reading, sum.interval);
    assessment.complete(bound);
    assessment.margin = Some(margin(sum.value, bound.value, bound.better));
    assessment.provisional = sum.links.iter().any(Candidate::is_provisional);
    assessment.unused = gathered.unused.clone();
    let linked = |c: &&Candidate| !sum.links.iter().any(|l| l.current.subject == c.current.subject);
    assessment.unused.extend(gathered.candidates.iter().filter(linked).map(|c| {
        let is_enough = bound.holds(sum.interval) == Holds::Always;
        let reason = match c.period() {
            p if p.end() <= sum.period.end() || is_enough => Unused::beside(p, sum.period),
            p if p.start() > sum.period.end() => Unused::AfterGap,
            _ => Unused::OtherPeriodKind,
        };
        (c.current.subject.clone(), reason)
    }));
}

fn decide(case: &Case, indicator: &Indicator, bound: &Bound, sum: &Sum, gaps: Vec<Period>, assessment: &mut Assessment) {
    let window = case.target.window;
    assessment.progress = percent(sum.value, bound.value);
    assessment.progress_range = assessment.range.and_then(|range| range.map(|v| percent(v, bound.value)));
    if let Some(percent) = assessment.progress {
        let (value, range, target) = (sum.value, assessment.range, bound.value);
        assessment.explanation.push(Reason::Completion { value, range, target, percent, unit: bound.unit.clone() });
    }
    let way = Way {
        from: window.from,
        unit: &bound.unit,
        percent: &|value| percent(value, bound.value),
        year_before: &|period| year_before(case, indicator, bound, period),
    };
    let due = pace::due(case, &way, sum.period.end());
    assessment.schedule = due.percent;
    assessment.explanation.push(due.step);
    assessment.provisional |= due.provisional && !case.is_over();
    if let Some((progress, schedule)) = assessment.progress.zip(assessment.schedule) {
        let range = assessment.progress_range;
        assessment.gap = progress.checked_sub(schedule);
        assessment.explanation.extend(assessment.gap.map(|gap| Reason::Gap { progress, range, share: false, schedule, gap }));
    }
    let holds = bound.holds(sum.interval);
    let is_final = choose::is_final(sum.period, indicator.rhythm, &window);
    if holds == Holds::Always {
        assessment.verdict = Verdict::Met;
        assessment.explanation.push(Reason::Reached);
    } else if case.is_over() {
        let (verdict, step) = match holds {
            Holds::Never if !gaps.is_empty() => (Verdict::CannotTell, Reason::Missing { periods: gaps, decides: true }),
            Holds::Never if is_final => (Verdict::Missed, Reason::Final { period: sum.period, satisfied: false }),
            Holds::Never => (Verdict::CannotTell, Reason::NoFinal { last: sum.period, due: window.due }),
            _ => (Verdict::CannotTell, Reason::Ambiguous),
        };
        assessment.verdict = verdict;
        assessment.explanation.push(step);
    } else {
        if !gaps.is_empty() {
            assessment.explanation.push(Reason::Missing { periods: gaps, decides: false });
        }
        by_schedule(case, bound, sum, assessment);
        assessment.outlook.left = Some(Left { bound: bound.clone(), value: sum.value, as_of: case.as_of.named(), due: window.due });
        case.mark_stale(indicator, Some(sum.period.end()), assessment);
    }
}

fn by_schedule(case: &Case, bound: &Bound, sum: &Sum, assessment: &mut Assessment) {
    let limits = case.limits();
    let (verdict, step) = match assessment.gap.zip(assessment.schedule) {
        // Why there is none has been said, or the numbers are too large.
        None if assessment.progress.is_some() => (Verdict::CannotTell, None),
        None => (Verdict::CannotTell, Some(Reason::NoScale)),
        Some((gap, schedule)) => {
            let gap_of = |v: Decimal| percent(v, bound.value)?.checked_sub(schedule);
            match lamp::unanimous(sum.interval, bound.better, limits, gap_of) {
                Some(verdict) => (verdict, Some(lamp::lamp(gap, limits).1)),
                None => (Verdict::CannotTell, Some(Reason::Ambiguous)),
            }
        }
    };
    assessment.verdict = verdict;
    assessment.explanation.extend(step);
}

/// The sum of `period`, which lies in the year before, and of the whole window a year earlier.
fn year_before(case: &Case, indicator: &Indicator, bound: &Bound, period: Period) -> Option<YearBefore> {
    let window = case.target.window;
    let year = Period::new(window.from, window.due)?.years_later(-1)?;
    let sum_of = |period: Period| {
        let mut target = case.target.clone();
        target.window = Window { from: period.start(), due: period.end(), due_from: None };
        let earlier = Case { target: &target, ..case.clone() };
        let sum = sum::furthest(&earlier.gather(indicator, &bound.unit, Span::Inside), &earlier)?;
        let whole = sum.period == period && sum.interval.is_exactly(sum.value);
        whole.then(|| (sum.value, sum.links.iter().any(Candidate::is_provisional)))
    };
    let ((part, a), (whole, b)) = (sum_of(period)?, sum_of(year)?);
    Some(YearBefore { part, whole, provisional: a || b })
}

/// The first reading that is enough, or the latest one.
fn reading<'a>(gathered: &Gathered<'a>, case: &Case, bound: &Bound) -> Option<Sum<'a>> {
    let enough = gathered.candidates.iter().find(|c| bound.holds(c.interval) == Holds::Always);
    let read = *enough.or(gathered.candidates.last())?;
    let period = Period::new(case.target.window.from, read.period().end())?;
    Some(Sum { links: vec![read], value: read.value, interval: read.interval, period })
}

/// No sum from the start of the window. Figures from its middle are named with what is missing before them; parts
/// of the whole are a lower bound, and a verdict only if they already reach it.
pub fn nothing(case: &Case, indicator: &Indicator, bound: &Bound, gathered: Gathered, assessment: &mut Assessment) {
    let mut unused = gathered.unused.clone();
    unused.extend(gathered.candidates.iter().map(|c| (c.current.subject.clone(), Unused::AfterGap)));
    if gathered.candidates.is_empty() {
        case.nothing_known(indicator, assessment, unused);
    } else {
        assessment.unused = unused;
        assessment.verdict = Verdict::CannotTell;
        assessment.explanation.extend(sum::lower_bound(&gathered, case, indicator).map(|sum| lower_bound_step(&sum, bound)));
        let periods = sum::gaps(&gathered, case, None);
        assessment.explanation.push(Reason::Missing { periods, decides: true });
    }
    let mut parts = parts(case, indicator, &bound.unit, |period| case.target.window.contains(period));
    parts.retain(|p| p.interval.low.is_some());
    let Some(sum) = added(parts.iter().filter_map(|p| p.interval.low).map(|low| low.value)) else { return };
    assessment.explanation.push(Reason::Partial { sum, unit: bound.unit.clone(), parts: parts.len() });
    if bound.holds(Qualifier::AtLeast.allows(sum)) == Holds::Always {
        assessment.verdict = Verdict::Met;
        assessment.value_is(sum, Qualifier::AtLeast, Qualifier::AtLeast.allows(sum));
        assessment.complete(bound);
        assessment.provisional = parts.iter().any(Candidate::is_provisional);
        assessment.explanation.push(Reason::Reached);
    }
}

/// The latest observations, of the periods asked for, of the indicators that are parts of this one.
fn parts<'a>(case: &Case<'a>, indicator: &Indicator, unit: &Unit, of: impl Fn(Period) -> bool) -> Vec<Candidate<'a>> {
    let parts = case.plan.parts_of(&indicator.id);
    let latest = |part: &Indicator| -> Option<Candidate<'a>> {
        let fits = |f: &&CurrentObservation| {
            let o = &f.observation;
            f.visible(case.as_of) && of(o.period) && matches!(o.value, Value::Number { .. })
        };
        let observations: Vec<&CurrentObservation> = case.ledger_view.of(&part.id).iter().filter(fits).collect();
        let observations = choose::sourced(observations, &mut Vec::new());
        let best = choose::best_of_each_period(observations, part.nature, &mut Vec::new());
        choose::number(best.last()?, &case.plan.units, unit).ok()
    };
    parts.filter_map(latest).collect()
}
