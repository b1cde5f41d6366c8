//! A file with a table becomes rows of the grid: each figure with its cell, and with what has to be asked about it.

use std::collections::{HashSet, VecDeque};

use leptos::prelude::*;

use super::columns::{self, Columns};
use super::row::RowText;
use super::rows::Rows;
use crate::browser::files;
use crate::browser::worker::Reader;
use crate::snapshot::Snapshot;
use crate::state::{State, use_state};
use xianfeng_core::measure::Qualifier;
use xianfeng_core::plan::Language;
use xianfeng_files::sheet::Entry;
use xianfeng_reader::{Ask, Tell};
use xianfeng_tables::book::address;
use xianfeng_tables::{Doubt, Figure, LeftCell, Table};
use xianfeng_text::{EntryTerm, Term, entry_terms, semicolon, tables};

fn row(l: Language, file: &str, figure: &Figure, name: String) -> RowText {
    let place = place(&figure.sheet, figure.row, figure.column);
    let entry = Entry {
        line: figure.row + 1,
        name,
        period: figure.period.map(|period| period.to_string()).unwrap_or_default(),
        value: format!("{}{}", before(figure.wording), figure.value.normalize()),
        unit: figure.unit.symbol.clone(),
        source: figure.source.clone(),
        note: note(l, figure, entry_terms::from_cell(l, file, &place, &figure.name, &figure.text)),
        ..Entry::default()
    };
    let is_open = figure.doubts.contains(&Doubt::MonthOrToDate);
    let asked = figure.doubts.iter().map(|doubt| tables::doubt(l, doubt)).collect();
    RowText {
        entry,
        chosen: Some(figure.indicator.clone()),
        // A month that the file leaves open is read as the setting for such months says.
        is_single: figure.is_cumulative.filter(|_| !is_open).map(|is_cumulative| !is_cumulative),
        asked,
        ..RowText::default()
    }
}

