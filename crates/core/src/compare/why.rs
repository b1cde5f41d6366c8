//! The causes of a verdict that moved between two days.

use std::collections::BTreeMap;

use super::figures::FigureChange;
use super::silence::{expected, last_end};
use super::{Cause, DayState, Passing, Standing, TargetChange};
use crate::assess::{Assessment, Verdict, assess, numbers_in_force, relevant_indicators};
use crate::id::{IndicatorId, TargetId};
use crate::measure::{map_of, set_of};
use crate::plan::{Plan, Target};

/// Puts its causes to every target that moved. Composites come last: parts are never composites themselves.
pub fn explain(plan: &Plan, before: DayState, after: DayState, figures: &[FigureChange], changes: &mut [TargetChange]) {
    if changes.iter().all(|change| !change.has_moved()) {
        return;
    }
    // The later day, judged with nothing but what was known on the earlier one.
    let unaided = assess(plan, &before.ledger_view.known_on(before.as_of), after.as_of);
    let mut news: BTreeMap<&IndicatorId, Vec<&FigureChange>> = BTreeMap::new();
    figures.iter().for_each(|f| news.entry(&f.indicator).or_default().push(f));
    let moved: BTreeMap<TargetId, bool> = map_of(changes.iter().map(|change| (change.target.clone(), change.has_moved())));
    let assessments = before.assessments.iter().zip(after.assessments).zip(&unaided);
    for ((target, change), ((a, b), unaided)) in plan.targets.iter().zip(changes).zip(assessments) {
        if !change.has_moved() {
            continue;
        }
        let parts: Vec<TargetId> = target.kind.parts().iter().filter(|id| moved.get(*id) == Some(&true)).cloned().collect();
        let is_by_time = Standing::of(unaided).reads_as(change.after);
        change.causes = if parts.is_empty() {
            let mut causes: Vec<Cause> = adjusted(plan, target, before, after).into_iter().collect();
            if !is_by_time {
                causes.extend(by_figures(plan, target, a, b, &news));
            }
            causes
        } else {
            vec![Cause::Parts(parts)]
        };
        if change.causes.is_empty() && is_by_time {
            change.causes.push(Cause::Time(passing(plan, target, before, after, b)));
        }
    }
}

/// The promised number, where it is another one.
fn adjusted(plan: &Plan, target: &Target, before: DayState, after: DayState) -> Option<Cause> {
    let stated = target.kind.bound()?.value;
    let in_force = |day: DayState| numbers_in_force(plan, target, day.ledger_view, day.as_of);
    let (old, new) = (in_force(before), in_force(after));
    let number = |all: &[_]| match all {
        [] => Some(stated),
        [one] => Some(*one),
        _ => None,
    };
    (old != new).then(|| Cause::Adjusted { old: number(&old), new: number(&new) })
}

/// The figures that decided: those that are judged now, else those that were judged, else all that may count.
fn by_figures(
    plan: &Plan,
    target: &Target,
    a: &Assessment,
    b: &Assessment,
    news: &BTreeMap<&IndicatorId, Vec<&FigureChange>>,
) -> Vec<Cause> {
    let indicators = set_of(relevant_indicators(plan, target).into_iter().map(|i| &i.id));
    let relevant: Vec<&FigureChange> = indicators.into_iter().filter_map(|id| news.get(id)).flatten().copied().collect();
    let in_basis = |assessment: &Assessment| -> Vec<&FigureChange> {
        let used = set_of(assessment.basis.observations.iter().map(|(subject, _)| subject));
        relevant.iter().copied().filter(|f| used.contains(&f.subject)).collect()
    };
    let chosen = [in_basis(b), in_basis(a)].into_iter().find(|some| !some.is_empty()).unwrap_or(relevant);
    let cause =
        |f: &FigureChange| Cause::Figure { indicator: f.indicator.clone(), period: f.period, subject: f.subject.clone(), news: f.news };
    chosen.into_iter().map(cause).collect()
}

fn passing(plan: &Plan, target: &Target, before: DayState, after: DayState, b: &Assessment) -> Passing {
    let due = target.window.due;
    if let Some(since) = last_end(plan, after, b).filter(|_| b.stale.is_some()) {
        return Passing::Silent(since);
    }
    match expected(plan, target, after) {
        Some(day) if b.verdict == Verdict::NoData => Passing::Expected(day),
        _ if before.as_of <= due && due < after.as_of => Passing::FellDue(due),
        _ => Passing::Schedule,
    }
}
