//! The work on a target, as a day knows it: who answers for it, how far it is, what was said of it.

use super::{Item, LedgerView};
use crate::id::TargetId;
use crate::ledger::{Assignment, Entry, Situation, WorkStage};
use crate::measure::Date;
use crate::plan::{Bodies, Plan, Target};

impl LedgerView {
    /// The work on a target, earliest first.
    pub fn work(&self, target: &TargetId) -> &[Item] {
        self.by_target.get(target).map_or(&[], |items| items.as_slice())
    }

    /// The work on a target that was recorded by a day, earliest first.
    pub fn work_by(&self, target: &TargetId, as_of: Date) -> impl DoubleEndedIterator<Item = &Item> {
        self.work(target).iter().filter(move |i| i.recorded() <= as_of)
    }

    /// Finds the latest assignment of a target by a day.
    pub fn assignment(&self, target: &TargetId, as_of: Date) -> Option<&Assignment> {
        self.work_by(target, as_of).filter_map(|i| if let Entry::Assignment(a) = &i.entry { Some(a) } else { None }).next_back()
    }

    /// Finds the latest account of the work on a target by a day.
    pub fn situation(&self, target: &TargetId, as_of: Date) -> Option<&Situation> {
        self.work_by(target, as_of).filter_map(|i| if let Entry::Situation(s) = &i.entry { Some(s) } else { None }).next_back()
    }

    /// The day of the latest reminder of a report on a target.
    pub fn reminded(&self, target: &TargetId, as_of: Date) -> Option<Date> {
        self.work_by(target, as_of).filter_map(|i| if let Entry::Reminder(r) = &i.entry { Some(r.on) } else { None }).max()
    }

    /// The stage of the work on a target on a day, where the plan itself may name who does it.
    pub fn stage(&self, plan: &Plan, target: &Target, as_of: Date) -> WorkStage {
        match self.work_stage(&target.id, as_of) {
            WorkStage::Unassigned if !plan.bodies(target).is_empty() => WorkStage::InHand,
            stage => stage,
        }
    }

    /// The bodies that answer for a target by a day: as assigned in the ledger, and else as the plan names them.
    pub fn bodies(&self, plan: &Plan, target: &Target, as_of: Date) -> Bodies {
        let assigned = self.assignment(&target.id, as_of);
        let assigned = assigned.map(|a| Bodies { lead: a.lead.clone(), responsible: a.responsible.clone() });
        assigned.unwrap_or_default().or(&plan.bodies(target))
    }

    pub fn evidence(&self, target: &TargetId, as_of: Date) -> impl Iterator<Item = &Item> {
        self.work_by(target, as_of).filter(|i| matches!(i.entry, Entry::Evidence(_)))
    }
}
