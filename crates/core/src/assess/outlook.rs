//! Looks ahead: the growth still needed, and a projection of the observations so far.

use rust_decimal::RoundingStrategy;
use rust_decimal::prelude::FromPrimitive;

use super::ratio::{self, Growth, Ratio};
use crate::measure::day::{add_days, day_number};
use crate::measure::{Date, Decimal, Quantity, Unit, shown};
use crate::plan::Bound;

/// The inputs of everything that is said beside a verdict and decides none.
///
/// Judging every target must not pay for roots and lines that one page shows: they are computed on demand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outlook {
    pub(super) growth: Option<Growth>,
    pub(super) left: Option<Left>,
    pub(super) trend: Option<Trend>,
}

/// The way that is left on a day.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Left {
    pub bound: Bound,
    pub value: Decimal,
    pub as_of: Date,
    pub due: Date,
}

/// The comparable observations so far, and the due day.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Trend {
    pub observations: Vec<(Date, Decimal)>,
    pub due: Date,
}

impl Outlook {
    /// The second opinion by compound growth.
    pub fn ratio(&self) -> Option<Ratio> {
        ratio::ratio(self.growth.as_ref()?)
    }

    /// The amount that is still needed; nothing once the target is reached or its time is over.
    pub fn needed(&self) -> Option<Needed> {
        let Left { bound, value, as_of, due } = self.left.as_ref()?;
        needed(bound, *value, *as_of, *due)
    }

    /// A projection of the observations so far; only while the window is open.
    pub fn projection(&self) -> Option<Projection> {
        let Trend { observations, due } = self.trend.as_ref()?;
        Some(project(observations, *due))
    }
}

/// The way that is left from the judged value to the target, in the target's unit; negative where the value has to
/// fall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// The amount that each whole month left must bring, rounded up: whole things are counted in whole ones.
    Monthly { per_month: Decimal, months: i64 },
    /// No whole month is left: what is missing.
    Missing(Decimal),
}

/// Computes the way from `value` to the bound, over the whole months after `as_of` up to the due day.
pub fn needed(bound: &Bound, value: Decimal, as_of: Date, due: Date) -> Option<Needed> {
    let remaining = bound.value.checked_sub(value)?;
    let months = whole_months(as_of, due);
    if months == 0 {
        return Some(Needed::Missing(remaining));
    }
    let per_month = remaining.checked_div(Decimal::from(months))?;
    Some(Needed::Monthly { per_month: enough(per_month, &bound.unit), months })
}

/// The calendar months that begin after `as_of` and end by the due day.
fn whole_months(as_of: Date, due: Date) -> i64 {
    let (from, end) = (add_days(as_of, 1), add_days(due, 1));
    let month = |day: Date| i64::from(day.year()) * 12 + i64::from(day.month());
    let begun = i64::from(from.day() > 1);
    (month(end) - month(from) - begun).max(0)
}

/// A monthly amount rounded away from zero, so that the months together bring no less than what is missing.
fn enough(per_month: Decimal, unit: &Unit) -> Decimal {
    let away = |value: Decimal, places: u32| value.round_dp_with_strategy(places, RoundingStrategy::AwayFromZero).normalize();
    let things = if unit.quantity == Quantity::Count { per_month.checked_mul(unit.scale) } else { None };
    match things.and_then(|things| away(things, 0).checked_div(unit.scale)) {
        Some(whole) => whole.normalize(),
        None => away(per_month, shown::places_of_estimate(per_month)),
    }
}

/// With fewer comparable observations no line is drawn.
pub const LEAST_OBSERVATIONS: usize = 3;
/// The share of the cases that the interval of a projection covers, in per cent.
pub const INTERVAL_PERCENT: u32 = 80;

/// The value on the due day of a straight line through the observations so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Projection {
    /// Fewer comparable observations than [`LEAST_OBSERVATIONS`]: no line is drawn.
    TooFew {
        observations: usize,
    },
    Line {
        observations: usize,
        value: Decimal,
        low: Decimal,
        high: Decimal,
    },
}

/// Least squares through the observations, with the 80 % prediction interval on the due day.
///
/// `ŷ ± t(n−2) · s · √(1 + 1/n + (x−x̄)²/Sxx)`: the interval widens with few observations, scattered
/// ones, and a long way to go. Where no observation is below zero, nothing of it is. It is shown and never judged, so
/// floating point will do.
pub fn project(observations: &[(Date, Decimal)], due: Date) -> Projection {
    let too_few = Projection::TooFew { observations: observations.len() };
    let points: Vec<(f64, f64)> =
        observations.iter().filter_map(|(day, value)| Some((day_number(*day) as f64, f64::try_from(*value).ok()?))).collect();
    let n = points.len() as f64;
    if points.len() < LEAST_OBSERVATIONS {
        return too_few;
    }
    let mean = |of: &dyn Fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / n;
    let (x_mean, y_mean) = (mean(&|p| p.0), mean(&|p| p.1));
    let sxx: f64 = points.iter().map(|p| (p.0 - x_mean).powi(2)).sum();
    if sxx == 0.0 {
        return too_few;
    }
    let slope = points.iter().map(|p| (p.0 - x_mean) * (p.1 - y_mean)).sum::<f64>() / sxx;
    let at = |x: f64| y_mean + slope * (x - x_mean);
    let residual = (points.iter().map(|p| (p.1 - at(p.0)).powi(2)).sum::<f64>() / (n - 2.0)).sqrt();
    let x = day_number(due) as f64;
    let margin = quantile(points.len() - 2) * residual * (1.0 + 1.0 / n + (x - x_mean).powi(2) / sxx).sqrt();
    // A series that was never below zero is not expected to be.
    let least = if points.iter().all(|p| p.1 >= 0.0) { 0.0 } else { f64::NEG_INFINITY };
    let decimal = |value: f64| Decimal::from_f64(value.max(least));
    match (decimal(at(x)), decimal(at(x) - margin), decimal(at(x) + margin)) {
        (Some(value), Some(low), Some(high)) => Projection::Line { observations: points.len(), value, low, high },
        _ => too_few,
    }
}

/// The 90th percentile of Student's t, which leaves a tenth on either side.
/// Source: any table of the distribution; the last value is the normal one.
fn quantile(degrees: usize) -> f64 {
    const T: [f64; 12] = [3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356];
    T.get(degrees.saturating_sub(1)).copied().unwrap_or(if degrees > 30 { 1.282 } else { 1.330 })
}
