//! The dialogs, a component a file.

mod import;

use leptos::prelude::*;

use crate::state::Dialog;

/// The dialog that is open.
pub fn view(dialog: Dialog) -> AnyView {
    match dialog {
        Dialog::None => ().into_any(),
        Dialog::Import(incoming) => view! { <import::Import incoming /> }.into_any(),
        _ => ().into_any(),
    }
}
