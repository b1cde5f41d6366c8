//! Static text of a page: it has links but no handlers.

use leptos::html;
use leptos::prelude::*;
use maud::Markup;

use crate::browser::patch;

/// Renders markup from a pure function of [`crate::markup`] or of a page, and follows its changes.
///
/// Text costs a third of the bytes of components (docs/decisions/passive-text.md), so content without
/// handlers is rendered as text. maud has escaped every name in it. A change is written where the text differs: the whole
/// overview anew for every step of the replay was a third of the step.
#[component]
pub fn Text(
    /// Renders the markup; runs again when a signal that it reads changes.
    markup: impl Fn() -> Markup + Send + Sync + 'static,
    /// A class that lays the text out; without one the element has no box (`display: contents`).
    #[prop(default = "text")]
    class: &'static str,
) -> impl IntoView {
    let html = Memo::new(move |_| markup().into_string());
    let place = NodeRef::<html::Div>::new();
    let first = html.get_untracked();
    Effect::new({
        let first = first.clone();
        move |shown: Option<()>| {
            html.with(|html| {
                // The first run comes after the element was made; the text may have changed by then.
                if let Some(place) = place.get_untracked().filter(|_| shown.is_some() || *html != first) {
                    patch::patch(&place, html);
                }
            });
        }
    });
    view! { <div class=class node_ref=place inner_html=first></div> }
}
