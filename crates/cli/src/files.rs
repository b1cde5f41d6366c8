//! Plan and ledger files on disk.

use std::path::Path;

use encoding_rs::GB18030;
use serde::Deserialize;
use xianfeng_core::ledger::Ledger;
use xianfeng_core::plan::Plan;
use xianfeng_files::encoding::decode;
use xianfeng_files::{FileKind, Parsed, Problem};

use crate::paths;

/// Writes a file whose name is said from the folder the person is in.
pub fn save(name: &str, bytes: &[u8]) -> Result<(), String> {
    std::fs::write(name, bytes).map_err(|error| format!("{name}: {error}"))
}

/// A file with its text.
pub struct File {
    pub name: String,
    pub text: String,
    /// Problems of its encoding.
    pub encoding: Vec<Problem>,
}

/// The kind of a file: a ledger declares itself, everything else is read as a plan.
pub enum Kind {
    Plan,
    /// Kept against the plan of this id.
    Ledger {
        plan: String,
    },
}

/// The beginning of a ledger file: the plan that it was kept against.
#[derive(Deserialize)]
struct Head {
    plan: PlanHead,
}

#[derive(Deserialize)]
struct PlanHead {
    id: String,
}

impl File {
    /// Reads a file whose name is said from the folder the person is in.
    pub fn read(name: &str) -> Result<Self, String> {
        let bytes = std::fs::read(name).map_err(|e| format!("{name}: {e}"))?;
        let gb18030 = |bytes: &[u8]| GB18030.decode_without_bom_handling_and_without_replacement(bytes).map(|text| text.into_owned());
        // A text that cannot be decoded is a problem of the file like any other, and said in the language asked for.
        let (text, encoding) = match decode(&bytes, gb18030) {
            Ok(decoded) => (decoded.text, decoded.problems),
            Err(problem) => (String::new(), vec![problem]),
        };
        Ok(Self { name: name.to_owned(), text, encoding })
    }

    pub fn kind(&self) -> Kind {
        match FileKind::of_text(&self.text) {
            Some(FileKind::Ledger) => {
                let head: Option<Head> = serde_json::from_str(self.text.trim_start_matches('\u{feff}')).ok();
                Kind::Ledger { plan: head.map(|head| head.plan.id).unwrap_or_default() }
            }
            Some(FileKind::Plan | FileKind::Share) | None => Kind::Plan,
        }
    }

    /// The plan, also of a file that holds its ledger, too; the problems are those of both.
    pub fn plan(&self) -> Parsed<Plan> {
        match FileKind::of_text(&self.text) {
            Some(FileKind::Share) => self.decoded(|text| {
                let Parsed { value, problems } = xianfeng_files::share::read(text);
                Parsed { value: value.map(|(plan, _)| plan), problems }
            }),
            _ => self.decoded(xianfeng_files::plan::read),
        }
    }

    /// The ledger that a plan's own file brings with it; empty where it brings none.
    pub fn shared_ledger(&self) -> Ledger {
        let is_shared = FileKind::of_text(&self.text) == Some(FileKind::Share);
        let shared = is_shared.then(|| self.decoded(xianfeng_files::share::read).value).flatten();
        shared.map_or_else(Ledger::default, |(_, ledger)| ledger)
    }

    pub fn ledger(&self, plan: &Plan) -> Parsed<Ledger> {
        self.decoded(|text| xianfeng_files::ledger::read(text, plan))
    }

    /// The result of a reader, with the problems of the encoding first.
    fn decoded<T>(&self, read: impl FnOnce(&str) -> Parsed<T>) -> Parsed<T> {
        let mut problems = self.encoding.clone();
        if problems.iter().any(|p| !p.is_warning()) {
            return Parsed { value: None, problems };
        }
        let parsed = read(&self.text);
        problems.extend(parsed.problems);
        Parsed { value: parsed.value, problems }
    }
}

/// The published plans and ledgers, in the order of their names.
pub fn seeds() -> Result<Vec<String>, String> {
    let folder = paths::in_repo("seeds");
    let entries = std::fs::read_dir(&folder).map_err(|e| format!("seeds/: {e}"))?;
    let json = |path: &Path| path.extension().is_some_and(|e| e == "json");
    let mut names: Vec<String> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| json(path))
        .map(|path| path.strip_prefix(std::env::current_dir().unwrap_or_default()).unwrap_or(&path).display().to_string())
        .collect();
    names.sort();
    Ok(names)
}

/// Problems that make a file unusable.
pub fn errors(problems: &[Problem]) -> usize {
    problems.iter().filter(|p| !p.is_warning()).count()
}
