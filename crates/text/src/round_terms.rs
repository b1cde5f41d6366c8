//! The words of a round of reports: a table of their own, which arrives with the pages and parts that use them.

use xianfeng_core::plan::Language;

use super::term_list::terms;

terms! { /// A fixed text of a round of reports.
RoundTerm {
    Round: "填报轮次", "Reporting round";
    About: "填表说明", "How to fill in";
    Sheet: "填报", "Report";
    File: "填报表", "report";
    Report: "单位填报表", "Department's report";
    Unit: "填报单位", "Department";
    PeriodOfRound: "报告期", "Period";
    Due: "请于何日前报送", "Return by";
    Targets: "指标数", "Targets";
    Number: "序号", "No.";
    Target: "指标", "Target";
    UnitOfMeasure: "计量单位", "Unit";
    Last: "上次数据", "Last figure";
    LastPeriod: "上次报告期", "Its period";
    Sum: "（累计）", " (added up)";
    Value: "完成值", "Actual";
    Alone: "其中：当期数", "Of it: this period alone";
    Evidence: "佐证材料名称", "Title of the evidence";
    Identity: "行标识（请勿改动）", "Identity of the row (leave as it is)";
    RuleYellow: "只填浅黄色的格子，其余各格已锁定。", "Fill in the pale yellow cells; the others are locked.";
    RuleNumber: "完成值填数值，计量单位以表中所列为准，不必再写单位；小数照实填写，不要四舍五入。", "Enter a number in the unit of the row, with all its digits; no unit is needed.";
    RulePeriod: "报告期写明累计的，完成值填年初以来的累计数；“其中：当期数”填本期当月（当季）数，没有可不填。", "Where the period runs from the start of the year, enter the sum since then; “this period alone” may be left empty.";
    RuleEmpty: "没有数据的留空，不要填 0，并在“原因”中说明。", "Leave a cell empty where there is no figure (not 0), and say why under “Reason”.";
    RuleWords: "形象进度、原因、下步措施、佐证材料名称填文字；佐证材料另行报送。", "Progress, reason, next step and evidence are words; send the documents themselves separately.";
    RuleKeep: "不要增删行列、改动表头或工作表名称，填好后按原文件名返回。", "Do not add or remove rows, columns or sheets; return the file under its name.";
    MakeForms: "按单位生成填报表", "Make a form for each department";
    MakeFormsText: "每个单位一份 Excel 表，装在一个压缩包里：指标、目标值、上次数据已填好并锁定，只留空格待填。轮次记入台账，可以撤销。", "One Excel file a department in one ZIP: targets, target values and last figures are filled in and locked, with empty cells for the rest. The round is noted in the ledger; you can undo it.";
    NoUnits: "还没有单位。请先在“欠账”页为目标明确单位。", "No department is named yet. Name them for targets under “Overdue reports” first.";
    NothingAsked: "这个报告期内，所选单位没有要填的指标。", "Nothing is asked of the chosen departments for this period.";
    PeriodHint: "如 2022年9月、2022年三季度、2022", "such as Sep 2022, Q3 2022, 2022";
    PeriodUnclear: "看不懂这个报告期。", "This is no period.";
    DueUnclear: "看不懂这个日期。", "This is no day.";
    Rounds: "已有的轮次", "Rounds so far";
    FormsAgain: "再下载", "Download again";
    AddedRow: "表中没有这一行，请在原有的行里填写", "this row was not in the form; fill in the rows that are there";
    UnknownRow: "看不出这一行是哪项指标，请连同序号、指标、报告期一起复制", "which target this row is about cannot be told; copy its number, target and period, too";
    AskedOther: "这一行的计量单位或报告期被改动，请按表中原有的填写", "the unit or the period of the row was changed; fill in for the one that was asked";
    SaidTwice: "另一份文件对同一指标、同一报告期填了不同的数，请留下一份", "another file says something else for the same target and period; keep one of them";
    NotAValue: "应填数值，或可选的文字", "a number, or one of the words, is expected";
    OneOf: "应为：", "one of: ";
    NotAPeriod: "报告期不清", "the period is unclear";
    NoIndicator: "规划中没有这个指标", "the plan has no such indicator";
    IsNoForm: "不是填报表", "no form of a round";
    NoRows: "看不出是哪些指标，请从填报表连同序号、指标、报告期各列一起复制", "which targets these are about cannot be told; copy the columns of number, target and period of the form, too";
    IsOtherRound: "是另一轮次的填报表", "a form of another round";
    TakeReturned: "选返回的填报表，或整批拖到这里", "Choose returned forms, or drop all of them here";
    TakeFolder: "选整个文件夹", "Choose a folder";
    PasteReturned: "或从填报表复制单元格，粘贴到这里", "Or copy cells of a form, and paste them here";
    ReadPasted: "读取", "Read them";
    Pasted: "粘贴的单元格", "Pasted cells";
    DeleteRound: "删除轮次", "Delete the round";
    ChangeRound: "改轮次", "Change the round";
    ChangeText: "改后请重新下载填报表；已采纳的数据不变，可以撤销。", "Download the forms again afterwards. What was taken from returned forms stays; you can undo it.";
    BackText: "改过的工作簿（.xlsx，“数据”表）也可以选：先列出新增和改动，采纳后才写入。", "A changed workbook (.xlsx, its sheet of figures) can be chosen, too: what is new or changed is listed, and written only when you take it.";
    NothingBack: "这不是从这里导出的工作簿（没有“数据”表）。一般的表格请到“填报数据”页读入；填报表请在上面的轮次里选。", "This is no workbook that was exported here: it has no sheet of figures. Other tables are read on “Enter figures”, returned forms in their round above.";
    Take: "采纳", "Take these";
    Leave: "不采纳", "Leave them";
    LooksOdd: "可能有误，请核对；确认无误的勾选后一并采纳", "These may be wrong. Tick those that are right to take them, too";
    Place: "文件、行", "File and row";
    Brings: "内容", "What it brings";
    Returned: "已返回", "Returned";
    Missing: "未返回", "Not returned";
    New: "新增", "New";
    Same: "相同", "The same";
    Changed: "改动", "Changed";
    Refused: "未采纳", "Refused";
    Tampered: "改了锁定的格", "Changed where nothing was asked";
}}

