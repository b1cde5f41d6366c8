//! Districts as data: fill, letters and tooltip, the same on outlines and tiles.

use serde_json::{Value, json};

use super::{MapClasses, MapModel, MapRegion};
use crate::drawing::{DataItem, merge};
use crate::{Theme, palette, text};

/// Id of the series of districts.
pub(super) const DISTRICTS: &str = "districts";

/// Number of series that lend the legend their names.
pub(super) fn legend_series(model: &MapModel) -> usize {
    model.classes.as_ref().map_or(model.verdicts.len(), |classes| classes.names.len() + 1)
}

/// Darker for more; hatched without an observation.
pub(super) fn class_style(classes: &MapClasses, class: Option<usize>, theme: Theme) -> Value {
    let line = json!({ "borderColor": theme.axis(), "borderWidth": 1 });
    let Some(class) = class else {
        let hatch = json!({ "symbol": "rect", "color": theme.grid(), "dashArrayX": [1, 0], "dashArrayY": [2, 6], "rotation": -0.785 });
        return merged(line, json!({ "color": theme.page(), "areaColor": theme.page(), "decal": hatch }));
    };
    let fill = class_color(classes, class, theme);
    merged(line, json!({ "color": fill, "areaColor": fill }))
}

fn class_color(classes: &MapClasses, class: usize, theme: Theme) -> String {
    let last = classes.names.len().saturating_sub(1).max(1);
    palette::mix(theme.accent(), theme.page(), 0.2 + 0.75 * class.min(last) as f64 / last as f64)
}

fn merged(mut style: Value, more: Value) -> Value {
    merge(&mut style, more);
    style
}

/// A district as a datum, `limit` half characters wide.
pub(super) fn item(model: &MapModel, region: &MapRegion, value: Value, theme: Theme, limit: usize) -> DataItem {
    // One of three judged must not look like all of them.
    let share = region.judged as f64 / region.total.max(1) as f64;
    let strength = if region.verdict.is_judged() { 0.15 + 0.7 * share } else { 0.12 };
    let (style, fill, note) = match &model.classes {
        None => {
            let fill = palette::mix(theme.verdict(region.verdict), theme.page(), strength);
            let style = json!({ "color": fill, "areaColor": fill, "borderColor": theme.page(), "borderWidth": 1.5 });
            (style, fill, format!("{} {}/{}", palette::glyph(region.verdict), region.judged, region.total))
        }
        Some(classes) => {
            let fill = region.class.map_or_else(|| theme.page().to_owned(), |class| class_color(classes, class, theme));
            (class_style(classes, region.class, theme), fill, region.short.clone())
        }
    };
    let positions = if model.classes.is_none() { &region.positions[..] } else { &[] };
    let tip = [region.name.clone(), region.words.clone()].into_iter().chain(positions.iter().cloned());
    let tip: Vec<String> = tip.map(|line| text::wrap_clip(&line, theme.fits((theme.wide() * 0.6).min(320.0)), 3)).collect();
    let label = [text::fit(&region.name, limit, 2), text::fit(&note, limit, 2)].join("\n").trim_end().to_owned();
    // On a map the letters reach over borders, so they have an edge of their own.
    let (ink, edge) = if model.outlines.is_some() { (theme.ink(), 3) } else { (palette::on(&fill), 0) };
    let letters = json!({ "color": ink, "textBorderColor": theme.page(), "textBorderWidth": edge });
    let lit = json!({ "itemStyle": { "areaColor": fill, "borderColor": theme.ink(), "borderWidth": 2 }, "label": letters.clone() });
    let shown = json!({ "show": true, "formatter": label, "fontSize": theme.small(), "lineHeight": theme.line() });
    DataItem::new(region.id.as_str(), value)
        .with("emphasis", lit)
        .tip(tip.join("\n"))
        .with("itemStyle", style)
        .with("label", merged(letters, shown))
}
