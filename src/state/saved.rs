//! The person's edits in this browser's storage: one item per change.

use crate::browser::storage::{self, Record};
use xianfeng_core::edit::Workspace;
use xianfeng_core::ledger::Edit;
use xianfeng_core::plan::Plan;
use xianfeng_files::{Problem, ledger};

/// The key prefix of every plan's items.
pub const ANY: &str = "xianfeng.edits/";

/// The state of the storage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// Blocked, in a private window or by policy.
    pub blocked: bool,
    /// Edits that are only in this tab's memory.
    pub unsaved: usize,
    pub unreadable: Vec<Unreadable>,
}

impl Saved {
    pub fn is_full(&self) -> bool {
        !self.blocked && self.unsaved > 0
    }
}

/// An unreadable item: kept in its place, shown, never overwritten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    pub key: String,
    pub text: String,
    pub problems: Vec<Problem>,
}

/// The key prefix of a plan's items.
pub fn prefix(plan: &str) -> String {
    format!("{ANY}{plan}/")
}

/// Writes the edits of one change as one item; returns `false` if the storage is full or blocked.
pub fn write(plan: &str, edits: &[Edit]) -> bool {
    let Some(first) = edits.first() else { return true };
    let key = format!("{}{}-{}", prefix(plan), first.at, first.id);
    storage::put(&key, &ledger::edit_files(edits))
}

/// The edits of one item, or its problems.
pub fn read(record: &Record, plan: &Plan) -> Result<Vec<Edit>, Vec<Problem>> {
    ledger::read_edits(&record.text, plan).usable()
}

/// Adds everything saved for the workspace's plan to its ledger.
pub fn load(workspace: &mut Workspace) -> Saved {
    let mut saved = Saved { blocked: !storage::is_there(), ..Saved::default() };
    for record in storage::records(&prefix(workspace.plan.id.as_str())) {
        match read(&record, &workspace.plan) {
            Ok(edits) => workspace.ledger.extend(edits),
            Err(problems) => saved.unreadable.push(Unreadable { key: record.key, text: record.text, problems }),
        }
    }
    saved
}
