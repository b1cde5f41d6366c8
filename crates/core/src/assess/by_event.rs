//! Kinds that are judged by something that happens, holds, or is said by a person.

use super::assessment::Assessment;
use super::by_number::{any_provisional, conclude, deciding, percent};
use super::case::{Case, one_if};
use super::choose::Unused;
use super::choose::{self, Span};
use super::reason::Reason;
use super::verdict::Verdict;
use super::{lamp, schedule};
use crate::ledger::{CurrentObservation, Rating, Value};
use crate::measure::{Date, Decimal, Holds, Period};
use crate::plan::{self, Indicator};

/// An observation inside the window, with its value as this kind reads it.
type Read<'a, T> = (&'a CurrentObservation, T);

/// Collects the observations inside the window whose value `read` understands, earliest first.
fn readings<'a, T>(
    case: &Case<'a>,
    indicator: &Indicator,
    assessment: &mut Assessment,
    read: impl Fn(&Value) -> Option<T>,
) -> Vec<Read<'a, T>> {
    let (fit, mut unused) = choose::inside(case.observations, indicator, &case.target.window, Span::AtEnd, case.as_of);
    let (usable, other): (Vec<_>, Vec<_>) = fit.into_iter().partition(|f| read(&f.observation.value).is_some());
    unused.extend(other.iter().map(|f| (f.subject.clone(), Unused::OtherSort)));
    let usable = choose::sourced(usable, &mut unused);
    let best = choose::best_of_each_period(usable, indicator.nature, &mut unused);
    if best.is_empty() {
        case.nothing_known(indicator, assessment, unused);
    } else {
        assessment.unused = unused;
    }
    best.into_iter().filter_map(|f| Some((f, read(&f.observation.value)?))).collect()
}

/// Takes one of the readings as the judged observation.
fn take<T>(assessment: &mut Assessment, all: &[Read<T>], current: &CurrentObservation) {
    assessment.judged = Some(current.subject.clone());
    assessment.provisional = current.observation.stage.is_provisional() || current.observation.derived.is_some();
    let others = all.iter().filter(|(f, _)| f.subject != current.subject);
    let judged = current.observation.period;
    assessment.unused.extend(others.map(|(f, _)| (f.subject.clone(), Unused::beside(f.observation.period, judged))));
    if current.observation.is_unsourced() {
        assessment.explanation.push(Reason::NoSource);
    }
}

fn latest_end<T>(all: &[Read<T>]) -> Option<Date> {
    all.last().map(|(f, _)| f.observation.period.end())
}

/// Done, or weighted steps against the schedule. A single step is never behind before it is due.
pub fn milestone(case: &Case, indicator: &Indicator, steps: &[plan::MilestoneStep]) -> Assessment {
    let mut assessment = case.blank();
    let read = |value: &Value| match value {
        Value::Done(done) => Some(if *done { steps.iter().map(|s| s.id.clone()).collect() } else { Vec::new() }).map(|s| (*done, s)),
        Value::Steps(ids) => Some((!steps.is_empty() && steps.iter().all(|s| ids.contains(&s.id)), ids.clone())),
        _ => None,
    };
    let all: Vec<Read<(bool, Vec<String>)>> = readings(case, indicator, &mut assessment, read);
    let Some((current, (all_done, ids))) = all.last() else { return assessment };
    take(&mut assessment, &all, current);
    let weight = |of: &dyn Fn(&plan::MilestoneStep) -> bool| steps.iter().map(|s| s.weight * one_if(of(s))).sum::<Decimal>();
    let whole = weight(&|_| true);
    let done = weight(&|s| ids.contains(&s.id));
    assessment.completion = percent(done, whole);
    assessment.progress = assessment.completion;
    assessment.explanation.push(match assessment.progress {
        Some(percent) => Reason::StepsDone { done, whole, percent },
        None => Reason::Done(*all_done),
    });
    let period = current.observation.period;
    let due = case.target.window.due;
    let (verdict, step) = if *all_done {
        (Verdict::Met, None)
    } else if case.is_over() {
        match choose::is_final(period, indicator.rhythm, &case.target.window) {
            true => (Verdict::Missed, Some(Reason::Final { period, satisfied: false })),
            // Nothing is known after the last observation.
            false => (Verdict::CannotTell, Some(Reason::NoFinal { last: period, due })),
        }
    } else {
        match steps_due(case, steps, period) {
            Some((schedule, step)) => {
                assessment.explanation.push(step);
                let progress = assessment.progress.unwrap_or_default();
                let gap = progress.saturating_sub(schedule);
                assessment.schedule = Some(schedule);
                assessment.gap = Some(gap);
                assessment.explanation.push(Reason::Gap { progress, range: None, share: false, schedule, gap });
                let (verdict, step) = lamp::lamp(gap, case.limits());
                (verdict, Some(step))
            }
            None => (Verdict::NotDue, Some(Reason::StillOpen { due })),
        }
    };
    assessment.verdict = verdict;
    assessment.explanation.extend(step);
    case.mark_stale(indicator, latest_end(&all), &mut assessment);
    assessment
}

