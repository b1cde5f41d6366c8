//! Draws two rings: groups, and targets in the colour of their verdict.

use charming::{
    component::Title,
    element::{Emphasis, EmphasisFocus, ItemStyle, Sort, TextStyle},
    series::{Sunburst, SunburstLevel},
};
use serde_json::json;

use super::layout::{above, radius};
use super::{SunburstGroup, SunburstModel, SunburstTarget};
use crate::drawing::{DataItem, Draw, Drawing};
use crate::words::Word;
use crate::{Theme, palette, style, text};
use xianfeng_core::assess::Verdict;

impl Draw for SunburstModel {
    fn draw(&self, theme: Theme) -> Drawing {
        let radius = radius(theme);
        let middle = above(self, theme) + radius * 1.04;
        let (hole, ring) = (radius * 0.22, radius * 0.64);
        let space = ((hole + ring) / 2.0, theme.fits(ring - hole - 8.0));
        let items = self.groups.iter().map(|group| slice(group, self, theme, space)).collect();
        let border = || SunburstLevel::new().item_style(ItemStyle::new().border_width(1.0).border_color(theme.page()));
        let wheel = Sunburst::new()
            .id("wheel")
            .sort(Sort::None)
            .center(("50%".to_owned(), String::new()))
            .emphasis(Emphasis::new().focus(EmphasisFocus::Ancestor))
            .levels(vec![SunburstLevel::new(), border(), border()]);
        let more = json!({
            "center": ["50%", middle],
            "radius": [hole, radius],
            "nodeClick": false,
            "itemStyle": { "borderWidth": 1, "borderColor": theme.page() },
            "levels": [{}, { "r0": hole, "r": ring }, { "r0": ring, "r": radius }],
        });
        let total = Title::new()
            .text(self.total.to_string())
            .subtext(Word::Targets.say(self.language))
            .text_style(TextStyle::new().color(theme.ink()).font_size(theme.font_size + 7.0))
            .subtext_style(style::text_style(theme))
            .item_gap(0)
            .left("50%")
            .top(middle - theme.font_size * 1.9);
        let drawing = style::frame(theme).chart(|chart| chart.title(total)).series(wheel, items, more);
        let centred = json!({ "title": [{ "textAlign": "center", "triggerEvent": false, "padding": 0 }] });
        style::verdict_legend(drawing, &self.verdicts, theme).with(centred)
    }
}

/// `space` is the length of the middle line of the inner ring, as a radius, and the room for a label across it.
fn slice(group: &SunburstGroup, model: &SunburstModel, theme: Theme, (middle, limit): (f64, usize)) -> DataItem {
    let whole: usize = model.groups.iter().map(|g| g.targets.len().max(1)).sum();
    let arc = group.targets.len().max(1) as f64 / whole as f64 * std::f64::consts::TAU * middle;
    let lines = (arc / (theme.small() * 1.15)).floor() as usize;
    let name = text::fit(&group.name, limit, lines);
    let label = json!({ "show": lines > 0, "rotate": "radial", "color": theme.ink(), "fontSize": theme.small(),
        "lineHeight": theme.small() * 1.15, "formatter": name, "overflow": "none" });
    let mut item = DataItem::new(group.id.as_str(), serde_json::Value::Null)
        .name(&group.name)
        .tip(tip(&group.spoken, theme))
        .with("label", label)
        .with("itemStyle", json!({ "color": palette::mix(theme.ink(), theme.page(), 0.08) }));
    item.children = group.targets.iter().map(|t| leaf(t, theme)).collect();
    if item.children.is_empty() {
        let style = json!({ "color": theme.page(), "borderColor": theme.muted(), "borderType": "dashed" });
        let gap = DataItem::new("", 1)
            .name(Word::NoTargets.say(model.language))
            .tip(tip(&group.spoken, theme))
            .with("itemStyle", style)
            .with("label", json!({ "show": false }));
        item.children.push(gap);
    }
    item
}

fn leaf(target: &SunburstTarget, theme: Theme) -> DataItem {
    let color = theme.verdict(target.verdict);
    let fill = if target.verdict.is_judged() { color.to_owned() } else { palette::mix(color, theme.page(), 0.35) };
    // A target without data is hollow with a dotted edge: a sunburst in ECharts takes no hatching.
    let look = match target.verdict {
        Verdict::NoData => json!({ "color": theme.page(), "borderColor": theme.faint(), "borderType": "dotted" }),
        _ => json!({ "color": fill }),
    };
    DataItem::new(&target.id, 1)
        .name(&target.name)
        .tip(tip(&target.spoken, theme))
        .with("itemStyle", look)
        .with("label", json!({ "show": false }))
        .with("emphasis", json!({ "label": { "show": false } }))
}

fn tip(spoken: &str, theme: Theme) -> String {
    text::wrap_clip(spoken, theme.fits((theme.wide() * 0.6).min(380.0)), 8)
}
