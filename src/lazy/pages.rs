//! The part with every page but the overview, and the dialogs.

use leptos::prelude::*;

use super::NotLoaded;
use crate::route::Page;
use crate::state::Dialog;
use crate::{dialogs, pages};

lazy! {
    in pages {
        /// A page other than the overview.
        pub fn page(page: Page) -> AnyView { pages::page(&page) }

        /// Preloads the part.
        pub fn fetch_pages() -> () {}

        /// A dialog.
        pub fn dialog(dialog: Dialog) -> AnyView { dialogs::view(dialog) }
    }
}
