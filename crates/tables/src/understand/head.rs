//! Blocks of a sheet: a head of one or more rows, the lines above it, and the rows below.

use std::collections::HashMap;

use xianfeng_core::measure::Units;

use super::label::{Label, unit_in};
use super::regions::Regions;
use super::role::{Heading, Role};
use super::stated::{Basis, Says, Span, find, read};
use super::value::{self, Reading};
use crate::book::{Cell, Sheet};

/// Rows that a head may have.
const HEAD_ROWS: usize = 4;
/// Rows of merged cells that are filled; a file may declare any number.
const MERGED: usize = 500_000;
/// Rows among which a head that nothing is known about is looked for.
const UNREAD: usize = 40;
/// Lines above a head that belong to it.
const CAPTIONS: usize = 8;

pub struct Block {
    /// The first row below the head and the row after its last.
    pub rows: std::ops::Range<usize>,
    pub columns: Vec<Heading>,
    /// Lines above the head, the nearest first.
    pub captions: Vec<String>,
}

/// A sheet with its merged cells filled.
pub struct Filled<'a> {
    pub sheet: &'a Sheet,
    inside: HashMap<(usize, usize), (usize, usize)>,
}

impl<'a> Filled<'a> {
    pub fn new(sheet: &'a Sheet) -> Self {
        let (mut inside, mut left) = (HashMap::new(), MERGED);
        for merge in &sheet.merged {
            let (bottom, right) = (merge.bottom.min(sheet.rows.len()), merge.right.min(merge.left + 200));
            for row in merge.top..=bottom {
                left -= 1;
                if left == 0 {
                    return Self { sheet, inside };
                }
                for column in merge.left..=right {
                    if (row, column) != (merge.top, merge.left) {
                        inside.insert((row, column), (merge.top, merge.left));
                    }
                }
            }
        }
        Self { sheet, inside }
    }

    pub fn cell(&self, row: usize, column: usize) -> &'a Cell {
        let (row, column) = self.inside.get(&(row, column)).copied().unwrap_or((row, column));
        self.sheet.cell(row, column)
    }

    fn left(&self, row: usize, column: usize) -> usize {
        self.inside.get(&(row, column)).map_or(column, |(_, left)| *left)
    }

    fn text(&self, row: usize, column: usize) -> String {
        match self.cell(row, column) {
            // A day in a head stands for its month.
            Cell::Day(day) => format!("{}年{}月", day.year(), day.month()),
            cell => cell.shown().trim().to_owned(),
        }
    }
}

pub struct Finder<'a> {
    pub filled: &'a Filled<'a>,
    pub units: &'a Units,
    pub regions: &'a Regions,
    pub knows: &'a dyn Fn(&Label) -> bool,
}

