//! A plan and its ledger in one file, to be passed on as a whole.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::json;
use super::path::Path;
use super::problem::{Fault, Parsed, Problem};
use super::{ledger, plan};
use xianfeng_core::ledger::{Edit, Ledger};
use xianfeng_core::plan::Plan;

/// The `format` field of such a file. It holds the two files as they are, in `plan` and `ledger`.
pub const SHARE_FORMAT: &str = "xianfeng.share/1";

/// Writes a plan with the edits of its ledger.
pub fn to_json<'a>(plan: &Plan, edits: impl Iterator<Item = &'a Edit>) -> String {
    let (plan, ledger) = (plan::to_json(plan), ledger::to_json(edits, plan, None));
    format!("{{\"format\": \"{SHARE_FORMAT}\",\n\"plan\": {},\n\"ledger\": {}}}\n", plan.trim_end(), ledger.trim_end())
}

/// Both files as pieces of the text.
#[derive(Deserialize)]
struct Parts<'a> {
    format: &'a str,
    #[serde(borrow)]
    plan: &'a RawValue,
    #[serde(borrow)]
    ledger: Option<&'a RawValue>,
}

/// Reads both parts: the ledger against the plan beside it.
pub fn read(text: &str) -> Parsed<(Plan, Ledger)> {
    if let Ok(Parts { format: SHARE_FORMAT, plan, ledger }) = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        && text.len() <= super::MAX_BYTES
    {
        return read_parts(plan.get(), ledger.map(RawValue::get));
    }
    let refused = |problem| Parsed { value: None, problems: vec![problem] };
    let value = match json::parse(text).and_then(|value| json::of_format(value, SHARE_FORMAT)) {
        Ok(value) => value,
        Err(problem) => return refused(problem),
    };
    let part = |name: &str| value.get(name).map(ToString::to_string);
    let Some(plan_text) = part("plan") else { return refused(Problem { path: Path::root().field("plan"), fault: Fault::Missing }) };
    read_parts(&plan_text, part("ledger").as_deref())
}

fn read_parts(plan_text: &str, ledger_text: Option<&str>) -> Parsed<(Plan, Ledger)> {
    let read = plan::read(plan_text);
    let mut problems = read.problems;
    let Some(plan) = read.value else { return Parsed { value: None, problems } };
    let edits = match ledger_text {
        Some(text) => {
            let read = ledger::read(text, &plan);
            problems.extend(read.problems);
            read.value
        }
        None => Some(Ledger::default()),
    };
    Parsed { value: edits.map(|edits| (plan, edits)), problems }
}
