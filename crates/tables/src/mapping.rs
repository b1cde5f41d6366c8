//! How the columns of a table are read, and how a person wants them read.

use borsh::{BorshDeserialize, BorshSerialize};

use crate::book::Sheet;
use crate::understand::head::{Block, Filled};
use crate::understand::role::Role;

/// Rows of a table that are shown.
const SHOWN: usize = 4;
/// Columns of a table that are shown.
const COLUMNS: usize = 60;
/// Headings beyond this many characters are cut off in the shape of a head.
const HEADING: usize = 40;

/// A table of a file: its head, its first rows, and how each column is read.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Table {
    /// Empty for a file without sheets.
    pub sheet: String,
    /// The same for every file with such a head, whatever its month.
    pub shape: String,
    pub heads: Vec<String>,
    pub roles: Vec<Role>,
    pub rows: Vec<Vec<String>>,
    /// A person said how it is read.
    pub is_mapped: bool,
}

/// How a person wants the columns of every table with such a head to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Mapping {
    pub shape: String,
    pub roles: Vec<Role>,
}

impl Table {
    /// The table of a block, after its columns were read as a mapping says.
    pub(crate) fn of(sheet: &Sheet, filled: &Filled, block: &Block, is_mapped: bool) -> Self {
        let width = block.columns.len().min(COLUMNS);
        let shown = |row: usize| (0..width).map(|column| filled.cell(row, column).shown().trim().to_owned()).collect::<Vec<_>>();
        let has_any = |row: &Vec<String>| row.iter().filter(|cell| !cell.is_empty()).count() > 1;
        Self {
            sheet: sheet.name.clone(),
            shape: shape(block),
            heads: block.columns.iter().take(width).map(|heading| heading.shown.clone()).collect(),
            roles: block.columns.iter().take(width).map(|heading| heading.role).collect(),
            rows: block.rows.clone().map(shown).filter(has_any).take(SHOWN).collect(),
            is_mapped,
        }
    }
}

/// Reads the columns of a block as a person said about such a head; false if nobody did.
pub(crate) fn map(block: &mut Block, mappings: &[Mapping]) -> bool {
    let shape = shape(block);
    let Some(mapping) = mappings.iter().rfind(|mapping| mapping.shape == shape) else { return false };
    for (heading, role) in block.columns.iter_mut().zip(&mapping.roles) {
        heading.role = *role;
    }
    true
}

/// The headings without their numbers: next month's table has the same.
fn shape(block: &Block) -> String {
    let plain = |text: &str| {
        let mut plain = String::new();
        for c in text.chars().filter(|c| !c.is_whitespace()).take(HEADING) {
            let c = if c.is_ascii_digit() { '#' } else { c };
            if !(c == '#' && plain.ends_with('#')) {
                plain.push(c);
            }
        }
        plain
    };
    block.columns.iter().take(COLUMNS).map(|heading| plain(&heading.shown)).collect::<Vec<_>>().join("|")
}
