//! The part with the page of a target: most links lead to one.

use leptos::prelude::*;

use super::NotLoaded;
use crate::pages;
use crate::route::Page;

lazy! {
    in target {
        /// Renders the page of a target.
        pub fn target_page() -> fn(&Page) -> AnyView { pages::target }

        /// Preloads the part.
        pub fn fetch_target() -> () {}
    }
}
