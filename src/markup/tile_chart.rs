//! The chart of a tile: target against actual over the years, or over the months of a running year, as inline SVG.
//!
//! Columns stand on a true zero, the judged one in the colour of its verdict, a part of a year hollow. The target is a
//! dotted line, thick over its own year; without a figure a dotted outline reaches up to it. Places are dots on an axis
//! that goes down.

use maud::{Markup, html};

use super::small_charts::{coordinate, tenth};
use super::target_summary;
use crate::snapshot::Snapshot;
use xianfeng_core::assess::Assessment;
use xianfeng_core::ledger::{ObservationStatus, SourceGrade, Value};
use xianfeng_core::measure::{Date, Decimal, Period, Qualifier, Quantity, Unit};
use xianfeng_core::plan::{Indicator, Kind, MeasureType, Target};
use xianfeng_text::{amounts, pick};

/// The size of the drawing; on the screen it is as wide as its tile.
const WIDTH: f64 = 180.0;
const TOP: f64 = 5.0;
const BOTTOM: f64 = 49.0;
const HEIGHT: f64 = 62.0;
/// The years that are shown before the last known one of a plan of many years.
const YEARS: i16 = 6;

/// A figure at its place on the axis.
#[derive(Clone, Copy)]
struct Column {
    /// A year, or the month of a running year.
    slot: i16,
    value: Decimal,
    reading: Qualifier,
    /// Of the whole year or month, not of a part of it.
    is_whole: bool,
    is_judged: bool,
}

/// The slots of an axis: years, or the months of one year.
struct Axis {
    slots: Vec<i16>,
    /// The one that the target is for.
    due: i16,
    is_months: bool,
}

/// The chart; `None` for targets without a number.
pub fn chart(s: &Snapshot, target: &Target, a: &Assessment) -> Option<Markup> {
    let unit = s.plan().unit_of(target)?;
    let indicator = s.plan().indicators.get(target.indicator.as_ref()?)?;
    let axis = axis(s, target, indicator);
    let columns = columns(s, target, a, indicator, &unit, &axis);
    let goal = goal(target, a, &unit);
    Some(draw(s, a, &axis, &columns, goal, &unit))
}

/// The number to reach in the unit of the target.
fn goal(target: &Target, a: &Assessment, unit: &Unit) -> Option<Decimal> {
    match &target.kind {
        Kind::Rank { within } => within.map(Decimal::from),
        Kind::Share { percent, whole, .. } if unit.quantity != Quantity::Ratio => {
            percent.checked_mul(*whole)?.checked_div(Decimal::ONE_HUNDRED)
        }
        Kind::Share { percent, .. } => Some(*percent),
        _ => target_summary::goal(target, a),
    }
}

/// The months of a running year that has a figure of one; otherwise years around the due one, or up to the last known.
fn axis(s: &Snapshot, target: &Target, indicator: &Indicator) -> Axis {
    let (from, due) = (target.window.from, target.window.due);
    let known = || s.ledger_view.of(&indicator.id).iter().filter(|o| o.visible(s.as_of)).map(|o| o.observation.period);
    let year = due.year();
    let is_running = from.year() == year && s.as_of <= due && known().any(|p| p.end().year() == year && from <= p.end());
    if is_running {
        return Axis { slots: (1..=12).collect(), due: i16::from(due.month()), is_months: true };
    }
    let last_known = known().map(|p| p.end().year()).max().unwrap_or(year);
    let slots = if from.year() == year || last_known > year {
        (year - 2..=(year + 2).min(s.as_of.year().max(year))).collect()
    } else {
        let mut slots: Vec<i16> = (last_known - YEARS + 1..=last_known).collect();
        if last_known < year {
            slots.push(year);
        }
        slots
    };
    Axis { slots, due: year, is_months: false }
}

