//! The changes that can be undone and redone in one tab.

use std::collections::BTreeSet;

use super::{Change, EditContext, Workspace, invert, repeat};
use crate::id::EditId;
use crate::measure::set_of;

/// Done and undone changes, the latest last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    done: Vec<Change>,
    undone: Vec<Change>,
}

impl History {
    /// The history of a session before, the latest change last.
    pub fn new(done: Vec<Change>, undone: Vec<Change>) -> Self {
        Self { done, undone }
    }

    pub fn done(&self) -> &[Change] {
        &self.done
    }

    pub fn undone(&self) -> &[Change] {
        &self.undone
    }

    /// Notes a change that was just made; what was undone before can no longer be redone.
    pub fn push(&mut self, change: Change) {
        self.done.push(change);
        self.undone.clear();
    }

    pub fn last_done(&self) -> Option<&Change> {
        self.done.last()
    }

    pub fn last_undone(&self) -> Option<&Change> {
        self.undone.last()
    }

    /// The change that undoes the latest one, ready to be added to the workspace.
    pub fn undo(&mut self, workspace: &Workspace, context: &mut EditContext) -> Option<Change> {
        let mut change = self.done.pop()?;
        let back = invert(&workspace.ledger, &change, context);
        let own: BTreeSet<&EditId> = set_of(change.edits.iter().map(|e| &e.id));
        let by_subject = change.by_subject();
        for edit in &back.edits {
            let replaced = by_subject.get(&edit.subject).into_iter().flatten().flat_map(|e| &e.replaces);
            self.stand_for(&edit.id, &set_of(replaced.filter(|id| !own.contains(id)).cloned()));
        }
        change.known.extend(back.edits.iter().map(|e| e.id.clone()));
        self.undone.push(change);
        Some(back)
    }

    /// An edit brought back what other edits had said: who may replace these may replace it.
    fn stand_for(&mut self, edit: &EditId, others: &BTreeSet<EditId>) {
        for change in self.done.iter_mut().chain(&mut self.undone).filter(|change| others.is_subset(&change.known)) {
            change.known.insert(edit.clone());
        }
    }

    /// The change that makes the latest undone one again.
    pub fn redo(&mut self, workspace: &Workspace, context: &mut EditContext) -> Option<Change> {
        let mut change = self.undone.pop()?;
        let again = repeat(&workspace.ledger, &change, context);
        let by_subject = change.by_subject();
        for edit in &again.edits {
            let before = by_subject.get(&edit.subject).into_iter().flatten();
            self.stand_for(&edit.id, &set_of(before.map(|e| e.id.clone())));
        }
        change.known.extend(again.edits.iter().map(|e| e.id.clone()));
        self.done.push(change);
        Some(again)
    }
}
