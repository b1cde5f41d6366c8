//! The part with every page but the first screen of the overview, and the dialogs.

use leptos::prelude::*;

use super::NotLoaded;
use crate::route::Page;
use crate::state::{Dialog, State};
use crate::{dialogs, pages};

lazy! {
    in pages {
        /// A page other than the overview.
        pub fn page(page: Page) -> AnyView { pages::page(&page) }

        /// The overview below its first screen.
        pub fn rest_of_overview() -> pages::Render { pages::rest_of_overview }

        /// Preloads the part.
        pub fn fetch_pages() -> () {}

        /// Offers a file that was dropped on the page.
        pub fn offer_file(state: State, name: String, bytes: Option<Vec<u8>>) -> () { dialogs::offer(state, name, bytes.as_deref()) }

        /// A dialog.
        pub fn dialog(dialog: Dialog) -> AnyView { dialogs::view(dialog) }
    }
}