/// The best figure of every slot: of the whole rather than a part, the latest, the most settled; and the judged one.
fn columns(s: &Snapshot, target: &Target, a: &Assessment, indicator: &Indicator, unit: &Unit, axis: &Axis) -> Vec<Column> {
    type Rank = (bool, Date, std::cmp::Reverse<(ObservationStatus, bool, SourceGrade)>);
    let mut best: Vec<(Rank, Column)> = Vec::new();
    for current in s.ledger_view.of(&indicator.id).iter().filter(|o| o.visible(s.as_of)) {
        let o = &current.observation;
        let Value::Number { value, unit: symbol, reading } = &o.value else { continue };
        let Some((slot, is_whole)) = place(o.period, indicator.nature, axis, target.window.due.year()) else { continue };
        let Some(value) = s.plan().units.find(symbol).and_then(|u| u.convert(*value, unit)) else { continue };
        let rank = (is_whole, o.period.end(), std::cmp::Reverse((o.stage, o.derived.is_some(), o.ranked_grade())));
        let column = Column { slot, value, reading: *reading, is_whole, is_judged: false };
        match best.iter_mut().find(|(_, c)| c.slot == slot) {
            Some(known) if known.0 < rank => *known = (rank, column),
            Some(_) => {}
            None => best.push((rank, column)),
        }
    }
    let mut columns: Vec<Column> = best.into_iter().map(|(_, column)| column).collect();
    let judged = a.judged.as_ref().and_then(|subject| s.ledger_view.current(subject));
    if let Some((value, o)) = a.value.zip(judged.map(|current| &current.observation)) {
        let slot = if axis.is_months { i16::from(o.period.end().month()) } else { o.period.end().year() };
        columns.retain(|c| c.slot != slot);
        let is_whole = place(o.period, indicator.nature, axis, target.window.due.year()).is_some_and(|(_, is_whole)| is_whole);
        columns.push(Column { slot, value, reading: a.reading, is_whole, is_judged: true });
    }
    columns.retain(|c| axis.slots.contains(&c.slot));
    xianfeng_core::measure::sorted(columns, &|a, b| a.slot.cmp(&b.slot))
}

/// The slot of a period, and whether it covers the whole of it; `None` for periods that cannot stand beside the others.
fn place(period: Period, nature: MeasureType, axis: &Axis, year: i16) -> Option<(i16, bool)> {
    let (start, end) = (period.start(), period.end());
    let adds_up = matches!(nature, MeasureType::Flow | MeasureType::Rate);
    let is_from_the_start = start.year() == end.year() && (start.month(), start.day()) == (1, 1);
    if axis.is_months {
        return (end.year() == year && (is_from_the_start || !adds_up)).then(|| (i16::from(end.month()), end == end.last_of_month()));
    }
    let is_years = period.months().is_some_and(|months| months >= 12);
    (!adds_up || is_years || is_from_the_start).then(|| (end.year(), is_years || (!adds_up && end.month() == 12)))
}

/// The heights of values: up from zero, or down from the first place.
struct Scale {
    low: f64,
    high: f64,
    is_down: bool,
}

impl Scale {
    fn y(&self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low).max(f64::MIN_POSITIVE);
        if self.is_down { TOP + share * (BOTTOM - TOP) } else { BOTTOM - share * (BOTTOM - TOP) }
    }
}

