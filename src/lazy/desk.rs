//! The part with the work of an office that is written: figures in a table, data, a link's edits, a plan.

use leptos::prelude::*;

use super::NotLoaded;
use crate::pages;
use crate::route::Page;

lazy! {
    in desk {
        /// Renders the pages of the desk.
        pub fn desk_page() -> fn(&Page) -> AnyView { pages::desk }

        /// Preloads the part.
        pub fn fetch_desk() -> () {}
    }
}
