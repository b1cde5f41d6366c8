//! A file with a table becomes rows of the grid: each figure with its cell, and with what has to be asked about it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::row::RowText;
use super::rows::Rows;
use crate::browser::files;
use crate::lazy;
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_core::measure::Qualifier;
use xianfeng_core::plan::Language;
use xianfeng_files::sheet::Entry;
use xianfeng_tables::book::address;
use xianfeng_tables::{Figure, Left, LeftCell, import, open};
use xianfeng_text::{EntryTerm, entry_terms, tables};

/// Cells beyond which those that were left are only counted.
const MOST_LEFT: usize = 200;

/// What a file gave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FileRows {
    pub rows: Vec<RowText>,
    /// Cells that look like figures and were not taken, each with the reason.
    pub left: Vec<String>,
    /// All that were left.
    pub left_count: usize,
}

/// Reads a file against the plan of a snapshot; or says why nothing is taken.
pub fn rows(s: &Snapshot, name: &str, bytes: &[u8]) -> Result<FileRows, String> {
    let l = s.language;
    let book = open(name, bytes, &files::gb18030).map_err(|refusal| tables::refusal(l, refusal))?;
    let imported = import(s.plan(), &book);
    let indicator = |figure: &Figure| s.plan().indicators.get(&figure.indicator).map(|i| i.name.in_language(l).to_owned());
    let rows = imported.figures.iter().filter_map(|figure| Some(row(l, name, figure, indicator(figure)?))).collect();
    // What the plan does not know comes last: a table of an office is full of it.
    let (unknown, amiss): (Vec<&LeftCell>, Vec<&LeftCell>) = imported.left.iter().partition(|left| left.why == Left::Unknown);
    let left = amiss.iter().chain(&unknown).take(MOST_LEFT).map(|left| left_line(l, left)).collect();
    Ok(FileRows { rows, left, left_count: imported.left.len() })
}

fn row(l: Language, file: &str, figure: &Figure, name: String) -> RowText {
    let place = place(&figure.sheet, figure.row, figure.column);
    let entry = Entry {
        line: figure.row + 1,
        name,
        period: figure.period.map(|period| period.to_string()).unwrap_or_default(),
        value: format!("{}{}", before(figure.wording), figure.value.normalize()),
        unit: figure.unit.symbol.clone(),
        note: entry_terms::from_cell(l, file, &place, &figure.name, &figure.text),
        ..Entry::default()
    };
    let asked = figure.doubts.iter().map(|doubt| tables::doubt(l, doubt)).collect();
    RowText {
        entry,
        chosen: Some(figure.indicator.clone()),
        is_single: figure.is_cumulative.map(|is_cumulative| !is_cumulative),
        asked,
        ..RowText::default()
    }
}

/// The words of a number as the grid reads them back.
fn before(wording: Qualifier) -> &'static str {
    match wording {
        Qualifier::Exact => "",
        Qualifier::Over => "超",
        Qualifier::AtLeast => "≥",
        Qualifier::AtMost => "≤",
        Qualifier::Nearly => "近",
        Qualifier::About => "约",
    }
}

fn place(sheet: &str, row: usize, column: usize) -> String {
    let cell = address(row, column);
    if sheet.is_empty() { cell } else { format!("{sheet}!{cell}") }
}

fn left_line(l: Language, left: &LeftCell) -> String {
    let place = place(&left.sheet, left.row, left.column);
    entry_terms::left_cell(l, &place, &left.name, &left.text, tables::left(l, left.why))
}

/// A field for a file, which may also be dropped on it; its figures are put in front of the others.
#[component]
pub fn FileField(rows: Rows, said: RwSignal<String>) -> impl IntoView {
    let state = use_state();
    let term = move |term: EntryTerm| term.in_language(state.language());
    let left = RwSignal::new((Vec::<String>::new(), 0_usize));
    let take = move |name: String, bytes: Option<Vec<u8>>| {
        let s = state.snapshot.get_untracked();
        let l = s.language;
        said.set(EntryTerm::ReadingFile.in_language(l).to_owned());
        left.set((Vec::new(), 0));
        spawn_local(async move {
            let Some(bytes) = bytes else {
                said.set(EntryTerm::FileNotRead.in_language(l).to_owned());
                return;
            };
            let read = lazy::table::table_rows(s, name.clone(), bytes).await;
            // Another page or plan came in the meantime.
            if said.try_get_untracked().is_none() {
                return;
            }
            match read {
                Err(fault) => said.set(format!("{}{}", fault.term().in_language(l), fault.status())),
                Ok(Err(why)) => said.set(entry_terms::file_refused(l, &name, &why)),
                Ok(Ok(found)) => {
                    let asked = found.rows.iter().filter(|row| !row.asked.is_empty()).count();
                    said.set(entry_terms::from_file(l, &name, found.rows.len(), asked, found.left_count));
                    left.set((found.left, found.left_count));
                    rows.put_in_front(found.rows);
                }
            }
        });
    };
    view! {
        <label class="entry-file">
            <span>{move || term(EntryTerm::TakeFile)}</span>
            <input
                id="entry-file"
                type="file"
                accept=".xlsx,.xls,.ods,.csv,.tsv,.txt,.et"
                on:change=move |event| files::read_picked(&event, take)
            />
        </label>
        {move || {
            let ((lines, count), l) = (left.get(), state.language());
            (count > 0).then(|| {
                let more = (count > lines.len()).then(|| view! { <li>{entry_terms::more_left(l, count - lines.len())}</li> });
                view! {
                    <details id="entry-left">
                        <summary>{EntryTerm::LeftCells.in_language(l)} " " {count}</summary>
                        <ul class="plain-list">{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()} {more}</ul>
                    </details>
                }
            })
        }}
    }
}
