//! Draws districts in their outlines, and again enlarged those that are too small to be read.
//!
//! charming knows no map series and does not write `geoMap`, so all of it is patched in.

use serde_json::{Value, json};

use super::layout::{Square, squares};
use super::regions::{DISTRICTS, item, legend_series};
use super::{MapModel, MapRegion};
use crate::Theme;
use crate::drawing::{DataItem, Drawing};
use crate::words::Word;

pub(super) fn draw(drawing: Drawing, model: &MapModel, city: &str, theme: Theme) -> Drawing {
    let (map, near, _) = squares(model, theme);
    let small = model.small.as_deref().unwrap_or_default();
    let is_small = |region: &MapRegion| small.contains(&region.code);
    let named = |region: &MapRegion| item(model, region, json!(region.judged), theme, theme.fits(84.0)).name(&region.code);
    let enlarged: Vec<DataItem> = model.regions.iter().filter(|r| is_small(r)).map(named).collect();
    // Small districts are lettered in the enlargement, and observations need the room of names without one.
    let bare = |r: &MapRegion| is_small(r) || (model.classes.is_some() && r.class.is_none());
    let lettered = |r: &MapRegion| if bare(r) { named(r).with("label", json!({ "show": false })) } else { named(r) };
    let mut series = vec![Value::Null; legend_series(model)];
    let mut more = json!({});
    if !small.is_empty() {
        // First, so that the keyboard's pointer goes to the larger drawing.
        series.push(one("close", &format!("{city}/close"), enlarged, &near, theme));
        let style = json!({ "fontSize": theme.small(), "fontWeight": "normal", "color": theme.muted(), "lineHeight": theme.line() });
        let text = Word::Enlarged.say(model.language);
        more = json!({ "title": [{ "text": text, "left": near.left + near.side / 2.0, "top": near.top - theme.line() - 4.0,
            "textAlign": "center", "padding": 0, "textStyle": style }] });
    }
    series.push(one(DISTRICTS, city, model.regions.iter().map(lettered).collect(), &map, theme));
    drawing.with(json!({ "series": series })).with(more)
}

fn one(id: &str, map: &str, items: Vec<DataItem>, place: &Square, theme: Theme) -> Value {
    let plain = json!({ "areaColor": theme.shade(), "borderColor": theme.axis(), "borderWidth": 1 });
    let middle = [place.left + place.side / 2.0, place.top + place.side / 2.0];
    json!({
        "type": "map", "map": map, "nameProperty": "code", "id": id, "data": items, "roam": false, "selectedMode": false,
        "layoutCenter": middle, "layoutSize": place.side - 8.0,
        "itemStyle": plain, "label": { "show": false }, "labelLayout": { "hideOverlap": true },
        "emphasis": { "itemStyle": { "areaColor": theme.shade() }, "label": { "show": false } },
        "showLegendSymbol": false,
    })
}
