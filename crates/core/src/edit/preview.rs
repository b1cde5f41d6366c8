//! A preview of an import: compares two ledgers and changes neither.

use std::collections::{BTreeMap, BTreeSet};

use super::{ContentChange, Workspace};
use crate::id::{EditId, SubjectId};
use crate::ledger::{Edit, Heads, Ledger};

/// The effect of an import.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// Edits that are not known yet.
    pub edits: Vec<Edit>,
    /// Edits that are.
    pub known: usize,
    /// Edits that share the id of a known one and say something else: conflicts to be named.
    pub altered: BTreeSet<EditId>,
    /// Subjects whose content would change.
    pub content_changes: Vec<ContentChange>,
    /// Subjects that would be left with two different contents.
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
        if !ledger.contains(edit) && merged.has(&edit.id) {
            preview.altered.insert(edit.id.clone());
        }
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
            preview.content_changes.push(ContentChange {
                subject: subject.clone(),
                before: before.cloned(),
                after: after.cloned(),
                correction: false,
            });
        }
        if heads.in_conflict() {
            preview.conflicts.insert(subject.clone());
        }
    }
    preview
}

/// The contents that differ from those of a copy of the person's edits.
pub fn restored(workspace: &Workspace, then: &Ledger) -> Vec<ContentChange> {
    let mut copy = workspace.seed.clone();
    copy.merge(then);
    let (now, before) = (workspace.ledger.subjects(), copy.subjects());
    let content = |all: &BTreeMap<&SubjectId, Heads>, subject: &SubjectId| all.get(subject).and_then(Heads::content).cloned();
    let subjects: BTreeSet<&SubjectId> = workspace.own().chain(then.edits()).map(|edit| &edit.subject).collect();
    let change =
        |s: &SubjectId| ContentChange { subject: s.clone(), before: content(&now, s), after: content(&before, s), correction: true };
    subjects.into_iter().map(change).filter(|change| change.before != change.after).collect()
}
