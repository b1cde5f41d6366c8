//! The plans that the product ships, read from `seeds/`.

use xianfeng_core::ledger::Ledger;
use xianfeng_core::plan::Plan;

/// The plan `seeds/{name}.plan.json`, which has no problem.
pub fn plan(name: &str) -> Plan {
    let parsed = xianfeng_files::plan::read(&text(&format!("{name}.plan.json")));
    assert!(parsed.problems.is_empty(), "{name}: {:#?}", parsed.problems);
    parsed.value.unwrap_or_else(|| panic!("{name} is no plan"))
}

/// The ledger `seeds/{name}.outturn.ledger.json`, which has no problem.
pub fn ledger(name: &str, plan: &Plan) -> Ledger {
    let parsed = xianfeng_files::ledger::read(&text(&format!("{name}.outturn.ledger.json")), plan);
    assert!(parsed.problems.is_empty(), "{name}: {:#?}", parsed.problems);
    parsed.value.unwrap_or_else(|| panic!("{name} has no ledger"))
}

/// A file of `seeds/` as text.
pub fn text(file: &str) -> String {
    let path = format!("{}/../../seeds/{file}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}
