//! The period of a figure, from all that is said about it: the nearest statement wins.

use xianfeng_core::measure::{Date, Period};

use super::names::Known;
use super::stated::{Basis, Says, Span, Stated};
use crate::figure::Doubt;
use xianfeng_core::plan::MeasureType;

/// The place of a statement, the nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Row,
    Column,
    Caption,
    Sheet,
    File,
}

/// What is said, with the place that says it.
pub struct Said<'a> {
    pub level: Level,
    pub says: &'a Says,
}

/// The period that was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settled {
    pub period: Option<Period>,
    pub is_cumulative: Option<bool>,
    pub doubts: Vec<Doubt>,
}

/// What is known beside the statements.
#[derive(Clone, Copy, Default)]
pub struct Beside {
    pub is_last_year: bool,
    /// Another column of the table is said to run from the start of the year.
    pub has_to_date: bool,
    /// There is a figure in that column of the row.
    pub has_to_date_figure: bool,
    /// Another column is about months of a year: one of the whole year may be its target.
    pub has_months: bool,
    /// Values of a row that grow from column to column.
    pub grows: bool,
    /// The year of the plan, where nothing says another.
    pub usual_year: i16,
}

fn months(year: i16, from: i8, to: i8) -> Option<Period> {
    Period::new(Date::new(year, from, 1).ok()?, Date::new(year, to, 1).ok()?.last_of_month())
}

pub fn settle(known: &Known, said: &[Said], beside: Beside) -> Settled {
    let mut settled = Settled::default();
    let spans = || said.iter().flat_map(|said| said.says.stated.iter().map(move |stated| (said.level, *stated)));
    // A day inside of a month is a day of filing, unless a row says it of its figure.
    let is_usable = |(level, stated): &(Level, Stated)| match stated.span {
        Span::Year => false,
        Span::Day { is_last, .. } => is_last || *level <= Level::Row,
        _ => true,
    };
    let span = spans().find(is_usable).or_else(|| spans().find(|(_, stated)| stated.span == Span::Year));
    let Some((level, stated)) = span else {
        settled.doubts.push(Doubt::NoPeriod);
        return settled;
    };
    let year = stated
        .year
        .or_else(|| spans().filter(|(at, _)| *at >= level).find_map(|(_, stated)| stated.year))
        .or_else(|| spans().find_map(|(_, stated)| stated.year));
    let year = year.unwrap_or_else(|| {
        settled.doubts.push(Doubt::NoYear);
        beside.usual_year
    });
    let year = if beside.is_last_year { year - 1 } else { year };
    let basis = said.iter().find_map(|said| Some((said.level, said.says.basis?)));
    let basis_of = basis.map(|(_, basis)| basis);
    let (from, to, is_until) = match stated.span {
        Span::Year => (1, 12, false),
        Span::Months(from, to) => (from, to, false),
        Span::Day { month, .. } => (month, month, false),
        Span::Until(month) => (month, month, true),
    };
    let is_year = (from, to) == (1, 12);
    let to_date = |settled: &mut Settled| {
        settled.period = months(year, 1, to);
        settled.is_cumulative = (!is_year).then_some(true);
    };
    // A month beside a longer stated period: 本月 in a table of 1—9月.
    let single = |settled: &mut Settled| {
        let is_quarter =
            said.iter().any(|said| said.level <= Level::Column && said.says.basis == Some(Basis::Single) && said.says.stated.is_empty())
                && from == 1
                && to > 1;
        let first = if is_quarter { to } else { from };
        settled.period = months(year, first, to);
        settled.is_cumulative = (!is_year).then_some(false);
    };
    if known.is_yearly() && !is_year && known.indicator.nature != MeasureType::Rank {
        // Only a row that says so itself is believed to have a part of the year.
        let by_row = level <= Level::Row && basis.is_some_and(|(level, _)| level <= Level::Row) && known.change.is_some();
        let is_rate_to_date = by_row || (level <= Level::Row && from == 1 && to > 1 && known.change.is_some());
        if !is_rate_to_date {
            settled.doubts.push(Doubt::Yearly);
        }
    }
    if known.indicator.nature == MeasureType::Rank {
        settled.period =
            if is_until { Date::new(year, to, 1).ok().map(|day| Period::day(day.last_of_month())) } else { months(year, from, to) };
        return settled;
    }
    if known.is_level() {
        settled.period =
            if is_year { months(year, 1, 12) } else { Date::new(year, to, 1).ok().map(|day| Period::day(day.last_of_month())) };
        let is_count = known.indicator.nature == MeasureType::Stock;
        // The year of a title is no day of a level.
        if is_year && (level >= Level::Caption || (beside.has_months && year >= beside.usual_year)) {
            settled.doubts.push(Doubt::NoPeriod);
        }
        if is_count && basis_of == Some(Basis::Single) && beside.has_to_date_figure {
            settled.doubts.push(Doubt::MonthOrToDate);
        }
        return settled;
    }
    if is_year {
        settled.period = months(year, 1, 12);
        // A title that says only the year says nothing about how far it has come.
        let is_partial = matches!(basis_of, Some(Basis::Single | Basis::ToDate)) || (beside.has_months && year >= beside.usual_year);
        if stated.span == Span::Year && (level >= Level::Caption || is_partial) {
            settled.doubts.push(Doubt::MonthOrToDate);
        }
        return settled;
    }
    let is_range = from == 1 && to > 1;
    match basis_of {
        Some(Basis::ToDate) => to_date(&mut settled),
        Some(Basis::Single) => single(&mut settled),
        _ if is_range => to_date(&mut settled),
        _ if is_until => to_date(&mut settled),
        Some(Basis::Moment) => {
            settled.period = months(year, from, to);
        }
        None => {
            let is_quarter = to - from == 2;
            let is_near = level <= Level::Column;
            if !known.adds_up() {
                // A rate of completion is usually counted from the start of the year, and not always.
                settled.period = months(year, 1, to);
                settled.is_cumulative = Some(true);
                if from > 1 {
                    settled.doubts.push(Doubt::MonthOrToDate);
                }
            } else if is_near && (is_quarter || (level == Level::Column && beside.has_to_date && from == to)) {
                single(&mut settled);
            } else {
                if beside.grows || level != Level::Column {
                    to_date(&mut settled)
                } else {
                    single(&mut settled)
                }
                if to > 1 {
                    settled.doubts.push(Doubt::MonthOrToDate);
                }
            }
        }
    }
    settled
}
