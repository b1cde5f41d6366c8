//! The words of the pages that report: what changed between two days, and the notice. They are a table of their own, so
//! that they arrive with these pages and not with the first screen.

use xianfeng_core::plan::Language;

use super::terms::terms;

terms! { /// A fixed text of a page that reports.
ReportTerm {
    From: "从", "From";
    AsOf: "数据截至", "Figures known by";
    To: "到", "To";
    DayHint: "如 2022-10-31、2022年10月31日", "such as 2022-10-31, 31 Oct 2022";
    NoDay: "请填写日期，如 2022年10月31日。", "Enter a day, such as 31 Oct 2022.";
    EndOfMonthBefore: "上月末", "End of last month";
    EndOfQuarterBefore: "上季末", "End of last quarter";
    EndOfYearBefore: "上年末", "End of last year";
    ByFigures: "完成情况有变", "Verdicts that moved";
    ByTime: "只因时间推移", "Only because time passed";
    ByTimeHint: "这些目标没有新数据，只是到期或过了应有数据的日子。", "No figure became known for these; a due day or the day on which a figure could be expected went by.";
    NewFigures: "新数据", "New and updated figures";
    FellSilent: "应有新数据而未见", "A figure was due, and none was found";
    SilentHint: "按惯例应已有新数据，本台账没有；不等于没有做。", "A new figure could be expected by now, and this ledger has none. That does not mean that nothing was done.";
    SameBefore: "原为", "was";
    AtEarlierDay: "查看当日", "See that day";
    ChangesHint: "每个数都记着公布的日子，所以任何两天都可以比：哪些完成情况变了，为什么。", "Every figure keeps the day on which it became known, so any two days can be compared: which verdicts moved, and why.";
    // The notice.
    NoticeTitle: "标题", "Title";
    NoticeNumber: "期号", "Number";
    NumberHint: "如 2022年第3期", "such as No. 3 of 2022";
    NoticePeriod: "报告期", "Period";
    Requirements: "下步工作要求", "What is asked next";
    RequirementsHint: "一行一条，空着则通报里没有这一节", "One a line; left empty, the notice has no such section";
    LastNotice: "上期通报截至", "Last notice as of";
    NoticeScope: "范围", "Scope";
    WholePlan: "整份规划", "The whole plan";
    WithAnnex: "附全部目标", "Annex of all targets";
    LargeType: "公文字号（三号）", "Large type (16 pt)";
    PrintNotice: "打印或存为 PDF", "Print or save as PDF";
    PageNumbersHint: "较旧的浏览器不印页码：请在打印窗口勾选“页眉和页脚”。", "Older browsers print no page numbers: tick “Headers and footers” in the print dialog.";
    CopyForWord: "复制到 Word", "Copy for Word";
    DownloadWord: "下载 Word 文件", "Download for Word";
    CopiedNotice: "已复制，可粘贴到 Word 或 WPS。", "Copied. Paste it into Word or WPS.";
    NotCopied: "浏览器不允许复制。请下载 Word 文件。", "The browser does not allow copying. Download the file for Word instead.";
    NotWritten: "文件未能写成。请打印或复制。", "The file could not be written. Print or copy the notice instead.";
    FieldsStay: "标题、期号、报告期和工作要求保存在本浏览器；日期与范围在网址里。", "Title, number, period and what is asked stay in this browser; days and scope are in the address.";
    DraftMark: "样稿·未经核定", "Draft · not approved";
    Overall: "总体情况", "Overall";
    DoingWell: "完成较好的目标", "Targets that are kept or on track";
    FallingBehind: "滞后事项", "Targets missed or behind";
    NotReported: "应报未报", "Figures owed";
    SinceLast: "与上期相比", "Since the last notice";
    Annex: "附表：全部目标", "Annex: all targets";
    Sources: "数据来源", "Sources";
    Number: "序号", "No.";
    Matter: "事项", "Promise";
    Result: "完成值", "Result";
    RateOrDistance: "完成率或差距", "Completion or distance";
    Unit: "责任单位", "Unit";
    Reason: "原因", "Reason";
    NextStep: "下步措施、时限", "Next step, by when";
    Owed: "所欠", "Owed";
    Before: "上期", "Before";
    Now: "本期", "Now";
    Why: "缘由", "Why";
    Items: "项数", "Targets";
    Sum: "合计", "Total";
    WriteHere: "请责任单位说明原因，提出下步措施和时限；空白处供填写。", "The units are asked for reasons, next steps and dates; empty cells are there to write on.";
    OwedIsNoFigure: "“应报未报”只说本台账没有数据，不等于没有做。", "“Owed” says that this ledger has no figure, not that nothing was done.";
    NoneSo: "无。", "None.";
    BackToDay: "查看当日数据", "See the data of that day";
}}
