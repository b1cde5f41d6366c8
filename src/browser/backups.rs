//! Copies of the work in a database of their own, which the start of the page does not read.

use wasm_bindgen::prelude::*;

use super::storage::{self, Record};

#[wasm_bindgen(module = "/web/journal.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn all(name: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = write)]
    async fn write_copy(name: &str, key: &str, text: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = remove)]
    async fn remove_range(name: &str, first: &str, last: &str) -> Result<(), JsValue>;
}

/// The name of the database: one for each folder of a host.
fn name() -> String {
    storage::scoped("xianfeng.backups")
}

/// Every copy whose key begins with `prefix`; none where there is no database.
pub async fn read(prefix: &str) -> Vec<Record> {
    let Ok(read) = all(&name()).await else { return Vec::new() };
    let read = js_sys::Array::from(&read);
    let text = |i: u32| read.get(i).as_string();
    let records = (0..read.length() / 2).filter_map(|i| Some(Record { key: text(2 * i)?, text: text(2 * i + 1)? }));
    records.filter(|record| record.key.starts_with(prefix)).collect()
}

/// Writes a copy; true when it is on the disk.
pub async fn write(record: &Record) -> bool {
    write_copy(&name(), &record.key, &record.text).await.is_ok()
}

pub async fn remove(key: &str) {
    let _ = remove_range(&name(), key, key).await;
}

/// Removes every copy whose key begins with `prefix`.
pub async fn remove_all(prefix: &str) {
    let _ = remove_range(&name(), prefix, &[prefix, "\u{ffff}"].concat()).await;
}
