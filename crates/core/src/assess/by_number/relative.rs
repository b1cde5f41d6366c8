//! Better than every reference of the same period; a missing reference leaves it open.

use super::{any_provisional, conclude, deciding, margin};
use crate::assess::assessment::Assessment;
use crate::assess::case::Case;
use crate::assess::choose::Unused;
use crate::assess::choose::{self, Candidate, Span};
use crate::assess::reason::Reason;
use crate::assess::verdict::Verdict;
use crate::id::IndicatorId;
use crate::ledger::CurrentObservation;
use crate::measure::{Decimal, Holds, Interval, Period};
use crate::plan::{Better, Indicator, Satisfied};

/// One period against its references.
struct Comparison<'c, 'a> {
    candidate: &'c Candidate<'a>,
    /// A missing reference leaves it open, unless another one decides.
    holds: Holds,
    missing: bool,
    provisional: bool,
    margin: Option<Decimal>,
    steps: Vec<Reason>,
}

pub fn judge(case: &Case, indicator: &Indicator, references: &[IndicatorId], better: Better, strict: bool) -> Assessment {
    let mut assessment = case.blank();
    assessment.explanation.push(Reason::PromisedRelative { references: references.to_vec(), better, strict });
    let gathered = case.gather(indicator, &indicator.unit, Span::FromStart);
    // Compares only the last period if only that one counts.
    let first = if case.target.satisfied == Satisfied::At { gathered.candidates.len().saturating_sub(1) } else { 0 };
    let compared: Vec<Comparison> =
        gathered.candidates.iter().skip(first).map(|c| against_all(case, indicator, c, references, better, strict)).collect();
    let Some(judged) = deciding(case, &compared, |c| c.holds) else {
        case.nothing_known(indicator, &mut assessment, gathered.unused);
        return assessment;
    };
    let subject = &judged.candidate.current.subject;
    let period = judged.candidate.period();
    assessment.judged = Some(subject.clone());
    assessment.value_is(judged.candidate.value, judged.candidate.reading, judged.candidate.interval);
    assessment.margin = judged.margin;
    assessment.provisional = judged.provisional;
    assessment.observe(judged.candidate, &indicator.unit);
    assessment.explanation.extend(judged.steps.iter().cloned());
    assessment.unused = gathered.unused.clone();
    let others = gathered.candidates.iter().filter(|c| c.current.subject != *subject);
    assessment.unused.extend(others.map(|c| (c.current.subject.clone(), Unused::beside(c.period(), period))));

    let periods: Vec<Period> = gathered.candidates.iter().map(Candidate::period).collect();
    let (verdict, step) = match conclude(case, indicator, judged.holds, period, &periods) {
        // The step before says which reference is missing.
        _ if judged.missing => (Verdict::CannotTell, None),
        Some((verdict, step)) => (verdict, Some(step)),
        None if judged.holds == Holds::Sometimes => (Verdict::CannotTell, Some(Reason::Ambiguous)),
        None => (Verdict::Behind, Some(Reason::Fails(period))),
    };
    assessment.at_target = step == Some(Reason::AtTarget);
    assessment.provisional |= step.as_ref().is_some_and(|s| any_provisional(s, &compared, |c| c.provisional));
    assessment.verdict = verdict;
    assessment.explanation.extend(step);
    case.mark_stale(indicator, gathered.latest_end(), &mut assessment);
    assessment
}

fn against_all<'c, 'a>(
    case: &Case<'a>,
    indicator: &Indicator,
    candidate: &'c Candidate<'a>,
    references: &[IndicatorId],
    better: Better,
    strict: bool,
) -> Comparison<'c, 'a> {
    let (period, provisional) = (candidate.period(), candidate.is_provisional());
    let mut all = Comparison { candidate, holds: Holds::Always, missing: false, provisional, margin: None, steps: Vec::new() };
    for reference in references {
        let Some(other) = reference_value(case, indicator, reference, period) else {
            all.missing = true;
            all.steps.push(Reason::MissingReference { indicator: reference.clone(), period });
            continue;
        };
        let one = compare(candidate.interval, other.interval, better, strict);
        let ahead = margin(candidate.value, other.value, better);
        all.provisional |= other.is_provisional();
        all.margin = Some(all.margin.map_or(ahead, |m| m.min(ahead)));
        all.steps.push(Reason::Compared {
            indicator: reference.clone(),
            period,
            value: other.value,
            range: other.interval.unless_exactly(other.value),
            unit: indicator.unit.clone(),
            better: one,
        });
        all.holds = worse(all.holds, one);
    }
    // One reference that is ahead decides, whatever the unknown ones say.
    all.missing &= all.holds != Holds::Never;
    if all.missing {
        all.holds = Holds::Sometimes;
    }
    all
}

fn reference_value<'a>(case: &Case<'a>, indicator: &Indicator, reference: &IndicatorId, period: Period) -> Option<Candidate<'a>> {
    let same = |f: &&CurrentObservation| f.observation.period == period && f.visible(case.as_of);
    let observations: Vec<&CurrentObservation> = case.ledger_view.of(reference).iter().filter(same).collect();
    let observations = choose::sourced(observations, &mut Vec::new());
    let best = choose::best_of_each_period(observations, indicator.nature, &mut Vec::new());
    choose::number(best.first()?, &case.plan.units, &indicator.unit).ok()
}

/// Tells whether it is better whatever both words allow.
fn compare(interval: Interval, other: Interval, better: Better, strict: bool) -> Holds {
    match better {
        Better::Higher => interval.above(other, strict),
        Better::Lower => other.above(interval, strict),
    }
}

fn worse(a: Holds, b: Holds) -> Holds {
    match (a, b) {
        (Holds::Never, _) | (_, Holds::Never) => Holds::Never,
        (Holds::Sometimes, _) | (_, Holds::Sometimes) => Holds::Sometimes,
        _ => Holds::Always,
    }
}
