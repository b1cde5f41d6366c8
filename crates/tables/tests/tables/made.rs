//! Small files, written as the programs of offices write them. All figures are invented.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook with one sheet; `rows` is the inside of its sheetData, `rest` stands behind it.
pub fn xlsx(columns: &str, rows: &str, rest: &str) -> Vec<u8> {
    const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
    const BOOK: &str = r#"<workbook xmlns:r="r"><sheets><sheet name="数据" sheetId="1" r:id="rId1"/><sheet name="字典" sheetId="2" state="hidden" r:id="rId1"/></sheets></workbook>"#;
    const LINKS: &str = r#"<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/styles" Target="styles.xml"/></Relationships>"#;
    const STYLES: &str = r#"<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="170"/></cellXfs></styleSheet>"#;
    let sheet = format!("<worksheet>{columns}<sheetData>{rows}</sheetData>{rest}</worksheet>");
    zipped(&[
        ("[Content_Types].xml", TYPES),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", LINKS),
        ("xl/styles.xml", STYLES),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

/// A row of texts and numbers: a number stands as it is, `%0.3` is shown as a percentage, `@44805` as a month.
pub fn row(at: usize, cells: &[&str]) -> String {
    let cell = |(column, text): (usize, &&str)| {
        let place = xianfeng_tables::book::address(at - 1, column);
        match text.chars().next() {
            None => String::new(),
            Some('%') if text.len() > 1 => format!(r#"<c r="{place}" s="1"><v>{}</v></c>"#, &text[1..]),
            Some('@') => format!(r#"<c r="{place}" s="2"><v>{}</v></c>"#, &text[1..]),
            _ if text.parse::<f64>().is_ok() => format!(r#"<c r="{place}"><v>{text}</v></c>"#),
            _ => format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#),
        }
    };
    format!(r#"<row r="{at}">{}</row>"#, cells.iter().enumerate().map(cell).collect::<String>())
}

pub fn rows(all: &[&[&str]]) -> String {
    all.iter().enumerate().map(|(at, cells)| row(at + 1, cells)).collect()
}
