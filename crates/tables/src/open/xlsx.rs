//! Workbooks of Excel 2007 and later, and of WPS: one pass over each sheet.

use std::collections::BTreeMap;

use super::format::Look;
use super::limits::{self, Archive};
use super::xml::{self, Piece};
use crate::book::{Cell, Merge, Sheet, place};
use crate::refusal::Refusal;

/// What the sheets share.
#[derive(Default)]
struct Shared {
    texts: Vec<String>,
    looks: Vec<Look>,
    since_1904: bool,
}

pub fn read(archive: &mut Archive) -> Result<Vec<Sheet>, Refusal> {
    let book = workbook_path(archive)?;
    let folder = book.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let Some(workbook) = limits::part(archive, &book)? else { return Err(Refusal::NotATable) };
    let name = book.rsplit('/').next().unwrap_or(&book);
    let links = links(archive, &format!("{folder}/_rels/{name}.rels"))?;
    let path = |target: &str| match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None => format!("{folder}/{target}").trim_start_matches('/').to_owned(),
    };
    let by_kind = |kind: &str| links.values().find(|(found, _)| found.ends_with(kind)).map(|(_, target)| path(target));
    let mut shared = Shared::default();
    if let Some(part) = by_kind("/sharedStrings") {
        shared.texts = limits::part(archive, &part)?.map_or(Ok(Vec::new()), |text| texts(&text))?;
    }
    if let Some(part) = by_kind("/styles") {
        shared.looks = limits::part(archive, &part)?.map_or(Ok(Vec::new()), |text| looks(&text))?;
    }
    let (declared, since_1904) = sheets(&workbook)?;
    shared.since_1904 = since_1904;
    let (mut all, mut cells) = (Vec::new(), 0);
    for Declared { name, is_hidden, relation } in declared {
        let Some((kind, target)) = links.get(&relation) else { continue };
        if !kind.ends_with("/worksheet") {
            continue;
        }
        let part = limits::part(archive, &path(target))?.ok_or(Refusal::Damaged)?;
        let mut sheet = sheet(&part, &shared, &mut cells)?;
        (sheet.name, sheet.is_hidden) = (name, is_hidden);
        all.push(sheet);
    }
    Ok(all)
}

/// Usually xl/workbook.xml; the relations of the whole say where.
fn workbook_path(archive: &mut Archive) -> Result<String, Refusal> {
    let links = links(archive, "_rels/.rels")?;
    let found = links.values().find(|(kind, _)| kind.ends_with("/officeDocument"));
    Ok(found.map_or_else(|| "xl/workbook.xml".to_owned(), |(_, target)| target.trim_start_matches('/').to_owned()))
}

/// Id, kind and target of the relations of a part.
fn links(archive: &mut Archive, name: &str) -> Result<BTreeMap<String, (String, String)>, Refusal> {
    let mut links = BTreeMap::new();
    let Some(text) = limits::part(archive, name.trim_start_matches('/'))? else { return Ok(links) };
    let mut reader = xml::reader(&text);
    loop {
        match xml::next(&mut reader)? {
            Piece::Start(e) | Piece::Alone(e) if e.local_name().as_ref() == b"Relationship" => {
                let get = |name| xml::attribute(&e, name).unwrap_or_default();
                links.insert(get("Id"), (get("Type"), get("Target")));
            }
            Piece::Done => return Ok(links),
            _ => {}
        }
    }
}

/// A sheet as the workbook declares it.
struct Declared {
    name: String,
    is_hidden: bool,
    /// The id of its relation to a part.
    relation: String,
}

/// The sheets, and the epoch of days: true for 1904.
fn sheets(text: &str) -> Result<(Vec<Declared>, bool), Refusal> {
    let (mut sheets, mut since_1904) = (Vec::new(), false);
    let mut reader = xml::reader(text);
    loop {
        match xml::next(&mut reader)? {
            Piece::Start(e) | Piece::Alone(e) => match e.local_name().as_ref() {
                b"sheet" => {
                    let is_hidden = xml::attribute(&e, "state").is_some_and(|state| state != "visible");
                    let get = |name| xml::attribute(&e, name).unwrap_or_default();
                    sheets.push(Declared { name: get("name"), is_hidden, relation: get("id") });
                }
                b"workbookPr" => since_1904 = xml::is_true(&e, "date1904"),
                _ => {}
            },
            Piece::Done => return Ok((sheets, since_1904)),
            _ => {}
        }
    }
}

fn texts(text: &str) -> Result<Vec<String>, Refusal> {
    let (mut texts, mut current, mut inside, mut phonetic) = (Vec::new(), String::new(), false, false);
    let mut reader = xml::reader(text);
    loop {
        match xml::next(&mut reader)? {
            Piece::Start(e) => match e.local_name().as_ref() {
                b"si" => current.clear(),
                b"t" => inside = !phonetic,
                b"rPh" => phonetic = true,
                _ => {}
            },
            Piece::Alone(e) if e.local_name().as_ref() == b"si" => texts.push(String::new()),
            Piece::End(name) => match name.as_slice() {
                b"si" => texts.push(unescaped(&std::mem::take(&mut current))),
                b"t" => inside = false,
                b"rPh" => phonetic = false,
                _ => {}
            },
            Piece::Text(text) if inside => current.push_str(&text),
            Piece::Done => return Ok(texts),
            Piece::Alone(_) | Piece::Text(_) => {}
        }
    }
}

