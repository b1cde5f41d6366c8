//! The open plan: a shipped one, or one that the person imported or made.

use std::fmt;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::saved::{OWN, SHELF, Saved};
use super::{Dialog, Notice, State, saved};
use crate::browser::json::{self, Fields};
use crate::browser::{fetch, storage};
use crate::lazy;
use crate::route::View;
use crate::seeds::{self, Files};
use xianfeng_core::edit::{Command, History, Workspace};
use xianfeng_core::id::PlanId;
use xianfeng_core::ledger::Ledger;
use xianfeng_core::plan::{Plan, Text};
use xianfeng_files::Problem;
use xianfeng_files::packed::Damaged;
use xianfeng_text::Term;

/// One of the person's own plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPlan {
    pub id: PlanId,
    pub title: Text,
}

/// The text of the person's plan with this id.
pub fn own_text(id: &str) -> Option<String> {
    json::text(&storage::text(&format!("{OWN}{id}"))?)
}

/// The person's plans, in storage order.
pub fn all_own() -> Vec<OwnPlan> {
    listed(OWN)
}

/// The plans that were taken off the list.
pub fn shelved() -> Vec<OwnPlan> {
    let mut all = listed(SHELF);
    all.retain(|plan| own_text(plan.id.as_str()).is_none());
    all
}

/// Reads names alone: a plan is checked when it is opened, which says why if it cannot be.
fn listed(prefix: &str) -> Vec<OwnPlan> {
    let read = |text: String| {
        let plan = Fields::parse(&text)?;
        let (id, title) = (plan.text("id")?.into(), plan.fields("title")?);
        let said = |language: &str| title.text(language).unwrap_or_default();
        Some(OwnPlan { id, title: Text { zh: said("zh"), en: said("en") } })
    };
    let texts = storage::records(prefix).into_iter().filter_map(|record| json::text(&record.text));
    texts.filter_map(read).collect()
}

/// The plan that is here under the id of a plan that arrives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// None.
    New,
    /// The very same.
    Same,
    /// One that differs; its title and version, where it could be read.
    Taken(Option<(Text, String)>),
}

impl Arrival {
    /// Compares a plan from a file with what is here.
    pub async fn of(plan: &Plan) -> Self {
        match open(plan.id.as_str()).await {
            Ok(known) if *known.plan == *plan => Self::Same,
            Ok(known) => Self::Taken(Some((known.plan.title.clone(), known.plan.version.clone()))),
            Err(Term::PlanUnknown) => Self::New,
            Err(_) => Self::Taken(None),
        }
    }
}

impl State {
    /// Opens the plan that a view names, unless it is already open.
    pub(super) fn choose_plan(self, view: &View) {
        let wanted = view.plan.clone().unwrap_or_else(|| seeds::SHIPPED[0].id.into());
        if self.workspace().plan.id == wanted {
            if self.loading.get_untracked() {
                self.loading.set(false);
            }
            return;
        }
        // A preview or a form belongs to the plan that was open.
        self.dialog.set(Dialog::None);
        self.loading.set(true);
        spawn_local(async move {
            // Another plan may have been requested meanwhile: the latest request wins.
            let is_wanted =
                || self.view.with_untracked(|v| v.plan.as_ref().map_or(seeds::SHIPPED[0].id, PlanId::as_str) == wanted.as_str());
            let opened = open(wanted.as_str()).await;
            if !is_wanted() {
                return;
            }
            match opened {
                Ok(workspace) => {
                    let mut opened = lazy::editing::take_workspace(self, workspace).await;
                    if opened.is_ok() && self.arriving.with_value(Option::is_some) {
                        opened = lazy::forms::import_arrived(self).await;
                    }
                    if opened.is_err() {
                        self.say(Notice::warning(Term::PlanNotFetched));
                    }
                }
                Err(why) => self.say(Notice::warning(why)),
            }
            self.loading.set(false);
        });
    }

    /// Opens a workspace with everything saved for it here.
    pub fn take_workspace(self, mut workspace: Workspace) {
        if self.workspace().plan.id != workspace.plan.id {
            self.back_up_now();
            self.plan_changes.set(Vec::new());
        }
        let saved = saved::load(&mut workspace);
        let waiting = self.unwritten.with_untracked(|all| all.get(&workspace.plan.id).cloned());
        workspace.ledger.extend(waiting.unwrap_or_default().into_iter().flatten());
        workspace.ledger.extend(self.edits_in_pieces(&workspace.plan.id));
        self.saved.update(|old| *old = Saved { unsaved: old.unsaved, saving: old.saving, is_safe: old.is_safe, ..saved });
        self.history.set(saved::history(&workspace));
        self.workspace.set(std::sync::Arc::new(workspace));
        self.touch();
    }

