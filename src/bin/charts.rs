//! The charts program: views in, ECharts options out. Loaded with ECharts, when the first chart is due.

use wasm_bindgen::prelude::wasm_bindgen;
use xianfeng::chart::{ChartView, Theme, draw};

/// The ECharts option of a [`ChartView`] in a [`Theme`], both as JSON; `{"error": …}` where one cannot be read.
#[wasm_bindgen]
pub fn option(view: &str, theme: &str) -> String {
    match read(view, theme) {
        Ok((view, theme)) => draw(&view, &theme).to_string(),
        Err(error) => serde_json::json!({ "error": error.to_string() }).to_string(),
    }
}

/// The height in pixels that the chart is laid out for; 0 where view or theme cannot be read.
#[wasm_bindgen]
pub fn height(view: &str, theme: &str) -> f64 {
    read(view, theme).map_or(0.0, |(view, theme)| view.height(&theme))
}

fn read(view: &str, theme: &str) -> serde_json::Result<(ChartView, Theme)> {
    Ok((serde_json::from_str(view)?, serde_json::from_str(theme)?))
}

fn main() {}
