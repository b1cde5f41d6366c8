//! The part with the work of an office that is read: what is owed, what changed, the notice.

use leptos::prelude::*;

use super::NotLoaded;
use crate::pages;
use crate::route::Page;

lazy! {
    in office {
        /// Renders the pages of the office.
        pub fn office_page() -> fn(&Page) -> AnyView { pages::office }

        /// Preloads the part.
        pub fn fetch_office() -> () {}
    }
}
