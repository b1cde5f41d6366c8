//! A sum over the window: cumulative ÷ target against the schedule; reached once is met.

use super::{Gathered, promised};
use crate::assess::case::Case;
use crate::assess::choose::{self, Candidate, Span};
use crate::assess::{Assessment, Step, Unused, Verdict, lamp, outlook, schedule};
use crate::ledger::{Figure, Value};
use crate::measure::{Decimal, Holds, Interval, Period, Unit, interval::End};
use crate::plan::{Bound, Indicator};

/// Figures that follow each other from the start of the window, added up.
struct Sum<'a> {
    links: Vec<Candidate<'a>>,
    value: Decimal,
    interval: Interval,
    period: Period,
}

pub fn judge(case: &Case, indicator: &Indicator, bound: &Bound) -> Assessment {
    let mut assessment = case.blank();
    assessment.steps.push(promised(bound));
    let gathered = case.gather(indicator, &bound.unit, Span::Inside);
    let partial = partial(case, indicator, &bound.unit);
    let Some(sum) = chain(&gathered, case) else {
        nothing(case, indicator, bound, gathered, partial, &mut assessment);
        return assessment;
    };
    record(&sum, bound, gathered, &mut assessment);
    if let Some((parts, value)) = partial {
        assessment.steps.push(Step::Reconciled { sum: value, total: sum.value, unit: bound.unit.clone(), parts });
    }
    decide(case, indicator, bound, &sum, &mut assessment);
    assessment
}

fn record(sum: &Sum, bound: &Bound, gathered: Gathered, assessment: &mut Assessment) {
    for link in &sum.links {
        assessment.steps.push(super::observed(link, &bound.unit));
    }
    if sum.links.len() > 1 {
        let periods = sum.links.iter().map(Candidate::period).collect();
        assessment.steps.push(Step::Summed { periods, value: sum.value, unit: bound.unit.clone() });
    }
    assessment.judged = sum.links.last().map(|l| l.figure.subject.clone());
    assessment.value = Some(sum.value);
    assessment.margin = Some(sum.value.saturating_sub(bound.value));
    assessment.provisional = sum.links.iter().any(Candidate::is_provisional);
    assessment.unused = gathered.unused;
    let linked = |c: &&Candidate| !sum.links.iter().any(|l| l.figure.subject == c.figure.subject);
    assessment.unused.extend(gathered.candidates.iter().filter(linked).map(|c| {
        let reason = if c.period().end() <= sum.period.end() { Unused::EarlierPeriod } else { Unused::OtherPeriodKind };
        (c.figure.subject.clone(), reason)
    }));
}

fn decide(case: &Case, indicator: &Indicator, bound: &Bound, sum: &Sum, assessment: &mut Assessment) {
    let window = case.target.window;
    let percent = |v: Decimal| v.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(bound.value);
    assessment.completion = percent(sum.value).filter(|_| bound.value > Decimal::ZERO);
    if let Some(percent) = assessment.completion {
        assessment.steps.push(Step::Completion { value: sum.value, baseline: None, target: bound.value, percent });
    }
    let share = schedule::elapsed(window.from, window.due, sum.period.end());
    if let Some(share) = share {
        assessment.schedule = Some(share.percent());
        assessment.steps.push(Step::Schedule {
            done: share.done,
            whole: share.whole,
            in_months: share.in_months,
            percent: share.percent(),
        });
    }
    if let Some((completion, schedule)) = assessment.completion.zip(assessment.schedule) {
        assessment.gap = Some(completion - schedule);
        assessment.steps.push(Step::Gap { completion, schedule, gap: completion - schedule });
    }
    let holds = bound.holds(sum.interval);
    let is_final = choose::is_final(sum.period, indicator.rhythm, window.due);
    if holds == Holds::Always {
        assessment.verdict = Verdict::Met;
        assessment.steps.push(Step::Reached);
    } else if case.is_over() {
        let (verdict, step) = match holds {
            Holds::Never if is_final => (Verdict::Missed, Step::Final { period: sum.period, satisfied: false }),
            Holds::Never => (Verdict::CannotTell, Step::NoFinal { last: sum.period, due: window.due }),
            _ => (Verdict::CannotTell, Step::Ambiguous),
        };
        assessment.verdict = verdict;
        assessment.steps.push(step);
    } else {
        by_schedule(case, bound, sum, assessment);
        assessment.needed = outlook::needed(bound.value - sum.value, sum.period.end(), window.due);
        case.weigh_age(indicator, sum.period.end(), assessment);
    }
}

