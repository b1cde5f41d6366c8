//! Clearing for real, as on a shared computer.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Dialog, Notice, State, saved};
use crate::browser::storage::OURS;
use crate::browser::{ask, backups, journal, session};
use xianfeng_core::edit::Workspace;
use xianfeng_text::KeepingTerm;

/// How much is cleared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clear {
    /// The changes to the open plan.
    Plan,
    /// Everything that the page keeps in this browser.
    All,
}

impl State {
    /// Deletes from every storage of this browser, after a question. Nothing brings it back but a file.
    pub fn clear(self, what: Clear) {
        if !ask::confirm(KeepingTerm::ClearAsk.in_language(self.language())) {
            return;
        }
        self.dialog.set(Dialog::None);
        self.typed.set(Default::default());
        let plan = self.workspace().plan.clone();
        let prefix = match what {
            Clear::Plan => saved::prefix(plan.id.as_str()),
            Clear::All => OURS.to_owned(),
        };
        let copies = match what {
            Clear::Plan => super::backups::prefix(plan.id.as_str()),
            Clear::All => String::new(),
        };
        self.unwritten.update(|all| all.retain(|id, _| what == Clear::Plan && *id != plan.id));
        self.in_pieces.update_value(|all| all.retain(|(id, _)| what == Clear::Plan && *id != plan.id));
        self.saved.update(|saved| saved.unsaved = 0);
        spawn_local(async move {
            journal::remove_all(&prefix).await;
            // A copy would keep what was to go.
            backups::remove_all(&copies).await;
            self.backups.update(|count| *count += 1);
            match what {
                Clear::Plan => {
                    saved::forget_history(&plan);
                    // Another plan may have been opened meanwhile.
                    let open = self.workspace();
                    if open.plan.id == plan.id {
                        self.take_workspace(Workspace::new(plan, open.seed.clone()));
                    }
                    self.say(Notice::keeping(KeepingTerm::DidClear));
                }
                Clear::All => {
                    session::clear();
                    ask::reload();
                }
            }
        });
    }

    /// Deletes a record that cannot be read, after a question.
    pub fn delete_record(self, key: &str) {
        if ask::confirm(KeepingTerm::ClearAsk.in_language(self.language())) {
            journal::remove(key);
            self.saved.update(|saved| saved.unreadable.retain(|record| record.key != key));
        }
    }
}
