//! The part with the pages of an office: what is owed, figures in a table, what changed, the notice, data, a plan.

use leptos::prelude::*;

use super::NotLoaded;
use crate::pages;
use crate::route::Page;

lazy! {
    in office {
        /// Renders the pages of the office's work.
        pub fn office_page() -> fn(&Page) -> AnyView { pages::office }

        /// Preloads the part.
        pub fn fetch_office() -> () {}
    }
}
