//! A round: its forms once more, a change of it, and what came back, by files, folders, drops and pasted cells.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::accept::Accept;
use super::change_round::ChangeRound;
use super::compared::keep_compared;
use super::opening::{Opening, OpeningView};
use crate::browser::{clipboard, files};
use crate::exports::export_forms;
use crate::lazy;
use crate::state::{Notice, use_state};
use xianfeng_core::edit::Command;
use xianfeng_core::id::SubjectId;
use xianfeng_core::ledger::RoundItem;
use xianfeng_text::{RoundTerm, round_terms};
use xianfeng_workbook::round::{Opened, Returned};

#[component]
pub(super) fn OneRound(item: RoundItem, changing: RwSignal<Option<SubjectId>>) -> impl IntoView {
    let state = use_state();
    let t = move |term: RoundTerm| term.in_language(state.language());
    let returned = RwSignal::new(None::<Arc<Returned>>);
    let subject = StoredValue::new(item.subject.clone());
    // As it is now: it may have been changed.
    let now = Memo::new(move |_| {
        let found = |item: &&RoundItem| subject.with_value(|subject| item.subject == *subject);
        state.now().ledger_view.rounds().iter().find(found).cloned()
    });
    // Everything that came back and was not taken yet. A file that comes again takes its own place, and so do pasted cells.
    let files = RwSignal::new(None::<Vec<Opened>>);
    let add = move |more: Vec<Opened>| {
        files.update(|files| {
            let mut all = files.take().unwrap_or_default();
            all.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
            all.extend(more);
            *files = Some(all);
        });
    };
    keep_compared(state, files, returned, move |s, files| async move {
        match lazy::workbook::returned(s, now.get_untracked()?, files).await {
            Ok(read) => Some(read),
            Err(why) => {
                state.say(Notice::warning(why.term()));
                None
            }
        }
    });
    let opening = Opening::new(Callback::new(add));
    let heading = move || {
        let (l, round) = (state.language(), now.get()?.round);
        let (period, due) = (xianfeng_text::period(l, round.period), xianfeng_text::day(l, round.due));
        Some(round_terms::heading(l, &period, &due, round.units.len()))
    };
    let delete = move |_| {
        state.dispatch(Command::Delete { subject: subject.get_value() });
    };
    let is_changing = move || changing.with(|changing| subject.with_value(|subject| changing.as_ref() == Some(subject)));
    let change = move |_| changing.set(if is_changing() { None } else { Some(subject.get_value()) });
    let paste = move |event: web_sys::Event| {
        let is_in_field = event.target().is_some_and(|target| target.has_type::<web_sys::HtmlInputElement>());
        if let Some(table) = clipboard::pasted_table(&event).filter(|_| !is_in_field) {
            event.prevent_default();
            opening.open_range(state, RoundTerm::Pasted.in_language(state.language()), &table);
        }
    };
    view! {
        <div class="round" on:paste=move |event| paste(event.into()) on:dragover=move |event| event.prevent_default() on:drop=move |event| files::take_drop(&event, move |files| opening.open(state, files))>
            <p>{heading}</p>
            <p class="buttons">
                <button type="button" on:click=move |_| now.get_untracked().into_iter().for_each(|item| export_forms(state, item))>
                    {move || t(RoundTerm::FormsAgain)}
                </button>
                <button type="button" aria-expanded=move || if is_changing() { "true" } else { "false" } on:click=change>
                    {move || t(RoundTerm::ChangeRound)}
                </button>
                <button type="button" on:click=delete>{move || t(RoundTerm::DeleteRound)}</button>
            </p>
            <Show when=is_changing>{move || now.get_untracked().map(|item| view! { <ChangeRound item changing /> })}</Show>
            <label class="file">
                <span>{move || t(RoundTerm::TakeReturned)}</span>
                <input type="file" multiple accept=".xlsx,.xls,.ods,.et,.csv" on:change=move |event| opening.open(state, files::picked(&event)) />
            </label>
            <label class="file">
                <span>{move || t(RoundTerm::TakeFolder)}</span>
                <input type="file" prop:webkitdirectory=true on:change=move |event| opening.open(state, files::tables(files::picked(&event))) />
            </label>
            <PasteForm opening />
            <OpeningView opening />
            <Accept returned leave=Callback::new(move |()| files.set(None)) />
        </div>
    }
}

/// Takes cells that are pasted on the round: into the field, or wherever the focus is but in a field of a word.
#[component]
fn PasteForm(opening: Opening) -> impl IntoView {
    let state = use_state();
    let t = move |term: RoundTerm| term.in_language(state.language());
    let text = RwSignal::new(String::new());
    // A keyboard on a screen may put the text in without a paste.
    let read = move |_| {
        text.with_untracked(|text| opening.open_range(state, RoundTerm::Pasted.in_language(state.language()), text));
        text.set(String::new());
    };
    view! {
        <label class="paste-here">
            <span class="quiet">{move || t(RoundTerm::PasteReturned)}</span>
            <textarea rows="2" bind:value=text></textarea>
        </label>
        <Show when=move || text.with(|text| !text.trim().is_empty())>
            <p class="buttons"><button type="button" on:click=read>{move || t(RoundTerm::ReadPasted)}</button></p>
        </Show>
    }
}
