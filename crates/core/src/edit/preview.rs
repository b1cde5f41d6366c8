//! A preview of an import: compares two ledgers and changes neither.

use std::collections::BTreeSet;

use super::{ContentChange, Workspace, standing};
use crate::id::{EditId, SubjectId};
use crate::ledger::{Edit, Ledger};
use crate::measure::set_of;

/// The effect of an import.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// The number of edits of the ledger that it was compared with. A ledger only grows, so that one of the same number is
    /// the same.
    pub compared_with: usize,
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
    let new: Vec<&Edit> = other.edits().filter(|edit| !ledger.contains(edit)).collect();
    let mut preview = Preview { compared_with: ledger.len(), known: other.len() - new.len(), ..Preview::default() };
    if new.is_empty() {
        return preview;
    }
    let mut merged = ledger.clone();
    merged.merge(other.clone());
    preview.altered = set_of(new.iter().map(|edit| &edit.id).filter(|id| merged.with_id(id).nth(1).is_some()).cloned());
    let subjects: BTreeSet<&SubjectId> = set_of(new.iter().map(|edit| &edit.subject));
    preview.edits = new.into_iter().cloned().collect();
    for subject in subjects {
        let heads = merged.heads(subject);
        let known = ledger.heads(subject);
        let (before, after) = (known.content(), heads.content());
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
    let mut copy = Ledger::clone(&workspace.seed);
    copy.merge(then.clone());
    let subjects: BTreeSet<&SubjectId> = workspace.own().chain(then.edits()).map(|edit| &edit.subject).collect();
    let change = |s: &SubjectId| ContentChange {
        subject: s.clone(),
        before: standing(&workspace.ledger, s),
        after: standing(&copy, s),
        correction: true,
    };
    subjects.into_iter().map(change).filter(|change| change.before != change.after).collect()
}
