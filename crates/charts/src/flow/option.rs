//! Draws a Sankey diagram of two columns.

use charming::{
    element::{Emphasis, EmphasisFocus},
    series::{Sankey, SankeyNodeAlign},
};
use serde_json::{Value, json};

use super::layout::{label, room};
use super::{FlowBand, FlowModel, FlowNode};
use crate::drawing::{DataItem, Draw, Drawing};
use crate::layout::Room;
use crate::{Theme, palette, style, text};
use xianfeng_core::plan::GroupKind;

impl Draw for FlowModel {
    fn draw(&self, theme: Theme) -> Drawing {
        let room = room(self, theme);
        let items = self.nodes.iter().map(|n| node(n, theme, room)).collect();
        let links: Vec<Value> = self.bands.iter().map(|b| link(b, theme)).collect();
        let sankey = Sankey::new()
            .id("flow")
            .node_align(SankeyNodeAlign::Justify)
            .layout_iterations(24u64)
            .left(room.left)
            .right(room.right)
            .top(room.top)
            .bottom(room.bottom)
            .emphasis(Emphasis::new().focus(EmphasisFocus::Adjacency));
        // Its opening animation clips the labels, for good if the chart is redrawn meanwhile.
        let more = json!({ "animation": false, "nodeWidth": 8, "nodeGap": theme.line() * 0.75, "draggable": false, "links": links });
        let [areas, tasks] = [GroupKind::Area, GroupKind::Task].map(|kind| xianfeng_text::list(self.language, kind));
        let head = |text: &str, side: &str| {
            json!({ "text": text, side: 0, "top": 0, "padding": 0,
                "textStyle": { "color": theme.muted(), "fontSize": theme.small(), "fontWeight": "normal" } })
        };
        style::frame(theme).series(sankey, items, more).with(json!({ "title": [head(areas, "left"), head(tasks, "right")] }))
    }
}

fn link(band: &FlowBand, theme: Theme) -> Value {
    let (color, strength) = if band.shared { (theme.accent(), 0.75) } else { (theme.muted(), 0.18) };
    let tip = text::wrap_clip(&band.spoken, theme.fits((theme.wide() * 0.6).min(380.0)), 12);
    json!({ "id": band.id, "source": band.from, "target": band.to, "value": band.targets.len(), "tooltip": { "formatter": tip },
        "lineStyle": { "color": color, "opacity": strength, "curveness": 0.5 } })
}

fn node(node: &FlowNode, theme: Theme, room: Room) -> DataItem {
    let (space, side) = if node.left { (room.left, "left") } else { (room.right, "right") };
    let number = format!(" {}", node.count);
    let name = text::clip(&node.name, theme.fits(space - 10.0).saturating_sub(text::width(&number)));
    let ink = if node.rest { theme.muted() } else { theme.ink() };
    let fill = if node.rest { palette::mix(theme.muted(), theme.page(), 0.4) } else { theme.ink().to_owned() };
    let label_style =
        json!({ "position": side, "distance": 5, "formatter": format!("{name}{number}"), "color": ink, "fontSize": theme.small() });
    DataItem::new(&node.id, Value::Null)
        .name(&node.id)
        .tip(text::wrap(&label(node), theme.fits(320.0)))
        .with("depth", i32::from(!node.left))
        .with("itemStyle", json!({ "color": fill, "borderWidth": 0 }))
        .with("label", label_style)
}
