//! The figures that stand, by indicator: what judging and the page read.

use std::collections::{BTreeMap, BTreeSet};

use super::{Edit, Ledger, Observation};
use crate::measure::{Date, sorted};

/// A figure that stands after all edits.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    pub subject: String,
    pub observation: Observation,
    /// The day this content was first recorded: an undo brings it back with its day.
    pub recorded: Date,
    pub author: String,
    /// Another edit of the same subject stands beside it and says something else.
    pub in_conflict: bool,
    /// Edits of this subject before the one that stands.
    pub revisions: usize,
}

impl Figure {
    /// The day from which it counts as known.
    pub fn known(&self) -> Date {
        self.observation.published.day(self.recorded)
    }

    /// Whether it could be used on a day: published by then, for a period that had ended.
    pub fn visible(&self, as_of: Date) -> bool {
        self.known() <= as_of && self.observation.period.end() <= as_of
    }
}

/// Figures by indicator, by end of period, then by day known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    by_indicator: BTreeMap<String, Vec<Figure>>,
}

impl Book {
    pub fn new(ledger: &Ledger) -> Self {
        let mut edits: BTreeMap<&str, Vec<&Edit>> = BTreeMap::new();
        ledger.edits().for_each(|e| edits.entry(&e.subject).or_default().push(e));
        let mut by_indicator: BTreeMap<String, Vec<Figure>> = BTreeMap::new();
        for (subject, heads) in ledger.subjects() {
            // An edit beats a deletion that did not know it: nothing is lost unseen.
            let standing = heads.all().iter().find(|e| e.content.is_some());
            let Some((Edit { author, at, content, .. }, Some(observation))) = standing.map(|e| (*e, e.content.clone())) else { continue };
            let all = edits.get(subject).map_or(&[][..], Vec::as_slice);
            let first = all.iter().filter(|e| e.content == *content).map(|e| e.at).min();
            by_indicator.entry(observation.indicator.clone()).or_default().push(Figure {
                subject: subject.to_owned(),
                observation,
                recorded: first.unwrap_or(*at).date(),
                author: author.clone(),
                in_conflict: heads.in_conflict(),
                revisions: all.len().saturating_sub(heads.all().len()),
            });
        }
        for figures in by_indicator.values_mut() {
            let key = |f: &Figure| (f.observation.period.end(), f.observation.period.start(), f.known());
            *figures = sorted(std::mem::take(figures), &|a, b| (key(a), &a.subject).cmp(&(key(b), &b.subject)));
        }
        Self { by_indicator }
    }

    /// The figures of an indicator, earliest period first.
    pub fn of(&self, indicator: &str) -> &[Figure] {
        self.by_indicator.get(indicator).map_or(&[], Vec::as_slice)
    }

    pub fn all(&self) -> impl Iterator<Item = &Figure> {
        self.by_indicator.values().flatten()
    }

    pub fn figure(&self, subject: &str) -> Option<&Figure> {
        self.all().find(|f| f.subject == subject)
    }

    /// Days on which something became known, each once, earliest first.
    pub fn days(&self) -> Vec<Date> {
        let days: BTreeSet<Date> = self.all().map(|f| f.known().max(f.observation.period.end())).collect();
        days.into_iter().collect()
    }
}
