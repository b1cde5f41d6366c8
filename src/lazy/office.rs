//! The part with the pages of an office: what is owed, figures in a table, what changed, the notice, data, a plan.

use leptos::prelude::*;

use super::NotLoaded;
use crate::pages;
use crate::route::Page;

lazy! {
    in office {
        /// A page of the office's work. Reads in its body are untracked: tracked, they would build the whole page anew
        /// with every change, under signals that are disposed.
        pub fn office_page(page: Page) -> AnyView { untrack(|| pages::office(&page)) }

        /// Preloads the part.
        pub fn fetch_office() -> () {}
    }
}
