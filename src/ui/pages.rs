//! One file a page; each is a function of what it shows.

mod data;
mod group;
mod groups;
mod method;
mod overview;
mod target;
mod targets;

use leptos::prelude::*;

use crate::locale::{self, Term};
use crate::route::Page;
use crate::store::{Parts, Snapshot, Store};

pub fn page(store: Store, page: &Page, s: &Snapshot) -> AnyView {
    match page {
        Page::Overview => overview::page(store, s).into_any(),
        Page::Targets => targets::page(store, s).into_any(),
        Page::Target(id) => match s.plan().target(id) {
            Some(target) => target::page(store, s, target).into_any(),
            None => unknown(store, s, id).into_any(),
        },
        Page::Groups(kind) => groups::page(store, s, *kind).into_any(),
        Page::Group(_, id) => match s.plan().group(id) {
            Some(group) => group::page(store, s, group).into_any(),
            None => unknown(store, s, id).into_any(),
        },
        Page::Data => data::page(store, s).into_any(),
        Page::Method => method::page(store, s).into_any(),
    }
}

/// The title of the document.
pub fn title(page: &Page, s: &Parts) -> String {
    let name = |text: &crate::plan::Text| text.in_language(s.language).to_owned();
    let own = match page {
        Page::Overview => name(&s.plan().title),
        Page::Targets => s.t(Term::Targets).to_owned(),
        Page::Target(id) => s.plan().target(id).map_or_else(|| id.clone(), |t| name(&t.name)),
        Page::Groups(kind) => locale::list(s.language, *kind).to_owned(),
        Page::Group(_, id) => s.plan().group(id).map_or_else(|| id.clone(), |g| name(&g.name)),
        Page::Data => s.t(Term::Data).to_owned(),
        Page::Method => s.t(Term::Method).to_owned(),
    };
    format!("{own} · {}", s.t(Term::Name))
}

/// The heading of a page, which takes the focus when the page is entered.
fn heading(text: String) -> impl IntoView {
    view! { <h1 id="page-heading" tabindex="-1">{text}</h1> }
}

fn unknown(store: Store, s: &Parts, id: &str) -> impl IntoView + use<> {
    view! {
        {heading(s.t(Term::NotFound).to_owned())}
        <p>{id.to_owned()}</p>
        <p><a href=store.href(Page::Targets)>{s.t(Term::AllTargets)}</a></p>
    }
}
