//! The bridge from the core to the page: signals, dispatch, and what is saved.
//!
//! ```text
//! click → Action → store → edit::apply → history, storage → one signal → Snapshot → pages → document
//! ```
//!
//! A [`Snapshot`] is everything a page reads. It is made anew when the ledger, the as-of date,
//! the language or the plan changes.

mod plans;
mod saved;

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::action::{Action, WorkKind};
use crate::pages::import::Incoming;
use crate::pages::{Around, Notice, Saved, SavedView, Settings, around, draft::Draft};
use crate::platform::{clock, focus, location, offline, random, storage};
use crate::route::{Filter, Page, Route, View};
use crate::seeds;
use crate::snapshot::Snapshot;
use xianfeng_core::edit::{self, Change, Command, EditContext, History, Workspace};
use xianfeng_core::id::{IndicatorId, PlanId, SubjectId, TargetId};
use xianfeng_core::ledger::Edit;
use xianfeng_core::measure::Date;
use xianfeng_core::plan::Plan;
use xianfeng_text::Term;

const SETTINGS: &str = "xianfeng.settings";

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
    pub snapshot: Memo<Arc<Snapshot>>,
    pub settings: RwSignal<Settings>,
    pub saved: RwSignal<Saved>,
    pub notice: RwSignal<Option<Notice>>,
    pub dialog: RwSignal<Dialog>,
    update_ready: RwSignal<bool>,
    /// Edits that found no room in the storage, by plan: they are tried again with the next change.
    unwritten: RwSignal<BTreeMap<PlanId, Vec<Edit>>>,
    /// The target that is being changed on the plan's page.
    pub editing: RwSignal<Option<TargetId>>,
    /// The plans before each step of making one, the latest last.
    plans_before: RwSignal<Vec<Plan>>,
    /// Another plan is on its way.
    pub loading: RwSignal<bool>,
    /// The step of the first steps that is shown.
    pub tour: RwSignal<Option<usize>>,
    /// What was taken away last, beside the ledger.
    taken: RwSignal<Option<Taken>>,
}

/// Something that can be brought back, though no ledger knows of it.
#[derive(Clone, Debug)]
enum Taken {
    /// The text of a plan file.
    Plan {
        id: PlanId,
        text: String,
    },
    View {
        at: usize,
        view: SavedView,
    },
}

/// Which dialog is open, and about what.
#[derive(Clone, Debug, Default)]
pub enum Dialog {
    #[default]
    None,
    /// A figure of an indicator: a new one, or another content for `subject`.
    Record {
        indicator: IndicatorId,
        subject: Option<SubjectId>,
        draft: Draft,
    },
    /// Something about the work on a target.
    Work {
        target: TargetId,
        kind: WorkKind,
    },
    /// A file that was picked.
    Import(Arc<Incoming>),
    /// The search for anything, and the sheet of keys.
    Find,
    Keys,
}

impl Store {
    /// The shipped plan at an address, with what is saved in this browser.
    pub fn open(address: &str) -> Result<Self, String> {
        let route = Route::parse(address);
        let mut workspace = match route.view.plan.as_ref().and_then(plans::own) {
            Some(own) => own.map_err(|problems| format!("{problems:?}"))?,
            None => seeds::first().map_err(|damaged| damaged.to_string())?,
        };
        let saved = saved::load(&mut workspace);
        let workspace = RwSignal::new(Arc::new(workspace));
        let revision = RwSignal::new(0);
        let view = RwSignal::new(route.view);
        let snapshot = Memo::new(move |_| {
            let (number, view) = (revision.get(), view.get());
            workspace.with(|w| Arc::new(Snapshot::new(number, w.clone(), &view, clock::today())))
        });
        let settings: Settings = storage::get(SETTINGS).unwrap_or_default();
        let tour = (!settings.tour_done).then_some(0);
        Ok(Self {
            workspace,
            history: RwSignal::new(History::default()),
            revision,
            page: RwSignal::new(route.page),
            view,
            filter: RwSignal::new(route.filter),
            snapshot,
            settings: RwSignal::new(settings),
            saved: RwSignal::new(saved),
            notice: RwSignal::new(None),
            dialog: RwSignal::new(Dialog::None),
            update_ready: RwSignal::new(false),
            unwritten: RwSignal::new(BTreeMap::new()),
            editing: RwSignal::new(None),
            plans_before: RwSignal::new(Vec::new()),
            loading: RwSignal::new(false),
            tour: RwSignal::new(tour),
            taken: RwSignal::new(None),
        })
    }

