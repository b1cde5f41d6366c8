//! A picked ledger file, parsed but not yet imported.

use crate::snapshot::Snapshot;
use xianfeng_core::edit::{Preview, preview};
use xianfeng_core::ledger::Ledger;
use xianfeng_files::{Fault, Path, Problem};

/// A picked file: its ledger with a preview of the import, or its problems.
#[derive(Clone, Debug)]
pub struct Incoming {
    pub name: String,
    pub read: Result<(Ledger, Preview), Vec<Problem>>,
    /// Warnings about a usable file.
    pub warnings: Vec<Problem>,
}

/// Parses a picked file against the ledger. `None`: the browser could not read the file.
pub fn incoming(s: &Snapshot, name: String, text: Option<&str>) -> Incoming {
    let Some(text) = text else {
        return Incoming { name, read: Err(vec![Problem { path: Path::root(), fault: Fault::Empty }]), warnings: Vec::new() };
    };
    let parsed = xianfeng_files::ledger::read(text, s.plan());
    let warnings = parsed.problems.iter().filter(|p| p.is_warning()).cloned().collect();
    let read = parsed.usable().map(|ledger| {
        let preview = preview(&s.workspace().ledger, &ledger);
        (ledger, preview)
    });
    Incoming { name, read, warnings }
}
