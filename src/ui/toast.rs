//! The message of what just happened, with a way back.

use leptos::prelude::*;

use crate::locale::Term;
use crate::store::{Store, Tone};

pub fn toast(store: Store) -> impl IntoView {
    let language = move || store.view.with(|v| v.language);
    view! {
        <div id="toast" role="status" aria-live="polite">
            {move || {
                store.notices.current().map(|notice| {
                    let undo = notice.undo.then(|| {
                        view! { <button id="toast-undo" on:click=move |_| store.undo()>{Term::Undo.in_language(language())}</button> }
                    });
                    let class = if notice.tone == Tone::Warning { "toast toast-warning" } else { "toast" };
                    view! {
                        <div class=class>
                            <span>{notice.in_language(language())}</span>
                            {undo}
                            <button class="plain" aria-label=Term::Close.in_language(language()) on:click=move |_| store.notices.dismiss()>"×"</button>
                        </div>
                    }
                })
            }}
        </div>
    }
}