    /// Takes another plan, with what is saved for it here.
    fn take_plan(self, mut workspace: Workspace) {
        let saved = saved::load(&mut workspace);
        let waiting = self.unwritten.with_untracked(|all| all.get(&workspace.plan.id).cloned());
        workspace.ledger.extend(waiting.unwrap_or_default());
        self.saved.update(|old| *old = Saved { unsaved: old.unsaved, ..saved });
        self.history.set(History::default());
        self.workspace.set(Arc::new(workspace));
        self.revision.update(|r| *r += 1);
    }

    /// Follows the address bar, other tabs and new builds.
    pub fn connect(self) {
        location::listen(move |address| self.follow(&Route::parse(&address)));
        storage::listen(saved::ANY, move |record| self.take_from_other_tab(&record));
        self.view.with_untracked(|view| self.choose_plan(view));
        storage::guard_closing(move || self.saved.with_untracked(|s| s.unsaved > 0));
        offline::register(move || self.update_ready.set(true));
        self.settings.with_untracked(focus::show_settings);
    }

    /// What pages show beside the plan.
    pub fn around(self) -> Around {
        let (undo, redo) = self.history.with(|h| (h.last_done().map(|c| c.label), h.last_undone().map(|c| c.label)));
        Around {
            settings: self.settings.get(),
            menu_open: focus::is_open("appearance-menu"),
            undo: undo.map(around::label),
            redo: redo.map(around::label),
            saved: self.saved.get(),
            update_ready: self.update_ready.get(),
            offline: offline::is_possible(),
            notice: self.notice.get(),
            ..Around::default()
        }
    }

    /// The same for the page itself; only the data page shows any of it, so the others do not follow it.
    pub fn around_of(self, page: &Page) -> Around {
        if *page == Page::Plan {
            Around { editing: self.editing.get(), can_undo_plan: self.plans_before.with(|all| !all.is_empty()), ..Around::default() }
        } else if *page == Page::Data {
            Around { saved: self.saved.get(), offline: offline::is_possible(), plans: plans::all_own(), ..Around::default() }
        } else {
            // Charts are drawn in the reader's colours.
            Around { settings: self.settings.get(), columns_open: focus::is_open("columns-menu"), ..Around::default() }
        }
    }

    fn follow(self, route: &Route) {
        self.choose_plan(&route.view);
        set_if_new(self.view, &route.view);
        set_if_new(self.filter, &route.filter);
        set_if_new(self.page, &route.page);
    }

    /// Goes to another page under the same view.
    pub fn go(self, page: Page) {
        let route = Route { page, view: self.view.get_untracked(), filter: Filter::default() };
        location::go(&route.address());
        self.follow(&route);
    }

    /// Changes how everything is seen; a step in the history.
    pub fn set_view(self, change: impl FnOnce(&mut View)) {
        let mut view = self.view.get_untracked();
        change(&mut view);
        let route = Route { page: self.page.get_untracked(), view, filter: self.filter.get_untracked() };
        location::go(&route.address());
        self.follow(&route);
    }

    /// Another as-of date while the slider moves; no step in the history.
    pub fn replay(self, day: Option<Date>) {
        let view = View { as_of: day, ..self.view.get_untracked() };
        let route = Route { page: self.page.get_untracked(), view, filter: self.filter.get_untracked() };
        location::replace(&route.address());
        self.follow(&route);
    }

    /// Changes the filter; no step in the history.
    pub fn set_filter(self, change: impl FnOnce(&mut Filter)) {
        let mut filter = self.filter.get_untracked();
        change(&mut filter);
        let route = Route { page: self.page.get_untracked(), view: self.view.get_untracked(), filter };
        location::replace(&route.address());
        self.follow(&route);
    }

    /// Changes the filter and the list, not the field that is being typed into.
    pub fn set_words(self, words: String) -> Filter {
        let mut filter = self.filter.get_untracked();
        filter.words = words;
        let route = Route { page: self.page.get_untracked(), view: self.view.get_untracked(), filter };
        location::replace(&route.address());
        self.filter.update_untracked(|f| *f = route.filter.clone());
        route.filter
    }

    pub fn set_settings(self, change: impl FnOnce(&mut Settings)) {
        self.settings.update(change);
        self.settings.with_untracked(|settings| {
            focus::show_settings(settings);
            storage::put(SETTINGS, settings);
        });
    }

    /// Shows a step of the first steps; 0 ends them for good.
    pub fn show_tour(self, step: usize) {
        self.tour.set((step > 0).then_some(step));
        if step == 0 {
            self.set_settings(|s| s.tour_done = true);
        }
    }

