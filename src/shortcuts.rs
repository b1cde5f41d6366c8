//! Keyboard shortcuts that work regardless of the focus.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::KeyboardEvent;

use crate::browser::keys::in_field;
use crate::lazy;
use crate::navigation;
use crate::route::Page;
use crate::state::{Dialog, State};

/// The action of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// The search for anything.
    Search,
    Undo,
    Redo,
    /// The list of keyboard shortcuts.
    Sheet,
    /// The search field of the list.
    Filter,
    /// A page of the navigation, counted from 0.
    Page(usize),
    PreviousTarget,
    NextTarget,
    RecordObservation,
    Language,
}

impl Shortcut {
    /// The shortcut of a key. `command` is Ctrl, or ⌘ on a Mac.
    pub fn of(key: &str, command: bool, shift: bool) -> Option<Self> {
        let letter = key.to_ascii_lowercase();
        Some(match (letter.as_str(), command, shift) {
            ("k", true, false) => Self::Search,
            ("z", true, false) => Self::Undo,
            ("z", true, true) | ("y", true, false) => Self::Redo,
            (_, true, _) => return None,
            ("?" | "？", ..) => Self::Sheet,
            ("/", ..) => Self::Filter,
            ("j", ..) => Self::NextTarget,
            ("k", ..) => Self::PreviousTarget,
            ("n", ..) => Self::RecordObservation,
            ("l", ..) => Self::Language,
            (digit, ..) if digit.len() == 1 => Self::Page(digit.parse::<usize>().ok()?.checked_sub(1)?),
            _ => return None,
        })
    }

    /// True for a letter, digit or sign alone. Such keys can be switched off (WCAG 2.1.4), because speech input
    /// or an accidental key press triggers them.
    pub fn is_single(self) -> bool {
        !matches!(self, Self::Search | Self::Undo | Self::Redo)
    }
}

/// Runs the shortcut of a pressed key, if it has one on this page.
pub fn on_keydown(state: State, event: &KeyboardEvent) {
    let command = event.ctrl_key() || event.meta_key();
    let Some(shortcut) = Shortcut::of(&event.key(), command, event.shift_key()).filter(|_| !event.alt_key()) else { return };
    let is_off = shortcut.is_single() && state.settings.with_untracked(|s| s.single_keys_off);
    let is_typing = in_field(event) && shortcut != Shortcut::Search;
    if is_off || is_typing || !matches!(state.dialog.get_untracked(), Dialog::None) {
        return;
    }
    if run(state, shortcut) {
        event.prevent_default();
    }
}

/// Returns false if the shortcut has no meaning on this page.
fn run(state: State, shortcut: Shortcut) -> bool {
    let (s, here) = (state.snapshot.get_untracked(), state.page.get_untracked());
    let neighbour = |step: isize| {
        let Page::Target(id) = &here else { return None };
        let at = s.plan().target_at(id)?.checked_add_signed(step)?;
        s.plan().targets.get(at).map(|t| Page::Target(t.id.clone()))
    };
    let page = match shortcut {
        Shortcut::Page(n) => navigation::pages(&s).into_iter().nth(n).map(|(page, _)| page),
        Shortcut::PreviousTarget => neighbour(-1),
        Shortcut::NextTarget => neighbour(1),
        Shortcut::Search => {
            state.open_dialog(Dialog::Search);
            return true;
        }
        Shortcut::Sheet => {
            state.open_dialog(Dialog::Shortcuts);
            return true;
        }
        Shortcut::Undo => {
            spawn_local(async move {
                let _ = lazy::editing::undo(state).await;
            });
            return true;
        }
        Shortcut::Redo => {
            spawn_local(async move {
                let _ = lazy::editing::redo(state).await;
            });
            return true;
        }
        Shortcut::Language => {
            state.toggle_language();
            return true;
        }
        Shortcut::Filter => {
            state.focus_filter();
            return true;
        }
        Shortcut::RecordObservation => {
            let Page::Target(id) = &here else { return false };
            let Some(indicator) = s.plan().target(id).and_then(|t| t.indicator.clone()) else { return false };
            state.open_dialog(Dialog::Observation { indicator, subject: None });
            return true;
        }
    };
    let Some(page) = page else { return false };
    state.go(page);
    true
}
