//! OpenDocument spreadsheets.

use std::collections::BTreeSet;

use quick_xml::events::BytesStart;
use xianfeng_core::measure::day::date;

use super::format::Look;
use super::limits::{self, Archive};
use super::xml::{self, Piece};
use crate::book::{Cell, Merge, Sheet};
use crate::refusal::Refusal;

pub fn read(archive: &mut Archive) -> Result<Vec<Sheet>, Refusal> {
    let manifest = limits::part(archive, "META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(Refusal::Locked);
    }
    let content = limits::part(archive, "content.xml")?.ok_or(Refusal::Damaged)?;
    let mut reading = Reading::default();
    let mut reader = xml::reader(&content);
    let (mut is_spreadsheet, mut is_whole) = (false, false);
    loop {
        match xml::next(&mut reader)? {
            Piece::Start(e) => {
                is_spreadsheet |= e.local_name().as_ref() == b"spreadsheet";
                reading.start(&e)?;
            }
            Piece::Alone(e) => {
                reading.start(&e)?;
                reading.end(e.local_name().as_ref())?;
            }
            Piece::End(name) => {
                is_whole |= name == b"spreadsheet";
                reading.end(&name)?;
            }
            Piece::Text(text) => reading.text(&text),
            Piece::Done if is_spreadsheet && is_whole => return Ok(reading.sheets),
            Piece::Done if is_spreadsheet => return Err(Refusal::Damaged),
            Piece::Done => return Err(Refusal::Document),
        }
    }
}

#[derive(Default)]
struct Reading {
    sheets: Vec<Sheet>,
    /// Styles of tables that are not shown.
    hidden_styles: BTreeSet<String>,
    style: String,
    row: usize,
    repeats_row: usize,
    column: usize,
    /// The next column that is declared.
    declared: usize,
    cells: usize,
    open: Option<Open>,
    in_note: usize,
}

#[derive(Default)]
struct Open {
    kind: String,
    value: String,
    text: String,
    paragraphs: usize,
    repeats: usize,
    is_covered: bool,
    rows: usize,
    columns: usize,
}

impl Reading {
    fn start(&mut self, e: &BytesStart) -> Result<(), Refusal> {
        let repeated = |name| xml::number::<usize>(e, name).unwrap_or(1).max(1);
        let is_hidden = || xml::attribute(e, "visibility").is_some_and(|shown| shown != "visible");
        match e.local_name().as_ref() {
            b"style" => self.style = xml::attribute(e, "name").unwrap_or_default(),
            b"table-properties" if xml::attribute(e, "display").is_some_and(|shown| shown == "false") => {
                self.hidden_styles.insert(self.style.clone());
            }
            b"table" => {
                let style = xml::attribute(e, "style-name").unwrap_or_default();
                let name = xml::attribute(e, "name").unwrap_or_default();
                self.sheets.push(Sheet { name, is_hidden: self.hidden_styles.contains(&style), ..Sheet::default() });
                (self.row, self.declared) = (0, 0);
            }
            b"table-column" => {
                let to = self.declared.saturating_add(repeated("number-columns-repeated")).min(limits::COLUMNS);
                if is_hidden()
                    && let Some(sheet) = self.sheets.last_mut()
                {
                    sheet.hidden_columns.extend(self.declared..to);
                }
                self.declared = to;
            }
            b"table-row" => {
                (self.column, self.repeats_row) = (0, repeated("number-rows-repeated"));
                if is_hidden()
                    && let Some(sheet) = self.sheets.last_mut()
                {
                    sheet.hidden_rows.extend(self.row..self.row.saturating_add(self.repeats_row).min(limits::ROWS));
                }
            }
            name @ (b"table-cell" | b"covered-table-cell") => {
                let kind = xml::attribute(e, "value-type").unwrap_or_default();
                let value = if kind == "date" { "date-value" } else { "value" };
                self.open = Some(Open {
                    value: xml::attribute(e, value).unwrap_or_default(),
                    kind,
                    repeats: repeated("number-columns-repeated"),
                    is_covered: name == b"covered-table-cell",
                    rows: repeated("number-rows-spanned"),
                    columns: repeated("number-columns-spanned"),
                    ..Open::default()
                });
            }
            b"annotation" => self.in_note += 1,
            b"p" if self.in_note == 0 => {
                if let Some(open) = &mut self.open {
                    if open.paragraphs > 0 {
                        open.text.push('\n');
                    }
                    open.paragraphs += 1;
                }
            }
            b"s" => self.text(&" ".repeat(repeated("c").min(100))),
            b"line-break" => self.text("\n"),
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if let Some(open) = self.open.as_mut().filter(|open| open.paragraphs > 0 && self.in_note == 0) {
            open.text.push_str(text);
        }
    }

    fn end(&mut self, name: &[u8]) -> Result<(), Refusal> {
        match name {
            b"annotation" => self.in_note = self.in_note.saturating_sub(1),
            b"table-cell" | b"covered-table-cell" => {
                let (Some(open), Some(sheet)) = (self.open.take(), self.sheets.last_mut()) else { return Ok(()) };
                let (row, column) = (self.row, self.column);
                self.column = column.saturating_add(open.repeats);
                if column >= limits::COLUMNS || open.is_covered {
                    return Ok(());
                }
                if open.rows > 1 || open.columns > 1 {
                    let (bottom, right) = (row + open.rows.min(limits::ROWS) - 1, column + open.columns.min(limits::COLUMNS) - 1);
                    sheet.merged.push(Merge { top: row, left: column, bottom, right });
                }
                let repeats = open.repeats;
                let cell = open.cell();
                if cell.is_empty() {
                    return Ok(());
                }
                for row in row..row.saturating_add(self.repeats_row) {
                    for column in column..column.saturating_add(repeats).min(limits::COLUMNS) {
                        self.cells += 1;
                        if row >= limits::ROWS || self.cells > limits::CELLS {
                            return Err(Refusal::TooManyRows { most: limits::ROWS as u32 });
                        }
                        sheet.put(row, column, cell.clone());
                    }
                }
            }
            b"table-row" => self.row = self.row.saturating_add(self.repeats_row),
            _ => {}
        }
        Ok(())
    }
}

impl Open {
    fn cell(self) -> Cell {
        let number = |look: Look| self.value.trim().parse().map_or_else(|_| Cell::text(&self.text), |value| look.cell(value, false));
        if self.text.starts_with('#') || self.text.starts_with("Err:") {
            return Cell::Error(self.text);
        }
        match self.kind.as_str() {
            "float" | "currency" => number(Look::Plain),
            "percentage" => number(Look::Percent),
            "date" => date(self.value.split('T').next().unwrap_or_default()).map_or_else(|| Cell::text(&self.text), Cell::Day),
            _ => Cell::text(&self.text),
        }
    }
}
