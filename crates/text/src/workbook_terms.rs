//! The words of workbooks: a table of their own, which arrives with the part that writes them.

use xianfeng_core::ledger::Sort;
use xianfeng_core::plan::Language;

use super::term_list::terms;
use super::{RoundTerm, pick, work};

terms! { /// A fixed text of a workbook.
WorkbookTerm {
    About: "说明", "About";
    Targets: "指标", "Targets";
    Figures: "数据", "Figures";
    Areas: "板块", "Areas";
    Work: "办理", "Work";
    History: "记录", "History";
    File: "工作簿", "workbook";
    Plan: "规划", "Plan";
    Issuer: "制定机关", "Issued by";
    AsOf: "数据截至", "As of";
    Made: "生成日", "Made on";
    AsOfHow: "只用当日以前公布、报告期已结束的数据评价。", "Judged only by figures published by then, for periods that had ended.";
    Unofficial: "非官方：依公开数字按固定规则自动评价。", "Unofficial: computed from published figures by fixed rules.";
    Sheets: "工作表", "Sheets";
    AboutTargets: "每项目标一行：目标值、完成值、完成情况、完成率、差距、评价依据。", "One row a target: target, actual, verdict, completion, distance and why.";
    AboutFigures: "每个数据一行，数值是可计算的原始数值，单位、表述、报告期、状态、来源各占一列。", "One row a figure: the number with all its digits; unit, wording, period, status and source in columns of their own.";
    AboutAreas: "各板块的目标数，按完成情况分列。", "Targets of each area by verdict.";
    AboutWork: "各项目标的单位、办理状态、欠账和最近一次填报的进展。", "Who answers for a target, the state of the work, what is overdue and the latest report.";
    AboutHistory: "台账的全部记录，供核对；请勿修改。", "Every record of the ledger, to be checked; please leave it as it is.";
    Counts: "完成情况", "Verdicts";
    Number: "目标数", "Targets";
    CountsBy: "各板块完成情况", "Verdicts by area";
    Total: "合计", "Total";
    Area: "板块", "Area";
    List: "类别", "List";
    Name: "名称", "Name";
    Indicator: "指标", "Indicator";
    Target: "目标", "Target";
    TargetValue: "目标值", "Target value";
    TargetInWords: "目标值（文字）", "Target in words";
    Actual: "完成值", "Actual";
    ActualInWords: "完成值（文字）", "Actual in words";
    Distance: "差距", "Distance";
    PeriodFrom: "报告期起", "Period from";
    PeriodTo: "报告期止", "Period to";
    DueFrom: "最早时限", "First possible due day";
    WindowFrom: "考核期起", "Period judged from";
    Explanation: "评价依据", "Why";
    TargetId: "目标编号", "Target id";
    IndicatorId: "指标编号", "Indicator id";
    AreaId: "板块编号", "Area id";
    FigureId: "数据编号", "Figure id";
    RecordId: "记录编号", "Record id";
    Replaces: "取代的记录", "Replaces";
    PeriodCode: "报告期代码", "Period code";
    ValueCode: "数值代码", "Value code";
    UseFor: "用途", "Use";
    Due: "办理时限", "Work due";
    Owed: "欠账", "Overdue";
    OwedSince: "应报日", "Was due";
    Reminded: "上次催办", "Last reminder";
    EvidenceTitles: "佐证", "Evidence";
    RecordedAt: "时间（UTC）", "Time (UTC)";
    RecordedBy: "填报人", "By";
    SortOfRecord: "类型", "Kind";
    Subject: "对象", "About";
    Content: "内容（JSON）", "Content (JSON)";
    Correction: "更正笔误", "Corrects a slip";
    CutShort: "……（全文见“记录”表）", "… (in full in the sheet “History”)";
    Unreadable: "文件不是工作簿，或已损坏。", "The file is no workbook, or it is damaged.";
    TooBig: "文件太大。", "The file is too large.";
    NoFigures: "没有“数据”工作表，或表头已改。", "There is no sheet “Figures”, or its heads were changed.";
    PeriodUnclear: "报告期起止与代码不一致，或不是日期", "the period's days do not fit its code, or are no days";
    ValueUnclear: "不是数值，也不是可选的文字", "neither a number nor one of the words";
    WordUnknown: "不是可选的文字", "not one of the words";
    NotWritten: "工作簿未能生成，可改用 CSV。", "The workbook could not be written; the CSV files can.";
    ExportWorkbook: "Excel 工作簿", "Excel workbook";
}}

/// The kind of a record, in a list of all of them.
pub fn sort(language: Language, sort: Sort) -> &'static str {
    match sort {
        Sort::Observation => pick(language, "数据", "Figure"),
        Sort::Adjustment => pick(language, "目标调整", "Change to the target"),
        Sort::Assignment => pick(language, "明确单位", "Departments"),
        Sort::Evidence => pick(language, "佐证", "Evidence"),
        Sort::Step(status) => work::step(language, status),
        Sort::Situation => pick(language, "进展", "Progress"),
        Sort::Reminder => pick(language, "催办", "Reminder"),
        Sort::Round => RoundTerm::Round.in_language(language),
        Sort::Note => pick(language, "备注", "Note"),
    }
}
