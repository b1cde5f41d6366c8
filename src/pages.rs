//! The pages, a component a route.

mod data;
mod groups;
mod method;
mod overview;
mod plan;

use leptos::prelude::*;

use crate::route::Page;

pub use overview::Overview;

/// Any page but the overview, which is on the first screen.
pub fn page(page: &Page) -> AnyView {
    match page {
        Page::Overview => view! { <Overview /> }.into_any(),
        Page::Groups(kind) => view! { <groups::Groups kind=*kind /> }.into_any(),
        Page::Data => view! { <data::Data /> }.into_any(),
        Page::Plan => view! { <plan::EditPlan /> }.into_any(),
        Page::Method => view! { <method::Method /> }.into_any(),
        _ => ().into_any(),
    }
}
