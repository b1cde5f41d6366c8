//! Reads the rows of the grid one after the other, a few milliseconds at a time: a hundred thousand do not hold up the page.

use std::collections::{HashMap, HashSet, VecDeque};
use std::time::Duration;

use leptos::prelude::*;

use super::book::{Book, Check, Reading, Settings};
use super::grid::{BookSignal, Shared};
use super::repeats::Repeats;
use super::row::{Row, RowText};
use crate::browser::clock;

/// Milliseconds after which the page has its turn.
const TURN: f64 = 8.0;

/// The rows by what can be done with them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub good: usize,
    pub doubtful: usize,
    pub asked: usize,
    pub wrong: usize,
    pub there: usize,
    /// The good ones, and those that are saved all the same.
    pub saved: usize,
}

impl Counts {
    /// The rows with a figure.
    pub fn filled(&self) -> usize {
        self.unsaved() + self.there
    }

    /// The rows that are lost with the page.
    pub fn unsaved(&self) -> usize {
        self.good + self.doubtful + self.asked + self.wrong
    }

    fn of(reading: &Reading, text: &RowText) -> Self {
        let is = |holds: bool| usize::from(holds);
        Self {
            good: is(matches!(reading.check, Check::Good)),
            doubtful: is(matches!(reading.check, Check::Doubtful(_))),
            asked: is(matches!(reading.check, Check::Ask(_))),
            wrong: is(matches!(reading.check, Check::Wrong(_))),
            there: is(matches!(reading.check, Check::There)),
            saved: is(reading.is_saved(text)),
        }
    }

    fn each(&mut self, other: &Self, change: fn(usize, usize) -> usize) {
        self.good = change(self.good, other.good);
        self.doubtful = change(self.doubtful, other.doubtful);
        self.asked = change(self.asked, other.asked);
        self.wrong = change(self.wrong, other.wrong);
        self.there = change(self.there, other.there);
        self.saved = change(self.saved, other.saved);
    }
}

#[derive(Default)]
struct Known {
    repeats: Repeats,
    /// The rows that were read, and how each was counted.
    counted: HashMap<usize, (Row, Counts)>,
    /// All of them together: they are not added up anew in every turn.
    counts: Counts,
    queue: VecDeque<Row>,
    is_running: bool,
}

#[derive(Clone, Copy)]
pub struct Checks {
    book: BookSignal,
    settings: RwSignal<Settings>,
    known: StoredValue<Known>,
    pub counts: RwSignal<Counts>,
    /// Rows that nobody has read yet.
    pub waiting: RwSignal<usize>,
}

impl Checks {
    pub fn new(book: BookSignal, settings: RwSignal<Settings>) -> Self {
        let known = StoredValue::new(Known::default());
        let checks = Self { book, settings, known, counts: RwSignal::new(Counts::default()), waiting: RwSignal::new(0) };
        Effect::new(move |_| {
            if checks.waiting.get() > 0 {
                checks.run();
            }
        });
        checks
    }

    /// Reads rows soon.
    pub fn later(self, rows: &[Row]) {
        self.known.update_value(|known| known.queue.extend(rows.iter().cloned()));
        self.waiting.set(self.known.with_value(|known| known.queue.len()));
    }

    /// Reads every row anew: the ledger or a choice above the grid is another one.
    pub fn all_anew(self, rows: &[Row]) {
        self.known.update_value(|known| *known = Known { is_running: known.is_running, ..Known::default() });
        self.counts.set(Counts::default());
        self.later(rows);
    }

    /// Reads one row at once: somebody is typing in it.
    pub fn now(self, row: &Row) {
        let Shared(book) = self.book.get_untracked();
        self.settings.with_untracked(|settings| self.read(&book, settings, row));
        self.count();
        self.later(&[]);
    }

    /// Forgets rows that are gone; the next that says what one of them said is read anew.
    pub fn forget(self, ids: &HashSet<usize>) {
        self.known.update_value(|known| {
            for id in ids {
                known.uncount(*id);
                let next = known.repeats.forget(*id);
                known.again(next);
            }
            known.queue.retain(|row| !ids.contains(&row.id));
        });
        self.count();
        self.later(&[]);
    }

    fn count(self) {
        let counts = self.known.with_value(|known| known.counts);
        if counts != self.counts.get_untracked() {
            self.counts.set(counts);
        }
    }

    fn run(self) {
        let is_running = self.known.try_update_value(|known| std::mem::replace(&mut known.is_running, true));
        if is_running == Some(false) {
            self.turn();
        }
    }

    /// Reads rows until the page has its turn.
    fn turn(self) {
        // Another page came in the meantime.
        let Some(Shared(book)) = self.book.try_get_untracked() else { return };
        let end = clock::running() + TURN;
        let next = || self.known.try_update_value(|known| known.queue.pop_front()).flatten();
        let settings = self.settings.get_untracked();
        while let Some(row) = next() {
            self.read(&book, &settings, &row);
            if clock::running() > end {
                break;
            }
        }
        self.count();
        let left = self.known.with_value(|known| known.queue.len());
        self.waiting.set(left);
        if left > 0 {
            set_timeout(move || self.turn(), Duration::ZERO);
        } else {
            self.known.update_value(|known| known.is_running = false);
        }
    }

    fn read(self, book: &Book, settings: &Settings, row: &Row) {
        let text = row.text.get_untracked();
        let mut reading = book.read(&text, settings);
        self.known.update_value(|known| {
            let next = known.repeats.note(row.id, &mut reading);
            known.again(next);
            known.uncount(row.id);
            let counts = Counts::of(&reading, &text);
            known.counts.each(&counts, |all, one| all + one);
            known.counted.insert(row.id, (row.clone(), counts));
        });
        row.reading.set(Some(reading));
    }
}

impl Known {
    fn uncount(&mut self, id: usize) {
        if let Some((_, counts)) = self.counted.remove(&id) {
            self.counts.each(&counts, |all, one| all - one);
        }
    }

    /// Reads a row once more.
    fn again(&mut self, id: Option<usize>) {
        let row = id.and_then(|id| self.counted.get(&id)).map(|(row, _)| row.clone());
        self.queue.extend(row);
    }
}
