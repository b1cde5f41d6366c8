//! The person's edits in this browser's storage: one item per change.

use crate::browser::storage::{self, Record};
use crate::browser::{journal, json, one_file, session, turn};
use xianfeng_core::edit::{History, Workspace};
use xianfeng_core::ledger::Edit;
use xianfeng_core::plan::Plan;
use xianfeng_files::checksum::{Checksum, checksum};
use xianfeng_files::{Fault, Path, Problem, history, ledger};

/// The key prefix of every plan's items.
pub const ANY: &str = "xianfeng.edits/";

/// The key prefix of the person's plans, stored as file texts.
pub const OWN: &str = "xianfeng.plans/";

/// The key prefix of plans that were taken off the list.
pub const SHELF: &str = "xianfeng.shelf/";

/// The key of the version of these records, and the version that this build reads and writes. A build that writes what
/// this one would misread writes a larger number first: tabs of older builds then stop writing.
pub const FORMAT: &str = "xianfeng.format";
const OURS: u32 = 1;

/// Edits that are written out in one turn of the page. A change of more is shown, too, in a turn of its own.
pub const PIECE: usize = 250;

/// The key prefix of what a tab can undo, by plan.
const UNDO: &str = "xianfeng.undo/";

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
    /// A newer build has written here: this one writes nothing more.
    pub is_newer: bool,
    pub unreadable: Vec<Unreadable>,
}

impl Saved {
    pub fn is_full(&self) -> bool {
        !self.blocked && self.unsaved > 0
    }
}

/// An item of which something cannot be read: kept in its place, shown, never overwritten.
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
    let is_anything = !journaled.is_empty() || is_anything_local();
    (is_anything || !journal::unscoped_records().is_empty()).then_some(journaled)
}

/// True if localStorage has edits or own plans.
pub fn is_anything_local() -> bool {
    storage::has_any(ANY) || storage::has_any(OWN)
}

/// Unites edits and own plans in localStorage with those of the journal.
pub fn unite(journaled: Vec<Record>) {
    journal::unite(journaled, |key| [ANY, OWN, SHELF].iter().any(|prefix| key.starts_with(prefix)), is_whole);
}

/// Lays beside what a page that is one file carries: its edits, and its plan unless that was changed here since.
pub fn take_carried() {
    let Some(carried) = one_file::carried() else { return };
    let (Some(id), Some(text)) = (carried.text("id"), carried.text("edits")) else { return };
    let key = format!("{OWN}{id}");
    if let Some(text) = carried.text("plan").and_then(|plan| json::of_text(&plan)).filter(|_| storage::text(&key).is_none()) {
        storage::lay_beside(Record { key, text });
    }
    storage::lay_beside(Record { key: format!("{}carried", prefix(&id)), text });
}

/// True if a build with newer records has written here.
pub fn is_newer() -> bool {
    storage::text(FORMAT).and_then(|format| format.parse::<u32>().ok()).is_some_and(|format| format > OURS)
}

/// The item for the edits of one change.
pub fn record(plan: &str, edits: &[Edit]) -> Option<Record> {
    let text = serde_json::to_string(&ledger::edit_files(edits)).ok()?;
    let key = key(plan, edits, checksum(text.as_bytes()))?;
    Some(Record { key, text })
}

/// The same record, made of some edits at a time: the page has its turn in between.
pub async fn record_in_pieces(plan: &str, edits: &[Edit]) -> Option<Record> {
    let (mut text, mut sum) = (String::new(), Checksum::default());
    for (i, some) in edits.chunks(PIECE).enumerate() {
        let piece = serde_json::to_string(&ledger::edit_files(some)).ok()?;
        // A list of lists without the brackets between them.
        let inside = piece.strip_prefix('[').and_then(|piece| piece.strip_suffix(']'))?;
        for part in [if i == 0 { "[" } else { "," }, inside] {
            text.push_str(part);
            sum.add(part.as_bytes());
        }
        turn::next().await;
    }
    text.push(']');
    sum.add(b"]");
    let key = key(plan, edits, sum.sum())?;
    Some(Record { key, text })
}

fn key(plan: &str, edits: &[Edit], sum: u32) -> Option<String> {
    let first = edits.first()?;
    Some(format!("{}{}-{}{}", prefix(plan), first.at, first.id, seal(sum)))
}

/// The end of the key of an item: a checksum of its text, so that a digit that flipped on the disk is found.
fn seal(sum: u32) -> String {
    format!("~{sum:08x}")
}

/// Compares an item with its checksum; `None` for items that have none.
pub fn is_whole(record: &Record) -> Option<bool> {
    let (_, sum) = record.key.strip_prefix(ANY)?.rsplit_once('~')?;
    Some(seal(checksum(record.text.as_bytes())).ends_with(sum))
}

/// The edits of one item that can be read, and the item again if there are others.
pub fn read(record: Record, plan: &Plan) -> (Vec<Edit>, Option<Unreadable>) {
    let (edits, problems) = if is_whole(&record) == Some(false) {
        (Vec::new(), vec![Problem { path: Path::root(), fault: Fault::Checksum }])
    } else {
        let parsed = ledger::read_edits(&record.text, plan);
        (parsed.value.unwrap_or_default(), parsed.problems)
    };
    let is_bad = problems.iter().any(|problem| !problem.is_warning());
    (edits, is_bad.then_some(Unreadable { key: record.key, text: record.text, problems }))
}

/// Adds everything saved for the workspace's plan to its ledger.
pub fn load(workspace: &mut Workspace) -> Saved {
    let mut saved = Saved { blocked: !is_there(), is_newer: is_newer(), ..Saved::default() };
    for record in storage::records(&prefix(workspace.plan.id.as_str())) {
        let (edits, unreadable) = read(record, &workspace.plan);
        workspace.ledger.extend(edits);
        saved.unreadable.extend(unreadable);
    }
    saved
}

/// What this tab can undo, from before a reload.
pub fn history(workspace: &Workspace) -> History {
    let text = session::text(&format!("{UNDO}{}", workspace.plan.id));
    text.and_then(|text| history::read(&text, &workspace.plan, &workspace.ledger)).unwrap_or_default()
}

/// Keeps what this tab can undo.
pub fn keep_history(plan: &Plan, history: &History) {
    session::put(&format!("{UNDO}{}", plan.id), &history::to_json(history));
}

pub fn forget_history(plan: &Plan) {
    session::forget(&format!("{UNDO}{}", plan.id));
}
