//! Something folded away that is opened for print.

use leptos::html;
use leptos::prelude::*;

use crate::browser::print;

#[component]
pub fn Fold(
    class: &'static str,
    #[prop(into)] summary: Signal<String>,
    /// Tells whether it is open.
    #[prop(optional)]
    is_open: RwSignal<bool>,
    children: Children,
) -> impl IntoView {
    let details = NodeRef::<html::Details>::new();
    Effect::new(|_| print::unfold_on_paper());
    let toggle = move |_| is_open.set(details.get_untracked().is_some_and(|details| details.open()));
    view! {
        <details class=format!("fold folded {class}") node_ref=details on:toggle=toggle>
            <summary>{move || summary.get()}</summary>
            {children()}
        </details>
    }
}
