//! The dialogs, a component a file.

pub mod search;
mod shortcuts;

use leptos::prelude::*;

use crate::state::Dialog;

/// The dialog that is open.
pub fn view(dialog: Dialog) -> AnyView {
    match dialog {
        Dialog::None => ().into_any(),
        Dialog::Search => view! { <search::Search /> }.into_any(),
        Dialog::Shortcuts => view! { <shortcuts::Shortcuts /> }.into_any(),
        _ => ().into_any(),
    }
}
