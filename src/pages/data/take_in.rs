//! Files brought in: a ledger or a plan as JSON, or our own workbook with its sheet of figures changed.

use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::accept::Accept;
use super::opening::{Opening, OpeningView};
use crate::browser::files;
use crate::dialogs;
use crate::lazy;
use crate::state::{Notice, use_state};
use xianfeng_text::{RoundTerm, Term, tables};
use xianfeng_workbook::round::{Opened, Returned};

#[component]
pub(super) fn TakeIn() -> impl IntoView {
    let state = use_state();
    let brought = RwSignal::new(None::<Arc<Returned>>);
    let said = RwSignal::new(String::new());
    let compare = move |files: Vec<Opened>| {
        let l = state.snapshot.with_untracked(|s| s.language);
        for (name, opened) in files {
            let pages = match opened {
                Ok(pages) => pages,
                Err(refusal) => return said.set(format!("{name} {}", tables::refusal(l, refusal))),
            };
            spawn_local(async move {
                match lazy::workbook::taken_back(state.snapshot.get_untracked(), name, pages).await {
                    Ok(Some(read)) => drop(brought.try_set(Some(Arc::new(read)))),
                    Ok(None) => drop(said.try_set(RoundTerm::NothingBack.in_language(l).to_owned())),
                    Err(why) => state.say(Notice::warning(why.term())),
                }
            });
        }
    };
    let opening = Opening::new(Callback::new(compare));
    let on_pick = move |event: Event| {
        brought.set(None);
        said.set(String::new());
        // One file at a time: another choice takes the place of this one.
        opening.stop();
        for file in files::picked(&event) {
            if files::is_table(&file) {
                opening.open(state, vec![file]);
            } else {
                files::read(file, move |name, bytes| dialogs::offer(state, name, bytes.as_deref()));
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
            <Accept returned=brought />
        </section>
    }
}
