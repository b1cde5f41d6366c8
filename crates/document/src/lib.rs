//! A printed document as data: headings, sentences, tables and numbered notes, in finished words.
//!
//! The page prints it as HTML and [`docx`] as a file for Word, so that both say the same. It knows nothing of plans.

pub mod code;
pub mod docx;

use xianfeng_core::language::Language;
use xianfeng_core::measure::Date;

/// A document on A4.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    pub language: Language,
    /// The day on which it was made.
    pub made: Date,
    /// Stands on every page, and says that nobody has approved it.
    pub mark: String,
    pub title: String,
    /// Lines below the title: number, period, as-of date.
    pub lines: Vec<String>,
    pub sections: Vec<Section>,
    pub notes_heading: String,
    /// The sources, in the order of their first mention; the first one is number 1.
    pub notes: Vec<Note>,
    /// Sentences at the end.
    pub closing: Vec<String>,
    pub link: Link,
}

/// The address that leads back to the day of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub label: String,
    pub address: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    pub heading: String,
    /// An annex begins on a page of its own.
    pub on_new_page: bool,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Paragraph(Vec<Span>),
    Table(Table),
}

/// Words of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    pub text: String,
    pub is_strong: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Names the table for those who cannot see it; printed above it where there are several.
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub heading: String,
    /// The share of the width, in per cent; together they make a hundred.
    pub width: u8,
    pub align: Align,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    Left,
    Center,
    Right,
}

/// A cell of a table: words, and the numbers of the notes that they rest on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    pub notes: Vec<usize>,
    pub is_strong: bool,
    /// The name of the row.
    pub is_head: bool,
}

/// A source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub text: String,
    pub address: Option<String>,
}

impl Span {
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_strong: false }
    }

    pub fn strong(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_strong: true }
    }
}

impl Block {
    /// A paragraph of one sentence.
    pub fn sentence(text: impl Into<String>) -> Self {
        Self::Paragraph(vec![Span::plain(text)])
    }
}

impl Column {
    pub fn new(heading: impl Into<String>, width: u8, align: Align) -> Self {
        Self { heading: heading.into(), width, align }
    }
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    pub fn head(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_head: true, ..Self::default() }
    }

    pub fn strong(text: impl Into<String>, notes: Vec<usize>) -> Self {
        Self { text: text.into(), notes, is_strong: true, is_head: false }
    }
}