impl Finder<'_> {
    pub fn blocks(&self) -> Vec<Block> {
        let rows = self.filled.sheet.rows.len();
        let mut blocks: Vec<Block> = Vec::new();
        let mut row = 0;
        while row < rows {
            match self.head(row, blocks.is_empty()) {
                Some((columns, end)) => {
                    // A head that is repeated on every page begins nothing new.
                    let is_same = blocks.last().is_some_and(|block| block.columns == columns) && self.captions(row, 1).is_empty();
                    if !is_same {
                        if let Some(last) = blocks.last_mut() {
                            last.rows.end = row;
                        }
                        blocks.push(Block { rows: end..rows, columns, captions: self.captions(row, CAPTIONS) });
                    }
                    row = end;
                }
                None => row += 1,
            }
        }
        for block in &mut blocks {
            self.refine(block);
        }
        // The title of the sheet counts for every block.
        let titles = blocks.first().map(|block| block.captions.clone()).unwrap_or_default();
        for block in blocks.iter_mut().skip(1) {
            let new = titles.iter().filter(|title| !block.captions.contains(title)).cloned().collect::<Vec<_>>();
            block.captions.extend(new);
        }
        blocks
    }

    /// The first rows with several texts as a head, for a person to say what its columns are.
    pub fn unread(&self) -> Option<Block> {
        let rows = self.filled.sheet.rows.len();
        let texts = |row: &usize| self.filled.sheet.rows[*row].iter().filter(|cell| matches!(cell, Cell::Text(_))).count();
        let row = (0..rows.min(UNREAD)).find(|row| texts(row) > 1)?;
        let block = Block { rows: row + 1..rows, columns: self.headings(row, row + 1), captions: self.captions(row, CAPTIONS) };
        (!block.rows.is_empty()).then_some(block)
    }

    /// Columns whose cells say more than their heading: 当月 and 累计 under a name, units, places, targets.
    fn refine(&self, block: &mut Block) {
        let rows = block.rows.clone();
        for (at, heading) in block.columns.iter_mut().enumerate() {
            if !matches!(heading.role, Role::Name | Role::Unknown | Role::Value) {
                continue;
            }
            let cells = rows.clone().take(60).map(|row| self.filled.sheet.cell(row, at)).filter(|cell| !cell.is_empty());
            let cells: Vec<&Cell> = cells.collect();
            let most = |is: &dyn Fn(&&&Cell) -> bool| !cells.is_empty() && cells.iter().filter(is).count() * 3 >= cells.len() * 2;
            let says = |cell: &Cell| Says::of(&cell.shown());
            let is_short = |cell: &Cell| cell.shown().trim().chars().count() <= 8;
            heading.role = if most(&|cell| matches!(value::read(cell), Reading::Number(_)) && says(cell).stated.is_empty()) {
                if heading.role == Role::Name { Role::Skip } else { heading.role }
            } else if most(&|cell| {
                is_short(cell) && matches!(says(cell).basis, Some(Basis::Single | Basis::ToDate)) && says(cell).stated.is_empty()
            }) {
                Role::Basis
            } else if heading.label.shown.is_empty()
                && most(&|cell| read(&xianfeng_core::measure::typed::narrow(cell.shown().trim())).is_some())
            {
                Role::Period
            } else if most(&|cell| unit_in(&cell.shown(), self.units).is_some()) {
                Role::Unit
            } else {
                heading.role
            };
        }
        self.name(block);
        self.inherit(block);
    }

    /// Names under an empty heading, where no column is headed as theirs.
    fn name(&self, block: &mut Block) {
        if block.columns.iter().any(|heading| matches!(heading.role, Role::Name | Role::Region)) {
            return;
        }
        let rows = block.rows.clone();
        let is_named = |at: usize| {
            let texts = rows.clone().take(60).map(|row| self.filled.text(row, at)).filter(|text| !text.is_empty());
            texts.filter(|text| (self.knows)(&Label::read(text, self.units))).count() > 0
        };
        let first = block.columns.iter().position(Heading::is_figure).unwrap_or(block.columns.len());
        if let Some(at) = (0..first).find(|at| block.columns[*at].role == Role::Unknown && is_named(*at)) {
            block.columns[at].role = Role::Name;
        }
    }

    /// A column of growth or of the year before is about the period of the figures left of it, where it says none itself.
    fn inherit(&self, block: &mut Block) {
        let mut left: Option<Heading> = None;
        for heading in &mut block.columns {
            if heading.role == Role::Name {
                left = None;
            }
            if heading.role != Role::Value {
                continue;
            }
            let is_silent = heading.basis.is_none() && heading.says.iter().all(|says| says.stated.is_empty());
            match &left {
                Some(of) if is_silent && (heading.is_change || heading.is_last_year) => {
                    heading.basis = of.basis;
                    heading.says.extend(of.says.iter().cloned().map(|says| Says { is_last_year: false, ..says }));
                }
                // Of several periods the latest is compared with another.
                _ if !heading.is_change && !heading.is_last_year && left.as_ref().is_none_or(|of| latest(of) <= latest(heading)) => {
                    left = Some(heading.clone());
                }
                _ => {}
            }
        }
    }

    /// The head that begins in a row, and the row after it.
    fn head(&self, row: usize, is_first: bool) -> Option<(Vec<Heading>, usize)> {
        if !self.may_be_head(row) {
            return None;
        }
        let end = (row + 1..row + HEAD_ROWS).take_while(|at| self.goes_on(row, *at)).last().map_or(row + 1, |last| last + 1);
        let columns = self.headings(row, end);
        let figures = columns.iter().filter(|heading| heading.is_figure()).count();
        let labels = |heading: &&Heading| matches!(heading.role, Role::Name | Role::Region | Role::Period);
        // Rows of figures have names and periods, too: a second head has to say so in so many words.
        let is_short = |heading: &Heading| heading.label.shown.chars().filter(|c| !c.is_whitespace()).count() <= 8;
        let is_labelled = columns.iter().filter(labels).any(|heading| is_first || is_short(heading));
        let is_head = figures > 0 && (is_labelled || (is_first && figures > 1));
        // Lines of two, a name and its answer, stand above heads with more columns.
        let width = |at: usize| self.filled.sheet.rows.get(at).map_or(0, |cells| cells.iter().filter(|cell| !cell.is_empty()).count());
        let is_answer = is_first
            && width(row) == 2
            && (row + 1..row + 7).any(|at| width(at) > 2 && self.may_be_head(at) && self.head(at, false).is_some());
        let is_head = is_head && !is_answer;
        let end = if self.is_numbering(end) { end + 1 } else { end };
        is_head.then_some((columns, end))
    }

    /// Two texts or more and no figure.
    fn may_be_head(&self, row: usize) -> bool {
        let cells = self.filled.sheet.rows.get(row).map(Vec::as_slice).unwrap_or_default();
        let texts = cells.iter().filter(|cell| matches!(cell, Cell::Text(_))).count();
        texts >= 2 && cells.iter().all(|cell| self.may_be_heading(cell)) && !self.is_line(row)
    }

    fn may_be_heading(&self, cell: &Cell) -> bool {
        match cell {
            Cell::Empty | Cell::Day(_) => true,
            Cell::Text(text) => {
                let plain = text.trim();
                let is_figure = matches!(value::read(cell), Reading::Number(value) if value.unit.chars().count() <= 3);
                plain.chars().count() <= 40 && (!is_figure || !find(plain).is_empty())
            }
            Cell::Number(_) => read(&cell.shown()).is_some(),
            Cell::Percent(_) | Cell::Error(_) | Cell::Uncalculated => false,
        }
    }

    /// Names and answers beside each other: 填报单位：… 单位：….
    fn is_line(&self, row: usize) -> bool {
        let cells = self.filled.sheet.rows.get(row).map(Vec::as_slice).unwrap_or_default();
        let texts = cells.iter().map(Cell::shown).filter(|text| !text.trim().is_empty());
        texts.filter(|text| text.contains(['：', ':']) && text.chars().count() > 3).count() > 0
    }

    /// Tells whether a row below the first one of a head is still head: it says more about its columns, and no row of
    /// its own has a name.
    fn goes_on(&self, first: usize, row: usize) -> bool {
        let cells = self.filled.sheet.rows.get(row).map(Vec::as_slice).unwrap_or_default();
        if cells.iter().all(Cell::is_empty) || !cells.iter().all(|cell| self.may_be_heading(cell)) || self.is_numbering(row) {
            return false;
        }
        let own: Vec<(usize, String)> =
            cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).map(|(at, cell)| (at, cell.shown())).collect();
        let first_columns = self.headings(first, first + 1);
        own.iter().all(|(at, text)| {
            let above = first_columns.get(*at).map(|heading| heading.role);
            if matches!(above, Some(Role::Name | Role::Region | Role::Period | Role::Code | Role::Basis))
                && !self.filled.text(first, *at).is_empty()
                && self.filled.left(first, *at) == *at
            {
                return false;
            }
            let heading = Heading::read(std::slice::from_ref(text), self.units, self.regions, self.knows);
            !matches!(heading.role, Role::Unknown) || heading.unit.is_some() || self.is_filler(text)
        })
    }

    fn is_filler(&self, text: &str) -> bool {
        let plain = text.trim();
        ["±%", "(%)", "%", "（%）", "±"].contains(&plain) || plain.is_empty()
    }

    /// 甲 乙 1 2 3: numbers of the columns, no figures.
    fn is_numbering(&self, row: usize) -> bool {
        let cells = self.filled.sheet.rows.get(row).map(Vec::as_slice).unwrap_or_default();
        let texts: Vec<String> = cells
            .iter()
            .map(Cell::shown)
            .map(|text| text.trim().trim_matches(['(', ')', '（', '）', '栏', '第']).to_owned())
            .filter(|text| !text.is_empty())
            .collect();
        let letters = texts.iter().take_while(|text| "甲乙丙丁戊己abcABCabcd".contains(text.as_str())).count();
        let numbers: Vec<u32> = texts.iter().skip(letters).map_while(|text| text.parse().ok()).collect();
        texts.len() >= 3
            && letters + numbers.len() == texts.len()
            && (letters > 0 || numbers.first() == Some(&1))
            && numbers.windows(2).all(|pair| pair[1] == pair[0] + 1)
    }

    fn headings(&self, first: usize, end: usize) -> Vec<Heading> {
        let width = (first..end).filter_map(|row| self.filled.sheet.rows.get(row)).map(Vec::len).max().unwrap_or_default();
        let width = width.max(
            self.filled
                .sheet
                .merged
                .iter()
                .filter(|m| (first..end).contains(&m.top))
                .map(|m| m.right + 1)
                .max()
                .unwrap_or_default()
                .min(1024),
        );
        let mut columns = Vec::new();
        for column in 0..width {
            let mut pieces: Vec<String> = Vec::new();
            for row in first..end {
                let mut text = self.filled.text(row, column);
                // Text files do not say that a heading spans several columns.
                let has_below = (row + 1..end).any(|below| !self.filled.sheet.cell(below, column).is_empty());
                if text.is_empty() && has_below && self.filled.sheet.merged.is_empty() {
                    let left = (0..column).rev().map(|at| self.filled.text(row, at)).find(|text| !text.is_empty());
                    let is_free = (0..column)
                        .rev()
                        .find(|at| !self.filled.text(row, *at).is_empty())
                        .is_some_and(|at| !self.filled.text(end - 1, at).is_empty());
                    text = left.filter(|_| is_free).unwrap_or_default();
                }
                if !text.is_empty() && pieces.last() != Some(&text) {
                    pieces.push(text);
                }
            }
            columns.push(Heading::read(&pieces, self.units, self.regions, self.knows));
        }
        // 指标值 is the target beside a column of figures, and the figure where there is none.
        if !columns.iter().any(|heading| heading.role == Role::Value && !heading.is_change) {
            columns.iter_mut().filter(|heading| heading.label.main == "指标值").for_each(|heading| heading.role = Role::Value);
        }
        columns
    }

    /// The lines above a row, the nearest first: rows of one to three texts.
    fn captions(&self, row: usize, most: usize) -> Vec<String> {
        let mut captions = Vec::new();
        for above in (row.saturating_sub(most)..row).rev() {
            let cells = self.filled.sheet.rows.get(above).map(Vec::as_slice).unwrap_or_default();
            let full: Vec<&Cell> = cells.iter().filter(|cell| !cell.is_empty()).collect();
            let is_data = full.len() > 5 || full.iter().any(|cell| matches!(cell, Cell::Percent(_) | Cell::Error(_)));
            let numbers = full.iter().filter(|cell| matches!(cell, Cell::Number(_)) || cell.shown().trim().parse::<f64>().is_ok()).count();
            if is_data || (numbers > 0 && full.len() > numbers + 1) || self.is_numbering(above) {
                break;
            }
            captions.extend(line(&full));
        }
        captions
    }
}

