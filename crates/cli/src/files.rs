//! Plan and ledger files on disk.

use std::path::Path;

use serde::Serialize;
use serde_json::Value;
use xianfeng_core::ledger::Ledger;
use xianfeng_core::plan::Plan;
use xianfeng_files::ledger_file::{LEDGER_FORMAT, LedgerFile};
use xianfeng_files::plan_file::PlanFile;
use xianfeng_files::{Parsed, Problem};

use crate::paths;

/// A file with its text.
pub struct File {
    pub name: String,
    pub text: String,
}

/// The kind of a file: a ledger declares itself, everything else is read as a plan.
pub enum Kind {
    Plan,
    /// Kept against the plan of this id.
    Ledger {
        plan: String,
    },
}

impl File {
    /// Reads a file whose name is said from the folder the person is in.
    pub fn read(name: &str) -> Result<Self, String> {
        let text = std::fs::read_to_string(name).map_err(|e| format!("{name}: {e}"))?;
        Ok(Self { name: name.to_owned(), text })
    }

    pub fn kind(&self) -> Kind {
        let value: Value = serde_json::from_str(self.text.trim_start_matches('\u{feff}')).unwrap_or_default();
        match value["format"].as_str() {
            Some(format) if family(format) == family(LEDGER_FORMAT) => {
                Kind::Ledger { plan: value["plan"]["id"].as_str().unwrap_or_default().to_owned() }
            }
            _ => Kind::Plan,
        }
    }

    pub fn plan(&self) -> Parsed<Plan> {
        xianfeng_files::plan::read(&self.text)
    }

    pub fn ledger(&self, plan: &Plan) -> Parsed<Ledger> {
        xianfeng_files::ledger::read(&self.text, plan)
    }

    /// Fields that nothing reads. Targets and figures are several types in one, so the reader
    /// passes over a slip of the pen there; here it is found by writing back what was read.
    pub fn ignored(&self) -> Vec<String> {
        let text = self.text.trim_start_matches('\u{feff}');
        let written = match self.kind() {
            Kind::Plan => again::<PlanFile>(text),
            Kind::Ledger { .. } => again::<LedgerFile>(text),
        };
        let mut ignored = Vec::new();
        if let (Ok(value), Some(written)) = (serde_json::from_str(text), written) {
            compare(&value, &written, "", &mut ignored);
        }
        ignored
    }
}

/// `xianfeng.ledger` of `xianfeng.ledger/1`.
fn family(format: &str) -> &str {
    format.split('/').next().unwrap_or_default()
}

fn again<T: serde::de::DeserializeOwned + Serialize>(text: &str) -> Option<Value> {
    serde_json::to_value(serde_json::from_str::<T>(text).ok()?).ok()
}

fn compare(value: &Value, written: &Value, path: &str, ignored: &mut Vec<String>) {
    match (value, written) {
        (Value::Object(fields), Value::Object(known)) => {
            for (name, value) in fields {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                match known.get(name) {
                    Some(written) => compare(value, written, &path, ignored),
                    None if is_usual(value) => {}
                    None => ignored.push(path),
                }
            }
        }
        (Value::Array(list), Value::Array(known)) => {
            for (i, (value, written)) in list.iter().zip(known).enumerate() {
                compare(value, written, &format!("{path}[{i}]"), ignored);
            }
        }
        _ => {}
    }
}

/// The fields left out when a file is written.
fn is_usual(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => matches!(text.as_str(), "" | "exact" | "unstated"),
        Value::Array(list) => list.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
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
