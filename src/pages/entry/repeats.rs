//! Rows that say something about the same indicator and period.

use std::collections::HashMap;

use super::book::{Check, Reading};
use xianfeng_core::id::IndicatorId;
use xianfeng_core::measure::Period;

type Key = (IndicatorId, Period);

/// The rows by what they are about, those that were read first in front.
#[derive(Default)]
pub struct Repeats {
    rows: HashMap<Key, Vec<usize>>,
    keys: HashMap<usize, Key>,
}

impl Repeats {
    /// Notes a row; one that repeats another is doubtful. Returns the row that is now the first about what this one was
    /// about before.
    pub fn note(&mut self, id: usize, reading: &mut Reading) -> Option<usize> {
        let is_kept = matches!(reading.check, Check::Good | Check::Doubtful(_));
        let key = reading.observation.as_ref().filter(|_| is_kept).map(|o| (o.indicator.clone(), o.period));
        let next = if self.keys.get(&id) == key.as_ref() { None } else { self.forget(id) };
        if let Some(key) = key {
            let rows = self.rows.entry(key.clone()).or_default();
            if self.keys.insert(id, key).is_none() {
                rows.push(id);
            }
            reading.repeats = rows.first().copied().filter(|first| *first != id);
        }
        if reading.repeats.is_some() && reading.check == Check::Good {
            reading.check = Check::Doubtful(Vec::new());
        }
        next
    }

    /// Forgets a row, and returns the row that is first in its place.
    pub fn forget(&mut self, id: usize) -> Option<usize> {
        let rows = self.rows.get_mut(&self.keys.remove(&id)?)?;
        let was_first = rows.first() == Some(&id);
        rows.retain(|other| *other != id);
        rows.first().copied().filter(|_| was_first)
    }
}
