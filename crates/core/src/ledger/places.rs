//! Indices of the observations of a view by their subject: a page names many figures, and each would be a search through all
//! of them.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::CurrentObservation;
use crate::id::{IndicatorId, SubjectId};
use crate::measure::{map_of, sorted};

/// So many changes are noted beside an index before it is made anew.
const NOTED: usize = 500;

/// The indicator of every subject, made when somebody first asks. Views of the same subjects share it, so the days of a ledger
/// do; what was recorded since is noted beside it.
#[derive(Clone, Debug, Default)]
pub struct Subjects {
    all: Arc<OnceLock<BTreeMap<SubjectId, IndicatorId>>>,
    since: BTreeMap<SubjectId, IndicatorId>,
}

/// It says nothing that the view does not say.
impl PartialEq for Subjects {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Subjects {
    /// The part that stays true when the ledger changes.
    pub fn before_a_change(&self) -> Self {
        if self.all.get().is_some() && self.since.len() < NOTED { self.clone() } else { Self::default() }
    }

    pub fn note(&mut self, subject: &SubjectId, indicator: &IndicatorId) {
        if self.all.get().is_some() {
            self.since.insert(subject.clone(), indicator.clone());
        }
    }

    /// The indicator of a subject among `all` observations of the view.
    pub fn indicator<'a, I: Iterator<Item = &'a CurrentObservation>>(
        &self,
        subject: &SubjectId,
        all: impl Fn() -> I,
    ) -> Option<&IndicatorId> {
        let index = || map_of(all().map(|o| (o.subject.clone(), o.observation.indicator.clone())));
        self.since.get(subject).or_else(|| self.all.get_or_init(index).get(subject))
    }
}

/// The places of a list in the order of their subjects, made when somebody first asks.
#[derive(Debug, Default)]
pub struct Places(OnceLock<Vec<usize>>);

/// It says nothing that the list does not say.
impl PartialEq for Places {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// A list is copied to be changed.
impl Clone for Places {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Places {
    /// Finds the observation of a subject in the list; a list that was changed in place is searched.
    pub fn find<'a>(&self, list: &'a [CurrentObservation], subject: &SubjectId) -> Option<&'a CurrentObservation> {
        let subject_at = |at: usize| list.get(at).map(|o| &o.subject);
        let in_order = || sorted((0..list.len()).collect(), &|a: &usize, b: &usize| subject_at(*a).cmp(&subject_at(*b)));
        let places = self.0.get_or_init(in_order);
        let found = places.binary_search_by(|at| subject_at(*at).cmp(&Some(subject))).ok().and_then(|at| list.get(places[at]));
        found.or_else(|| list.iter().find(|o| o.subject == *subject))
    }
}
