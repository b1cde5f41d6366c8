//! A text on the clipboard, which plain http refuses.

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/web/clipboard.js")]
extern "C" {
    async fn copy(text: &str, field: &HtmlElement) -> JsValue;
}

/// Puts `text` on the clipboard; if that is refused, selects it in `field` and returns false.
pub async fn copied(text: &str, field: &HtmlElement) -> bool {
    copy(text, field).await.is_truthy()
}
