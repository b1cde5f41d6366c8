//! Makes, shows and hides the rows of a long table.

use js_sys::Array;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/web/rows.js")]
extern "C" {
    /// Makes rows of text, all in one go.
    pub fn made(html: &str) -> Array;
    /// The rows in a body.
    pub fn shown(body: &web_sys::Element) -> Array;
    /// Shows exactly these rows, in this order; what stays between its neighbours is not touched.
    pub fn show(body: &web_sys::Element, rows: &Array);
}
