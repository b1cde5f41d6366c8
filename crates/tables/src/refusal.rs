//! Why a file is turned away.

use borsh::{BorshDeserialize, BorshSerialize};

/// Why a file is turned away; nothing of it is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Refusal {
    /// No bytes.
    Empty,
    /// Cut off or damaged on the way.
    Damaged,
    /// The file itself is too large.
    TooLarge {
        bytes: u64,
    },
    /// Little on disk, far too much when it is unpacked.
    Unpacks,
    /// More rows than are read.
    TooManyRows {
        most: u32,
    },
    /// A password opens it.
    Locked,
    /// A picture, whatever its name says.
    Picture,
    Pdf,
    /// A text document.
    Document,
    /// A packed archive or a program: another kind of file.
    NotATable,
    /// A workbook of a kind that is not read: Excel 95, binary workbooks, 2003 XML.
    OldKind,
    /// Bytes that are no text in any known encoding.
    NotText,
    /// A table without a cell in it.
    NoCells,
}
