//! The way out when the program stops: `web/rescue.js` offers what is saved, without the program.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{journal, storage};

#[wasm_bindgen(module = "/web/rescue.js")]
extern "C" {
    fn watch(name: &str, folder: &str);
}

/// Watches over the program for the life of the document.
pub fn listen() {
    watch(&journal::name(), &storage::folder());
}
