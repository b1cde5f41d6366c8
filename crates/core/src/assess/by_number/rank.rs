//! A place in a named list: within N or not; movement in places, never a percentage.

use super::{any_provisional, conclude, deciding, margin};
use crate::assess::assessment::Assessment;
use crate::assess::case::Case;
use crate::assess::choose::Unused;
use crate::assess::choose::{self, Candidate, Span};
use crate::assess::reason::Reason;
use crate::assess::verdict::Verdict;
use crate::ledger::CurrentObservation;
use crate::measure::{Decimal, Holds, Period};
use crate::plan::{Better, Bound, Indicator};

pub fn judge(case: &Case, indicator: &Indicator, within: Option<u32>) -> Assessment {
    let mut assessment = case.blank();
    assessment.explanation.push(Reason::PromisedRank(within));
    let gathered = case.gather(indicator, &indicator.unit, Span::AtEnd);
    let Some(latest) = gathered.candidates.last() else {
        case.nothing_known(indicator, &mut assessment, gathered.unused);
        return assessment;
    };
    let Some(places) = within else {
        take(&mut assessment, latest, indicator);
        assessment.unused = gathered.unused.clone();
        assessment.verdict = Verdict::CannotTell;
        assessment.explanation.push(Reason::NoRank);
        return assessment;
    };
    let bound = Bound { value: Decimal::from(places), unit: indicator.unit.clone(), better: Better::Lower, strict: false };
    let judged = deciding(case, &gathered.candidates, |c| bound.holds(c.interval)).unwrap_or(latest);
    take(&mut assessment, judged, indicator);
    assessment.unused = gathered.unused.clone();
    let others = gathered.candidates.iter().filter(|c| c.current.subject != judged.current.subject);
    assessment.unused.extend(others.map(|c| (c.current.subject.clone(), Unused::beside(c.period(), judged.period()))));
    assessment.margin = Some(margin(judged.value, bound.value, bound.better));
    assessment.explanation.push(Reason::Rank { place: judged.value, reading: judged.reading, within: places });
    movement(case, judged, indicator, &mut assessment);

    let holds = bound.holds(judged.interval);
    let periods: Vec<Period> = gathered.candidates.iter().map(Candidate::period).collect();
    let (verdict, step) = match conclude(case, indicator, holds, judged.period(), &periods) {
        Some(concluded) => concluded,
        None if holds == Holds::Sometimes => (Verdict::CannotTell, Reason::Ambiguous),
        // A place is not due before the last edition that counts.
        None => (Verdict::NotDue, Reason::StillOpen { due: case.target.window.due }),
    };
    assessment.at_target = step == Reason::AtTarget;
    assessment.provisional |= any_provisional(&step, &gathered.candidates, Candidate::is_provisional);
    assessment.verdict = verdict;
    assessment.explanation.push(step);
    case.mark_stale(indicator, gathered.latest_end(), &mut assessment);
    assessment
}

fn take(assessment: &mut Assessment, judged: &Candidate, indicator: &Indicator) {
    assessment.judged = Some(judged.current.subject.clone());
    assessment.value_is(judged.value, judged.reading, judged.interval);
    assessment.provisional = judged.is_provisional();
    assessment.observe(judged, &indicator.unit);
}

/// Places gained since the edition before the judged one.
fn movement(case: &Case, judged: &Candidate, indicator: &Indicator, assessment: &mut Assessment) {
    let before = |f: &&CurrentObservation| f.visible(case.as_of) && f.observation.period.end() < judged.period().end();
    let earlier = choose::sourced(case.observations.iter().filter(before).collect(), &mut Vec::new());
    let Some(earlier) = choose::best_of_each_period(earlier, indicator.nature, &mut Vec::new()).pop() else { return };
    if let Ok(earlier) = choose::number(earlier, &case.plan.units, &indicator.unit) {
        assessment.explanation.push(Reason::Movement { from: earlier.period(), places: earlier.value.saturating_sub(judged.value) });
    }
}
