//! Places on the wheel, in pixels.

use super::SunburstModel;
use crate::{Theme, verdicts};

/// Height of the legend.
pub(super) fn above(model: &SunburstModel, theme: Theme) -> f64 {
    verdicts::legend_height(&model.verdicts, theme)
}

pub(super) fn radius(theme: Theme) -> f64 {
    theme.wide().min(600.0) * 0.46
}

pub(super) fn height(model: &SunburstModel, theme: Theme) -> f64 {
    above(model, theme) + theme.wide().min(600.0) * 0.96
}
