//! The time of an edit: a hybrid logical clock, so that order survives clocks that are wrong.

use borsh::{BorshDeserialize, BorshSerialize};

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::fmt::temporal::Pieces;
use jiff::tz::Offset;

use super::Date;
use super::day::{day_from_number, day_number};

const MINUTE: i64 = 60_000;
const DAY: i64 = 1440 * MINUTE;

/// Milliseconds since 1970 (UTC) and a counter for edits of the same millisecond, with the offset of the clock.
///
/// The offset decides the day of recording alone: an edit at 20:00 in Toronto was made on that day, although it is the
/// next one in UTC and in Shenyang.
///
/// ```
/// use xianfeng_core::measure::Stamp;
/// let stamp: Stamp = "2026-11-24T03:10:00.123Z#2".parse().map_err(|_| "no stamp")?;
/// assert_eq!(stamp.to_string(), "2026-11-24T03:10:00.123Z#2");
/// assert_eq!(stamp.date().to_string(), "2026-11-24");
/// let evening: Stamp = "2026-11-24T20:00:00.000-05:00".parse().map_err(|_| "no stamp")?;
/// assert_eq!(evening.date().to_string(), "2026-11-24");
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize)]
pub struct Stamp {
    pub millis: i64,
    pub count: u32,
    /// Minutes that the clock was ahead of UTC.
    pub offset: i16,
}

impl Stamp {
    /// A time in UTC.
    pub fn utc(millis: i64) -> Stamp {
        Stamp { millis, ..Stamp::default() }
    }

    /// The start of a day in UTC.
    pub fn midnight(day: Date) -> Stamp {
        Stamp::utc(day_number(day).saturating_mul(DAY))
    }

    /// The stamp of the next edit: the clock's time, or just after the latest
    /// edit seen so far when the clock is late.
    pub fn next(latest: Option<Stamp>, now: Stamp) -> Stamp {
        match latest {
            Some(last) if last.millis >= now.millis => {
                Stamp { millis: last.millis, count: last.count.saturating_add(1), offset: now.offset }
            }
            _ => Stamp { count: 0, ..now },
        }
    }

    /// The day it was made, by the clock of whoever made it.
    pub fn date(self) -> Date {
        let local = self.millis.saturating_add(i64::from(self.offset) * MINUTE);
        day_from_number(local.div_euclid(DAY)).unwrap_or(Date::MIN)
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let edge = if self.millis < 0 { Timestamp::MIN } else { Timestamp::MAX };
        let time = Timestamp::from_millisecond(self.millis).unwrap_or(edge);
        match Offset::from_seconds(i32::from(self.offset) * 60) {
            Ok(offset) if self.offset != 0 => write!(f, "{:.3}", time.display_with_offset(offset))?,
            _ => write!(f, "{time:.3}")?,
        }
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
        let millis = time.parse::<Timestamp>().map_err(|_| NotAStamp)?.as_millisecond();
        let offset = Pieces::parse(time).ok().and_then(|pieces| pieces.to_numeric_offset()).map_or(0, Offset::seconds) / 60;
        Ok(Stamp { millis, count, offset: i16::try_from(offset).map_err(|_| NotAStamp)? })
    }
}
