//! One line a year over the months: the same months are above each other.

use super::model::{Comparable, describe, notes};
use super::{CompareModel, ComparePoint, CompareSeries};
use crate::observations::{Sources, worded};
use crate::words::Word;
use crate::{Cell, TableColumn};
use xianfeng_core::ledger::CurrentObservation;
use xianfeng_core::measure::{Decimal, Quantity};
use xianfeng_core::plan::{Language, MeasureType};

/// As many years as can be told apart.
const MOST: usize = 8;

/// Kind of the period of an observation. Only periods of one kind are laid over each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PeriodKind {
    /// Read at the end.
    Moment,
    /// From the first of January.
    SoFar,
    /// That many months.
    Months(i64),
}

fn kind(current: &CurrentObservation, nature: MeasureType) -> Option<PeriodKind> {
    let period = current.observation.period;
    if matches!(nature, MeasureType::Stock | MeasureType::Rank) {
        return Some(PeriodKind::Moment);
    }
    let (start, months) = (period.start(), period.months()?);
    let one_year = start.year() == period.end().year();
    match start.month() {
        _ if !one_year => None,
        1 => Some(PeriodKind::SoFar),
        _ => Some(PeriodKind::Months(months)),
    }
}

/// `None` without two years that can be compared.
pub(super) fn model(comparable: &Comparable, l: Language) -> Option<CompareModel> {
    let nature = comparable.indicator.nature;
    let of = |k: PeriodKind| comparable.observations.iter().copied().filter(move |(f, _)| kind(f, nature) == Some(k)).collect::<Vec<_>>();
    let kinds = [PeriodKind::Moment, PeriodKind::SoFar, PeriodKind::Months(1), PeriodKind::Months(3), PeriodKind::Months(6)];
    let (kind, observations) = kinds.into_iter().map(|k| (k, of(k))).filter(|(_, f)| is_worth_it(f)).max_by_key(|(_, f)| f.len())?;
    let quarters = observations.iter().all(|(f, _)| month(f) % 3 == 0);
    let step = if quarters { 3 } else { 1 };
    let mut years: Vec<i16> = observations.iter().map(|(f, _)| year(f)).collect();
    years.dedup();
    let years = years.split_off(years.len().saturating_sub(MOST));
    let mut sources = Sources::default();
    let mut series = Vec::new();
    for of in years {
        let observed = observations.iter().filter(|(f, _)| year(f) == of);
        let points = observed.map(|(f, value)| point(comparable, f, *value, step, &mut sources)).collect();
        series.push(CompareSeries { name: of.to_string(), points });
    }
    let columns = [Word::Year, Word::Period, Word::Value, Word::ObservationStatus, Word::Published, Word::Source]
        .map(|w| if w == Word::Value { TableColumn::number(w.say(l), None) } else { TableColumn::text(w.say(l)) });
    let unit = comparable.unit.name.clone();
    Some(CompareModel {
        language: l,
        description: describe(&comparable.title, Word::YearsOverlaid.say(l), &unit, &series, l),
        unit,
        rank: comparable.unit.unit.quantity == Quantity::Rank,
        bars: false,
        places: (1..=12 / step).map(|i| place(i * step, kind, l)).collect(),
        series,
        columns: columns.to_vec(),
        notes: notes(comparable.indicator, Word::SameKind.say(l), l),
        sources: sources.lines,
    })
}

/// Places on the axis are `step` months apart.
fn point(comparable: &Comparable, current: &CurrentObservation, value: Decimal, step: i8, sources: &mut Sources) -> ComparePoint {
    let words = worded(current, String::new(), &comparable.unit, sources);
    let c = words.cells;
    let text = |text: String| Cell::from(text);
    let cells =
        vec![text(year(current).to_string()), text(c.period), c.value, text(c.stage), text(c.published), text(sources.title(c.source))];
    ComparePoint {
        id: current.subject.clone(),
        at: (month(current) / step).saturating_sub(1) as usize,
        y: comparable.unit.y(value),
        provisional: current.observation.stage.is_provisional(),
        label: words.label,
        tip: words.tip,
        spoken: words.spoken,
        cells,
    }
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
fn place(month: i8, kind: PeriodKind, l: Language) -> String {
    let first = match kind {
        PeriodKind::Moment => month,
        PeriodKind::SoFar => 1,
        PeriodKind::Months(n) => month - n as i8 + 1,
    };
    let name = |m| xianfeng_text::month(l, m);
    match l {
        _ if first == month || first < 1 => name(month),
        Language::Zh => format!("{first}—{}", name(month)),
        Language::En => format!("{}–{}", name(first), name(month)),
    }
}
