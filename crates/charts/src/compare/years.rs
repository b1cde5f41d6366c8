//! One line a year over the months: the same months stand above each other.

use super::{Line, Point, Series, View, describe, notes, source};
use crate::indicator::Role;
use crate::indicator::observations::{Sources, bare};
use crate::table::Column;
use crate::words::Word;
use xianfeng_core::ledger::CurrentObservation;
use xianfeng_core::measure::{Decimal, Quantity};
use xianfeng_core::plan::{Language, MeasureType};

/// As many years as can be told apart.
const MOST: usize = 8;

/// What kind of period an observation is of. Only one kind is laid over another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Read at the end.
    Moment,
    /// From the first of January.
    SoFar,
    /// That many months.
    Months(i64),
}

fn kind(current: &CurrentObservation, nature: MeasureType) -> Option<Kind> {
    let period = current.observation.period;
    if matches!(nature, MeasureType::Stock | MeasureType::Rank) {
        return Some(Kind::Moment);
    }
    let (start, months) = (period.start(), period.months()?);
    let one_year = start.year() == period.end().year();
    match start.month() {
        _ if !one_year => None,
        1 => Some(Kind::SoFar),
        _ => Some(Kind::Months(months)),
    }
}

pub(super) fn view(series: &Series, l: Language) -> Option<View> {
    let (indicator, measure) = (series.indicator, &series.measure);
    let of = |k: Kind| series.observations.iter().copied().filter(move |(f, _)| kind(f, indicator.nature) == Some(k)).collect::<Vec<_>>();
    let kinds = [Kind::Moment, Kind::SoFar, Kind::Months(1), Kind::Months(3), Kind::Months(6)];
    let (kind, observations) = kinds.into_iter().map(|k| (k, of(k))).filter(|(_, f)| is_worth_it(f)).max_by_key(|(_, f)| f.len())?;
    let quarters = observations.iter().all(|(f, _)| month(f) % 3 == 0);
    let step = if quarters { 3 } else { 1 };
    let places = (1..=12 / step).map(|i| place(i * step, kind, l)).collect();
    let mut years: Vec<i16> = observations.iter().map(|(f, _)| year(f)).collect();
    years.dedup();
    let years = years.split_off(years.len().saturating_sub(MOST));
    let mut sources = Sources::default();
    let mut line = |year_: &i16| {
        let name = year_.to_string();
        let mut point = |(current, value): &(&CurrentObservation, Decimal)| {
            let p = bare(current, Role::Inside, String::new(), measure, &mut sources);
            let from = source(&sources, p.cells.source);
            let cells = vec![name.clone(), p.cells.period, p.cells.value, p.cells.stage, p.cells.published, from];
            let at = (month(current) / step).saturating_sub(1) as usize;
            Point { id: p.id, at, y: measure.y(*value), provisional: p.provisional, label: p.label, tip: p.tip, spoken: p.spoken, cells }
        };
        let points = observations.iter().filter(|(f, _)| year(f) == *year_).map(&mut point).collect();
        Line { name: name.clone(), points }
    };
    let lines: Vec<Line> = years.iter().map(&mut line).collect();
    let heads = [Word::Year, Word::Period, Word::Value, Word::ObservationStatus, Word::Published, Word::Source]
        .map(|w| if w == Word::Value { Column::number(w.say(l), None) } else { Column::text(w.say(l)) });
    let unit = measure.name.clone();
    Some(View {
        language: l,
        form: "years".to_owned(),
        description: describe(&series.title, Word::YearsOverlaid.say(l), &unit, &lines, l),
        unit,
        rank: measure.unit.quantity == Quantity::Rank,
        bars: false,
        places,
        lines,
        heads: heads.to_vec(),
        notes: notes(indicator, Word::SameKind.say(l), l),
        sources: sources.0,
    })
}

fn year(current: &CurrentObservation) -> i16 {
    current.observation.period.end().year()
}

fn month(current: &CurrentObservation) -> i8 {
    current.observation.period.end().month()
}

/// Two years with observations of the same month, and more than one month: else there is nothing to lay over.
fn is_worth_it(observations: &[(&CurrentObservation, Decimal)]) -> bool {
    let met = |a: &CurrentObservation| observations.iter().any(|(b, _)| month(a) == month(b) && year(a) != year(b));
    let first = observations.first().map(|(f, _)| month(f));
    observations.iter().any(|(f, _)| met(f)) && observations.iter().any(|(f, _)| Some(month(f)) != first)
}

/// `1—9月`, `Jan–Sep`; `9月`, `Sep`.
fn place(month: i8, kind: Kind, l: Language) -> String {
    const NAMES: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let first = match kind {
        Kind::Moment => month,
        Kind::SoFar => 1,
        Kind::Months(n) => month - n as i8 + 1,
    };
    let name = |m: i8| NAMES.get((m - 1) as usize).copied().unwrap_or_default();
    if first == month || first < 1 {
        return if l == Language::Zh { format!("{month}月") } else { name(month).to_owned() };
    }
    if l == Language::Zh { format!("{first}—{month}月") } else { format!("{}–{}", name(first), name(month)) }
}
