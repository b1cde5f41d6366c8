//! The words of recording figures, one by one and as a table. They arrive with the pages, not with the first screen.

use xianfeng_core::measure::Span;
use xianfeng_core::plan::Language;

use super::pick;
use super::terms::terms;

terms! { /// A fixed text of recording figures.
EntryTerm {
    TwoFields: "必填只有两项：报告期和完成值。", "Only two fields are needed: the period and the figure.";
    Figure: "完成值", "Figure";
    Year: "年份", "Year";
    PeriodKind: "报告期类型", "Kind of period";
    Months: "月份", "Month";
    Quarters: "季度", "Quarter";
    OrType: "报告期（可直接写）", "Period (you can type it)";
    SingleIsNotUsed: "本指标按累计数评价，当期数不单独采用。", "This indicator is judged by its cumulative figure: a single period is not used by itself.";
    Source: "来源", "Source";
    SourceMayBeEmpty: "不填也能存，评价时排在有来源的数字之后。", "You can leave it out; a figure with a source then ranks first.";
    More: "其他（一般不用填）：单位、数值表述、数据状态、推算说明、备注、填报人", "More (rarely needed): unit, wording, status, derivation, note, your name";
    WhatSavingDoes: "存后会怎样", "What saving will do";
    FillBoth: "填好报告期和完成值，这里显示存后的评价。", "Fill in the period and the figure: the verdict after saving is shown here.";
    Unchanged: "不变", "unchanged";
    NotUsed: "这个数不作评价依据：", "This figure is not used: ";
    JudgesNothing: "这个数只作参考，没有目标按它评价。", "No target is judged by this figure.";
    KnownFigures: "这个指标已有的数", "Figures of this indicator";
    NoneYet: "还没有数。", "None yet.";
    TargetWord: "目标", "target";
    CompletionWord: "完成", "done";
    SaveNextHint: "Ctrl+Enter", "Ctrl+Enter";
}}

/// The buttons that choose the kind of a period.
pub fn span(language: Language, span: Span) -> &'static str {
    match span {
        Span::Cumulative => pick(language, "1—N月累计", "Jan to month"),
        Span::Month => pick(language, "当月", "Month"),
        Span::Quarter => pick(language, "季度", "Quarter"),
        Span::Year => pick(language, "全年", "Year"),
    }
}

/// The buttons that choose a quarter.
pub fn quarter(language: Language, quarter: i8) -> &'static str {
    match quarter {
        1 => pick(language, "一季度", "Q1"),
        2 => pick(language, "二季度", "Q2"),
        3 => pick(language, "三季度", "Q3"),
        _ => pick(language, "四季度", "Q4"),
    }
}

/// The button that saves and goes on with the next period.
pub fn save_and_next(language: Language, next: &str) -> String {
    match language {
        Language::Zh => format!("保存并填{next}"),
        Language::En => format!("Save, then {next}"),
    }
}

/// Other verdicts that a change moves.
pub fn others_move(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Zh, _) => format!("另有 {count} 项目标的评价随之改变。"),
        (Language::En, 1) => "The verdict of one more target changes.".to_owned(),
        (Language::En, _) => format!("The verdicts of {count} more targets change."),
    }
}

/// One verdict that a change moved, and the number of others.
pub fn moved(language: Language, name: &str, before: &str, after: &str, others: usize) -> String {
    match (language, others) {
        (Language::Zh, 0) => format!("{name}：{before} → {after}"),
        (Language::Zh, _) => format!("{name}：{before} → {after}，另有 {others} 项改变"),
        (Language::En, 0) => format!("{name}: {before} → {after}"),
        (Language::En, _) => format!("{name}: {before} → {after}, and {others} more changed"),
    }
}

/// What was saved, with its period.
pub fn saved(language: Language, period: &str, value: &str) -> String {
    match language {
        Language::Zh => format!("已存：{period} {value}。"),
        Language::En => format!("Saved: {value} for {period}."),
    }
}
