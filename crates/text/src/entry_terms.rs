//! The words of recording figures, one by one and as a table. They arrive with the pages, not with the first screen.

use xianfeng_core::measure::Span;
use xianfeng_core::plan::Language;

use super::pick;
use super::term_list::terms;

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
    Signed: "署名", "Signed";
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
    EntryLead: "一次填多个数：在 Excel 或 WPS 里选中、复制，粘贴到下面任何一处。列序不限，首行有表头即可认出。", "Enter many figures at once: copy cells in Excel or WPS and paste them anywhere below. Columns may be in any order if the first row names them.";
    TakeFile: "或选择（拖入）表格文件：.xlsx、.xls、.ods、.csv", "Or choose or drop a file: .xlsx, .xls, .ods, .csv";
    ReadingFile: "正在读取……", "Reading…";
    StopReading: "停止读取", "Stop reading";
    DidStop: "已停止，没有读入。", "Stopped. Nothing was read.";
    Columns: "各列的读法", "How the columns are read";
    ColumnsText: "认错的列可以改，改后即时重读；同样的表头下次照此读。", "Change a column that was read wrongly: the file is read anew at once, and the next one with such a head in the same way.";
    ColumnsAsFound: "恢复自动识别", "Read as recognised";
    RowsBefore: "前 200 行", "200 rows before";
    RowsAfter: "后 200 行", "200 rows after";
    FileNotRead: "浏览器没能读出该文件，请重选", "The browser could not read the file. Choose it again";
    LeftCells: "未取的单元格", "Cells not taken";
    PasteHere: "粘贴处", "Paste here";
    PasteHint: "指标　报告期　完成值　单位　来源　备注", "indicator, period, figure, unit, source, note";
    ListWhich: "列出", "List";
    ListOwed: "到期未报的数字目标", "Numbers due without a figure";
    ListOwedAll: "到期未报的全部目标", "All due without a figure";
    ListNumbers: "全部数字目标", "All targets with a number";
    ListNone: "不列，只粘贴", "None: paste only";
    InArea: "领域", "Area";
    OfUnit: "责任单位", "Unit in charge";
    Any: "全部", "All";
    DefaultPeriod: "没写报告期的按", "Period where none is given";
    BareMonth: "只写“9月”的按", "“September” alone means";
    BareAsLikely: "通常口径（多为1—9月累计）", "the usual (mostly Jan–Sep)";
    BareCumulative: "1—9月累计", "Jan–Sep, cumulative";
    BareSingle: "9月当月", "September alone";
    SourceKind: "来源栏里的是", "The source column names";
    Row: "行", "Row";
    IndicatorColumn: "目标或指标", "Target or indicator";
    PeriodColumn: "报告期", "Period";
    UnitColumn: "单位", "Unit";
    SourceColumn: "来源", "Source";
    NoteColumn: "备注", "Note";
    ReadAs: "认作", "Read as";
    Check: "检查", "Check";
    CanSave: "可以保存", "can be saved";
    KeepAnyway: "仍要保存", "Save all the same";
    IsThere: "台账里已有这个数，不再存", "already in the ledger: not saved again";
    WhichIndicator: "是哪个？", "Which one?";
    NoSuchIndicator: "没有这个名称或编号的指标", "no indicator has this name or number";
    NoFigureOfSteps: "分步的节点请在目标页逐步勾选", "a milestone in steps is recorded on its own page";
    NotDoneOrNot: "请写“是”或“否”", "write “yes” or “no”";
    NotARating: "请写评价，如：已达成、序时推进、滞后", "write a verdict such as met, on track, behind";
    NameFromAbove: "名称取自上一行", "name taken from the row above";
    PeriodFromHead: "报告期取自表头", "period taken from the head";
    PeriodDefault: "报告期按上面的设定", "period as set above";
    NoSourceNamed: "未注明来源", "no source";
    AddRow: "添加一行", "Add a row";
    RemoveRow: "移去这一行", "Remove this row";
    ClearAll: "清空", "Clear";
    CopyFaulty: "复制未存的行", "Copy the rows that cannot be saved";
    DidCopy: "已复制，可粘贴回表格。", "Copied: paste it into your spreadsheet.";
    Template: "下载填报模板（.csv）", "Download a template (.csv)";
    NothingListed: "没有这样的目标。可直接粘贴，或改选上面的范围。", "There are no such targets. Paste, or choose others above.";
    Skipped: "略过的行", "Rows left out";
    SkipTitle: "表题", "title";
    SkipTotal: "合计", "total";
    SkipNoValue: "没有数", "no figure";
    SkipRemark: "说明", "remark";
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

/// What was saved, with its period.
pub fn saved(language: Language, period: &str, value: &str) -> String {
    match language {
        Language::Zh => format!("已存：{period} {value}。"),
        Language::En => format!("Saved: {value} for {period}."),
    }
}