fn draw(s: &Snapshot, a: &Assessment, axis: &Axis, columns: &[Column], goal: Option<Decimal>, unit: &Unit) -> Markup {
    let is_down = unit.quantity == Quantity::Rank;
    let values = || columns.iter().map(|c| c.value).chain(goal).map(coordinate);
    let zero = if is_down { 1.0 } else { 0.0 };
    let scale = Scale { low: values().fold(zero, f64::min), high: values().fold(zero, f64::max), is_down };
    let step = WIDTH / axis.slots.len().max(1) as f64;
    let width = (step * 0.56).min(20.0);
    let middle = |slot: i16| axis.slots.iter().position(|other| *other == slot).map_or(0.0, |i| (i as f64 + 0.5) * step);
    let ground = scale.y(zero);
    let is_empty = !columns.iter().any(|c| c.slot == axis.due);
    html! {
        svg.tile-chart role="img" aria-label=(spoken(s, axis, columns, unit)) width="180" height="62" viewBox={ "0 0 " (tenth(WIDTH)) " " (tenth(HEIGHT)) } {
            path d={ "M0 " (tenth(ground)) "H" (tenth(WIDTH)) } stroke="var(--line-strong,#a3a8ae)" {}
            @if let Some(goal) = goal.map(coordinate) {
                @let y = tenth(scale.y(goal));
                @let own = middle(axis.due);
                path d={ "M0 " (y) "H" (tenth(WIDTH)) } stroke="var(--accent,#1f5f99)" stroke-dasharray="2 2" {}
                @if is_empty && !is_down && !axis.is_months {
                    path d={ "M" (tenth(own - width / 2.0)) " " (tenth(ground)) "V" (y) "h" (tenth(width)) "V" (tenth(ground)) } fill="none" stroke="var(--line-strong,#a3a8ae)" stroke-dasharray="2 2" {}
                }
                path d={ "M" (tenth((own - width / 2.0 - 6.0).max(0.0))) " " (y) "H" (tenth((own + width / 2.0 + 6.0).min(WIDTH))) } stroke="var(--accent,#1f5f99)" stroke-width="2.4" {}
            }
            @for column in columns { (bar(a, column, &scale, middle(column.slot), width, ground)) }
            @for slot in labelled(axis) {
                text.due[*slot == axis.due && !axis.is_months] x=(tenth(middle(*slot))) y=(tenth(HEIGHT - 2.0)) text-anchor="middle" { (label(s, axis, *slot)) }
            }
        }
    }
}

fn bar(a: &Assessment, column: &Column, scale: &Scale, middle: f64, width: f64, ground: f64) -> Markup {
    let y = scale.y(coordinate(column.value));
    let class = if column.is_judged { format!("v-{}", a.verdict.slug()) } else { String::new() };
    let is_filled = column.is_whole || (column.is_judged && a.verdict.is_judged());
    let ink = if column.is_judged { "currentColor" } else { "var(--bar,#c9c4b8)" };
    let line = if column.is_judged { ink } else { "var(--line-strong,#a3a8ae)" };
    // A place in a list without places is somewhere from the first to the last of them.
    let is_dot = scale.is_down && column.reading != Qualifier::AtMost;
    let (from, to) = if scale.is_down { (TOP, y) } else { (y.min(ground), y.max(ground)) };
    let inset = if is_filled { 0.0 } else { 0.5 };
    html! {
        @if is_dot { circle class=[Some(&class).filter(|c| !c.is_empty())] cx=(tenth(middle)) cy=(tenth(y)) r="4" fill=(ink) {} }
        @else {
            rect class=[Some(&class).filter(|c| !c.is_empty())] x=(tenth(middle - width / 2.0 + inset)) y=(tenth(from + inset)) width=(tenth(width - 2.0 * inset)) height=(tenth((to - from - 2.0 * inset).max(1.0)))
                fill=(if is_filled { ink } else { "none" }) stroke=[(!is_filled).then_some(line)] {}
        }
    }
}

/// The first, the last and the due year; every quarter of the months.
fn labelled(axis: &Axis) -> impl Iterator<Item = &i16> {
    let (first, last) = (axis.slots.first(), axis.slots.last());
    // Years stand apart from their neighbours: a label is as wide as half of the narrowest of them.
    let is_near = |a: i16, b: i16| a != b && (a - b).abs() < 2 && axis.slots.len() > 4;
    axis.slots.iter().filter(move |slot| {
        if axis.is_months {
            return **slot % 3 == 0;
        }
        **slot == axis.due || ((first == Some(slot) || last == Some(slot)) && !is_near(**slot, axis.due))
    })
}

fn label(s: &Snapshot, axis: &Axis, slot: i16) -> String {
    if axis.is_months { amounts::month(s.language, slot as i8) } else { slot.to_string() }
}

/// The figures in words, for those who do not see the columns.
fn spoken(s: &Snapshot, axis: &Axis, columns: &[Column], unit: &Unit) -> String {
    if columns.is_empty() {
        return pick(s.language, "没有查到数字", "no figure found").to_owned();
    }
    let part = |c: &Column| format!("{} {}", label(s, axis, c.slot), amounts::amount_worded(s.language, c.value, c.reading, unit));
    columns.iter().map(part).collect::<Vec<_>>().join(xianfeng_text::semicolon(s.language))
}
