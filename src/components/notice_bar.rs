//! The message about the last event, with a button to undo it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::content::Content;
use crate::browser::focus;
use crate::lazy;
use crate::state::{Level, use_state};
use xianfeng_text::Term;

#[component]
pub fn NoticeBar() -> impl IntoView {
    let state = use_state();
    let content = expect_context::<Content>();
    // The message takes its buttons along, so the focus goes to the page first.
    let leave = move || {
        if let Some(main) = content.0.get_untracked() {
            focus::hold(&main);
        }
    };
    let close = move |_| {
        leave();
        state.notice.set(None);
    };
    move || {
        let notice = state.notice.get()?;
        let way_back = notice.way_back.map(|way| {
            let go = move |_| {
                leave();
                spawn_local(async move {
                    let _ = lazy::editing::go_back(state, way).await;
                });
            };
            view! { <button id="toast-undo" on:click=go>{state.t(Term::Undo)}</button> }
        });
        // “Saved” is said only of what is on the disk.
        let prospect = notice.is_of_a_change().then(|| {
            let term = move || {
                state.saved.with(|saved| if saved.saving > 0 { Some(Term::Saving) } else { saved.is_safe.then_some(Term::IsSaved) })
            };
            view! { <span id="toast-saved">{move || term().map(|term| state.t(term))}</span> }
        });
        Some(view! {
            <div class="toast" class:toast-warning=notice.level == Level::Warning>
                <span>{notice.in_language(state.language())}</span>
                {prospect}
                {way_back}
                <button id="toast-close" class="plain" aria-label=state.t(Term::Close) on:click=close>"×"</button>
            </div>
        })
    }
}
