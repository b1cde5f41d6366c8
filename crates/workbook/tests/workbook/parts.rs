//! A workbook as its parts, and cells filled in as a person would.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

/// The parts of a workbook, by name.
pub fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let read = |name: String| {
        let text = std::io::read_to_string(archive.by_name(&name).unwrap()).unwrap();
        (name, text)
    };
    names.into_iter().map(read).collect()
}

/// Fills in a cell of the second sheet: a number where the text is one.
pub fn fill(bytes: &[u8], cell: &str, value: &str) -> Vec<u8> {
    let mut parts = parts(bytes);
    let sheet = parts.iter_mut().find(|(name, _)| name == "xl/worksheets/sheet2.xml").unwrap();
    let start = sheet.1.find(&format!(r#"<c r="{cell}""#)).unwrap_or_else(|| panic!("no cell {cell}"));
    let (open, end) = match sheet.1[start..].find("/>") {
        Some(end) if !sheet.1[start..start + end].contains('>') => (end, end + 2),
        _ => (sheet.1[start..].find('>').unwrap(), sheet.1[start..].find("</c>").unwrap() + 4),
    };
    let attributes = sheet.1[start + 2..start + open].replace(r#" t="s""#, "");
    let text = match value.parse::<f64>() {
        Ok(_) => format!("<c{attributes}><v>{value}</v></c>"),
        Err(_) => format!(r#"<c{attributes} t="inlineStr"><is><t>{value}</t></is></c>"#),
    };
    sheet.1.replace_range(start..start + end, &text);
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}
