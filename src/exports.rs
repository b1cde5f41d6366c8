//! Downloads.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clock, fetch, files, location, random};
use crate::lazy::{self, NotLoaded};
use crate::one_file::{self, Filling};
use crate::state::{Notice, State};
use xianfeng_core::ledger::RoundItem;
use xianfeng_core::plan::Language;
use xianfeng_text::{OpenTerm, PassingTerm, RoundTerm, Term, WorkbookTerm};
use xianfeng_workbook::Topic;

/// A file to download.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// The person's own edits.
    Own,
    /// The whole ledger.
    All,
    /// The targets with their verdicts.
    Targets,
    Observations,
    Plan,
    /// The plan with the whole ledger, in one file.
    Share,
}

impl Export {
    pub const ALL: [Export; 6] = [Self::Own, Self::All, Self::Targets, Self::Observations, Self::Plan, Self::Share];

    /// Its part of the file name.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::All => "all",
            Self::Targets => "targets",
            Self::Observations => "figures",
            Self::Plan => "plan",
            Self::Share => "share",
        }
    }

    pub fn term(self) -> Term {
        match self {
            Self::Own => Term::ExportOwn,
            Self::All => Term::ExportAll,
            Self::Targets => Term::ExportTargets,
            Self::Observations => Term::ExportObservations,
            Self::Plan => Term::ExportPlan,
            Self::Share => Term::ExportShare,
        }
    }
}

/// Offers a file named after the plan, its content and the day.
pub fn export(state: State, what: Export) {
    let s = state.snapshot.get_untracked();
    let workspace = s.workspace();
    let (ending, mime, text) = match what {
        Export::Own => ("json", "application/json", xianfeng_files::ledger::to_json(workspace.own(), s.plan(), None)),
        Export::All => ("json", "application/json", xianfeng_files::ledger::to_json(workspace.ledger.edits(), s.plan(), None)),
        Export::Plan => ("json", "application/json", xianfeng_files::plan::to_json(s.plan())),
        Export::Share => ("json", "application/json", xianfeng_files::share::to_json(s.plan(), workspace.ledger.edits())),
        Export::Targets => return export_table(state, Topic::Targets),
        Export::Observations => return export_table(state, Topic::Figures),
    };
    files::save(&format!("{}-{}-{}.{ending}", s.plan().id, what.slug(), clock::today()), mime, &text);
    // The file now contains the edits that found no room in the storage.
    if matches!(what, Export::Own | Export::All | Export::Share) {
        state.saved.update(|saved| saved.unsaved = 0);
    }
    state.say(Notice::done(Term::DidExport));
}

/// Offers a file once the part of the program that makes it is here and has made it, or says why there is none.
fn offer<T>(state: State, made: impl Future<Output = Result<T, NotLoaded>> + 'static, save: impl FnOnce(T) -> Notice + 'static) {
    spawn_local(async move {
        state.say(match made.await {
            Ok(made) => save(made),
            Err(why) => Notice::warning(why.term()),
        });
    });
}

/// Saves a text.
fn save_text(name: &str, mime: &str, text: &str) -> Notice {
    files::save(name, mime, text);
    Notice::done(Term::DidExport)
}

/// Saves bytes; without any, says `none`.
fn save_bytes<E>(name: &str, mime: &str, bytes: Result<Vec<u8>, E>, none: impl FnOnce() -> Notice) -> Notice {
    bytes.map_or_else(
        |_| none(),
        |bytes| {
            files::save_bytes(name, mime, &bytes);
            Notice::done(Term::DidExport)
        },
    )
}

/// Offers a table of the workbook as CSV.
fn export_table(state: State, topic: Topic) {
    let s = state.snapshot.get_untracked();
    let name = xianfeng_workbook::table_name(s.plan(), topic, s.language, s.as_of);
    offer(state, lazy::workbook::table(s, topic), move |text| save_text(&name, "text/csv;charset=utf-8", &text));
}

/// The type of an .xlsx file.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ZIP: &str = "application/zip";

/// Offers the day as a workbook.
pub fn export_workbook(state: State) {
    let s = state.snapshot.get_untracked();
    let name = xianfeng_workbook::file_name(s.plan(), s.language, s.as_of);
    offer(state, lazy::workbook::workbook(s), move |bytes| save_bytes(&name, XLSX, bytes, no_workbook));
}

fn no_workbook() -> Notice {
    Notice::no_workbook(WorkbookTerm::NotWritten)
}

/// The page as one file, as the build made it.
const EDITION: &str = "xianfeng.html";

/// Offers the page as one file, with the open plan and everything recorded against it.
pub fn export_page(state: State) {
    // Of this moment: another plan may be open once the edition is here.
    let (workspace, is_own_plan) = (state.workspace(), state.is_own_plan());
    spawn_local(async move {
        let Some(edition) = fetch::text(EDITION).await else { return state.say(Notice::passing(PassingTerm::NoEdition)) };
        let (id, home) = (random::fresh_part(), location::public());
        let filling = Filling { id: &id, home: home.as_deref(), workspace: &workspace, is_own_plan };
        let Some(page) = one_file::filled(&edition, &filling) else { return state.say(Notice::passing(PassingTerm::NoEdition)) };
        files::save(&format!("{}-page-{}.html", workspace.plan.id, clock::today()), "text/html", &page);
        if Arc::ptr_eq(&workspace, &state.workspace()) {
            state.saved.update(|saved| saved.unsaved = 0);
        }
        state.say(Notice::done(Term::DidExport));
    });
}

/// Offers the forms of a round, one workbook a unit in one ZIP file.
pub fn export_forms(state: State, round: RoundItem) {
    let s = state.snapshot.get_untracked();
    let l = s.language;
    let period = xianfeng_text::period(l, round.round.period);
    let name = format!("{}-{}-{}.zip", s.plan().id, RoundTerm::File.in_language(l), period.replace(' ', "-"));
    offer(state, lazy::workbook::forms(s, round), move |bytes| save_bytes(&name, ZIP, bytes, no_workbook));
}

/// Offers the day as a Data Package.
pub fn export_package(state: State) {
    let s = state.snapshot.get_untracked();
    let name = format!("{}-datapackage-{}.zip", s.plan().id, s.as_of);
    let none = || Notice::no_file(OpenTerm::NotPacked.in_language(Language::Zh), OpenTerm::NotPacked.in_language(Language::En));
    offer(state, lazy::opendata::package(s), move |bytes| save_bytes(&name, ZIP, bytes, none));
}

/// Offers the figures of the day as SDMX-CSV.
pub fn export_sdmx(state: State) {
    let s = state.snapshot.get_untracked();
    let name = format!("{}-figures-{}.sdmx.csv", s.plan().id, s.as_of);
    offer(state, lazy::opendata::sdmx(s), move |text| save_text(&name, "application/vnd.sdmx.data+csv;version=2.0.0", &text));
}
