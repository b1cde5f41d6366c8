//! The pages, one component per route.

mod about;
mod changes;
mod charts;
mod group;
mod data;
mod embed;
pub mod entry;
pub mod debts;
mod groups;
mod link;
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
pub use overview::rest::{Show, render as rest_of_overview, show as show_rest_of_overview};

/// Any page; the host prints all of them.
pub fn page(page: &Page) -> AnyView {
    if is_of_the_office(page) { office(page) } else { reading(page) }
}

/// Tells whether a page belongs to the work of an office: its part of the program arrives last.
pub fn is_of_the_office(page: &Page) -> bool {
    match page {
        Page::Debts | Page::Entry | Page::Changes | Page::Notice | Page::Data | Page::Link(_) | Page::Plan => true,
        Page::Overview | Page::Groups(_) | Page::Charts | Page::Embed(_) | Page::Target(_) | Page::Group(..) => false,
        Page::Targets | Page::Method | Page::About | Page::Unknown(_) => false,
    }
}

/// The pages that people read.
pub fn reading(page: &Page) -> AnyView {
    match page {
        Page::Overview => view! { <Overview /> }.into_any(),
        Page::Groups(kind) => view! { <groups::Groups kind=*kind /> }.into_any(),
        Page::Charts => view! { <charts::Charts /> }.into_any(),
        Page::Embed(embedded) => embed::embed(embedded.clone()),
        Page::Target(id) => view! { <target::TargetPage id=id.clone() /> }.into_any(),
        Page::Group(kind, id) => view! { <group::GroupPage kind=*kind id=id.clone() /> }.into_any(),
        Page::Targets => view! { <targets::Targets /> }.into_any(),
        Page::Method => view! { <method::Method /> }.into_any(),
        Page::About => view! { <about::About /> }.into_any(),
        Page::Unknown(path) => view! { <not_found::Unknown path=path.clone() /> }.into_any(),
        Page::Debts | Page::Entry | Page::Changes | Page::Notice | Page::Data | Page::Link(_) | Page::Plan => ().into_any(),
    }
}

/// The pages of an office's work.
pub fn office(page: &Page) -> AnyView {
    match page {
        Page::Debts => view! { <debts::Debts /> }.into_any(),
        Page::Entry => view! { <entry::Entry /> }.into_any(),
        Page::Changes => view! { <changes::Changes /> }.into_any(),
        Page::Notice => view! { <notice::NoticePage /> }.into_any(),
        Page::Data => view! { <data::Data /> }.into_any(),
        Page::Link(code) => view! { <link::LinkPage code=code.clone() /> }.into_any(),
        Page::Plan => view! { <plan::EditPlan /> }.into_any(),
        Page::Overview | Page::Groups(_) | Page::Charts | Page::Embed(_) | Page::Target(_) | Page::Group(..) => ().into_any(),
        Page::Targets | Page::Method | Page::About | Page::Unknown(_) => ().into_any(),
    }
}
