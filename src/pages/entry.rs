//! The entry of many figures: a grid to fill in, or to paste a table into.

pub mod book;
mod checks;
mod columns;
pub mod file;
mod foot;
mod grid;
mod listing;
pub mod repeats;
pub mod row;
mod rows;
mod tools;

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::clipboard;
use crate::components::PageHeading;
use crate::state::{Dialog, use_state};
use book::{Book, Settings};
use checks::Checks;
use file::FileField;
use foot::Foot;
use grid::{Grid, Pager, Shared};
use listing::Listing;
use rows::{Pasted, Rows};
use tools::{ListTools, ReadTools};
use xianfeng_core::ledger::SourceGrade;
use xianfeng_files::sheet::{Skip, Skipped};
use xianfeng_text::{EntryTerm, Term, entry_terms};

#[component]
pub fn Entry() -> impl IntoView {
    let state = use_state();
    let term = move |term: EntryTerm| term.in_language(state.language());
    let book = Memo::new(move |_| Shared(Arc::new(Book::new(state.now()))));
    let listing = RwSignal::new(Listing::default());
    let settings = RwSignal::new(Settings {
        default_period: String::new(),
        bare_month_is_single: None,
        source_grade: SourceGrade::UnitReport,
        author: state.settings.with_untracked(|s| s.author.clone()),
    });
    let rows = Rows::new(Checks::new(book, settings));
    // Listed anew when another choice is made; a recorded figure takes its own row away and leaves the others.
    let list = move || rows.list(listing::rows(&state.snapshot.get_untracked(), &book.get_untracked().0, &listing.get_untracked()));
    list();
    Effect::watch(move || (listing.track(), state.view.track()), move |_, _, _| list(), false);
    let anew = move || rows.all.with_untracked(|all| rows.checks.all_anew(all));
    Effect::watch(move || (book.track(), settings.track()), move |_, _, _| anew(), false);
    // Rows that nobody has saved yet: leaving the page asks, as forms do.
    let is_unsaved = Memo::new(move |_| rows.checks.waiting.get() > 0 || rows.checks.counts.with(|counts| counts.unsaved() > 0));
    Effect::new(move |_| state.note_unsaved(is_unsaved.get()));
    let said = RwSignal::new(String::new());
    let skipped = RwSignal::new(Vec::<Skipped>::new());
    let take = move |text: &str| match rows.paste(text) {
        None => false,
        Some(Pasted { rows, skipped: left_out }) => {
            said.set(entry_terms::pasted(state.language(), rows, left_out.len()));
            skipped.set(left_out);
            true
        }
    };
    Effect::new(move |_| {
        let handle = clipboard::listen(move |text| matches!(state.dialog.get_untracked(), Dialog::None) && take(text));
        on_cleanup(move || handle.remove());
    });
    view! {
        <PageHeading text=Signal::derive(move || state.t(Term::EnterFigures).to_owned()) />
        <p>{move || term(EntryTerm::EntryLead)}</p>
        <label class="paste-here">
            <span class="quiet">{move || term(EntryTerm::PasteHere)}</span>
            <textarea
                id="entry-paste"
                rows="2"
                placeholder=move || term(EntryTerm::PasteHint)
                on:focus=move |_| rows.here.set(None)
                on:change=move |event| {
                    if take(&event_target_value(&event)) {
                        event_target::<web_sys::HtmlTextAreaElement>(&event).set_value("");
                    }
                }
            ></textarea>
        </label>
        <FileField rows said />
        <p id="entry-said" role="status">{move || said.get()}</p>
        <SkippedRows skipped />
        <div class="entry-tools">
            <ListTools listing />
            <ReadTools settings />
        </div>
        <Grid rows book />
        <Pager rows />
        <Show when=move || rows.all.with(Vec::is_empty)>
            <p class="empty">{move || term(EntryTerm::NothingListed)}</p>
        </Show>
        <Foot rows listing book said />
    }
}

/// The rows of a pasted table that are no figures, each with the reason.
#[component]
fn SkippedRows(skipped: RwSignal<Vec<Skipped>>) -> impl IntoView {
    let state = use_state();
    let why = |skip: Skip| match skip {
        Skip::Title => EntryTerm::SkipTitle,
        Skip::Total => EntryTerm::SkipTotal,
        Skip::NoValue => EntryTerm::SkipNoValue,
        Skip::Remark => EntryTerm::SkipRemark,
    };
    move || {
        let (skipped, l) = (skipped.get(), state.language());
        let line = |s: Skipped| view! { <li>{s.line} " " {s.text} " " <small>{why(s.why).in_language(l)}</small></li> };
        (!skipped.is_empty()).then(|| {
            view! {
                <details>
                    <summary>{EntryTerm::Skipped.in_language(l)} " " {skipped.len()}</summary>
                    <ul class="plain-list">{skipped.into_iter().map(line).collect_view()}</ul>
                </details>
            }
        })
    }
}
