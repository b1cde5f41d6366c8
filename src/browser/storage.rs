//! localStorage through gloo-storage: one item per change, so that two tabs never overwrite each other.

use gloo_storage::{LocalStorage, Storage};
use leptos::ev;
use leptos::prelude::{WindowListenerHandle, window_event_listener};

/// One item of the storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub key: String,
    pub text: String,
}

/// True if the storage can be written. Mere access throws if it is blocked, so callers ask first.
pub fn is_there() -> bool {
    let Some(storage) = web_sys::window().and_then(|w| w.local_storage().ok().flatten()) else { return false };
    let probe = "xianfeng.probe";
    storage.set_item(probe, "1").is_ok() && storage.remove_item(probe).is_ok()
}

/// Every item whose key begins with `prefix`, as raw text, so that unparseable items are not lost.
pub fn records(prefix: &str) -> Vec<Record> {
    if web_sys::window().and_then(|w| w.local_storage().ok().flatten()).is_none() {
        return Vec::new();
    }
    let storage = LocalStorage::raw();
    let keys: Vec<String> =
        (0..storage.length().unwrap_or(0)).filter_map(|i| storage.key(i).ok().flatten()).filter(|k| k.starts_with(prefix)).collect();
    let record = |key: String| storage.get_item(&key).ok().flatten().map(|text| Record { key, text });
    keys.into_iter().filter_map(record).collect()
}

/// Writes one value; returns `false` if the storage is full or blocked.
pub fn put<T: serde::Serialize>(key: &str, value: &T) -> bool {
    is_there_cheaply() && LocalStorage::set(key, value).is_ok()
}

/// Reads one value; returns `None` if it is missing or of another type.
pub fn get<T: serde::de::DeserializeOwned>(key: &str) -> Option<T> {
    if is_there_cheaply() { LocalStorage::get(key).ok() } else { None }
}

pub fn remove(key: &str) {
    if is_there_cheaply() {
        LocalStorage::delete(key);
    }
}

fn is_there_cheaply() -> bool {
    web_sys::window().is_some_and(|w| matches!(w.local_storage(), Ok(Some(_))))
}

/// Calls `on_write` with every item that another tab writes under `prefix`, until `remove` is called on the handle.
pub fn listen(prefix: &'static str, on_write: impl Fn(Record) + 'static) -> WindowListenerHandle {
    window_event_listener(ev::storage, move |event| {
        let record = event.key().filter(|k| k.starts_with(prefix)).zip(event.new_value());
        if let Some((key, text)) = record {
            on_write(Record { key, text });
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
