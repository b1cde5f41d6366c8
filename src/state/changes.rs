//! Changes of the ledger: applied, saved, undone. Called through [`crate::lazy`] from the first screen.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Notice, State, WayBack, saved};
use crate::browser::journal::Written;
use crate::browser::{clock, random, storage};
use xianfeng_core::edit::{self, Change, Command, EditContext};
use xianfeng_core::ledger::Edit;

impl State {
    /// Applies a change, saves it, and offers to undo it; says why if there is nothing to change.
    pub fn dispatch(self, command: Command) {
        let workspace = self.workspace();
        match self.with_edit_context(|context| edit::apply(&workspace, command, context)) {
            Ok(change) => {
                self.take(&change);
                self.say(Notice::changed(change.label));
                self.history.update(|h| h.push(change));
            }
            Err(rejection) => self.say(Notice::rejected(rejection)),
        }
    }

    pub fn undo(self) {
        let workspace = self.workspace();
        let mut history = self.history.get_untracked();
        if let Some(change) = self.with_edit_context(|context| history.undo(&workspace, context)) {
            self.take(&change);
            self.history.set(history);
            self.say(Notice::undone(change.label));
        }
    }

    pub fn redo(self) {
        let workspace = self.workspace();
        let mut history = self.history.get_untracked();
        if let Some(change) = self.with_edit_context(|context| history.redo(&workspace, context)) {
            self.take(&change);
            self.history.set(history);
            self.say(Notice::changed(change.label));
        }
    }

    /// Undoes the change that a notice is about.
    pub fn go_back(self, way: WayBack) {
        match way {
            WayBack::Undo => self.undo(),
            WayBack::UndoPlan => {
                self.undo_plan();
                self.notice.set(None);
            }
            WayBack::PutBack => self.put_back(),
        }
    }

    fn take(self, change: &Change) {
        self.workspace.update(|w| Arc::make_mut(w).add(change));
        self.write(&change.edits);
        self.touch();
    }

    /// Writes the edits of a change, and again those that found no room in the storage.
    fn write(self, edits: &[Edit]) {
        self.write_again();
        let (plan, edits) = (self.workspace().plan.id.clone(), edits.to_vec());
        self.saved.update(|s| s.saving += 1);
        saved::write(plan.clone().as_str(), &edits.clone(), move |written| {
            let is_lost = written == Written::Nowhere;
            self.saved.update(|s| {
                s.saving = s.saving.saturating_sub(1);
                s.is_safe = written == Written::Safely;
                s.unsaved += if is_lost { edits.len() } else { 0 };
            });
            if is_lost {
                self.unwritten.update(|all| all.entry(plan).or_default().push(edits));
            }
        });
    }

    /// Writes changes that found no room in the storage, each by itself: one that is too large must not keep the others
    /// out.
    pub fn write_again(self) {
        let waiting = self.unwritten.try_update(std::mem::take).unwrap_or_default();
        for (plan, changes) in waiting {
            for edits in changes {
                let plan = plan.clone();
                saved::write(plan.clone().as_str(), &edits.clone(), move |written| match written {
                    Written::Nowhere => self.unwritten.update(|all| all.entry(plan).or_default().push(edits)),
                    Written::Safely | Written::Soon => self.saved.update(|s| s.unsaved = s.unsaved.saturating_sub(edits.len())),
                });
            }
        }
    }

    /// Applies an item that another tab wrote.
    pub fn take_record(self, record: &storage::Record) {
        if !record.key.starts_with(&saved::prefix(self.workspace().plan.id.as_str())) {
            return;
        }
        if let Ok(edits) = saved::read(record, &self.workspace().plan) {
            self.workspace.update(|w| Arc::make_mut(w).ledger.extend(edits));
            self.touch();
        }
    }

    fn with_edit_context<T>(self, run: impl FnOnce(&mut EditContext) -> T) -> T {
        let author = self.settings.with_untracked(|s| s.author.clone());
        run(&mut EditContext { author: &author, now: clock::now_millis(), fresh_id: &mut random::fresh_id })
    }
}