fn by_schedule(case: &Case, bound: &Bound, sum: &Sum, assessment: &mut Assessment) {
    let Some((gap, schedule)) = assessment.gap.zip(assessment.schedule) else {
        assessment.verdict = Verdict::CannotTell;
        assessment.steps.push(Step::NoScale);
        return;
    };
    let t = case.thresholds();
    let judge = |v: Decimal| {
        let completion = v.checked_mul(Decimal::ONE_HUNDRED).and_then(|v| v.checked_div(bound.value)).unwrap_or_default();
        lamp::lamp(completion - schedule, t.on_track, t.slightly_behind).0
    };
    match super::unanimous(sum.interval, bound.better, judge) {
        Some(verdict) => {
            assessment.verdict = verdict;
            assessment.steps.push(lamp::lamp(gap, t.on_track, t.slightly_behind).1);
        }
        None => {
            assessment.verdict = Verdict::CannotTell;
            assessment.steps.push(Step::Ambiguous);
        }
    }
}

/// The longest chain from the start of the window: a cumulative figure, then single periods behind it.
fn chain<'a>(gathered: &Gathered<'a>, case: &Case) -> Option<Sum<'a>> {
    let mut cursor = case.target.window.from;
    let mut links: Vec<Candidate> = Vec::new();
    let zero = Some(End { value: Decimal::ZERO, included: true });
    let mut interval = Interval { low: zero, high: zero };
    let mut value = Decimal::ZERO;
    while let Some(next) = gathered.candidates.iter().filter(|c| c.period().start() == cursor).max_by_key(|c| c.period().end()) {
        value = value.checked_add(next.value)?;
        interval = Interval { low: add(interval.low, next.interval.low), high: add(interval.high, next.interval.high) };
        cursor = schedule::after(next.period());
        links.push(*next);
    }
    let period = Period::new(links.first()?.period().start(), links.last()?.period().end())?;
    Some(Sum { links, value, interval, period })
}

fn add(a: Option<End>, b: Option<End>) -> Option<End> {
    let (a, b) = (a?, b?);
    Some(End { value: a.value.checked_add(b.value)?, included: a.included && b.included })
}

/// No figure of the whole: the parts are a lower bound, and a verdict only if they already reach it.
fn nothing(
    case: &Case,
    indicator: &Indicator,
    bound: &Bound,
    gathered: Gathered,
    partial: Option<(usize, Decimal)>,
    assessment: &mut Assessment,
) {
    let mut unused = gathered.unused;
    unused.extend(gathered.candidates.iter().map(|c| (c.figure.subject.clone(), Unused::OtherPeriodKind)));
    case.nothing_known(indicator, assessment, unused);
    let Some((parts, sum)) = partial else { return };
    assessment.steps.push(Step::Partial { sum, unit: bound.unit.clone(), parts });
    if bound.holds(Interval::exactly(sum)) == Holds::Always {
        assessment.verdict = Verdict::Met;
        assessment.value = Some(sum);
        assessment.steps.push(Step::Reached);
    }
}

/// Sum of the latest figures of the indicators that are parts of this one.
fn partial(case: &Case, indicator: &Indicator, unit: &Unit) -> Option<(usize, Decimal)> {
    let parts = case.plan.indicators.values().filter(|i| i.part_of.as_ref() == Some(&indicator.id));
    let latest = |part: &Indicator| -> Option<Decimal> {
        let fits = |f: &&Figure| f.visible(case.as_of) && case.target.window.contains(f.observation.period);
        let figures: Vec<&Figure> = case.book.of(&part.id).iter().filter(fits).collect();
        let best = choose::best_of_each_period(figures, &mut Vec::new());
        let number = |f: &&Figure| matches!(f.observation.value, Value::Number { .. });
        choose::number(best.into_iter().rfind(number)?, &case.plan.units, unit).ok().map(|c| c.value)
    };
    let values: Vec<Decimal> = parts.filter_map(latest).collect();
    let sum = values.iter().try_fold(Decimal::ZERO, |sum, v| sum.checked_add(*v))?;
    (!values.is_empty()).then_some((values.len(), sum))
}
