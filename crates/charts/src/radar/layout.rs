//! Places on a radar, in pixels.

use super::RadarModel;
use crate::{Theme, layout};

/// Height of the legend.
pub(super) fn above(model: &RadarModel, theme: Theme) -> f64 {
    layout::legend_height(theme, model.days.iter().map(String::as_str), theme.wide())
}

pub(super) fn radius(theme: Theme) -> f64 {
    (theme.wide() * 0.26).clamp(70.0, 190.0)
}

pub(super) fn height(model: &RadarModel, theme: Theme) -> f64 {
    above(model, theme) + radius(theme) * 2.0 + theme.line() * 7.0
}
