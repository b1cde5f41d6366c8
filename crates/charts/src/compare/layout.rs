//! Ends of the value axis, and places in pixels.

use super::CompareModel;
use crate::layout::{Room, legend_height};
use crate::scale::{Extent, nice};
use crate::{Theme, scale};

/// Height of the legend.
fn above(model: &CompareModel, theme: Theme) -> f64 {
    if model.bars { 0.0 } else { legend_height(theme, model.series.iter().map(|s| s.name.as_str()), theme.wide()) }
}

pub(super) fn extent(model: &CompareModel) -> Extent {
    let all = model.series.iter().flat_map(|s| &s.points).map(|p| p.y).filter(|y| y.abs() < scale::MOST);
    let (low, high) = all.fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), y| (l.min(y), h.max(y)));
    let (low, high) = if low > high { (0.0, 1.0) } else { (low, high) };
    if model.rank {
        return nice(low.min(1.0), high.max(2.0), 5.0, 1.0);
    }
    let near = low > 0.0 && low < (high - low) * 0.6;
    let low = if model.bars || near { low.min(0.0) } else { low };
    let high = if model.bars { high.max(0.0) } else { high };
    let air = (high - low) * 0.1;
    nice(if low == 0.0 { 0.0 } else { low - air }, if high == 0.0 { 0.0 } else { high + air }, 5.0, 0.0)
}

pub(super) fn room(model: &CompareModel, theme: Theme) -> Room {
    let e = extent(model);
    let widest = [e.min, e.max, e.step].map(|v| theme.pixels(&format!("{v}"))).into_iter().fold(0.0, f64::max);
    Room { left: widest + 20.0, top: above(model, theme) + theme.line() + 14.0, right: 20.0, bottom: theme.line() * 2.0 + 12.0 }
}

pub(super) fn height(model: &CompareModel, theme: Theme) -> f64 {
    let room = room(model, theme);
    room.top + if theme.narrow { 210.0 } else { 270.0 } + room.bottom
}
