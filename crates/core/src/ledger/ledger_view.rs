//! The current observations by indicator, as judging and the page read them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Assignment, ClaimStatus, Edit, Entry, Ledger, Observation, Record, Work};
use crate::id::{IndicatorId, SubjectId, TargetId};
use crate::measure::{Date, sorted};

/// The basis on which an observation is known on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AsOfBasis {
    /// It had been published: what anybody could know (回看).
    #[default]
    Publication,
    /// It had been recorded: what this ledger said (审计).
    Recording,
}

/// An observation that no later edit replaces.
#[derive(Clone, Debug, PartialEq)]
pub struct CurrentObservation {
    pub subject: SubjectId,
    pub observation: Observation,
    /// The day this content was first recorded: an undo brings it back with its day.
    pub recorded: Date,
    /// The day from which it counts as known.
    pub known: Date,
    pub author: String,
    /// Another current edit of the same subject says something else.
    pub in_conflict: bool,
}

impl CurrentObservation {
    /// Tells whether it could be used on a day: known by then, for a period that had ended.
    pub fn visible(&self, as_of: Date) -> bool {
        self.known <= as_of && self.observation.period.end() <= as_of
    }
}

/// A report on the work on a target that no later edit replaces.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub subject: SubjectId,
    pub entry: Entry,
    pub recorded: Date,
    pub author: String,
    pub in_conflict: bool,
}

/// Observations by indicator, by end of period, then by day known; work by target, by day recorded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LedgerView {
    by_indicator: BTreeMap<IndicatorId, Vec<CurrentObservation>>,
    by_target: BTreeMap<TargetId, Vec<Item>>,
}

impl LedgerView {
    /// Builds the view in which an observation is known from its publication.
    pub fn new(ledger: &Ledger) -> Self {
        Self::basis(AsOfBasis::Publication, ledger)
    }

    /// Builds the view of a day in which an observation is known from its recording; later edits are left out.
    pub fn as_recorded(ledger: &Ledger, on: Date) -> Self {
        Self::basis(AsOfBasis::Recording, &Ledger::new(ledger.edits().filter(|e| e.at.date() <= on).cloned()))
    }

    fn basis(basis: AsOfBasis, ledger: &Ledger) -> Self {
        let mut edits: BTreeMap<&SubjectId, Vec<&Edit>> = BTreeMap::new();
        ledger.edits().for_each(|e| edits.entry(&e.subject).or_default().push(e));
        let mut by_indicator: BTreeMap<IndicatorId, Vec<CurrentObservation>> = BTreeMap::new();
        let mut by_target: BTreeMap<TargetId, Vec<Item>> = BTreeMap::new();
        for (subject, heads) in ledger.subjects() {
            // An edit beats a deletion that did not know it: nothing is lost unseen.
            let standing = heads.all().iter().find(|e| e.content.is_some());
            let Some((Edit { author, at, content, .. }, Some(record))) = standing.map(|e| (*e, e.content.clone())) else { continue };
            let all = edits.get(subject).map_or(&[][..], Vec::as_slice);
            let first = all.iter().filter(|e| e.content == *content).map(|e| e.at).min();
            let (subject, author) = (subject.clone(), author.clone());
            let (recorded, in_conflict) = (first.unwrap_or(*at).date(), heads.in_conflict());
            match record {
                Record::Observation(observation) => {
                    let known = match basis {
                        AsOfBasis::Publication => observation.published.day(recorded),
                        AsOfBasis::Recording => recorded,
                    };
                    let current = CurrentObservation { subject, observation, recorded, known, author, in_conflict };
                    by_indicator.entry(current.observation.indicator.clone()).or_default().push(current);
                }
                Record::Work(Work { target, entry }) => {
                    by_target.entry(target).or_default().push(Item { subject, entry, recorded, author, in_conflict });
                }
            }
        }
        for items in by_target.values_mut() {
            *items = sorted(std::mem::take(items), &|a, b| (a.recorded, &a.subject).cmp(&(b.recorded, &b.subject)));
        }
        for observations in by_indicator.values_mut() {
            let key = |f: &CurrentObservation| (f.observation.period.end(), f.observation.period.start(), f.known);
            *observations = sorted(std::mem::take(observations), &|a, b| (key(a), &a.subject).cmp(&(key(b), &b.subject)));
        }
        Self { by_indicator, by_target }
    }

    /// The observations of an indicator, earliest period first.
    pub fn of(&self, indicator: &IndicatorId) -> &[CurrentObservation] {
        self.by_indicator.get(indicator).map_or(&[], Vec::as_slice)
    }

    /// The work on a target, earliest first.
    pub fn work(&self, target: &TargetId) -> &[Item] {
        self.by_target.get(target).map_or(&[], Vec::as_slice)
    }

    /// Finds the status that the claim of a target had reached by a day.
    pub fn claim_status(&self, target: &TargetId, as_of: Date) -> Option<ClaimStatus> {
        let statuses = self.work(target).iter().filter(|i| i.recorded <= as_of);
        statuses.filter_map(|i| if let Entry::ClaimStatus(status) = i.entry { Some(status) } else { None }).max()
    }

    /// Finds the latest assignment of a target by a day.
    pub fn assignment(&self, target: &TargetId, as_of: Date) -> Option<&Assignment> {
        let items = self.work(target).iter().filter(|i| i.recorded <= as_of);
        items.filter_map(|i| if let Entry::Assignment(a) = &i.entry { Some(a) } else { None }).next_back()
    }

    pub fn evidence(&self, target: &TargetId, as_of: Date) -> impl Iterator<Item = &super::Item> {
        self.work(target).iter().filter(move |i| i.recorded <= as_of && matches!(i.entry, Entry::Evidence(_)))
    }

    pub fn all(&self) -> impl Iterator<Item = &CurrentObservation> {
        self.by_indicator.values().flatten()
    }

    pub fn current(&self, subject: &SubjectId) -> Option<&CurrentObservation> {
        self.all().find(|f| f.subject == *subject)
    }

    /// Days on which something became known, each once, earliest first.
    pub fn days(&self) -> Vec<Date> {
        let days: BTreeSet<Date> = self.all().map(|f| f.known.max(f.observation.period.end())).collect();
        days.into_iter().collect()
    }
}
