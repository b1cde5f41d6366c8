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
mod places;
pub mod record;
pub(crate) mod vintage;

use borsh::{BorshDeserialize, BorshSerialize, io};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::id::{EditId, SubjectId};
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

/// A set of edits. A copy shares them.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    edits: BTreeMap<EditId, Arc<Edit>>,
    /// Edits that share the id of one above and say something else: copies changed by hand. In order.
    altered: Vec<Edit>,
    /// The ids of the edits above by the subject that they have, or had before a copy changed by hand took their place.
    subjects: BTreeMap<SubjectId, Arc<Vec<EditId>>>,
}

impl PartialEq for Ledger {
    fn eq(&self, other: &Self) -> bool {
        self.edits == other.edits && self.altered == other.altered
    }
}

/// Written as the list of its edits.
impl BorshSerialize for Ledger {
    fn serialize<W: io::Write>(&self, writer: &mut W) -> io::Result<()> {
        u32::try_from(self.len()).map_err(|_| io::Error::from(io::ErrorKind::InvalidData))?.serialize(writer)?;
        self.edits().try_for_each(|edit| edit.serialize(writer))
    }
}

impl BorshDeserialize for Ledger {
    fn deserialize_reader<R: io::Read>(reader: &mut R) -> io::Result<Self> {
        Vec::deserialize_reader(reader).map(|edits: Vec<Edit>| Self::new(edits))
    }
}

/// The edits of a subject that no other replaces, latest first: the first is current,
/// more than one is a conflict.
#[derive(Clone, Debug, PartialEq)]
pub struct Heads<'a>(Vec<&'a Edit>);

impl<'a> Heads<'a> {
    /// Those of one subject's edits that none of them replaces. Edits that replace each other in
    /// a circle (no program writes that) all count as heads, so that nothing is lost unseen.
    fn of(edits: Vec<&'a Edit>) -> Self {
        if edits.len() < 2 {
            return Self(edits);
        }
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
        self.share(Arc::new(edit))
    }

    fn share(&mut self, edit: Arc<Edit>) -> bool {
        let Some(known) = self.edits.get(&edit.id) else {
            note(&mut self.subjects, &edit);
            self.edits.insert(edit.id.clone(), edit);
            return true;
        };
        if self.is_said(known, &edit) {
            return false;
        }
        // The same one stays in front in whatever order they come.
        let beside = match self.edits.get_mut(&edit.id) {
            Some(known) if rank(&edit) < rank(known) => {
                note(&mut self.subjects, &edit);
                std::mem::replace(known, edit)
            }
            _ => edit,
        };
        let beside = Edit::clone(&beside);
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
    pub fn merge(&mut self, other: Ledger) {
        if self.is_empty() {
            *self = other;
            return;
        }
        for edit in other.edits.values() {
            self.share(edit.clone());
        }
        self.extend(other.altered);
    }

    /// The edits that another ledger lacks, if this one has all of its.
    pub fn added_since<'a>(&'a self, before: &Self) -> Option<Vec<&'a Edit>> {
        let new = self.edits.len().checked_sub(before.edits.len())?;
        let mut known = before.edits.iter().peekable();
        let mut added = Vec::with_capacity(new);
        for (id, edit) in &self.edits {
            match known.next_if(|(known, _)| *known == id) {
                Some((_, before)) => (Arc::ptr_eq(edit, before) || edit == before).then_some(())?,
                None => added.push(&**edit),
            }
        }
        (known.next().is_none() && self.altered == before.altered).then_some(added)
    }

    pub fn edits(&self) -> impl Iterator<Item = &Edit> {
        self.edits.values().map(|edit| &**edit).chain(&self.altered)
    }

    /// The edits that share an id: one, and copies that were changed by hand.
    pub fn with_id<'a>(&'a self, id: &EditId) -> impl Iterator<Item = &'a Edit> {
        self.edits.get(id).map(|edit| &**edit).into_iter().chain(self.altered_of(id))
    }

    fn altered_of(&self, id: &EditId) -> &[Edit] {
        let from = self.altered.partition_point(|e| e.id < *id);
        let count = self.altered[from..].partition_point(|e| e.id == *id);
        &self.altered[from..from + count]
    }

    /// Tells whether this very edit is there: its id, and all that it says.
    pub fn contains(&self, edit: &Edit) -> bool {
        self.edits.get(&edit.id).is_some_and(|known| self.is_said(known, edit))
    }

    /// Tells whether an edit says the same as the one known by its id, or as one beside that.
    fn is_said(&self, known: &Edit, edit: &Edit) -> bool {
        std::ptr::eq(known, edit) || known == edit || self.altered_of(&edit.id).contains(edit)
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

    /// Groups the edits by subject.
    pub fn by_subject(&self) -> Vec<(&SubjectId, Vec<&Edit>)> {
        let mut groups = Vec::with_capacity(self.subjects.len());
        for (subject, ids) in &self.subjects {
            let edits: Vec<&Edit> = self.of_subject(subject, ids).collect();
            if !edits.is_empty() {
                groups.push((subject, edits));
            }
        }
        for edit in &self.altered {
            match groups.binary_search_by(|(subject, _)| subject.cmp(&&edit.subject)) {
                Ok(at) => groups[at].1.push(edit),
                Err(at) => groups.insert(at, (&edit.subject, vec![edit])),
            }
        }
        groups
    }

    /// Groups the current edits by subject.
    pub fn subjects(&self) -> BTreeMap<&SubjectId, Heads<'_>> {
        map_of(self.by_subject().into_iter().map(|(subject, edits)| (subject, Heads::of(edits))))
    }

    /// The edits of one subject.
    pub(crate) fn edits_of(&self, subject: &SubjectId) -> Vec<&Edit> {
        let edits = self.subjects.get(subject).into_iter().flat_map(|ids| self.of_subject(subject, ids));
        edits.chain(self.altered.iter().filter(|e| e.subject == *subject)).collect()
    }

    fn of_subject<'a, 'b>(&'a self, subject: &'b SubjectId, ids: &'a [EditId]) -> impl Iterator<Item = &'a Edit> + use<'a, 'b> {
        ids.iter().filter_map(|id| self.edits.get(id)).map(|edit| &**edit).filter(move |edit| edit.subject == *subject)
    }

    /// Finds the current edits of one subject.
    pub fn heads(&self, subject: &SubjectId) -> Heads<'_> {
        Heads::of(self.edits_of(subject))
    }
}

/// Enters an edit under its subject, in the order of ids.
fn note(subjects: &mut BTreeMap<SubjectId, Arc<Vec<EditId>>>, edit: &Edit) {
    let Some(ids) = subjects.get_mut(&edit.subject) else {
        subjects.insert(edit.subject.clone(), Arc::new(vec![edit.id.clone()]));
        return;
    };
    let place = ids.partition_point(|id| *id < edit.id);
    if ids.get(place) != Some(&edit.id) {
        Arc::make_mut(ids).insert(place, edit.id.clone());
    }
}

/// A total order on edits that share an id, from what they say.
fn rank(edit: &Edit) -> (Stamp, Vec<u8>) {
    // Writing to memory cannot fail.
    (edit.at, borsh::to_vec(edit).unwrap_or_default())
}
