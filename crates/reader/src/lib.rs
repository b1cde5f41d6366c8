//! The messages between the page and the worker that reads files, as bytes.
//!
//! The page sends [`Ask`] with a file beside it; the worker answers with any number of [`Tell`]. It is a program of its own
//! (`src/main.rs`): reading never holds up the page, and ending the worker ends the reading.

use borsh::{BorshDeserialize, BorshSerialize};
use wasm_bindgen::JsValue;
use web_sys::{TextDecoder, TextDecoderOptions};
use xianfeng_core::plan::Plan;
use xianfeng_tables::{Book, Figure, LeftCell, Mapping, Refusal, Table};

/// Figures of one message: few enough that taking them in does not hold up the page.
pub const FIGURES: usize = 250;
/// Cells beyond which those that were left are only counted.
pub const LEFT: usize = 200;
/// Cells of a workbook that the page takes whole.
pub const CELLS: usize = 300_000;

/// A question of the page.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub enum Ask {
    /// The figures of a plan in the file beside it, with its columns read as a person said before.
    Figures { plan: Box<Plan>, mappings: Vec<Mapping> },
    /// The same file once more, with its columns read otherwise.
    Again { mappings: Vec<Mapping> },
    /// All cells of the workbook beside it.
    Cells,
    /// All cells of the range beside it, which was copied in a spreadsheet.
    Range,
}

/// An answer of the worker.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub enum Tell {
    /// The program has started.
    Ready,
    /// The parts in a hundred that are done.
    Progress(u8),
    Refused(Refusal),
    /// The tables of the file, each with how its columns are read.
    Tables(Vec<Table>),
    /// Some of the figures, in their order.
    Figures(Vec<Figure>),
    /// The last message about a file: the first of the cells that were left, and how many there are.
    Done {
        left: Vec<LeftCell>,
        left_count: u32,
    },
    /// The cells that [`Ask::Cells`] or [`Ask::Range`] asked for.
    Book(Book),
}

/// Reads GB18030 strictly, with the table that the browser has.
pub fn gb18030(bytes: &[u8]) -> Option<String> {
    let options = TextDecoderOptions::new();
    options.set_fatal(true);
    let decoder: Result<TextDecoder, JsValue> = TextDecoder::new_with_label_and_options("gb18030", &options);
    decoder.ok()?.decode_with_u8_array(bytes).ok()
}
