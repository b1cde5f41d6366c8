//! A Data Package: the tables with their schemas, for tools that know datapackage.org.

use std::io::{Cursor, Write};

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use xianfeng_core::measure::PartialDate;
use xianfeng_core::plan::Language;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use crate::publish::File;
use crate::sdmx::sdmx;
use crate::table::{Sort, Table};
use crate::{Inputs, Topic};

/// Why there is no file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotPacked(pub String);

/// The package of a day as one ZIP file: the description, a CSV file a table, and the figures as SDMX-CSV.
pub fn packed(inputs: &Inputs) -> Result<Vec<u8>, NotPacked> {
    let tables: Vec<Table> = Topic::ALL.into_iter().map(|topic| topic.table(inputs)).collect();
    let mut files = vec![File::new("datapackage.json", descriptor(inputs, &tables))];
    files.extend(tables.iter().map(|table| File::new(format!("{}.csv", table.name), table.csv())));
    files.push(File::new("figures.sdmx.csv", sdmx(inputs)));
    let failed = |error: &dyn std::fmt::Display| NotPacked(error.to_string());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // The same bytes on every day.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    for file in files {
        archive.start_file(file.name.as_str(), options).map_err(|error| failed(&error))?;
        archive.write_all(file.text.as_bytes()).map_err(|error| failed(&error))?;
    }
    archive.finish().map(Cursor::into_inner).map_err(|error| failed(&error))
}

/// The text of `datapackage.json`.
pub fn descriptor(inputs: &Inputs, tables: &[Table]) -> String {
    let plan = inputs.plan;
    let mut package = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": name(plan.id.as_str()),
        "title": plan.title.in_language(Language::En),
        "description": format!(
            "{}. As of {}. Verdicts are computed from published figures by fixed rules; they are not official.",
            plan.title.in_language(Language::Zh), inputs.as_of
        ),
        "version": plan.version,
        "created": format!("{}T00:00:00Z", inputs.as_of),
        "sources": plan.sources.iter().map(|document| {
            let mut source = json!({ "title": format!("{}: {}", document.publisher.in_language(Language::En), document.title.in_language(Language::En)) });
            if let Some(url) = &document.url {
                source["path"] = json!(url);
            }
            if document.published != PartialDate::Unstated {
                source["version"] = json!(document.published.to_string());
            }
            source
        }).collect::<Vec<_>>(),
        "resources": tables.iter().map(resource).collect::<Vec<_>>(),
    });
    if let Some(licence) = inputs.licence {
        package["licenses"] = json!([{ "name": licence.name, "title": licence.title, "path": licence.url }]);
    }
    format!("{package:#}\n")
}

fn resource(table: &Table) -> Value {
    let csv = table.csv();
    let (name, path) = (table.name, format!("{}.csv", table.name));
    json!({
        "name": name,
        "title": table.zh,
        "description": table.en,
        "type": "table",
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": csv.len(),
        "hash": format!("sha256:{}", digest(csv.as_bytes())),
        "schema": schema(table),
    })
}

/// The Table Schema of a table.
fn schema(table: &Table) -> Value {
    let fields: Vec<Value> = table
        .fields
        .iter()
        .map(|field| {
            let mut constraints = Map::new();
            if table.key.contains(&field.name) {
                constraints.insert("required".to_owned(), json!(true));
                constraints.insert("unique".to_owned(), json!(table.key.len() == 1));
            }
            if let Sort::OneOf(words) = &field.sort {
                constraints.insert("enum".to_owned(), json!(words));
            }
            let sort = match field.sort {
                Sort::Text | Sort::OneOf(_) => "string",
                Sort::Number => "number",
                Sort::Flag => "boolean",
                Sort::Day => "date",
            };
            let mut described = json!({ "name": field.name, "type": sort, "title": field.zh, "description": field.en });
            if !constraints.is_empty() {
                described["constraints"] = Value::Object(constraints);
            }
            described
        })
        .collect();
    let references: Vec<Value> =
        table.references.iter().map(|r| json!({ "fields": [r.field], "reference": { "resource": r.table, "fields": [r.to] } })).collect();
    let mut schema = json!({ "fields": fields, "missingValues": [""] });
    if !table.key.is_empty() {
        schema["primaryKey"] = json!(table.key);
    }
    if !references.is_empty() {
        schema["foreignKeys"] = json!(references);
    }
    schema
}

/// The SHA-256 of some bytes, as 64 hexadecimal digits.
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// An id as the name of a package or a file: small letters, digits, `.`, `_` and `-`. One that has others gets a digest,
/// so that no two ids share a name.
pub fn name(id: &str) -> String {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_' | '.');
    if id.chars().all(is_plain) && !id.starts_with('.') && !id.is_empty() {
        return id.to_owned();
    }
    let kept: String = id.to_ascii_lowercase().chars().filter(|c| is_plain(*c) && *c != '.').collect();
    format!("{kept}-{}", &digest(id.as_bytes())[..8]).trim_start_matches('-').to_owned()
}
