//! Ends of the axes, and places in pixels.

use super::groups::groups;
use super::{CompanionSeries, LineModel, LineShape, projection};
use crate::layout::{Room, legend_height};
use crate::scale::{Extent, MOST, nice, sane};
use crate::words::Word;
use crate::{Theme, text};
use xianfeng_core::measure::{Decimal, shown::grouped};

/// From this many observations on, the reader can look at a part of the time.
pub(super) const ZOOM: usize = 12;

/// Places that all parts of the drawing share.
pub(super) struct Layout {
    /// Ends of the horizontal axis in days.
    pub days: (f64, f64),
    pub values: Extent,
    pub room: Room,
    /// Width of the plot in pixels.
    pub plot: f64,
    /// Height of the plot in pixels.
    pub tall: f64,
    /// Names in the legend.
    pub legend: Vec<String>,
}

impl Layout {
    pub fn shows(&self, day: i64) -> bool {
        (self.days.0..=self.days.1).contains(&(day as f64))
    }
}

pub(super) fn layout(model: &LineModel, theme: Theme) -> Layout {
    let (days, values, legend) = (days(model), values(model), legend(model, theme));
    let above = legend_height(theme, legend.iter().map(String::as_str), theme.wide());
    let widest = [values.min, values.max, values.step].map(|v| grouped(Decimal::try_from(v).unwrap_or_default(), 3));
    let left = widest.iter().map(|t| theme.pixels(t)).fold(0.0, f64::max) + 14.0;
    let right = model.goal.as_ref().map_or(12.0, |g| theme.pixels(&g.label) * 1.1 + 14.0);
    let room = Room { left, top: above, right, bottom: theme.line() + 12.0 };
    let tall = if theme.narrow { 210.0 } else { 270.0 };
    let mut layout = Layout { days, values, room, plot: (theme.wide() - left - right).max(60.0), tall, legend };
    let as_of = if layout.shows(model.as_of.x) { theme.line() } else { 0.0 };
    layout.room.top = above + theme.line() + 10.0 + as_of;
    layout.room.bottom += if model.points.len() > ZOOM { 34.0 } else { 0.0 };
    layout
}

/// A height at which lines are neither flat nor steep.
pub(super) fn height(model: &LineModel, theme: Theme) -> f64 {
    let layout = layout(model, theme);
    layout.room.top + layout.tall + layout.room.bottom
}

/// The series that the legend names, in its order.
fn legend(model: &LineModel, theme: Theme) -> Vec<String> {
    let mut names: Vec<String> = groups(model).iter().map(|g| g.name(model)).collect();
    names.extend(model.schedule.is_some().then(|| Word::Schedule.say(model.language).to_owned()));
    names.extend(model.projection.is_some().then(|| projection::name(model.language).to_owned()));
    names.extend(model.companions.iter().filter(|c| !c.points.is_empty()).map(|c| companion_name(c, theme)));
    names
}

/// Name in the legend.
pub(super) fn companion_name(companion: &CompanionSeries, theme: Theme) -> String {
    text::clip(&companion.name, theme.fits(theme.wide() - 60.0).min(44))
}

/// The vertical axis: everything drawn lies inside, zero where sums start from it or lies close.
fn values(model: &LineModel) -> Extent {
    let points = model.points.iter().filter_map(|p| p.y);
    let others = model.companions.iter().flat_map(|c| c.points.iter().map(|p| p.y));
    let lines = model.schedule.iter().flatten().map(|(_, y)| *y);
    let marks = model.goal.iter().map(|g| g.y).chain(model.baseline.iter().filter_map(|m| m.y));
    let projection = model.projection.iter().flat_map(|p| [p.low, p.high]);
    let all: Vec<f64> = points.chain(others).chain(lines).chain(marks).chain(projection).filter(|y| y.abs() < MOST).collect();
    let mut low = all.iter().copied().fold(f64::INFINITY, f64::min);
    let mut high = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if low > high {
        (low, high) = (0.0, 1.0);
    }
    if model.rank {
        let extent = nice(1.0, high.max(2.0) + (high - 1.0) * 0.06, 5.0, 1.0);
        return Extent { min: low.min(1.0), ..extent };
    }
    let span = high - low;
    if model.shape != LineShape::Line || (low > 0.0 && low < span * 0.6) {
        low = low.min(0.0);
    }
    if model.shape != LineShape::Line || (high < 0.0 && -high < span * 0.6) {
        high = high.max(0.0);
    }
    // Room for the label above the highest point, and below the lowest where it is not zero.
    let air = (high - low) * 0.08;
    nice(if low == 0.0 { 0.0 } else { low - air * 0.6 }, if high == 0.0 { 0.0 } else { high + air }, 5.0, 0.0)
}

/// The horizontal axis in days: window and observations, and the as-of day where it is not far off.
fn days(model: &LineModel) -> (f64, f64) {
    let rays = model.shape != LineShape::Line;
    let starts = model.points.iter().filter(|p| p.y.is_some()).map(|p| if rays { p.from } else { p.x });
    let ends = model.points.iter().filter(|p| p.y.is_some()).map(|p| p.x);
    let others = model.companions.iter().flat_map(|c| c.points.iter().map(|p| p.x));
    let ways = model.schedule.iter().flatten().map(|(x, _)| *x).chain(model.baseline.iter().map(|m| m.x));
    let all = starts.chain(ends).chain(others).chain(ways).chain([model.window.from, model.window.due]);
    let (low, high) = all.map(sane).fold((i64::MAX, i64::MIN), |(l, h), x| (l.min(x), h.max(x)));
    let span = (high - low).max(30);
    let as_of = sane(model.as_of.x);
    let high = if as_of > high && as_of - high <= span / 4 { as_of } else { high };
    let pad = (high - low).max(30) as f64;
    (low as f64 - pad * 0.04, high as f64 + pad * if model.shape == LineShape::Bars { 0.08 } else { 0.04 })
}
