//! Tables as CSV that Excel and WPS open: UTF-8 with a byte order mark, CRLF, RFC 4180 quoting.

use xianfeng_core::measure::Decimal;

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

/// A number with all its digits, as a spreadsheet reads it: no separators, an ASCII minus sign.
pub fn number(value: Decimal) -> String {
    value.normalize().to_string()
}

/// A name that a spreadsheet would take for a number or a date, kept a text: `007`, `1-2`, `12e5`.
pub fn name(text: &str) -> String {
    let is_alike = text.starts_with(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '/' | '.' | ':' | ',' | 'e' | 'E' | '+'));
    if is_alike { format!("'{text}") } else { text.to_owned() }
}

fn cell(text: &str) -> String {
    let text = if is_formula(text) { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

/// Tells whether a spreadsheet would run a text: by a sign of either width, behind anything that is not seen.
fn is_formula(text: &str) -> bool {
    let unseen = |c: char| {
        c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{180e}')
    };
    let seen = text.trim_start_matches(unseen);
    let begins_unseen = text.starts_with(|c: char| unseen(c) && c != ' ');
    match seen.chars().next() {
        Some('-' | '+') if !begins_unseen => Decimal::from_str_exact(text).is_err() && Decimal::from_scientific(text).is_err(),
        Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠') => true,
        _ => text.starts_with(['\t', '\r', '\n']),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_text() {
        let check = |text: &str, expect: &str| assert_eq!(cell(text), expect, "{text:?}");
        check("=1+1", "'=1+1");
        check("＝SUM(A1:A9)", "'＝SUM(A1:A9)");
        check("＠外", "'＠外");
        check("－1+2", "'－1+2");
        check("＋86", "'＋86");
        check("+1-2", "'+1-2");
        check("-2+3", "'-2+3");
        check("@SUM(1)", "'@SUM(1)");
        check("\n=2+5", "\"'\n=2+5\"");
        check("\r\n=2+5", "\"'\r\n=2+5\"");
        check("\t=1", "'\t=1");
        check("\u{feff}=1", "'\u{feff}=1");
        check("\u{200b}=1", "'\u{200b}=1");
        check("\u{200b}-1", "'\u{200b}-1");
        check("\u{3000}＝1", "'\u{3000}＝1");
        check(" =1", "' =1");
        // Numbers and plain words stay.
        check("-3.5", "-3.5");
        check("+3", "+3");
        check("-1e5", "-1e5");
        check("3-4", "3-4");
        check("a=b", "a=b");
        check("", "");
    }

    #[test]
    fn names_that_look_like_numbers_stay_names() {
        let check = |text: &str, expect: &str| assert_eq!(name(text), expect);
        check("1-2", "'1-2");
        check("007", "'007");
        check("12e5", "'12e5");
        check("t-1-1-1", "t-1-1-1");
        check("5g-new", "5g-new");
        check("", "");
    }
}
