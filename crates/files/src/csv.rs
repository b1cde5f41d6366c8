//! Tables as CSV that Excel and WPS open: UTF-8 with a byte order mark, CRLF, RFC 4180 quoting.

/// Rows as CSV. A cell that a spreadsheet would run as a formula gets an apostrophe in front.
///
/// ```
/// use xianfeng_files::csv::write;
/// let rows = vec![vec!["目标".to_owned(), "=1+1".to_owned()], vec!["a,b".to_owned(), "-3.5".to_owned()]];
/// assert_eq!(write(&rows), "\u{feff}目标,'=1+1\r\n\"a,b\",-3.5\r\n");
/// ```
pub fn write(rows: &[Vec<String>]) -> String {
    let mut out = String::from('\u{feff}');
    for row in rows {
        let cells: Vec<String> = row.iter().map(|c| cell(c)).collect();
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    }
    out
}

fn cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']) && super::number::parse(text).is_err();
    let text = if is_formula { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}
