//! What files bring, listed before it is accepted: all of it is one change with one undo. What looks wrong is taken only
//! where somebody ticks it.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::returned::{doubtful_line, preview};
use crate::components::Text;
use crate::state::{Notice, use_state};
use xianfeng_text::{RoundTerm, round_terms};
use xianfeng_workbook::round::Returned;

/// `leave` drops the files that `returned` was read from, and so the preview.
#[component]
pub(super) fn Accept(returned: RwSignal<Option<Arc<Returned>>>, leave: Callback<()>) -> impl IntoView {
    let state = use_state();
    let t = move |term: RoundTerm| term.in_language(state.language());
    let meant = RwSignal::new(BTreeSet::new());
    // Other files, other doubts.
    Effect::new(move |_| {
        returned.track();
        meant.set(BTreeSet::new());
    });
    let take = move |_| {
        let command = returned.get_untracked().and_then(|returned| meant.with_untracked(|meant| returned.command(meant)));
        match command.map_or(Ok(()), |command| state.try_dispatch(command)) {
            Ok(()) => leave.run(()),
            Err(rejection) => state.say(Notice::rejected(rejection)),
        }
    };
    let shown = move || returned.get().map(|read| preview(&state.now(), &read)).unwrap_or_default();
    let count = Memo::new(move |_| meant.with(|meant| returned.with(|read| read.as_ref().map_or(0, |read| read.taken(meant)))));
    let left = Memo::new(move |_| {
        let doubtful = returned.with(|read| read.as_ref().map_or(0, |read| read.doubtful().count()));
        doubtful.saturating_sub(meant.with(BTreeSet::len))
    });
    view! {
        <Show when=move || returned.with(Option::is_some)>
            <Text markup=shown />
            <Doubtful returned meant />
            <p class="buttons">
                <button type="button" class="primary" disabled=move || count.get() == 0 on:click=take>
                    {move || t(RoundTerm::Take)}
                </button>
                <button type="button" on:click=move |_| leave.run(())>{move || t(RoundTerm::Leave)}</button>
                <span class="quiet" role="status">{move || round_terms::to_take(state.language(), count.get(), left.get())}</span>
            </p>
        </Show>
    }
}

/// What looks wrong, each with a box that takes it all the same.
#[component]
fn Doubtful(returned: RwSignal<Option<Arc<Returned>>>, meant: RwSignal<BTreeSet<usize>>) -> impl IntoView {
    let state = use_state();
    let lines = move || {
        let s = state.now();
        let all = returned.get().map(|read| read.doubtful().map(|(row, item)| doubtful_line(&s, row, item)).collect::<Vec<_>>());
        all.unwrap_or_default().into_iter().enumerate()
    };
    let line = move |(at, said): (usize, String)| {
        let tick = move |event| {
            let is_meant = event_target_checked(&event);
            meant.update(|meant| {
                let _ = if is_meant { meant.insert(at) } else { meant.remove(&at) };
            });
        };
        view! {
            <li>
                <label class="check">
                    <input type="checkbox" prop:checked=move || meant.with(|meant| meant.contains(&at)) on:change=tick />
                    {said}
                </label>
            </li>
        }
    };
    view! {
        <Show when=move || returned.with(|read| read.as_ref().is_some_and(|read| read.doubtful().next().is_some()))>
            <fieldset class="doubtful">
                <legend>{move || RoundTerm::LooksOdd.in_language(state.language())}</legend>
                <ul class="plain-list">{move || lines().map(line).collect_view()}</ul>
            </fieldset>
        </Show>
    }
}
