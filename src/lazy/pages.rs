//! The part with the pages that people read: the overview below its first screen, targets, groups, charts, method.

use leptos::prelude::*;

use super::NotLoaded;
use crate::pages;
use crate::route::Page;

lazy! {
    in pages {
        /// Renders the pages that people read.
        pub fn page() -> fn(&Page) -> AnyView { pages::reading }

        /// The overview below its first screen.
        pub fn rest_of_overview() -> pages::Show { pages::show_rest_of_overview }

        /// Preloads the part.
        pub fn fetch_pages() -> () {}
    }
}
