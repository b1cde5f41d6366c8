//! Files served next to the page.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

#[wasm_bindgen(module = "/web/assets.js")]
extern "C" {
    fn address(name: &str) -> String;
}

/// Fetches a file served next to the page. Returns `None` if that fails (offline, opened from disk, missing).
pub async fn text(name: &str) -> Option<String> {
    let response = JsFuture::from(web_sys::window()?.fetch_with_str(&address(name))).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    let body = if response.ok() { JsFuture::from(response.text().ok()?).await.ok()? } else { return None };
    body.as_string()
}
