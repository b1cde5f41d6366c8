//! Pixels of the bars: a row each, names on the left, labels on the right.

use super::{BarRow, BarsModel};
use crate::layout::Room;
use crate::scale::{Extent, MOST, nice};
use crate::{Theme, verdicts};

/// The part of the width that labels may take.
const LABELS: f64 = 0.4;

/// The label of a row, in one line where all labels fit beside the bars.
pub(super) fn label(model: &BarsModel, row: &BarRow, theme: Theme) -> String {
    row.label.join(if is_narrow(model, theme) { "\n" } else { "  " })
}

fn is_narrow(model: &BarsModel, theme: Theme) -> bool {
    model.rows.iter().any(|row| theme.pixels(&row.label.join("  ")) > theme.wide() * LABELS)
}

/// Lines of a row: one for each part of a label where they are below each other.
pub(super) fn lines(model: &BarsModel, theme: Theme) -> usize {
    let parts = model.rows.iter().map(|row| row.label.len()).max().unwrap_or(1);
    if is_narrow(model, theme) { parts } else { 1 }
}

/// Distance from one row to the next.
fn pitch(model: &BarsModel, theme: Theme) -> f64 {
    theme.line() * lines(model, theme) as f64 + 9.0
}

/// Width of a label: that of its widest line.
pub(super) fn label_width(label: &str, theme: Theme) -> f64 {
    label.lines().map(|line| theme.pixels(line)).fold(0.0, f64::max)
}

/// Height of the legend of the mark.
pub(super) fn note_height(model: &BarsModel, theme: Theme) -> f64 {
    if model.mark_word.is_empty() { 0.0 } else { theme.line() + 6.0 }
}

pub(super) fn room(model: &BarsModel, theme: Theme) -> Room {
    let widest = |of: &dyn Fn(usize) -> f64| (0..model.rows.len()).map(of).fold(0.0, f64::max);
    let names = widest(&|i| theme.pixels(&model.rows[i].name));
    let labels = widest(&|i| label_width(&label(model, &model.rows[i], theme), theme));
    Room {
        left: names.min(theme.wide() * 0.36) + 12.0,
        top: verdicts::legend_height(&model.verdicts, theme) + note_height(model, theme) + 4.0,
        right: labels.min(theme.wide() * LABELS) + 14.0,
        bottom: 6.0,
    }
}

pub(super) fn height(model: &BarsModel, theme: Theme) -> f64 {
    let room = room(model, theme);
    room.top + room.bottom + pitch(model, theme) * model.rows.len().max(1) as f64
}

/// Ends of the axis: every bar and every mark, and nothing.
pub(super) fn ends(model: &BarsModel) -> Extent {
    let values = model.rows.iter().flat_map(|row| std::iter::once(row.value).chain(row.mark.map(|mark| mark.0)));
    let (low, high) = values.filter(|value| value.abs() < MOST).fold((0.0_f64, 0.0_f64), |(low, high), v| (low.min(v), high.max(v)));
    nice(low, high, 5.0, 0.0)
}
