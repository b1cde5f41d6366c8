//! Periods that observations measure, and the days on which they became known.

use borsh::{BorshDeserialize, BorshSerialize};

use std::fmt;
use std::str::FromStr;

use super::Date;
use super::day::{date, days_between, digits};
use super::packed::{pack_day, unpack_day};

/// The span of days that an observation measures, both ends included.
///
/// Written as in a ledger file:
///
/// ```
/// use xianfeng_core::measure::Period;
/// let months: Period = "2022-01/2022-09".parse()?;
/// assert_eq!(months.start().to_string(), "2022-01-01");
/// assert_eq!(months.end().to_string(), "2022-09-30");
/// assert_eq!(months.months(), Some(9));
/// assert_eq!("2022-Q3".parse::<Period>()?.to_string(), "2022-Q3");
/// # Ok::<(), xianfeng_core::measure::period::NotAPeriod>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize)]
pub struct Period {
    #[borsh(serialize_with = "pack_day", deserialize_with = "unpack_day")]
    start: Date,
    #[borsh(serialize_with = "pack_day", deserialize_with = "unpack_day")]
    end: Date,
}

/// A text that is no period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAPeriod(pub String);

impl Period {
    /// The days from `start` to `end`; `None` when they run backwards.
    pub fn new(start: Date, end: Date) -> Option<Self> {
        (start <= end).then_some(Self { start, end })
    }

    pub fn day(day: Date) -> Self {
        Self { start: day, end: day }
    }

    pub fn start(self) -> Date {
        self.start
    }

    pub fn end(self) -> Date {
        self.end
    }

    /// A single day: the moment at which a level was read.
    pub fn is_moment(self) -> bool {
        self.start == self.end
    }

    /// Whole months, when it begins on a first and ends on a last of a month.
    pub fn months(self) -> Option<i64> {
        let whole = self.start.day() == 1 && self.end == self.end.last_of_month();
        whole.then(|| month_index(self.end) - month_index(self.start) + 1)
    }

    /// Days, both ends counted.
    pub fn days(self) -> i64 {
        days_between(self.start, self.end) + 1
    }

    pub fn contains(self, other: Period) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The same period `years` later (earlier when negative); `None` outside the calendar.
    pub fn years_later(self, years: i16) -> Option<Self> {
        let shift = |d: Date| {
            let first = Date::new(d.year().checked_add(years)?, d.month(), 1).ok()?;
            let day = if d == d.last_of_month() { first.days_in_month() } else { d.day().min(first.days_in_month()) };
            Date::new(first.year(), first.month(), day).ok()
        };
        Self::new(shift(self.start)?, shift(self.end)?)
    }
}

fn month_index(d: Date) -> i64 {
    i64::from(d.year()) * 12 + i64::from(d.month()) - 1
}

fn month(year: i16, month: i8) -> Option<Period> {
    let first = Date::new(year, month, 1).ok()?;
    Period::new(first, first.last_of_month())
}

/// Reads an end of a range, or a whole period: `2022`, `2022-H1`, `2022-Q3`, `2022-09`, `2022-09-30`.
fn simple(text: &str) -> Option<Period> {
    let Some((year, rest)) = text.split_once('-') else {
        let year = digits(text, 4)?;
        return Period::new(Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?);
    };
    let year = digits(year, 4)?;
    let months = |first: i8, count: i8| Some(Period { start: month(year, first)?.start, end: month(year, first + count - 1)?.end });
    match rest.as_bytes() {
        [b'Q', q @ b'1'..=b'4'] => months((q - b'1') as i8 * 3 + 1, 3),
        [b'H', h @ b'1'..=b'2'] => months((h - b'1') as i8 * 6 + 1, 6),
        [_, _] => month(year, digits(rest, 2)? as i8),
        _ => date(text).map(Period::day),
    }
}

impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        let period = match text.split_once('/') {
            None => simple(text),
            Some((from, to)) => simple(from).zip(simple(to)).and_then(|(from, to)| Period::new(from.start, to.end)),
        };
        period.ok_or_else(|| NotAPeriod(text.to_owned()))
    }
}

/// The shortest text that reads back as the same period.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (s, e) = (self.start, self.end);
        let same_year = s.year() == e.year();
        match self.months() {
            Some(12) if same_year => write!(f, "{:04}", s.year()),
            Some(6) if same_year && s.month() % 6 == 1 => write!(f, "{:04}-H{}", s.year(), s.month() / 6 + 1),
            Some(3) if same_year && s.month() % 3 == 1 => write!(f, "{:04}-Q{}", s.year(), s.month() / 3 + 1),
            Some(1) => write!(f, "{:04}-{:02}", s.year(), s.month()),
            Some(n) if n % 12 == 0 && s.month() == 1 => write!(f, "{:04}/{:04}", s.year(), e.year()),
            Some(_) => write!(f, "{:04}-{:02}/{:04}-{:02}", s.year(), s.month(), e.year(), e.month()),
            None if self.is_moment() => write!(f, "{s}"),
            None => write!(f, "{s}/{e}"),
        }
    }
}

impl fmt::Debug for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// The day of first publication, as exactly as the source says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum PartialDate {
    Day(#[borsh(serialize_with = "pack_day", deserialize_with = "unpack_day")] Date),
    Month { year: i16, month: i8 },
    Year(i16),
    Unstated,
}

impl PartialDate {
    /// Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    pub fn parse(text: &str) -> Option<Self> {
        let span = simple(text)?;
        match text.len() {
            4 => Some(Self::Year(span.start.year())),
            7 if text.as_bytes()[5].is_ascii_digit() => Some(Self::Month { year: span.start.year(), month: span.start.month() }),
            10 => Some(Self::Day(span.start)),
            _ => None,
        }
    }

    /// The day from which the observation counts as known: the end of a month or year
    /// that is given without a day, the day of recording where nothing is given.
    pub fn day(self, recorded: Date) -> Date {
        match self {
            Self::Day(day) => day,
            Self::Month { year, month: m } => month(year, m).map_or(recorded, Period::end),
            Self::Year(year) => Date::new(year, 12, 31).unwrap_or(recorded),
            Self::Unstated => recorded,
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{day}"),
            Self::Month { year, month } => write!(f, "{year:04}-{month:02}"),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Unstated => Ok(()),
        }
    }
}
