//! A text on the clipboard, which plain http refuses.

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen(inline_js = "
export async function copy(text, field) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Plain http has no clipboard of its own.
    const before = document.activeElement;
    field.hidden = false;
    field.value = text;
    field.select();
    if (!document.execCommand('copy')) return false;
    field.hidden = true;
    before?.focus();
    return true;
  }
}
")]
extern "C" {
    async fn copy(text: &str, field: &HtmlElement) -> JsValue;
}

/// Puts `text` on the clipboard; where that is refused, selects it in `field` and says so by `false`.
pub async fn copied(text: &str, field: &HtmlElement) -> bool {
    copy(text, field).await.is_truthy()
}
