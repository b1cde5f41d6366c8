//! The overview below the first screen, a lazy part.

use leptos::prelude::*;
use maud::{Markup, html};

use super::{by_group, changed, newest, next, outcomes};
use crate::components::Text;
use crate::components::cite::Cite;
use crate::route::{Embedded, Page};
use crate::snapshot::Snapshot;
use crate::state::use_state;

/// Shows it, in the context of the page.
pub type Show = fn() -> AnyView;

/// The lists, and how to cite the whole.
pub fn show() -> AnyView {
    let state = use_state();
    let about = Signal::derive(move || state.now().plan().title.in_language(state.language()).to_owned());
    view! {
        <Text markup=move || render(&state.now()) />
        <Cite id="cite" page=Page::Overview about embed=Signal::stored(Embedded::Plan) />
    }
    .into_any()
}

/// Kept and broken as lists, the lists of the plan, what changed, the newest figures, what is next.
pub fn render(s: &Snapshot) -> Markup {
    html! {
        (outcomes::lists(s))
        (by_group::lists(s))
        div.columns { div { (changed::section(s)) (next::section(s)) } (newest::section(s)) }
    }
}
