//! Districts in their outlines; those too small to be read stand again beside it, enlarged.
//!
//! charming knows no map series and does not write `geoMap`, so all of it is patched in.

use serde_json::{Value, json};

use super::{MAP, Region, View, above, item, keys};
use crate::Theme;
use crate::patch::{Drawing, Item};
use crate::words::Word;

/// A square on the drawing, in pixels.
struct Square {
    left: f64,
    top: f64,
    side: f64,
}

/// Where the map stands, where the small districts stand, and how high that is.
fn layout(view: &View, theme: Theme) -> (Square, Square, f64) {
    let (wide, top) = (theme.wide(), above(view, theme));
    let title = theme.line() + 6.0;
    if view.close.is_empty() {
        let side = wide.min(620.0);
        return (Square { left: (wide - side) / 2.0, top, side }, Square { left: 0.0, top, side: 0.0 }, top + side);
    }
    if wide < 600.0 {
        let near = wide.min(300.0);
        let below = top + wide * 1.25;
        let map = Square { left: wide * -0.125, top, side: wide * 1.25 };
        return (map, Square { left: (wide - near) / 2.0, top: below + title, side: near }, below + title + near);
    }
    let side = (wide * 0.72).min(680.0);
    let near = (wide - side + side * 0.2).min(side * 0.5);
    // A map that is higher than wide leaves room at its sides, which the enlargement takes.
    let left = ((wide - side - near * 0.9) / 2.0).max(-side * 0.1);
    (Square { left, top, side }, Square { left: (left + side * 0.9).min(wide - near), top: top + title, side: near }, top + side)
}

pub fn height(view: &View, theme: Theme) -> f64 {
    layout(view, theme).2 + 6.0
}

pub fn draw(drawing: Drawing, view: &View, city: &str, theme: Theme) -> Drawing {
    let (map, near, _) = layout(view, theme);
    let is_close = |region: &&Region| view.close.contains(&region.code);
    let named = |region: &Region| item(view, region, json!(region.judged), theme, theme.fits(84.0)).name(&region.code);
    let close: Vec<Item> = view.regions.iter().filter(is_close).map(named).collect();
    // The small ones are lettered where they are large, and observations need the room of names without one.
    let bare = |r: &Region| view.measure.is_some() && r.class.is_none();
    let all =
        view.regions.iter().map(|r| if is_close(&r) || bare(r) { named(r).with("label", json!({ "show": false })) } else { named(r) });
    let all: Vec<Item> = all.collect();
    let mut series = vec![Value::Null; keys(view)];
    let mut more = json!({});
    if !view.close.is_empty() {
        // First, so that the keyboard's pointer goes where there is something to see.
        series.push(one("close", &format!("{city}/close"), close, &near, theme));
        let style = json!({ "fontSize": theme.small(), "fontWeight": "normal", "color": theme.muted(), "lineHeight": theme.line() });
        let text = Word::Enlarged.say(view.language);
        more = json!({ "title": [{ "text": text, "left": near.left + near.side / 2.0, "top": near.top - theme.line() - 4.0,
            "textAlign": "center", "padding": 0, "textStyle": style }] });
    }
    series.push(one(MAP, city, all, &map, theme));
    drawing.with(json!({ "series": series })).with(more)
}

fn one(id: &str, map: &str, items: Vec<Item>, place: &Square, theme: Theme) -> Value {
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
