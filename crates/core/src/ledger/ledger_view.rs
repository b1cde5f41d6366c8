//! The current observations by indicator, as judging and the page read them.

mod work;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::places::{Places, Subjects};
use super::{Edit, Entry, Heads, Ledger, Observation, Record, Round, Work, vintage};
use crate::id::{IndicatorId, SubjectId, TargetId};
use crate::measure::{Date, Stamp, map_of, set_of, sorted};
use crate::plan::{Plan, Target};

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
    pub fn visible<D: PartialOrd<Date> + Copy>(&self, as_of: D) -> bool {
        self.in_force(as_of) && as_of >= self.observation.period.end()
    }

    fn in_force<D: PartialOrd<Date>>(&self, day: D) -> bool {
        day >= self.known && self.until.is_none_or(|until| day < until)
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

/// Observations by indicator, by end of period, then by day known; work by target, by time recorded. A copy shares
/// everything that is not changed in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LedgerView {
    by_indicator: BTreeMap<IndicatorId, Arc<Series>>,
    by_target: BTreeMap<TargetId, Arc<Vec<Item>>>,
    /// By time recorded.
    rounds: Arc<Vec<RoundItem>>,
    subjects: Subjects,
}

/// The observations of one indicator.
#[derive(Clone, Debug, Default, PartialEq)]
struct Series {
    current: Vec<CurrentObservation>,
    /// Everything that was in force at some time, of subjects with more than one such statement.
    vintages: BTreeMap<SubjectId, Vec<CurrentObservation>>,
    places: Places,
}

impl Series {
    /// The current observation of a subject.
    fn of(&self, subject: &SubjectId) -> Option<&CurrentObservation> {
        self.places.find(&self.current, subject)
    }

    /// The same with the vintages that were in force on a day; `None` where these are there already.
    fn on(&self, day: Date) -> Option<Self> {
        let mut series: Option<Self> = None;
        for (subject, all) in &self.vintages {
            // Before the first publication the first one is what is still to come.
            let first = || all.iter().min_by_key(|v| v.known);
            let Some(of_day) = all.iter().find(|v| v.in_force(day)).or_else(first) else { continue };
            let Some(at) = self.current.iter().position(|o| o.subject == *subject) else { continue };
            let is_another = of_day.observation.indicator == self.current[at].observation.indicator && self.current[at] != *of_day;
            if is_another {
                series.get_or_insert_with(|| self.clone()).current[at] = of_day.clone();
            }
        }
        if let Some(series) = &mut series {
            put_in_order(&mut series.current);
        }
        series
    }

    /// Everything of it that could be used on a day.
    fn known_on(&self, day: Date) -> Self {
        let usable = |all: &[CurrentObservation]| -> Vec<CurrentObservation> {
            all.iter().filter(|o| o.visible(day)).map(|o| CurrentObservation { until: None, ..o.clone() }).collect()
        };
        let vintages = map_of(self.vintages.iter().map(|(id, all)| (id.clone(), usable(all))));
        Self { current: usable(&self.current), vintages, places: Places::default() }
    }
}

impl LedgerView {
    /// Builds the view in which an observation is known from its publication. It shows the latest
    /// vintages; [`LedgerView::on`] shows those of a day.
    pub fn new(ledger: &Ledger) -> Self {
        Self::basis(AsOfBasis::Publication, ledger, Date::MAX)
    }

    /// Builds the view of a day in which an observation is known from its recording; later edits are left out.
    pub fn as_recorded(ledger: &Ledger, on: Date) -> Self {
        Self::basis(AsOfBasis::Recording, ledger, on)
    }

    /// Builds the view of a day.
    pub fn of_day(ledger: &Ledger, basis: AsOfBasis, day: Date) -> Self {
        match basis {
            AsOfBasis::Publication => Self::new(ledger).into_day(day),
            AsOfBasis::Recording => Self::as_recorded(ledger, day),
        }
    }

