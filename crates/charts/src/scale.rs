//! Ends and ticks of axes, computed here so that they do not depend on ECharts.

use serde_json::{Value, json};

use xianfeng_core::measure::day::{day_from_number, day_number};

/// Milliseconds of a day.
pub const MILLISECONDS: f64 = 86_400_000.0;

/// Larger values are left out of the ends of an axis.
pub const MOST: f64 = 1e24;

/// A day as ECharts counts.
pub fn milliseconds(day: f64) -> Value {
    json!(day * MILLISECONDS)
}

/// The ends of an axis and the step between its ticks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    pub min: f64,
    pub max: f64,
    pub step: f64,
}

/// Round numbers around `low ..= high`, in about `count` steps of at least `least`. A `least` above 0 gives whole steps.
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

/// Rounds binary fractions: 0.30000000000000004 is 0.3.
fn tidy(value: f64, step: f64) -> f64 {
    let digits = (2.0 - step.log10().floor()).clamp(0.0, 12.0);
    let scale = 10f64.powf(digits);
    (value * scale).round() / scale
}

/// A day of the calendar: dates in a plan may be anything.
pub fn sane(day: i64) -> i64 {
    day.clamp(-4_000_000, 3_000_000)
}

/// Ticks of a rank: the first place, then every round one.
pub fn places(extent: Extent) -> Vec<f64> {
    let rest = (1..=12).map(|i| f64::from(i) * extent.step).filter(|p| *p > extent.min && *p <= extent.max);
    [extent.min].into_iter().chain(rest).collect()
}

/// Ticks at ends of months as days from 1970, about `most` of them, and the months between two; `years` asks for ends of years.
pub fn ticks(low: f64, high: f64, most: usize, years: bool) -> (Vec<i64>, i64) {
    let months = (high - low) / 30.44;
    // Beyond two and a half years readers look for ends of years.
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
