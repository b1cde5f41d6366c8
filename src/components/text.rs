//! Static text of a page: it has links but no handlers.

use leptos::prelude::*;
use maud::Markup;

/// Renders markup from a pure function of [`crate::markup`] or of a page, and follows its changes.
///
/// Text costs a third of the bytes of components (docs/decisions/passive-text.md), so content without
/// handlers is rendered as text. maud has escaped every name in it.
#[component]
pub fn Text(
    /// Renders the markup; runs again when a signal that it reads changes.
    markup: impl Fn() -> Markup + Send + Sync + 'static,
    /// A class that lays the text out; without one the element has no box (`display: contents`).
    #[prop(default = "text")]
    class: &'static str,
) -> impl IntoView {
    view! { <div class=class inner_html=move || markup().into_string()></div> }
}
