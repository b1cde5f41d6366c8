//! The projection: set apart from observations, never judged.

use super::{DrawnProjection, LinePoint, PointRole};
use crate::Cell;
use crate::axis_unit::AxisUnit;
use crate::observations::ObservationCells;
use crate::words::Word;
use xianfeng_core::assess::{Assessment, Projection};
use xianfeng_core::measure::{Qualifier, day::day_number, shown};
use xianfeng_core::plan::{Language, Target};

/// `None` with too few observations, or without one before the due day.
pub(super) fn projection(target: &Target, assessment: &Assessment, points: &[LinePoint], unit: &AxisUnit) -> Option<DrawnProjection> {
    let Projection::Line { observations, value, low, high } = assessment.outlook.projection()? else { return None };
    let (l, due) = (unit.language, day_number(target.window.due));
    let known = points.iter().filter(|p| p.role != PointRole::Rival && p.x < due).filter_map(|p| Some((p.x, p.y?)));
    let from = known.max_by_key(|(x, _)| *x)?;
    let day = xianfeng_text::day(l, target.window.due);
    let [value_, low_, high_] = [value, low, high].map(|v| unit.estimate(v));
    let (interval, basis) = match l {
        Language::Zh => {
            (format!("{value_}（八成区间 {low_} 至 {high_}）"), format!("由 {observations} 个数据直线外推，不是公布的数据，不参与评价"))
        }
        Language::En => (
            format!("{value_} (80% interval {low_} to {high_})"),
            format!("a straight line through {observations} figures: not observed, never judged"),
        ),
    };
    let (spoken, used) = match l {
        Language::Zh => (format!("趋势外推：{day}，{interval}；{basis}。"), format!("趋势外推：{basis}")),
        Language::En => (format!("Projection: {day}, {interval}; {basis}."), format!("Projection: {basis}")),
    };
    Some(DrawnProjection {
        from,
        due,
        value: unit.y(value),
        low: unit.y(low),
        high: unit.y(high),
        tip: vec![Word::Projection.say(l).to_owned(), day.clone(), interval.clone(), basis],
        spoken,
        cells: ObservationCells {
            period: day,
            value: Cell::amount(interval, shown::estimated(value), &unit.unit.symbol, Qualifier::About),
            used,
            ..ObservationCells::default()
        },
    })
}

/// Name in the legend.
pub(super) fn name(language: Language) -> &'static str {
    xianfeng_text::pick(language, "趋势外推（八成区间）", "Projection (80% interval)")
}
