//! Text that was typed and not saved: whoever is about to lose it is asked.

use leptos::prelude::*;

use super::{Dialog, State};
use crate::browser::{ask, location};
use crate::route::{self, Route};
use xianfeng_core::plan::Language;
use xianfeng_text::KeepingTerm;

/// The questions to ask before text is lost. A dialog over a page has one of its own: closing it loses nothing of the
/// page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    page: Option<&'static str>,
    dialog: Option<&'static str>,
}

impl State {
    /// Notes that something was typed into the form that is in front.
    pub fn note_typing(self) {
        let is_noted = self.typed.with_untracked(|typed| self.in_front(typed).is_some());
        if !is_noted {
            let question = Some(KeepingTerm::LeaveForm.in_language(self.language()));
            self.typed.update(|typed| if self.has_dialog() { typed.dialog = question } else { typed.page = question });
        }
    }

    /// Notes that the page has something that is not saved, or has it no longer.
    pub fn note_unsaved(self, is_unsaved: bool) {
        let question = is_unsaved.then(|| KeepingTerm::LeaveForm.in_language(self.language()));
        if self.typed.with_untracked(|typed| typed.page != question) {
            self.typed.update(|typed| typed.page = question);
        }
    }

    /// Forgets what was typed in front: it is saved, or given up.
    pub fn forget_typing(self) {
        self.typed.update(|typed| if self.has_dialog() { typed.dialog = None } else { typed.page = None });
    }

    /// Forgets what was typed into a dialog that has closed.
    pub fn forget_dialog(self) {
        self.typed.update(|typed| typed.dialog = None);
    }

    pub fn has_typed(self) -> bool {
        self.typed.with_untracked(|typed| *typed != Typed::default())
    }

    /// Asks before what was typed in front is lost. Returns true if there is none, or if it is given up.
    pub fn may_leave(self) -> bool {
        let may_leave = self.typed.with_untracked(|typed| self.in_front(typed)).is_none_or(ask::confirm);
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
    ///
    /// An address without a language that was typed just now is read in the language of the page. One in the history
    /// has its own.
    pub fn arrive(self, address: &str, is_first: bool) {
        let language = if is_first { self.view.with_untracked(|view| view.language) } else { Language::default() };
        let named = route::in_language(address, language);
        if named != address {
            location::replace(&named);
        }
        let after = Route::parse(&named);
        if self.may_go_to(&after) {
            self.follow(&after);
        } else {
            location::go(&self.route().address());
        }
    }

    /// Asks before another page or plan takes away what was typed.
    pub(super) fn may_go_to(self, after: &Route) -> bool {
        let before = self.route();
        let leaves = before.page != after.page || before.view.plan != after.view.plan;
        let question = self.typed.with_untracked(|typed| typed.dialog.or(typed.page));
        let may_go = !leaves || question.is_none_or(ask::confirm);
        if leaves && may_go {
            self.typed.set(Typed::default());
        }
        may_go
    }

    fn has_dialog(self) -> bool {
        self.dialog.with_untracked(|dialog| !matches!(dialog, Dialog::None))
    }

    fn in_front(self, typed: &Typed) -> Option<&'static str> {
        if self.has_dialog() { typed.dialog } else { typed.page }
    }
}
