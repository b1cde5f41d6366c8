//! The clipboard, which browsers refuse over plain http.

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/web/clipboard.js")]
extern "C" {
    #[wasm_bindgen(js_name = copyElement)]
    fn copy_element(element: &HtmlElement) -> bool;
    async fn copy(text: &str, field: &HtmlElement) -> JsValue;
}

/// Copies `text`. If the browser refuses, selects the text in `field` and returns false.
pub async fn copied(text: &str, field: &HtmlElement) -> bool {
    copy(text, field).await.is_truthy()
}

/// Copies an element with its tables and headings, as a word processor takes it; false if the browser refuses.
pub fn copied_element(element: &HtmlElement) -> bool {
    copy_element(element)
}
