//! The figures: every observation known on the day, with what one must know to weigh it.

use xianfeng_core::ledger::{CurrentObservation, Observation, ObservationStatus, Source, SourceGrade, Value};
use xianfeng_core::measure::Qualifier;
use xianfeng_text::observed;

use super::{field, said};
use crate::Inputs;
use crate::table::{Datum, Field, Reference, Sort, Table};

pub fn table(inputs: &Inputs) -> Table {
    let known = inputs.ledger_view.all().filter(|current| current.visible(inputs.as_of));
    Table {
        name: "figures",
        zh: "数据",
        en: "The figures (observations) that were known on the as-of day, by indicator and end of period. Several may be about one period: another source, an estimate and its final value.",
        fields: fields(),
        key: vec!["figure_id"],
        references: vec![Reference { field: "indicator_id", table: "indicators", to: "indicator_id" }],
        rows: known.map(|current| row(inputs, current)).collect(),
    }
}

fn fields() -> Vec<Field> {
    vec![
        field("figure_id", Sort::Text, "数据编码", "Id of the figure; it stays the same through its revisions."),
        field("indicator_id", Sort::Text, "指标编码", "Id of the indicator."),
        field("period", Sort::Text, "报告期", "The period it measures: 2022, 2022-H1, 2022-Q3, 2022-09, 2022-01/2022-09, 2022-09-30."),
        field("period_start", Sort::Day, "报告期起", "First day of the period."),
        field("period_end", Sort::Day, "报告期止", "Last day of the period."),
        field("value", Sort::Number, "完成值", "The number with all digits of its source; empty for an event or a judgement."),
        field("unit", Sort::Text, "单位", "Unit of the number, as the source has it."),
        field(
            "qualifier",
            Sort::OneOf(Qualifier::ALL.map(Qualifier::slug).to_vec()),
            "修饰",
            "The wording of the number: exactly, more than, at least, at most, nearly, about.",
        ),
        field("value_code", Sort::Text, "代码", "A value that is no number: done, not_done, steps:…, rating:…."),
        field("value_zh", Sort::Text, "完成值（文字）", "The value in words, in Chinese."),
        field("value_en", Sort::Text, "完成值（英文）", "The value in words, in English."),
        field(
            "status",
            Sort::OneOf(ObservationStatus::ALL.map(ObservationStatus::slug).to_vec()),
            "数据状态",
            "Final, preliminary, expected, or not stated.",
        ),
        field("derived", Sort::Flag, "推算", "Computed from other figures; nobody published it as such."),
        field("derivation", Sort::Text, "推算方法", "How it was computed."),
        field(
            "published",
            Sort::Text,
            "公布时间",
            "First publication: a day, a month or a year, as the source says it; empty where it is not known.",
        ),
        field("known_from", Sort::Day, "起用日", "The day from which it counts as known."),
        field("recorded_on", Sort::Day, "填报日", "The day on which it came into the ledger."),
        field("in_conflict", Sort::Flag, "填报冲突", "Two people entered different values, and nobody has chosen yet."),
        field(
            "source_grade",
            Sort::OneOf(SourceGrade::ALL.map(SourceGrade::slug).to_vec()),
            "来源等级",
            "Official, press, reprint, a unit's report, a social-media account, or not stated.",
        ),
        field("source_title", Sort::Text, "来源", "Title of the source."),
        field("publisher", Sort::Text, "发布单位", "Publisher of the source."),
        field("source_url", Sort::Text, "网址", "Address of the source."),
        field("note", Sort::Text, "备注", "Remark."),
    ]
}

fn row(inputs: &Inputs, current: &CurrentObservation) -> Vec<Datum> {
    let o = &current.observation;
    let number = if let Value::Number { value, unit, reading } = &o.value { Some((*value, unit.as_str(), *reading)) } else { None };
    let of_source = |of: fn(&Source) -> &String| Datum::text(o.source.as_ref().map_or("", |source| of(source)));
    let [zh, en] = said(|l| observed(l, inputs.plan, &o.indicator, &o.value));
    vec![
        Datum::text(current.subject.as_str()),
        Datum::text(o.indicator.as_str()),
        Datum::text(o.period.to_string()),
        Datum::Day(o.period.start()),
        Datum::Day(o.period.end()),
        Datum::number(number.map(|(value, ..)| value)),
        Datum::text(number.map_or("", |(_, unit, _)| unit)),
        number.map_or(Datum::Empty, |(.., reading)| Datum::text(reading.slug())),
        Datum::text(code(o)),
        zh,
        en,
        Datum::text(o.stage.slug()),
        Datum::Flag(o.derived.is_some()),
        Datum::text(o.derived.as_deref().unwrap_or_default()),
        Datum::text(o.published.to_string()),
        Datum::Day(current.known),
        Datum::Day(current.recorded),
        Datum::Flag(current.in_conflict),
        Datum::text(o.grade.slug()),
        of_source(|source| &source.title),
        of_source(|source| &source.publisher),
        of_source(|source| &source.url),
        Datum::text(o.note.as_str()),
    ]
}

/// A value that is no number, as a program reads it.
pub fn code(o: &Observation) -> String {
    match &o.value {
        Value::Number { .. } => String::new(),
        Value::Done(true) => "done".to_owned(),
        Value::Done(false) => "not_done".to_owned(),
        Value::Steps(steps) => format!("steps:{}", steps.join(" ")),
        Value::Rating(rating) => format!("rating:{}", rating.slug()),
    }
}
