//! What leaves the data page in other ways than as a file of data, and comes in by a paste: links, and the page as one file.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::location;
use crate::dialogs;
use crate::exports::export_page;
use crate::passing::{Kind, Passing};
use crate::state::{Dialog, Notice, use_state};
use xianfeng_core::ledger::Edit;
use xianfeng_files::link;
use xianfeng_text::{PassingTerm, passing_terms};

/// Links with records, and the page as one file.
#[component]
pub fn PassOn() -> impl IntoView {
    let state = use_state();
    let t = move |term: PassingTerm| term.in_language(state.language());
    let own = move || state.now().workspace().own().count();
    let is_of_today = move |edit: &Edit| edit.at.date() == state.snapshot.with_untracked(|s| s.today);
    let pass = move |is_today: bool| {
        let s = state.snapshot.get_untracked();
        let edits: Vec<Edit> = s.workspace().own().filter(|edit| !is_today || is_of_today(edit)).cloned().collect();
        let words = passing_terms::records(s.language, s.plan().title.in_language(s.language), edits.len());
        state.open_dialog(Dialog::Pass(Arc::new(Passing::edits(&s, Kind::Records, &edits, words))));
    };
    let today = move || state.now().workspace().own().filter(|edit| is_of_today(edit)).count();
    view! {
        <section>
            <h2>{move || t(PassingTerm::Link)}</h2>
            <p class="lead">{move || t(PassingTerm::LinksText)}</p>
            <p class="buttons">
                <button id="pass-today" disabled=move || today() == 0 on:click=move |_| pass(true)>{move || t(PassingTerm::LinkOfToday)} " (" {today} ")"</button>
                <button id="pass-own" disabled=move || own() == 0 on:click=move |_| pass(false)>{move || t(PassingTerm::LinkOfAll)} " (" {own} ")"</button>
            </p>
        </section>
        <section>
            <h2>{move || t(PassingTerm::OneFile)}</h2>
            <p class="lead">{move || t(PassingTerm::OneFileText)}</p>
            <p class="buttons"><button id="save-page" on:click=move |_| export_page(state)>{move || t(PassingTerm::SavePage)}</button></p>
        </section>
    }
}

/// Takes a link, a message with one in it, or the text of a file, where nothing can be downloaded.
#[component]
pub fn PasteHere() -> impl IntoView {
    let state = use_state();
    let t = move |term: PassingTerm| term.in_language(state.language());
    let text = RwSignal::new(String::new());
    let read = move |_| {
        let pasted = text.get_untracked();
        if pasted.trim_start().starts_with('{') {
            let name = PassingTerm::FromText.in_language(state.view.with_untracked(|view| view.language));
            dialogs::offer(state, name.to_owned(), Some(pasted.as_bytes()));
        } else if let Some(address) = link::find(&pasted) {
            location::go(address);
        } else {
            state.say(Notice::passing(PassingTerm::NoLink));
        }
    };
    view! {
        <label class="paste-here">
            <span>{move || t(PassingTerm::PasteHere)}</span>
            <textarea id="import-text" rows="2" bind:value=text></textarea>
        </label>
        <p class="buttons">
            <button id="import-read" disabled=move || text.with(|text| text.trim().is_empty()) on:click=read>{move || t(PassingTerm::ReadIt)}</button>
        </p>
    }
}
