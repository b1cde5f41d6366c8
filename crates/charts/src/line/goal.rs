//! The number to reach, the base it starts from, and the schedule between them.

use super::{GoalLine, LinePoint};
use crate::axis_unit::AxisUnit;
use crate::text;
use crate::words::{Word, labelled};
use xianfeng_core::assess::Assessment;
use xianfeng_core::measure::{Decimal, Period, Quantity, day::day_number};
use xianfeng_core::plan::{Better, Indicator, Kind, Language, Pace, Target};
use xianfeng_text::explain::relation;

/// The number in force on the as-of day; `None` for kinds without one.
pub(super) fn value(target: &Target, indicator: &Indicator, assessment: &Assessment) -> Option<Decimal> {
    match &target.kind {
        Kind::Rank { within } => within.map(Decimal::from),
        Kind::Share { percent, .. } if indicator.unit.quantity == Quantity::Ratio => Some(*percent),
        Kind::Share { percent, whole, .. } => percent.checked_mul(*whole)?.checked_div(Decimal::ONE_HUNDRED),
        Kind::Multiple { factor, base } => assessment.basis.goal.or_else(|| factor.checked_mul(base.as_ref()?.value?)),
        Kind::Total(bound) | Kind::Level { bound, .. } | Kind::Rate(bound) | Kind::Limit(bound) => {
            Some(assessment.basis.adjusted.map_or(bound.value, |a| a.new))
        }
        Kind::Relative { .. } | Kind::Milestone { .. } | Kind::Hold | Kind::AnyOf(_) | Kind::AllOf(_) | Kind::Qualitative => None,
    }
}

pub(super) fn line(target: &Target, value: Decimal, unit: &AxisUnit) -> GoalLine {
    let l = unit.language;
    let number = unit.number(value);
    let asked = match &target.kind {
        Kind::Rank { .. } => match l {
            Language::Zh => format!("前{number}位"),
            Language::En => format!("top {number}"),
        },
        Kind::Total(bound) | Kind::Level { bound, .. } | Kind::Rate(bound) | Kind::Limit(bound) => {
            format!("{} {number}", text::plain(relation(bound.better, bound.strict)))
        }
        Kind::Share { .. } | Kind::Multiple { .. } => format!("≥ {number}"),
        Kind::Relative { .. } | Kind::Milestone { .. } | Kind::Hold | Kind::AnyOf(_) | Kind::AllOf(_) | Kind::Qualitative => number,
    };
    let word = Word::Target.say(l);
    let due = xianfeng_text::day(l, target.window.due);
    GoalLine { y: unit.y(value), label: format!("{word}\n{asked}"), tip: format!("{}\n{due}", labelled(l, word, &asked)) }
}

/// The base the verdict was computed from, else the one the plan states.
pub(super) fn baseline(target: &Target, assessment: &Assessment) -> Option<(Period, Decimal)> {
    let stated = match &target.kind {
        Kind::Level { baseline: stated, .. } | Kind::Multiple { base: stated, .. } => {
            stated.as_ref().and_then(|b| b.value.map(|value| (b.period, value)))
        }
        Kind::Total(_) | Kind::Rate(_) | Kind::Limit(_) | Kind::Rank { .. } | Kind::Relative { .. } | Kind::Share { .. } => None,
        Kind::Milestone { .. } | Kind::Hold | Kind::AnyOf(_) | Kind::AllOf(_) | Kind::Qualitative => None,
    };
    assessment.basis.baseline.or(stated)
}

/// Points of the schedule line as (day, value), along the pace of the plan.
pub(super) fn schedule(
    target: &Target,
    value: Decimal,
    baseline: Option<(Period, Decimal)>,
    assessment: &Assessment,
    points: &[LinePoint],
    unit: &AxisUnit,
) -> Option<Vec<(i64, f64)>> {
    let start = start(target, value, baseline, unit)?;
    let end = (day_number(target.window.due), unit.y(value));
    let mut line = vec![start];
    match &target.pace {
        Pace::Even => {}
        // Nothing more is asked for between two steps, so the line goes up on their days.
        Pace::Waypoints(all) => {
            let mut held = start.1;
            for step in all {
                line.push((day_number(step.by), held));
                held = unit.y(step.value);
                line.push((day_number(step.by), held));
            }
            line.push((end.0, held));
        }
        // The share of last year is known only where an observation was judged by it; without one there is no line.
        Pace::LastYear => {
            let judged = points.iter().find(|p| assessment.judged.as_ref() == Some(&p.id));
            let share = assessment.schedule.and_then(|percent| percent.checked_div(Decimal::ONE_HUNDRED)?.checked_mul(value));
            line.push((judged?.x, unit.y(share?)));
        }
    }
    line.push(end);
    Some(line)
}

/// `None` for kinds without a schedule, and where the base is already past the target.
fn start(target: &Target, value: Decimal, baseline: Option<(Period, Decimal)>, unit: &AxisUnit) -> Option<(i64, f64)> {
    let at = |(period, base): (Period, Decimal)| (day_number(period.end()), unit.y(base));
    match &target.kind {
        Kind::Total(_) | Kind::Share { .. } => (value > Decimal::ZERO).then(|| (day_number(target.window.from) - 1, 0.0)),
        Kind::Level { bound, .. } => {
            let ahead = |base| if bound.better == Better::Higher { value > base } else { value < base };
            baseline.filter(|(_, base)| ahead(*base)).map(at)
        }
        Kind::Multiple { .. } => baseline.filter(|(_, base)| *base < value).map(at),
        Kind::Rate(_) | Kind::Limit(_) | Kind::Rank { .. } | Kind::Relative { .. } | Kind::Milestone { .. } => None,
        Kind::Hold | Kind::AnyOf(_) | Kind::AllOf(_) | Kind::Qualitative => None,
    }
}
