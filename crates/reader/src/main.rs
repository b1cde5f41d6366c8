//! The program of the worker that reads files with tables.

use std::cell::{Cell, RefCell};

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, File, FileReaderSync, MessageEvent};
use xianfeng_core::plan::Plan;
use xianfeng_reader::{Ask, CELLS, FIGURES, LEFT, Tell, gb18030};
use xianfeng_tables::{Book, Left, LeftCell, Mapping, Refusal, import_with, open, pasted};

thread_local! {
    /// The file that was read last, for reading it once more.
    static LAST: RefCell<Option<(Plan, Book)>> = const { RefCell::new(None) };
}

fn main() {
    let heard = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| {
        let message = Array::from(&event.data());
        let ask = Uint8Array::new(&message.get(0)).to_vec();
        if let Ok(ask) = borsh::from_slice(&ask) {
            answer(ask, message.get(1).dyn_ref::<File>());
        }
    });
    if let Some(scope) = scope() {
        scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        // It hears as long as the worker lives.
        heard.forget();
        tell(&Tell::Ready);
    }
}

fn scope() -> Option<DedicatedWorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}

fn tell(what: &Tell) {
    let Some((scope, bytes)) = scope().zip(borsh::to_vec(what).ok()) else { return };
    let bytes = Uint8Array::from(bytes.as_slice());
    // Handed over, not copied. A page that is gone hears nothing.
    let _ = scope.post_message_with_transfer(&bytes, &Array::of1(&bytes.buffer()));
}

fn answer(ask: Ask, file: Option<&File>) {
    match ask {
        Ask::Figures { plan, mappings } => match read(file) {
            Ok(book) => {
                figures(&plan, &book, &mappings);
                LAST.set(Some((*plan, book)));
            }
            Err(refusal) => tell(&Tell::Refused(refusal)),
        },
        Ask::Again { mappings } => LAST.with_borrow(|last| {
            if let Some((plan, book)) = last {
                figures(plan, book, &mappings);
            }
        }),
        Ask::Cells => tell_book(read(file)),
        Ask::Range => tell_book(bytes(file).and_then(|(_, bytes)| pasted(&bytes))),
    }
}

fn tell_book(book: Result<Book, Refusal>) {
    match book.and_then(|book| if cells(&book) > CELLS { Err(Refusal::Unpacks) } else { Ok(book) }) {
        Ok(book) => tell(&Tell::Book(book)),
        Err(refusal) => tell(&Tell::Refused(refusal)),
    }
}

fn cells(book: &Book) -> usize {
    book.sheets.iter().flat_map(|sheet| &sheet.rows).map(Vec::len).sum()
}

fn read(file: Option<&File>) -> Result<Book, Refusal> {
    let (name, bytes) = bytes(file)?;
    open(&name, &bytes, &gb18030)
}

/// The name of a file and its bytes.
fn bytes(file: Option<&File>) -> Result<(String, Vec<u8>), Refusal> {
    let file = file.ok_or(Refusal::Empty)?;
    // Before its bytes are in memory.
    if file.size() > xianfeng_tables::MOST_BYTES as f64 {
        return Err(Refusal::TooLarge { bytes: file.size() as u64 });
    }
    let buffer = FileReaderSync::new().and_then(|reader| reader.read_as_array_buffer(file)).map_err(|_| Refusal::Damaged)?;
    Ok((file.name(), Uint8Array::new(&buffer).to_vec()))
}

fn figures(plan: &Plan, book: &Book, mappings: &[Mapping]) {
    let told = Cell::new(0);
    let progress = |done: usize, all: usize| {
        let percent = u8::try_from(done * 100 / all.max(1)).unwrap_or(100);
        if told.replace(percent) != percent {
            tell(&Tell::Progress(percent));
        }
    };
    let imported = import_with(plan, book, mappings, &progress);
    tell(&Tell::Tables(imported.tables));
    let mut figures = imported.figures.into_iter();
    loop {
        let some: Vec<_> = figures.by_ref().take(FIGURES).collect();
        if some.is_empty() {
            break;
        }
        tell(&Tell::Figures(some));
    }
    // Puts cells last that the plan knows nothing of: a table of an office is full of them.
    let left_count = u32::try_from(imported.left.len()).unwrap_or(u32::MAX);
    let (unknown, amiss): (Vec<LeftCell>, Vec<LeftCell>) = imported.left.into_iter().partition(|left| left.why == Left::Unknown);
    tell(&Tell::Done { left: amiss.into_iter().chain(unknown).take(LEFT).collect(), left_count });
}
