//! The ledger: a set of edits, and the observations that are current after them.
//!
//! An edit is never changed. A later one names the ids it replaces; a deletion is an edit
//! without content; a merge is the union of two sets. So merging is idempotent, commutative
//! and associative by construction, and a conflict is two edits of one subject of which
//! neither replaces the other.

pub mod ledger_view;
pub mod observation;
pub mod record;

use borsh::{BorshDeserialize, BorshSerialize};

use std::collections::{BTreeMap, BTreeSet};

use crate::id::{EditId, SubjectId};
use crate::measure::{Date, Stamp, sorted};

pub use ledger_view::{AsOfBasis, CurrentObservation, Item, LedgerView};
pub use observation::{Observation, ObservationStatus, Rating, Source, SourceGrade, Value};
pub use record::{Adjustment, Assignment, ClaimStatus, Entry, Evidence, Record, Work};

/// One edit of one subject.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Edit {
    pub id: EditId,
    /// The edited thing: an observation keeps its subject through all its revisions.
    pub subject: SubjectId,
    /// The author's name: a claim, not a proof.
    pub author: String,
    pub at: Stamp,
    /// Edits of this subject that this one replaces.
    pub replaces: Vec<EditId>,
    /// The content from now on; `None`: deleted.
    pub content: Option<Record>,
}

/// Edits by id.
#[derive(Clone, Debug, Default, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Ledger {
    edits: BTreeMap<EditId, Edit>,
}

/// The edits of a subject that no other replaces, latest first: the first is current,
/// more than one is a conflict.
#[derive(Clone, Debug, PartialEq)]
pub struct Heads<'a>(Vec<&'a Edit>);

impl<'a> Heads<'a> {
    /// Those of one subject's edits that none of them replaces. Edits that replace each other in
    /// a circle (no program writes that) all count as heads, so that nothing is lost unseen.
    fn of(edits: Vec<&'a Edit>) -> Self {
        let replaced: BTreeSet<&EditId> = edits.iter().flat_map(|e| &e.replaces).collect();
        let mut heads: Vec<&Edit> = edits.iter().copied().filter(|e| !replaced.contains(&e.id)).collect();
        if heads.is_empty() {
            heads = edits;
        }
        Self(sorted(heads, &|a, b| (b.at, &b.id).cmp(&(a.at, &a.id))))
    }

    /// Finds the current content: that of the latest edit with content, since an edit beats a deletion
    /// that did not know it.
    pub fn content(&self) -> Option<&'a Record> {
        self.0.iter().find_map(|e| e.content.as_ref())
    }

    pub fn all(&self) -> &[&'a Edit] {
        &self.0
    }

    /// Two edits of which neither knew the other, and which say different things.
    pub fn in_conflict(&self) -> bool {
        self.0.iter().any(|e| e.content != self.0[0].content)
    }
}

impl Ledger {
    pub fn new(edits: impl IntoIterator<Item = Edit>) -> Self {
        let mut ledger = Self::default();
        ledger.extend(edits);
        ledger
    }

    /// Adds an edit; `false` when it was there already. Of two different edits with
    /// one id (a copied file edited by hand) the same one wins in whatever order they come.
    pub fn add(&mut self, edit: Edit) -> bool {
        match self.edits.get(&edit.id) {
            Some(known) if rank(known) >= rank(&edit) => false,
            _ => {
                self.edits.insert(edit.id.clone(), edit);
                true
            }
        }
    }

    pub fn extend(&mut self, edits: impl IntoIterator<Item = Edit>) {
        for edit in edits {
            self.add(edit);
        }
    }

    /// The union of both.
    pub fn merge(&mut self, other: &Ledger) {
        self.extend(other.edits().cloned());
    }

    pub fn edits(&self) -> impl Iterator<Item = &Edit> {
        self.edits.values()
    }

    pub fn edit(&self, id: &EditId) -> Option<&Edit> {
        self.edits.get(id)
    }

    pub fn len(&self) -> usize {
        self.edits.len()
    }

    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// Days on which something was recorded, each once, earliest first.
    pub fn days(&self) -> Vec<Date> {
        self.edits().map(|e| e.at.date()).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// Groups the current edits by subject.
    pub fn subjects(&self) -> BTreeMap<&SubjectId, Heads<'_>> {
        let mut subjects: BTreeMap<&SubjectId, Vec<&Edit>> = BTreeMap::new();
        for edit in self.edits.values() {
            subjects.entry(&edit.subject).or_default().push(edit);
        }
        subjects.into_iter().map(|(subject, edits)| (subject, Heads::of(edits))).collect()
    }

    /// Finds the current edits of one subject.
    pub fn heads(&self, subject: &SubjectId) -> Heads<'_> {
        Heads::of(self.edits.values().filter(|e| e.subject == *subject).collect())
    }
}

/// A total order on edits that share an id, from what they say.
fn rank(edit: &Edit) -> (Stamp, String) {
    (edit.at, format!("{edit:?}"))
}
