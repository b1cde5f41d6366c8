//! The method in words: one sentence for every verdict and kind, next to the code that applies it.

use super::{kind, pick};
use xianfeng_core::assess::Verdict;
use xianfeng_core::plan::{KindName, Language, PaceName, Thresholds};

/// Explains a verdict.
pub fn verdict(language: Language, verdict: Verdict) -> &'static str {
    let (zh, en) = match verdict {
        Verdict::Met => (
            "已达到目标：累计类和“达到即可”类在期内即可判定，其余须有期末数据。",
            "The target is satisfied: sums and “once” targets as soon as they are, others by the figure of the final period.",
        ),
        Verdict::OnTrack => (
            "考核期内，完成率不低于序时进度，或目前已在目标上。",
            "The window is open and completion is not behind the schedule, or the target holds now.",
        ),
        Verdict::SlightlyBehind => ("考核期内，落后但在第一道阈值以内。", "The window is open; behind, but within the first threshold."),
        Verdict::Behind => ("考核期内，落后超过阈值。", "The window is open; behind by more than the threshold."),
        Verdict::Missed => (
            "考核期已过，期末数据未达到目标。到期当日仍按期内判断。",
            "The window is over and its final figure does not satisfy the target. On the due day itself the window is still open.",
        ),
        Verdict::NotDue => {
            ("数据尚不可能公布（年度数据、位次、一次性节点）。", "No figure can be expected yet (annual figures, ranks, one-off steps).")
        }
        Verdict::CannotTell => (
            "有数据，但不足以下结论：缺期末值、缺基数、措辞两可，或数据过旧。",
            "There are figures, but not enough: no final one, no base, an ambiguous wording, or they are too old.",
        ),
        Verdict::NoData => (
            "应有数据而未见公布。没有数据从不判红或判绿。",
            "A figure could be expected and none is known. Nothing is green or red for want of data.",
        ),
    };
    pick(language, zh, en)
}

/// Every kind with its rule.
pub fn kinds(language: Language) -> [(&'static str, &'static str); KindName::ALL.len()] {
    KindName::ALL.map(|name| (kind(language, name), rule(language, name)))
}

/// Explains the rule of a kind. The match is exhaustive, so that a new kind needs its words.
pub fn rule(language: Language, kind: KindName) -> &'static str {
    let (zh, en) = match kind {
        KindName::Total => (
            "累计 ÷ 目标值，与序时进度比较；期内达到即为已达成。部分分量之和只作下限。",
            "Cumulative ÷ target against the schedule; reached is met. A sum of some parts is a lower bound only.",
        ),
        KindName::Level => (
            "(观测值 − 基期值) ÷ (目标值 − 基期值)，序时自基期末起算。无基期值只给距离；基期已达目标则按界限判断。",
            "(value − baseline) ÷ (target − baseline); the schedule starts at the end of the baseline's period. Without a baseline only the distance is said; a baseline already there makes it a bound.",
        ),
        KindName::Rate => ("观测值与目标值直接比较，不按时间折算。", "The value against the target directly, never scaled by time."),
        KindName::Ceiling | KindName::Floor => {
            ("观测值与界限比较；“高于”“超过”不含等于。", "The value against the bound; strict words exclude equality.")
        }
        KindName::Rank => (
            "在同一榜单中位次不低于第 N；只谈进退位次，不算百分比。",
            "A place among the first N of the same list; movement in places, never a percentage.",
        ),
        KindName::Relative => (
            "与同一时期的每个参照比较；缺任一参照即无法判断。",
            "Against every reference of the same period; a missing one leaves it open.",
        ),
        KindName::Multiple => (
            "基数 × 倍数为目标值，按水平判断；基数未知则无法判断。",
            "The base times the factor is the target, judged as a level; an unknown base leaves it open.",
        ),
        KindName::Share => ("完成数 ÷ 固定总数。", "Counts against a fixed whole."),
        KindName::Milestone => (
            "是否完成；有加权节点的，按节点与序时比较。未到期不判滞后。",
            "Done or not; weighted steps against the schedule. Never behind before it is due.",
        ),
        KindName::Hold => ("保持或失去，须有佐证。", "Held or lost, with evidence."),
        KindName::AnyOf => (
            "任一部分达成即可；一部分未达成而另一部分无数据，则无法判断。",
            "One part is enough; one missed and one unknown leaves it open.",
        ),
        KindName::AllOf => ("每一部分都须达成。", "Every part is needed."),
        KindName::Qualitative => ("由人附佐证评定，从不由程序计算。", "A person assesses it, with evidence; never computed."),
    };
    pick(language, zh, en)
}

/// Explains every pace.
pub fn paces(language: Language) -> [&'static str; PaceName::ALL.len()] {
    PaceName::ALL.map(|name| pace(language, name))
}

fn pace(language: Language, pace: PaceName) -> &'static str {
    let (zh, en) = match pace {
        PaceName::Even => (
            "按时间均匀推进：已过时间 ÷ 全部时间。规划未另作规定时用它。",
            "Evenly in time: time gone ÷ whole time. Used where the plan says nothing else.",
        ),
        PaceName::Waypoints => (
            "按规划节点：以最近一个已到期节点的数值折算；两个节点之间不要求更多，第一个节点之前为 0 %，到期日为 100 %。",
            "By the plan's own steps: what the latest step that is due asks for. Nothing more is asked for between two steps; 0 % before the first, 100 % on the due day.",
        ),
        PaceName::LastYear => (
            "按上年同期进度：上年同期累计 ÷ 上年全期累计。缺任一数据即无法判断，不以均匀推进代替。",
            "As in the year before: its sum up to the same day ÷ its whole sum. Without either there is no verdict; an even pace is not put in its place.",
        ),
    };
    pick(language, zh, en)
}

/// The thresholds in force.
pub fn thresholds(language: Language, t: &Thresholds) -> String {
    let word = |v| super::verdict(language, v);
    let (track, slight, behind) = (word(Verdict::OnTrack), word(Verdict::SlightlyBehind), word(Verdict::Behind));
    let whose = match *t == Thresholds::default() {
        true => pick(language, "（方法默认值）", "(The method's own thresholds.)"),
        false => pick(language, "（本规划自定）", "(This plan's thresholds.)"),
    };
    let (a, b, rate) = (t.on_track, t.slightly_behind, t.rate_slightly_behind.abs());
    match language {
        Language::Zh => format!(
            "序时差 ≥ {a} 为“{track}”，≥ {b} 为“{slight}”，更低为“{behind}”；增速低于目标不超过 {rate} 个百分点为“{slight}”。边界值归入较好的一档。{whose}"
        ),
        Language::En => format!(
            "A schedule gap of {a} or more is “{track}”, {b} or more “{slight}”, anything below “{behind}”; a rate up to {rate} points below its target is “{slight}”. A value on the boundary belongs to the better verdict. {whose}"
        ),
    }
}
