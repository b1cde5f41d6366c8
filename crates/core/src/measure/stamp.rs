//! The time of an edit: a hybrid logical clock, so that order survives clocks that are wrong.

use borsh::{BorshDeserialize, BorshSerialize};

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;

use super::Date;
use super::day::{day_from_number, day_number};

const DAY: i64 = 86_400_000;

/// Milliseconds since 1970 (UTC) and a counter for edits of the same millisecond.
///
/// ```
/// use xianfeng_core::measure::Stamp;
/// let stamp: Stamp = "2026-11-24T03:10:00.123Z#2".parse().map_err(|_| "no stamp")?;
/// assert_eq!(stamp.to_string(), "2026-11-24T03:10:00.123Z#2");
/// assert_eq!(stamp.date().to_string(), "2026-11-24");
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize)]
pub struct Stamp {
    pub millis: i64,
    pub count: u32,
}

impl Stamp {
    /// The start of a day.
    pub fn midnight(day: Date) -> Stamp {
        Stamp { millis: day_number(day).saturating_mul(DAY), count: 0 }
    }

    /// The stamp of the next edit: the clock's time, or just after the latest
    /// edit seen so far when the clock is late.
    pub fn next(latest: Option<Stamp>, now_millis: i64) -> Stamp {
        match latest {
            Some(last) if last.millis >= now_millis => Stamp { millis: last.millis, count: last.count.saturating_add(1) },
            _ => Stamp { millis: now_millis, count: 0 },
        }
    }

    /// The day (UTC) it was made.
    pub fn date(self) -> Date {
        day_from_number(self.millis.div_euclid(DAY)).unwrap_or(Date::MIN)
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let edge = if self.millis < 0 { Timestamp::MIN } else { Timestamp::MAX };
        write!(f, "{:.3}", Timestamp::from_millisecond(self.millis).unwrap_or(edge))?;
        if self.count > 0 { write!(f, "#{}", self.count) } else { Ok(()) }
    }
}

/// A text that is no stamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAStamp;

/// Reads a time in every form of RFC 3339; a stamp itself is written in one.
impl FromStr for Stamp {
    type Err = NotAStamp;

    fn from_str(text: &str) -> Result<Self, NotAStamp> {
        let (time, count) = match text.split_once('#') {
            Some((time, count)) => (time, count.parse().map_err(|_| NotAStamp)?),
            None => (text, 0),
        };
        Ok(Stamp { millis: time.parse::<Timestamp>().map_err(|_| NotAStamp)?.as_millisecond(), count })
    }
}
