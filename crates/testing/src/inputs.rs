//! Files that people found something wrong with, kept with the tests of `files`.

use xianfeng_core::ledger::Ledger;
use xianfeng_core::plan::Plan;

/// The plan and the ledger of a case.
pub fn case(name: &str) -> (Plan, Ledger) {
    let plan = xianfeng_files::plan::read(&text(&format!("{name}.plan.json"))).value.unwrap_or_else(|| panic!("{name} is no plan"));
    let ledger = ledger(name, &plan);
    (plan, ledger)
}

/// A ledger of another plan.
pub fn ledger(name: &str, plan: &Plan) -> Ledger {
    read_ledger(&format!("{name}.ledger.json"), plan)
}

/// A file that is a ledger, with warnings at most.
pub fn read_ledger(file: &str, plan: &Plan) -> Ledger {
    let parsed = xianfeng_files::ledger::read(&text(file), plan);
    parsed.usable().unwrap_or_else(|problems| panic!("{file}: {problems:#?}"))
}

fn text(file: &str) -> String {
    let path = format!("{}/../files/tests/files/inputs/{file}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}
