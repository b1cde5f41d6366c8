//! The changes of this session that can be undone and redone.

use super::{Change, EditContext, Workspace, invert, repeat};

/// Done and undone changes, the latest last.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Change>,
    undone: Vec<Change>,
}

impl History {
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
        let change = self.done.pop()?;
        let back = invert(&workspace.ledger, &change, context);
        self.undone.push(change);
        Some(back)
    }

    /// The change that makes the latest undone one again.
    pub fn redo(&mut self, workspace: &Workspace, context: &mut EditContext) -> Option<Change> {
        let change = self.undone.pop()?;
        let again = repeat(&workspace.ledger, &change, context);
        self.done.push(change);
        Some(again)
    }
}
