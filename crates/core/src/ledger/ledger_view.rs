//! The current observations by indicator, as judging and the page read them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{Assignment, Edit, Entry, Heads, Ledger, Observation, Record, Round, Situation, Work, WorkStage, vintage};
use crate::id::{IndicatorId, SubjectId, TargetId};
use crate::measure::{Date, Stamp, map_of, set_of, sorted};
use crate::plan::{Bodies, Plan, Target};

/// The basis on which an observation is known on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AsOfBasis {
    /// It had been published: what anybody could know (回看).
    #[default]
    Publication,
    /// It had been recorded: what this ledger said (审计).
    Recording,
}

/// An observation that no later edit replaces, or an earlier vintage of one.
#[derive(Clone, Debug, PartialEq)]
pub struct CurrentObservation {
    pub subject: SubjectId,
    pub observation: Observation,
    /// The day this content was first recorded: an undo brings it back with its day.
    pub recorded: Date,
    /// The day from which it counts as known.
    pub known: Date,
    /// The day from which a later publication stands in its place.
    pub until: Option<Date>,
    pub author: String,
    /// Another current edit of the same subject says something else.
    pub in_conflict: bool,
}

impl CurrentObservation {
    /// Tells whether it could be used on a day: known by then and not replaced, for a period that had ended.
    pub fn visible(&self, as_of: Date) -> bool {
        self.in_force(as_of) && self.observation.period.end() <= as_of
    }

    fn in_force(&self, day: Date) -> bool {
        self.known <= day && self.until.is_none_or(|until| day < until)
    }
}

/// A report on the work on a target that no later edit replaces.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub subject: SubjectId,
    pub entry: Entry,
    /// The time at which this content was first recorded, and by whom: an undo brings both back.
    pub at: Stamp,
    pub author: String,
    pub in_conflict: bool,
    /// The contents of other current edits of the same subject that say something else; `None`: deleted.
    pub rivals: Vec<Option<Entry>>,
}

impl Item {
    /// The day on which it was recorded, by the clock of its author.
    pub fn recorded(&self) -> Date {
        self.at.date()
    }
}

/// A round of reports that no later edit replaces.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundItem {
    pub subject: SubjectId,
    pub round: Round,
    /// The time at which this content was first recorded, and by whom.
    pub at: Stamp,
    pub author: String,
}

/// Observations by indicator, by end of period, then by day known; work by target, by time recorded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LedgerView {
    by_indicator: BTreeMap<IndicatorId, Vec<CurrentObservation>>,
    by_target: BTreeMap<TargetId, Vec<Item>>,
    /// By time recorded.
    rounds: Vec<RoundItem>,
    /// Everything that was in force at some time, of subjects with more than one such statement.
    vintages: BTreeMap<SubjectId, Vec<CurrentObservation>>,
}

impl LedgerView {
    /// Builds the view in which an observation is known from its publication. It shows the latest
    /// vintages; [`LedgerView::on`] shows those of a day.
    pub fn new(ledger: &Ledger) -> Self {
        Self::basis(AsOfBasis::Publication, ledger)
    }

    /// Builds the view of a day in which an observation is known from its recording; later edits are left out.
    pub fn as_recorded(ledger: &Ledger, on: Date) -> Self {
        Self::basis(AsOfBasis::Recording, &Ledger::new(ledger.edits().filter(|e| e.at.date() <= on).cloned()))
    }

    /// Builds the view of a day.
    pub fn of_day(ledger: &Ledger, basis: AsOfBasis, day: Date) -> Self {
        match basis {
            AsOfBasis::Publication => Self::new(ledger).into_day(day),
            AsOfBasis::Recording => Self::as_recorded(ledger, day),
        }
    }

    /// Everything that could be used on a day, and nothing that became known later: to judge a later day by it.
    pub fn known_on(&self, day: Date) -> Self {
        let usable = |all: &[CurrentObservation]| -> Vec<CurrentObservation> {
            all.iter().filter(|o| o.visible(day)).map(|o| CurrentObservation { until: None, ..o.clone() }).collect()
        };
        let known = |item: &&Item| match &item.entry {
            Entry::Adjustment(adjustment) => adjustment.published.day(item.recorded()) <= day,
            _ => item.recorded() <= day,
        };
        Self {
            by_indicator: map_of(self.by_indicator.iter().map(|(id, all)| (id.clone(), usable(all)))),
            by_target: map_of(self.by_target.iter().map(|(id, all)| (id.clone(), all.iter().filter(known).cloned().collect()))),
            rounds: self.rounds.iter().filter(|item| item.at.date() <= day).cloned().collect(),
            vintages: map_of(self.vintages.iter().map(|(id, all)| (id.clone(), usable(all)))),
        }
    }

