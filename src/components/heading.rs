//! The heading of a page.

use leptos::html;
use leptos::prelude::*;

use crate::browser::focus;
use crate::state::use_state;

/// The `h1` of a page. It takes the focus after a change of page, so that a screen reader
/// reads it and keyboard navigation continues from there.
#[component]
pub fn PageHeading(#[prop(into)] text: Signal<String>) -> impl IntoView {
    let state = use_state();
    let heading = NodeRef::<html::H1>::new();
    heading.on_load(move |heading| {
        if state.enter_page() {
            let element = (*heading).clone();
            focus::when_connected(&element, move || focus::enter(&heading));
        }
    });
    view! { <h1 id="page-heading" tabindex="-1" node_ref=heading>{move || text.get()}</h1> }
}
