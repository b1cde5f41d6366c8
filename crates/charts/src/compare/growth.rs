//! Every observation against the one of the same period a year before.

use super::model::{Comparable, describe, notes};
use super::{CompareModel, ComparePoint, CompareSeries};
use crate::TableColumn;
use crate::axis_unit::to_f64;
use crate::observations::{Sources, worded};
use crate::words::{Word, labelled};
use xianfeng_core::ledger::{CurrentObservation, Value};
use xianfeng_core::measure::{Decimal, Period, Qualifier, Quantity, shown};
use xianfeng_core::plan::{Language, MeasureType};

/// The words of a change.
struct Change {
    /// A rate changes by points, an amount by its growth.
    by_points: bool,
    word: &'static str,
    unit: String,
}

impl Change {
    fn of(comparable: &Comparable, l: Language) -> Self {
        let ratio = comparable.unit.unit.quantity == Quantity::Ratio;
        let by_points = comparable.indicator.nature == MeasureType::Rate || ratio;
        let unit = match (by_points, ratio) {
            (true, true) => Word::Points.say(l).to_owned(),
            (true, false) => comparable.unit.name.clone(),
            _ => "%".to_owned(),
        };
        Self { by_points, word: if by_points { Word::Difference } else { Word::Growth }.say(l), unit }
    }
}

/// `None` without two comparable observations.
pub(super) fn model(comparable: &Comparable, l: Language) -> Option<CompareModel> {
    let nature = comparable.indicator.nature;
    if nature == MeasureType::Rank {
        return None;
    }
    let by = Change::of(comparable, l);
    let mut sources = Sources::default();
    let mut places = Vec::new();
    let mut points = Vec::new();
    // Periods whose growth has no base to stand on.
    let mut baseless = Vec::new();
    for (current, value) in comparable.observations.iter().filter(|(f, _)| is_exact(f)) {
        let Some(before) = read_over(current, nature).years_later(-1) else { continue };
        let same = comparable.observations.iter().find(|(f, _)| read_over(f, nature) == before && is_exact(f));
        let Some((earlier, base)) = same else { continue };
        let Some(change) = change(*value, *base, by.by_points) else {
            baseless.push(xianfeng_text::period(l, current.observation.period));
            continue;
        };
        let (place, point) = point(comparable, &by, (current, earlier), change, points.len(), &mut sources);
        places.push(place);
        points.push(point);
    }
    if points.is_empty() {
        return None;
    }
    let series = vec![CompareSeries { name: by.word.to_owned(), points }];
    let columns = vec![
        TableColumn::text(Word::Period.say(l)),
        TableColumn::number(by.word, Some(by.unit.clone())),
        TableColumn::number(Word::Value.say(l), None),
        TableColumn::number(Word::YearBefore.say(l), None),
        TableColumn::text(Word::ObservationStatus.say(l)),
        TableColumn::text(Word::Source.say(l)),
    ];
    Some(CompareModel {
        language: l,
        description: describe(&comparable.title, by.word, &by.unit, &series, l),
        unit: by.unit,
        rank: false,
        bars: true,
        places,
        series,
        columns,
        notes: left_out(&baseless, l).into_iter().chain(notes(comparable.indicator, Word::LikeWithLike.say(l), l)).collect(),
        sources: sources.lines,
    })
}

/// The periods that have no growth, and why.
fn left_out(periods: &[String], l: Language) -> Option<String> {
    let list = periods.join(xianfeng_text::comma(l));
    (!periods.is_empty()).then(|| match l {
        Language::Zh => format!("未列：{list}，上年同期不大于零，不能算增速。"),
        Language::En => format!("Left out: {list}. Growth needs a value above zero a year earlier."),
    })
}

/// The period in words, and the point number `at`.
fn point(
    comparable: &Comparable,
    by: &Change,
    (current, earlier): (&CurrentObservation, &CurrentObservation),
    change: Decimal,
    at: usize,
    sources: &mut Sources,
) -> (String, ComparePoint) {
    let l = comparable.unit.language;
    let now = worded(current, String::new(), &comparable.unit, sources).cells;
    let before = worded(earlier, String::new(), &comparable.unit, sources).cells;
    let (period, value, word) = (now.period.clone(), now.value.to_string(), by.word);
    let label = shown::signed(change, 2);
    let said = format!("{label} {}", by.unit);
    let against = labelled(l, &format!("{} {}", Word::YearBefore.say(l), before.period), &before.value);
    let tip = vec![period.clone(), labelled(l, word, &said), value.clone(), against.clone()];
    let spoken = match l {
        Language::Zh => format!("{period}：{value}，{word} {said}，{against}。"),
        Language::En => format!("{period}: {value}, {word} {said}, {against}."),
    };
    let cells = vec![
        period.clone().into(),
        label.clone().into(),
        now.value.clone(),
        before.value.clone(),
        now.stage.into(),
        sources.title(now.source).into(),
    ];
    let provisional = [current, earlier].iter().any(|o| o.observation.stage.is_provisional());
    (period, ComparePoint { id: current.subject.clone(), at, y: to_f64(change), provisional, label, tip, spoken, cells })
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
