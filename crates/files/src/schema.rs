//! JSON Schemas of the two file types, for editors and other programs.

use schemars::{JsonSchema, schema_for};
use serde_json::Value;

use super::ledger_file::LedgerFile;
use super::plan_file::PlanFile;

/// Every schema with the name of its file.
pub fn all() -> [(&'static str, String); 2] {
    [("plan.schema.json", text::<PlanFile>()), ("ledger.schema.json", text::<LedgerFile>())]
}

fn text<T: JsonSchema>() -> String {
    let schema = sorted(schema_for!(T).to_value());
    format!("{schema:#}\n")
}

/// With the fields of every object in one order, whatever order the parser keeps.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<(String, Value)> = fields.into_iter().map(|(name, value)| (name, sorted(value))).collect();
            fields.sort_by(|a, b| a.0.cmp(&b.0));
            Value::Object(fields.into_iter().collect())
        }
        Value::Array(list) => Value::Array(list.into_iter().map(sorted).collect()),
        value => value,
    }
}
