//! Sizes that all charts share, in pixels. Known without drawing, so that a page can keep the place of a chart.

use crate::Theme;

/// Room around the plot.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

/// Gap between the entries of a legend, and below it.
pub const LEGEND_GAP: f64 = 10.0;

/// Height of a legend of these names in `width` pixels, with a gap below; 0 without names.
pub fn legend_height<'a>(theme: Theme, names: impl Iterator<Item = &'a str>, width: f64) -> f64 {
    let mut lines = 0;
    let mut left = 0.0;
    for name in names {
        let need = theme.pixels(name) + 14.0 + 5.0 + LEGEND_GAP;
        if lines == 0 || left < need {
            lines += 1;
            left = width;
        }
        left -= need;
    }
    f64::from(lines) * (theme.line() + LEGEND_GAP)
}