/// A text with its characters that XML cannot hold: `_x000B_`.
fn unescaped(text: &str) -> String {
    let (mut plain, mut rest) = (String::new(), text);
    while let Some((before, after)) = rest.split_once("_x") {
        plain.push_str(before);
        let digits = after.get(..5).and_then(|code| code.strip_suffix('_'));
        match digits.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32) {
            Some(c) => {
                plain.push(c);
                rest = &after[5..];
            }
            None => {
                plain.push_str("_x");
                rest = after;
            }
        }
    }
    plain + rest
}

/// The look of each style.
fn looks(text: &str) -> Result<Vec<Look>, Refusal> {
    let (mut own, mut looks, mut inside) = (BTreeMap::new(), Vec::new(), false);
    let mut reader = xml::reader(text);
    loop {
        match xml::next(&mut reader)? {
            Piece::Start(e) | Piece::Alone(e) => match e.local_name().as_ref() {
                b"numFmt" => {
                    let id: u16 = xml::number(&e, "numFmtId").unwrap_or_default();
                    own.insert(id, Look::of(&xml::attribute(&e, "formatCode").unwrap_or_default()));
                }
                b"cellXfs" => inside = true,
                b"xf" if inside => {
                    let id: u16 = xml::number(&e, "numFmtId").unwrap_or_default();
                    looks.push(own.get(&id).copied().unwrap_or_else(|| Look::built_in(id)));
                }
                _ => {}
            },
            Piece::End(name) if name == b"cellXfs" => inside = false,
            Piece::Done => return Ok(looks),
            _ => {}
        }
    }
}

/// The cell that is being read.
#[derive(Default)]
struct Open {
    column: usize,
    kind: String,
    style: usize,
    value: String,
    text: String,
    has_formula: bool,
}

fn sheet(text: &str, shared: &Shared, cells: &mut usize) -> Result<Sheet, Refusal> {
    let mut sheet = Sheet::default();
    let (mut row, mut next_row, mut column) = (0_usize, 0, 0);
    let mut is_whole = false;
    let (mut open, mut inside): (Option<Open>, &[u8]) = (None, b"");
    let mut reader = xml::reader(text);
    loop {
        let (element, is_alone) = match xml::next(&mut reader)? {
            Piece::Start(e) => (e, false),
            Piece::Alone(e) => (e, true),
            Piece::End(name) => {
                is_whole |= name == b"worksheet";
                if name == b"c"
                    && let Some(open) = open.take()
                {
                    sheet.put(row, open.column, open.cell(shared));
                }
                inside = b"";
                continue;
            }
            Piece::Text(text) => {
                if let Some(open) = &mut open {
                    match inside {
                        b"v" => open.value.push_str(&text),
                        b"t" => open.text.push_str(&text),
                        _ => {}
                    }
                }
                continue;
            }
            Piece::Done if is_whole => return Ok(sheet),
            Piece::Done => return Err(Refusal::Damaged),
        };
        match element.local_name().as_ref() {
            b"row" => {
                row = xml::number::<usize>(&element, "r").and_then(|r| r.checked_sub(1)).unwrap_or(next_row);
                (next_row, column) = (row.saturating_add(1), 0);
                if xml::is_true(&element, "hidden") {
                    sheet.hidden_rows.insert(row);
                }
            }
            b"col" if xml::is_true(&element, "hidden") => {
                let (from, to): (usize, usize) = (xml::number(&element, "min").unwrap_or(1), xml::number(&element, "max").unwrap_or(1));
                sheet.hidden_columns.extend((from..=to.min(limits::COLUMNS)).filter_map(|at| at.checked_sub(1)));
            }
            b"c" => {
                let at = xml::attribute(&element, "r").and_then(|r| place(&r)).map_or(column, |(_, column)| column);
                column = at + 1;
                *cells += 1;
                if row >= limits::ROWS || *cells > limits::CELLS {
                    return Err(Refusal::TooManyRows { most: limits::ROWS as u32 });
                }
                let kind = xml::attribute(&element, "t").unwrap_or_default();
                let style = xml::number(&element, "s").unwrap_or_default();
                open = (!is_alone && at < limits::COLUMNS).then(|| Open { column: at, kind, style, ..Open::default() });
            }
            b"v" if !is_alone => inside = b"v",
            b"t" if !is_alone => inside = b"t",
            b"f" => {
                if let Some(open) = &mut open {
                    open.has_formula = true;
                }
                inside = b"";
            }
            b"mergeCell" => {
                let area = xml::attribute(&element, "ref").unwrap_or_default();
                let ends = area.split_once(':').and_then(|(a, b)| place(a).zip(place(b)));
                sheet.merged.extend(ends.map(|((top, left), (bottom, right))| Merge { top, left, bottom, right }));
            }
            _ => {}
        }
    }
}

impl Open {
    fn cell(self, shared: &Shared) -> Cell {
        if self.value.is_empty() && self.has_formula && self.text.is_empty() {
            return if self.kind == "str" { Cell::Empty } else { Cell::Uncalculated };
        }
        match self.kind.as_str() {
            "s" => self.value.trim().parse().ok().and_then(|at: usize| shared.texts.get(at)).map_or(Cell::Empty, |text| Cell::text(text)),
            "inlineStr" => Cell::text(&unescaped(&self.text)),
            "str" => Cell::text(&unescaped(&self.value)),
            "e" => Cell::Error(self.value),
            "b" => Cell::text(if self.value == "1" { "TRUE" } else { "FALSE" }),
            "d" => Cell::text(self.value.split('T').next().unwrap_or_default()),
            _ if self.value.trim().is_empty() => Cell::Empty,
            _ => {
                let look = shared.looks.get(self.style).copied().unwrap_or_default();
                self.value.trim().parse().map_or_else(|_| Cell::text(&self.value), |value| look.cell(value, shared.since_1904))
            }
        }
    }
}
