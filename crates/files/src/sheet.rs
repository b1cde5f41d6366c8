//! Tables that people paste or open: text becomes rows ([`text`]), rows become entries with their columns recognised
//! ([`read`]), and the names in them are looked up in the plan ([`names`]).
//!
//! Nothing is judged here: a cell stays the text that it is, and whoever shows it says how it is read.

mod head;
pub mod names;
pub mod text;

pub use head::Field;
use head::Head;
pub use names::{Found, Names};

/// The field that a heading names.
pub fn field(heading: &str) -> Option<Field> {
    head::field_of(&names::plain(heading)).map(|(field, _)| field)
}

/// The rows among which the head of a table is looked for.
const HEAD_WITHIN: usize = 15;

/// One figure of a table, as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The row of the table, counted from one; zero for one that was typed.
    pub line: usize,
    pub number: String,
    pub name: String,
    pub period: String,
    pub value: String,
    pub unit: String,
    pub source: String,
    pub published: String,
    pub note: String,
    /// The name stands in a row above: a cell that spans several rows.
    pub name_from_above: bool,
    /// The period stands in the head or the title of the table.
    pub period_from_head: bool,
}

/// A row that is no figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    pub line: usize,
    pub text: String,
    pub why: Skip,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Skip {
    /// Above the head: a title, a date, a unit.
    Title,
    /// A sum of others.
    Total,
    /// A name without a figure.
    NoValue,
    /// Text that belongs to no column: a note below the table.
    Remark,
}

/// A table with its columns recognised.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    pub entries: Vec<Entry>,
    pub skipped: Vec<Skipped>,
    /// True if a row names the columns; else they were taken in the given order.
    pub has_head: bool,
}

/// Reads the rows of a table. Its head may name the columns in any order and stand below titles; without one the
/// columns are those of `order`.
pub fn read(rows: &[Vec<String>], order: &[Field]) -> Sheet {
    let found = rows.iter().take(HEAD_WITHIN).enumerate().find_map(|(at, row)| Some((at, Head::read(row)?)));
    let has_head = found.is_some();
    let (first, head) = found.map_or_else(|| (0, Head::in_order(order)), |(at, head)| (at + 1, head));
    let titles = &rows[..first.saturating_sub(1)];
    let title_period = titles.iter().flatten().find_map(|cell| head::leading_period(cell)).unwrap_or_default();
    let mut sheet = Sheet { has_head, ..Sheet::default() };
    for (at, row) in titles.iter().enumerate().filter(|(_, row)| !is_blank(row)) {
        sheet.skip(at, row, Skip::Title);
    }
    let mut name_above = String::new();
    for (at, row) in rows.iter().enumerate().skip(first).filter(|(_, row)| !is_blank(row)) {
        // Some programs repeat the head on every page.
        if has_head && Head::read(row).as_ref() == Some(&head) {
            continue;
        }
        let cell = |column: Option<usize>| column.and_then(|i| row.get(i)).map(|text| text.trim().to_owned()).unwrap_or_default();
        let (number, name) = (cell(head.number), cell(head.name));
        if is_total(&name) || (name.is_empty() && row.iter().any(|cell| is_total(cell))) {
            sheet.skip(at, row, Skip::Total);
            continue;
        }
        let name_from_above = number.is_empty() && name.is_empty() && !name_above.is_empty();
        if !name.is_empty() {
            name_above.clone_from(&name);
        }
        let mut has_value = false;
        for column in &head.values {
            let value = cell(Some(column.at));
            if is_nothing(&value) {
                continue;
            }
            has_value = true;
            let unit = cell(head.unit);
            let own_period = cell(head.period);
            let from_head = column.period.clone().unwrap_or_else(|| title_period.clone());
            let period_from_head = own_period.is_empty() && !from_head.is_empty();
            sheet.entries.push(Entry {
                line: at + 1,
                number: number.clone(),
                name: if name_from_above { name_above.clone() } else { name.clone() },
                period: if own_period.is_empty() { from_head } else { own_period },
                value,
                unit: if unit.is_empty() { column.unit.clone().unwrap_or_default() } else { unit },
                source: cell(head.source),
                published: cell(head.published),
                note: cell(head.note),
                name_from_above,
                period_from_head,
            });
        }
        if !has_value {
            let is_named = !number.is_empty() || (!name.is_empty() && row.iter().filter(|cell| !cell.trim().is_empty()).count() > 1);
            sheet.skip(at, row, if is_named { Skip::NoValue } else { Skip::Remark });
        }
    }
    sheet
}

impl Sheet {
    fn skip(&mut self, at: usize, row: &[String], why: Skip) {
        let text = row.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" ");
        self.skipped.push(Skipped { line: at + 1, text, why });
    }
}

fn is_blank(row: &[String]) -> bool {
    row.iter().all(|cell| cell.trim().is_empty())
}

fn is_total(name: &str) -> bool {
    let name = names::plain(name);
    ["合计", "总计", "小计", "共计"].iter().any(|word| name.starts_with(word))
        || ["total", "subtotal", "grandtotal", "sum"].contains(&name.as_str())
}

/// Signs and words for a figure that is not there.
fn is_nothing(value: &str) -> bool {
    let value = value.trim();
    value.chars().all(|c| matches!(c, '-' | '—' | '–' | '－' | '/' | '／' | '\\' | '…' | '.' | '*'))
        || ["无", "暂无", "未公布", "无数据", "n/a", "na", "none"].contains(&value.to_lowercase().as_str())
}
