//! The dialogs, a component a file.

use leptos::prelude::*;

use crate::state::Dialog;

/// The dialog that is open.
pub fn view(dialog: Dialog) -> AnyView {
    match dialog {
        Dialog::None => ().into_any(),
        _ => ().into_any(),
    }
}
