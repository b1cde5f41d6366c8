use charming::{
    Chart,
    component::{Axis, Grid, Legend},
    series::{Bar, Heatmap, Line, Scatter, Sunburst},
};
use wasm_bindgen::prelude::*;
#[wasm_bindgen]
pub fn chart(s: &str) -> String {
    let c = Chart::new()
        .x_axis(Axis::new())
        .grid(Grid::new())
        .legend(Legend::new())
        .series(Line::new().data(vec![1, 2]))
        .series(Bar::new().data(vec![s.len() as i64]))
        .series(Scatter::new())
        .series(Heatmap::new());
    serde_json::to_string(&c).unwrap_or_default()
}
fn main() {}
