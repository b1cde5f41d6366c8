//! Changes of the ledger: applied, saved, undone. Called through [`crate::lazy`] from the first screen.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::effect::effect;
use super::saved::{self, Saved};
use super::{Notice, State, WayBack};
use crate::browser::journal::{self, Written};
use crate::browser::{clock, random, storage};
use xianfeng_core::edit::{self, Change, Command, EditContext};
use xianfeng_core::id::PlanId;
use xianfeng_core::ledger::Edit;
use xianfeng_core::plan::Text;

/// The time until what found no room is written again.
const WRITE_AGAIN: Duration = Duration::from_secs(3);

impl State {
    /// Applies a change, saves it, and offers to undo it; says why if there is nothing to change.
    pub fn dispatch(self, command: Command) {
        let workspace = self.workspace();
        match self.with_edit_context(|context| edit::apply(&workspace, command, context)) {
            Ok(change) => {
                let effect = self.take(&change);
                self.say(Notice::changed(change.label, effect));
                self.history.update(|h| h.push(change));
            }
            Err(rejection) => self.say(Notice::rejected(rejection)),
        }
    }

    pub fn undo(self) {
        let workspace = self.workspace();
        let mut history = self.history.get_untracked();
        if let Some(change) = self.with_edit_context(|context| history.undo(&workspace, context)) {
            let effect = self.take(&change);
            self.history.set(history);
            self.say(Notice::undone(change.label, effect));
        }
    }

    pub fn redo(self) {
        let workspace = self.workspace();
        let mut history = self.history.get_untracked();
        if let Some(change) = self.with_edit_context(|context| history.redo(&workspace, context)) {
            let effect = self.take(&change);
            self.history.set(history);
            self.say(Notice::changed(change.label, effect));
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

    /// Takes over a change, and returns the verdicts that it moved.
    fn take(self, change: &Change) -> Option<Text> {
        let before = self.snapshot.get_untracked();
        self.workspace.update(|w| Arc::make_mut(w).add(change));
        self.write(&change.edits);
        self.touch();
        effect(&before, &self.snapshot.get_untracked())
    }

    /// Writes the edits of a change, and again those that found no room in the storage.
    fn write(self, edits: &[Edit]) {
        self.write_again();
        self.saved.update(|s| s.saving += 1);
        let count = edits.len();
        self.put(self.workspace().plan.id.clone(), edits.to_vec(), move |s, written| {
            s.saving = s.saving.saturating_sub(1);
            s.is_safe = written == Written::Safely;
            s.unsaved += if written == Written::Nowhere { count } else { 0 };
        });
    }

    /// Writes changes that found no room in the storage, each by itself: one that is too large must not keep the others
    /// out.
    fn write_again(self) {
        let waiting = self.unwritten.try_update(std::mem::take).unwrap_or_default();
        for (plan, changes) in waiting {
            for edits in changes {
                let count = edits.len();
                self.put(plan.clone(), edits, move |s, written| {
                    s.unsaved = s.unsaved.saturating_sub(if written == Written::Nowhere { 0 } else { count });
                });
            }
        }
    }

    /// Writes the edits of one change, and notes the result. Without room for them they wait in memory.
    fn put(self, plan: PlanId, edits: Vec<Edit>, note: impl FnOnce(&mut Saved, Written) + 'static) {
        let Some(record) = saved::record(plan.as_str(), &edits) else { return };
        journal::write(record, move |written| {
            self.saved.update(|s| note(s, written));
            if written == Written::Nowhere {
                // Room is made elsewhere, and no event tells of it.
                if self.unwritten.with_untracked(BTreeMap::is_empty) {
                    set_timeout(move || self.write_again(), WRITE_AGAIN);
                }
                self.unwritten.update(|all| all.entry(plan).or_default().push(edits));
            }
        });
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
