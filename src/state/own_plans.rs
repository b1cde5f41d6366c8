//! Own plans: made, changed, opened from files, taken off the list and put back.
//!
//! A step is applied to the plan as it is saved now, not as this tab saw it last: another tab may have changed it.

use leptos::prelude::*;

use super::plans::own_text;
use super::saved::{self, OWN, SHELF};
use super::{Notice, State, Taken};
use crate::browser::journal::{self, Written};
use crate::browser::storage::{self, Record};
use crate::browser::{ask, clock, json, random};
use crate::route::Page;
use crate::seeds;
use xianfeng_core::edit::Workspace;
use xianfeng_core::id::PlanId;
use xianfeng_core::ledger::Ledger;
use xianfeng_core::plan::{Language, Plan};
use xianfeng_files::Problem;
use xianfeng_files::author::{self, Outcome};
use xianfeng_files::ledger;
use xianfeng_files::plan_file::TextFile;
use xianfeng_text::{KeepingTerm, Term};

impl State {
    /// Saves an own plan and opens it; observations recorded under its id are kept. Returns false if nothing could be
    /// saved.
    fn keep_plan(self, plan: &Plan) -> bool {
        if !self.put_plan(&format!("{OWN}{}", plan.id), &xianfeng_files::plan::to_json(plan)) {
            self.say(Notice::warning(Term::StorageFull));
            return false;
        }
        let (open, id) = (self.workspace(), plan.id.clone());
        if open.plan.id == id {
            self.take_workspace(Workspace::new(plan.clone(), ledger::fitting(&open.seed, plan)));
        } else if seeds::shipped(id.as_str()).is_none() {
            self.take_workspace(Workspace::new(plan.clone(), Ledger::default()));
        }
        self.set_view(move |view| view.plan = Some(id));
        true
    }

    /// Writes the text of a plan under a key.
    fn put_plan(self, key: &str, text: &str) -> bool {
        let Some(text) = json::of_text(text) else { return false };
        self.saved.update(|saved| saved.saving += 1);
        journal::write(Record { key: key.to_owned(), text }, move |written| {
            self.saved.update(|saved| saved.saving = saved.saving.saturating_sub(1));
            if written == Written::Nowhere {
                self.say(Notice::warning(Term::StorageFull));
            }
        })
    }

    /// Changes the open own plan, or returns the reasons why not; without any if the reader thought better of it.
    pub fn author(self, step: impl FnOnce(&Plan) -> Outcome) -> Result<(), Vec<Problem>> {
        if self.refuses_to_write() {
            return Err(Vec::new());
        }
        let before = self.latest();
        let next = step(&before)?;
        if !self.may_misfit(&next) || !self.keep_plan(&next) {
            return Err(Vec::new());
        }
        self.plan_changes.update(|all| all.push((before, next)));
        Ok(())
    }

    /// The open own plan as it is saved now.
    fn latest(self) -> Plan {
        let open = self.workspace();
        let saved = own_text(open.plan.id.as_str()).and_then(|text| xianfeng_files::plan::read(&text).value);
        saved.unwrap_or_else(|| Plan::clone(&open.plan))
    }

    /// Asks before recorded figures fall out of sight, because they do not fit the plan as it would be.
    fn may_misfit(self, next: &Plan) -> bool {
        let count = self.workspace().own().filter(|edit| !ledger::fits(edit, next)).count();
        let t = |term: KeepingTerm| term.in_language(self.language());
        count == 0 || ask::confirm(&format!("{}{count}\n{}", t(KeepingTerm::Misfits), t(KeepingTerm::Continue)))
    }

    /// Restores the own plan before its last change, unless another tab has changed it since.
    pub fn undo_plan(self) {
        let Some(Some((before, after))) = self.plan_changes.try_update(Vec::pop) else { return };
        if self.latest() == after {
            self.keep_plan(&before);
        } else {
            self.say(Notice::keeping(KeepingTerm::PlanChangedElsewhere));
        }
    }

    /// Takes over an own plan that another tab changed.
    pub(super) fn follow_plan(self, key: &str, text: Option<String>) {
        let open = self.workspace();
        let is_open = key.strip_prefix(OWN).is_some_and(|id| open.plan.id == id);
        let text = text.filter(|_| is_open).and_then(|text| json::text(&text));
        match text.and_then(|text| xianfeng_files::plan::read(&text).value) {
            Some(plan) if plan != *open.plan => {
                let seed = ledger::fitting(&open.seed, &plan);
                self.take_workspace(Workspace::new(plan, seed));
            }
            _ => self.touch(),
        }
    }

    /// Creates an empty plan, and opens it in the editor.
    pub fn new_plan(self) {
        let title = self.t(Term::NewPlanTitle).to_owned();
        let title = match self.language() {
            Language::Zh => TextFile { zh: title, en: String::new() },
            Language::En => TextFile { zh: String::new(), en: title },
        };
        self.open_new(author::blank(&fresh_plan_id("plan").into(), title, clock::today()));
    }

