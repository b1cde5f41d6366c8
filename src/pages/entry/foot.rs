//! Below the grid: how many rows can be saved, and the buttons that save them and give back the others.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::book::{Check, Reading};
use super::grid::{BookSignal, Readings, Shared};
use super::listing::{self, Listing};
use super::row::{Cell, RowText};
use super::rows::Rows;
use crate::browser::{clipboard, clock, files};
use crate::state::use_state;
use xianfeng_core::edit::Command;
use xianfeng_core::plan::Language;
use xianfeng_files::{csv, sheet};
use xianfeng_text::{EntryTerm, entry_terms, semicolon};

#[component]
pub fn Foot(rows: Rows, readings: Readings, listing: RwSignal<Listing>, book: BookSignal, said: RwSignal<String>) -> impl IntoView {
    let state = use_state();
    let term = move |term: EntryTerm| term.in_language(state.language());
    let field = NodeRef::<html::Textarea>::new();
    // The rows with a figure: their text and their reading.
    let filled = Memo::new(move |_| {
        let all = rows.all.get();
        let texts = all.iter().map(|row| (row.id, row.text.get()));
        let read = readings.get().into_iter().map(|(_, reading)| reading);
        texts
            .zip(read)
            .filter(|(_, reading)| reading.check != Check::Blank)
            .map(|((id, text), reading)| (id, text, reading))
            .collect::<Vec<_>>()
    });
    let good = Memo::new(move |_| filled.with(|all| all.iter().filter(|(_, text, reading)| reading.is_saved(text)).count()));
    let save = move |_| {
        let all = filled.get_untracked();
        let saved: Vec<_> = all.iter().filter(|(_, text, reading)| reading.is_saved(text)).collect();
        let observations: Vec<_> = saved.iter().filter_map(|(_, _, reading)| reading.observation.clone()).collect();
        let done: Vec<usize> = saved.iter().map(|(id, ..)| *id).collect();
        if observations.is_empty() {
            return;
        }
        said.set(entry_terms::saved_rows(state.language(), observations.len()));
        state.dispatch(Command::RecordAll(observations.into_iter().map(Into::into).collect()));
        rows.remove_all(&done);
    };
    let copy = move |_| {
        let l = state.language();
        let faulty = filled.with_untracked(|all| faulty(l, all));
        let Some(field) = field.get_untracked() else { return };
        spawn_local(async move {
            if clipboard::copied(&faulty, &field).await {
                said.set(EntryTerm::DidCopy.in_language(l).to_owned());
            }
        });
    };
    let template = move |_| {
        let (s, Shared(book)) = (state.snapshot.get_untracked(), book.get_untracked());
        let listed = listing::rows(&s, &book, &listing.get_untracked());
        files::save(&format!("{}-entry-{}.csv", s.plan().id, clock::today()), "text/csv;charset=utf-8", &template(s.language, &listed));
    };
    let has_faulty = move || filled.with(|all| all.iter().any(|(_, text, reading)| is_faulty(text, reading)));
    view! {
        <div class="entry-foot">
            <p id="entry-count" role="status">{move || filled.with(|all| counted(state.language(), all))}</p>
            <div class="buttons">
                <button id="entry-add" type="button" on:click=move |_| rows.add()>{move || term(EntryTerm::AddRow)}</button>
                <button id="entry-template" type="button" on:click=template>{move || term(EntryTerm::Template)}</button>
                <button id="entry-copy" type="button" disabled=move || !has_faulty() on:click=copy>{move || term(EntryTerm::CopyFaulty)}</button>
                <button id="entry-save" type="button" class="primary" disabled=move || good.get() == 0 on:click=save>
                    {move || entry_terms::save_rows(state.language(), good.get())}
                </button>
            </div>
            <textarea node_ref=field hidden readonly rows="4" aria-label=move || term(EntryTerm::CopyFaulty)></textarea>
        </div>
    }
}

/// Tells whether a row stays behind when the others are saved.
fn is_faulty(text: &RowText, reading: &Reading) -> bool {
    !reading.is_saved(text) && !matches!(reading.check, Check::Blank | Check::There)
}

fn counted(l: Language, all: &[(usize, RowText, Reading)]) -> String {
    if all.is_empty() {
        return String::new();
    }
    let count = |keep: fn(&Check) -> bool| all.iter().filter(|(_, _, reading)| keep(&reading.check)).count();
    let (good, doubtful) = (count(|c| matches!(c, Check::Good)), count(|c| matches!(c, Check::Doubtful(_))));
    entry_terms::rows_in_all(l, all.len(), good, doubtful, count(|c| matches!(c, Check::Ask(_))), count(|c| matches!(c, Check::Wrong(_))))
}

/// The rows that stay behind as text for a spreadsheet, each with what is amiss.
fn faulty(l: Language, all: &[(usize, RowText, Reading)]) -> String {
    let head = Cell::ALL.iter().map(|cell| cell.term()).chain([EntryTerm::Check]).map(|term| term.in_language(l).to_owned()).collect();
    let line = |(_, text, reading): &(usize, RowText, Reading)| {
        let why = match &reading.check {
            Check::Wrong(faults) => faults.iter().map(|(_, fault)| fault.clone()).collect::<Vec<_>>().join(semicolon(l)),
            Check::Doubtful(doubts) => doubts.join(semicolon(l)),
            Check::Ask(_) => EntryTerm::WhichIndicator.in_language(l).to_owned(),
            Check::Blank | Check::Good | Check::There => String::new(),
        };
        Cell::ALL.iter().map(|cell| text.get(*cell).to_owned()).chain([why]).collect()
    };
    let rows = all.iter().filter(|(_, text, reading)| is_faulty(text, reading)).map(line);
    sheet::text::write(&std::iter::once(head).chain(rows).collect::<Vec<_>>())
}

/// A table to be filled in elsewhere and pasted back: its numbers find the indicators again.
fn template(l: Language, listed: &[RowText]) -> String {
    let number = if l == Language::Zh { "编号" } else { "Id" };
    let head = std::iter::once(number.to_owned()).chain(Cell::ALL.iter().map(|cell| cell.term().in_language(l).to_owned())).collect();
    let line = |row: &RowText| {
        std::iter::once(csv::name(&row.entry.number)).chain(Cell::ALL.iter().map(|cell| row.get(*cell).to_owned())).collect()
    };
    csv::write(&std::iter::once(head).chain(listed.iter().map(line)).collect::<Vec<Vec<String>>>())
}
