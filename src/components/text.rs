//! Finished text of a page: nothing in it is acted on but links.

use leptos::prelude::*;
use maud::Markup;

/// Shows markup that a pure function of [`crate::markup`] or of a page made, and follows its changes.
///
/// Text costs a third of what components cost in bytes (docs/decisions/passive-text.md), so that which only
/// says something is text. maud has escaped every name in it.
#[component]
pub fn Text(
    /// Makes the markup; runs again when a signal that it reads changes.
    markup: impl Fn() -> Markup + Send + Sync + 'static,
    /// A class that lays the text out; without one it stands as if it had no element around it.
    #[prop(default = "text")]
    class: &'static str,
) -> impl IntoView {
    view! { <div class=class inner_html=move || markup().into_string()></div> }
}
