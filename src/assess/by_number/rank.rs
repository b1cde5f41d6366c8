//! A place in a named list: within N or not; movement in places, never a percentage.

use crate::assess::case::Case;
use crate::assess::choose::{self, Candidate, Span};
use crate::assess::{Assessment, Step, Unused, Verdict};
use crate::ledger::Figure;
use crate::measure::{Decimal, Holds};
use crate::plan::{Better, Bound, Indicator, Satisfied};

pub fn judge(case: &Case, indicator: &Indicator, within: Option<u32>) -> Assessment {
    let mut assessment = case.blank();
    assessment.steps.push(Step::PromisedRank(within));
    let gathered = case.gather(indicator, &indicator.unit, Span::AtEnd);
    let Some(latest) = gathered.candidates.last() else {
        case.nothing_known(indicator, &mut assessment, gathered.unused);
        return assessment;
    };
    let Some(places) = within else {
        take(&mut assessment, latest, indicator);
        assessment.unused = gathered.unused.clone();
        assessment.verdict = Verdict::CannotTell;
        assessment.steps.push(Step::NoRank);
        return assessment;
    };
    let bound = Bound { value: Decimal::from(places), unit: indicator.unit.clone(), better: Better::Lower, strict: false };
    let reached = gathered.candidates.iter().find(|c| bound.holds(c.interval) == Holds::Always);
    let once = case.target.satisfied == Satisfied::Once;
    let judged = reached.filter(|_| once).unwrap_or(latest);
    take(&mut assessment, judged, indicator);
    assessment.unused = gathered.unused.clone();
    let others = gathered.candidates.iter().filter(|c| c.figure.subject != judged.figure.subject);
    assessment.unused.extend(others.map(|c| (c.figure.subject.clone(), Unused::EarlierPeriod)));
    assessment.margin = Some(bound.value - judged.value);
    assessment.steps.push(Step::Rank { place: judged.value, within: places });
    movement(case, judged, indicator, &mut assessment);

    let is_final = choose::is_final(latest.period(), indicator.rhythm, case.target.window.due);
    let (verdict, step) = match (bound.holds(judged.interval), case.is_over()) {
        (Holds::Always, _) if once => (Verdict::Met, Some(Step::Reached)),
        (Holds::Sometimes, _) => (Verdict::CannotTell, Some(Step::Ambiguous)),
        (_, true) if !is_final => (Verdict::CannotTell, Some(Step::NoFinal { last: latest.period(), due: case.target.window.due })),
        (Holds::Always, true) => (Verdict::Met, Some(Step::Final { period: latest.period(), satisfied: true })),
        (Holds::Never, true) => (Verdict::Missed, Some(Step::Final { period: latest.period(), satisfied: false })),
        (Holds::Always, false) => {
            assessment.at_target = true;
            (Verdict::OnTrack, Some(Step::AtTarget))
        }
        // A place is not due before the last edition that counts.
        (Holds::Never, false) => (Verdict::NotDue, Some(Step::NotExpected { until: case.target.window.due })),
    };
    assessment.verdict = verdict;
    assessment.steps.extend(step);
    assessment
}

fn take(assessment: &mut Assessment, judged: &Candidate, indicator: &Indicator) {
    assessment.judged = Some(judged.figure.subject.clone());
    assessment.value = Some(judged.value);
    assessment.provisional = judged.is_provisional();
    assessment.steps.push(super::observed(judged, &indicator.unit));
}

/// Places gained since the edition before the judged one.
fn movement(case: &Case, judged: &Candidate, indicator: &Indicator, assessment: &mut Assessment) {
    let before = |f: &&Figure| f.visible(case.as_of) && f.observation.period.end() < judged.period().end();
    let Some(earlier) = case.figures.iter().rfind(before) else { return };
    if let Ok(earlier) = choose::number(earlier, &case.plan.units, &indicator.unit) {
        assessment.steps.push(Step::Movement { from: earlier.period(), places: earlier.value - judged.value });
    }
}
