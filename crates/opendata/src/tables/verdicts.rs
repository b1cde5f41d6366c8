//! The verdicts of the day, with every number they were computed from.

use xianfeng_core::assess::{Assessment, Verdict};
use xianfeng_core::measure::Qualifier;
use xianfeng_core::plan::{Language, Target};
use xianfeng_text::{target_words, verdict_of, why};

use super::{field, said};
use crate::Inputs;
use crate::table::{Datum, Field, Reference, Sort, Table};

pub fn table(inputs: &Inputs) -> Table {
    Table {
        name: "verdicts",
        zh: "评价",
        en: "The verdict on every target as of the day, computed by fixed rules from the figures; not official.",
        fields: fields(),
        key: vec!["target_id"],
        references: vec![
            Reference { field: "target_id", table: "targets", to: "target_id" },
            Reference { field: "figure_id", table: "figures", to: "figure_id" },
        ],
        rows: inputs.plan.targets.iter().zip(inputs.assessments).map(|(target, a)| row(inputs, target, a)).collect(),
    }
}

fn fields() -> Vec<Field> {
    let verdicts = || Sort::OneOf(Verdict::ALL.map(Verdict::slug).to_vec());
    vec![
        field("target_id", Sort::Text, "目标编码", "Id of the target."),
        field("as_of", Sort::Day, "截至", "The day of the verdict: only figures published by then count."),
        field("verdict", verdicts(), "评价", "met, on_track, slightly_behind, behind, missed, not_due, cannot_tell, no_data."),
        field("awaiting", Sort::Flag, "待公布", "The due day is over, and no figure can be expected yet; the verdict is then not_due."),
        field("provisional", Sort::Flag, "暂定", "It rests on an estimate, a preliminary or a derived figure."),
        field("stale", verdicts(), "久未更新", "The verdict before the figures grew old; empty where they did not."),
        field("verdict_zh", Sort::Text, "完成情况", "The verdict in words, in Chinese."),
        field("verdict_en", Sort::Text, "完成情况（英文）", "The verdict in words, in English."),
        field("goal", Sort::Number, "目标值", "The number to reach on this day: as stated, adjusted, or computed from a baseline."),
        field("value", Sort::Number, "完成值", "The value that was judged, in the unit of the target."),
        field("unit", Sort::Text, "单位", "Unit of both."),
        field("qualifier", Sort::OneOf(Qualifier::ALL.map(Qualifier::slug).to_vec()), "修饰", "The wording of the value in its source."),
        field("value_zh", Sort::Text, "完成值（文字）", "The value in words, in Chinese."),
        field("value_en", Sort::Text, "完成值（英文）", "The value in words, in English."),
        field("period", Sort::Text, "报告期", "Period of the figure that was judged."),
        field("figure_id", Sort::Text, "数据编码", "Id of the figure that was judged; the last of several that add up."),
        field("completion", Sort::Number, "完成率", "Value ÷ target in per cent, where more is better."),
        field("progress", Sort::Number, "进展", "Share of the way done, in per cent: from a baseline where there is one."),
        field("schedule", Sort::Number, "序时进度", "Share of the way that should be done by now, in per cent."),
        field("gap", Sort::Number, "序时差", "Progress minus schedule, in percentage points."),
        field("margin", Sort::Number, "与目标的距离", "Distance to the target in its unit, positive when it is satisfied."),
        field("reason_zh", Sort::Text, "评价依据", "The reason in a few sentences, in Chinese."),
        field("reason_en", Sort::Text, "评价依据（英文）", "The reason in a few sentences, in English."),
    ]
}

fn row(inputs: &Inputs, target: &Target, a: &Assessment) -> Vec<Datum> {
    let plan = inputs.plan;
    let goal = target_words::goal(target, a);
    let unit = plan.unit_of(target).filter(|_| goal.is_some() || a.value.is_some());
    let judged = a.judged.as_ref().and_then(|subject| inputs.ledger_view.current(subject));
    let [zh, en] = said(|l| verdict_of(l, a).to_owned());
    let [value_zh, value_en] = said(|l| target_words::actual(l, plan, target, a));
    let [reason_zh, reason_en] = said(|l| {
        let sentences = why(l, plan, inputs.ledger_view, a);
        sentences.join(if l == Language::Zh { "" } else { " " })
    });
    vec![
        Datum::text(target.id.as_str()),
        Datum::Day(a.as_of),
        Datum::text(a.verdict.slug()),
        Datum::Flag(a.awaiting),
        Datum::Flag(a.provisional),
        a.stale.map_or(Datum::Empty, |before| Datum::text(before.slug())),
        zh,
        en,
        Datum::number(goal),
        Datum::number(a.value),
        Datum::text(unit.map_or_else(String::new, |unit| unit.symbol)),
        a.value.map_or(Datum::Empty, |_| Datum::text(a.reading.slug())),
        value_zh,
        value_en,
        judged.map_or(Datum::Empty, |current| Datum::text(current.observation.period.to_string())),
        judged.map_or(Datum::Empty, |current| Datum::text(current.subject.as_str())),
        Datum::number(a.completion),
        Datum::number(a.progress_to_show()),
        Datum::number(a.schedule),
        Datum::number(a.gap.filter(|_| a.progress_to_show().is_some())),
        Datum::number(a.margin),
        reason_zh,
        reason_en,
    ]
}
