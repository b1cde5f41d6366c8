//! Changes the text of an element where it differs.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/web/patch.js")]
extern "C" {
    /// Makes `html` the content of an element; what stays the same stays in place.
    pub fn patch(element: &web_sys::Element, html: &str);
    /// The same of an element that `html` is the whole of.
    #[wasm_bindgen(js_name = patchWhole)]
    pub fn patch_whole(element: &web_sys::Element, html: &str);
}
