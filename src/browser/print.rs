//! Redraws a chart for white paper while the page is printed, and opens what is folded.

use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::js::Wish;

#[wasm_bindgen(module = "/web/print.js")]
extern "C" {
    #[wasm_bindgen(js_name = onPaper)]
    fn on_paper(host: &Element, draw: &Closure<dyn Fn() -> Option<String>>) -> js_sys::Function;

    /// Opens the folded lists of the page while it is printed, from now on.
    #[wasm_bindgen(js_name = unfoldOnPaper)]
    pub fn unfold_on_paper();
}

/// Opens the print dialog of the browser.
pub fn page() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

pub type Paper = Wish<dyn Fn() -> Option<String>>;

/// Asks `draw` for an SVG whenever the page is printed. If there is none, opens the table next to `host`.
pub fn draw(host: &Element, draw: impl Fn() -> Option<String> + 'static) -> Paper {
    let draw = Closure::<dyn Fn() -> Option<String>>::new(draw);
    Wish::new(on_paper(host, &draw), draw)
}
