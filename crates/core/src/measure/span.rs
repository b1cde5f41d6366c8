//! The periods that people choose by buttons: months added up from the first, a month, a quarter, a year.

use super::{Date, Period};

/// A choice among the periods of a calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Span {
    /// January to a month: 1—9月.
    Cumulative,
    Month,
    Quarter,
    Year,
}

impl Span {
    pub const ALL: [Span; 4] = [Self::Cumulative, Self::Month, Self::Quarter, Self::Year];

    pub fn slug(self) -> &'static str {
        match self {
            Self::Cumulative => "cumulative",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    /// The period of a year that ends with a month.
    ///
    /// ```
    /// use xianfeng_core::measure::Span;
    /// let period = |span: Span, month| span.period(2022, month).map(|p| p.to_string());
    /// assert_eq!(period(Span::Cumulative, 9).as_deref(), Some("2022-01/2022-09"));
    /// assert_eq!(period(Span::Quarter, 8).as_deref(), Some("2022-Q3"));
    /// assert_eq!(period(Span::Month, 13), None);
    /// ```
    pub fn period(self, year: i16, month: i8) -> Option<Period> {
        let (from, to) = match self {
            Self::Cumulative => (1, month),
            Self::Month => (month, month),
            Self::Quarter => (month - (month - 1).rem_euclid(3), month + (12 - month).rem_euclid(3)),
            Self::Year => (1, 12),
        };
        Period::new(Date::new(year, from, 1).ok()?, Date::new(year, to, 1).ok()?.last_of_month())
    }

    /// The choice that gives a period, with its last month; `preferred` decides where two do: January alone is 1—1月 as
    /// well. `None` for a period that none gives.
    pub fn of(period: Period, preferred: Option<Span>) -> Option<(Span, i8)> {
        let (year, month) = (period.start().year(), period.end().month());
        let gives = |span: &Span| span.period(year, month) == Some(period);
        let usual = [Self::Year, Self::Month, Self::Cumulative, Self::Quarter];
        preferred.into_iter().chain(usual).find(gives).map(|span| (span, month))
    }
}
