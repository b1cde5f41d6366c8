//! The pages, a component a route.

mod groups;
mod method;
mod overview;
pub mod targets;

use leptos::prelude::*;

use crate::route::Page;

pub use overview::Overview;

/// Any page but the overview, which is on the first screen.
pub fn page(page: &Page) -> AnyView {
    match page {
        Page::Overview => view! { <Overview /> }.into_any(),
        Page::Groups(kind) => view! { <groups::Groups kind=*kind /> }.into_any(),
        Page::Targets => view! { <targets::Targets /> }.into_any(),
        Page::Method => view! { <method::Method /> }.into_any(),
        _ => ().into_any(),
    }
}
