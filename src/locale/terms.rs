//! The words of the page, as one table.

use crate::plan::Language;

macro_rules! terms {
    ($($name:ident: $zh:literal, $en:literal;)*) => {
        /// A fixed text of the page.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Term { $($name),* }

        impl Term {
            pub const ALL: &[Term] = &[$(Term::$name),*];

            pub const fn in_language(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Term::$name, Language::Zh) => $zh, (Term::$name, Language::En) => $en,)*
                }
            }
        }
    };
}

terms! {
    Name: "先锋", "Xianfeng";
    Tagline: "规划执行台账", "the ledger of a plan";
    SkipToContent: "跳到正文", "Skip to content";
    Pages: "页面", "Pages";
    Overview: "总览", "Overview";
    Targets: "目标", "Targets";
    Areas: "领域", "Areas";
    Tasks: "任务", "Tasks";
    Districts: "区县", "Districts";
    Data: "数据", "Data";
    Method: "方法", "Method";
    AsOf: "截至", "As of";
    Today: "回到今天", "Today";
    Undo: "撤销", "Undo";
    Redo: "重做", "Redo";
    UndoOf: "撤销：", "Undo: ";
    RedoOf: "重做：", "Redo: ";
    Undone: "已撤销：", "Undone: ";
    Appearance: "外观", "Appearance";
    ThemeAuto: "随系统", "System";
    ThemeLight: "浅色", "Light";
    ThemeDark: "深色", "Dark";
    HighContrast: "高对比", "High contrast";
    LargeText: "大字", "Large text";
    ReplayOf: "正在回看：只用当日已公布的数据。截至 ", "Replay: only what was known then. As of ";
    ToData: "去“数据”页", "Go to “Data”";
    StorageBlocked: "本浏览器不允许保存：所做修改只留在这个标签页里，关闭前请导出。", "This browser does not allow saving: changes stay in this tab only. Export before you close it.";
    StorageFull: "浏览器存储已满：最近的修改尚未保存，请立即导出。", "The browser's storage is full: the latest changes are not saved. Export now.";
    StorageUnreadable: "有已保存的记录无法读取，已原样保留。", "Some saved records cannot be read; they are kept as they are.";
    StorageHolds: "修改保存在本浏览器里。", "Changes are kept in this browser.";
    UpdateReady: "新版本已就绪。", "A new version is ready.";
    AcceptUpdate: "现在更新", "Update now";
    DataVersion: "规划数据版本", "plan data version";
    NamesAreClaims: "台账中的署名是自述，不是证明。", "Names in a ledger are claims, not proof.";
    HowJudged: "目标如何判定", "How a target is judged";
    Close: "关闭", "Close";
    NotFound: "没有找到", "Not found";
    AllTargets: "全部目标", "All targets";
    Adopted: "发布于", "announced";
    AreasAgainstVerdicts: "各领域判定分布", "Areas by verdict";
    Area: "领域", "Area";
    Share: "占比", "Share";
    LargestShortfalls: "差距最大", "Largest shortfalls";
    NothingBehind: "没有落后或未达成的目标。", "Nothing is behind or missed.";
    AllBehind: "全部落后与未达成的目标", "Everything behind or missed";
    LatestFigures: "最新数据", "Latest figures";
    NothingRecorded: "截至这一天还没有数据。打开任一目标，即可记录第一个观测值。", "No figure was known by this day. Open a target to record the first one.";
    TargetsUnit: "个目标", "targets";
    Search: "搜索", "Search";
    SearchHint: "名称、领域、区县…", "name, area, district…";
    Tier: "承诺或力争", "Commitment or stretch";
    All: "全部", "All";
    Group: "领域、任务、区县", "Area, task, district";
    Order: "排序", "Order";
    OrderSource: "原文顺序", "As in the source";
    OrderVerdict: "判定（差者在前）", "Verdict, worst first";
    OrderGap: "差距（大者在前）", "Shortfall, largest first";
    OrderDue: "完成时限", "Due day";
    OrderName: "名称", "Name";
    ClearFilters: "清除筛选", "Clear filters";
    NoTargetsHere: "没有符合条件的目标。可清除筛选，或换个词再搜。", "No target fits. Clear the filters or search for another word.";
    Verdict: "判定", "Verdict";
    Verdicts: "判定", "Verdicts";
    Target: "目标", "Target";
    Wanted: "目标值", "Target value";
    Found: "观测值", "Observed";
    CompletionAndSchedule: "完成率与序时", "Completion and schedule";
    Completion: "完成率", "Completion";
    Schedule: "序时进度", "Schedule";
    ScheduleGap: "序时差", "Schedule gap";
    Trend: "走势", "Trend";
    FiguresOverTime: "个观测值的走势", "figures over time";
    Due: "完成时限", "Due";
    Provisional: "暂定", "provisional";
    Stale: "陈旧", "stale";
    AtTargetNow: "目前在目标上", "at target now";
    NameColumn: "名称", "Name";
    Measures: "举措", "Measures";
    Items: "具体内容", "Items";
    CoverageGaps: "原文提到而未列出的部分", "Stated in the source but not listed";
    Why: "判定理由", "Why this verdict";
    OpinionsDiffer: "两种方法结论不一致：前者看速度，判定看序时。", " The two methods disagree: this one looks at the pace, the verdict at the schedule.";
    Replay: "回看", "Replay";
    ReplayHint: "拖动以回看各公布日当天的判定", "Move to see the verdicts of each day on which something became known";
    Promise: "承诺内容", "What is promised";
    Window: "考核期", "Window";
    Distance: "差距", "Distance";
    Indicator: "指标", "Indicator";
    Basis: "口径", "Basis";
    Scope: "范围", "Scope";
    RankList: "榜单", "List";
    OtherReading: "另一种读法", "Another reading";
    Note: "备注", "Note";
    InSource: "原文位置", "In the source";
    Twins: "相近目标", "Near twins";
    Background: "背景数据", "Background";
    BackgroundNote: "口径或范围不同，只作参考，不参与判定。", "Another basis or scope: for reference, never judged.";
    Neighbours: "相邻目标", "Neighbouring targets";
    Previous: "上一个", "Previous";
    Next: "下一个", "Next";
    ChartOf: "图：", "Chart: ";
    ChartLoading: "图表载入中…", "Loading the chart…";
    ChartFailed: "图表未能载入；下表内容相同。", "The chart could not be loaded; the table below says the same.";
    AsTable: "以表格查看", "As a table";
    Figures: "观测值", "Figures";
    RecordFigure: "记录观测值", "Record a figure";
    ChangeFigure: "修改观测值", "Change a figure";
    NoFiguresYet: "还没有观测值。点“记录观测值”填入第一个，注明来源。", "No figure yet. Choose “Record a figure” to enter the first one, with its source.";
    Period: "时期", "Period";
    PeriodHint: "2022、2022-09、2022-01/2022-09、2022-09-30", "2022, 2022-09, 2022-01/2022-09, 2022-09-30";
    Observed: "观测值", "Observed value";
    Unit: "单位", "Unit";
    Wording: "措辞", "Wording";
    Stage: "阶段", "Stage";
    Grade: "来源等级", "Source grade";
    KnownOn: "公布日", "Known on";
    PublishedOn: "公布日期", "Published on";
    PublicationUnknown: "公布日不详", "publication day unknown";
    Source: "来源", "Source";
    SourceTitle: "来源标题", "Source title";
    Publisher: "发布单位", "Publisher";
    SourceUrl: "网址", "Web address";
    HowDerived: "推算方法（直接公布的留空）", "How derived (empty if stated)";
    Author: "填报人或单位", "Recorded by (name or unit)";
    Use: "用途", "Use";
    Actions: "操作", "Actions";
    Judged: "判定依据", "judged";
    PartOfJudged: "计入累计", "part of the judged sum";
    Derived: "推算", "Derived";
    RecordedBy: "登记：", "Recorded by";
    Unsigned: "未署名", "unsigned";
    NoSource: "未注明来源", "no source given";
    Change: "修改", "Change";
    Delete: "删除", "Delete";
    Deleted: "已删除", "deleted";
    Yes: "是", "Yes";
    No: "否", "No";
    DoneOrHeld: "已完成或保持", "Done or held";
    Rating: "评定", "Assessment";
    StepsDone: "已完成节点", "Steps done";
    Save: "保存", "Save";
    Cancel: "取消", "Cancel";
    Conflict: "两份台账各有改动，请选择其一", "Two ledgers changed it, choose one";
    KeepThis: "保留此项", "Keep this";
    DidRecord: "已记录观测值", "Figure recorded";
    DidRevise: "已修改观测值", "Figure changed";
    DidDelete: "已删除观测值", "Figure deleted";
    DidKeep: "已选定一项", "One kept";
    DidImport: "已导入台账", "Ledger imported";
    DidReset: "已清除本机修改", "Your changes cleared";
    DidExport: "文件已生成", "File written";
    Export: "导出", "Export";
    ExportText: "“本机修改”只含在这里登记、修改、删除和导入的内容，交给别人即可合并。JSON 可再导入，CSV 供 Excel 或 WPS 打开。", "“Your changes” holds only what was recorded, changed, deleted or imported here; another person can merge it. JSON can be imported again, CSV opens in Excel.";
    ExportOwn: "本机修改 JSON", "Your changes, JSON";
    ExportAll: "全部台账 JSON", "Whole ledger, JSON";
    ExportTargets: "目标判定 CSV", "Targets and verdicts, CSV";
    ExportFigures: "观测值 CSV", "Figures, CSV";
    ExportPlan: "规划 JSON", "Plan, JSON";
    Import: "导入", "Import";
    ImportText: "选择别人导出的台账。先列出会带来哪些变化，确认后才写入，之后仍可撤销。", "Choose a ledger somebody exported. You see what it would change first; nothing is written until you accept, and it can be undone.";
    ChooseFile: "选择文件", "Choose a file";
    ImportTitle: "导入预览", "Import preview";
    ImportAccept: "导入", "Import";
    FileRefused: "此文件不能导入。", "This file cannot be imported.";
    NothingChanged: "台账没有任何改动。", "Nothing was changed.";
    NewFigures: "新增", "New";
    ChangedFigures: "修改", "Changed";
    DeletedFigures: "删除", "Deleted";
    InConflict: "冲突", "In conflict";
    KnownEdits: "已有", "Known already";
    NothingNew: "文件中的内容都已在台账里。", "Everything in the file is in the ledger already.";
    Plans: "规划", "Plans";
    PlansText: "每份规划各有自己的台账，互不影响。可打开别人给的规划文件（格式见说明），更新同名规划时已登记的数据保留。", "Every plan has a ledger of its own. You can open a plan file somebody gave you; updating a plan of the same id keeps what was recorded against it.";
    OpenPlan: "打开规划文件", "Open a plan file";
    DropPlan: "移出列表", "Take off the list";
    PlanNotFetched: "规划未能载入：请联网后再试。", "The plan could not be loaded: try again with a network.";
    PlanUnknown: "这里没有网址所指的规划，显示的仍是原规划。", "The plan this address names is not here; the one before is still shown.";
    KeptHere: "本机保存情况", "How it is kept here";
    EditsOfYours: "条本机改动。", "changes of yours.";
    OfflinePossible: "访问过一次后，断网也能打开。", "After one visit the page opens without a network.";
    OfflineImpossible: "当前访问方式（如 http 内网）不支持离线缓存。", "Where this page is served from (plain http, say), offline caching is not available.";
    UnreadableRecords: "无法读取的记录", "Unreadable records";
    UnreadableText: "这些记录原样保留在浏览器里，不会被覆盖；可另存后交给维护者。", "These records stay in the browser as they are and are never overwritten; save them and pass them to the maintainers.";
    SaveRaw: "另存原文", "Save as it is";
    Reset: "清除本机修改", "Clear my changes";
    Id: "标识", "Id";
    MethodLead: "判定只依据截至日期前已公布、所属时期已结束的数据，每一步都可在纸上复核。", "A verdict rests only on figures published by the as-of date, for periods that had ended then. Every step can be redone on paper.";
    Thresholds: "阈值", "Thresholds";
    KindsOfTarget: "目标类型", "Kinds of target";
    TiersApart: "分别统计，力争未成不等于承诺落空。", "counted apart: a stretch target missed is no broken promise.";
    WhichFigure: "用哪个数据判定", "Which figure is judged";
    WhichFigureText: "同一指标、考核期内、时期最近者；同期按阶段、直接公布优于推算、来源等级、公布日先后选取，其余保留并注明未采用的原因。计划数从不作为观测值。", "The same indicator, inside the window, the latest period; within a period by stage, stated before derived, source grade, then the latest publication. The others stay visible with the reason they were not used. A planned figure is never an observation.";
    WordingText: "“近”按不低于九成、“约”按末位数字上下一个单位理解（本方法的约定）；范围内各值结论一致才判定。", "“Nearly” is read as at least nine tenths, “about” as one unit of the last digit either way (conventions of this method); a verdict needs every allowed value to agree.";
    Sources: "资料来源", "Sources";
    FiguresInLedger: "台账中的观测值：", "Figures in the ledger:";
}
