//! The pages, one component per route.

mod about;
mod changes;
mod charts;
mod group;
mod data;
pub mod debts;
mod groups;
mod method;
mod not_found;
mod notice;
mod overview;
mod target;
mod plan;
pub mod targets;

use leptos::prelude::*;

use crate::route::Page;

pub use overview::Overview;
pub use overview::rest::{Render, render as rest_of_overview};

/// Every page except the overview, which is part of the first screen.
pub fn page(page: &Page) -> AnyView {
    match page {
        Page::Overview => view! { <Overview /> }.into_any(),
        Page::Groups(kind) => view! { <groups::Groups kind=*kind /> }.into_any(),
        Page::Debts => view! { <debts::Debts /> }.into_any(),
        Page::Charts => view! { <charts::Charts /> }.into_any(),
        Page::Target(id) => view! { <target::TargetPage id=id.clone() /> }.into_any(),
        Page::Group(kind, id) => view! { <group::GroupPage kind=*kind id=id.clone() /> }.into_any(),
        Page::Changes => view! { <changes::Changes /> }.into_any(),
        Page::Notice => view! { <notice::NoticePage /> }.into_any(),
        Page::Data => view! { <data::Data /> }.into_any(),
        Page::Plan => view! { <plan::EditPlan /> }.into_any(),
        Page::Targets => view! { <targets::Targets /> }.into_any(),
        Page::Method => view! { <method::Method /> }.into_any(),
        Page::About => view! { <about::About /> }.into_any(),
        Page::Unknown(path) => view! { <not_found::Unknown path=path.clone() /> }.into_any(),
    }
}
