//! The part with the list of all targets.

use leptos::prelude::*;

use super::NotLoaded;
use crate::pages;
use crate::route::Page;

lazy! {
    in list {
        /// Renders the list of all targets.
        pub fn list_page() -> fn(&Page) -> AnyView { pages::list }

        /// Preloads the part.
        pub fn fetch_list() -> () {}
    }
}
