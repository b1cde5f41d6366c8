//! HTML tables that office systems save with the name .xls: rows, spans, text.

use xianfeng_core::measure::Decimal;

use super::limits;
use crate::book::{Cell, Merge, Sheet};
use crate::refusal::Refusal;

pub fn read(text: &str) -> Result<Sheet, Refusal> {
    let mut reading = Reading { sheet: Sheet::default(), taken: Vec::new(), row: None, column: 0, open: None, silent: None, cells: 0 };
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        reading.text(&rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let Some(end) = rest.find('>') else { break };
        reading.tag(&rest[1..end])?;
        rest = &rest[end + 1..];
    }
    reading.close();
    if reading.row.is_none() { Err(Refusal::NotATable) } else { Ok(reading.sheet) }
}

struct Reading {
    sheet: Sheet,
    /// Rows that a span from above still covers, by column.
    taken: Vec<usize>,
    row: Option<usize>,
    column: usize,
    open: Option<Open>,
    /// The element whose content is no text: style, script.
    silent: Option<String>,
    cells: usize,
}

/// A cell whose end has not come.
struct Open {
    column: usize,
    text: String,
    /// The number behind what is shown, with all its digits.
    number: Option<Decimal>,
}

impl Reading {
    fn tag(&mut self, tag: &str) -> Result<(), Refusal> {
        let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
        let is_end = tag.starts_with('/');
        match (name.as_str(), is_end) {
            (silent, true) if self.silent.as_deref() == Some(silent) => self.silent = None,
            ("style" | "script" | "title", false) => self.silent = Some(name),
            ("tr", false) => {
                self.close();
                self.row = Some(self.row.map_or(0, |row| row + 1));
                self.column = 0;
                self.taken.iter_mut().for_each(|left| *left = left.saturating_sub(1));
            }
            ("td" | "th", false) => {
                self.close();
                self.cell(tag)?;
            }
            ("td" | "th" | "tr" | "table", true) => self.close(),
            ("br" | "p" | "div", false) => self.text("\n"),
            _ => {}
        }
        Ok(())
    }

    fn cell(&mut self, tag: &str) -> Result<(), Refusal> {
        let row = self.row.unwrap_or_default();
        while self.taken.get(self.column).is_some_and(|left| *left > 0) {
            self.column += 1;
        }
        let (down, across) = (span(tag, "rowspan").min(limits::ROWS), span(tag, "colspan").min(limits::COLUMNS));
        let column = self.column;
        self.cells += across;
        if row >= limits::ROWS || column + across > limits::COLUMNS || self.cells > limits::CELLS {
            return Err(Refusal::TooManyRows { most: limits::ROWS as u32 });
        }
        if self.taken.len() < column + across {
            self.taken.resize(column + across, 0);
        }
        self.taken[column..column + across].fill(down);
        if down > 1 || across > 1 {
            self.sheet.merged.push(Merge { top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
        }
        self.column = column + across;
        // LibreOffice, Excel.
        let number = ["sdval", "x:num"].iter().find_map(|name| attribute(tag, name)).and_then(|number| decimal(&number));
        self.open = Some(Open { column, text: String::new(), number });
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if let (Some(cell), None) = (&mut self.open, &self.silent) {
            cell.text.push_str(&plain(text));
        }
    }

    fn close(&mut self) {
        if let (Some(Open { column, text, number }), Some(row)) = (self.open.take(), self.row) {
            // A day or a percentage is shown by something else than its number.
            let number = number.filter(|_| decimal(&text.replace(',', "")).is_some());
            self.sheet.put(row, column, number.map_or_else(|| Cell::text(text.trim()), Cell::Number));
        }
    }
}

fn decimal(text: &str) -> Option<Decimal> {
    Decimal::from_str_exact(text.trim()).or_else(|_| Decimal::from_scientific(text.trim())).ok().map(|number| number.normalize())
}

/// The value of an attribute.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let lower = tag.to_lowercase();
    let (_, value) = lower.split_once(&format!(" {name}="))?;
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
    let value = quote.map_or_else(|| value.split_whitespace().next(), |quote| value[1..].split(quote).next());
    value.map(str::to_owned)
}

fn span(tag: &str, name: &str) -> usize {
    let lower = tag.to_lowercase();
    let value = lower.find(name).map(|at| lower[at + name.len()..].trim_start().trim_start_matches('=').trim_start());
    let digits = value.map(|value| value.trim_start_matches(['"', '\'']).chars().take_while(char::is_ascii_digit).collect::<String>());
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(1).max(1)
}

/// Text with its entities read; white space is one space, as a browser shows it.
fn plain(text: &str) -> String {
    const NAMED: &[(&str, &str)] = &[("nbsp", " "), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("mdash", "—"), ("ndash", "–"), ("amp", "&")];
    let text = if text == "\n" {
        text.to_owned()
    } else {
        let mut was_space = false;
        let shown = |c: char| {
            let is_space = matches!(c, ' ' | '\r' | '\n' | '\t');
            let is_shown = !(is_space && was_space);
            was_space = is_space;
            is_shown.then_some(if is_space { ' ' } else { c })
        };
        text.chars().filter_map(shown).collect()
    };
    let (mut read, mut rest) = (String::new(), text.as_str());
    while let Some(at) = rest.find('&') {
        read.push_str(&rest[..at]);
        rest = &rest[at..];
        let name = rest[1..].split_once(';').map(|(name, _)| name).filter(|name| name.len() < 10 && !name.contains('&'));
        let known = name.and_then(|name| {
            let code = name
                .strip_prefix('#')
                .and_then(|n| n.strip_prefix(['x', 'X']).map_or_else(|| n.parse().ok(), |x| u32::from_str_radix(x, 16).ok()));
            let named = || NAMED.iter().find(|(known, _)| *known == name).map(|(_, text)| (*text).to_owned());
            code.and_then(char::from_u32).map(String::from).or_else(named)
        });
        match (name, known) {
            (Some(name), Some(text)) => {
                read.push_str(&text);
                rest = &rest[name.len() + 2..];
            }
            _ => {
                read.push('&');
                rest = &rest[1..];
            }
        }
    }
    read.push_str(rest);
    read
}
