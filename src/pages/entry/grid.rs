//! The grid: a row a figure, with how it is read and what is amiss beside it.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::book::{Book, Check, Reading};
use super::row::{Cell, Row};
use super::rows::{DRAWN, Rows, SHOWN, cell_id};
use crate::browser::focus;
use crate::markup::tongue::tongue;
use crate::state::use_state;
use xianfeng_core::id::IndicatorId;
use xianfeng_text::{EntryTerm, entry_terms, semicolon};

/// The plan that rows are read against, made anew when the ledger changes.
pub type BookSignal = Memo<Shared>;

/// A book that is compared by identity.
#[derive(Clone)]
pub struct Shared(pub Arc<Book>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

#[component]
pub fn Grid(rows: Rows, book: BookSignal) -> impl IntoView {
    let state = use_state();
    let term = move |term: EntryTerm| term.in_language(state.language());
    let shown = Memo::new(move |_| rows.shown());
    // A few rows a turn: two hundred at once would hold up the page.
    Effect::new(move |_| {
        if rows.drawn.get() < SHOWN {
            let draw_more = move || {
                // Another page may have come.
                let _ = rows.drawn.try_update(|drawn| *drawn += DRAWN);
            };
            set_timeout(draw_more, Duration::ZERO);
        }
    });
    view! {
        <div class="table-box entry-box">
            <table class="entry-grid">
                <caption class="hidden">{move || term(EntryTerm::EntryLead)}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="num">{move || term(EntryTerm::Row)}</th>
                        {Cell::ALL
                            .map(|cell| view! { <th scope="col" class=format!("col-{}", cell.slug())>{move || term(cell.term())}</th> })
                            .collect_view()}
                        <th scope="col" class="col-read">{move || term(EntryTerm::ReadAs)}</th>
                        <th scope="col" class="col-check">{move || term(EntryTerm::Check)}</th>
                    </tr>
                </thead>
                <tbody>
                    <For each=move || shown.get() key=|row| row.id let(row)>
                        <RowView row rows shown book />
                    </For>
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn RowView(row: Row, rows: Rows, shown: Memo<Vec<Row>>, book: BookSignal) -> impl IntoView {
    let state = use_state();
    let (id, of) = (row.id, row.reading.clone());
    let reading = Memo::new(move |_| of.get());
    let place = move || shown.with(|all| all.iter().position(|row| row.id == id).unwrap_or_default());
    let number = move || rows.first.get() + place() + 1;
    let cell = |cell: Cell| view! { <CellField cell row=row.clone() rows reading number=Signal::derive(number) /> };
    let said = move || {
        let reading = reading.get()?;
        let remarks = reading.remarks.join(semicolon(state.language()));
        Some(view! {
            <span>{reading.said}</span>
            {(!remarks.is_empty()).then(|| view! { <small>{remarks}</small> })}
        })
    };
    view! {
        <tr class:blank=move || reading.with(|r| r.as_ref().is_none_or(|r| r.check == Check::Blank))>
            <th scope="row" class="num">
                {number}
                <button
                    type="button"
                    class="plain"
                    aria-label=move || format!("{} {}", EntryTerm::RemoveRow.in_language(state.language()), number())
                    on:click=move |_| rows.remove(&HashSet::from([id]))
                >
                    "×"
                </button>
            </th>
            {Cell::ALL.map(cell).collect_view()}
            <td class="read-as" data-label=move || EntryTerm::ReadAs.in_language(state.language())>{said}</td>
            <td class="check-cell" id=format!("entry-{id}-check")>
                <CheckView row=row.clone() rows reading book />
            </td>
        </tr>
    }
}

/// One cell: a field with the keys of a spreadsheet.
#[component]
fn CellField(cell: Cell, row: Row, rows: Rows, reading: Memo<Option<Reading>>, #[prop(into)] number: Signal<usize>) -> impl IntoView {
    let state = use_state();
    let (id, text) = (row.id, row.text.clone());
    let is_wrong = move || {
        reading.with(|reading| match reading.as_ref().map(|r| &r.check) {
            Some(Check::Wrong(faults)) => faults.iter().any(|(at, _)| *at == cell),
            Some(Check::Ask(_)) => cell == Cell::Name,
            _ => false,
        })
    };
    let on_key = move |event: KeyboardEvent| {
        if event.is_composing() || event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let field = event_target::<web_sys::HtmlInputElement>(&event);
        let caret = field.selection_start().ok().flatten().unwrap_or(0);
        let end = field.value().encode_utf16().count();
        match event.key().as_str() {
            "ArrowUp" => rows.step(id, cell, -1),
            "Enter" if event.shift_key() => rows.step(id, cell, -1),
            "ArrowDown" | "Enter" => rows.step(id, cell, 1),
            "ArrowLeft" if caret == 0 && !event.shift_key() => go(id, cell.beside(-1)),
            "ArrowRight" if caret as usize == end && !event.shift_key() => go(id, cell.beside(1)),
            _ => return,
        }
        event.prevent_default();
    };
    let (value, text_of_cell) = (text.clone(), text.clone());
    view! {
        <td class=format!("col-{}", cell.slug()) data-label=move || cell.term().in_language(state.language())>
            <input
                id=cell_id(id, cell)
                class:wrong=is_wrong
                aria-invalid=move || is_wrong().then_some("true")
                aria-describedby=format!("entry-{id}-check")
                aria-label=move || format!("{} {}", cell.term().in_language(state.language()), number.get())
                inputmode=(cell == Cell::Value).then_some("decimal")
                autocomplete="off"
                lang=move || tongue(text_of_cell.with(|t| t.get(cell).to_owned()).as_str())
                title=move || if cell == Cell::Name { text.with(|t| t.get(cell).to_owned()) } else { String::new() }
                prop:value=move || value.with(|t| t.get(cell).to_owned())
                on:input=move |event| rows.edit(&row, |t| t.set(cell, event_target_value(&event)))
                on:focus=move |_| rows.here.set(Some((id, cell)))
                on:keydown=on_key
            />
        </td>
    }
}

fn go(id: usize, cell: Option<Cell>) {
    if let Some(cell) = cell {
        focus::by_id(&cell_id(id, cell));
    }
}

/// What is amiss with a row, and the answers to it.
#[component]
fn CheckView(row: Row, rows: Rows, reading: Memo<Option<Reading>>, book: BookSignal) -> impl IntoView {
    let state = use_state();
    let check = Memo::new(move |_| reading.with(|reading| reading.as_ref().map(|r| (r.check.clone(), r.repeats))));
    move || {
        let l = state.language();
        let (check, repeats) = check.get()?;
        match check {
            Check::Blank => None,
            Check::Good => Some(view! { <span class="check-good">"✓ " {EntryTerm::CanSave.in_language(l)}</span> }.into_any()),
            Check::There => Some(view! { <span class="quiet">"✓ " {EntryTerm::IsThere.in_language(l)}</span> }.into_any()),
            Check::Wrong(faults) => {
                let said = faults.into_iter().map(|(_, fault)| fault).collect::<Vec<_>>().join(semicolon(l));
                Some(view! { <b class="check-wrong">"✕ " {said}</b> }.into_any())
            }
            Check::Doubtful(doubts) => {
                let (is_meant, answered) = (row.text.clone(), row.clone());
                let repeats = repeats.and_then(|id| rows.place(id)).map(|at| entry_terms::repeats(l, at + 1));
                let doubts = doubts.into_iter().chain(repeats).collect::<Vec<_>>().join(semicolon(l));
                Some(
                    view! {
                        <span class="check-doubt">"! " {doubts}</span>
                        <label class="check">
                            <input
                                type="checkbox"
                                prop:checked=move || is_meant.with(|t| t.anyway)
                                on:change=move |event| rows.edit(&answered, |t| t.anyway = event_target_checked(&event))
                            />
                            {EntryTerm::KeepAnyway.in_language(l)}
                        </label>
                    }
                    .into_any(),
                )
            }
            Check::Ask(ids) => {
                let Shared(book) = book.get();
                let choice = |id: IndicatorId| {
                    let row = row.clone();
                    let name = book.indicator(&id).map(|i| i.name.in_language(l).to_owned())?;
                    let choose = move |_| rows.edit(&row, |t| t.chosen = Some(id.clone()));
                    Some(view! { <button type="button" on:click=choose>{name}</button> })
                };
                Some(
                    view! {
                        <span class="check-doubt">"? " {EntryTerm::WhichIndicator.in_language(l)}</span>
                        {ids.into_iter().filter_map(choice).collect_view()}
                    }
                    .into_any(),
                )
            }
        }
    }
}

/// Turns to the rows before and after those that are shown.
#[component]
pub fn Pager(rows: Rows) -> impl IntoView {
    let state = use_state();
    let count = Memo::new(move |_| rows.all.with(Vec::len));
    let is_long = move || count.get() > SHOWN;
    let turn = move |to: usize| rows.show_from(to);
    let last = move || (rows.first.get() + SHOWN).min(count.get());
    view! {
        <Show when=is_long>
            <p class="pager buttons">
                <button type="button" disabled=move || rows.first.get() == 0 on:click=move |_| turn(rows.first.get_untracked().saturating_sub(SHOWN))>
                    {move || EntryTerm::RowsBefore.in_language(state.language())}
                </button>
                <span>{move || entry_terms::rows_shown(state.language(), rows.first.get() + 1, last(), count.get())}</span>
                <button type="button" disabled=move || last() == count.get() on:click=move |_| turn(rows.first.get_untracked() + SHOWN)>
                    {move || EntryTerm::RowsAfter.in_language(state.language())}
                </button>
            </p>
        </Show>
    }
}