/// The share of the steps that should be done by the end of `period`: by the plan's own days, or
/// along the window. `None` where a single step is not due yet.
fn steps_due(case: &Case, steps: &[plan::MilestoneStep], period: Period) -> Option<(Decimal, Reason)> {
    let planned = !steps.is_empty() && steps.iter().all(|s| s.due.is_some());
    let is_due = |s: &&plan::MilestoneStep| s.due.is_some_and(|due| due <= period.end());
    if planned && (steps.len() > 1 || steps.iter().any(|s| is_due(&s))) {
        let due: Decimal = steps.iter().filter(is_due).map(|s| s.weight).sum();
        let whole = steps.iter().map(|s| s.weight).sum();
        let percent = percent(due, whole)?;
        return Some((percent, Reason::ScheduleOfSteps { due, whole, percent }));
    }
    if steps.len() < 2 {
        return None;
    }
    let share = schedule::elapsed(case.target.window.from, case.target.window.due, period.end())?;
    let percent = share.percent();
    Some((percent, Reason::Schedule { done: share.done, whole: share.whole, in_months: share.in_months, percent }))
}

/// Held or lost: held now is on track, held to the end is met, lost is missed from that day. Where the plan counts
/// the due day only, a title that is lost may be regained.
pub fn hold(case: &Case, indicator: &Indicator) -> Assessment {
    let mut assessment = case.blank();
    let all = readings(case, indicator, &mut assessment, |value| if let Value::Done(held) = value { Some(*held) } else { None });
    let holds = |(_, held): &Read<bool>| if *held { Holds::Always } else { Holds::Never };
    let Some(judged) = deciding(case, &all, holds) else { return assessment };
    take(&mut assessment, &all, judged.0);
    assessment.explanation.push(Reason::Held(judged.1));
    let period = judged.0.observation.period;
    let periods: Vec<Period> = all.iter().map(|(f, _)| f.observation.period).collect();
    let concluded = conclude(case, indicator, holds(judged), period, &periods);
    // A title that may be regained is not behind before the day on which it counts.
    let (verdict, step) = concluded.unwrap_or((Verdict::NotDue, Reason::StillOpen { due: case.target.window.due }));
    let is_provisional = |(f, _): &Read<bool>| f.observation.stage.is_provisional() || f.observation.derived.is_some();
    assessment.provisional |= any_provisional(&step, &all, is_provisional);
    assessment.at_target = step == Reason::AtTarget;
    assessment.verdict = verdict;
    assessment.explanation.push(step);
    case.mark_stale(indicator, latest_end(&all), &mut assessment);
    assessment
}

/// A person's assessment; never computed.
pub fn qualitative(case: &Case, indicator: &Indicator) -> Assessment {
    let mut assessment = case.blank();
    let all = readings(case, indicator, &mut assessment, |value| if let Value::Rating(rating) = value { Some(*rating) } else { None });
    let Some((current, rating)) = all.last() else {
        assessment.explanation.push(Reason::Unrated);
        return assessment;
    };
    take(&mut assessment, &all, current);
    assessment.explanation.push(Reason::Rated(*rating));
    assessment.verdict = match rating {
        Rating::Met => Verdict::Met,
        Rating::Missed => Verdict::Missed,
        // "On the way" says nothing about the end once the end is over.
        _ if case.is_over() => {
            assessment.explanation.push(Reason::NoFinal { last: current.observation.period, due: case.target.window.due });
            Verdict::CannotTell
        }
        Rating::OnTrack => Verdict::OnTrack,
        Rating::SlightlyBehind => Verdict::SlightlyBehind,
        Rating::Behind => Verdict::Behind,
    };
    case.mark_stale(indicator, latest_end(&all), &mut assessment);
    assessment
}
