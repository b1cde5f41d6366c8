//! The Data Package keeps what its schemas promise.

use std::collections::BTreeSet;

use serde_json::Value;
use xianfeng_core::measure::{Date, Decimal};

use crate::fixed::csv;
use crate::small::{PLANS, files_of, text};

/// The values of a column.
fn column(rows: &[Vec<String>], name: &str) -> Vec<String> {
    let at = rows[0].iter().position(|head| head == name).unwrap_or_else(|| panic!("no column {name}"));
    rows[1..].iter().map(|row| row[at].clone()).collect()
}

#[test]
fn every_cell_fits_its_schema_and_every_reference_leads_somewhere() {
    for plan in PLANS {
        let files = files_of(plan);
        let package: Value = serde_json::from_str(text(files, &format!("{plan}/datapackage.json"))).unwrap();
        assert_eq!(package["name"], plan);
        for resource in package["resources"].as_array().unwrap() {
            let of = |path: &Value| csv(text(files, &format!("{plan}/{}", path.as_str().unwrap())));
            let (rows, schema) = (of(&resource["path"]), &resource["schema"]);
            assert_eq!(
                resource["bytes"].as_u64(),
                Some(text(files, &format!("{plan}/{}", resource["path"].as_str().unwrap())).len() as u64)
            );
            let fields = schema["fields"].as_array().unwrap();
            let names: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
            assert_eq!(rows[0], names);
            for field in fields {
                let name = field["name"].as_str().unwrap();
                let values = column(&rows, name);
                for value in values.iter().filter(|value| !value.is_empty()) {
                    let fits = match field["type"].as_str().unwrap() {
                        "number" => Decimal::from_str_exact(value).is_ok(),
                        "boolean" => value == "true" || value == "false",
                        "date" => value.parse::<Date>().is_ok(),
                        _ => true,
                    };
                    let words = field["constraints"]["enum"].as_array();
                    assert!(fits && words.is_none_or(|words| words.contains(&Value::from(value.as_str()))), "{name}: {value}");
                }
                if field["constraints"]["unique"] == Value::Bool(true) {
                    assert!(values.iter().all(|value| !value.is_empty()), "{name}");
                    assert_eq!(values.iter().collect::<BTreeSet<_>>().len(), values.len(), "{name}");
                }
            }
            for key in schema["foreignKeys"].as_array().into_iter().flatten() {
                let (from, to) = (key["fields"][0].as_str().unwrap(), &key["reference"]);
                let path = Value::from(format!("{}.csv", to["resource"].as_str().unwrap()));
                let known: BTreeSet<String> = column(&of(&path), to["fields"][0].as_str().unwrap()).into_iter().collect();
                for value in column(&rows, from).into_iter().filter(|value| !value.is_empty()) {
                    assert!(known.contains(&value), "{plan} {from}: {value}");
                }
            }
        }
    }
}

#[test]
fn a_row_of_sdmx_is_told_apart_by_its_dimensions() {
    for plan in PLANS {
        let rows = csv(text(files_of(plan), &format!("{plan}/figures.sdmx.csv")));
        let keys: BTreeSet<&[String]> = rows[1..].iter().map(|row| &row[3..9]).collect();
        assert_eq!(keys.len(), rows.len() - 1);
        assert!(rows.len() > 100, "{plan}: {}", rows.len());
        let is_id = |text: &String| text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '@' | '$'));
        assert!(rows[1..].iter().all(|row| row[3..7].iter().all(is_id)));
    }
}
