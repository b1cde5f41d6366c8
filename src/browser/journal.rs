//! The journal in IndexedDB: a record is on the disk when its write has ended.
//!
//! Edits and own plans are in localStorage, where other tabs hear of them at once, and here, where they are sure to
//! survive. [`unite`] at the start brings back from each what the other lost.

use std::cell::Cell;
use std::collections::BTreeMap;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::one_file;
use super::storage::{self, OURS, Record};

#[wasm_bindgen(module = "/web/journal.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn all(name: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = text)]
    async fn text_of(name: &str, key: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = write)]
    async fn write_record(name: &str, key: &str, text: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = remove)]
    async fn remove_range(name: &str, first: &str, last: &str) -> Result<(), JsValue>;
}

/// The prospect of a written record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// On the disk.
    Safely,
    /// In localStorage only: the browser writes it to the disk when it likes.
    Soon,
    /// Neither took it.
    Nowhere,
}

/// Bytes from which a record that never changes is large: a fifth of what localStorage takes in all.
const LARGE: usize = 1_000_000;

/// The record that names the latest one that only the journal holds: tabs hear of localStorage alone.
pub const ARRIVED: &str = "xianfeng.arrived";

thread_local! {
    static IS_OPEN: Cell<bool> = const { Cell::new(false) };
}

/// The name of the database: one for each folder of a host.
pub fn name() -> String {
    storage::scoped("xianfeng")
}

/// The mark that records of versions without folders were copied.
fn taken_over() -> String {
    format!("{OURS}scoped")
}

/// Records of versions that knew no folders, not copied yet.
pub fn unscoped_records() -> Vec<Record> {
    // A page that is one file never was one of them.
    let is_later = storage::folder().is_empty() || one_file::id().is_some();
    let Some(storage) = storage::local().filter(|_| !is_later && storage::text(&taken_over()).is_none()) else {
        return Vec::new();
    };
    let ours = storage::keys(&storage).filter(|key| key.starts_with(OURS));
    ours.filter_map(|key| Some(Record { text: storage.get_item(&key).ok().flatten()?, key })).collect()
}

/// Opens the journal and reads it; empty where there is none.
pub async fn open() -> Vec<Record> {
    let Ok(read) = all(&name()).await else { return Vec::new() };
    IS_OPEN.set(true);
    let read = js_sys::Array::from(&read);
    let text = |i: u32| read.get(i).as_string();
    (0..read.length() / 2).filter_map(|i| Some(Record { key: text(2 * i)?, text: text(2 * i + 1)? })).collect()
}

/// True if the journal could be opened. Some private windows and policies refuse it.
pub fn is_open() -> bool {
    IS_OPEN.get()
}

/// Unites the journal with localStorage. A record that differs between the two is taken from the journal if `is_whole`
/// denies the other one, or if it can change at all (`is_whole` answers `None`). Only keys that `is_kept` are journaled.
pub fn unite(journaled: Vec<Record>, is_kept: impl Fn(&str) -> bool, is_whole: impl Fn(&Record) -> Option<bool>) {
    let older = unscoped_records();
    if !older.is_empty() {
        for record in &older {
            storage::write(record);
        }
        storage::write(&Record { key: taken_over(), text: "1".into() });
    }
    let mut missing: BTreeMap<String, String> =
        storage::local_records(OURS).into_iter().filter(|r| is_kept(&r.key)).map(|r| (r.key, r.text)).collect();
    let can_list = storage::can_list();
    for record in journaled {
        let here = missing.remove(&record.key).map(|text| Record { key: record.key.clone(), text });
        let is_good = here.as_ref().is_some_and(|here| here.text == record.text || is_whole(here).unwrap_or(false));
        let is_beside = is_large(&record) && is_whole(&record).is_some();
        let is_kept_well = is_good || (!is_beside && storage::write(&record) && can_list);
        if !is_kept_well {
            storage::lay_beside(record);
        }
    }
    for (key, text) in missing.into_iter().filter(|_| IS_OPEN.get()) {
        spawn_local(async move {
            let _ = write_record(&name(), &key, &text).await;
        });
    }
}

/// Writes a record to localStorage and to the journal. `on_end` is told once its prospect is known. Returns true if
/// one of the two is there to take it.
pub fn write(record: Record, on_end: impl FnOnce(Written) + 'static) -> bool {
    let is_local = storage::write(&record);
    write_beside(record, is_local, on_end)
}

/// The same of a record that never changes: a large one goes to the journal alone, where there is one. It would take the
/// room of what comes later, and the page would wait for it.
pub fn write_once(record: Record, on_end: impl FnOnce(Written) + 'static) -> bool {
    let is_local = !(is_large(&record) && IS_OPEN.get()) && storage::write(&record);
    write_beside(record, is_local, on_end)
}

fn is_large(record: &Record) -> bool {
    record.text.len() > LARGE
}

/// Writes a record to the journal, which may be in localStorage already.
fn write_beside(record: Record, is_local: bool, on_end: impl FnOnce(Written) + 'static) -> bool {
    if !is_local && IS_OPEN.get() {
        storage::lay_beside(record.clone());
    }
    spawn_local(async move {
        let is_safe = IS_OPEN.get() && write_record(&name(), &record.key, &record.text).await.is_ok();
        let is_local = is_local || (!is_safe && is_large(&record) && storage::write(&record));
        if !is_safe && !is_local {
            storage::forget(&record.key);
        }
        if is_safe && !is_local {
            storage::write(&Record { key: ARRIVED.to_owned(), text: record.key });
        }
        on_end(match (is_safe, is_local) {
            (true, _) => Written::Safely,
            (false, true) => Written::Soon,
            (false, false) => Written::Nowhere,
        });
    });
    is_local || IS_OPEN.get()
}

/// Lays beside what another tab has written to the journal alone, and returns it.
pub async fn fetch(key: String) -> Option<Record> {
    let text = text_of(&name(), &key).await.ok()?.as_string()?;
    let record = Record { key, text };
    storage::lay_beside(record.clone());
    Some(record)
}

/// Removes a record from both.
pub fn remove(key: &str) {
    storage::forget(key);
    let key = key.to_owned();
    spawn_local(async move {
        let _ = remove_range(&name(), &key, &key).await;
    });
}

/// Removes every record whose key begins with `prefix` from both, and returns once they are gone.
pub async fn remove_all(prefix: &str) {
    storage::forget_all(prefix);
    let _ = remove_range(&name(), prefix, &[prefix, "\u{ffff}"].concat()).await;
}
