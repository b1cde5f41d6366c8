//! Workbooks that are opened in a worker, one after the other.

use std::collections::VecDeque;

use leptos::prelude::*;
use web_sys::File;

use crate::browser::files;
use crate::browser::worker::Reader;
use crate::state::{Notice, State, use_state};
use xianfeng_reader::{Ask, Tell};
use xianfeng_text::{EntryTerm, Term, entry_terms};
use xianfeng_workbook::read;
use xianfeng_workbook::round::Opened;

/// Files on their way to their cells.
#[derive(Clone, Copy)]
pub(super) struct Opening {
    reader: StoredValue<Option<Reader>, LocalStorage>,
    /// The files that are not open yet, each with how it is read; the first one is being read.
    queue: StoredValue<VecDeque<(Kind, File)>, LocalStorage>,
    opened: StoredValue<Vec<Opened>>,
    /// Files that are open, of how many; `None`: nothing is being read.
    progress: RwSignal<Option<(usize, usize)>>,
    done: Callback<Vec<Opened>>,
}

/// What a file holds.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Workbook,
    /// Cells that were copied.
    Range,
}

impl Opening {
    /// `done` gets all files once the last one is open.
    pub fn new(done: Callback<Vec<Opened>>) -> Self {
        let opening = Self {
            reader: StoredValue::new_local(None),
            queue: StoredValue::new_local(VecDeque::new()),
            opened: StoredValue::new(Vec::new()),
            progress: RwSignal::new(None),
            done,
        };
        on_cleanup(move || drop(opening.reader.try_update_value(Option::take)));
        opening
    }

    pub fn open(self, state: State, files: Vec<File>) {
        self.take(state, files.into_iter().map(|file| (Kind::Workbook, file)).collect());
    }

    /// Opens a range of cells that was copied, by the name that the preview gives to it.
    pub fn open_range(self, state: State, name: &str, text: &str) {
        self.take(state, files::of_text(name, text).into_iter().map(|file| (Kind::Range, file)).collect());
    }

    /// What is dropped while others are being read comes behind them, into the same preview.
    fn take(self, state: State, files: Vec<(Kind, File)>) {
        if files.is_empty() {
            return;
        }
        let count = files.len();
        // A folder may have been listed for a page that is gone.
        let Some(is_reading) = self.progress.try_with_untracked(Option::is_some) else { return };
        if is_reading {
            self.queue.update_value(|queue| queue.extend(files));
            return self.progress.update(|progress| *progress = progress.map(|(done, all)| (done, all + count)));
        }
        self.progress.set(Some((0, count)));
        self.queue.set_value(files.into());
        self.opened.set_value(Vec::new());
        self.reader.set_value(Some(Reader::start(move |bytes| self.hear(state, bytes))));
    }

    /// Ends the reading at once.
    pub fn stop(self) {
        drop(self.reader.try_update_value(Option::take));
        self.progress.set(None);
    }

    fn ask_next(self) {
        self.queue.with_value(|queue| {
            let Some((kind, file)) = queue.front() else { return };
            let ask = if *kind == Kind::Range { Ask::Range } else { Ask::Cells };
            let Ok(ask) = borsh::to_vec(&ask) else { return };
            self.reader.with_value(|reader| reader.iter().for_each(|reader| reader.send(&ask, Some(file))));
        });
    }

    fn hear(self, state: State, bytes: Option<Vec<u8>>) {
        // Another page came in the meantime.
        if self.progress.try_get_untracked().is_none() {
            return;
        }
        let is_range = self.queue.with_value(|queue| queue.front().is_some_and(|(kind, _)| *kind == Kind::Range));
        let opened = match bytes.and_then(|bytes| borsh::from_slice(&bytes).ok()) {
            None => {
                self.stop();
                return state.say(Notice::warning(Term::PageMissing));
            }
            Some(Tell::Ready) => return self.ask_next(),
            Some(Tell::Book(book)) if is_range => Ok(read::ranges(book)),
            Some(Tell::Book(book)) => Ok(read::pages(book)),
            Some(Tell::Refused(refusal)) => Err(refusal),
            Some(Tell::Progress(_) | Tell::Tables(_) | Tell::Figures(_) | Tell::Done { .. }) => return,
        };
        let name = self.queue.try_update_value(|queue| queue.pop_front()).flatten().map(|(_, file)| file.name()).unwrap_or_default();
        self.opened.update_value(|all| all.push((name, opened)));
        if self.queue.with_value(VecDeque::is_empty) {
            self.stop();
            self.done.run(self.opened.try_update_value(std::mem::take).unwrap_or_default());
        } else {
            self.progress.update(|progress| *progress = progress.map(|(done, all)| (done + 1, all)));
            self.ask_next();
        }
    }
}

/// How far the opening is, with the button that ends it.
#[component]
pub(super) fn OpeningView(opening: Opening) -> impl IntoView {
    let state = use_state();
    let said = move || {
        let (done, all) = opening.progress.get()?;
        let percent = u8::try_from(done * 100 / all.max(1)).unwrap_or(100);
        Some(view! {
            <progress max="100" value=percent aria-label=EntryTerm::ReadingFile.in_language(state.language())></progress>
            <span>{entry_terms::read_so_far(state.language(), percent)}</span>
        })
    };
    view! {
        <Show when=move || opening.progress.with(Option::is_some)>
            <p class="reading">
                {said} <button type="button" on:click=move |_| opening.stop()>{move || EntryTerm::StopReading.in_language(state.language())}</button>
            </p>
        </Show>
    }
}
