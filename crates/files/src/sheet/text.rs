//! Text from a spreadsheet as rows of cells, and back.

/// Cuts text into rows of cells. A cell in quotation marks may hold separators and line breaks; a quotation mark that
/// nothing closes is text.
///
/// ```
/// use xianfeng_files::sheet::text::rows;
/// assert_eq!(rows("a\t\"b\nc\"\r\n\"d\t", '\t'), [["a", "b\nc"], ["\"d", ""]]);
/// ```
pub fn rows(text: &str, separator: char) -> Vec<Vec<String>> {
    let mut rest = text.trim_start_matches('\u{feff}');
    let mut rows = Vec::new();
    let mut row = Vec::new();
    while !rest.is_empty() || !row.is_empty() {
        let (cell, after) = cell(rest, separator);
        row.push(cell);
        rest = match after.strip_prefix(separator) {
            Some(next) if !next.is_empty() => {
                rest = next;
                continue;
            }
            // The last cell of all is empty.
            Some(next) => {
                row.push(String::new());
                next
            }
            None => after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\n', '\r'])).unwrap_or(after),
        };
        rows.push(std::mem::take(&mut row));
    }
    rows
}

/// Rows as a spreadsheet copies them: cells with line breaks in quotation marks.
pub fn write(rows: &[Vec<String>]) -> String {
    let quoted = |text: &String| match text.contains(['\t', '\n', '\r', '"']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.clone(),
    };
    rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join("\t") + "\r\n").collect()
}

fn cell(text: &str, separator: char) -> (String, &str) {
    if let Some(cell) = text.strip_prefix('"').and_then(|inside| quoted(inside, separator)) {
        return cell;
    }
    let end = text.find([separator, '\n', '\r']).unwrap_or(text.len());
    (text[..end].to_owned(), &text[end..])
}

/// The cell up to its closing quotation mark, and what follows; `None` if the mark was text.
fn quoted(text: &str, separator: char) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text;
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        match after.chars().next() {
            Some('"') => {
                cell.push('"');
                rest = &after[1..];
            }
            None => return Some((cell, after)),
            Some(c) if c == separator || c == '\n' || c == '\r' => return Some((cell, after)),
            Some(_) => return None,
        }
    }
}
