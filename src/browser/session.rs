//! sessionStorage: what one tab keeps over a reload. It may be blocked, and nothing depends on it.

use super::storage;

fn session() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

pub fn text(key: &str) -> Option<String> {
    session()?.get_item(&storage::scoped(key)).ok().flatten()
}

/// Writes a text; one that finds no room takes the one before with it, which is out of date.
pub fn put(key: &str, text: &str) {
    let Some(session) = session() else { return };
    if session.set_item(&storage::scoped(key), text).is_err() {
        let _ = session.remove_item(&storage::scoped(key));
    }
}

pub fn forget(key: &str) {
    if let Some(session) = session() {
        let _ = session.remove_item(&storage::scoped(key));
    }
}

/// Forgets everything that this tab keeps.
pub fn clear() {
    if let Some(session) = session() {
        let _ = session.clear();
    }
}
