//! Conventions shared by Rust and the modules in `web/`.

use wasm_bindgen::prelude::*;

/// A subscription to a JavaScript module. Dropping it unsubscribes.
#[must_use = "dropping it takes the wish back"]
pub struct Wish<F: ?Sized> {
    stop: js_sys::Function,
    _callback: Closure<F>,
}

impl<F: ?Sized> Wish<F> {
    /// `stop` is the function that the module returned for `callback`.
    pub(super) fn new(stop: js_sys::Function, callback: Closure<F>) -> Self {
        Self { stop, _callback: callback }
    }
}

impl<F: ?Sized> Drop for Wish<F> {
    fn drop(&mut self) {
        let _ = self.stop.call0(&JsValue::NULL);
    }
}

/// The message of an error.
pub(super) fn message(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(|| format!("{error:?}"), |error| error.message().into())
}
