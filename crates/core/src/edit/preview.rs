//! What another ledger would bring, before anything is changed.

use std::collections::BTreeSet;

use super::ContentChange;
use crate::id::SubjectId;
use crate::ledger::{Edit, Heads, Ledger};

/// What an import would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// Edits that are not known yet.
    pub edits: Vec<Edit>,
    /// Edits that are.
    pub known: usize,
    /// Subjects whose content would content_change.
    pub content_changes: Vec<ContentChange>,
    /// Subjects of which two different contents would stand side by side.
    pub conflicts: BTreeSet<SubjectId>,
}

impl Preview {
    pub fn new_observations(&self) -> impl Iterator<Item = &ContentChange> {
        self.content_changes.iter().filter(|t| t.before.is_none() && t.after.is_some())
    }

    pub fn changed_observations(&self) -> impl Iterator<Item = &ContentChange> {
        self.content_changes.iter().filter(|t| t.before.is_some() && t.after.is_some())
    }

    pub fn deleted_observations(&self) -> impl Iterator<Item = &ContentChange> {
        self.content_changes.iter().filter(|t| t.before.is_some() && t.after.is_none())
    }
}

/// Compares `ledger` with what it would be after taking in `other`.
pub fn preview(ledger: &Ledger, other: &Ledger) -> Preview {
    let mut merged = ledger.clone();
    let mut preview = Preview::default();
    let mut subjects = BTreeSet::new();
    for edit in other.edits() {
        if merged.add(edit.clone()) {
            subjects.insert(&edit.subject);
            preview.edits.push(edit.clone());
        } else {
            preview.known += 1;
        }
    }
    let (known, merged) = (ledger.subjects(), merged.subjects());
    for subject in subjects {
        let Some(heads) = merged.get(subject) else { continue };
        let (before, after) = (known.get(subject).and_then(Heads::content), heads.content());
        if before != after {
            preview.content_changes.push(ContentChange { subject: subject.clone(), before: before.cloned(), after: after.cloned() });
        }
        if heads.in_conflict() {
            preview.conflicts.insert(subject.clone());
        }
    }
    preview
}
