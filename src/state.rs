//! The state of the app: signals, and the methods that change them.
//!
//! ```text
//! handler → State → edit::apply → history, storage → one signal → Snapshot → components
//! ```
//!
//! Components read the [`Snapshot`], which is recomputed when the ledger, the as-of date, the language or the
//! plan changes. [`use_state`] returns the state; copying it copies handles.

pub mod backups;
mod bookmarks;
mod changes;
mod clear;
mod dialog;
pub mod effect;
mod notice;
mod own_plans;
pub mod plans;
pub mod saved;
mod settings;
mod typing;
mod view;

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::offline::Offline;
use crate::browser::{appearance, storage};
use crate::day::Day;
use crate::route::{Filter, Page, Route, View};
use crate::snapshot::Snapshot;
use saved::Saved;
use xianfeng_core::edit::{History, Workspace};
use xianfeng_core::id::{PlanId, TargetId};
use xianfeng_core::ledger::{Edit, Ledger};
use xianfeng_core::measure::Date;
use xianfeng_core::plan::{Language, Plan};
use xianfeng_text::Term;

pub use clear::Clear;
pub use dialog::{Dialog, WorkKind};
pub use notice::{Level, Notice, WayBack, label_term};
pub use plans::{Arrival, Begun, OwnPlan};
pub use settings::{Bookmark, Settings};
use typing::Typed;

const SETTINGS: &str = "xianfeng.settings";

#[derive(Clone, Copy)]
pub struct State {
    workspace: RwSignal<Arc<Workspace>>,
    history: RwSignal<History>,
    /// Counts changes, so that snapshots are compared by number and not by content.
    revision: RwSignal<u32>,
    /// Today in the reader's time zone.
    today: RwSignal<Date>,
    pub page: RwSignal<Page>,
    pub view: RwSignal<View>,
    pub filter: RwSignal<Filter>,
    pub snapshot: Memo<Arc<Snapshot>>,
    day: Memo<Arc<Day>>,
    pub settings: RwSignal<Settings>,
    pub saved: RwSignal<Saved>,
    pub notice: RwSignal<Option<Notice>>,
    pub dialog: RwSignal<Dialog>,
    pub update_ready: RwSignal<bool>,
    /// A lazy part of the program did not arrive.
    pub part_missing: RwSignal<bool>,
    pub offline: RwSignal<Offline>,
    /// Changes that found no room in the storage, by plan.
    unwritten: RwSignal<BTreeMap<PlanId, Vec<Vec<Edit>>>>,
    /// Large changes that are on their way to the storage, by plan.
    in_pieces: StoredValue<Vec<(PlanId, Arc<Vec<Edit>>)>>,
    /// The target being changed in the plan editor.
    pub editing: RwSignal<Option<TargetId>>,
    /// What a file brought for a plan that is not open yet.
    arriving: StoredValue<Option<(PlanId, Ledger)>>,
    /// The own plan before and after each of its changes here, latest last.
    plan_changes: RwSignal<Vec<(Plan, Plan)>>,
    /// The questions to ask before text is lost that was typed and not saved.
    typed: RwSignal<Typed>,
    /// True while the storage is about to be read again.
    is_reading_again: StoredValue<bool>,
    /// True while a copy of the work is about to be kept.
    is_backing_up: StoredValue<bool>,
    /// Counts the copies kept by this tab.
    pub backups: RwSignal<u32>,
    /// True while another plan is loading.
    pub loading: RwSignal<bool>,
    /// The current step of the tour.
    pub tour: RwSignal<Option<usize>>,
    /// The plan or bookmark removed last.
    taken: RwSignal<Option<Taken>>,
    /// The page whose heading was shown last.
    shown_page: StoredValue<Option<Page>>,
    /// True if the search field of the list takes the focus as soon as it exists.
    pub filter_wanted: RwSignal<bool>,
}

/// Removed items that can be restored, though no ledger records them.
#[derive(Clone, Debug)]
enum Taken {
    /// The text of a plan file.
    Plan {
        id: PlanId,
        text: String,
    },
    Bookmark {
        at: usize,
        bookmark: Bookmark,
    },
}

/// The state in the context of a component.
pub fn use_state() -> State {
    expect_context()
}

