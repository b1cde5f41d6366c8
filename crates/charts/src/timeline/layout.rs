//! Places on the timeline: days on the axis, and pixels.

use super::TimelineModel;
use crate::layout::Room;
use crate::scale::sane;
use crate::words::Word;
use crate::{Theme, verdicts};

/// Distance from one row to the next.
fn pitch(theme: Theme) -> f64 {
    theme.line() + 5.0
}

pub(super) fn room(model: &TimelineModel, theme: Theme) -> Room {
    let widest = model.rows.iter().map(|r| theme.pixels(&r.name)).fold(0.0, f64::max);
    let note = if note(model).is_empty() { 0.0 } else { theme.line() + 8.0 };
    let top = verdicts::legend_height(&model.verdicts, theme) + note + theme.line() * 1.7;
    Room { left: widest.min(theme.wide() * 0.42) + 12.0, top, right: 10.0, bottom: 6.0 }
}

pub(super) fn height(model: &TimelineModel, theme: Theme) -> f64 {
    let room = room(model, theme);
    room.top + room.bottom + pitch(theme) * model.rows.len().max(1) as f64
}

/// Legend of the diamonds and of the upright line.
pub(super) fn note(model: &TimelineModel) -> String {
    let line = shows_as_of(model).then(|| format!("│ {}", model.as_of_word));
    let known = model.rows.iter().any(|r| r.known.is_some()).then(|| format!("◆ {}", Word::JudgedKnown.say(model.language)));
    known.into_iter().chain(line).collect::<Vec<_>>().join("   ")
}

pub(super) fn shows_as_of(model: &TimelineModel) -> bool {
    let ends = ends(model);
    (ends.0..=ends.1).contains(&(model.as_of as f64))
}

/// Ends of the axis in days: from the first window to the last, and to the observations and the as-of day where they are near.
pub(super) fn ends(model: &TimelineModel) -> (f64, f64) {
    let as_of = sane(model.as_of);
    let low = model.rows.iter().map(|r| sane(r.from)).min().unwrap_or(as_of - 365);
    let last = model.rows.iter().map(|r| sane(r.due.max(r.known.unwrap_or(r.due)))).max().unwrap_or(as_of);
    let span = (last - low).max(60);
    let high = if as_of > last && as_of - last <= span / 2 { as_of } else { last };
    (low as f64, high as f64 + (high - low) as f64 * 0.03)
}
