//! Ends and ticks of the axes, so that the same observations give the same chart everywhere.

use super::{Shape, View};
use xianfeng_core::measure::day::{day_from_number, day_number};

/// The ends of an axis and the step between its ticks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    pub min: f64,
    pub max: f64,
    pub step: f64,
}

/// Round numbers around `low ..= high`, about `count` steps of them.
pub fn nice(low: f64, high: f64, count: f64, least: f64) -> Extent {
    let span = if high > low { high - low } else { low.abs().max(1.0) * 0.2 };
    let raw = (span / count).max(least);
    let power = 10f64.powf(raw.log10().floor());
    let step = [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().map(|m| m * power).find(|s| *s >= raw * 0.999 && (least == 0.0 || s.fract() == 0.0));
    let step = step.unwrap_or(raw.ceil());
    let (mut min, mut max) = ((low / step).floor() * step, (high / step).ceil() * step);
    if min == max {
        (min, max) = (min - step, max + step);
    }
    Extent { min: tidy(min, step), max: tidy(max, step), step }
}

/// Takes away what binary fractions add: 0.30000000000000004 is 0.3.
fn tidy(value: f64, step: f64) -> f64 {
    let digits = (2.0 - step.log10().floor()).clamp(0.0, 12.0);
    let scale = 10f64.powf(digits);
    (value * scale).round() / scale
}

/// The vertical axis: everything drawn lies inside, zero where sums start from it or lies close.
pub fn values(view: &View) -> Extent {
    let points = view.points.iter().filter_map(|p| p.y);
    let others = view.companions.iter().flat_map(|c| c.points.iter().map(|p| p.y));
    let lines = view.schedule.iter().flatten().map(|(_, y)| *y);
    let marks = view.goal.iter().map(|g| g.y).chain(view.baseline.iter().filter_map(|m| m.y));
    let outlook = view.outlook.iter().flat_map(|o| [o.low, o.high]);
    let all: Vec<f64> = points.chain(others).chain(lines).chain(marks).chain(outlook).filter(|y| y.abs() < 1e24).collect();
    let mut low = all.iter().copied().fold(f64::INFINITY, f64::min);
    let mut high = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if low > high {
        (low, high) = (0.0, 1.0);
    }
    if view.rank {
        let extent = nice(1.0, high.max(2.0) + (high - 1.0) * 0.06, 5.0, 1.0);
        return Extent { min: low.min(1.0), ..extent };
    }
    let span = high - low;
    if view.shape != Shape::Line || (low > 0.0 && low < span * 0.6) {
        low = low.min(0.0);
    }
    if view.shape != Shape::Line || (high < 0.0 && -high < span * 0.6) {
        high = high.max(0.0);
    }
    // Room for the label above the highest point, and below the lowest where it is not zero.
    let air = (high - low) * 0.08;
    nice(if low == 0.0 { 0.0 } else { low - air * 0.6 }, if high == 0.0 { 0.0 } else { high + air }, 5.0, 0.0)
}

/// A day of the calendar: a view from outside may hold any number.
pub fn sane(day: i64) -> i64 {
    day.clamp(-4_000_000, 3_000_000)
}

/// The horizontal axis in days: window and observations, and the as-of day where it is not far off.
pub fn days(view: &View) -> (f64, f64) {
    let rays = view.shape != Shape::Line;
    let starts = view.points.iter().filter(|p| p.y.is_some()).map(|p| if rays { p.from } else { p.x });
    let ends = view.points.iter().filter(|p| p.y.is_some()).map(|p| p.x);
    let others = view.companions.iter().flat_map(|c| c.points.iter().map(|p| p.x));
    let ways = view.schedule.iter().flatten().map(|(x, _)| *x).chain(view.baseline.iter().map(|m| m.x));
    let all = starts.chain(ends).chain(others).chain(ways).chain([view.window.from, view.window.due]);
    let (low, high) = all.map(sane).fold((i64::MAX, i64::MIN), |(l, h), x| (l.min(x), h.max(x)));
    let span = (high - low).max(30);
    let as_of = sane(view.as_of.x);
    let high = if as_of > high && as_of - high <= span / 4 { as_of } else { high };
    let pad = (high - low).max(30) as f64;
    (low as f64 - pad * 0.04, high as f64 + pad * if view.shape == Shape::Bars { 0.08 } else { 0.04 })
}

/// Ticks of a rank: the first place, then every round one.
pub fn places(extent: Extent) -> Vec<f64> {
    let rest = (1..=12).map(|i| f64::from(i) * extent.step).filter(|p| *p > extent.min && *p <= extent.max);
    [extent.min].into_iter().chain(rest).collect()
}

/// Ticks at ends of months, at most `most` of them, and the months between two.
pub fn ticks(low: f64, high: f64, most: usize, years: bool) -> (Vec<i64>, i64) {
    let months = (high - low) / 30.44;
    // Beyond two and a half years the ends of years are what a reader looks for.
    let least = if years || months > 30.0 { 12 } else { 1 };
    let steps = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600];
    let step = steps.into_iter().find(|s| *s >= least && months / *s as f64 <= most.max(2) as f64).unwrap_or(1200);
    let Some(first) = day_from_number(low.floor() as i64) else { return (Vec::new(), step) };
    let mut month = i64::from(first.year()) * 12 + i64::from(first.month()) - 1;
    let mut out = Vec::new();
    while out.len() <= most + 2 {
        // Months count from 1: December ends a step of twelve.
        if (month + 1).rem_euclid(step) == 0 {
            let year = i16::try_from(month.div_euclid(12)).unwrap_or(i16::MAX);
            let Ok(day) = xianfeng_core::measure::Date::new(year, (month.rem_euclid(12) + 1) as i8, 1) else { break };
            let end = day_number(day.last_of_month());
            if end as f64 > high {
                break;
            }
            if end as f64 >= low {
                out.push(end);
            }
        }
        month += 1;
    }
    (out, step)
}
