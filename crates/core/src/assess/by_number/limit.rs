//! Ceilings, floors and rates: the value against the bound, no time scaling.

use super::{Decided, margin, promised, settle, sum, total};
use crate::assess::assessment::Assessment;
use crate::assess::case::Case;
use crate::assess::choose::{self, Span};
use crate::assess::lamp::{self, Limits};
use crate::assess::reason::Reason;
use crate::assess::verdict::Verdict;
use crate::measure::{Decimal, Holds, Period};
use crate::plan::{Better, Bound, Frequency, Indicator, Kind, MeasureType};

/// A rate of the period so far: at or above the target on track, a point below slightly behind.
pub fn judge_rate(case: &Case, indicator: &Indicator, bound: &Bound) -> Assessment {
    direct(case, indicator, bound, Span::FromStart, case.plan.thresholds.rate_slightly_behind)
}

pub fn judge(case: &Case, indicator: &Indicator, bound: &Bound) -> Assessment {
    match indicator.nature {
        MeasureType::Flow if is_within_a_year(case) => judge_flow(case, indicator, bound),
        // In a window of several years each year has its own sum.
        MeasureType::Flow => direct(case, &Indicator { rhythm: Frequency::Yearly, ..indicator.clone() }, bound, Span::Years, Decimal::ZERO),
        MeasureType::Rate => direct(case, indicator, bound, Span::Inside, Decimal::ZERO),
        _ => direct(case, indicator, bound, Span::AtEnd, Decimal::ZERO),
    }
}

fn is_within_a_year(case: &Case) -> bool {
    let window = case.target.window;
    Period::day(window.from).years_later(1).is_none_or(|next| window.due < next.start())
}

fn direct(case: &Case, indicator: &Indicator, bound: &Bound, span: Span, slightly_behind: Decimal) -> Assessment {
    let mut assessment = case.blank();
    assessment.explanation.push(promised(bound));
    let gathered = case.gather(indicator, &bound.unit, span);
    let decided = settle(case, indicator, bound, &gathered, &mut assessment);
    if !matches!(case.target.kind, Kind::Rate(_)) {
        assessment.complete(bound);
        assessment.explain_completion(bound);
    }
    match decided {
        None => case.nothing_known(indicator, &mut assessment, gathered.unused.clone()),
        Some(Decided { reason: Some(reason), .. }) => assessment.explanation.push(reason),
        Some(Decided { judged, reason: None }) => {
            let limits = Limits { on_track: Decimal::ZERO, slightly_behind };
            let distance = margin(judged.value, bound.value, bound.better);
            let (verdict, step) =
                match lamp::unanimous(judged.interval, bound.better, limits, |v| Some(margin(v, bound.value, bound.better))) {
                    None => (Verdict::CannotTell, Reason::Ambiguous),
                    // A strict bound on the line is not satisfied, so it cannot be on track.
                    Some(Verdict::OnTrack) => (Verdict::SlightlyBehind, Reason::Fails(judged.period())),
                    Some(verdict) => (verdict, lamp::lamp(distance, limits).1),
                };
            assessment.verdict = verdict;
            assessment.explanation.push(step);
        }
    }
    case.mark_stale(indicator, gathered.latest_end(), &mut assessment);
    assessment
}

/// A floor or ceiling of a yearly sum: a part of the year bounds it from below.
fn judge_flow(case: &Case, indicator: &Indicator, bound: &Bound) -> Assessment {
    let mut assessment = case.blank();
    assessment.explanation.push(promised(bound));
    let gathered = case.gather(indicator, &bound.unit, Span::Inside);
    let sum = sum::judged(&gathered, case, bound);
    let gaps = sum::gaps(&gathered, case, sum.as_ref());
    let is_enough = sum.as_ref().is_some_and(|sum| bound.holds(sum.interval) == Holds::Always);
    if !is_enough && total::by_lower_bound(case, indicator, bound, &gathered, &gaps, &mut assessment) {
        return assessment;
    }
    let Some(sum) = sum else {
        total::nothing(case, indicator, bound, gathered, &mut assessment);
        return assessment;
    };
    total::record(&sum, bound, &gathered, &mut assessment);
    assessment.measure(bound);
    assessment.explain_completion(bound);
    let due = case.target.window.due;
    let period = sum.period;
    let whole = choose::is_final(period, indicator.rhythm, &case.target.window);
    let (verdict, step) = match (bound.holds(sum.interval), bound.better, case.is_over()) {
        (Holds::Sometimes, ..) => (Verdict::CannotTell, Reason::Ambiguous),
        // A floor reached early stays reached.
        (Holds::Always, Better::Higher, _) => (Verdict::Met, Reason::Reached),
        // A ceiling broken early stays broken.
        (Holds::Never, Better::Lower, true) => (Verdict::Missed, Reason::Fails(period)),
        (Holds::Never, Better::Lower, false) => (Verdict::Behind, Reason::Fails(period)),
        (_, _, true) if !gaps.is_empty() => (Verdict::CannotTell, Reason::Missing { periods: gaps, decides: true }),
        (_, _, true) if !whole => (Verdict::CannotTell, Reason::NoFinal { last: period, due }),
        (Holds::Always, _, true) => (Verdict::Met, Reason::Final { period, satisfied: true }),
        (Holds::Never, _, true) => (Verdict::Missed, Reason::Final { period, satisfied: false }),
        (Holds::Always, _, false) => {
            assessment.at_target = true;
            (Verdict::OnTrack, Reason::AtTarget)
        }
        // On the due day the verdict is still one of before.
        (Holds::Never, _, false) if whole => (Verdict::Behind, Reason::Fails(period)),
        (Holds::Never, _, false) => (Verdict::NotDue, Reason::StillOpen { due }),
    };
    assessment.verdict = verdict;
    assessment.explanation.push(step);
    case.mark_stale(indicator, Some(period.end()), &mut assessment);
    assessment
}
