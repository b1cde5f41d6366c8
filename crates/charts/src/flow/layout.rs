//! Places in the flow, in pixels.

use super::{FlowModel, FlowNode};
use crate::Theme;
use crate::layout::Room;

/// Room for the names at both sides and the heads of the lists above.
pub(super) fn room(model: &FlowModel, theme: Theme) -> Room {
    let widest = |left: bool| model.nodes.iter().filter(|n| n.left == left).map(|n| theme.pixels(&label(n))).fold(0.0, f64::max) + 10.0;
    let most = theme.wide() * 0.36;
    Room { left: widest(true).min(most), right: widest(false).min(most), top: theme.line() + 10.0, bottom: 6.0 }
}

pub(super) fn label(node: &FlowNode) -> String {
    format!("{} {}", node.name, node.count)
}

pub(super) fn height(model: &FlowModel, theme: Theme) -> f64 {
    let side = |left: bool| model.nodes.iter().filter(|n| n.left == left).count();
    let room = room(model, theme);
    room.top + room.bottom + side(true).max(side(false)).max(4) as f64 * (theme.line() + 9.0)
}
