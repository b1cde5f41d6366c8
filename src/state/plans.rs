//! The open plan: a shipped one, or one that the person imported or made.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::saved::OWN;
use super::{Notice, State, Taken, saved};
use crate::browser::{clock, fetch, journal, storage};
use crate::lazy;
use crate::route::{Page, View};
use crate::seeds::{self, Files};
use xianfeng_core::edit::Workspace;
use xianfeng_core::id::PlanId;
use xianfeng_core::plan::{Language, Plan, Text};
use xianfeng_files::Problem;
use xianfeng_files::author::{self, Outcome};
use xianfeng_files::packed::Damaged;
use xianfeng_files::plan_file::TextFile;
use xianfeng_text::Term;

/// One of the person's own plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPlan {
    pub id: PlanId,
    pub title: Text,
}

/// The text of the person's plan with this id.
pub fn own_text(id: &str) -> Option<String> {
    storage::get(&format!("{OWN}{id}"))
}

/// The person's plans, in storage order.
pub fn all_own() -> Vec<OwnPlan> {
    let read = |text: &String| xianfeng_files::plan::read(text).value;
    let texts = storage::records(OWN).into_iter().filter_map(|record| serde_json::from_str::<String>(&record.text).ok());
    texts.filter_map(|text| read(&text)).map(|plan| OwnPlan { id: plan.id, title: plan.title }).collect()
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
                    if lazy::editing::take_workspace(self, workspace).await.is_err() {
                        self.say(Notice::warning(Term::PlanNotFetched));
                    }
                }
                Err(why) => self.say(Notice::warning(why)),
            }
            self.loading.set(false);
        });
    }

    /// Opens another plan with everything saved for it here.
    pub fn take_workspace(self, mut workspace: Workspace) {
        let saved = saved::load(&mut workspace);
        if self.workspace().plan.id != workspace.plan.id {
            self.plans_before.set(Vec::new());
        }
        let waiting = self.unwritten.with_untracked(|all| all.get(&workspace.plan.id).cloned());
        workspace.ledger.extend(waiting.unwrap_or_default().into_iter().flatten());
        self.saved.update(|old| *old = saved::Saved { unsaved: old.unsaved, saving: old.saving, ..saved });
        self.history.set(Default::default());
        self.workspace.set(std::sync::Arc::new(workspace));
        self.touch();
    }

    /// Saves an own plan and opens it; observations recorded under its id are kept.
    pub fn keep_plan(self, plan: &Plan) {
        if !journal::put(&format!("{OWN}{}", plan.id), &xianfeng_files::plan::to_json(plan)) {
            self.say(Notice::warning(Term::StorageFull));
        }
        self.take_workspace(Workspace::new(plan.clone(), Default::default()));
        let id = plan.id.clone();
        self.set_view(move |view| view.plan = Some(id));
    }

    /// Changes the open own plan, or returns the reasons why not.
    pub fn author(self, step: impl FnOnce(&Plan) -> Outcome) -> Result<(), Vec<Problem>> {
        let before = self.workspace().plan.clone();
        let next = step(&before)?;
        self.plans_before.update(|all| all.push(before));
        self.keep_plan(&next);
        Ok(())
    }

    /// Restores the own plan before its last change.
    pub fn undo_plan(self) {
        if let Some(Some(before)) = self.plans_before.try_update(Vec::pop) {
            self.keep_plan(&before);
        }
    }

    /// True if the open plan can be changed here.
    pub fn is_own_plan(self) -> bool {
        own_text(self.workspace().plan.id.as_str()).is_some()
    }

    /// Creates an empty plan, and opens it in the editor.
    pub fn new_plan(self) {
        let title = self.t(Term::NewPlanTitle).to_owned();
        let title = match self.language() {
            Language::Zh => TextFile { zh: title, en: String::new() },
            Language::En => TextFile { zh: String::new(), en: title },
        };
        self.open_new(author::blank(&self.free_plan_id("plan").into(), title, clock::today()));
    }

    /// Copies the open plan, and opens the copy in the editor.
    pub fn copy_plan(self) {
        let plan = self.workspace().plan.clone();
        self.open_new(author::copy(&plan, &self.free_plan_id(plan.id.as_str()).into()));
    }

    fn open_new(self, outcome: Outcome) {
        if let Ok(plan) = outcome {
            self.keep_plan(&plan);
            self.go(Page::Plan);
        }
    }

    /// An unused id for a new plan.
    fn free_plan_id(self, head: &str) -> String {
        (1..).map(|n| format!("{head}-{n}")).find(|id| own_text(id).is_none()).unwrap_or_default()
    }

    /// Saves a plan from a file. A replaced plan can be restored.
    pub fn open_plan(self, plan: &Plan) {
        let before = own_text(plan.id.as_str());
        self.keep_plan(plan);
        if let Some(text) = before {
            self.offer_restore(Taken::Plan { id: plan.id.clone(), text }, Term::DidReplacePlan);
        }
    }

    /// Removes one of the person's own plans; observations recorded against it stay in the storage.
    pub fn remove_plan(self, id: &str) {
        let Some(text) = own_text(id) else { return };
        journal::remove(&format!("{OWN}{id}"));
        if self.workspace().plan.id == id {
            self.set_view(|view| view.plan = None);
        }
        self.offer_restore(Taken::Plan { id: id.into(), text }, Term::DidDropPlan);
        self.touch();
    }

    /// Restores the text of a removed plan.
    pub(super) fn restore_plan(self, id: &str, text: &str) {
        if !journal::put(&format!("{OWN}{id}"), &text) {
            self.say(Notice::warning(Term::StorageFull));
        }
        match seeds::workspace(text, None) {
            Ok(workspace) if self.workspace().plan.id == id => self.take_workspace(workspace),
            _ => self.touch(),
        }
    }
}

