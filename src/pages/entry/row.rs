//! A row of the grid: what its cells say.

use leptos::prelude::*;

use super::book::Reading;
use xianfeng_core::id::IndicatorId;
use xianfeng_files::sheet::{Entry, Field};
use xianfeng_text::EntryTerm;

/// A column that people fill in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    Name,
    Period,
    Value,
    Unit,
    Source,
    Note,
}

impl Cell {
    pub const ALL: [Cell; 6] = [Self::Name, Self::Period, Self::Value, Self::Unit, Self::Source, Self::Note];

    pub fn slug(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Period => "period",
            Self::Value => "value",
            Self::Unit => "unit",
            Self::Source => "source",
            Self::Note => "note",
        }
    }

    pub fn term(self) -> EntryTerm {
        match self {
            Self::Name => EntryTerm::IndicatorColumn,
            Self::Period => EntryTerm::PeriodColumn,
            Self::Value => EntryTerm::Figure,
            Self::Unit => EntryTerm::UnitColumn,
            Self::Source => EntryTerm::SourceColumn,
            Self::Note => EntryTerm::NoteColumn,
        }
    }

    pub fn field(self) -> Field {
        match self {
            Self::Name => Field::Name,
            Self::Period => Field::Period,
            Self::Value => Field::Value,
            Self::Unit => Field::Unit,
            Self::Source => Field::Source,
            Self::Note => Field::Note,
        }
    }

    /// The column so many columns to the right.
    pub fn beside(self, step: isize) -> Option<Self> {
        Self::ALL.get((self as usize).checked_add_signed(step)?).copied()
    }
}

/// The cells of a row, and the answers to what was asked about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowText {
    pub entry: Entry,
    /// The indicator that a person chose, or that the row was listed for.
    pub chosen: Option<IndicatorId>,
    /// The table it came from says that its figure is of the period alone, or from the start of the year.
    pub is_single: Option<bool>,
    /// What the table it came from leaves open.
    pub asked: Vec<String>,
    /// Doubts were seen, and it is to be saved all the same.
    pub anyway: bool,
}

impl RowText {
    pub fn get(&self, cell: Cell) -> &str {
        match cell {
            Cell::Name => &self.entry.name,
            Cell::Period => &self.entry.period,
            Cell::Value => &self.entry.value,
            Cell::Unit => &self.entry.unit,
            Cell::Source => &self.entry.source,
            Cell::Note => &self.entry.note,
        }
    }

    /// Takes another text; what was answered about the one before counts no longer.
    pub fn set(&mut self, cell: Cell, text: String) {
        self.anyway = false;
        let entry = &mut self.entry;
        match cell {
            Cell::Name => {
                self.asked.clear();
                (self.chosen, entry.name_from_above) = (None, false);
                entry.number.clear();
                entry.name = text;
            }
            Cell::Period => {
                self.asked.clear();
                self.is_single = None;
                entry.period_from_head = false;
                entry.period = text;
            }
            Cell::Value => {
                self.asked.clear();
                entry.value = text;
            }
            Cell::Unit => {
                self.asked.clear();
                entry.unit = text;
            }
            Cell::Source => entry.source = text,
            Cell::Note => entry.note = text,
        }
    }

    /// True if nobody has given it a figure yet.
    pub fn is_blank(&self) -> bool {
        self.entry.value.trim().is_empty()
    }
}

/// A row of the grid. Its text and its reading are signals of their own, so that a key redraws one row.
#[derive(Clone)]
pub struct Row {
    pub id: usize,
    pub text: ArcRwSignal<RowText>,
    /// `None`: it has not been read yet.
    pub reading: ArcRwSignal<Option<Reading>>,
}

impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}