    /// The same after some subjects of its ledger got new edits, known from their publication. Only these are read again.
    pub fn renewed(&self, ledger: &Ledger, subjects: &BTreeSet<&SubjectId>) -> Self {
        let mut view = Self { subjects: self.subjects.before_a_change(), ..self.clone() };
        let mut touched = Touched::default();
        for subject in subjects {
            let edits = ledger.edits_of(subject);
            for record in edits.iter().filter_map(|edit| edit.content.as_ref()) {
                view.forget(subject, record);
            }
            view.take(subject, edits.clone(), AsOfBasis::Publication, &mut touched);
            let mut said = edits.iter().filter_map(|edit| edit.content.as_ref()?.observation()).map(|o| &o.indicator);
            if let Some(indicator) = said.find(|id| view.of(id).iter().any(|o| o.subject == **subject)) {
                view.subjects.note(subject, indicator);
            }
        }
        view.put_in_order(&touched);
        view
    }

    /// Everything that could be used on a day, and nothing that became known later: to judge a later day by it.
    pub fn known_on(&self, day: Date) -> Self {
        let known = |item: &&Item| match &item.entry {
            Entry::Adjustment(adjustment) => adjustment.published.day(item.recorded()) <= day,
            _ => item.recorded() <= day,
        };
        let items = |all: &[Item]| Arc::new(all.iter().filter(known).cloned().collect());
        Self {
            by_indicator: map_of(self.by_indicator.iter().map(|(id, series)| (id.clone(), Arc::new(series.known_on(day))))),
            by_target: map_of(self.by_target.iter().map(|(id, all)| (id.clone(), items(all)))),
            rounds: Arc::new(self.rounds.iter().filter(|item| item.at.date() <= day).cloned().collect()),
            subjects: Subjects::default(),
        }
    }

