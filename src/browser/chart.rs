//! Charts on the page: ECharts, fetched when the first one is due.
//!
//! Rust gives a drawing for a width, as often as the chart asks; `web/chart/` keeps the chart on the page.

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

/// The kinds of pictures that a chart can be saved as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    Png,
    Svg,
}

impl Picture {
    /// The ending of a file.
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
    /// Fetches ECharts the first time, and again after a failure. The error says why it is not there.
    pub async fn load() -> Result<Self, String> {
        load().await.map(|library| Self(library.unchecked_into())).map_err(|error| js::message(&error))
    }

    /// Puts a chart into `host` and animates its entry unless its option forbids that. Calls `draw` with the
    /// width that there is, now and after each change of it, and `clicked` with the id of a datum.
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

    /// A drawing as SVG, without an element: at once, so that it can be had while the page is printed.
    pub fn svg(&self, drawing: &Drawing, width: f64) -> Option<String> {
        self.0.svg(&drawing.0, width).ok()
    }

    /// A chart on its sheet, ready to be saved. `option` and `sheet` are JSON.
    pub async fn picture(&self, option: &str, sheet: &str, kind: Picture) -> Option<Blob> {
        self.0.picture(option, sheet, kind.name()).await.ok()?.dyn_into().ok()
    }

    /// Makes the outlines of a map known, and returns the codes of its small districts. `None` if they could
    /// not be fetched; they are asked for again the next time.
    pub async fn outlines(&self, name: &str) -> Option<Vec<String>> {
        let codes: js_sys::Array = self.0.outlines(name).await.ok()?.dyn_into().ok()?;
        Some(codes.iter().filter_map(|code| code.as_string()).collect())
    }
}

/// A chart on the page. Dropping it takes the chart off the page, with everything that listened for it.
pub struct ChartHandle {
    living: Living,
    _draw: Closure<dyn Fn(f64) -> String>,
    _clicked: Closure<dyn Fn(String)>,
}

impl ChartHandle {
    /// Asks for the drawing again and puts it into the living chart, without animation. Does nothing if it is
    /// the same as before.
    pub fn redraw(&self) {
        if let Err(error) = self.living.redraw() {
            web_sys::console::error_1(&error);
        }
    }

    /// Lights up a datum: the keyboard's pointer. False if it is not drawn.
    pub fn show(&self, id: &str) -> bool {
        self.living.show(id)
    }

    /// Narrows (above 1) or widens the part of the time that is shown; 0 shows all of it. False for a chart
    /// that shows no long time.
    pub fn zoom(&self, factor: f64) -> bool {
        self.living.zoom(factor)
    }
}

impl Drop for ChartHandle {
    fn drop(&mut self) {
        self.living.dispose();
    }
}
