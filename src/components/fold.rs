//! Something folded away that is opened for print.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

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
    // Folded again after printing, unless the reader had opened it.
    let was_open = RwSignal::new(true);
    let before = window_event_listener(ev::beforeprint, move |_| {
        if let Some(details) = details.get_untracked() {
            was_open.set(details.open());
            details.set_open(true);
        }
    });
    let after = window_event_listener(ev::afterprint, move |_| {
        if let Some(details) = details.get_untracked() {
            details.set_open(was_open.get_untracked());
        }
    });
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
    let toggle = move |_| is_open.set(details.get_untracked().is_some_and(|details| details.open()));
    view! {
        <details class=format!("fold {class}") node_ref=details on:toggle=toggle>
            <summary>{move || summary.get()}</summary>
            {children()}
        </details>
    }
}