impl State {
    /// The state for a workspace, an address and a day.
    pub fn new(begun: Begun, route: Route, settings: Settings, today: Date) -> Self {
        let Begun { workspace, saved, history } = begun;
        let workspace = RwSignal::new(Arc::new(workspace));
        let revision = RwSignal::new(0);
        let today = RwSignal::new(today);
        let view = RwSignal::new(route.view);
        let snapshot = Memo::new(move |before: Option<&Arc<Snapshot>>| {
            let (number, view, today) = (revision.get(), view.get(), today.get());
            workspace.with(|w| Arc::new(Snapshot::following(before.map(|before| &**before), number, w.clone(), &view, today)))
        });
        let day = Memo::new(move |_| snapshot.with(|s| s.day().clone()));
        let tour = (!settings.tour_done).then_some(0);
        Self {
            workspace,
            history: RwSignal::new(history),
            revision,
            today,
            page: RwSignal::new(route.page),
            view,
            filter: RwSignal::new(route.filter),
            snapshot,
            day,
            settings: RwSignal::new(settings),
            saved: RwSignal::new(saved),
            notice: RwSignal::new(None),
            dialog: RwSignal::new(Dialog::None),
            update_ready: RwSignal::new(false),
            part_missing: RwSignal::new(false),
            offline: RwSignal::new(Offline::default()),
            unwritten: RwSignal::new(BTreeMap::new()),
            in_pieces: StoredValue::new(Vec::new()),
            editing: RwSignal::new(None),
            arriving: StoredValue::new(None),
            plan_changes: RwSignal::new(Vec::new()),
            typed: RwSignal::new(Typed::default()),
            is_reading_again: StoredValue::new(false),
            is_backing_up: StoredValue::new(false),
            backups: RwSignal::new(0),
            loading: RwSignal::new(false),
            tour: RwSignal::new(tour),
            taken: RwSignal::new(None),
            shown_page: StoredValue::new(None),
            filter_wanted: RwSignal::new(false),
        }
    }

    /// The settings saved in this browser.
    pub fn stored_settings() -> Settings {
        Self::settings_of_storage().unwrap_or_default()
    }

    fn settings_of_storage() -> Option<Settings> {
        Settings::parse(&storage::text(SETTINGS)?)
    }

    /// The snapshot; the caller is notified of its changes.
    pub fn now(self) -> Arc<Snapshot> {
        self.snapshot.get()
    }

    /// The day that the snapshot is of; the caller is notified of another day, plan or language, but not of edits.
    pub fn day(self) -> Arc<Day> {
        self.day.get()
    }

    /// The text of a term in the current language; the caller is notified of its changes.
    pub fn t(self, term: Term) -> &'static str {
        term.in_language(self.language())
    }

    pub fn language(self) -> Language {
        self.view.with(|v| v.language)
    }

    pub fn workspace(self) -> Arc<Workspace> {
        self.workspace.get_untracked()
    }

    /// The changes that undo and redo would affect.
    pub fn undoable(self) -> (Option<Term>, Option<Term>) {
        self.history.with(|h| (h.last_done().map(|c| label_term(c.label)), h.last_undone().map(|c| label_term(c.label))))
    }

    pub fn can_undo_plan(self) -> bool {
        self.plan_changes.with(|all| !all.is_empty())
    }

    /// Notifies of changes to the workspace by increasing the revision.
    fn touch(self) {
        self.revision.update(|r| *r += 1);
    }

    /// Changes the settings as they are saved now: another tab may have changed others.
    pub fn set_settings(self, change: impl FnOnce(&mut Settings)) {
        let mut settings = Self::settings_of_storage().unwrap_or_else(|| self.settings.get_untracked());
        change(&mut settings);
        appearance::show(settings.color_scheme, settings.high_contrast, settings.large_text);
        if let Some(text) = settings.to_json() {
            let record = storage::Record { key: SETTINGS.to_owned(), text };
            if !storage::write(&record) {
                storage::lay_beside(record);
            }
        }
        self.settings.set(settings);
    }

    /// Shows a step of the tour; 0 ends it for good.
    pub fn show_tour(self, step: usize) {
        self.tour.set((step > 0).then_some(step));
        if step == 0 {
            self.set_settings(|s| s.tour_done = true);
        }
    }

    /// Says that something was removed, and offers to restore it.
    fn offer_restore(self, what: Taken, said: Term) {
        self.taken.set(Some(what));
        self.notice.set(Some(Notice::with_way_back(said, WayBack::PutBack)));
    }

    /// Opens a dialog and hides the last message.
    pub fn open_dialog(self, dialog: Dialog) {
        self.notice.set(None);
        self.dialog.set(dialog);
    }

    /// Shows a message.
    pub fn say(self, notice: Notice) {
        self.notice.set(Some(notice));
    }
}
