//! The bridge from the core to the page: signals, dispatch, and what is saved.
//!
//! ```text
//! component → store.dispatch(Command) → edit::apply → history, storage → one signal → Snapshot → page
//! ```
//!
//! A [`Snapshot`] is everything a page reads. It is made anew when the ledger, the as-of date,
//! the language or the plan changes; pages are plain functions of it.

mod dialog;
pub mod notice;
mod saved;
mod settings;
mod snapshot;

use std::sync::Arc;

use leptos::prelude::*;

use crate::edit::{self, Change, Command, History, Label, Rejection, Scribe, Workspace};
use crate::format::{self, Problem};
use crate::platform::{clock, location, offline, random, storage};
use crate::route::{Filter, Page, Route, View};
use crate::seeds::{SHENYANG, Seed};

pub use dialog::{Dialog, Incoming};
pub use notice::{Notice, Notices, Tone};
pub use saved::{Saved, Unreadable};
pub use settings::{Contrast, Settings, Theme};
pub use snapshot::{Parts, Snapshot};

/// The state of the page. Copying it copies handles.
#[derive(Clone, Copy)]
pub struct Store {
    workspace: RwSignal<Arc<Workspace>>,
    history: RwSignal<History>,
    /// Counts changes, so that a snapshot is compared by number and not by content.
    revision: RwSignal<u32>,
    pub page: RwSignal<Page>,
    pub view: RwSignal<View>,
    pub filter: RwSignal<Filter>,
    pub snapshot: Memo<Snapshot>,
    pub settings: RwSignal<Settings>,
    pub dialog: RwSignal<Dialog>,
    pub notices: Notices,
    pub saved: RwSignal<Saved>,
    /// A new build waits to take over.
    pub update_ready: RwSignal<bool>,
}

impl Store {
    /// The store of a seed at an address, with what is saved in this browser.
    pub fn open(seed: Seed, address: &str) -> Result<Self, Vec<Problem>> {
        let plan = format::plan::read(seed.plan).usable()?;
        let outturn = format::ledger::read(seed.outturn, &plan).usable()?;
        let mut workspace = Workspace::new(plan, outturn);
        let saved = saved::load(&mut workspace);
        let route = Route::parse(address);
        let workspace = RwSignal::new(Arc::new(workspace));
        let revision = RwSignal::new(0);
        let view = RwSignal::new(route.view);
        let snapshot = Memo::new(move |_| {
            let number = revision.get();
            let view = view.get();
            workspace.with(|w| Snapshot::new(number, w.clone(), &view, clock::today()))
        });
        Ok(Self {
            workspace,
            history: RwSignal::new(History::default()),
            revision,
            page: RwSignal::new(route.page),
            view,
            filter: RwSignal::new(route.filter),
            snapshot,
            settings: RwSignal::new(Settings::load()),
            dialog: RwSignal::new(Dialog::None),
            notices: Notices::new(),
            saved: RwSignal::new(saved),
            update_ready: RwSignal::new(false),
        })
    }

    /// The shipped plan at an address.
    pub fn shipped(address: &str) -> Result<Self, Vec<Problem>> {
        Self::open(SHENYANG, address)
    }

    /// Follows the address bar, other tabs and new builds. Once, in the browser.
    pub fn connect(self) {
        location::listen(move |address| self.follow(&Route::parse(&address)));
        let prefix = saved::prefix(&self.workspace.get_untracked().plan.id);
        storage::listen(prefix, move |record| self.take_from_other_tab(&record));
        storage::guard_closing(move || self.saved.with_untracked(|s| s.unsaved > 0));
        offline::register(move || self.update_ready.set(true));
        self.settings.get_untracked().show();
    }

    // Where we are.

    pub fn route(self) -> Route {
        Route { page: self.page.get(), view: self.view.get(), filter: self.filter.get() }
    }

    fn follow(self, route: &Route) {
        set_if_new(self.view, &route.view);
        set_if_new(self.filter, &route.filter);
        set_if_new(self.page, &route.page);
    }

    /// The address of a page under the current view.
    pub fn href(self, page: Page) -> String {
        self.href_with(page, Filter::default())
    }

    /// The address of a filtered page under the current view. Reads the view untracked: pages are
    /// made anew when it changes.
    pub fn href_with(self, page: Page, filter: Filter) -> String {
        Route { page, view: self.view.get_untracked(), filter }.address()
    }

    /// Changes the view where we are; a step in the history.
    pub fn set_view(self, change: impl FnOnce(&mut View)) {
        let mut view = self.view.get_untracked();
        change(&mut view);
        let route = Route { page: self.page.get_untracked(), view, filter: self.filter.get_untracked() };
        location::go(&route.address());
        self.follow(&route);
    }

    /// Changes the filter where we are; no step in the history.
    pub fn set_filter(self, change: impl FnOnce(&mut Filter)) {
        let mut filter = self.filter.get_untracked();
        change(&mut filter);
        let route = Route { page: self.page.get_untracked(), view: self.view.get_untracked(), filter };
        location::replace(&route.address());
        self.follow(&route);
    }

    // Changing the ledger.

    pub fn workspace(self) -> Arc<Workspace> {
        self.workspace.get_untracked()
    }

    /// Makes a change, saves it, and offers to undo it.
    pub fn dispatch(self, command: Command) -> Result<(), Rejection> {
        let workspace = self.workspace();
        let change = self.with_scribe(|scribe| edit::apply(&workspace, command, scribe))?;
        self.take(&change);
        let label = change.label;
        self.history.update(|h| h.push(change));
        self.notices.say(Notice::changed(label));
        Ok(())
    }

    pub fn undo(self) {
        let workspace = self.workspace();
        let mut history = self.history.get_untracked();
        let Some(change) = self.with_scribe(|scribe| history.undo(&workspace, scribe)) else { return };
        self.take(&change);
        self.history.set(history);
        self.notices.say(Notice::undone(change.label));
    }

    pub fn redo(self) {
        let workspace = self.workspace();
        let mut history = self.history.get_untracked();
        let Some(change) = self.with_scribe(|scribe| history.redo(&workspace, scribe)) else { return };
        self.take(&change);
        self.history.set(history);
        self.notices.say(Notice::changed(change.label));
    }

    /// What undo and redo would do now.
    pub fn reach(self) -> (Option<Label>, Option<Label>) {
        self.history.with(|h| (h.last_done().map(|c| c.label), h.last_undone().map(|c| c.label)))
    }

    fn take(self, change: &Change) {
        self.workspace.update(|w| Arc::make_mut(w).add(change));
        let plan = self.workspace.with_untracked(|w| w.plan.id.clone());
        let written = saved::write(&plan, &change.edits);
        self.saved.update(|s| s.note(written, &change.edits));
        self.revision.update(|r| *r += 1);
    }

    fn take_from_other_tab(self, record: &storage::Record) {
        let edits = self.workspace.with_untracked(|w| saved::read(record, &w.plan));
        if let Ok(edits) = edits {
            self.workspace.update(|w| {
                Arc::make_mut(w).ledger.extend(edits);
            });
            self.revision.update(|r| *r += 1);
        }
    }

    fn with_scribe<T>(self, act: impl FnOnce(&mut Scribe) -> T) -> T {
        let author = self.settings.with_untracked(|s| s.author.clone());
        act(&mut Scribe { author: &author, now: clock::now_millis(), fresh_id: &mut random::fresh_id })
    }
}

fn set_if_new<T: Clone + PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: &T) {
    if signal.with_untracked(|old| old != value) {
        signal.set(value.clone());
    }
}
