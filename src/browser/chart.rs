//! Charts on the page, drawn by ECharts, which is fetched when the first chart needs it.
//!
//! Rust produces a drawing for a width whenever the chart asks for one; `web/chart/` keeps the chart on the page.

use wasm_bindgen::prelude::*;
use web_sys::{Blob, HtmlElement};

use super::js;

#[wasm_bindgen(module = "/web/charts.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn load() -> Result<JsValue, JsValue>;

    #[derive(Clone)]
    type Library;
    #[wasm_bindgen(method, catch)]
    fn create(
        this: &Library,
        host: &HtmlElement,
        draw: &Closure<dyn Fn(f64) -> String>,
        clicked: &Closure<dyn Fn(String)>,
    ) -> Result<Living, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn svg(this: &Library, drawing: &str, width: f64) -> Result<String, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn picture(this: &Library, option: &str, sheet: &str, kind: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn outlines(this: &Library, name: &str) -> Result<JsValue, JsValue>;

    type Living;
    #[wasm_bindgen(method, catch)]
    fn redraw(this: &Living) -> Result<(), JsValue>;
    #[wasm_bindgen(method)]
    fn show(this: &Living, id: &str) -> bool;
    #[wasm_bindgen(method)]
    fn zoom(this: &Living, factor: f64) -> bool;
    #[wasm_bindgen(method)]
    fn dispose(this: &Living);
}

/// A chart laid out for a width: its height in pixels and its ECharts option.
pub struct Drawing(String);

impl Drawing {
    /// `option` is JSON.
    pub fn new(height: f64, option: &str) -> Self {
        Self(format!(r#"{{"height":{height},"option":{option}}}"#))
    }
}

/// The picture formats that a chart can be saved in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    Png,
    Svg,
}

impl Picture {
    /// The file extension.
    pub fn name(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }
}

/// ECharts, ready to draw.
#[derive(Clone)]
pub struct Charts(Library);

impl Charts {
    /// Fetches ECharts once; a failed fetch is tried again by the next call. The error says why it failed.
    pub async fn load() -> Result<Self, String> {
        load().await.map(|library| Self(library.unchecked_into())).map_err(|error| js::message(&error))
    }

    /// Creates a chart in `host` and animates its entry unless its option forbids that. Calls `draw` with the
    /// current width, now and after each resize, and `clicked` with the id of a datum.
    pub fn create(
        &self,
        host: &HtmlElement,
        draw: impl Fn(f64) -> Drawing + 'static,
        clicked: impl Fn(String) + 'static,
    ) -> Result<ChartHandle, String> {
        let draw = Closure::<dyn Fn(f64) -> String>::new(move |width| draw(width).0);
        let clicked = Closure::<dyn Fn(String)>::new(clicked);
        let living = self.0.create(host, &draw, &clicked).map_err(|error| js::message(&error))?;
        Ok(ChartHandle { living, _draw: draw, _clicked: clicked })
    }

    /// Renders a drawing as SVG without an element, synchronously, because printing does not wait.
    pub fn svg(&self, drawing: &Drawing, width: f64) -> Option<String> {
        self.0.svg(&drawing.0, width).ok()
    }

    /// Renders a chart on its sheet as a file to save. `option` and `sheet` are JSON.
    pub async fn picture(&self, option: &str, sheet: &str, kind: Picture) -> Option<Blob> {
        self.0.picture(option, sheet, kind.name()).await.ok()?.dyn_into().ok()
    }

    /// Registers the outlines of a map and returns the codes of its small districts. Returns `None` if the fetch
    /// failed; the next call tries again.
    pub async fn outlines(&self, name: &str) -> Option<Vec<String>> {
        let codes: js_sys::Array = self.0.outlines(name).await.ok()?.dyn_into().ok()?;
        Some(codes.iter().filter_map(|code| code.as_string()).collect())
    }
}

/// A chart on the page. Dropping it disposes the chart and its listeners.
pub struct ChartHandle {
    living: Living,
    _draw: Closure<dyn Fn(f64) -> String>,
    _clicked: Closure<dyn Fn(String)>,
}

impl ChartHandle {
    /// Asks for the drawing again and updates the chart in place, without animation. Does nothing if the drawing
    /// is unchanged.
    pub fn redraw(&self) {
        if let Err(error) = self.living.redraw() {
            web_sys::console::error_1(&error);
        }
    }

    /// Highlights a datum for keyboard users. Returns false if it is not drawn.
    pub fn show(&self, id: &str) -> bool {
        self.living.show(id)
    }

    /// Zooms the time axis in (above 1) or out; 0 resets it. Returns false for a chart without a zoomable
    /// time axis.
    pub fn zoom(&self, factor: f64) -> bool {
        self.living.zoom(factor)
    }
}

impl Drop for ChartHandle {
    fn drop(&mut self) {
        self.living.dispose();
    }
}
