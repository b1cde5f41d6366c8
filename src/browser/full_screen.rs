//! Shows an element on the whole screen, or on the whole page if the browser refuses.

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/web/full_screen.js")]
extern "C" {
    #[wasm_bindgen(js_name = fullScreen)]
    fn full_screen(element: &HtmlElement, changed: &Closure<dyn Fn(bool)>) -> Screen;

    type Screen;
    #[wasm_bindgen(method)]
    fn toggle(this: &Screen);
    #[wasm_bindgen(method)]
    fn dispose(this: &Screen);
}

/// An element that can fill the screen. Dropping it leaves full screen.
pub struct FullScreen {
    screen: Screen,
    _changed: Closure<dyn Fn(bool)>,
}

impl FullScreen {
    /// Calls `changed` with the new state after every change, including changes by the browser's own keys.
    pub fn new(element: &HtmlElement, changed: impl Fn(bool) + 'static) -> Self {
        let changed = Closure::<dyn Fn(bool)>::new(changed);
        Self { screen: full_screen(element, &changed), _changed: changed }
    }

    pub fn toggle(&self) {
        self.screen.toggle();
    }
}

impl Drop for FullScreen {
    fn drop(&mut self) {
        self.screen.dispose();
    }
}
