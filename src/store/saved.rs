//! The person's edits in this browser's storage: one record a change.

use crate::pages::{Saved, Unreadable};
use crate::platform::storage::{self, Record};
use xianfeng_core::edit::Workspace;
use xianfeng_core::id::PlanId;
use xianfeng_core::ledger::Edit;
use xianfeng_core::plan::Plan;
use xianfeng_files::{Problem, ledger};

/// Where the records of every plan begin.
pub const ANY: &str = "xianfeng.edits/";

/// Where the records of a plan begin.
pub fn prefix(plan: &PlanId) -> String {
    format!("{ANY}{plan}/")
}

/// Writes the edits of one change as one record; `false` when the storage is full or blocked.
pub fn write(plan: &PlanId, edits: &[Edit]) -> bool {
    let Some(first) = edits.first() else { return true };
    let key = format!("{}{}-{}", prefix(plan), first.at, first.id);
    storage::put(&key, &ledger::edit_files(edits))
}

/// The edits of one record, or what is wrong with it.
pub fn read(record: &Record, plan: &Plan) -> Result<Vec<Edit>, Vec<Problem>> {
    ledger::read_edits(&record.text, plan).usable()
}

/// Adds everything saved for the workspace's plan to its ledger.
pub fn load(workspace: &mut Workspace) -> Saved {
    let mut saved = Saved { blocked: !storage::is_there(), ..Saved::default() };
    for record in storage::records(&prefix(&workspace.plan.id)) {
        match read(&record, &workspace.plan) {
            Ok(edits) => workspace.ledger.extend(edits),
            Err(problems) => saved.unreadable.push(Unreadable { key: record.key, text: record.text, problems }),
        }
    }
    saved
}
