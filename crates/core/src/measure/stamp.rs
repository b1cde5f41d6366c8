//! When an edit was made: a hybrid logical clock, so that order survives clocks that are wrong.

use borsh::{BorshDeserialize, BorshSerialize};

use std::fmt;
use std::str::FromStr;

use super::Date;
use super::period::{date, day_from_number, day_number};

const DAY: i64 = 86_400_000;

/// Milliseconds since 1970 (UTC) and a counter for edits of the same millisecond.
///
/// ```
/// use xianfeng_core::measure::Stamp;
/// let stamp: Stamp = "2026-11-24T03:10:00.123Z#2".parse().map_err(|()| "no stamp")?;
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
    /// The stamp of the next edit: the clock's time, or just after the latest
    /// edit seen so far when the clock is behind it.
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
        let ms = self.millis.rem_euclid(DAY);
        let (h, m, s, ms) = (ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60, ms % 1000);
        write!(f, "{}T{h:02}:{m:02}:{s:02}.{ms:03}Z", self.date())?;
        if self.count > 0 { write!(f, "#{}", self.count) } else { Ok(()) }
    }
}

impl FromStr for Stamp {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (time, count) = match text.split_once('#') {
            Some((time, count)) => (time, count.parse().map_err(|_| ())?),
            None => (text, 0),
        };
        let (day, clock) = time.strip_suffix('Z').and_then(|t| t.split_once('T')).ok_or(())?;
        let day = date(day).ok_or(())?;
        let mut parts = clock.split([':', '.']);
        let mut part = |digits: usize, below: i64| {
            let text = parts.next().filter(|t| t.len() == digits && t.bytes().all(|b| b.is_ascii_digit()));
            text.and_then(|t| t.parse::<i64>().ok()).filter(|n| *n < below).ok_or(())
        };
        let (h, m, s, ms) = (part(2, 24)?, part(2, 60)?, part(2, 60)?, part(3, 1000)?);
        if parts.next().is_some() {
            return Err(());
        }
        Ok(Stamp { millis: day_number(day) * DAY + ((h * 60 + m) * 60 + s) * 1000 + ms, count })
    }
}