/// The remark of the table, and where the figure comes from.
fn note(l: Language, figure: &Figure, origin: String) -> String {
    if figure.note.is_empty() { origin } else { format!("{}{}{origin}", figure.note, semicolon(l)) }
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

/// The file that is being read, or was read last.
#[derive(Clone, Copy)]
struct Reading {
    rows: Rows,
    said: RwSignal<String>,
    name: StoredValue<String>,
    /// It lives as long as its file can be read once more.
    reader: StoredValue<Option<Reader>, LocalStorage>,
    file: StoredValue<Option<web_sys::File>, LocalStorage>,
    /// Files that were chosen meanwhile.
    next: StoredValue<VecDeque<web_sys::File>, LocalStorage>,
    /// Readings that were asked for and have not ended; only the last of them is listened to.
    asked: StoredValue<usize>,
    /// `None`: nothing is being read.
    percent: RwSignal<Option<u8>>,
    tables: RwSignal<Vec<Table>>,
    /// Shows the columns: nothing was found, so they were probably read wrongly.
    shows_columns: RwSignal<bool>,
    left: RwSignal<(Vec<LeftCell>, usize)>,
    /// The rows that came from it, and how many of them ask something.
    taken: StoredValue<(HashSet<usize>, usize)>,
}

impl Reading {
    fn new(rows: Rows, said: RwSignal<String>) -> Self {
        Self {
            rows,
            said,
            name: StoredValue::new(String::new()),
            reader: StoredValue::new_local(None),
            file: StoredValue::new_local(None),
            next: StoredValue::new_local(VecDeque::new()),
            asked: StoredValue::new(0),
            percent: RwSignal::new(None),
            tables: RwSignal::new(Vec::new()),
            shows_columns: RwSignal::new(false),
            left: RwSignal::default(),
            taken: StoredValue::default(),
        }
    }

    /// Reads a file, once the one before is read.
    fn begin(self, state: State, file: web_sys::File) {
        if self.percent.with_untracked(Option::is_some) {
            return self.next.update_value(|next| next.push_back(file));
        }
        self.name.set_value(file.name());
        self.file.set_value(Some(file));
        self.taken.set_value(Default::default());
        self.asked.set_value(0);
        self.tables.set(Vec::new());
        self.shows_columns.set(false);
        self.wait();
        // The one before ends: its file is read.
        self.reader.set_value(Some(Reader::start(move |bytes| self.hear(state, bytes))));
    }

    fn wait(self) {
        self.percent.set(Some(0));
        self.left.set(Default::default());
        self.said.set(String::new());
    }

    /// Ends the reading at once; nothing of the file stays.
    fn stop(self, state: State) {
        self.reader.set_value(None);
        self.percent.set(None);
        self.next.set_value(VecDeque::new());
        // Its columns cannot be read otherwise without a reader.
        self.tables.set(Vec::new());
        self.take_back();
        self.said.set(EntryTerm::DidStop.in_language(state.language()).to_owned());
    }

    fn take_back(self) {
        let taken = self.taken.try_update_value(std::mem::take).unwrap_or_default();
        self.rows.remove(&taken.0);
    }

    /// Reads the same file anew, its columns as they are remembered now.
    fn again(self) {
        self.take_back();
        self.wait();
        self.ask(&Ask::Again { mappings: columns::remembered() }, None);
    }

    fn ask(self, ask: &Ask, file: Option<&web_sys::File>) {
        if let Ok(bytes) = borsh::to_vec(ask) {
            self.asked.update_value(|asked| *asked += 1);
            self.reader.with_value(|reader| reader.iter().for_each(|reader| reader.send(&bytes, file)));
        }
    }

    fn hear(self, state: State, bytes: Option<Vec<u8>>) {
        // Another page came in the meantime.
        let Some(name) = self.name.try_get_value() else { return };
        let s = state.snapshot.get_untracked();
        let l = s.language;
        let over = |said: String| {
            self.percent.set(None);
            match self.next.try_update_value(VecDeque::pop_front).flatten() {
                Some(next) => self.begin(state, next),
                None => self.said.set(said),
            }
        };
        let tell = bytes.and_then(|bytes| borsh::from_slice(&bytes).ok());
        let waiting = self.asked.get_value();
        if matches!(tell, Some(Tell::Done { .. } | Tell::Refused(_))) {
            self.asked.set_value(waiting.saturating_sub(1));
        }
        // Asked for anew in the meantime: the rows of this reading would stand beside those of the next.
        if tell.is_some() && waiting > 1 {
            return;
        }
        match tell {
            None => over(Term::PageMissing.in_language(l).to_owned()),
            Some(Tell::Ready) => {
                let ask = Ask::Figures { plan: Box::new(s.plan().clone()), mappings: columns::remembered() };
                self.file.with_value(|file| self.ask(&ask, file.as_ref()));
            }
            Some(Tell::Progress(percent)) => self.percent.set(Some(percent)),
            Some(Tell::Refused(refusal)) => over(entry_terms::file_refused(l, &name, &tables::refusal(l, refusal))),
            Some(Tell::Tables(all)) => self.tables.set(all),
            Some(Tell::Figures(figures)) => self.take(&s, &name, &figures),
            Some(Tell::Done { left, left_count }) => {
                let (taken, asked) = self.taken.with_value(|(taken, asked)| (taken.len(), *asked));
                let count = usize::try_from(left_count).unwrap_or(usize::MAX);
                self.left.set((left, count));
                if taken == 0 {
                    self.shows_columns.set(true);
                }
                over(entry_terms::from_file(l, &name, taken, asked, count));
            }
            Some(Tell::Book(_)) => {}
        }
    }

    /// Puts figures in front of the rows that are there, in the order of the file.
    fn take(self, s: &Snapshot, name: &str, figures: &[Figure]) {
        let l = s.language;
        let indicator = |figure: &Figure| s.plan().indicators.get(&figure.indicator).map(|i| i.name.in_language(l).to_owned());
        let texts: Vec<RowText> = figures.iter().filter_map(|figure| Some(row(l, name, figure, indicator(figure)?))).collect();
        let asked = texts.iter().filter(|text| !text.asked.is_empty()).count();
        let behind = self.taken.with_value(|(taken, _)| taken.len());
        let ids = self.rows.put_at(behind, texts.into_iter());
        self.taken.update_value(|(taken, all_asked)| {
            taken.extend(ids);
            *all_asked += asked;
        });
    }
}

/// A field for a file, which may also be dropped on it; its figures are put in front of the others. A worker reads it.
#[component]
pub fn FileField(rows: Rows, said: RwSignal<String>) -> impl IntoView {
    let state = use_state();
    let term = move |term: EntryTerm| term.in_language(state.language());
    let reading = Reading::new(rows, said);
    on_cleanup(move || drop(reading.reader.try_update_value(Option::take)));
    let progress = move || {
        reading.percent.get().map(|percent| {
            view! {
                <progress max="100" value=percent aria-label=term(EntryTerm::ReadingFile)></progress>
                <span>{entry_terms::read_so_far(state.language(), percent)}</span>
            }
        })
    };
    view! {
        <label class="entry-file">
            <span>{move || term(EntryTerm::TakeFile)}</span>
            <input
                id="entry-file"
                type="file"
                accept=".xlsx,.xls,.ods,.csv,.tsv,.txt,.et"
                on:change=move |event| files::picked(&event).into_iter().take(1).for_each(|file| reading.begin(state, file))
            />
        </label>
        <Show when=move || reading.percent.with(Option::is_some)>
            <p class="reading">
                {progress}
                <button id="entry-stop" type="button" on:click=move |_| reading.stop(state)>{move || term(EntryTerm::StopReading)}</button>
            </p>
        </Show>
        <Columns tables=reading.tables is_open=reading.shows_columns again=Callback::new(move |()| reading.again()) />
        {move || {
            let ((cells, count), l) = (reading.left.get(), state.language());
            (count > 0).then(|| {
                let more = (count > cells.len()).then(|| view! { <li>{entry_terms::more_left(l, count - cells.len())}</li> });
                view! {
                    <details id="entry-left">
                        <summary>{EntryTerm::LeftCells.in_language(l)} " " {count}</summary>
                        <ul class="plain-list">{cells.iter().map(|left| view! { <li>{left_line(l, left)}</li> }).collect_view()} {more}</ul>
                    </details>
                }
            })
        }}
    }
}