    /// The view with the vintages that were in force on a day.
    pub fn on(&self, day: Date) -> Cow<'_, Self> {
        let has_vintages = self.by_indicator.values().any(|series| !series.vintages.is_empty());
        if has_vintages { Cow::Owned(self.clone().into_day(day)) } else { Cow::Borrowed(self) }
    }

    /// Turns into the view with the vintages that were in force on a day.
    pub fn into_day(mut self, day: Date) -> Self {
        for series in self.by_indicator.values_mut() {
            if let Some(of_day) = series.on(day) {
                *series = Arc::new(of_day);
            }
        }
        self
    }

    /// Every observation with all its vintages: everything that was in force at some time.
    pub fn with_vintages(&self) -> impl Iterator<Item = &CurrentObservation> {
        self.by_indicator.values().flat_map(|series| {
            series.current.iter().filter(|o| !series.vintages.contains_key(&o.subject)).chain(series.vintages.values().flatten())
        })
    }

    /// Tells whether another view has the same observations of an indicator.
    pub(crate) fn has_same_series(&self, other: &Self, indicator: &IndicatorId) -> bool {
        is_same(self.by_indicator.get(indicator), other.by_indicator.get(indicator))
    }

    /// The indicators of which something is not the same in another view, or is used on one of the days alone.
    pub(crate) fn otherwise<'a>(&'a self, day: Date, other: &'a Self, other_day: Date) -> Vec<&'a IndicatorId> {
        let alike = |o: &CurrentObservation| (o.in_force(day), o.visible(day)) == (o.in_force(other_day), o.visible(other_day));
        let is_alike = |series: &Series| series.current.iter().all(alike) && series.vintages.values().flatten().all(alike);
        let here = self.by_indicator.iter().filter(|(id, series)| !self.has_same_series(other, id) || !is_alike(series));
        let there = other.by_indicator.iter().filter(|(id, _)| !self.by_indicator.contains_key(*id));
        here.chain(there).map(|(id, _)| id).collect()
    }

    /// Tells whether another view has the same work on a target.
    pub(crate) fn has_same_work(&self, other: &Self, target: &TargetId) -> bool {
        is_same(self.by_target.get(target), other.by_target.get(target))
    }

    /// The contents of current edits of an observation's subject on a day that contradict each other.
    pub fn rivals<D: PartialOrd<Date> + Copy>(&self, of: &CurrentObservation, day: D) -> Vec<&CurrentObservation> {
        let vintages = self.by_indicator.get(&of.observation.indicator).and_then(|series| series.vintages.get(&of.subject));
        let mut rivals: Vec<&CurrentObservation> = Vec::new();
        for vintage in vintages.into_iter().flatten().filter(|v| v.in_force(day)) {
            if rivals.iter().all(|r| r.observation != vintage.observation) {
                rivals.push(vintage);
            }
        }
        if rivals.len() > 1 { rivals } else { Vec::new() }
    }

    /// The observations of some indicators without those of some subjects, and nothing else.
    pub(crate) fn limited_to<'a>(&self, indicators: impl Iterator<Item = &'a IndicatorId>, without: &BTreeSet<&SubjectId>) -> Self {
        let of = |id: &IndicatorId| {
            let mut current = self.of(id).to_vec();
            current.retain(|o| !without.contains(&o.subject));
            self.by_indicator.contains_key(id).then(|| (id.clone(), Arc::new(Series { current, ..Series::default() })))
        };
        Self { by_indicator: map_of(indicators.filter_map(of)), ..Self::default() }
    }

    /// A copy of a view of [`Self::limited_to`] with other observations beside its own. It shares the lists that none of
    /// them is added to.
    pub(crate) fn with<'a>(&self, others: impl Iterator<Item = &'a CurrentObservation>) -> Self {
        let mut view = self.clone();
        for other in others {
            let series = view.by_indicator.entry(other.observation.indicator.clone()).or_default();
            Arc::make_mut(series).current.push(other.clone());
        }
        view.by_indicator.values_mut().filter_map(Arc::get_mut).for_each(|series| put_in_order(&mut series.current));
        view
    }

    /// Builds the view of everything that was recorded by a day.
    fn basis(basis: AsOfBasis, ledger: &Ledger, on: Date) -> Self {
        let mut view = Self::default();
        let mut touched = Touched::default();
        for (subject, mut edits) in ledger.by_subject() {
            edits.retain(|edit| edit.at.date() <= on);
            view.take(subject, edits, basis, &mut touched);
        }
        view.put_in_order(&touched);
        view
    }

    /// Takes over what the edits of a subject say.
    fn take(&mut self, subject: &SubjectId, edits: Vec<&Edit>, basis: AsOfBasis, touched: &mut Touched) {
        let heads = Heads::of(edits.clone());
        // An edit beats a deletion that did not know it: nothing is lost unseen.
        let Some((edit, record)) = heads.all().iter().find_map(|e| Some((*e, e.content.as_ref()?))) else { return };
        match record {
            Record::Observation(_) => self.add_observation(subject, basis, &edits, &heads, touched),
            Record::Work(Work { target, entry }) => {
                let first = vintage::first_saying(&edits, edit);
                let (entry, author, in_conflict) = (entry.clone(), first.author.clone(), heads.in_conflict());
                let rivals = rivals_of(&heads, record);
                let item = Item { subject: subject.clone(), entry, at: first.at, author, in_conflict, rivals };
                Arc::make_mut(self.by_target.entry(target.clone()).or_default()).push(item);
                touched.targets.insert(target.clone());
            }
            Record::Round(round) => {
                let first = vintage::first_saying(&edits, edit);
                let (round, author) = (round.clone(), first.author.clone());
                Arc::make_mut(&mut self.rounds).push(RoundItem { subject: subject.clone(), round, at: first.at, author });
                touched.has_rounds = true;
            }
        }
    }

    /// Takes away what was said of a subject by a record.
    fn forget(&mut self, subject: &SubjectId, record: &Record) {
        match record {
            Record::Observation(o) => {
                if let Some(series) = self.by_indicator.get_mut(&o.indicator) {
                    let series = Arc::make_mut(series);
                    series.current.retain(|o| o.subject != *subject);
                    series.vintages.remove(subject);
                    if series.current.is_empty() {
                        self.by_indicator.remove(&o.indicator);
                    }
                }
            }
            Record::Work(work) => {
                if let Some(items) = self.by_target.get_mut(&work.target) {
                    let items = Arc::make_mut(items);
                    items.retain(|item| item.subject != *subject);
                    if items.is_empty() {
                        self.by_target.remove(&work.target);
                    }
                }
            }
            Record::Round(_) => Arc::make_mut(&mut self.rounds).retain(|item| item.subject != *subject),
        }
    }

    fn put_in_order(&mut self, touched: &Touched) {
        for id in &touched.indicators {
            if let Some(series) = self.by_indicator.get_mut(id) {
                put_in_order(&mut Arc::make_mut(series).current);
            }
        }
        for id in &touched.targets {
            if let Some(items) = self.by_target.get_mut(id).map(Arc::make_mut) {
                *items = sorted(std::mem::take(items), &|a, b| (a.at, &a.subject).cmp(&(b.at, &b.subject)));
            }
        }
        if touched.has_rounds {
            let rounds = Arc::make_mut(&mut self.rounds);
            *rounds = sorted(std::mem::take(rounds), &|a, b| (a.at, &a.subject).cmp(&(b.at, &b.subject)));
        }
    }

    fn add_observation<'a>(&mut self, subject: &SubjectId, basis: AsOfBasis, edits: &[&'a Edit], heads: &Heads<'a>, touched: &mut Touched) {
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
        let Some(current) = all.first() else { return };
        let indicator = &current.observation.indicator;
        touched.indicators.insert(indicator.clone());
        let series = Arc::make_mut(self.by_indicator.entry(indicator.clone()).or_default());
        if all.len() > 1 {
            series.current.push(current.clone());
            series.vintages.insert(subject.clone(), all);
        } else {
            series.current.append(&mut all);
        }
    }

    /// The observations of an indicator, earliest period first.
    pub fn of(&self, indicator: &IndicatorId) -> &[CurrentObservation] {
        self.by_indicator.get(indicator).map_or(&[], |series| &series.current)
    }

    /// The rounds of reports, earliest first.
    pub fn rounds(&self) -> &[RoundItem] {
        &self.rounds
    }

    pub fn all(&self) -> impl Iterator<Item = &CurrentObservation> {
        self.by_indicator.values().flat_map(|series| &series.current)
    }

    pub fn current(&self, subject: &SubjectId) -> Option<&CurrentObservation> {
        let indicator = self.subjects.indicator(subject, || self.all())?;
        self.by_indicator.get(indicator)?.of(subject)
    }

    /// Finds an observation that a target was judged by: its own, or one of its parts.
    pub fn judged(&self, plan: &Plan, target: &Target, subject: &SubjectId) -> Option<&CurrentObservation> {
        let parts = target.kind.parts().iter().filter_map(|id| plan.target(id));
        let mut indicators = std::iter::once(target).chain(parts).filter_map(|t| t.indicator.as_ref());
        indicators.find_map(|id| self.by_indicator.get(id)?.of(subject))
    }

    /// Days on which something became known, each once, earliest first.
    pub fn days(&self) -> Vec<Date> {
        let vintages = self.by_indicator.values().flat_map(|series| series.vintages.values().flatten());
        let all = self.all().chain(vintages);
        set_of(all.map(|f| f.known.max(f.observation.period.end()))).into_iter().collect()
    }
}

