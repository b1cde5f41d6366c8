//! The message about the last event, with a button to undo it, and what those who hear the page are told.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::content::Content;
use crate::browser::focus;
use crate::lazy;
use crate::snapshot::Snapshot;
use crate::state::effect::moved;
use crate::state::{Level, use_state};
use xianfeng_text::{Term, colon};

/// The time that a message stays. It stays longer while somebody points at it or is in it.
const STAYS: Duration = Duration::from_secs(8);

#[component]
pub fn NoticeBar() -> impl IntoView {
    let state = use_state();
    let content = expect_context::<Content>();
    let is_held = RwSignal::new(false);
    Effect::new(move |_| {
        if state.notice.with(Option::is_some)
            && !is_held.get()
            && let Ok(timer) = set_timeout_with_handle(move || state.notice.set(None), STAYS)
        {
            on_cleanup(move || timer.clear());
        }
    });
    // The message takes its buttons along, so the focus goes to the page first.
    let leave = move || {
        if let Some(main) = content.0.get_untracked() {
            focus::hold(&main);
        }
        is_held.set(false);
    };
    let close = move || {
        leave();
        state.notice.set(None);
    };
    // One element that stays: a live region that arrives with its text is not read.
    let day = day_in_words();
    let text = move || state.notice.with(|notice| notice.as_ref().map(|notice| notice.in_language(state.language())));
    let buttons = move || {
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
            {prospect}
            {way_back}
            <button id="toast-close" class="plain" aria-label=state.t(Term::Close) on:click=move |_| close()>"×"</button>
        })
    };
    view! {
        <div
            class="toast"
            class:hidden=move || state.notice.with(Option::is_none)
            class:toast-warning=move || state.notice.with(|notice| notice.as_ref().is_some_and(|n| n.level == Level::Warning))
            on:mouseenter=move |_| is_held.set(true)
            on:mouseleave=move |_| is_held.set(false)
            on:focusin=move |_| is_held.set(true)
            on:focusout=move |_| is_held.set(false)
            on:keydown=move |event| if event.key() == "Escape" { close() }
        >
            <span role="status">{move || text().unwrap_or_else(|| day.get())}</span>
            {buttons}
        </div>
    }
}

/// The as-of date and its effect, each time that another one is chosen; heard, not seen.
fn day_in_words() -> Memo<String> {
    let state = use_state();
    let before = StoredValue::new(None::<Arc<Snapshot>>);
    Memo::new(move |said: Option<&String>| {
        let s = state.now();
        let last = before.try_update_value(|before| before.replace(s.clone())).flatten();
        let last = last.filter(|last| last.as_of != s.as_of && last.plan().id == s.plan().id);
        match last {
            Some(last) => format!(
                "{} {}{}{} {}",
                s.t(Term::AsOf),
                xianfeng_text::day(s.language, s.as_of),
                colon(s.language),
                moved(&last, &s).count(),
                s.t(Term::VerdictsMoved)
            ),
            None => said.cloned().unwrap_or_default(),
        }
    })
}
