//! The changes from day to day, a row a change: verdicts, figures, silence.

use xianfeng_core::compare::{Comparison, FigureChange, News, Silence, TargetChange};
use xianfeng_core::ledger::Observation;
use xianfeng_core::plan::{Language, Plan};
use xianfeng_text::{changes, semicolon};

use super::figures::code;
use super::{field, said};
use crate::table::{Datum, Field, Reference, Sort, Table};
use crate::timeline::Moment;

const SORTS: [&str; 3] = ["verdict", "figure", "silence"];

/// Every change, the latest day first.
pub fn table(plan: &Plan, timeline: &[Moment]) -> Table {
    Table {
        name: "changes",
        zh: "变化",
        en: "What changed from one day to the next since the plan was adopted: verdicts that moved, figures that became known, targets that fell silent.",
        fields: fields(),
        key: Vec::new(),
        references: vec![Reference { field: "target_id", table: "targets", to: "target_id" }],
        rows: timeline.iter().flat_map(|moment| rows(plan, moment)).collect(),
    }
}

fn fields() -> Vec<Field> {
    vec![
        field("day", Sort::Day, "日期", "The day of the change."),
        field(
            "sort",
            Sort::OneOf(SORTS.to_vec()),
            "类别",
            "A verdict moved, a figure became known or was changed, or a figure that could be expected did not come.",
        ),
        field("target_id", Sort::Text, "目标编码", "Id of the target, of a verdict or a silence."),
        field("indicator_id", Sort::Text, "指标编码", "Id of the indicator, of a figure."),
        field("figure_id", Sort::Text, "数据编码", "Id of the figure."),
        field("period", Sort::Text, "报告期", "Period of the figure."),
        field("before", Sort::Text, "此前", "The verdict or the value before."),
        field("after", Sort::Text, "此后", "The verdict or the value after."),
        field("recorded_on", Sort::Day, "填报日", "The last day on which a figure of that day came into the ledger."),
        field("text_zh", Sort::Text, "说明", "The change in words, in Chinese."),
        field("text_en", Sort::Text, "说明（英文）", "The change in words, in English."),
    ]
}

fn rows(plan: &Plan, moment: &Moment) -> Vec<Vec<Datum>> {
    let comparison = &moment.comparison;
    let verdicts = comparison.moved().map(|change| verdict(plan, moment, change));
    let figures = comparison.figures.iter().map(|change| figure(plan, moment, change));
    let silent = comparison.silent.iter().map(|fallen| silence(moment, fallen));
    verdicts.chain(figures).chain(silent).collect()
}

fn verdict(plan: &Plan, moment: &Moment, change: &TargetChange) -> Vec<Datum> {
    let [zh, en] = said(|l| moved(l, plan, &moment.comparison, change));
    let slug = |standing: xianfeng_core::compare::Standing| Datum::text(standing.verdict.slug());
    let id = Datum::text(change.target.as_str());
    let (before, after) = (slug(change.before), slug(change.after));
    row(moment, "verdict", [id, Datum::Empty, Datum::Empty, Datum::Empty], [before, after], [zh, en])
}

/// A verdict that moved, with its causes: `序时推进 → 已达成：新数据：2022年 4 %`.
pub fn moved(language: Language, plan: &Plan, comparison: &Comparison, change: &TargetChange) -> String {
    let Some(target) = plan.target(&change.target) else { return String::new() };
    let causes = change.causes.iter().map(|cause| changes::cause(language, plan, target, comparison, cause));
    let causes: Vec<String> = causes.filter(|cause| !cause.is_empty()).collect();
    let standing = |of| changes::standing(language, of);
    let moved = format!("{} → {}", standing(change.before), standing(change.after));
    if causes.is_empty() { moved } else { format!("{moved}{}{}", xianfeng_text::colon(language), causes.join(semicolon(language))) }
}

fn figure(plan: &Plan, moment: &Moment, change: &FigureChange) -> Vec<Datum> {
    let value = |of: &Option<Observation>| of.as_ref().map_or(Datum::Empty, |o| Datum::text(value_of(o)));
    let ids = [
        Datum::Empty,
        Datum::text(change.indicator.as_str()),
        // A figure that was withdrawn is in no table any more.
        if change.news == News::Withdrawn { Datum::Empty } else { Datum::text(change.subject.as_str()) },
        Datum::text(change.period.to_string()),
    ];
    let texts = said(|l| changes::news(l, plan, change));
    row(moment, "figure", ids, [value(&change.before), value(&change.after)], texts)
}

fn value_of(o: &Observation) -> String {
    match &o.value {
        xianfeng_core::ledger::Value::Number { value, unit, .. } => format!("{} {unit}", xianfeng_files::csv::number(*value)),
        _ => code(o),
    }
}

fn silence(moment: &Moment, fallen: &Silence) -> Vec<Datum> {
    let ids = [Datum::text(fallen.target.as_str()), Datum::Empty, Datum::Empty, Datum::Empty];
    row(moment, "silence", ids, [Datum::Empty, Datum::Empty], said(|l| changes::silence(l, fallen.silent)))
}

fn row(moment: &Moment, sort: &'static str, ids: [Datum; 4], values: [Datum; 2], texts: [Datum; 2]) -> Vec<Datum> {
    let head = [Datum::Day(moment.comparison.to), Datum::text(sort)];
    head.into_iter().chain(ids).chain(values).chain([Datum::Day(moment.recorded)]).chain(texts).collect()
}