    /// The view with the vintages that were in force on a day.
    pub fn on(&self, day: Date) -> Cow<'_, Self> {
        if self.vintages.is_empty() { Cow::Borrowed(self) } else { Cow::Owned(self.clone().into_day(day)) }
    }

    /// Turns into the view with the vintages that were in force on a day.
    pub fn into_day(mut self, day: Date) -> Self {
        for all in self.vintages.values() {
            // Before the first publication the first one is what is still to come.
            let first = || all.iter().min_by_key(|v| v.known);
            let Some(of_day) = all.iter().find(|v| v.in_force(day)).or_else(first) else { continue };
            let place = |o: &&mut CurrentObservation| o.subject == of_day.subject;
            if let Some(current) = self.by_indicator.get_mut(&of_day.observation.indicator).and_then(|all| all.iter_mut().find(place)) {
                *current = of_day.clone();
            }
        }
        self.by_indicator.values_mut().for_each(put_in_order);
        self
    }

    /// Every observation with all its vintages: everything that was in force at some time.
    pub fn with_vintages(&self) -> impl Iterator<Item = &CurrentObservation> {
        let single = self.all().filter(|current| !self.vintages.contains_key(&current.subject));
        single.chain(self.vintages.values().flatten())
    }

    /// The contents of current edits of a subject on a day that contradict each other.
    pub fn rivals(&self, subject: &SubjectId, day: Date) -> Vec<&CurrentObservation> {
        let mut rivals: Vec<&CurrentObservation> = Vec::new();
        for vintage in self.vintages.get(subject).into_iter().flatten().filter(|v| v.in_force(day)) {
            if rivals.iter().all(|r| r.observation != vintage.observation) {
                rivals.push(vintage);
            }
        }
        if rivals.len() > 1 { rivals } else { Vec::new() }
    }

    /// The observations of some indicators, and nothing else.
    pub(crate) fn limited_to<'a>(&self, indicators: impl Iterator<Item = &'a IndicatorId>) -> Self {
        let of = |id: &IndicatorId| Some((id.clone(), self.by_indicator.get(id)?.clone()));
        Self { by_indicator: map_of(indicators.filter_map(of)), ..Self::default() }
    }

    /// Puts one observation in the place of several.
    pub(crate) fn choose<'a>(&mut self, of: impl Iterator<Item = &'a SubjectId>, chosen: &CurrentObservation) {
        let all = self.by_indicator.entry(chosen.observation.indicator.clone()).or_default();
        of.for_each(|subject| all.retain(|o| o.subject != *subject));
        all.push(chosen.clone());
        put_in_order(all);
    }

    fn basis(basis: AsOfBasis, ledger: &Ledger) -> Self {
        let mut edits: BTreeMap<&SubjectId, Vec<&Edit>> = BTreeMap::new();
        ledger.edits().for_each(|e| edits.entry(&e.subject).or_default().push(e));
        let mut view = Self::default();
        for (subject, heads) in ledger.subjects() {
            // An edit beats a deletion that did not know it: nothing is lost unseen.
            let Some((edit, record)) = heads.all().iter().find_map(|e| Some((*e, e.content.as_ref()?))) else { continue };
            let all = edits.get(subject).map_or(&[][..], Vec::as_slice);
            let in_conflict = heads.in_conflict();
            match record {
                Record::Observation(_) => view.add_observation(subject, basis, all, &heads),
                Record::Work(Work { target, entry }) => {
                    let first = vintage::first_saying(all, edit);
                    let (entry, author) = (entry.clone(), first.author.clone());
                    let rivals = rivals_of(&heads, record);
                    let item = Item { subject: subject.clone(), entry, at: first.at, author, in_conflict, rivals };
                    view.by_target.entry(target.clone()).or_default().push(item);
                }
                Record::Round(round) => {
                    let first = vintage::first_saying(all, edit);
                    let (round, author) = (round.clone(), first.author.clone());
                    view.rounds.push(RoundItem { subject: subject.clone(), round, at: first.at, author });
                }
            }
        }
        for items in view.by_target.values_mut() {
            *items = sorted(std::mem::take(items), &|a, b| (a.at, &a.subject).cmp(&(b.at, &b.subject)));
        }
        view.by_indicator.values_mut().for_each(put_in_order);
        view.rounds = sorted(view.rounds, &|a, b| (a.at, &a.subject).cmp(&(b.at, &b.subject)));
        view
    }

    fn add_observation<'a>(&mut self, subject: &SubjectId, basis: AsOfBasis, edits: &[&'a Edit], heads: &Heads<'a>) {
        let mut all: Vec<CurrentObservation> = vintage::vintages(edits, heads)
            .into_iter()
            .map(|v| CurrentObservation {
                subject: subject.clone(),
                observation: v.observation.clone(),
                recorded: v.recorded,
                known: if basis == AsOfBasis::Publication { v.known } else { v.recorded },
                until: v.until,
                author: v.edit.author.clone(),
                in_conflict: heads.in_conflict(),
            })
            .collect();
        if basis == AsOfBasis::Recording {
            // The ledger said what its current edits say, and nothing else.
            all.retain(|v| v.until.is_none());
        }
        if let Some(current) = all.first() {
            self.by_indicator.entry(current.observation.indicator.clone()).or_default().push(current.clone());
        }
        if all.len() > 1 {
            self.vintages.insert(subject.clone(), all);
        }
    }

    /// The observations of an indicator, earliest period first.
    pub fn of(&self, indicator: &IndicatorId) -> &[CurrentObservation] {
        self.by_indicator.get(indicator).map_or(&[], Vec::as_slice)
    }

    /// The rounds of reports, earliest first.
    pub fn rounds(&self) -> &[RoundItem] {
        &self.rounds
    }

    /// The work on a target, earliest first.
    pub fn work(&self, target: &TargetId) -> &[Item] {
        self.by_target.get(target).map_or(&[], Vec::as_slice)
    }

    /// The work on a target that was recorded by a day, earliest first.
    pub fn work_by(&self, target: &TargetId, as_of: Date) -> impl DoubleEndedIterator<Item = &Item> {
        self.work(target).iter().filter(move |i| i.recorded() <= as_of)
    }

    /// Finds the latest assignment of a target by a day.
    pub fn assignment(&self, target: &TargetId, as_of: Date) -> Option<&Assignment> {
        self.work_by(target, as_of).filter_map(|i| if let Entry::Assignment(a) = &i.entry { Some(a) } else { None }).next_back()
    }

    /// Finds the latest account of the work on a target by a day.
    pub fn situation(&self, target: &TargetId, as_of: Date) -> Option<&Situation> {
        self.work_by(target, as_of).filter_map(|i| if let Entry::Situation(s) = &i.entry { Some(s) } else { None }).next_back()
    }

    /// The day of the latest reminder of a report on a target.
    pub fn reminded(&self, target: &TargetId, as_of: Date) -> Option<Date> {
        self.work_by(target, as_of).filter_map(|i| if let Entry::Reminder(r) = &i.entry { Some(r.on) } else { None }).max()
    }

    /// The stage of the work on a target on a day, where the plan itself may name who does it.
    pub fn stage(&self, plan: &Plan, target: &Target, as_of: Date) -> WorkStage {
        match self.work_stage(&target.id, as_of) {
            WorkStage::Unassigned if !plan.bodies(target).is_empty() => WorkStage::InHand,
            stage => stage,
        }
    }

    /// The bodies that answer for a target by a day: as assigned in the ledger, and else as the plan names them.
    pub fn bodies(&self, plan: &Plan, target: &Target, as_of: Date) -> Bodies {
        let assigned = self.assignment(&target.id, as_of);
        let assigned = assigned.map(|a| Bodies { lead: a.lead.clone(), responsible: a.responsible.clone() });
        assigned.unwrap_or_default().or(&plan.bodies(target))
    }

    pub fn evidence(&self, target: &TargetId, as_of: Date) -> impl Iterator<Item = &super::Item> {
        self.work_by(target, as_of).filter(|i| matches!(i.entry, Entry::Evidence(_)))
    }

    pub fn all(&self) -> impl Iterator<Item = &CurrentObservation> {
        self.by_indicator.values().flatten()
    }

    pub fn current(&self, subject: &SubjectId) -> Option<&CurrentObservation> {
        self.all().find(|f| f.subject == *subject)
    }

    /// Days on which something became known, each once, earliest first.
    pub fn days(&self) -> Vec<Date> {
        let all = self.all().chain(self.vintages.values().flatten());
        set_of(all.map(|f| f.known.max(f.observation.period.end()))).into_iter().collect()
    }
}

/// The entries that other current edits give in the place of `current`.
fn rivals_of(heads: &Heads, current: &Record) -> Vec<Option<Entry>> {
    let others = heads.all().iter().map(|edit| edit.content.as_ref()).filter(|content| *content != Some(current));
    others.map(|content| if let Some(Record::Work(work)) = content { Some(work.entry.clone()) } else { None }).collect()
}

fn put_in_order(observations: &mut Vec<CurrentObservation>) {
    let key = |f: &CurrentObservation| (f.observation.period.end(), f.observation.period.start(), f.known);
    *observations = sorted(std::mem::take(observations), &|a, b| (key(a), &a.subject).cmp(&(key(b), &b.subject)));
}
