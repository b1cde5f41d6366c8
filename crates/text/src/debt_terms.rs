//! The words of what is owed and of the bodies that owe it: a table of their own, which arrives with the pages.

use xianfeng_core::plan::Language;

use super::terms::terms;

terms! { /// A fixed text about owed reports and bodies.
DebtTerm {
    OwedMeans: "欠账指本台账里查不到数据，不等于没有做：可能已完成而未公布，也可能以其他口径公布。", "Overdue means that no figure is in this ledger. It does not mean the work was not done: it may be done and unpublished, or published in another form.";
    NoneOwed: "截至这一天没有欠账。", "Nothing was overdue on this day.";
    NoneHere: "这个范围内没有欠账。", "Nothing is overdue in this selection.";
    NobodyAnswers: "原文未写责任单位时，可在这里勾选目标，批量明确。", "Where the plan names no office, tick targets here and name one for all of them.";
    Body: "单位", "Office";
    AnyBody: "全部单位", "All offices";
    NoBody: "未明确单位", "No office named";
    LeadOrResponsible: "牵头或责任单位", "Lead or responsible office";
    WithNumber: "有数字目标", "With a number";
    AllOwed: "全部欠账", "All overdue";
    TooLittle: "数据不足", "Too little data";
    WorkOwed: "逾期未办结、缺佐证", "Late work, no evidence";
    WhatIsOwed: "欠什么", "What is overdue";
    OrderByBody: "按单位", "By office";
    OrderByAge: "逾期久的在前", "Longest overdue first";
    Report: "填报", "Record";
    SinceWhen: "应报日", "Was due";
    DaysLate: "逾期", "Late by";
    LastReminder: "上次催办", "Last reminder";
    OwesOutcome: "办理结果", "the outcome";
    OwesProof: "佐证材料", "evidence";
    OwesWork: "办结", "completion of the work";
    EnoughData: "期末数据", "a figure for the period's end";
    SelectAll: "全选所列", "Select all listed";
    NoneSelected: "未选", "None selected";
    ClearSelection: "取消选择", "Clear selection";
    WriteReminder: "生成催办", "Write reminders";
    ReminderText: "催办文本（可修改）", "Reminder (you can edit it)";
    ToneMessage: "微信、钉钉消息", "Chat message";
    ToneLetter: "正式函件", "Formal letter";
    Tone: "语气", "Tone";
    ReplyBy: "请于何日前报送", "Reply by";
    Copy: "复制", "Copy";
    CopyAll: "全部复制", "Copy all";
    Copied: "已复制", "Copied";
    SelectedToCopy: "浏览器不允许复制：文字已选中，请按 Ctrl+C", "The browser does not allow copying: the text is selected, press Ctrl+C";
    MarkReminded: "记为已催办", "Mark as reminded";
    Reminded: "已催办", "Reminded";
    CalendarFile: "日历文件（.ics）", "Calendar file (.ics)";
    CalendarHint: "每项欠账和下次应报各一条，当天上午 9 时提醒一次。", "One entry for each overdue and each next report, with one alert at 9 in the morning of the day.";
    NextReports: "接下来应报", "Due next";
    NextReportsNone: "考核期内没有待报的数据。", "No report is still to come.";
    Assign: "明确单位", "Name an office";
    AssignTitle: "为所选目标明确单位", "Name the office for the selected targets";
    AssignHint: "可从已有名称中选。只填要改的一项，另一项保持不变。", "Pick a name already used, or type one. Fill in only what is to change; the other stays.";
    AssignSave: "保存", "Save";
    NameOne: "请填写牵头单位或责任单位。", "Name a lead or a responsible office.";
    SameAs: "与已有名称合并为：", "Counted as: ";
    Select: "批量选择", "Select several";
    SelectDone: "结束选择", "Stop selecting";
    WorkState: "办理状态", "State of work";
    Owing: "欠账", "Overdue";
    SearchHere: "找目标、单位", "Target or office";
    OtherName: "英文（可不填）", "Chinese (optional)";
    ForExample: "如：", "For example: ";
    Proposed: "按考核期建议：", "Suggested by the period judged: ";
    PasteTitle: "从表格粘贴目标", "Paste targets from a table";
    PasteHint: "在 Excel 或 WPS 中选中表格，复制后粘贴到这里。表头可写：序号、目标、目标值、单位、完成时限、牵头单位、责任单位、领域、类型，次序不限；没有表头时按目标、目标值、单位、完成时限、牵头单位、责任单位读。", "Copy rows in a spreadsheet and paste them here. Heads may be no., target, value, unit, due, lead, responsible, area and kind, in any order; without heads the columns are read as target, value, unit, due, lead, responsible.";
    PasteHere: "粘贴区", "Paste here";
    Row: "行", "Row";
    Number: "序号", "No.";
    Check: "检查", "Check";
    WillBeAdded: "可添加", "will be added";
    AreaOfAll: "全部工作", "All work";
}}

/// A promise of a kind, as an example.
pub fn kind_example(language: Language, kind: xianfeng_core::plan::KindName) -> &'static str {
    use xianfeng_core::plan::KindName;
    let (zh, en) = match kind {
        KindName::Total => ("全年新建口袋公园 1,000 座", "build 1,000 pocket parks in the year"),
        KindName::Level => ("年底高新技术企业达到 4,500 家", "4,500 high-tech firms at the end of the year"),
        KindName::Rate => ("地区生产总值增长 8%", "output grows by 8%"),
        KindName::Ceiling => ("城镇调查失业率不超过 5.5%", "unemployment stays at or below 5.5%"),
        KindName::Floor => ("粮食产量不低于 80 亿斤", "at least 4 million tonnes of grain"),
        KindName::Rank => ("综合排名进入全国前50位", "among the top 50 of the country"),
        KindName::Relative => ("增速高于全省平均", "growth above the provincial average"),
        KindName::Multiple => ("产值比 2020 年翻一番", "twice the output of 2020"),
        KindName::Share => ("120 个社区中 90% 建成服务站", "a service point in 90% of 120 districts"),
        KindName::Milestone => ("政务服务中心 10 月底前投用", "the service centre opens by the end of October"),
        KindName::Hold => ("保持全国文明城市称号", "keep a title"),
        KindName::AnyOf => ("甲、乙两个园区至少建成一个", "at least one of two parks"),
        KindName::AllOf => ("道路、桥梁均完工", "both the road and the bridge"),
        KindName::Qualitative => ("营商环境明显改善，由人评定", "a better business climate, rated by a person"),
    };
    super::pick(language, zh, en)
}
