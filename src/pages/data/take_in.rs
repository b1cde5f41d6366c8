//! Files brought in: a ledger or a plan as JSON, or our own workbook with its sheet of figures changed.

use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;

use super::accept::Accept;
use super::compared::keep_compared;
use super::opening::{Opening, OpeningView};
use crate::browser::files;
use crate::dialogs;
use crate::lazy;
use crate::state::{Notice, use_state};
use xianfeng_text::{RoundTerm, Term, tables};
use xianfeng_workbook::read::Page;
use xianfeng_workbook::round::{Opened, Returned};

#[component]
pub(super) fn TakeIn() -> impl IntoView {
    let state = use_state();
    let brought = RwSignal::new(None::<Arc<Returned>>);
    let said = RwSignal::new(String::new());
    let file = RwSignal::new(None::<(String, Vec<Page>)>);
    let take = move |files: Vec<Opened>| {
        let l = state.snapshot.with_untracked(|s| s.language);
        for (name, opened) in files {
            match opened {
                Ok(pages) => file.set(Some((name, pages))),
                Err(refusal) => said.set(format!("{name} {}", tables::refusal(l, refusal))),
            }
        }
    };
    keep_compared(state, file, brought, move |s, (name, pages)| async move {
        let l = s.language;
        match lazy::workbook::taken_back(s, name, pages).await {
            Ok(Some(read)) => return Some(read),
            Ok(None) => drop(said.try_set(RoundTerm::NothingBack.in_language(l).to_owned())),
            Err(why) => state.say(Notice::warning(why.term())),
        }
        None
    });
    let opening = Opening::new(Callback::new(take));
    let picks = StoredValue::new(0_usize);
    let on_pick = move |event: Event| {
        picks.update_value(|picks| *picks += 1);
        let own_pick = picks.get_value();
        file.set(None);
        said.set(String::new());
        // One file at a time: another choice takes the place of this one.
        opening.stop();
        for file in files::picked(&event) {
            if files::is_table(&file) {
                opening.open(state, vec![file]);
            } else {
                files::read(file, move |name, bytes| {
                    // Another one was picked before this one had been read.
                    if picks.try_get_value().is_none_or(|latest| latest == own_pick) {
                        dialogs::offer(state, name, bytes.as_deref());
                    }
                });
            }
        }
    };
    view! {
        <section>
            <h2>{move || state.t(Term::Import)}</h2>
            <p class="lead">{move || state.t(Term::ImportText)} " " {move || RoundTerm::BackText.in_language(state.language())}</p>
            <label class="file">
                <span>{move || state.t(Term::ChooseFile)}</span>
                <input id="import-file" type="file" accept=".json,application/json,.xlsx,.xls,.ods" on:change=on_pick />
            </label>
            <super::passing::PasteHere />
            <OpeningView opening />
            <p role="status">{move || said.get()}</p>
            <Accept returned=brought leave=Callback::new(move |()| file.set(None)) />
        </section>
    }
}
