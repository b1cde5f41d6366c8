//! Changes of the ledger: applied, saved, undone. Called through [`crate::lazy`] from the first screen.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::effect::effect;
use super::saved::{self, Saved};
use super::{Notice, SETTINGS, State, WayBack};
use crate::browser::journal::{self, Written};
use crate::browser::{clock, random, storage};
use xianfeng_core::edit::{self, Change, Command, EditContext, History, Label, Rejection, Workspace};
use xianfeng_core::id::PlanId;
use xianfeng_core::ledger::Edit;
use xianfeng_core::plan::Text;
use xianfeng_text::Term;

/// The time in which another tab removes its records.
const READ_AGAIN: Duration = Duration::from_millis(100);

/// The time until what found no room is written again.
const WRITE_AGAIN: Duration = Duration::from_secs(3);

impl State {
    /// Applies a change, saves it, and offers to undo it; says why if there is nothing to change.
    pub fn dispatch(self, command: Command) {
        if let Err(rejection) = self.try_dispatch(command) {
            self.say(Notice::rejected(rejection));
        }
    }

    /// The same; returns the reason why there is nothing to change.
    pub fn try_dispatch(self, command: Command) -> Result<(), Rejection> {
        if self.refuses_to_write() {
            return Ok(());
        }
        let workspace = self.workspace();
        let applied = self.with_edit_context(|context| edit::apply(&workspace, command, context));
        let change = applied?;
        let mut history = self.history.get_untracked();
        self.take(&change, Notice::changed);
        history.push(change);
        self.keep_history(history);
        Ok(())
    }

    /// The edits of a change that somebody else may take: nothing is changed here.
    pub fn drafted(self, command: Command) -> Result<Vec<Edit>, Rejection> {
        let workspace = self.workspace();
        self.with_edit_context(|context| edit::apply(&workspace, command, context)).map(|change| change.edits)
    }

    pub fn undo(self) {
        let workspace = self.workspace();
        let mut history = self.history.get_untracked();
        let is_writing = !self.refuses_to_write();
        if let Some(change) = self.with_edit_context(|context| history.undo(&workspace, context)).filter(|_| is_writing) {
            self.take(&change, Notice::undone);
            self.keep_history(history);
        }
    }

    pub fn redo(self) {
        let workspace = self.workspace();
        let mut history = self.history.get_untracked();
        let is_writing = !self.refuses_to_write();
        if let Some(change) = self.with_edit_context(|context| history.redo(&workspace, context)).filter(|_| is_writing) {
            self.take(&change, Notice::changed);
            self.keep_history(history);
        }
    }

    /// Keeps what can be undone, here and over a reload.
    fn keep_history(self, history: History) {
        saved::keep_history(&self.workspace().plan, &history);
        self.history.set(history);
    }

    /// True, and said, if a newer build has written here: what this one writes could be misread.
    pub fn refuses_to_write(self) -> bool {
        let is_newer = self.saved.with_untracked(|saved| saved.is_newer);
        if is_newer {
            self.say(Notice::warning(Term::StorageNewer));
        }
        is_newer
    }

    /// Undoes the change that a notice is about.
    pub fn go_back(self, way: WayBack) {
        match way {
            WayBack::Undo => self.undo(),
            WayBack::UndoPlan => {
                self.notice.set(None);
                self.undo_plan();
            }
            WayBack::PutBack => self.put_back(),
        }
    }

    /// Takes over a change, and says it with the verdicts that it moved. A large one is shown in the next turn of the page.
    fn take(self, change: &Change, notice: fn(Label, Option<Text>) -> Notice) {
        let (before, label) = (self.snapshot.get_untracked(), change.label);
        // Nobody is told yet: of a large change all is judged in one go.
        self.workspace.try_maybe_update(|workspace| (false, Arc::make_mut(workspace).add(change)));
        self.write(&change.edits);
        let show = move || {
            self.workspace.notify();
            self.touch();
            self.say(notice(label, effect(&before, &self.snapshot.get_untracked())));
        };
        if change.edits.len() > saved::PIECE { set_timeout(show, Duration::ZERO) } else { show() }
    }

    /// Writes the edits of a change, and again those that found no room in the storage.
    fn write(self, edits: &[Edit]) {
        self.write_again();
        self.back_up_soon();
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
        if edits.len() <= saved::PIECE {
            if let Some(record) = saved::record(plan.as_str(), &edits) {
                self.keep(record, plan, edits, note);
            }
            return;
        }
        // All of it is in one record, and so in one transaction: after a crash the change is there or it is not.
        let edits = Arc::new(edits);
        self.in_pieces.update_value(|all| all.push((plan.clone(), edits.clone())));
        spawn_local(async move {
            let record = saved::record_in_pieces(plan.as_str(), &edits).await;
            let was_cleared = self.in_pieces.try_update_value(|all| {
                let at = all.iter().position(|(_, other)| Arc::ptr_eq(other, &edits));
                at.map(|at| all.remove(at)).is_none()
            });
            match record {
                Some(record) if was_cleared == Some(false) => self.keep(record, plan, Arc::unwrap_or_clone(edits), note),
                _ => self.saved.update(|s| note(s, Written::Soon)),
            }
        });
    }

    /// The edits of a plan that are still being written out.
    pub(super) fn edits_in_pieces(self, plan: &PlanId) -> Vec<Edit> {
        self.in_pieces.with_value(|all| all.iter().filter(|(of, _)| of == plan).flat_map(|(_, edits)| edits.iter().cloned()).collect())
    }

    fn keep(self, record: storage::Record, plan: PlanId, edits: Vec<Edit>, note: impl FnOnce(&mut Saved, Written) + 'static) {
        journal::write_once(record, move |written| {
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

    /// Applies an item that another tab wrote or removed.
    pub fn follow_tab(self, key: String, text: Option<String>) {
        let plan = self.workspace().plan.id.clone();
        if key == saved::FORMAT {
            self.saved.update(|saved| saved.is_newer = saved::is_newer());
        } else if key == journal::ARRIVED {
            spawn_local(async move {
                if let Some(record) = journal::fetch(text.unwrap_or_default()).await {
                    self.follow_tab(record.key, Some(record.text));
                }
            });
        } else if key == SETTINGS {
            self.settings.set(State::stored_settings());
        } else if key.starts_with(saved::OWN) || key.starts_with(saved::SHELF) {
            self.follow_plan(&key, text);
        } else if key.starts_with(&saved::prefix(plan.as_str())) {
            match text {
                Some(text) => self.take_record(storage::Record { key, text }),
                None => self.read_again(),
            }
        }
    }

    fn take_record(self, record: storage::Record) {
        let (edits, unreadable) = saved::read(record, &self.workspace().plan);
        self.saved.update(|saved| saved.unreadable.extend(unreadable));
        self.workspace.update(|w| Arc::make_mut(w).ledger.extend(edits));
        self.touch();
    }

    /// Reads the storage again soon: records that are removed go one by one.
    fn read_again(self) {
        if self.is_reading_again.get_value() {
            return;
        }
        self.is_reading_again.set_value(true);
        set_timeout(
            move || {
                self.is_reading_again.set_value(false);
                let open = self.workspace();
                self.take_workspace(Workspace::new(open.plan.clone(), open.seed.clone()));
            },
            READ_AGAIN,
        );
    }

    fn with_edit_context<T>(self, run: impl FnOnce(&mut EditContext) -> T) -> T {
        let author = self.settings.with_untracked(|s| s.author.clone());
        run(&mut EditContext { author: &author, now: clock::now(), fresh_id: &mut random::fresh_id })
    }
}
