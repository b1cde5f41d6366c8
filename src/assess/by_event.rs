//! Kinds that are judged by something that happens, holds, or is said by a person.

use super::case::{Case, one_if};
use super::choose::{self, Span};
use super::{Assessment, Step, Unused, Verdict, lamp, schedule};
use crate::ledger::{Figure, Rating, Value};
use crate::measure::Decimal;
use crate::plan::{self, Indicator};

/// The latest figure inside the window whose value `read` understands.
fn latest<'a, T>(
    case: &Case<'a>,
    indicator: &Indicator,
    assessment: &mut Assessment,
    read: impl Fn(&Value) -> Option<T>,
) -> Option<(&'a Figure, T)> {
    let (fit, mut unused) = choose::inside(case.figures, indicator, &case.target.window, Span::AtEnd, case.as_of);
    let (usable, other): (Vec<_>, Vec<_>) = fit.into_iter().partition(|f| read(&f.observation.value).is_some());
    unused.extend(other.iter().map(|f| (f.subject.clone(), Unused::OtherSort)));
    let mut best = choose::best_of_each_period(usable, &mut unused);
    let Some(figure) = best.pop() else {
        case.nothing_known(indicator, assessment, unused);
        return None;
    };
    unused.extend(best.iter().map(|f| (f.subject.clone(), Unused::EarlierPeriod)));
    assessment.unused = unused;
    assessment.judged = Some(figure.subject.clone());
    assessment.provisional = figure.observation.stage.is_provisional() || figure.observation.derived.is_some();
    read(&figure.observation.value).map(|value| (figure, value))
}

/// Done, or weighted steps against the schedule. A single step is never behind before it is due.
pub fn milestone(case: &Case, indicator: &Indicator, steps: &[plan::Step]) -> Assessment {
    let mut assessment = case.blank();
    let read = |value: &Value| match value {
        Value::Done(done) => Some(if *done { steps.iter().map(|s| s.id.clone()).collect() } else { Vec::new() }).map(|s| (*done, s)),
        Value::Steps(ids) => Some((!steps.is_empty() && steps.iter().all(|s| ids.contains(&s.id)), ids.clone())),
        _ => None,
    };
    let Some((figure, (all_done, ids))) = latest(case, indicator, &mut assessment, read) else { return assessment };
    let whole: Decimal = steps.iter().map(|s| s.weight).sum();
    let weight = |of: &dyn Fn(&plan::Step) -> bool| steps.iter().map(|s| s.weight * one_if(of(s))).sum::<Decimal>();
    let share = |part: Decimal| (part * Decimal::ONE_HUNDRED).checked_div(whole);
    let done = weight(&|s| ids.contains(&s.id));
    let completion = share(done);
    match completion {
        Some(percent) => assessment.steps.push(Step::StepsDone { done, whole, percent }),
        None => assessment.steps.push(Step::Done(all_done)),
    }
    assessment.completion = completion;
    if all_done {
        assessment.verdict = Verdict::Met;
    } else if case.is_over() {
        assessment.verdict = Verdict::Missed;
    } else if let Some(completion) = completion {
        let window = case.target.window;
        let planned = steps.iter().all(|s| s.due.is_some());
        let schedule = if planned {
            let due = weight(&|s| s.due.is_some_and(|d| d <= case.as_of));
            share(due).inspect(|percent| assessment.steps.push(Step::ScheduleOfSteps { due, whole, percent: *percent }))
        } else {
            schedule::elapsed(window.from, window.due, figure.observation.period.end()).map(|share| {
                assessment.steps.push(Step::Schedule {
                    done: share.done,
                    whole: share.whole,
                    in_months: share.in_months,
                    percent: share.percent(),
                });
                share.percent()
            })
        };
        let on_schedule = schedule.unwrap_or_default();
        let gap = completion - on_schedule;
        let (verdict, step) = lamp::lamp(gap, case.thresholds().on_track, case.thresholds().slightly_behind);
        assessment.schedule = schedule;
        assessment.gap = Some(gap);
        assessment.steps.push(Step::Gap { completion, schedule: on_schedule, gap });
        assessment.verdict = verdict;
        assessment.steps.push(step);
    } else {
        assessment.verdict = Verdict::NotDue;
        assessment.steps.push(Step::NotExpected { until: case.target.window.due });
    }
    assessment
}

/// Held or lost: held now is on track, held at the due day is met.
pub fn hold(case: &Case, indicator: &Indicator) -> Assessment {
    let mut assessment = case.blank();
    let read = |value: &Value| if let Value::Done(held) = value { Some(*held) } else { None };
    let Some((figure, held)) = latest(case, indicator, &mut assessment, read) else { return assessment };
    assessment.steps.push(Step::Held(held));
    let period = figure.observation.period;
    let due = case.target.window.due;
    let is_final = choose::is_final(period, indicator.rhythm, due);
    let (verdict, step) = match (held, case.is_over()) {
        (true, false) => (Verdict::OnTrack, Step::AtTarget),
        (false, false) => (Verdict::Behind, Step::Fails(period)),
        (false, true) => (Verdict::Missed, Step::Fails(period)),
        (true, true) if is_final => (Verdict::Met, Step::Final { period, satisfied: true }),
        (true, true) => (Verdict::CannotTell, Step::NoFinal { last: period, due }),
    };
    assessment.at_target = held && !case.is_over();
    assessment.verdict = verdict;
    assessment.steps.push(step);
    assessment
}

/// A person's assessment; never computed.
pub fn qualitative(case: &Case, indicator: &Indicator) -> Assessment {
    let mut assessment = case.blank();
    let read = |value: &Value| if let Value::Rating(rating) = value { Some(*rating) } else { None };
    let Some((figure, rating)) = latest(case, indicator, &mut assessment, read) else {
        assessment.steps.push(Step::Unrated);
        return assessment;
    };
    assessment.steps.push(Step::Rated(rating));
    assessment.verdict = match rating {
        Rating::Met => Verdict::Met,
        Rating::Missed => Verdict::Missed,
        // "On the way" says nothing about the end once the end is over.
        _ if case.is_over() => {
            assessment.steps.push(Step::NoFinal { last: figure.observation.period, due: case.target.window.due });
            Verdict::CannotTell
        }
        Rating::OnTrack => Verdict::OnTrack,
        Rating::SlightlyBehind => Verdict::SlightlyBehind,
        Rating::Behind => Verdict::Behind,
    };
    assessment
}
