//! The heading of a page.

use leptos::html;
use leptos::prelude::*;
use maud::Markup;

use crate::browser::focus;
use crate::state::use_state;

/// The `h1` of a page. It takes the focus after a change of page, so that a screen reader
/// reads it and keyboard navigation continues from there.
#[component]
pub fn PageHeading(#[prop(into)] text: Signal<String>) -> impl IntoView {
    view! { <h1 id="page-heading" tabindex="-1" node_ref=entered()>{move || text.get()}</h1> }
}

/// The heading of the overview: its answer, in pieces of several colours.
#[component]
pub fn AnswerHeading(
    /// Renders the pieces; runs again when a signal that it reads changes.
    markup: impl Fn() -> Markup + Send + Sync + 'static,
) -> impl IntoView {
    view! { <h1 id="page-heading" class="answer" tabindex="-1" node_ref=entered() inner_html=move || markup().into_string()></h1> }
}

/// A heading that takes the focus after a change of page.
fn entered() -> NodeRef<html::H1> {
    let state = use_state();
    let heading = NodeRef::<html::H1>::new();
    heading.on_load(move |heading| {
        if state.enter_page() {
            let element = (*heading).clone();
            focus::when_connected(&element, move || focus::enter(&heading));
        }
    });
    heading
}