/// The lists that are to be put in order.
#[derive(Default)]
struct Touched {
    indicators: BTreeSet<IndicatorId>,
    targets: BTreeSet<TargetId>,
    has_rounds: bool,
}

/// Tells whether two lists are one, or say the same.
fn is_same<T: PartialEq>(a: Option<&Arc<T>>, b: Option<&Arc<T>>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => Arc::ptr_eq(a, b) || a == b,
        (a, b) => a.is_none() && b.is_none(),
    }
}

/// The entries that other current edits give in the place of `current`.
fn rivals_of(heads: &Heads, current: &Record) -> Vec<Option<Entry>> {
    let others = heads.all().iter().map(|edit| edit.content.as_ref()).filter(|content| *content != Some(current));
    others.map(|content| if let Some(Record::Work(work)) = content { Some(work.entry.clone()) } else { None }).collect()
}

fn put_in_order(observations: &mut Vec<CurrentObservation>) {
    let key = |f: &CurrentObservation| (f.observation.period.end(), f.observation.period.start(), f.known);
    if observations.is_sorted_by(|a, b| (key(a), &a.subject) <= (key(b), &b.subject)) {
        return;
    }
    *observations = sorted(std::mem::take(observations), &|a, b| (key(a), &a.subject).cmp(&(key(b), &b.subject)));
}
