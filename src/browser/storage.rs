//! localStorage through gloo-storage: one record per change, so that two tabs never overwrite each other.
//!
//! Keys begin with the folder of the page: two copies of it below one host do not share records. Behind it stands the
//! [`journal`](super::journal), which puts back what localStorage lost, or lays it beside if there is no room.

use std::cell::RefCell;

use gloo_storage::{LocalStorage, Storage};
use leptos::ev;
use leptos::prelude::{WindowListenerHandle, window_event_listener};

use super::one_file;

/// The beginning of every key.
pub const OURS: &str = "xianfeng.";

/// One item of the storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub key: String,
    pub text: String,
}

thread_local! {
    /// Records that only the journal holds.
    static BESIDE: RefCell<Vec<Record>> = const { RefCell::new(Vec::new()) };
}

/// True if localStorage can be written. Mere access throws if it is blocked, so callers ask first.
pub fn is_there() -> bool {
    let probe = Record { key: format!("{OURS}probe"), text: "1".into() };
    let is_written = write(&probe);
    forget(&probe.key);
    is_written
}

/// Every record whose key begins with `prefix`, as raw text, so that unparseable ones are not lost.
pub fn records(prefix: &str) -> Vec<Record> {
    let mut all = local_records(prefix);
    BESIDE.with_borrow(|beside| all.extend(beside.iter().filter(|r| r.key.starts_with(prefix)).cloned()));
    all
}

/// True if there is a record whose key begins with `prefix`. Reads no text.
pub fn has_any(prefix: &str) -> bool {
    let is_beside = BESIDE.with_borrow(|beside| beside.iter().any(|r| r.key.starts_with(prefix)));
    is_beside || local().is_some_and(|storage| keys(&storage).any(|key| unscoped(&key).is_some_and(|key| key.starts_with(prefix))))
}

/// The text of a record.
pub fn text(key: &str) -> Option<String> {
    let beside = BESIDE.with_borrow(|beside| beside.iter().find(|r| r.key == key).map(|r| r.text.clone()));
    beside.or_else(|| local()?.get_item(&scoped(key)).ok().flatten())
}

/// Reads one value; returns `None` if it is missing or of another type.
pub fn get<T: serde::de::DeserializeOwned>(key: &str) -> Option<T> {
    serde_json::from_str(&text(key)?).ok()
}

/// Writes one value; returns `false` if the storage is full or blocked.
pub fn put<T: serde::Serialize>(key: &str, value: &T) -> bool {
    serde_json::to_string(value).is_ok_and(|text| write(&Record { key: key.to_owned(), text }))
}

/// Writes a record, and reads it back: a storage that takes everything and keeps nothing would otherwise go unnoticed.
pub fn write(record: &Record) -> bool {
    let key = scoped(&record.key);
    let Some(storage) = local() else { return false };
    let is_written = storage.set_item(&key, &record.text).is_ok() && storage.get_item(&key).ok().flatten().as_ref() == Some(&record.text);
    if is_written {
        BESIDE.with_borrow_mut(|beside| beside.retain(|r| r.key != record.key));
    }
    is_written
}

/// Lays a record beside that localStorage does not take.
pub fn lay_beside(record: Record) {
    BESIDE.with_borrow_mut(|beside| {
        beside.retain(|r| r.key != record.key);
        beside.push(record);
    });
}

/// Removes a record.
pub fn forget(key: &str) {
    BESIDE.with_borrow_mut(|beside| beside.retain(|r| r.key != key));
    if let Some(storage) = local() {
        let _ = storage.remove_item(&scoped(key));
    }
}

/// Removes every record whose key begins with `prefix`.
pub fn forget_all(prefix: &str) {
    BESIDE.with_borrow_mut(|beside| beside.retain(|r| !r.key.starts_with(prefix)));
    for record in local_records(prefix) {
        forget(&record.key);
    }
}

/// Calls `on_change` with every item that another tab writes or removes (`None`), until `remove` is called on the handle.
pub fn listen(on_change: impl Fn(String, Option<String>) + 'static) -> WindowListenerHandle {
    window_event_listener(ev::storage, move |event| {
        if let Some(key) = event.key().and_then(|key| unscoped(&key)) {
            on_change(key, event.new_value());
        }
    })
}

/// Asks for confirmation before the tab closes if `unsaved` returns true.
pub fn guard_closing(unsaved: impl Fn() -> bool + 'static) -> WindowListenerHandle {
    window_event_listener(ev::beforeunload, move |event| {
        if unsaved() {
            event.prevent_default();
        }
    })
}

/// The folder of the page, before every key; nothing for a page at the root. A page that is one file has its own name
/// instead: some browsers keep what all files record in one place, and a file is moved.
pub fn folder() -> String {
    if let Some(id) = one_file::id() {
        return format!("file-{id}/");
    }
    let path = web_sys::window().and_then(|w| w.location().pathname().ok()).unwrap_or_default();
    let folder = path.rsplit_once('/').map(|(folder, _)| folder).unwrap_or_default();
    if folder.is_empty() { String::new() } else { format!("{folder}/") }
}

/// A key as the browser knows it.
pub fn scoped(key: &str) -> String {
    format!("{}{key}", folder())
}

/// The key of this page for one that the browser knows; `None` for those of others.
fn unscoped(key: &str) -> Option<String> {
    key.strip_prefix(folder().as_str()).filter(|key| key.starts_with(OURS)).map(str::to_owned)
}

/// localStorage, where the browser allows it. gloo's own readers panic if it throws later.
pub fn local() -> Option<web_sys::Storage> {
    let is_allowed = web_sys::window().is_some_and(|w| matches!(w.local_storage(), Ok(Some(_))));
    is_allowed.then(LocalStorage::raw)
}

/// Every key that the browser knows, of this page and others.
pub fn keys(storage: &web_sys::Storage) -> impl Iterator<Item = String> {
    (0..storage.length().unwrap_or(0)).filter_map(|i| storage.key(i).ok().flatten())
}

/// True if localStorage tells its keys: what is in it would otherwise not be found again.
pub fn can_list() -> bool {
    local().is_some_and(|storage| storage.length().is_ok_and(|length| length == 0 || storage.key(0).is_ok()))
}

/// The records of localStorage alone.
pub fn local_records(prefix: &str) -> Vec<Record> {
    let Some(storage) = local() else { return Vec::new() };
    let found = keys(&storage).filter_map(|known| {
        let key = unscoped(&known).filter(|key| key.starts_with(prefix))?;
        Some(Record { key, text: storage.get_item(&known).ok().flatten()? })
    });
    found.collect()
}
