//! The pages as text: pure functions from a [`Snapshot`](crate::snapshot::Snapshot) to HTML, one file a page.
//!
//! They know no browser. A link is an address ([`crate::route`]), a button names an
//! [`Action`](crate::action::Action), a big chart leaves a place to be drawn in
//! ([`crate::pages::figure`]). The build prints the first screen with them, tests read them, and
//! [`crate::app`] puts them into the document. maud escapes every text, so that a name out of an
//! imported file stays a name.

pub mod around;
mod charts;
pub mod draft;
pub mod figure;
mod figures;
pub mod frame;
mod group;
mod groups;
pub mod import;
pub mod keys;
mod lamp;
mod marks;
mod method;
mod overview;
pub mod palette;
pub mod plan;
mod promise;
pub mod record;
mod rows;
pub mod spreadsheet;
mod data;
mod target;
pub mod work;
pub mod targets;
pub mod tour;
mod views;

use maud::{Markup, html};

use crate::route::{Filter, Page};
use crate::snapshot::Snapshot;
use xianfeng_text::Term;

pub use around::{Around, Notice, OwnPlan, Saved, SavedView, Settings, Tone, Unreadable};

/// What stands in `main`.
pub fn page(s: &Snapshot, page: &Page, filter: &Filter, around: &Around) -> Markup {
    match page {
        Page::Overview => overview::page(s),
        Page::Targets => targets::page(s, filter, around),
        Page::Target(id) => s.plan().target(id).map_or_else(|| unknown(s, id.as_str()), |t| target::page(s, t)),
        Page::Groups(kind) => groups::page(s, *kind),
        Page::Group(_, id) => s.plan().group(id).map_or_else(|| unknown(s, id.as_str()), |g| group::page(s, g)),
        Page::Charts => charts::page(s, filter),
        Page::Data => data::page(s, around),
        Page::Plan => plan::page(s, around),
        Page::Method => method::page(s),
    }
}

/// The page that a reader comes to, which the program prints without its later parts.
pub fn first(s: &Snapshot) -> Markup {
    overview::page(s)
}

/// While the parts of the program that print a page are on their way.
pub fn waiting(s: &Snapshot, page: &Page) -> Markup {
    html! { (heading(&name(page, s))) p.quiet { (s.t(Term::PageComing)) } }
}

/// They did not come.
pub fn missing(s: &Snapshot, page: &Page) -> Markup {
    html! { (heading(&name(page, s))) p role="alert" { (s.t(Term::PageMissing)) } }
}

/// The first screen as the build prints it.
pub fn shell(s: &Snapshot) -> Markup {
    let around = Around::default();
    html! {
        div #top { (frame::header(s, &Page::Overview, &around)) }
        div #replay { (frame::replay(s)) }
        main #main tabindex="-1" { (overview::page(s)) }
        footer { (frame::footer(s)) }
    }
}

/// The title of the document.
pub fn title(page: &Page, s: &Snapshot) -> String {
    format!("{} · {}", name(page, s), s.t(Term::Name))
}

fn name(page: &Page, s: &Snapshot) -> String {
    let name = |text: &xianfeng_core::plan::Text| text.in_language(s.language).to_owned();
    match page {
        Page::Overview => name(&s.plan().title),
        Page::Targets => s.t(Term::Targets).to_owned(),
        Page::Target(id) => s.plan().target(id).map_or_else(|| id.to_string(), |t| name(&t.name)),
        Page::Groups(kind) => xianfeng_text::list(s.language, *kind).to_owned(),
        Page::Group(_, id) => s.plan().group(id).map_or_else(|| id.to_string(), |g| name(&g.name)),
        Page::Charts => s.t(Term::Charts).to_owned(),
        Page::Data => s.t(Term::Data).to_owned(),
        Page::Plan => s.t(Term::EditPlan).to_owned(),
        Page::Method => s.t(Term::Method).to_owned(),
    }
}

/// The heading of a page, which takes the focus when the page is entered.
fn heading(text: &str) -> Markup {
    html! { h1 #page-heading tabindex="-1" { (text) } }
}

/// While another plan is on its way.
pub fn loading(s: &Snapshot) -> Markup {
    html! {
        p.lead role="status" { (s.t(Term::PlanLoading)) }
        div.skeleton aria-hidden="true" { @for _ in 0..8 { div {} } }
    }
}

fn unknown(s: &Snapshot, id: &str) -> Markup {
    html! {
        (heading(s.t(Term::NotFound)))
        p { (id) }
        p { a href=(s.href(Page::Targets)) { (s.t(Term::AllTargets)) } }
    }
}
