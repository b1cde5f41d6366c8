//! Better than every reference of the same period; a missing reference leaves it open.

use super::margin;
use crate::assess::case::Case;
use crate::assess::choose::{self, Candidate, Span};
use crate::assess::{Assessment, Step, Unused, Verdict};
use crate::ledger::Figure;
use crate::measure::{Decimal, Holds, Interval, Period};
use crate::plan::{Better, Indicator, Satisfied};

pub fn judge(case: &Case, indicator: &Indicator, references: &[String], better: Better, strict: bool) -> Assessment {
    let mut assessment = case.blank();
    let gathered = case.gather(indicator, &indicator.unit, Span::FromStart);
    let Some(latest) = gathered.candidates.last() else {
        case.nothing_known(indicator, &mut assessment, gathered.unused);
        return assessment;
    };
    assessment.judged = Some(latest.figure.subject.clone());
    assessment.value = Some(latest.value);
    assessment.provisional = latest.is_provisional();
    assessment.steps.push(super::observed(latest, &indicator.unit));
    assessment.unused = gathered.unused.clone();
    let earlier = gathered.candidates.iter().rev().skip(1);
    assessment.unused.extend(earlier.map(|c| (c.figure.subject.clone(), Unused::EarlierPeriod)));

    let mut holds = Holds::Always;
    let mut missing = false;
    for reference in references {
        match reference_value(case, indicator, reference, latest.period()) {
            None => {
                missing = true;
                assessment.steps.push(Step::MissingReference { indicator: reference.clone(), period: latest.period() });
            }
            Some(other) => {
                assessment.provisional |= other.is_provisional();
                let one = compare(latest.interval, other.value, better, strict);
                let ahead = margin(latest.value, other.value, better);
                assessment.margin = Some(assessment.margin.map_or(ahead, |m| m.min(ahead)));
                assessment.steps.push(Step::Compared {
                    indicator: reference.clone(),
                    period: latest.period(),
                    value: other.value,
                    unit: indicator.unit.clone(),
                    better: one == Holds::Always,
                });
                holds = worse(holds, one);
            }
        }
    }
    let is_final = choose::is_final(latest.period(), indicator.rhythm, case.target.window.due);
    let over = case.is_over();
    let no_final = Step::NoFinal { last: latest.period(), due: case.target.window.due };
    let (verdict, step) = match holds {
        // One reference that is ahead decides, whatever the unknown ones say.
        Holds::Never if over && is_final => (Verdict::Missed, Some(Step::Final { period: latest.period(), satisfied: false })),
        Holds::Never if over => (Verdict::CannotTell, Some(no_final)),
        Holds::Never => (Verdict::Behind, None),
        _ if missing => (Verdict::CannotTell, None),
        Holds::Sometimes => (Verdict::CannotTell, Some(Step::Ambiguous)),
        Holds::Always if over && is_final => (Verdict::Met, Some(Step::Final { period: latest.period(), satisfied: true })),
        Holds::Always if case.target.satisfied == Satisfied::Once => (Verdict::Met, Some(Step::Reached)),
        Holds::Always if over => (Verdict::CannotTell, Some(no_final)),
        Holds::Always => {
            assessment.at_target = true;
            (Verdict::OnTrack, Some(Step::AtTarget))
        }
    };
    assessment.verdict = verdict;
    assessment.steps.extend(step);
    case.weigh_age(indicator, latest.period().end(), &mut assessment);
    assessment
}

fn reference_value<'a>(case: &Case<'a>, indicator: &Indicator, reference: &str, period: Period) -> Option<Candidate<'a>> {
    let same = |f: &&Figure| f.observation.period == period && f.visible(case.as_of);
    let figures: Vec<&Figure> = case.book.of(reference).iter().filter(same).collect();
    let best = choose::best_of_each_period(figures, &mut Vec::new());
    choose::number(best.first()?, &case.plan.units, &indicator.unit).ok().filter(|c| c.interval == Interval::exactly(c.value))
}

fn compare(interval: Interval, other: Decimal, better: Better, strict: bool) -> Holds {
    match better {
        Better::Higher => interval.at_least(other, strict),
        Better::Lower => interval.at_most(other, strict),
    }
}

fn worse(a: Holds, b: Holds) -> Holds {
    match (a, b) {
        (Holds::Never, _) | (_, Holds::Never) => Holds::Never,
        (Holds::Sometimes, _) | (_, Holds::Sometimes) => Holds::Sometimes,
        _ => Holds::Always,
    }
}