/// What taking does, or why there is nothing to take; `left`: what looks wrong and nobody has ticked.
pub fn to_take(language: Language, count: usize, left: usize) -> String {
    match (language, count, left) {
        (Language::Zh, 0, 0) => "没有新增或改动的内容，无可采纳。".to_owned(),
        (Language::Zh, 0, _) => format!("{left} 条可能有误，勾选后才能采纳。"),
        (Language::Zh, _, 0) => format!("将采纳 {count} 条。"),
        (Language::Zh, ..) => format!("将采纳 {count} 条；{left} 条可能有误，未勾选，不采纳。"),
        (Language::En, 0, 0) => "There is nothing new or changed to take.".to_owned(),
        (Language::En, 0, _) => format!("{left} may be wrong: tick what is right to take it."),
        (Language::En, _, 0) => format!("{count} to be taken."),
        (Language::En, ..) => format!("{count} to be taken; {left} may be wrong and are left unless ticked."),
    }
}

/// A round in a line: `2022年9月 · 2022年10月15日前报送 · 13 个单位`.
pub fn heading(language: Language, period: &str, due: &str, units: usize) -> String {
    match (language, units) {
        (Language::Zh, _) => format!("{period} · {due}前报送 · {units} 个单位"),
        (Language::En, 1) => format!("{period} · return by {due} · 1 department"),
        (Language::En, _) => format!("{period} · return by {due} · {units} departments"),
    }
}
