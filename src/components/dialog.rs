//! The frame of every dialog.

use leptos::html;
use leptos::prelude::*;

use crate::state::{Dialog, use_state};

/// A native modal dialog that is open as long as it is on the page. The browser puts the focus on the first
/// field, or on the one with `autofocus`, and gives it back to the opener afterwards.
#[component]
pub fn DialogFrame(
    /// The beginning of its ids: `find` for `find-dialog`, labelled by `find-title`.
    name: &'static str,
    children: Children,
) -> impl IntoView {
    let state = use_state();
    let dialog = NodeRef::<html::Dialog>::new();
    dialog.on_load(move |dialog| {
        // Safari before 15.4 has no modal dialogs; the page behind then stays within reach.
        if dialog.show_modal().is_err() {
            dialog.set_open(true);
        }
    });
    on_cleanup(move || {
        // Closing while it is still on the page is what gives the focus back.
        if let Some(dialog) = dialog.get_untracked().filter(|dialog| dialog.open()) {
            dialog.close();
        }
    });
    // The event comes late: a dialog that opened another one must not close that.
    let closed = move |_| {
        if state.dialog.with_untracked(|open| open.name() == Some(name)) {
            state.dialog.set(Dialog::None);
        }
    };
    view! {
        <dialog id=format!("{name}-dialog") aria-labelledby=format!("{name}-title") node_ref=dialog on:close=closed>
            {children()}
        </dialog>
    }
}