    /// Keeps what is on screen under a name; the same name again replaces it.
    pub fn save_view(self, name: &str) {
        let route = Route { page: self.page.get_untracked(), view: self.view.get_untracked(), filter: self.filter.get_untracked() };
        let view = SavedView { name: name.to_owned(), address: route.address() };
        self.set_settings(|s| match s.views.iter_mut().find(|v| v.name == view.name) {
            Some(old) => *old = view,
            None => s.views.push(view),
        });
        self.notice.set(Some(Notice::done(Term::DidSaveView)));
    }

    pub fn drop_view(self, at: usize) {
        let Some(view) = self.settings.with_untracked(|s| s.views.get(at).cloned()) else { return };
        self.set_settings(|s| {
            s.views.remove(at);
        });
        self.took(Taken::View { at, view }, Term::DidDropView);
    }

    /// Says what was taken away, and how it comes back.
    fn took(self, what: Taken, said: Term) {
        self.taken.set(Some(what));
        self.notice.set(Some(Notice::with_way_back(said, Action::PutBack)));
    }

    /// Brings back what was taken away last.
    pub fn put_back(self) {
        match self.taken.try_update(Option::take).flatten() {
            Some(Taken::View { at, view }) => self.set_settings(|s| s.views.insert(at.min(s.views.len()), view)),
            Some(Taken::Plan { id, text }) => self.restore_plan(&id, &text),
            None => {}
        }
        self.notice.set(None);
    }

    pub fn workspace(self) -> Arc<Workspace> {
        self.workspace.get_untracked()
    }

    /// Makes a change, saves it, and offers to undo it; says why when there is nothing to change.
    pub fn dispatch(self, command: Command) {
        let workspace = self.workspace();
        match self.with_edit_context(|context| edit::apply(&workspace, command, context)) {
            Ok(change) => {
                self.take(&change);
                self.notice.set(Some(Notice::changed(change.label)));
                self.history.update(|h| h.push(change));
            }
            Err(rejection) => self.notice.set(Some(Notice::rejected(rejection))),
        }
    }

    pub fn undo(self) {
        let workspace = self.workspace();
        let mut history = self.history.get_untracked();
        if let Some(change) = self.with_edit_context(|context| history.undo(&workspace, context)) {
            self.take(&change);
            self.history.set(history);
            self.notice.set(Some(Notice::undone(change.label)));
        }
    }

    pub fn redo(self) {
        let workspace = self.workspace();
        let mut history = self.history.get_untracked();
        if let Some(change) = self.with_edit_context(|context| history.redo(&workspace, context)) {
            self.take(&change);
            self.history.set(history);
            self.notice.set(Some(Notice::changed(change.label)));
        }
    }

    fn take(self, change: &Change) {
        self.workspace.update(|w| Arc::make_mut(w).add(change));
        self.write(&change.edits);
        self.revision.update(|r| *r += 1);
    }

    /// Writes new edits, and with them those that found no room before: there may be some now.
    fn write(self, edits: &[Edit]) {
        let plan = self.workspace().plan.id.clone();
        let mut unwritten = self.unwritten.get_untracked();
        let mut waiting = unwritten.remove(&plan).unwrap_or_default();
        waiting.extend(edits.iter().cloned());
        if !saved::write(&plan, &waiting) {
            unwritten.insert(plan, waiting);
            self.saved.update(|s| s.unsaved += edits.len());
        } else if unwritten.is_empty() && self.saved.with_untracked(|s| s.unsaved > 0) {
            self.saved.update(|s| s.unsaved = 0);
        }
        self.unwritten.set(unwritten);
    }

    fn take_from_other_tab(self, record: &storage::Record) {
        if !record.key.starts_with(&saved::prefix(&self.workspace().plan.id)) {
            return;
        }
        if let Ok(edits) = saved::read(record, &self.workspace().plan) {
            self.workspace.update(|w| Arc::make_mut(w).ledger.extend(edits));
            self.revision.update(|r| *r += 1);
        }
    }

    fn with_edit_context<T>(self, act: impl FnOnce(&mut EditContext) -> T) -> T {
        let author = self.settings.with_untracked(|s| s.author.clone());
        act(&mut EditContext { author: &author, now: clock::now_millis(), fresh_id: &mut random::fresh_id })
    }
}

fn set_if_new<T: Clone + PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: &T) {
    if signal.with_untracked(|old| old != value) {
        signal.set(value.clone());
    }
}