/// The button that saves the rows that are good.
pub fn save_rows(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Zh, _) => format!("保存 {count} 行"),
        (Language::En, 1) => "Save 1 row".to_owned(),
        (Language::En, _) => format!("Save {count} rows"),
    }
}

/// The rows with a figure, by what can be done with them; kinds without a row are left out.
pub fn rows_in_all(language: Language, all: usize, good: usize, doubtful: usize, asked: usize, wrong: usize) -> String {
    let parts = match language {
        Language::Zh => [(good, "可保存"), (doubtful, "请过目"), (asked, "待指认"), (wrong, "有误")],
        Language::En => [(good, "can be saved"), (doubtful, "to be looked at"), (asked, "to be matched"), (wrong, "wrong")],
    };
    let parts = parts.iter().filter(|(count, _)| *count > 0);
    match language {
        Language::Zh => format!("已填 {all} 行：{}", parts.map(|(n, word)| format!("{n} {word}")).collect::<Vec<_>>().join("，")),
        Language::En => format!("{all} filled in: {}", parts.map(|(n, word)| format!("{n} {word}")).collect::<Vec<_>>().join(", ")),
    }
}

/// What was read from a pasted table.
pub fn pasted(language: Language, rows: usize, skipped: usize) -> String {
    match (language, skipped) {
        (Language::Zh, 0) => format!("读入 {rows} 行。"),
        (Language::Zh, _) => format!("读入 {rows} 行，略过 {skipped} 行。"),
        (Language::En, 0) => format!("{rows} rows read."),
        (Language::En, _) => format!("{rows} rows read, {skipped} left out."),
    }
}

/// What was read from a file.
pub fn from_file(language: Language, name: &str, rows: usize, asked: usize, left: usize) -> String {
    match language {
        Language::Zh if rows == 0 => format!("“{name}”里没有认出计划指标的数；未取 {left} 个单元格。"),
        Language::Zh => format!("“{name}”读入 {rows} 个数，其中 {asked} 个要确认；未取 {left} 个单元格。尚未保存。"),
        Language::En if rows == 0 => format!("No figure of the plan was found in “{name}”; {left} cells were left."),
        Language::En => {
            format!("{rows} figures read from “{name}”, {asked} of them with a question; {left} cells left. Nothing is saved yet.")
        }
    }
}

/// A file of which nothing is taken.
pub fn file_refused(language: Language, name: &str, why: &str) -> String {
    match language {
        Language::Zh => format!("没有读入“{name}”：{why}。"),
        Language::En => format!("“{name}” was not read. {why}."),
    }
}

/// The origin of a figure, for its note.
pub fn from_cell(language: Language, file: &str, place: &str, name: &str, text: &str) -> String {
    match language {
        Language::Zh => format!("取自 {file} {place}，“{name}”：{text}"),
        Language::En => format!("From {file} {place}, “{name}”: {text}"),
    }
}

/// A cell that was not taken.
pub fn left_cell(language: Language, place: &str, name: &str, text: &str, why: &str) -> String {
    match language {
        Language::Zh => format!("{place} {name}：{text}。{why}"),
        Language::En => format!("{place} {name}: {text}. {why}"),
    }
}

/// Cells beyond those that are listed.
pub fn more_left(language: Language, count: usize) -> String {
    match language {
        Language::Zh => format!("另有 {count} 个"),
        Language::En => format!("and {count} more"),
    }
}

/// How far the reading of a file is.
pub fn read_so_far(language: Language, percent: u8) -> String {
    match language {
        Language::Zh => format!("正在读取，已到 {percent}%"),
        Language::En => format!("Reading, {percent}% done"),
    }
}

/// Rows that are still to be read.
pub fn rows_unread(language: Language, count: usize) -> String {
    match language {
        Language::Zh => format!("还有 {count} 行待检查"),
        Language::En => format!("{count} rows are still to be checked"),
    }
}

/// The rows that are shown, of all.
pub fn rows_shown(language: Language, first: usize, last: usize, all: usize) -> String {
    match language {
        Language::Zh => format!("第 {first}—{last} 行，共 {all} 行"),
        Language::En => format!("Rows {first}–{last} of {all}"),
    }
}

/// What was saved.
pub fn saved_rows(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Zh, _) => format!("已保存 {count} 个数，可一次撤销。"),
        (Language::En, 1) => "1 figure saved. One undo takes it back.".to_owned(),
        (Language::En, _) => format!("{count} figures saved. One undo takes them back."),
    }
}

/// Another row says something about the same period.
pub fn repeats(language: Language, row: usize) -> String {
    match language {
        Language::Zh => format!("与第 {row} 行同一指标、同一报告期"),
        Language::En => format!("row {row} has the same indicator and period"),
    }
}