    /// Copies the open plan, and opens the copy in the editor.
    pub fn copy_plan(self) {
        let plan = self.workspace().plan.clone();
        self.open_new(author::copy(&plan, &fresh_plan_id(plan.id.as_str()).into()));
    }

    fn open_new(self, outcome: Outcome) {
        if let Ok(plan) = outcome
            && !self.refuses_to_write()
            && self.keep_plan(&plan)
        {
            self.go(Page::Plan);
        }
    }

    /// Opens a plan that is here already, as a file that says the same was opened.
    pub fn show_plan(self, plan: &Plan) {
        let id = plan.id.clone();
        self.set_view(move |view| view.plan = Some(id));
        self.say(Notice::keeping(KeepingTerm::PlanSame));
    }

    /// Saves a plan from a file. A replaced plan can be restored. Returns false if it could not be saved.
    pub fn open_plan(self, plan: &Plan) -> bool {
        let before = own_text(plan.id.as_str());
        if self.refuses_to_write() || !self.keep_plan(plan) {
            return false;
        }
        if let Some(text) = before {
            self.offer_restore(Taken::Plan { id: plan.id.clone(), text }, Term::DidReplacePlan);
        }
        true
    }

    /// Saves a plan from a file under an id of its own, beside the one that is here. Returns the id, or `None` if it could
    /// not be saved.
    pub fn open_beside(self, plan: &Plan) -> Option<PlanId> {
        let id: PlanId = fresh_plan_id(plan.id.as_str()).into();
        self.open_plan(&Plan { id: id.clone(), ..plan.clone() }).then_some(id)
    }

    /// Takes one of the person's own plans off the list; it stays on the shelf with what was recorded against it.
    pub fn remove_plan(self, id: &str) {
        let Some(text) = own_text(id).filter(|_| !self.refuses_to_write()) else { return };
        if !self.put_plan(&format!("{SHELF}{id}"), &text) {
            self.say(Notice::warning(Term::StorageFull));
            return;
        }
        journal::remove(&format!("{OWN}{id}"));
        self.touch();
        self.leave_plan(id);
        self.offer_restore(Taken::Plan { id: id.into(), text }, Term::DidDropPlan);
    }

    /// Shows the shipped plan where the own plan of this id was open.
    fn leave_plan(self, id: &str) {
        if self.workspace().plan.id != id {
            return;
        }
        // A corrected shipped plan has the id of the one that comes back.
        if id == seeds::SHIPPED[0].id
            && let Ok(first) = seeds::first()
        {
            self.take_workspace(first);
        }
        self.set_view(|view| view.plan = None);
    }

    /// Puts a plan back from the shelf.
    pub fn unshelve(self, id: &str) {
        if let Some(text) = storage::text(&format!("{SHELF}{id}")).and_then(|text| json::text(&text)) {
            self.restore_plan(id, &text);
            self.say(Notice::keeping(KeepingTerm::Restored));
        }
    }

    /// Deletes a plan from the shelf for good, with what was recorded against it, after a question.
    pub fn delete_plan(self, id: &str) {
        if !ask::confirm(KeepingTerm::DeletePlanAsk.in_language(self.language())) {
            return;
        }
        journal::remove(&format!("{SHELF}{id}"));
        if seeds::shipped(id).is_none() {
            let prefix = saved::prefix(id);
            leptos::task::spawn_local(async move { journal::remove_all(&prefix).await });
        }
        self.say(Notice::keeping(KeepingTerm::DidDeletePlan));
        self.touch();
    }

    /// Restores the text of a removed or replaced plan.
    pub(super) fn restore_plan(self, id: &str, text: &str) {
        if self.refuses_to_write() || !self.put_plan(&format!("{OWN}{id}"), text) {
            self.say(Notice::warning(Term::StorageFull));
            return;
        }
        journal::remove(&format!("{SHELF}{id}"));
        let open = self.workspace();
        match xianfeng_files::plan::read(text).value {
            Some(plan) if open.plan.id == id => {
                let seed = ledger::fitting(&open.seed, &plan);
                self.take_workspace(Workspace::new(plan, seed));
            }
            _ => self.touch(),
        }
    }
}

/// An id for a new plan that nobody else makes, after the id that it comes from.
fn fresh_plan_id(head: &str) -> String {
    let is_fresh_part = |part: &str| part.len() == 8 && part.bytes().all(|b| b.is_ascii_hexdigit());
    let head = head.rsplit_once('-').filter(|(_, part)| is_fresh_part(part)).map_or(head, |(head, _)| head);
    format!("{head}-{}", random::fresh_part())
}
