//! The charts program: views in, ECharts options out. Loaded with ECharts, when the first chart is due.

use wasm_bindgen::prelude::wasm_bindgen;
use xianfeng_charts::{Caption, Chart, Theme, draw, picture};

/// The ECharts option of a [`Chart`] in a [`Theme`], both as JSON; `{"error": …}` where one cannot be read.
#[wasm_bindgen]
pub fn option(view: &str, theme: &str) -> String {
    match read(view, theme) {
        Ok((view, theme)) => draw::option_text(&view, &theme),
        Err(error) => serde_json::json!({ "error": error.to_string() }).to_string(),
    }
}

/// The height in pixels that the chart is laid out for; 0 where view or theme cannot be read.
#[wasm_bindgen]
pub fn height(view: &str, theme: &str) -> f64 {
    read(view, theme).map_or(0.0, |(view, theme)| view.height(&theme))
}

/// The sheet around a chart that is taken off the page, as JSON: texts with their places, and the chart's own.
#[wasm_bindgen]
pub fn sheet(view: &str, theme: &str, caption: &str) -> String {
    let read = || -> serde_json::Result<String> {
        let (view, theme) = read(view, theme)?;
        let caption: Caption = serde_json::from_str(caption)?;
        serde_json::to_string(&picture::frame(&caption, &theme, view.height(&theme)))
    };
    read().unwrap_or_else(|error| serde_json::json!({ "error": error.to_string() }).to_string())
}

fn read(view: &str, theme: &str) -> serde_json::Result<(Chart, Theme)> {
    Ok((serde_json::from_str(view)?, serde_json::from_str(theme)?))
}

fn main() {}
