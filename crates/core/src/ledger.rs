//! The ledger: a set of edits, and the observations that are current after them.
//!
//! An edit is never changed. A later one names the ids it replaces; a deletion is an edit
//! without content; a merge is the union of two sets. So merging is idempotent, commutative
//! and associative by construction, and a conflict is two edits of one subject of which
//! neither replaces the other. Two edits that share an id and say different things are such a
//! conflict, too: neither is put in the place of the other.

pub mod claim;
pub mod ledger_view;
pub mod observation;
pub mod record;
pub(crate) mod vintage;

use borsh::{BorshDeserialize, BorshSerialize};

use std::collections::{BTreeMap, BTreeSet};

use crate::id::{EditId, SubjectId};
use crate::measure::packed::unpack_map;
use crate::measure::{Date, Stamp, map_of, set_of, sorted};

pub use claim::{Claim, WorkStage};
pub use ledger_view::{AsOfBasis, CurrentObservation, Item, LedgerView, RoundItem};
pub use observation::{Observation, ObservationStatus, Rating, Source, SourceGrade, Value};
pub use record::{Adjustment, Assignment, ClaimStatus, Entry, Evidence, Record, Reminder, Round, Situation, Sort, Step, Work};

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
    /// Said to be the correction of a slip: the replaced content never was, whatever the days of publication say.
    pub correction: bool,
    /// The content from now on; `None`: deleted.
    pub content: Option<Record>,
}

/// A set of edits.
#[derive(Clone, Debug, Default, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Ledger {
    #[borsh(deserialize_with = "unpack_map")]
    edits: BTreeMap<EditId, Edit>,
    /// Edits that share the id of one above and say something else: copies changed by hand. In order.
    altered: Vec<Edit>,
}

/// The edits of a subject that no other replaces, latest first: the first is current,
/// more than one is a conflict.
#[derive(Clone, Debug, PartialEq)]
pub struct Heads<'a>(Vec<&'a Edit>);

impl<'a> Heads<'a> {
    /// Those of one subject's edits that none of them replaces. Edits that replace each other in
    /// a circle (no program writes that) all count as heads, so that nothing is lost unseen.
    fn of(edits: Vec<&'a Edit>) -> Self {
        let replaced: BTreeSet<&EditId> = set_of(edits.iter().flat_map(|e| &e.replaces));
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

    /// Adds an edit; `false` when it was there already. A different edit with the id of a known one
    /// (a copied file edited by hand) takes its place beside it, never instead of it.
    pub fn add(&mut self, edit: Edit) -> bool {
        let Some(known) = self.edits.get_mut(&edit.id) else {
            self.edits.insert(edit.id.clone(), edit);
            return true;
        };
        if *known == edit || self.altered.contains(&edit) {
            return false;
        }
        // The same one stays in front in whatever order they come.
        let beside = if rank(&edit) < rank(known) { std::mem::replace(known, edit) } else { edit };
        let key = |e: &Edit| (e.id.clone(), rank(e));
        let place = self.altered.partition_point(|e| key(e) < key(&beside));
        self.altered.insert(place, beside);
        true
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
        self.edits.values().chain(&self.altered)
    }

    pub fn has(&self, id: &EditId) -> bool {
        self.edits.contains_key(id)
    }

    /// Tells whether this very edit is there: its id, and all that it says.
    pub fn contains(&self, edit: &Edit) -> bool {
        self.edits.get(&edit.id) == Some(edit) || self.altered.contains(edit)
    }

    /// Edits beside another one with their id.
    pub fn altered(&self) -> &[Edit] {
        &self.altered
    }

    pub fn len(&self) -> usize {
        self.edits.len() + self.altered.len()
    }

    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// Days on which something was recorded, each once, earliest first.
    pub fn days(&self) -> Vec<Date> {
        set_of(self.edits().map(|e| e.at.date())).into_iter().collect()
    }

    /// Groups the current edits by subject.
    pub fn subjects(&self) -> BTreeMap<&SubjectId, Heads<'_>> {
        let mut subjects: BTreeMap<&SubjectId, Vec<&Edit>> = BTreeMap::new();
        for edit in self.edits() {
            subjects.entry(&edit.subject).or_default().push(edit);
        }
        map_of(subjects.into_iter().map(|(subject, edits)| (subject, Heads::of(edits))))
    }

    /// Finds the current edits of one subject.
    pub fn heads(&self, subject: &SubjectId) -> Heads<'_> {
        Heads::of(self.edits().filter(|e| e.subject == *subject).collect())
    }
}

/// A total order on edits that share an id, from what they say.
fn rank(edit: &Edit) -> (Stamp, Vec<u8>) {
    // Writing to memory cannot fail.
    (edit.at, borsh::to_vec(edit).unwrap_or_default())
}
