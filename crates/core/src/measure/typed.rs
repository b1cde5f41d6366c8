//! Periods and days as people type them: 2022年1—9月, 三季度, 2022.9, 202209, 15 Oct 2022.
//!
//! Files that this program writes have one form each, read by [`Period`] and [`super::day::date`] themselves.
//! Everything that a person typed is read here.

mod side;
mod token;

use super::day::date;
use super::{Date, PartialDate, Period};

use side::{Side, Span};
use token::{Token, tokens};

/// The years that a text without one refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    /// The window that the figure is judged in.
    pub window: Period,
    pub today: Date,
}

/// Reads a period. A text without a year takes it from the context.
///
/// ```
/// use xianfeng_core::measure::typed::period;
/// let read = |text| period(text, None).map(|p| p.to_string());
/// assert_eq!(read("2022年1—9月").as_deref(), Some("2022-01/2022-09"));
/// assert_eq!(read("２０２２．９").as_deref(), Some("2022-09"));
/// assert_eq!(read("三季度"), None);
/// ```
pub fn period(text: &str, context: Option<Context>) -> Option<Period> {
    if let Ok(period) = text.trim().parse() {
        return Some(period);
    }
    let mut tokens = tokens(text)?;
    let is_cumulative = tokens.pop_if(|last| *last == Token::Cumulative).is_some();
    let mut ranges: Vec<(Side, Side)> = Vec::new();
    match tokens.iter().position(|t| *t == Token::To) {
        Some(at) => ranges.extend(Side::read(&tokens[..at]).zip(Side::read(&tokens[at + 1..]))),
        None => {
            if let Some(side) = Side::read(&tokens).filter(|s| !matches!(s.span, Span::Bare(_))) {
                return in_year(side.year, context, &|year| side.period(year, is_cumulative));
            }
            for (at, _) in tokens.iter().enumerate().filter(|(_, t)| matches!(t, Token::Separator('-' | '/'))) {
                ranges.extend(Side::read(&tokens[..at]).zip(Side::read(&tokens[at + 1..])));
            }
        }
    }
    let mut read: Vec<Period> = ranges.into_iter().filter_map(|(from, to)| range(from, to, context)).collect();
    read.dedup();
    // A text that can be cut in two ways is no period.
    if let [period] = read.as_slice() { Some(*period) } else { None }
}

/// Reads a day: 2022年10月15日, 2022/10/15, 2022年11月底.
pub fn day(text: &str) -> Option<Date> {
    date(text.trim()).or_else(|| {
        let side = Side::read(&tokens(text)?)?;
        matches!(side.span, Span::Day(..)).then(|| side.period(side.year?, false)).flatten().map(Period::end)
    })
}

/// Reads a day of publication; only a month or a year may be given.
pub fn published(text: &str) -> Option<PartialDate> {
    PartialDate::parse(text.trim()).or_else(|| {
        let side = Side::read(&tokens(text)?)?;
        let year = side.year?;
        let period = side.period(year, false)?;
        match side.span {
            Span::Year => Some(PartialDate::Year(year)),
            Span::Month(month) => Some(PartialDate::Month { year, month }),
            Span::Day(..) => Some(PartialDate::Day(period.end())),
            Span::Half(_) | Span::Quarter(_) | Span::Months(_) | Span::Bare(_) => None,
        }
    })
}

/// Full-width digits, letters and signs as ASCII, wide and hard spaces as plain ones, a true minus as a hyphen.
pub fn narrow(text: &str) -> String {
    let narrow = |c: char| match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' | '\u{a0}' | '\u{2009}' | '\u{202f}' => ' ',
        '−' => '-',
        '’' => '\'',
        c => c,
    };
    text.chars().map(narrow).collect()
}

/// The period from the start of one side to the end of the other; a year that one side lacks is that of the other.
fn range(from: Side, to: Side, context: Option<Context>) -> Option<Period> {
    let (from, to) = (from.like(&to)?, to.like(&from)?);
    if matches!(from.span, Span::Year) && to.year.is_none() {
        return None;
    }
    in_year(from.year.or(to.year), context, &|year| {
        let start = from.period(from.year.unwrap_or(year), false)?.start();
        Period::new(start, to.period(to.year.unwrap_or(year), false)?.end())
    })
}

/// The period of the year, or of the one year of the context whose period lies in the window. Of several, the
/// latest that has ended is meant.
fn in_year(year: Option<i16>, context: Option<Context>, period: &dyn Fn(i16) -> Option<Period>) -> Option<Period> {
    if let Some(year) = year {
        return period(year);
    }
    let Context { window, today } = context?;
    let inside: Vec<Period> = (window.start().year()..=window.end().year()).filter_map(period).filter(|p| window.contains(*p)).collect();
    inside.iter().rev().find(|p| p.end() <= today).or(inside.first()).copied()
}
