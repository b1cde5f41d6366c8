//! The figures as SDMX-CSV 2.0, every vintage of them. docs/open-data.md says how each column maps to a concept of SDMX.

use std::collections::BTreeSet;

use xianfeng_core::ledger::{CurrentObservation, ObservationStatus, Value};
use xianfeng_core::measure::Period;
use xianfeng_core::plan::Language;
use xianfeng_files::csv;

use crate::Inputs;
use crate::tables::area_of;

/// The structure that the columns follow.
const STRUCTURE: &str = "XIANFENG:FIGURES(1.0.0)";

/// The columns that SDMX-CSV asks for, then the dimensions, the measure, the attributes.
const HEADS: [&str; 19] = [
    "STRUCTURE",
    "STRUCTURE_ID",
    "ACTION",
    "FREQ",
    "REF_AREA",
    "INDICATOR",
    "FIGURE",
    "VINTAGE",
    "TIME_PERIOD",
    "OBS_VALUE",
    "UNIT_MEASURE",
    "OBS_STATUS",
    "QUALIFIER",
    "DERIVED",
    "SOURCE_GRADE",
    "DATA_SOURCE",
    "SOURCE_URL",
    "TITLE",
    "COMMENT_OBS",
];

/// Every numeric figure that was known by the as-of day, with its earlier vintages; UTF-8 without a byte order mark.
pub fn sdmx(inputs: &Inputs) -> String {
    let known = |current: &&CurrentObservation| current.known <= inputs.as_of && current.observation.period.end() <= inputs.as_of;
    let mut all: Vec<&CurrentObservation> = inputs.ledger_view.with_vintages().filter(known).collect();
    all.sort_by(|a, b| {
        let key = |c: &CurrentObservation| (c.observation.indicator.clone(), c.observation.period, c.subject.clone(), c.known);
        key(a).cmp(&key(b))
    });
    let mut rows = vec![HEADS.map(str::to_owned).to_vec()];
    let mut keys = BTreeSet::new();
    for current in all {
        // Entries that contradict each other share a key; the first stands, and its status says so.
        if keys.insert((&current.subject, current.known, current.observation.period)) {
            rows.extend(row(inputs, current));
        }
    }
    csv::write(&rows).trim_start_matches('\u{feff}').to_owned()
}

fn row(inputs: &Inputs, current: &CurrentObservation) -> Option<Vec<String>> {
    let o = &current.observation;
    let Value::Number { value, unit, reading } = &o.value else { return None };
    let indicator = inputs.plan.indicators.get(&o.indicator)?;
    let source = o.source.clone().unwrap_or_default();
    let named: Vec<&str> = [source.publisher.as_str(), source.title.as_str()].into_iter().filter(|name| !name.is_empty()).collect();
    Some(vec![
        "datastructure".to_owned(),
        STRUCTURE.to_owned(),
        "I".to_owned(),
        frequency(o.period).to_owned(),
        area_of(inputs.plan, indicator).code,
        o.indicator.to_string(),
        current.subject.to_string(),
        current.known.to_string(),
        time_period(o.period),
        csv::number(*value),
        unit.clone(),
        status(current).to_owned(),
        reading.slug().to_owned(),
        if o.derived.is_some() { "Y" } else { "N" }.to_owned(),
        o.grade.slug().to_owned(),
        named.join(": "),
        source.url,
        indicator.name.in_language(Language::En).to_owned(),
        o.note.clone(),
    ])
}

/// The code of CL_FREQ for the length of a period; a sum from January to September is of none of them.
fn frequency(period: Period) -> &'static str {
    match period.months() {
        Some(12) => "A",
        Some(6) => "S",
        Some(3) => "Q",
        Some(1) => "M",
        None if period.is_moment() => "D",
        _ => "_O",
    }
}

/// The period as SDMX writes it: `2022`, `2022-S1`, `2022-Q3`, `2022-09`, `2022-09-30`, and any other as a range,
/// `2022-01-01/P9M`.
fn time_period(period: Period) -> String {
    let text = period.to_string();
    match period.months() {
        Some(_) if !text.contains('/') => text.replace("-H", "-S"),
        Some(months) => format!("{}/P{months}M", period.start()),
        None if period.is_moment() => text,
        None => format!("{}/P{}D", period.start(), period.days()),
    }
}

/// The code of CL_OBS_STATUS.
fn status(current: &CurrentObservation) -> &'static str {
    match current.observation.stage {
        // Unreliable: two entries contradict each other.
        _ if current.in_conflict => "U",
        ObservationStatus::Final => "A",
        ObservationStatus::Preliminary => "P",
        ObservationStatus::Expected => "F",
        // The source does not say it.
        ObservationStatus::Unstated => "A",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_written_as_sdmx_writes_them() {
        let check = |text: &str, frequency_code: &str, expect: &str| {
            let period: Period = text.parse().unwrap();
            assert_eq!((frequency(period), time_period(period).as_str()), (frequency_code, expect), "{text}");
        };
        check("2022", "A", "2022");
        check("2022-H2", "S", "2022-S2");
        check("2022-Q3", "Q", "2022-Q3");
        check("2022-09", "M", "2022-09");
        check("2022-09-30", "D", "2022-09-30");
        check("2022-01/2022-09", "_O", "2022-01-01/P9M");
        check("2021/2022", "_O", "2021-01-01/P24M");
        check("2022-01-15/2022-02-03", "_O", "2022-01-15/P20D");
        // A financial year is a year that does not begin in January.
        check("2022-04/2023-03", "A", "2022-04-01/P12M");
    }
}
