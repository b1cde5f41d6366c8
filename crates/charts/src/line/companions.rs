//! Other indicators in the same chart: references always, background only where it does not press the observations flat.

use super::{CompanionPoint, CompanionSeries, LinePoint};
use crate::axis_unit::AxisUnit;
use crate::observations::{Sources, worded};
use crate::text;
use crate::words::Word;
use xianfeng_core::assess::choose;
use xianfeng_core::id::IndicatorId;
use xianfeng_core::ledger::LedgerView;
use xianfeng_core::measure::{Date, day::day_number};
use xianfeng_core::plan::{Indicator, Kind, Plan, Target};

/// Background series at most; the page lists all of them.
const MOST: usize = 3;

/// `goal` is the number to reach, on the axis.
pub(super) fn companions(
    plan: &Plan,
    target: &Target,
    ledger_view: &LedgerView,
    as_of: Date,
    (points, goal): (&[LinePoint], Option<f64>),
    unit: &AxisUnit,
    sources: &mut Sources,
) -> Vec<CompanionSeries> {
    let references: &[IndicatorId] = if let Kind::Relative { references, .. } = &target.kind { references } else { &[] };
    let mut one = |indicator: &Indicator, reference| series(plan, indicator, ledger_view, reference, as_of, unit, sources);
    let mut all: Vec<CompanionSeries> = references.iter().filter_map(|id| plan.indicators.get(id)).map(|i| one(i, true)).collect();
    let (low, high) = reach(points, goal);
    let of_target = |i: &&Indicator| i.unit.quantity == unit.unit.quantity;
    let near = |c: &CompanionSeries| !c.points.is_empty() && c.points.iter().all(|p| (low..=high).contains(&p.y));
    let context = plan.context_of(&target.id).filter(of_target).map(|i| one(i, false)).filter(near);
    all.extend(context.take(MOST));
    all
}

/// Ends of twice the span of the observations and the goal.
fn reach(points: &[LinePoint], goal: Option<f64>) -> (f64, f64) {
    let all = || points.iter().filter_map(|p| p.y).chain(goal);
    let (low, high) = (all().fold(f64::INFINITY, f64::min), all().fold(f64::NEG_INFINITY, f64::max));
    let half = (high - low).max(high.abs() * 0.2) / 2.0;
    (low - half, high + half)
}

/// The best observation of each period.
fn series(
    plan: &Plan,
    indicator: &Indicator,
    ledger_view: &LedgerView,
    reference: bool,
    as_of: Date,
    unit: &AxisUnit,
    sources: &mut Sources,
) -> CompanionSeries {
    let known = ledger_view.of(&indicator.id).iter();
    let visible = known.filter(|f| f.visible(as_of) && choose::number(f, &plan.units, &unit.unit).is_ok()).collect();
    let best = choose::best_of_each_period(visible, indicator.nature, &mut Vec::new());
    let joined = best.windows(2).all(|w| match w {
        [a, b] => a.observation.period.months() == b.observation.period.months(),
        _ => true,
    });
    let name = text::plain(indicator.name.in_language(unit.language));
    let role = if reference { Word::Reference } else { Word::Context }.say(unit.language);
    let mut points = Vec::new();
    for current in best {
        let words = worded(current, role.to_owned(), unit, sources);
        let Some(y) = words.y else { continue };
        let tip = [name.clone()].into_iter().chain(words.tip).collect();
        let (id, x) = (current.subject.clone(), day_number(current.observation.period.end()));
        points.push(CompanionPoint { id, x, y, tip, cells: words.cells });
    }
    CompanionSeries { id: indicator.id.clone(), name, reference, joined, points }
}
