//! The part with the pages that people read: groups, charts, method, about.

use leptos::prelude::*;

use super::NotLoaded;
use crate::pages;
use crate::route::Page;

lazy! {
    in pages {
        /// Renders the pages that people read, except overview, list and target.
        pub fn page() -> fn(&Page) -> AnyView { pages::reading }

        /// Preloads the part.
        pub fn fetch_pages() -> () {}
    }
}
