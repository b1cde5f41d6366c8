//! The message about the last event, with a button to undo it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::lazy;
use crate::state::{Level, use_state};
use xianfeng_text::Term;

#[component]
pub fn NoticeBar() -> impl IntoView {
    let state = use_state();
    move || {
        let notice = state.notice.get()?;
        let way_back = notice.way_back.map(|way| {
            let go = move |_| {
                spawn_local(async move {
                    let _ = lazy::go_back(state, way).await;
                });
            };
            view! { <button id="toast-undo" on:click=go>{state.t(Term::Undo)}</button> }
        });
        Some(view! {
            <div class="toast" class:toast-warning=notice.level == Level::Warning>
                <span>{notice.in_language(state.language())}</span>
                {way_back}
                <button id="toast-close" class="plain" aria-label=state.t(Term::Close) on:click=move |_| state.notice.set(None)>"×"</button>
            </div>
        })
    }
}
