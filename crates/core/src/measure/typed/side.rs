//! One side of a typed period: a year, a half, a quarter, a month or a day.

use super::super::{Date, Period};
use super::token::Token::{self, Day, End, First, Half, Month, Named, Number, Quarter, Season, Separator, Whole, Year};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Side {
    pub year: Option<i16>,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Span {
    Year,
    Half(i8),
    Quarter(i8),
    Month(i8),
    /// The first months of a year.
    Months(i8),
    /// Month and day; no day: the last of the month.
    Day(i8, Option<i8>),
    /// A number that the other side of the range explains: the 1 of 1—9月.
    Bare(i8),
}

/// A number of at most two digits.
const fn small(value: u32, digits: usize) -> Option<i8> {
    if digits <= 2 { Some(value as i8) } else { None }
}

const fn year(value: u32, digits: usize) -> Option<i16> {
    match digits {
        4 => Some(value as i16),
        _ => None,
    }
}

impl Side {
    pub(super) fn read(tokens: &[Token]) -> Option<Self> {
        Self::in_figures(tokens).or_else(|| Self::in_english(tokens)).or_else(|| Self::in_chinese(tokens))
    }

    /// 2022-9-30, 202209, 20220930.
    fn in_figures(tokens: &[Token]) -> Option<Self> {
        let (year, span) = match *tokens {
            [Number { value, digits: 6 }] => (i16::try_from(value / 100).ok()?, Span::Month((value % 100) as i8)),
            [Number { value, digits: 8 }] => {
                (i16::try_from(value / 10_000).ok()?, Span::Day((value / 100 % 100) as i8, Some((value % 100) as i8)))
            }
            [Number { value, digits }, Separator(_), Number { value: m, digits: n }] => (year(value, digits)?, Span::Month(small(m, n)?)),
            [Number { value, digits }, Separator(a), Number { value: m, digits: n }, Separator(b), Number { value: d, digits: k }]
                if a == b =>
            {
                (year(value, digits)?, Span::Day(small(m, n)?, Some(small(d, k)?)))
            }
            _ => return None,
        };
        Some(Self { year: Some(year), span })
    }

    /// Sep 2022, 15 Oct 2022, October 15, 2022, Q3 2022.
    fn in_english(tokens: &[Token]) -> Option<Self> {
        let (head, year) = match tokens {
            [head @ .., Number { value, digits: 4 }] if !head.is_empty() => (head, Some(i16::try_from(*value).ok()?)),
            _ => (tokens, None),
        };
        let span = match *head {
            [Named(month)] => Span::Month(month),
            [Named(month), Number { value, digits }] | [Number { value, digits }, Named(month)] => {
                Span::Day(month, Some(small(value, digits)?))
            }
            [Quarter(quarter)] => Span::Quarter(quarter),
            [Half(half)] => Span::Half(half),
            _ => return None,
        };
        Some(Self { year, span })
    }

    /// 2022年三季度, 前9个月, 2022年11月底.
    fn in_chinese(tokens: &[Token]) -> Option<Self> {
        let (year, rest) = match tokens {
            [Number { value, digits: 4 }, Year | Separator(_), rest @ ..] | [Number { value, digits: 4 }, rest @ ..] => {
                (Some(i16::try_from(*value).ok()?), rest)
            }
            [Number { value, digits: 2 }, Year, rest @ ..] => (Some(2000 + i16::try_from(*value).ok()?), rest),
            _ => (None, tokens),
        };
        let span = match *rest {
            [] | [Whole] if year.is_some() => Span::Year,
            [Whole] => Span::Year,
            [End] if year.is_some() => Span::Day(12, None),
            [Half(half)] => Span::Half(half),
            [Quarter(quarter)] => Span::Quarter(quarter),
            [Number { value, digits }, Season] => Span::Quarter(small(value, digits)?),
            [Number { value, digits }, Season, End] => Span::Day(quarter_end(small(value, digits)?)?, None),
            [First, Number { value, digits }, Season] => Span::Months(quarter_end(small(value, digits)?)?),
            [First, Number { value, digits }, Month] => Span::Months(small(value, digits)?),
            [Number { value, digits }, Month] => Span::Month(small(value, digits)?),
            [Named(month)] => Span::Month(month),
            [Number { value, digits }, Month, End] => Span::Day(small(value, digits)?, None),
            [Number { value, digits }, Month, Number { value: d, digits: n }, Day]
            | [Number { value, digits }, Month, Number { value: d, digits: n }] => Span::Day(small(value, digits)?, Some(small(d, n)?)),
            [Number { value, digits }] | [Number { value, digits }, Day] => Span::Bare(small(value, digits)?),
            _ => return None,
        };
        Some(Self { year, span })
    }

    /// The side with a bare number read as what the other side is.
    pub(super) fn like(self, other: &Side) -> Option<Self> {
        let Span::Bare(n) = self.span else { return Some(self) };
        let span = match other.span {
            Span::Month(_) => Span::Month(n),
            Span::Quarter(_) => Span::Quarter(n),
            Span::Day(month, _) => Span::Day(month, Some(n)),
            Span::Year | Span::Half(_) | Span::Months(_) | Span::Bare(_) => return None,
        };
        Some(Self { span, ..self })
    }

    /// The period of the side in a year; cumulative: from the start of the year.
    pub(super) fn period(&self, year: i16, is_cumulative: bool) -> Option<Period> {
        let first = |month: i8| Date::new(year, month, 1).ok();
        let months = |from: i8, to: i8| Period::new(first(from)?, first(to)?.last_of_month());
        let from = |month: i8| if is_cumulative { 1 } else { month };
        match self.span {
            Span::Year => months(1, 12),
            Span::Half(h @ 1..=2) => months(from(h * 6 - 5), h * 6),
            Span::Quarter(q) => quarter_end(q).and_then(|end| months(from(end - 2), end)),
            Span::Month(m) => months(from(m), m),
            Span::Months(m) => months(1, m),
            Span::Day(month, Some(day)) => Date::new(year, month, day).ok().map(Period::day),
            Span::Day(month, None) => first(month).map(|d| Period::day(d.last_of_month())),
            Span::Half(_) | Span::Bare(_) => None,
        }
    }
}

fn quarter_end(quarter: i8) -> Option<i8> {
    (1..=4).contains(&quarter).then(|| quarter * 3)
}
