//! JSON written line by line in a stable order, so that two files can be compared.

/// A text in quotes.
pub fn text(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// An object on one line, of fields that are JSON already.
pub fn object<'a>(fields: impl Iterator<Item = (&'a str, String)>) -> String {
    let fields: Vec<String> = fields.map(|(name, value)| format!("{}: {value}", text(name))).collect();
    format!("{{{}}}", fields.join(", "))
}

/// A list, an entry a line.
pub fn list(entries: impl Iterator<Item = String>) -> String {
    let entries: Vec<String> = entries.map(|entry| format!("    {entry}")).collect();
    if entries.is_empty() { "[]".to_owned() } else { format!("[\n{}\n  ]", entries.join(",\n")) }
}

/// A file: an object, a field a line.
pub fn file<'a>(fields: impl Iterator<Item = (&'a str, String)>) -> String {
    let fields: Vec<String> = fields.map(|(name, value)| format!("  {}: {value}", text(name))).collect();
    format!("{{\n{}\n}}\n", fields.join(",\n"))
}
