//! Which plan is open: a shipped one, or one that the person brought or made.

use leptos::task::spawn_local;

use super::{Store, Taken};
use crate::pages::{Notice, OwnPlan};
use crate::platform::{fetch, storage};
use crate::route::View;
use crate::seeds::{self, Files};
use leptos::prelude::*;
use xianfeng_core::edit::Workspace;
use xianfeng_core::id::PlanId;
use xianfeng_core::plan::Plan;
use xianfeng_files::Problem;
use xianfeng_files::author::Outcome;
use xianfeng_text::Term;

/// Where the person's plans lie, by id, as file texts.
const OWN: &str = "xianfeng.plans/";

/// The person's plan of this id; `None` where there is none.
pub fn own(id: &PlanId) -> Option<Result<Workspace, Vec<Problem>>> {
    let text: String = storage::get(&format!("{OWN}{id}"))?;
    Some(seeds::workspace(&text, None))
}

/// The person's plans, by title.
pub fn all_own() -> Vec<OwnPlan> {
    let read = |text: &String| xianfeng_files::plan::read(text).value;
    let texts = storage::records(OWN).into_iter().filter_map(|record| serde_json::from_str::<String>(&record.text).ok());
    texts.filter_map(|text| read(&text)).map(|plan| OwnPlan { id: plan.id, title: plan.title }).collect()
}

impl Store {
    /// Opens the plan that a view names, if another one is open.
    pub(super) fn choose_plan(self, view: &View) {
        let wanted = view.plan.clone().unwrap_or_else(|| seeds::SHIPPED[0].id.into());
        if self.workspace().plan.id == wanted {
            return;
        }
        self.loading.set(false);
        if let Some(Ok(workspace)) = own(&wanted) {
            self.take_plan(workspace);
            return;
        }
        match seeds::shipped(wanted.as_str()).map(|seed| seed.files) {
            Some(Files::Inside(bytes)) => self.take_shipped(seeds::unpacked(bytes)),
            Some(Files::Beside { plan, outturn }) => {
                self.loading.set(true);
                spawn_local(async move {
                    match (fetch::text(plan).await, fetch::text(outturn).await) {
                        (Some(plan), Some(outturn)) => self.take_shipped(seeds::workspace(&plan, Some(&outturn))),
                        _ => self.notice.set(Some(Notice::warning(Term::PlanNotFetched))),
                    }
                    self.loading.set(false);
                });
            }
            None => self.notice.set(Some(Notice::warning(Term::PlanUnknown))),
        }
    }

    fn take_shipped<E>(self, read: Result<Workspace, E>) {
        match read {
            Ok(workspace) => self.take_plan(workspace),
            Err(_) => self.notice.set(Some(Notice::warning(Term::PlanNotFetched))),
        }
    }

    /// Keeps a plan of the person's own and opens it; what was recorded against the id stays with it.
    pub fn keep_plan(self, plan: &Plan) {
        if !storage::put(&format!("{OWN}{}", plan.id), &xianfeng_files::plan::to_json(plan)) {
            self.notice.set(Some(Notice::warning(Term::StorageFull)));
        }
        self.take_plan(Workspace::new(plan.clone(), Default::default()));
        let id = plan.id.clone();
        self.set_view(move |view| view.plan = Some(id));
    }

    /// Takes a step of making the plan that is open, or shows why not.
    pub fn author(self, step: impl FnOnce(&Plan) -> Outcome) -> Result<(), Vec<Problem>> {
        let before = self.workspace().plan.clone();
        let next = step(&before)?;
        self.plans_before.update(|all| all.push(before));
        self.keep_plan(&next);
        Ok(())
    }

    /// The plan as it was before the last step.
    pub fn undo_plan(self) {
        if let Some(Some(before)) = self.plans_before.try_update(Vec::pop) {
            self.keep_plan(&before);
        }
    }

    /// Whether the plan that is open may be changed here.
    pub fn is_own_plan(self) -> bool {
        own(&self.workspace().plan.id).is_some()
    }

    /// A name for a new plan that no plan here has.
    pub fn free_plan_id(self, head: &str) -> PlanId {
        (1..).map(|n| PlanId::from(format!("{head}-{n}"))).find(|id| own(id).is_none()).unwrap_or_default()
    }

    /// Keeps a plan out of a file. The one that it replaces can be brought back.
    pub fn open_plan(self, plan: &Plan) {
        let before: Option<String> = storage::get(&format!("{OWN}{}", plan.id));
        self.keep_plan(plan);
        if let Some(text) = before {
            self.took(Taken::Plan { id: plan.id.clone(), text }, Term::DidReplacePlan);
        }
    }

    /// Takes a plan of the person's own off the list; what was recorded against it stays in the storage.
    pub fn drop_plan(self, id: &PlanId) {
        let key = format!("{OWN}{id}");
        let Some(text) = storage::get(&key) else { return };
        storage::remove(&key);
        if self.workspace().plan.id == *id {
            self.set_view(|view| view.plan = None);
        }
        self.took(Taken::Plan { id: id.clone(), text }, Term::DidDropPlan);
        self.revision.update(|r| *r += 1);
    }

    /// Puts the text of a plan back where it was.
    pub(super) fn restore_plan(self, id: &PlanId, text: &str) {
        if !storage::put(&format!("{OWN}{id}"), &text) {
            self.notice.set(Some(Notice::warning(Term::StorageFull)));
        }
        match own(id) {
            Some(Ok(workspace)) if self.workspace().plan.id == *id => self.take_plan(workspace),
            _ => self.revision.update(|r| *r += 1),
        }
    }
}
