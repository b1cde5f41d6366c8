//! Below the grid: how many rows can be saved, and the buttons that save them and give back the others.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::book::{Check, Reading};
use super::checks::Counts;
use super::grid::{BookSignal, Shared};
use super::listing::{self, Listing};
use super::row::{Cell, Row, RowText};
use super::rows::Rows;
use crate::browser::{clipboard, clock, files};
use crate::state::use_state;
use xianfeng_core::edit::Command;
use xianfeng_core::plan::Language;
use xianfeng_files::{csv, sheet};
use xianfeng_text::{EntryTerm, entry_terms, semicolon};

#[component]
pub fn Foot(rows: Rows, listing: RwSignal<Listing>, book: BookSignal, said: RwSignal<String>) -> impl IntoView {
    let state = use_state();
    let term = move |term: EntryTerm| term.in_language(state.language());
    let field = NodeRef::<html::Textarea>::new();
    let counts = rows.checks.counts;
    let good = move || counts.with(|counts| counts.saved);
    let is_reading = move || rows.checks.waiting.get() > 0;
    let save = move |_| {
        let saved = filled(rows, |text, reading| reading.is_saved(text));
        let observations: Vec<_> = saved.iter().filter_map(|(_, _, reading)| reading.observation.clone()).collect();
        let done: HashSet<usize> = saved.iter().map(|(id, ..)| *id).collect();
        if observations.is_empty() || state.refuses_to_write() {
            return;
        }
        said.set(entry_terms::saved_rows(state.language(), observations.len()));
        // Their rows first: the others are then read anew against the ledger, not these.
        rows.remove(&done);
        // In a turn of their own: thousands of rows are gone by then.
        set_timeout(move || state.dispatch(Command::RecordAll(observations.into_iter().map(Into::into).collect())), Duration::ZERO);
    };
    let copy = move |_| {
        let l = state.language();
        let faulty = faulty(l, rows);
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
    let has_faulty = move || counts.with(|counts| counts.unsaved() > counts.saved);
    let said_of_all = move || {
        let (l, counts) = (state.language(), counts.get());
        if is_reading() { entry_terms::rows_unread(l, rows.checks.waiting.get()) } else { counted(l, &counts) }
    };
    view! {
        <div class="entry-foot">
            <p id="entry-count" role="status">{said_of_all}</p>
            <div class="buttons">
                <button id="entry-add" type="button" on:click=move |_| rows.add()>{move || term(EntryTerm::AddRow)}</button>
                <button id="entry-template" type="button" on:click=template>{move || term(EntryTerm::Template)}</button>
                <button id="entry-copy" type="button" disabled=move || !has_faulty() on:click=copy>{move || term(EntryTerm::CopyFaulty)}</button>
                <button id="entry-save" type="button" class="primary" disabled=move || good() == 0 || is_reading() on:click=save>
                    {move || entry_terms::save_rows(state.language(), good())}
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

/// The rows that have been read and are wanted, with their text and their reading.
fn filled(rows: Rows, is_wanted: fn(&RowText, &Reading) -> bool) -> Vec<(usize, RowText, Reading)> {
    let read = |row: &Row| {
        let (text, reading) = (row.text.get_untracked(), row.reading.get_untracked()?);
        is_wanted(&text, &reading).then_some((row.id, text, reading))
    };
    rows.all.with_untracked(|all| all.iter().filter_map(read).collect())
}

fn counted(l: Language, counts: &Counts) -> String {
    if counts.filled() == 0 {
        return String::new();
    }
    entry_terms::rows_in_all(l, counts.filled(), counts.good, counts.doubtful, counts.asked, counts.wrong)
}

/// The rows that stay behind as text for a spreadsheet, each with what is amiss.
fn faulty(l: Language, rows: Rows) -> String {
    let all = filled(rows, is_faulty);
    let places: HashMap<usize, usize> = rows.all.with_untracked(|all| all.iter().enumerate().map(|(at, row)| (row.id, at)).collect());
    let head = Cell::ALL.iter().map(|cell| cell.term()).chain([EntryTerm::Check]).map(|term| term.in_language(l).to_owned()).collect();
    let line = |(_, text, reading): &(usize, RowText, Reading)| {
        let why = match &reading.check {
            Check::Wrong(faults) => faults.iter().map(|(_, fault)| fault.clone()).collect::<Vec<_>>().join(semicolon(l)),
            Check::Doubtful(doubts) => {
                let repeats = reading.repeats.and_then(|id| places.get(&id)).map(|at| entry_terms::repeats(l, at + 1));
                doubts.iter().cloned().chain(repeats).collect::<Vec<_>>().join(semicolon(l))
            }
            Check::Ask(_) => EntryTerm::WhichIndicator.in_language(l).to_owned(),
            Check::Blank | Check::Good | Check::There => String::new(),
        };
        Cell::ALL.iter().map(|cell| text.get(*cell).to_owned()).chain([why]).collect()
    };
    sheet::text::write(&std::iter::once(head).chain(all.iter().map(line)).collect::<Vec<_>>())
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
