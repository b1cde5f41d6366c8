//! The share that should be done by the end of an observation's period: evenly, by the plan's own steps, or as in the year before.

use super::case::Case;
use super::reason::Reason;
use super::schedule;
use crate::measure::{Date, Decimal, Period, Unit};
use crate::plan::{Pace, Waypoint};

/// The way that is to be gone, as far as its pace is concerned.
pub struct Way<'a> {
    /// First day.
    pub from: Date,
    pub unit: &'a Unit,
    /// Converts a value into a share of the way, in per cent.
    pub percent: &'a dyn Fn(Decimal) -> Option<Decimal>,
    /// The same sum in the year before: up to the same day, and in all.
    pub year_before: &'a dyn Fn(Period) -> Option<YearBefore>,
}

/// The growth of a total in the year before.
pub struct YearBefore {
    pub part: Decimal,
    pub whole: Decimal,
    pub provisional: bool,
}

/// A schedule, with the step that says how it comes about or what is missing.
pub struct Due {
    /// `None` where it is not known.
    pub percent: Option<Decimal>,
    pub step: Reason,
    pub provisional: bool,
}

impl Due {
    fn known(percent: Decimal, step: Reason) -> Self {
        Self { percent: Some(percent), step, provisional: false }
    }

    fn unknown(step: Reason) -> Self {
        Self { percent: None, step, provisional: false }
    }
}

/// Computes the share that should be done by the end of `until`.
pub fn due(case: &Case, way: &Way, until: Date) -> Due {
    let last = case.target.window.due;
    match &case.target.pace {
        Pace::Even => even(way.from, last, until),
        Pace::Waypoints(waypoints) => by_waypoints(waypoints, way, until, last),
        Pace::LastYear => as_last_year(way, until),
    }
}

fn even(from: Date, due: Date, until: Date) -> Due {
    let Some(share) = schedule::elapsed(from, due, until) else { return Due::unknown(Reason::NoScale) };
    let percent = share.percent();
    Due::known(percent, Reason::Schedule { done: share.done, whole: share.whole, in_months: share.in_months, percent })
}

/// The latest waypoint that is due by then; the whole on the due day.
fn by_waypoints(waypoints: &[Waypoint], way: &Way, until: Date, due: Date) -> Due {
    if until >= due {
        return Due::known(Decimal::ONE_HUNDRED, Reason::DueDay { due });
    }
    let Some(w) = waypoints.iter().rev().find(|w| w.by <= until) else {
        let first = waypoints.first().map_or(due, |w| w.by);
        return Due::known(Decimal::ZERO, Reason::BeforeWaypoints { first });
    };
    let Some(percent) = (way.percent)(w.value) else { return Due::unknown(Reason::NoScale) };
    Due::known(percent, Reason::ScheduleOfWaypoint { by: w.by, value: w.value, unit: way.unit.clone(), percent })
}

fn as_last_year(way: &Way, until: Date) -> Due {
    let Some(period) = Period::new(way.from, until).and_then(|p| p.years_later(-1)) else { return Due::unknown(Reason::NoScale) };
    let Some(YearBefore { part, whole, provisional }) = (way.year_before)(period) else {
        return Due::unknown(Reason::NoYearBefore { period });
    };
    let share = part.checked_mul(Decimal::ONE_HUNDRED).and_then(|p| p.checked_div(whole));
    let Some(percent) = share.filter(|_| whole > Decimal::ZERO) else { return Due::unknown(Reason::NoScale) };
    Due { provisional, ..Due::known(percent, Reason::ScheduleOfYearBefore { period, part, whole, unit: way.unit.clone(), percent }) }
}
