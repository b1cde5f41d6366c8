//! The observations of the target's indicator as points.

use std::collections::{BTreeMap, BTreeSet};

use super::{LinePoint, OpenEnd, PointRole};
use crate::axis_unit::AxisUnit;
use crate::observations::{Sources, worded};
use crate::words::Word;
use xianfeng_core::assess::{Assessment, Unused, choose};
use xianfeng_core::ledger::CurrentObservation;
use xianfeng_core::measure::{Decimal, Qualifier, day::day_number};
use xianfeng_core::plan::{Language, Target};

/// The observations known on the as-of day.
pub(super) fn points(
    observations: &[CurrentObservation],
    assessment: &Assessment,
    target: &Target,
    unit: &AxisUnit,
    sources: &mut Sources,
) -> Vec<LinePoint> {
    let l = unit.language;
    let visible: Vec<&CurrentObservation> = observations.iter().filter(|f| f.visible(assessment.as_of)).collect();
    let numbers = visible.iter().copied().filter(|f| choose::number(f, unit.units, &unit.unit).is_ok()).collect();
    let best: BTreeSet<&str> =
        choose::best_of_each_period(numbers, unit.nature, &mut Vec::new()).iter().map(|f| f.subject.as_str()).collect();
    let unused: BTreeMap<&str, Unused> = assessment.unused.iter().map(|(s, why)| (s.as_str(), *why)).collect();
    let sums = running_sums(assessment);
    let point = |current: &&CurrentObservation| {
        let subject = current.subject.as_str();
        let judged = assessment.judged.as_ref() == Some(&current.subject) || sums.contains_key(subject);
        let role = match () {
            () if judged => PointRole::Judged,
            () if !best.contains(subject) => PointRole::Rival,
            () if current.observation.period.end() > target.window.due => PointRole::After,
            () => PointRole::Inside,
        };
        let used = match unused.get(subject) {
            _ if judged => Word::Judged.say(l).to_owned(),
            Some(why) => xianfeng_text::unused(l, *why),
            None => String::new(),
        };
        let mut point = one(current, role, used, unit, sources);
        // A sum of single periods is drawn as it grows.
        if let Some(sum) = sums.get(subject) {
            point.y = Some(unit.y(*sum));
            point.label = unit.number(*sum);
            if sums.len() > 1 {
                point.from = day_number(target.window.from) - 1;
                let amount = unit.amount(*sum);
                point.tip.insert(2, format!("{} {amount}", Word::Cumulative.say(l)));
                point.spoken.push_str(&match l {
                    Language::Zh => format!("累计 {amount}。"),
                    Language::En => format!(" cumulative {amount}."),
                });
            }
        } else if sums.len() > 1 && target.window.contains(current.observation.period) {
            point.y = None;
        }
        point
    };
    visible.iter().map(point).collect()
}

/// The judged observations of a sum, each with the sum up to its end.
fn running_sums(assessment: &Assessment) -> BTreeMap<&str, Decimal> {
    let mut sum = Decimal::ZERO;
    let observed = assessment.basis.observations.iter();
    observed
        .map(|(subject, value)| {
            sum = sum.checked_add(*value).unwrap_or(sum);
            (subject.as_str(), sum)
        })
        .collect()
}

fn one(current: &CurrentObservation, role: PointRole, used: String, unit: &AxisUnit, sources: &mut Sources) -> LinePoint {
    let o = &current.observation;
    let words = worded(current, used, unit, sources);
    LinePoint {
        id: current.subject.clone(),
        from: day_number(o.period.start()) - 1,
        x: day_number(o.period.end()),
        y: words.y,
        role,
        provisional: o.stage.is_provisional(),
        derived: o.derived.is_some(),
        open: match words.reading {
            Qualifier::Over | Qualifier::AtLeast => Some(OpenEnd::Above),
            Qualifier::AtMost | Qualifier::Nearly => Some(OpenEnd::Below),
            Qualifier::Exact | Qualifier::About => None,
        },
        label: words.label,
        tip: words.tip,
        spoken: words.spoken,
        cells: words.cells,
    }
}
