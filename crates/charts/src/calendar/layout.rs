//! Places on a calendar, in pixels.

use super::CalendarModel;
use crate::Theme;

/// A row of weeks: a year, on a narrow screen half of one. `from` and `to` are ids of days, both included.
pub(super) struct Strip {
    pub year: i16,
    pub from: String,
    pub to: String,
}

/// The strips that have a day with observations.
pub(super) fn strips(model: &CalendarModel, theme: Theme) -> Vec<Strip> {
    let mut years: Vec<i16> = model.days.iter().map(|d| d.year).collect();
    years.dedup();
    let halves: &[(&str, &str)] = if theme.narrow { &[("01-01", "06-30"), ("07-01", "12-31")] } else { &[("01-01", "12-31")] };
    let strip = |year: i16| halves.iter().map(move |(a, b)| Strip { year, from: format!("{year:04}-{a}"), to: format!("{year:04}-{b}") });
    years.into_iter().flat_map(strip).filter(|s| model.days.iter().any(|d| d.id >= s.from && d.id <= s.to)).collect()
}

/// Side of a cell.
pub(super) fn cell(theme: Theme) -> f64 {
    let weeks = if theme.narrow { 27.5 } else { 54.0 };
    ((theme.wide() - left(theme) - 4.0) / weeks).clamp(6.0, 16.0)
}

pub(super) fn left(theme: Theme) -> f64 {
    theme.line() * 2.4
}

/// Distance from the top of one strip to the top of the next.
pub(super) fn pitch(theme: Theme) -> f64 {
    cell(theme) * 7.0 + theme.line() * 2.0
}

pub(super) fn above(theme: Theme) -> f64 {
    theme.line() * 1.6
}

pub(super) fn height(model: &CalendarModel, theme: Theme) -> f64 {
    above(theme) + pitch(theme) * strips(model, theme).len().max(1) as f64
}
