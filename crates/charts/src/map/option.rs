//! Draws outlines or tiles; both share legend, colours and labels.

use charming::component::LegendItem;
use charming::element::{AxisLabel, Symbol};
use charming::series::{Heatmap, Scatter};
use serde_json::{Value, json};

use super::layout::{above, tiles};
use super::regions::{DISTRICTS, class_style, item, legend_series};
use super::{MapClasses, MapModel, MapRegion, outlined};
use crate::drawing::{Draw, Drawing};
use crate::layout::Room;
use crate::{Theme, style};

impl Draw for MapModel {
    fn draw(&self, theme: Theme) -> Drawing {
        let drawing = style::frame(theme);
        let drawing = match &self.classes {
            None => style::verdict_legend(drawing, &self.verdicts, theme),
            Some(classes) => class_legend(drawing, classes, theme),
        };
        match &self.outlines {
            Some(city) => outlined::draw(drawing, self, city, theme),
            None => tiled(drawing, self, theme),
        }
    }
}

/// Classes as a legend; the class without observations is hatched, as on the map.
fn class_legend(mut drawing: Drawing, classes: &MapClasses, theme: Theme) -> Drawing {
    let mut entries = Vec::new();
    let named = classes.names.iter().enumerate().map(|(i, words)| (words, Some(i)));
    for (i, (words, class)) in named.chain([(&classes.none, None)]).enumerate() {
        let series = Scatter::new().id(format!("key-{i}")).name(words.clone()).symbol(Symbol::Rect);
        let more = json!({ "coordinateSystem": "none", "data": [], "itemStyle": class_style(classes, class, theme), "silent": true });
        drawing = drawing.series(series, Vec::new(), more);
        entries.push(LegendItem { name: words.clone(), icon: Some("rect".into()) });
    }
    let legend = style::legend(theme, 0.0).data::<LegendItem>(entries);
    drawing.chart(|chart| chart.legend(legend)).with(json!({ "legend": { "selectedMode": false } }))
}

fn tiled(drawing: Drawing, model: &MapModel, theme: Theme) -> Drawing {
    let (columns, rows) = tiles(model);
    let room = Room { left: 0.0, top: above(model, theme), right: 0.0, bottom: 4.0 };
    let limit = theme.fits(theme.wide() / columns as f64 - 8.0);
    let tile = |r: &MapRegion| item(model, r, json!([r.tile.0, r.tile.1, r.judged]), theme, limit).with("visualMap", false).name(&r.name);
    let names = |count: usize| (0..count).map(|i| i.to_string()).collect();
    let bare = |count| style::name_axis(theme, names(count)).show(false).axis_label(AxisLabel::new().show(false));
    // A heatmap needs a visual map, even where each tile has its colour.
    let colors = json!({ "type": "piecewise", "show": false, "seriesIndex": legend_series(model), "pieces": [{ "min": 0 }] });
    drawing
        .chart(|chart| chart.grid(style::grid(room)).x_axis(bare(columns)).y_axis(bare(rows).inverse(true)))
        .series(Heatmap::new().id(DISTRICTS), model.regions.iter().map(tile).collect(), Value::Null)
        .with(json!({ "visualMap": [colors] }))
}
