//! A round: its forms once more, its day, and what came back, by files, folders and drops.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::accept::Accept;
use super::opening::{Opening, OpeningView};
use crate::browser::files;
use crate::components::echo;
use crate::exports::export_forms;
use crate::lazy;
use crate::state::{Notice, use_state};
use xianfeng_core::edit::Command;
use xianfeng_core::ledger::{Round, RoundItem};
use xianfeng_core::measure::typed;
use xianfeng_text::{RoundTerm, Term, round_terms};
use xianfeng_workbook::round::{Opened, Returned};

#[component]
pub(super) fn OneRound(item: RoundItem) -> impl IntoView {
    let state = use_state();
    let t = move |term: RoundTerm| term.in_language(state.language());
    let returned = RwSignal::new(None::<Arc<Returned>>);
    let subject = StoredValue::new(item.subject.clone());
    // As it is now: its day may have been changed.
    let now = Memo::new(move |_| {
        let found = |item: &&RoundItem| subject.with_value(|subject| item.subject == *subject);
        state.now().ledger_view.rounds().iter().find(found).cloned()
    });
    let compare = move |files: Vec<Opened>| {
        let Some(round) = now.get_untracked() else { return };
        spawn_local(async move {
            match lazy::workbook::returned(state.snapshot.get_untracked(), round, files).await {
                Ok(read) => drop(returned.try_set(Some(Arc::new(read)))),
                Err(why) => state.say(Notice::warning(why.term())),
            }
        });
    };
    let opening = Opening::new(Callback::new(compare));
    let heading = move || {
        let (l, round) = (state.language(), now.get()?.round);
        let (period, due) = (xianfeng_text::period(l, round.period), xianfeng_text::day(l, round.due));
        Some(round_terms::heading(l, &period, &due, round.units.len()))
    };
    let delete = move |_| {
        state.dispatch(Command::Delete { subject: subject.get_value() });
    };
    view! {
        <div class="round" on:dragover=move |event| event.prevent_default() on:drop=move |event| files::take_drop(&event, move |files| opening.open(state, files))>
            <p>{heading}</p>
            <p class="buttons">
                <button type="button" on:click=move |_| now.get_untracked().into_iter().for_each(|item| export_forms(state, item))>
                    {move || t(RoundTerm::FormsAgain)}
                </button>
                <button type="button" on:click=delete>{move || t(RoundTerm::DeleteRound)}</button>
            </p>
            <ChangeDue now />
            <label class="file">
                <span>{move || t(RoundTerm::TakeReturned)}</span>
                <input type="file" multiple accept=".xlsx,.xls,.ods,.et,.csv" on:change=move |event| opening.open(state, files::picked(&event)) />
            </label>
            <label class="file">
                <span>{move || t(RoundTerm::TakeFolder)}</span>
                <input type="file" prop:webkitdirectory=true on:change=move |event| opening.open(state, files::tables(files::picked(&event))) />
            </label>
            <OpeningView opening />
            <Accept returned />
        </div>
    }
}

/// Another day of return.
#[component]
fn ChangeDue(now: Memo<Option<RoundItem>>) -> impl IntoView {
    let state = use_state();
    let due = RwSignal::new(now.with_untracked(|item| item.as_ref().map(|item| item.round.due.to_string()).unwrap_or_default()));
    let change = move |_| {
        let (Some(item), Some(day)) = (now.get_untracked(), due.with_untracked(|text| typed::day(text))) else { return };
        let record = Round { due: day, ..item.round }.into();
        state.dispatch(Command::Revise { subject: item.subject, record, correction: true, knows: None });
    };
    let is_other = move || {
        let day = due.with(|text| typed::day(text));
        day.is_some() && day != now.get().map(|item| item.round.due)
    };
    view! {
        <details class="change-due">
            <summary>{move || RoundTerm::ChangeDue.in_language(state.language())}</summary>
            <label>
                <span>{move || RoundTerm::Due.in_language(state.language())}</span>
                <input prop:value=move || due.get() on:input=move |event| due.set(event_target_value(&event)) autocomplete="off" />
            </label>
            <output class="echo">{echo::below(due, echo::day)}</output>
            <button type="button" disabled=move || !is_other() on:click=change>{move || state.t(Term::Save)}</button>
        </details>
    }
}
