//! Waits until an element comes near the screen.

use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::js::Wish;

#[wasm_bindgen(module = "/web/near.js")]
extern "C" {
    #[wasm_bindgen(js_name = whenNear)]
    fn when_near(element: &Element, callback: &Closure<dyn FnMut()>) -> js_sys::Function;
}

pub type Near = Wish<dyn FnMut()>;

/// Calls `callback` once, as soon as `element` comes near the screen.
pub fn wait(element: &Element, callback: impl FnOnce() + 'static) -> Near {
    let callback = Closure::once(callback);
    Wish::new(when_near(element, &callback), callback)
}
