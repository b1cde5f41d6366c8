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

/// The part of the program that holds a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The overview, whose first screen is in the first part.
    Overview,
    /// The page of a target: most links lead to one.
    Target,
    /// The list of all targets.
    List,
    /// The other pages that people read.
    Reading,
    /// The work of an office that is read: reports that are owed, changes, the notice.
    Office,
    /// The work of an office that is written: figures, data, a plan. It arrives last.
    Desk,
}

/// The part of the program that holds `page`; `web/ahead.js` knows the same by the address.
pub fn part(page: &Page) -> Part {
    match page {
        Page::Overview => Part::Overview,
        Page::Target(_) => Part::Target,
        Page::Targets => Part::List,
        Page::Groups(_) | Page::Charts | Page::Embed(_) | Page::Group(..) => Part::Reading,
        Page::Method | Page::About | Page::Unknown(_) => Part::Reading,
        Page::Debts | Page::Changes | Page::Notice => Part::Office,
        Page::Entry | Page::Data | Page::Link(_) | Page::Plan => Part::Desk,
    }
}

/// Any page; the host prints all of them.
pub fn page(page: &Page) -> AnyView {
    match part(page) {
        Part::Overview => view! { <Overview /> }.into_any(),
        Part::Target => target(page),
        Part::List => list(page),
        Part::Reading => reading(page),
        Part::Office => office(page),
        Part::Desk => desk(page),
    }
}

/// The page of a target.
pub fn target(page: &Page) -> AnyView {
    let Page::Target(id) = page else { return ().into_any() };
    view! { <target::TargetPage id=id.clone() /> }.into_any()
}

/// The list of all targets.
pub fn list(_: &Page) -> AnyView {
    view! { <targets::Targets /> }.into_any()
}

/// The other pages that people read.
pub fn reading(page: &Page) -> AnyView {
    match page {
        Page::Groups(kind) => view! { <groups::Groups kind=*kind /> }.into_any(),
        Page::Charts => view! { <charts::Charts /> }.into_any(),
        Page::Embed(embedded) => embed::embed(embedded.clone()),
        Page::Group(kind, id) => view! { <group::GroupPage kind=*kind id=id.clone() /> }.into_any(),
        Page::Method => view! { <method::Method /> }.into_any(),
        Page::About => view! { <about::About /> }.into_any(),
        Page::Unknown(path) => view! { <not_found::Unknown path=path.clone() /> }.into_any(),
        Page::Overview | Page::Target(_) | Page::Targets | Page::Debts | Page::Changes | Page::Notice => ().into_any(),
        Page::Entry | Page::Data | Page::Link(_) | Page::Plan => ().into_any(),
    }
}

/// The work of an office that is read.
pub fn office(page: &Page) -> AnyView {
    match page {
        Page::Debts => view! { <debts::Debts /> }.into_any(),
        Page::Changes => view! { <changes::Changes /> }.into_any(),
        Page::Notice => view! { <notice::NoticePage /> }.into_any(),
        Page::Overview | Page::Target(_) | Page::Targets | Page::Groups(_) | Page::Charts | Page::Embed(_) => ().into_any(),
        Page::Group(..) | Page::Method | Page::About | Page::Unknown(_) => ().into_any(),
        Page::Entry | Page::Data | Page::Link(_) | Page::Plan => ().into_any(),
    }
}

/// The work of an office that is written.
pub fn desk(page: &Page) -> AnyView {
    match page {
        Page::Entry => view! { <entry::Entry /> }.into_any(),
        Page::Data => view! { <data::Data /> }.into_any(),
        Page::Link(code) => view! { <link::LinkPage code=code.clone() /> }.into_any(),
        Page::Plan => view! { <plan::EditPlan /> }.into_any(),
        Page::Overview | Page::Target(_) | Page::Targets | Page::Groups(_) | Page::Charts | Page::Embed(_) => ().into_any(),
        Page::Group(..) | Page::Method | Page::About | Page::Unknown(_) => ().into_any(),
        Page::Debts | Page::Changes | Page::Notice => ().into_any(),
    }
}
