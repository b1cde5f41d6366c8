//! The charts program: views in, ECharts options out. Loaded with ECharts, when the first chart is due.

use wasm_bindgen::prelude::wasm_bindgen;
use xianfeng::chart::{ChartView, Theme, draw};

/// The ECharts option of a [`ChartView`] in a [`Theme`], both as JSON; `{"error": …}` where one cannot be read.
#[wasm_bindgen]
pub fn option(view: &str, theme: &str) -> String {
    let read = || Ok::<_, serde_json::Error>((serde_json::from_str::<ChartView>(view)?, serde_json::from_str::<Theme>(theme)?));
    match read() {
        Ok((view, theme)) => draw(&view, &theme).to_string(),
        Err(error) => serde_json::json!({ "error": error.to_string() }).to_string(),
    }
}

fn main() {}
