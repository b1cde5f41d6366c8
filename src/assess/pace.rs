//! What should be done by the end of a figure's period: evenly, by the plan's own steps, or as last year went.

use super::Step;
use super::case::Case;
use super::schedule;
use crate::measure::{Date, Decimal, Period, Unit};
use crate::plan::{Pace, Waypoint};

/// The way that is to be gone, as far as its pace is concerned.
pub struct Way<'a> {
    /// First day.
    pub from: Date,
    pub unit: &'a Unit,
    /// The share of the way that a value stands for, in per cent.
    pub percent: &'a dyn Fn(Decimal) -> Option<Decimal>,
    /// The same sum in the year before: up to the same day, and in all.
    pub year_before: &'a dyn Fn(Period) -> Option<YearBefore>,
}

/// How a total grew in the year before.
pub struct YearBefore {
    pub part: Decimal,
    pub whole: Decimal,
    pub provisional: bool,
}

/// A schedule in per cent, with the step that says how it comes about.
pub struct Due {
    pub percent: Decimal,
    pub step: Step,
    pub provisional: bool,
}

/// What should be done by the end of `until`; the step that says what is missing where that is not known.
pub fn due(case: &Case, way: &Way, until: Date) -> Result<Due, Step> {
    let last = case.target.window.due;
    match &case.target.pace {
        Pace::Even => even(way.from, last, until),
        Pace::Waypoints(waypoints) => by_waypoints(waypoints, way, until, last),
        Pace::LastYear => as_last_year(way, until),
    }
}

fn even(from: Date, due: Date, until: Date) -> Result<Due, Step> {
    let share = schedule::elapsed(from, due, until).ok_or(Step::NoScale)?;
    let percent = share.percent();
    let step = Step::Schedule { done: share.done, whole: share.whole, in_months: share.in_months, percent };
    Ok(Due { percent, step, provisional: false })
}

/// The latest waypoint that is due by then; the whole on the due day.
fn by_waypoints(waypoints: &[Waypoint], way: &Way, until: Date, due: Date) -> Result<Due, Step> {
    let (percent, step) = match waypoints.iter().rev().find(|w| w.by <= until) {
        _ if until >= due => (Decimal::ONE_HUNDRED, Step::DueDay { due }),
        Some(w) => {
            let percent = (way.percent)(w.value).ok_or(Step::NoScale)?;
            (percent, Step::ScheduleOfWaypoint { by: w.by, value: w.value, unit: way.unit.clone(), percent })
        }
        None => (Decimal::ZERO, Step::BeforeWaypoints { first: waypoints.first().map_or(due, |w| w.by) }),
    };
    Ok(Due { percent, step, provisional: false })
}

fn as_last_year(way: &Way, until: Date) -> Result<Due, Step> {
    let period = Period::new(way.from, until).and_then(|p| p.years_later(-1)).ok_or(Step::NoScale)?;
    let YearBefore { part, whole, provisional } = (way.year_before)(period).ok_or(Step::NoYearBefore { period })?;
    let share = part.checked_mul(Decimal::ONE_HUNDRED).and_then(|p| p.checked_div(whole));
    let percent = share.filter(|_| whole > Decimal::ZERO).ok_or(Step::NoScale)?;
    Ok(Due { percent, step: Step::ScheduleOfYearBefore { period, part, whole, unit: way.unit.clone(), percent }, provisional })
}
