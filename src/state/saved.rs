//! The person's edits in this browser's storage: one item per change.

use crate::browser::journal;
use crate::browser::storage::{self, Record};
use xianfeng_core::edit::Workspace;
use xianfeng_core::ledger::Edit;
use xianfeng_core::plan::Plan;
use xianfeng_files::checksum::checksum;
use xianfeng_files::problem::{Fault, Path};
use xianfeng_files::{Problem, ledger};

/// The key prefix of every plan's items.
pub const ANY: &str = "xianfeng.edits/";

/// The key prefix of the person's plans, stored as file texts.
pub const OWN: &str = "xianfeng.plans/";

/// The state of the storage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// Blocked, in a private window or by policy.
    pub blocked: bool,
    /// Edits that are only in this tab's memory.
    pub unsaved: usize,
    /// Changes that are on their way to the disk.
    pub saving: usize,
    /// The last change is on the disk.
    pub is_safe: bool,
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

/// True if anything can be kept.
pub fn is_there() -> bool {
    journal::is_open() || storage::is_there()
}

/// Opens the journal and returns its records; `None` if nothing was ever saved here.
pub async fn open() -> Option<Vec<Record>> {
    let journaled = journal::open().await;
    let is_anything = !journaled.is_empty() || storage::has_any(ANY) || storage::has_any(OWN);
    (is_anything || !journal::unscoped_records().is_empty()).then_some(journaled)
}

/// Unites edits and own plans in localStorage with those of the journal.
pub fn unite(journaled: Vec<Record>) {
    journal::unite(journaled, |key| key.starts_with(ANY) || key.starts_with(OWN), is_whole);
}

/// The item for the edits of one change.
pub fn record(plan: &str, edits: &[Edit]) -> Option<Record> {
    let first = edits.first()?;
    let text = serde_json::to_string(&ledger::edit_files(edits)).ok()?;
    Some(Record { key: format!("{}{}-{}{}", prefix(plan), first.at, first.id, seal(&text)), text })
}

/// The end of the key of an item: a checksum of its text, so that a digit that flipped on the disk is found.
fn seal(text: &str) -> String {
    format!("~{:08x}", checksum(text.as_bytes()))
}

/// Compares an item with its checksum; `None` for items that have none.
pub fn is_whole(record: &Record) -> Option<bool> {
    let (_, sum) = record.key.strip_prefix(ANY)?.rsplit_once('~')?;
    Some(seal(&record.text).ends_with(sum))
}

/// The edits of one item, or its problems.
pub fn read(record: &Record, plan: &Plan) -> Result<Vec<Edit>, Vec<Problem>> {
    if is_whole(record) == Some(false) {
        return Err(vec![Problem { path: Path::root(), fault: Fault::Checksum }]);
    }
    ledger::read_edits(&record.text, plan).usable()
}

/// Adds everything saved for the workspace's plan to its ledger.
pub fn load(workspace: &mut Workspace) -> Saved {
    let mut saved = Saved { blocked: !is_there(), ..Saved::default() };
    for record in storage::records(&prefix(workspace.plan.id.as_str())) {
        match read(&record, &workspace.plan) {
            Ok(edits) => workspace.ledger.extend(edits),
            Err(problems) => saved.unreadable.push(Unreadable { key: record.key, text: record.text, problems }),
        }
    }
    saved
}
