//! Every observation against the one of the same period a year before.

use super::{Line, Point, Series, View, describe, notes, source};
use crate::indicator::Role;
use crate::indicator::observations::{Sources, bare};
use crate::table::Column;
use crate::words::Word;
use xianfeng_core::ledger::{CurrentObservation, Value};
use xianfeng_core::measure::{Decimal, Period, Qualifier, Quantity, shown};
use xianfeng_core::plan::{Language, MeasureType};

pub(super) fn view(series: &Series, l: Language) -> Option<View> {
    let (indicator, measure) = (series.indicator, &series.measure);
    if indicator.nature == MeasureType::Rank {
        return None;
    }
    // A rate is compared by the points between, an amount by its growth.
    let by_points = indicator.nature == MeasureType::Rate || measure.unit.quantity == Quantity::Ratio;
    let unit = match (by_points, measure.unit.quantity == Quantity::Ratio) {
        (true, true) => Word::Points.say(l).to_owned(),
        (true, false) => measure.name.clone(),
        _ => "%".to_owned(),
    };
    let word = if by_points { Word::Difference } else { Word::Growth }.say(l);
    let (colon, comma, stop) = (Word::Colon.say(l), Word::Comma.say(l), Word::Stop.say(l));
    let mut sources = Sources::default();
    let mut places = Vec::new();
    let mut points = Vec::new();
    for (current, value) in series.observations.iter().filter(|(f, _)| is_exact(f)) {
        let Some(before) = read_over(current, indicator.nature).years_later(-1) else { continue };
        let same = series.observations.iter().find(|(f, _)| read_over(f, indicator.nature) == before && is_exact(f));
        let Some((earlier, base)) = same else { continue };
        let Some(change) = change(*value, *base, by_points) else { continue };
        let one = bare(current, Role::Inside, String::new(), measure, &mut sources);
        let other = bare(earlier, Role::Inside, String::new(), measure, &mut sources);
        let number = shown::grouped(change, 2);
        let label = if change > Decimal::ZERO { format!("+{number}") } else { number };
        let said = format!("{label} {unit}");
        let against = format!("{} {}{colon}{}", Word::YearBefore.say(l), other.cells.period, other.cells.value);
        let tip = vec![one.cells.period.clone(), format!("{word}{colon}{said}"), one.cells.value.clone(), against.clone()];
        let spoken = format!("{}{colon}{word} {said}{comma}{}{comma}{against}{stop}", one.cells.period, one.cells.value);
        let from = source(&sources, one.cells.source);
        let cells = vec![one.cells.period.clone(), label.clone(), one.cells.value, other.cells.value, one.cells.stage, from];
        places.push(one.cells.period);
        let provisional = one.provisional || other.provisional;
        let y = measure.plain(change);
        points.push(Point { id: one.id, at: points.len(), y, provisional, label, tip, spoken, cells });
    }
    if points.is_empty() {
        return None;
    }
    let lines = vec![Line { name: word.to_owned(), points }];
    let heads = vec![
        Column::text(Word::Period.say(l)),
        Column::number(word, Some(unit.clone())),
        Column::number(Word::Value.say(l), None),
        Column::number(Word::YearBefore.say(l), None),
        Column::text(Word::ObservationStatus.say(l)),
        Column::text(Word::Source.say(l)),
    ];
    Some(View {
        language: l,
        form: "growth".to_owned(),
        description: describe(&series.title, word, &unit, &lines, l),
        unit,
        rank: false,
        bars: true,
        places,
        lines,
        heads,
        notes: notes(indicator, Word::LikeWithLike.say(l), l),
        sources: sources.0,
    })
}

/// Levels are read at the end of a period, everything else over the whole of it.
fn read_over(current: &CurrentObservation, nature: MeasureType) -> Period {
    let period = current.observation.period;
    if nature == MeasureType::Stock { Period::day(period.end()) } else { period }
}

/// A bound or an "about" has no growth that could be worked out.
fn is_exact(current: &CurrentObservation) -> bool {
    matches!(current.observation.value, Value::Number { reading: Qualifier::Exact, .. })
}

/// In points, or in per cent of a positive base.
fn change(value: Decimal, base: Decimal, by_points: bool) -> Option<Decimal> {
    if by_points {
        return value.checked_sub(base);
    }
    let more = (base > Decimal::ZERO).then(|| value.checked_sub(base)).flatten()?;
    more.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(base).map(|d| shown::rounded(d, 2))
}
