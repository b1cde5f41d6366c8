//! The rows of the grid, and the ways to change them.

use std::collections::HashSet;

use leptos::prelude::*;

use super::checks::Checks;
use super::row::{Cell, Row, RowText};
use crate::browser::focus;
use xianfeng_files::sheet::{self, Sheet, Skipped, text};

/// Rows that the page shows at once.
pub const SHOWN: usize = 200;
/// Rows that are drawn in one turn.
pub const DRAWN: usize = 20;

#[derive(Clone, Copy)]
pub struct Rows {
    pub all: RwSignal<Vec<Row>>,
    /// The first of the rows that are shown.
    pub first: RwSignal<usize>,
    /// So many of them are drawn already.
    pub drawn: RwSignal<usize>,
    pub checks: Checks,
    next_id: StoredValue<usize>,
    /// The cell that has the focus, or had it last.
    pub here: RwSignal<Option<(usize, Cell)>>,
}

/// What a paste did.
pub struct Pasted {
    pub rows: usize,
    pub skipped: Vec<Skipped>,
}

impl Rows {
    pub fn new(checks: Checks) -> Self {
        let (all, first) = (RwSignal::new(Vec::new()), RwSignal::new(0));
        Self { all, first, drawn: RwSignal::new(SHOWN), checks, next_id: StoredValue::new(0), here: RwSignal::new(None) }
    }

    fn row(self, text: RowText) -> Row {
        let id = self.next_id.get_value();
        self.next_id.set_value(id + 1);
        Row { id, text: ArcRwSignal::new(text), reading: ArcRwSignal::new(None) }
    }

    /// The rows that are shown.
    pub fn shown(self) -> Vec<Row> {
        let first = self.first.get();
        self.all.with(|all| all.iter().skip(first).take(self.drawn.get()).cloned().collect())
    }

    /// Changes the text of a row, which is read at once.
    pub fn edit(self, row: &Row, change: impl FnOnce(&mut RowText)) {
        row.text.update(change);
        self.checks.now(row);
    }

    /// Shows rows from a place on, the first of them at once.
    pub fn show_from(self, first: usize) {
        self.drawn.set(DRAWN);
        self.first.set(first);
    }

    /// Shows the row at a place.
    fn turn_to(self, at: usize) {
        let first = at - at % SHOWN;
        if first != self.first.get_untracked() {
            // All at once: one of them gets the focus.
            self.drawn.set(SHOWN);
            self.first.set(first);
        }
    }

    /// Lists rows to be filled in; those with a figure stay in front of them.
    pub fn list(self, listed: Vec<RowText>) {
        let mut rows: Vec<Row> =
            self.all.get_untracked().into_iter().filter(|row| row.text.with_untracked(|text| !text.is_blank())).collect();
        let is_there =
            |text: &RowText| rows.iter().any(|row| row.text.with_untracked(|other| other.chosen.is_some() && other.chosen == text.chosen));
        let fresh: Vec<RowText> = listed.into_iter().filter(|text| !is_there(text)).collect();
        let fresh: Vec<Row> = fresh.into_iter().map(|text| self.row(text)).collect();
        let gone: HashSet<usize> = self.all.with_untracked(|all| all.iter().map(|row| row.id).collect());
        let gone = &gone - &rows.iter().map(|row| row.id).collect();
        rows.extend(fresh.iter().cloned());
        self.all.set(rows);
        self.first.set(0);
        self.checks.forget(&gone);
        self.checks.later(&fresh);
    }

    pub fn add(self) {
        let row = self.row(RowText::default());
        let id = row.id;
        self.all.update(|all| all.push(row));
        self.turn_to(self.all.with_untracked(Vec::len) - 1);
        request_animation_frame(move || focus::by_id(&cell_id(id, Cell::Name)));
    }

    pub fn remove(self, ids: &HashSet<usize>) {
        self.all.update(|all| all.retain(|row| !ids.contains(&row.id)));
        let count = self.all.with_untracked(Vec::len);
        if self.first.get_untracked() >= count {
            self.turn_to(count.saturating_sub(1));
        }
        self.checks.forget(ids);
    }

    /// Takes a pasted text if it is a table: into the grid from the cell with the focus on, or as rows of its own where
    /// its columns are named. `None` for a text that is one cell.
    pub fn paste(self, pasted: &str) -> Option<Pasted> {
        if !pasted.trim_end_matches(['\n', '\r']).contains(['\t', '\n', '\r']) {
            return None;
        }
        let cells = text::rows(pasted, '\t');
        let order = Cell::ALL.map(Cell::field);
        let sheet = sheet::read(&cells, &order);
        let here = self.here.get_untracked().and_then(|(id, cell)| Some((self.place(id)?, cell)));
        match here.filter(|_| !sheet.has_head) {
            Some((at, cell)) => Some(self.fill(at, cell, &cells)),
            None => Some(self.put(sheet)),
        }
    }

    /// Fills cells downwards and to the right, as a spreadsheet does.
    fn fill(self, at: usize, from: Cell, cells: &[Vec<String>]) -> Pasted {
        let all = self.all.get_untracked();
        let (mut fresh, mut filled) = (Vec::new(), Vec::new());
        for (down, line) in cells.iter().enumerate() {
            let row = all.get(at + down).cloned().unwrap_or_else(|| {
                let row = self.row(RowText::default());
                fresh.push(row.clone());
                row
            });
            filled.push(row.clone());
            row.text.update(|text| {
                let columns = (0..).map_while(|right| from.beside(right));
                for (cell, value) in columns.zip(line) {
                    text.set(cell, value.trim().to_owned());
                }
            });
        }
        self.all.update(|all| all.extend(fresh));
        self.checks.later(&filled);
        Pasted { rows: cells.len(), skipped: Vec::new() }
    }

    /// Puts rows behind so many others; their ids.
    pub fn put_at(self, at: usize, texts: impl Iterator<Item = RowText>) -> Vec<usize> {
        let fresh: Vec<Row> = texts.map(|text| self.row(text)).collect();
        let ids = fresh.iter().map(|row| row.id).collect();
        let is_shown = at < self.first.get_untracked() + SHOWN;
        if is_shown && fresh.len() > DRAWN {
            self.drawn.set(DRAWN);
        }
        self.all.update(|all| {
            let at = at.min(all.len());
            all.splice(at..at, fresh.iter().cloned());
        });
        self.checks.later(&fresh);
        ids
    }

    /// Puts the rows of a table in front.
    fn put(self, sheet: Sheet) -> Pasted {
        self.first.set(0);
        let rows = self.put_at(0, sheet.entries.into_iter().map(|entry| RowText { entry, ..RowText::default() })).len();
        Pasted { rows, skipped: sheet.skipped }
    }

    /// The place of a row among all.
    pub fn place(self, id: usize) -> Option<usize> {
        self.all.with_untracked(|all| all.iter().position(|row| row.id == id))
    }

    /// Moves the focus to a cell so many rows further; past the last one, to a new row.
    pub fn step(self, id: usize, cell: Cell, down: isize) {
        let Some(at) = self.place(id) else { return };
        let Some(to) = at.checked_add_signed(down) else { return };
        match self.all.with_untracked(|all| all.get(to).map(|row| row.id)) {
            Some(next) if to / SHOWN == at / SHOWN => focus::by_id(&cell_id(next, cell)),
            Some(next) => {
                self.turn_to(to);
                request_animation_frame(move || focus::by_id(&cell_id(next, cell)));
            }
            None => self.add(),
        }
    }
}

/// The id of the field of a cell.
pub fn cell_id(row: usize, cell: Cell) -> String {
    format!("entry-{row}-{}", cell.slug())
}
