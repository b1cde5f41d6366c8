//! Ceilings, floors and rates: the value against the bound, no time scaling.

use super::{Decided, margin, promised, settle, unanimous};
use crate::assess::case::Case;
use crate::assess::choose::{self, Span};
use crate::assess::{Assessment, Step, Verdict, lamp};
use crate::measure::{Decimal, Holds};
use crate::plan::{Better, Bound, Indicator, Nature};

/// A rate of the period so far: at or above the target on track, a point below slightly behind.
pub fn judge_rate(case: &Case, indicator: &Indicator, bound: &Bound) -> Assessment {
    direct(case, indicator, bound, Span::FromStart, case.thresholds().rate_slightly_behind)
}

pub fn judge(case: &Case, indicator: &Indicator, bound: &Bound) -> Assessment {
    match indicator.nature {
        Nature::Flow => judge_flow(case, indicator, bound),
        Nature::Rate => direct(case, indicator, bound, Span::Inside, Decimal::ZERO),
        _ => direct(case, indicator, bound, Span::AtEnd, Decimal::ZERO),
    }
}

fn direct(case: &Case, indicator: &Indicator, bound: &Bound, span: Span, slightly: Decimal) -> Assessment {
    let mut assessment = case.blank();
    assessment.steps.push(promised(bound));
    let gathered = case.gather(indicator, &bound.unit, span);
    match settle(case, indicator, bound, &gathered, &mut assessment) {
        None => case.nothing_known(indicator, &mut assessment, gathered.unused),
        Some(Decided::Settled) => {}
        Some(Decided::Open(judged)) => {
            let lamp_of = |v: Decimal| lamp::lamp(margin(v, bound.value, bound.better), Decimal::ZERO, slightly);
            // A strict bound on the line is not satisfied, so it cannot be on track.
            let verdict = match unanimous(judged.interval, bound.better, |v| lamp_of(v).0) {
                Some(Verdict::OnTrack) if bound.holds(judged.interval) == Holds::Never => Some(Verdict::SlightlyBehind),
                other => other,
            };
            assessment.verdict = verdict.unwrap_or(Verdict::CannotTell);
            assessment.steps.push(verdict.map_or(Step::Ambiguous, |_| lamp_of(judged.value).1));
        }
    }
    if let Some(period) =
        assessment.judged.as_ref().and_then(|s| case.figures.iter().find(|f| &f.subject == s)).map(|f| f.observation.period)
    {
        case.weigh_age(indicator, period.end(), &mut assessment);
    }
    assessment
}

/// A floor or ceiling of a yearly sum: a part of the year bounds it from below.
fn judge_flow(case: &Case, indicator: &Indicator, bound: &Bound) -> Assessment {
    let mut assessment = case.blank();
    assessment.steps.push(promised(bound));
    let gathered = case.gather(indicator, &bound.unit, Span::FromStart);
    let Some(latest) = gathered.candidates.last() else {
        case.nothing_known(indicator, &mut assessment, gathered.unused);
        return assessment;
    };
    super::take(&mut assessment, latest, bound);
    assessment.unused = gathered.unused.clone();
    assessment.steps.push(Step::Margin { margin: margin(latest.value, bound.value, bound.better), unit: bound.unit.clone() });
    let due = case.target.window.due;
    let whole = choose::is_final(latest.period(), indicator.rhythm, due);
    let (verdict, step) = match (bound.holds(latest.interval), bound.better, whole) {
        (Holds::Sometimes, ..) => (Verdict::CannotTell, Step::Ambiguous),
        // What is in the barn stays there: a floor reached early is reached.
        (Holds::Always, Better::Higher, _) => (Verdict::Met, Step::Reached),
        (Holds::Never, Better::Lower, _) => (Verdict::Missed, Step::Fails(latest.period())),
        (holds, _, true) if case.is_over() || latest.period().end() == due => {
            let satisfied = holds == Holds::Always;
            let verdict = if satisfied { Verdict::Met } else { Verdict::Missed };
            (verdict, Step::Final { period: latest.period(), satisfied })
        }
        _ if case.is_over() => (Verdict::CannotTell, Step::NoFinal { last: latest.period(), due }),
        (Holds::Always, Better::Lower, _) => {
            assessment.at_target = true;
            (Verdict::OnTrack, Step::AtTarget)
        }
        _ => (Verdict::NotDue, Step::NotExpected { until: case.first_expected(indicator) }),
    };
    // On the due day the verdict is still one of before.
    assessment.verdict = if verdict == Verdict::Missed && !case.is_over() { Verdict::Behind } else { verdict };
    assessment.steps.push(step);
    assessment
}
