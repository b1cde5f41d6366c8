//! The frame shared by all dialogs.

use leptos::html;
use leptos::prelude::*;

use crate::browser::focus;
use crate::state::{Dialog, use_state};

/// A native modal dialog that is open while it is on the page. The browser moves the focus to the first
/// field, or to the one with `autofocus`, and back to the opener afterwards.
#[component]
pub fn DialogFrame(
    /// The prefix of its ids: `find` for `find-dialog`, labelled by `find-title`.
    name: &'static str,
    /// True if closing it loses what was typed: then the reader is asked.
    #[prop(optional)]
    is_form: bool,
    children: Children,
) -> impl IntoView {
    let state = use_state();
    let dialog = NodeRef::<html::Dialog>::new();
    dialog.on_load(move |dialog| {
        let element = (*dialog).clone();
        focus::when_connected(&element, move || {
            // Safari before 15.4 has no modal dialogs; the page under it then stays reachable.
            if dialog.show_modal().is_err() {
                dialog.set_open(true);
            }
        });
    });
    on_cleanup(move || {
        // The browser restores the focus only if the dialog closes while it is still on the page.
        if let Some(dialog) = dialog.get_untracked().filter(|dialog| dialog.open()) {
            dialog.close();
        }
        state.forget_dialog();
    });
    // The event is asynchronous: it must not close a dialog that this one opened.
    let on_close = move |_| {
        if !state.dialog.with_untracked(|open| open.name() == Some(name)) {
            return;
        }
        if state.may_leave() {
            state.dialog.set(Dialog::None);
        } else if let Some(dialog) = dialog.get_untracked() {
            let _ = dialog.show_modal();
        }
    };
    let on_input = move |_| {
        if is_form {
            state.note_typing();
        }
    };
    view! {
        <dialog id=format!("{name}-dialog") aria-labelledby=format!("{name}-title") node_ref=dialog on:close=on_close on:input=on_input>
            {children()}
        </dialog>
    }
}
