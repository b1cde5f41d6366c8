//! The rows of the grid, and the ways to change them.

use leptos::prelude::*;

use super::row::{Cell, Row, RowText};
use crate::browser::focus;
use xianfeng_files::sheet::{self, Sheet, Skipped, text};

/// Rows beyond which a pasted table is cut: no plan has as many figures.
const MOST: usize = 2000;

#[derive(Clone, Copy)]
pub struct Rows {
    pub all: RwSignal<Vec<Row>>,
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
    pub fn new() -> Self {
        Self { all: RwSignal::new(Vec::new()), next_id: StoredValue::new(0), here: RwSignal::new(None) }
    }

    fn row(self, text: RowText) -> Row {
        let id = self.next_id.get_value();
        self.next_id.set_value(id + 1);
        Row { id, text: ArcRwSignal::new(text) }
    }

    /// Lists rows to be filled in; those with a figure stay in front of them.
    pub fn list(self, listed: Vec<RowText>) {
        let mut rows: Vec<Row> =
            self.all.get_untracked().into_iter().filter(|row| row.text.with_untracked(|text| !text.is_blank())).collect();
        let is_there =
            |text: &RowText| rows.iter().any(|row| row.text.with_untracked(|other| other.chosen.is_some() && other.chosen == text.chosen));
        let fresh: Vec<RowText> = listed.into_iter().filter(|text| !is_there(text)).collect();
        rows.extend(fresh.into_iter().map(|text| self.row(text)));
        self.all.set(rows);
    }

    pub fn add(self) {
        let row = self.row(RowText::default());
        let id = row.id;
        self.all.update(|all| all.push(row));
        request_animation_frame(move || focus::by_id(&cell_id(id, Cell::Name)));
    }

    pub fn remove(self, id: usize) {
        self.all.update(|all| all.retain(|row| row.id != id));
    }

    pub fn remove_all(self, ids: &[usize]) {
        self.all.update(|all| all.retain(|row| !ids.contains(&row.id)));
    }

    /// Takes a pasted text if it is a table: into the grid from the cell with the focus on, or as rows of its own where
    /// its columns are named. `None` for a text that is one cell.
    pub fn paste(self, pasted: &str) -> Option<Pasted> {
        if !pasted.trim_end_matches(['\n', '\r']).contains(['\t', '\n', '\r']) {
            return None;
        }
        let mut cells = text::rows(pasted, '\t');
        cells.truncate(MOST);
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
        let mut fresh = Vec::new();
        for (down, line) in cells.iter().enumerate() {
            let row = all.get(at + down).cloned().unwrap_or_else(|| {
                let row = self.row(RowText::default());
                fresh.push(row.clone());
                row
            });
            row.text.update(|text| {
                let columns = (0..).map_while(|right| from.beside(right));
                for (cell, value) in columns.zip(line) {
                    text.set(cell, value.trim().to_owned());
                }
            });
        }
        self.all.update(|all| all.extend(fresh));
        Pasted { rows: cells.len(), skipped: Vec::new() }
    }

    /// Puts rows that are read already in front.
    pub fn put_in_front(self, mut texts: Vec<RowText>) {
        texts.truncate(MOST);
        let fresh: Vec<Row> = texts.into_iter().map(|text| self.row(text)).collect();
        self.all.update(|all| {
            all.splice(0..0, fresh);
        });
    }

    /// Puts the rows of a table in front.
    fn put(self, sheet: Sheet) -> Pasted {
        let count = sheet.entries.len();
        let fresh: Vec<Row> = sheet.entries.into_iter().map(|entry| self.row(RowText { entry, ..RowText::default() })).collect();
        self.all.update(|all| {
            all.splice(0..0, fresh);
        });
        Pasted { rows: count, skipped: sheet.skipped }
    }

    fn place(self, id: usize) -> Option<usize> {
        self.all.with_untracked(|all| all.iter().position(|row| row.id == id))
    }

    /// Moves the focus to a cell so many rows further; past the last one, to a new row.
    pub fn step(self, id: usize, cell: Cell, down: isize) {
        let Some(at) = self.place(id) else { return };
        let Some(to) = at.checked_add_signed(down) else { return };
        match self.all.with_untracked(|all| all.get(to).map(|row| row.id)) {
            Some(next) => focus::by_id(&cell_id(next, cell)),
            None => self.add(),
        }
    }
}

/// The id of the field of a cell.
pub fn cell_id(row: usize, cell: Cell) -> String {
    format!("entry-{row}-{}", cell.slug())
}
