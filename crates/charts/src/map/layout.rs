//! Places of the map and of the tiles, in pixels.

use super::{MapModel, MapRegion};
use crate::{Theme, layout, verdicts};

/// A square on the drawing.
pub(super) struct Square {
    pub left: f64,
    pub top: f64,
    pub side: f64,
}

/// Height of the legend.
pub(super) fn above(model: &MapModel, theme: Theme) -> f64 {
    match &model.classes {
        None => verdicts::legend_height(&model.verdicts, theme),
        Some(classes) => layout::legend_height(theme, classes.names.iter().chain([&classes.none]).map(String::as_str), theme.wide()),
    }
}

pub(super) fn height(model: &MapModel, theme: Theme) -> f64 {
    if model.outlines.is_some() {
        return squares(model, theme).2 + 6.0;
    }
    above(model, theme) + tiles(model).1 as f64 * theme.line() * 3.7 + 4.0
}

/// Columns and rows of tiles. A plan may ask for any place, so both end at 64.
pub(super) fn tiles(model: &MapModel) -> (usize, usize) {
    let most = |part: fn(&MapRegion) -> usize| model.regions.iter().map(part).max().unwrap_or(0).min(63) + 1;
    (most(|r| r.tile.0), most(|r| r.tile.1))
}

/// The map, the enlargement of the small districts, and the lower edge of both.
pub(super) fn squares(model: &MapModel, theme: Theme) -> (Square, Square, f64) {
    let (wide, top) = (theme.wide(), above(model, theme));
    let title = theme.line() + 6.0;
    if model.small.as_ref().is_some_and(Vec::is_empty) {
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