/// The plan of this id with its published ledger, or the text why it is unavailable.
async fn open(id: &str) -> Result<Workspace, Term> {
    if let Some(text) = own_text(id) {
        return lazy::editing::read_plan(text, None).await.map_err(|_| Term::PlanNotFetched)?.map_err(|_| Term::PlanNotFetched);
    }
    match seeds::shipped(id).map(|seed| seed.files) {
        Some(Files::Inside(packed)) => seeds::unpacked(packed).map_err(|_| Term::PlanNotFetched),
        Some(Files::Beside { plan, outturn }) => {
            let plan = fetch::text(plan).await.ok_or(Term::PlanNotFetched)?;
            let outturn = fetch::text(outturn).await.ok_or(Term::PlanNotFetched)?;
            lazy::editing::read_plan(plan, Some(outturn)).await.map_err(|_| Term::PlanNotFetched)?.map_err(|_| Term::PlanNotFetched)
        }
        None => Err(Term::PlanUnknown),
    }
}

/// The reasons why the app cannot start.
#[derive(Debug)]
pub enum NotBegun {
    /// An invalid plan.
    Problems(Vec<Problem>),
    /// A shipped plan that this program cannot unpack as the build packed it.
    Damaged(Damaged),
    /// The file reader failed to load, and nothing may be shown that ignores saved edits.
    NotLoaded(lazy::NotLoaded),
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

/// The initial workspace: the plan that a view names if it is the person's own, otherwise the first shipped one,
/// and everything saved for it in this browser.
pub async fn begin(view: &View) -> Result<(Workspace, saved::Saved), NotBegun> {
    if let Some(journaled) = saved::open().await {
        lazy::editing::unite(journaled).await?;
    }
    let workspace = match view.plan.as_ref().and_then(|id| own_text(id.as_str())) {
        Some(text) => lazy::editing::read_plan(text, None).await??,
        None => seeds::first()?,
    };
    if !storage::has_any(&saved::prefix(workspace.plan.id.as_str())) {
        return Ok((workspace, saved::Saved { blocked: !saved::is_there(), ..Default::default() }));
    }
    Ok(lazy::editing::load_saved(workspace).await?)
}