    /// Takes in what a file brought for a plan, as soon as that plan is open.
    pub fn import_for(self, plan: &PlanId, ledger: &Ledger) {
        self.arriving.set_value(Some((plan.clone(), ledger.clone())));
        self.import_arrived();
    }

    /// Takes in what a file brought for the plan that is open.
    pub fn import_arrived(self) {
        let id = self.workspace().plan.id.clone();
        let arrived = self.arriving.try_update_value(|arriving| arriving.take_if(|(plan, _)| *plan == id)).flatten();
        if let Some((_, ledger)) = arrived {
            self.dispatch(Command::Import(ledger));
        }
    }

    /// True if the open plan can be changed here.
    pub fn is_own_plan(self) -> bool {
        own_text(self.workspace().plan.id.as_str()).is_some()
    }
}

/// The plan of this id with its published ledger, or the text why it is unavailable. A shipped plan that the person
/// corrected keeps the published figures that fit it.
pub(super) async fn open(id: &str) -> Result<Workspace, Term> {
    let shipped = match seeds::shipped(id).map(|seed| seed.files) {
        Some(Files::Inside(packed)) => Some(seeds::unpacked(packed).map_err(|_| Term::PlanNotFetched)?),
        Some(Files::Beside { plan, outturn }) => {
            let plan = fetch::text(plan).await.ok_or(Term::PlanNotFetched)?;
            let outturn = fetch::text(outturn).await.ok_or(Term::PlanNotFetched)?;
            let read = lazy::editing::read_plan(plan, Some(outturn)).await;
            Some(read.map_err(|_| Term::PlanNotFetched)?.map_err(|_| Term::PlanNotFetched)?)
        }
        None => None,
    };
    match (own_text(id), shipped) {
        (Some(text), shipped) => {
            let published = shipped.map(|workspace| workspace.seed).unwrap_or_default();
            lazy::editing::own_plan(text, published).await.map_err(|_| Term::PlanNotFetched)?.map_err(|_| Term::PlanNotFetched)
        }
        (None, Some(shipped)) => Ok(shipped),
        (None, None) => Err(Term::PlanUnknown),
    }
}

/// The reasons why the app cannot start.
pub enum NotBegun {
    /// An invalid plan.
    Problems(Vec<Problem>),
    /// A shipped plan that this program cannot unpack as the build packed it.
    Damaged(Damaged),
    /// The file reader failed to load, and nothing may be shown that ignores saved edits.
    NotLoaded(lazy::NotLoaded),
}

/// For the console. The problems of a plan are worded where files are read, which the first screen does without.
impl fmt::Display for NotBegun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Problems(all) => write!(f, "the plan has {} problems", all.len()),
            Self::Damaged(why) => why.fmt(f),
            Self::NotLoaded(_) => f.write_str("the part that reads saved edits did not arrive"),
        }
    }
}

impl From<Vec<Problem>> for NotBegun {
    fn from(problems: Vec<Problem>) -> Self {
        Self::Problems(problems)
    }
}

impl From<Damaged> for NotBegun {
    fn from(why: Damaged) -> Self {
        Self::Damaged(why)
    }
}

impl From<lazy::NotLoaded> for NotBegun {
    fn from(why: lazy::NotLoaded) -> Self {
        Self::NotLoaded(why)
    }
}

/// What the page begins with.
pub struct Begun {
    pub workspace: Workspace,
    pub saved: Saved,
    pub history: History,
}

/// A workspace of which nothing is saved here.
impl From<Workspace> for Begun {
    fn from(workspace: Workspace) -> Self {
        Self { workspace, saved: Saved::default(), history: History::default() }
    }
}

/// The initial workspace: the plan that a view names if it is the person's own, otherwise the first shipped one,
/// and everything saved for it in this browser.
pub async fn begin(view: &View) -> Result<Begun, NotBegun> {
    // Before the journal is read: what another tab writes while the part is fetched would be replaced by an older copy.
    if saved::is_anything_local() {
        lazy::editing::fetch_editing().await?;
    }
    if let Some(journaled) = saved::open().await {
        lazy::editing::unite(journaled).await?;
    }
    saved::take_carried();
    let first = seeds::SHIPPED[0].id;
    let id = view.plan.as_ref().map_or(first, PlanId::as_str);
    let workspace = match own_text(id) {
        Some(text) if id == first => lazy::editing::own_plan(text, seeds::first()?.seed).await??,
        // A shipped plan beside the program is fetched once the page is there.
        Some(text) if seeds::shipped(id).is_none() => lazy::editing::own_plan(text, Default::default()).await??,
        _ => seeds::first()?,
    };
    if !storage::has_any(&saved::prefix(workspace.plan.id.as_str())) {
        let saved = Saved { blocked: !saved::is_there(), is_newer: saved::is_newer(), ..Default::default() };
        return Ok(Begun { workspace, saved, history: History::default() });
    }
    Ok(lazy::editing::load_saved(workspace).await?)
}
