//! A picked or dropped file, read but not yet taken in.

use crate::snapshot::Snapshot;
use xianfeng_core::edit::{Preview, preview, restored};
use xianfeng_core::ledger::Ledger;
use xianfeng_core::plan::Plan;
use xianfeng_files::encoding::decode;
use xianfeng_files::{Fault, FileKind, Path, Problem, ledger};

/// A picked file: what it holds, or its problems.
#[derive(Clone, Debug)]
pub struct Incoming {
    pub name: String,
    pub read: Result<Content, Vec<Problem>>,
    /// Warnings about a usable file.
    pub warnings: Vec<Problem>,
}

/// The content of a usable file.
#[derive(Clone, Debug)]
pub enum Content {
    /// A ledger for the open plan, with what it would change.
    Ledger(Ledger, Preview),
    Plan(Box<Plan>),
    /// A copy of the work, with what going back to it would change.
    Backup(Ledger, Preview),
    /// A plan with its ledger.
    Share(Box<Plan>, Ledger),
}

/// Reads a picked file as what it says it is, wherever it was picked. `gb18030` is the host's reader of that encoding.
/// `bytes` is `None` if the browser could not read the file.
pub fn incoming(s: &Snapshot, name: String, bytes: Option<&[u8]>, gb18030: impl FnOnce(&[u8]) -> Option<String>) -> Incoming {
    let refused = |name, problem| Incoming { name, read: Err(vec![problem]), warnings: Vec::new() };
    let Some(bytes) = bytes else { return refused(name, Problem { path: Path::root(), fault: Fault::Unreadable }) };
    let decoded = match decode(bytes, gb18030) {
        Ok(decoded) => decoded,
        Err(problem) => return refused(name, problem),
    };
    let (read, problems) = match FileKind::of_text(&decoded.text) {
        Some(FileKind::Plan) => {
            let parsed = xianfeng_files::plan::read(&decoded.text);
            let problems = parsed.problems.clone();
            (parsed.usable().map(|plan| Content::Plan(Box::new(plan))), problems)
        }
        // A record of the storage, mended after it could not be read.
        None if decoded.text.trim_start().starts_with('[') => {
            let parsed = ledger::read_edits(&decoded.text, s.plan());
            let problems = parsed.problems.clone();
            (parsed.usable().map(|edits| ledger_of(s, Ledger::new(edits))), problems)
        }
        Some(FileKind::Share) => {
            let parsed = xianfeng_files::share::read(&decoded.text);
            let problems = parsed.problems.clone();
            // Of the open plan only the ledger is new.
            let content = |(plan, ledger): (Plan, Ledger)| match plan == *s.plan() {
                true => ledger_of(s, ledger),
                false => Content::Share(Box::new(plan), ledger),
            };
            (parsed.usable().map(content), problems)
        }
        Some(FileKind::Ledger) | None => {
            let parsed = xianfeng_files::ledger::read(&decoded.text, s.plan());
            let problems = parsed.problems.clone();
            (parsed.usable().map(|ledger| ledger_of(s, ledger)), problems)
        }
    };
    let warnings = decoded.problems.into_iter().chain(problems).filter(Problem::is_warning).collect();
    Incoming { name, read, warnings }
}

/// Reads a copy of the work that this browser kept.
pub fn backup(s: &Snapshot, name: String, text: &str) -> Incoming {
    let parsed = ledger::read(text, s.plan());
    let warnings = parsed.problems.iter().filter(|problem| problem.is_warning()).cloned().collect();
    let read = parsed.usable().map(|then| {
        let content_changes = restored(s.workspace(), &then);
        let preview = Preview { edits: Vec::new(), content_changes, ..preview(&s.workspace().ledger, &then) };
        Content::Backup(then, preview)
    });
    Incoming { name, read, warnings }
}

/// A ledger for the open plan, with what it would change.
fn ledger_of(s: &Snapshot, ledger: Ledger) -> Content {
    let preview = preview(&s.workspace().ledger, &ledger);
    Content::Ledger(ledger, preview)
}