/// The latest period that a heading states, by its year and the last of its months.
fn latest(heading: &Heading) -> Option<(i16, i8)> {
    let end = |span: Span| match span {
        Span::Year => 12,
        Span::Months(_, to) | Span::Until(to) | Span::Day { month: to, .. } => to,
    };
    heading.says.iter().flat_map(|says| &says.stated).filter_map(|stated| Some((stated.year?, end(stated.span)))).max()
}

/// The texts of a line; the day on which a form was filled in is left out.
pub fn line(cells: &[&Cell]) -> Vec<String> {
    const FILED: &[&str] = &["填报", "填表", "制表", "报送", "上报", "打印", "审核", "导出", "电话", "报出"];
    let mut texts: Vec<String> = Vec::new();
    let mut is_filed = false;
    for cell in cells {
        let text = cell.shown();
        let is_answer = matches!(cell, Cell::Day(_) | Cell::Number(_)) || !Says::of(&text).stated.is_empty();
        if !(is_filed && is_answer) {
            // 报表期别 and its answer belong together.
            match texts.last_mut() {
                Some(last) if last.ends_with([':', '：']) && !text.contains([':', '：']) => last.push_str(&text),
                _ => texts.push(text.clone()),
            }
        }
        is_filed = FILED.iter().any(|word| text.contains(word)) && (text.trim_end().ends_with([':', '：']) || text.chars().count() <= 6);
    }
    texts
}
