//! The part with the dialogs: forms, search, files that are brought in.

use leptos::prelude::*;

use super::NotLoaded;
use crate::dialogs;
use crate::state::{Dialog, State};

lazy! {
    in forms {
        /// Renders a dialog.
        pub fn dialog() -> fn(Dialog) -> AnyView { dialogs::view }

        /// Offers a file that was dropped on the page.
        pub fn offer_file(state: State, name: String, bytes: Option<Vec<u8>>) -> () { dialogs::offer(state, name, bytes.as_deref()) }

        /// Takes in what a file brought for the plan that was opened for it.
        pub fn import_arrived(state: State) -> () { state.import_arrived() }

        /// Preloads the part.
        pub fn fetch_forms() -> () {}
    }
}
