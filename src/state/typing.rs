//! Text that was typed and not saved: whoever is about to lose it is asked.

use leptos::prelude::*;

use super::{Dialog, State};
use crate::browser::{ask, location};
use crate::route::Route;
use xianfeng_text::KeepingTerm;

impl State {
    /// Notes that something was typed into a form.
    pub fn note_typing(self) {
        if self.typed.with_untracked(Option::is_none) {
            self.typed.set(Some(KeepingTerm::LeaveForm.in_language(self.language())));
        }
    }

    /// Forgets what was typed: it is saved, or given up.
    pub fn forget_typing(self) {
        self.typed.set(None);
    }

    pub fn has_typed(self) -> bool {
        self.typed.with_untracked(Option::is_some)
    }

    /// Asks before typed text is lost. Returns true if there is none, or if it is given up.
    pub fn may_leave(self) -> bool {
        let may_leave = self.typed.get_untracked().is_none_or(ask::confirm);
        if may_leave {
            self.forget_typing();
        }
        may_leave
    }

    /// Closes the open dialog, unless the reader wants to keep what was typed into it.
    pub fn leave_dialog(self) {
        if self.may_leave() {
            self.dialog.set(Dialog::None);
        }
    }

    /// Applies an address that the browser navigated to, or goes back if the reader wants to keep what was typed.
    pub fn arrive(self, address: &str) {
        let (before, after) = (self.route(), Route::parse(address));
        let leaves = before.page != after.page || before.view.plan != after.view.plan;
        if leaves && !self.may_leave() {
            location::go(&before.address());
        } else {
            self.follow(&after);
        }
    }
}
