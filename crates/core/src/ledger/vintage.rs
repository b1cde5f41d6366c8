//! Vintages of one subject: what had been published of it, and until when.
//!
//! A value that is published later leaves the one before it in force until its own day of
//! publication. The correction of a slip replaces it from the start, and so does a deletion.

use std::collections::{BTreeMap, BTreeSet};

use super::{Edit, Heads, Observation, Record};
use crate::id::EditId;
use crate::measure::{Date, set_of};

/// One statement of a subject that was in force at some time.
pub struct Vintage<'a> {
    pub edit: &'a Edit,
    pub observation: &'a Observation,
    /// The day on which this content was first recorded.
    pub recorded: Date,
    pub known: Date,
    /// The first day on which a later publication stands in its place.
    pub until: Option<Date>,
}

/// Tells whether a revision publishes a new value of the same figure, rather than setting an entry right.
pub fn is_new_publication(before: &Observation, before_known: Date, after: &Observation, after_known: Date) -> bool {
    before.indicator == after.indicator && before.period == after.period && before_known < after_known
}

/// The vintages of a subject, the standing ones first.
pub fn vintages<'a>(edits: &[&'a Edit], heads: &Heads<'a>) -> Vec<Vintage<'a>> {
    if let [edit] = edits {
        // Nearly every subject: it was said once.
        let Some(observation) = edit.content.as_ref().and_then(Record::observation) else { return Vec::new() };
        let recorded = edit.at.date();
        return vec![Vintage { edit, observation, recorded, known: observation.published.day(recorded), until: None }];
    }
    let history = History::new(edits, heads);
    let fates = history.fates();
    let (standing, earlier): (Vec<usize>, Vec<usize>) = (0..edits.len()).partition(|i| history.is_head[*i]);
    let vintage = |i: usize| {
        let (edit, (observation, known)) = (edits[i], history.observations[i]?);
        let until = match fates[i] {
            Fate::Void => return None,
            Fate::Standing => None,
            Fate::Until(day) => Some(day),
        };
        Some(Vintage { edit, observation, recorded: history.recorded[i], known, until })
    };
    let latest_first = crate::measure::sorted(standing, &|a, b| history.rank(*a).cmp(&history.rank(*b)));
    latest_first.into_iter().chain(earlier).filter_map(vintage).collect()
}

/// How long an edit is in force.
#[derive(Clone, Copy, PartialEq)]
enum Fate {
    Standing,
    Until(Date),
    /// Corrected or deleted: it never was.
    Void,
}

/// The edits of a subject by number, each with those that replace it.
struct History<'h, 'a> {
    edits: &'h [&'a Edit],
    heads: &'h Heads<'a>,
    is_head: Vec<bool>,
    next: Vec<Vec<usize>>,
    recorded: Vec<Date>,
    /// The content of an edit and its first known day; `None` for a deletion.
    observations: Vec<Option<(&'a Observation, Date)>>,
}

impl<'h, 'a> History<'h, 'a> {
    fn new(edits: &'h [&'a Edit], heads: &'h Heads<'a>) -> Self {
        let mut numbers: BTreeMap<&EditId, Vec<usize>> = BTreeMap::new();
        for (i, edit) in edits.iter().enumerate() {
            numbers.entry(&edit.id).or_default().push(i);
        }
        let mut next = vec![Vec::new(); edits.len()];
        for (i, edit) in edits.iter().enumerate() {
            for before in edit.replaces.iter().filter_map(|id| numbers.get(id)).flatten().filter(|before| **before != i) {
                next[*before].push(i);
            }
        }
        let recorded: Vec<Date> = edits.iter().map(|edit| first_saying(edits, edit).at.date()).collect();
        let observation = |(edit, day): (&&'a Edit, &Date)| {
            let observation = edit.content.as_ref().and_then(Record::observation)?;
            Some((observation, observation.published.day(*day)))
        };
        let observations = edits.iter().zip(&recorded).map(observation).collect();
        let is_head = edits.iter().map(|edit| heads.all().iter().any(|head| std::ptr::eq(*head, *edit))).collect();
        Self { edits, heads, is_head, next, recorded, observations }
    }

    /// The place of a head in the order of heads.
    fn rank(&self, i: usize) -> Option<usize> {
        self.heads.all().iter().position(|head| std::ptr::eq(*head, self.edits[i]))
    }

    /// The day on which `after` was published as a newer value of what `before` says.
    fn newer(&self, before: usize, after: usize) -> Option<Date> {
        let ((a, a_known), (b, b_known)) = (self.observations[before]?, self.observations[after]?);
        is_new_publication(a, a_known, b, b_known).then_some(b_known)
    }

    /// Every edit after those that replace it; one of a circle comes where the circle is entered.
    fn latest_first(&self) -> Vec<usize> {
        let (mut order, mut entered) = (Vec::new(), vec![false; self.edits.len()]);
        for root in 0..self.edits.len() {
            let mut way = vec![(root, false)];
            while let Some((i, is_left)) = way.pop() {
                if is_left {
                    order.push(i);
                } else if !std::mem::replace(&mut entered[i], true) {
                    way.push((i, true));
                    way.extend(self.next[i].iter().map(|n| (*n, false)));
                }
            }
        }
        order
    }

    fn fates(&self) -> Vec<Fate> {
        let mut fates = vec![Fate::Void; self.edits.len()];
        // The edit that stands after each: itself, or the one in its place where it is void or a deletion
        // that was taken back; `None` for a deletion that stands.
        let mut after: Vec<BTreeSet<Option<usize>>> = vec![BTreeSet::new(); self.edits.len()];
        for i in self.latest_first() {
            let is_deletion = self.observations[i].is_none();
            fates[i] = if self.is_head[i] { Fate::Standing } else { self.fate(i, &after) };
            after[i] = if self.is_head[i] || !(is_deletion || fates[i] == Fate::Void) {
                set_of([(!is_deletion).then_some(i)])
            } else {
                set_of(self.next[i].iter().flat_map(|n| after[*n].iter().copied()))
            };
        }
        fates
    }

    fn fate(&self, i: usize, after: &[BTreeSet<Option<usize>>]) -> Fate {
        let is_correction = |n: &usize| self.observations[*n].is_some() && (self.edits[*n].correction || self.newer(i, *n).is_none());
        if self.next[i].iter().any(is_correction) {
            return Fate::Void;
        }
        // An edit in the place of a void one is measured by its days alone: it corrected that one, not this.
        let days = self.next[i].iter().flat_map(|n| after[*n].iter().map(|standing| self.newer(i, (*standing)?)));
        days.reduce(|a, b| Some(a?.min(b?))).flatten().map_or(Fate::Void, Fate::Until)
    }
}

/// The edit that first said what an edit says: an undo brings a content back with its day and its author.
pub fn first_saying<'a>(edits: &[&'a Edit], edit: &'a Edit) -> &'a Edit {
    edits.iter().copied().filter(|e| e.content == edit.content).min_by_key(|e| (e.at, &e.id)).unwrap_or(edit)
}
