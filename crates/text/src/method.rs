//! The method in words: one sentence for every verdict and kind, next to the code that applies it.

use super::{Term, amounts, comma, kind, outlook, pick, reading};
use xianfeng_core::assess::Verdict;
use xianfeng_core::assess::outlook::{INTERVAL_PERCENT, LEAST_OBSERVATIONS};
use xianfeng_core::measure::{Decimal, Qualifier, shown};
use xianfeng_core::plan::{Frequency, KindName, Language, PaceName, Thresholds};

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
        Verdict::NotDue => (
            "数据尚不可能公布（年度数据、位次、一次性节点）；已到期而数据尚不可能公布的，写作“待公布”。",
            "No figure can be expected yet (annual figures, ranks, one-off steps); after the due day the word is “awaited”.",
        ),
        Verdict::CannotTell => (
            "有数据，但不足以下结论：缺期、缺期末值、缺基数、措辞两可、数据互相矛盾，或数据过旧。",
            "There are figures, but not enough: a gap, no final one, no base, an ambiguous wording, contradicting ones, or they are too old.",
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
            "累计 ÷ 目标值，与序时进度比较；期内达到即为已达成。部分分量之和只作下限，除非它本身已达到目标。",
            "Cumulative ÷ target against the schedule; met once it is reached. A sum of some parts is a lower bound: no verdict, unless it reaches the target by itself.",
        ),
        KindName::Level => (
            "增量完成率 (观测值 − 基期值) ÷ (目标值 − 基期值) 与序时进度比较，序时自基期末起算；完成率为观测值 ÷ 目标值。无基期值只给差距；基期已达目标则按界限判断。",
            "The progress (value − baseline) ÷ (target − baseline) against the schedule, which starts at the end of the baseline's period; completion is value ÷ target. Without a baseline only the distance is said; a baseline already there makes it a bound.",
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
            "与同一时期的每个参照比较；缺任一参照即暂难评价。参照有措辞的，按其范围比较。",
            "Against every reference of the same period; a missing one leaves it open, a worded one counts as its range.",
        ),
        KindName::Multiple => (
            "基数 × 倍数为目标值，按水平判断；基数未知则暂难评价。",
            "The base times the factor is the target, judged as a level; an unknown base leaves it open.",
        ),
        KindName::Share => (
            "完成数 ÷ 固定总数为占比；目标占比折成个数，按累计总量判断。",
            "The count ÷ the fixed whole is the share; the promised share as a count is judged like a total.",
        ),
        KindName::Milestone => (
            "是否完成；有加权节点的，按节点与序时比较。未到期不判滞后。",
            "Done or not; weighted steps against the schedule. Never behind before it is due.",
        ),
        KindName::Hold => (
            "保持或失去，须有佐证；失去之日起即未达成，规划允许恢复的写明以期末为准。",
            "Held or lost, with evidence; missed from the day it is lost. A plan that lets it be regained says that the due day counts.",
        ),
        KindName::AnyOf => (
            "任一部分达成即已达成；各部分都滞后或未达成，才判滞后或未达成；有部分未定的，仍未定：有序时推进的为序时推进，否则取未到期、未公布、暂难评价中最不确定的一个。",
            "Met when a part is met; behind or missed only when every part is. Open parts keep it open: on track if a part is, else the least certain of not due, no figure found and cannot tell.",
        ),
        KindName::AllOf => (
            "任一部分未达成即未达成；每一部分都已知且向好才为好；有部分不明的，暂难评价，若因未到期则为未到期。",
            "Missed when a part is missed; good only when every part is known and good. A part nobody knows makes it cannot tell, or not due if that is why.",
        ),
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
            "按规划节点：以最近一个已到期节点的数值折算；两个节点之间不要求更多，第一个节点之前为 0%，到期日为 100%。",
            "By the plan's own steps: what the latest step that is due asks for. Nothing more is asked for between two steps; 0% before the first, 100% on the due day.",
        ),
        PaceName::LastYear => (
            "按上年同期进度：上年同期累计 ÷ 上年全期累计。缺任一数据即暂难评价，不以均匀推进代替。",
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
    let (a, b, rate) = [t.on_track, t.slightly_behind, t.rate_slightly_behind.abs()].map(shown::whole).into();
    let points = if rate == "1" { "point" } else { "points" };
    match language {
        Language::Zh => format!(
            "序时差 ≥ {a} 为“{track}”，≥ {b} 为“{slight}”，更低为“{behind}”；增速低于目标不超过 {rate} 个百分点为“{slight}”。边界值归入较好的一档。{whose}"
        ),
        Language::En => format!(
            "A schedule gap of {a} or more is “{track}”, {b} or more “{slight}”, anything below “{behind}”; a rate up to {rate} {points} below its target is “{slight}”. A value on the boundary belongs to the better verdict. {whose}"
        ),
    }
}

/// The rules that hold for several kinds, each with its limits and its formula.
pub fn rules(language: Language) -> Vec<(&'static str, String)> {
    let l = language;
    vec![
        (pick(l, "数值表述", "Worded numbers"), wordings(l)),
        (pick(l, "第二意见", "Second opinion"), outlook::second_opinion(l)),
        (Term::Stale.in_language(l), staleness(l)),
        (pick(l, "趋势外推", "Projection"), projection(l)),
        (pick(l, "还需多少", "What is needed"), pick(l,
            "此后每个整月须新增的量 =（目标值 − 观测值）÷ 截至日期之后、到期日之前的整月数，向上取整；按件计的取整件，比例以百分点计。没有整月可用时，写还差多少。",
            "What each whole month must bring = (target − value) ÷ the whole months after the as-of date up to the due day, rounded up: whole things in whole ones, shares in points. When no whole month is left, what is missing is said.",
        ).to_owned()),
        (Term::Provisional.in_language(l), pick(l,
            "判定依据预计、初步核算或推算值的，标“暂定”；基数、参照、组成部分或“每期均须达到”中任一期如此，同样标出。",
            "A verdict that rests on an expected, preliminary or derived figure is provisional; so is one with such a base, reference, part, or any one period of “in every period”.",
        ).to_owned()),
        (pick(l, "同样可信而不一致的数据", "Figures that are equally good and differ"), pick(l,
            "同期、同阶段、同等级、同日公布的几个数，或同一数据相互冲突的改动，各自结论一致才下结论，否则暂难评价，并列出各数；不以标识先后取舍。",
            "Several figures of one period, stage, grade and day, or conflicting edits of one figure, give a verdict only if each gives the same; otherwise nobody can tell, and they are named. Never by id.",
        ).to_owned()),
        (pick(l, "达到即可", "Reached once"), pick(l,
            "达到过就算达到：后一期累计数较低也不改变；那一期的数本身被修订为未达到的，才不再算达到。",
            "What was reached stays reached, whatever a later sum says, unless a revision of that very figure says it was not.",
        ).to_owned()),
        (pick(l, "版次", "Vintages"), pick(l,
            "修订后重新公布的，是新的一版：新版公布之前各日仍按旧版判断。同日或更早公布的，或注明是更正错录的，自始替换；删除也自始删除。按登记日查看时，以当日台账所写为准。",
            "A value that is published anew is a new vintage: the days before are judged by the old one. Published on the same day or earlier, or said to correct a slip, it replaces the old one from the start, and so does a deletion. The audit view shows what the ledger said.",
        ).to_owned()),
        (pick(l, "来源", "Sources"), pick(l,
            "官方须有标题和发布单位，单位报送须有报送单位，其余须有名称或网址；缺的按未注明来源，排在最后，有注明来源的数时一律不采用。单位报送无从查阅、又是当事人，排在转载之后；有人署名负责，排在自媒体之前。期末之前公布的“预计”按未注明阶段排序，不因有阶段而胜过其后公布的数。",
            "Official needs a title and a publisher, a unit's report the unit, anything else some name; what lacks it is unstated, ranks last, and is not looked at beside a figure with a source. A unit's own report cannot be read by others and comes from a party, so it ranks after copies; somebody signs it, so it ranks before self-media. “Expected”, said before its period was over, ranks as if no stage were stated: no stage puts it before what was published later.",
        ).to_owned()),
        (pick(l, "缺期", "Gaps"), pick(l,
            "首尾相接的单期数自期初起相加；缺哪一期就写明哪一期。有缺期时，已知各期之和只是下限；此和已达到目标、而数量不会为负的，即已达成。年度从哪个月起，以考核期和已有数据为准。",
            "Single periods that lie side by side add up from the start; what is missing is named. With a gap, the known periods are a lower bound: met where that reaches the target already and no figure can be negative. Years begin as the window and the known series do.",
        ).to_owned()),
        (pick(l, "待公布", "Awaited"), pick(l,
            "到期之后、数据可望公布之前，写作“待公布”（仍计入“未到期”）；过了这一天为“未公布”，有单位承担的列入欠账。承担了的节点，到期次日未报即列入欠账。",
            "After the due day and before a figure can be expected the word is “awaited” (counted with “not due”); past that day it is “no figure found”, and owed where a unit took it on. A milestone that a unit took on is owed from the day after it was due.",
        ).to_owned()),
        (pick(l, "整月与天", "Months and days"), pick(l,
            "期初到期末都是整月的按月计，否则按天计：2024年1月1日至2月29日为 2 ÷ 12 个月，至2月28日为 59 ÷ 366 天。",
            "From the start to the end of whole months, months are counted, otherwise days: 1 January to 29 February 2024 is 2 ÷ 12 months, to 28 February 59 ÷ 366 days.",
        ).to_owned()),
    ]
}

/// The values that each word allows, by the interval that judges it.
fn wordings(language: Language) -> String {
    let thousand = Decimal::ONE_THOUSAND;
    let one = |word: Qualifier| {
        let range = amounts::range(language, word.allows(thousand), shown::whole);
        format!("{} 1,000{}{range}", reading(language, word), super::colon(language))
    };
    let words = Qualifier::ALL.into_iter().filter(|word| *word != Qualifier::Exact).map(one).collect::<Vec<_>>();
    format!("{}{}{}", words.join(super::semicolon(language)), pick(language, "。", ". "), Term::WordingText.in_language(language))
}

/// The rule of silence, with the rhythm of every frequency.
fn staleness(language: Language) -> String {
    let rhythm = |frequency: Frequency| {
        let months = frequency.months()?;
        Some(match language {
            Language::Zh => format!("{} {months} 个月", self::frequency(language, frequency)),
            Language::En => format!("{} {months} {}", self::frequency(language, frequency), if months == 1 { "month" } else { "months" }),
        })
    };
    let rhythms = Frequency::ALL.into_iter().filter_map(rhythm).collect::<Vec<_>>().join(comma(language));
    match language {
        Language::Zh => format!(
            "考核期内，下一个数自上一期期末加公布滞后起可望公布；此后超过一个报告周期仍无新数据的为“陈旧”，超过两个周期的为“暂难评价”，并写明此前的判定。周期按日历月计：{rhythms}。"
        ),
        Language::En => format!(
            "While the window is open, the next figure can be expected from the end of the last period plus the lag. More than one rhythm of silence after that makes a verdict stale, more than two make it “cannot tell”, with the verdict before it. Rhythms in calendar months: {rhythms}."
        ),
    }
}

fn frequency(language: Language, frequency: Frequency) -> &'static str {
    let term = match frequency {
        Frequency::Monthly => Term::Monthly,
        Frequency::Quarterly => Term::Quarterly,
        Frequency::HalfYearly => Term::HalfYearly,
        Frequency::Yearly => Term::Yearly,
        Frequency::Once => Term::Once,
    };
    term.in_language(language)
}

fn projection(language: Language) -> String {
    match language {
        Language::Zh => format!(
            "过基期值和考核期内各观测值作最小二乘直线，延至到期日；区间为 ŷ ± t · s · √(1 + 1/n +（x − x̄）² ÷ Sxx)，t 为自由度 n − 2 的学生分布，覆盖 {INTERVAL_PERCENT}%；数据从未为负的，区间不低于 0。可比观测值不足 {LEAST_OBSERVATIONS} 个的不作外推。只供参考，不参与判定。"
        ),
        Language::En => format!(
            "The least-squares line through the baseline and the figures of the window, continued to the due day; the interval is ŷ ± t · s · √(1 + 1/n + (x − x̄)² ÷ Sxx) with Student's t for n − 2 degrees of freedom, and covers {INTERVAL_PERCENT}%; where no figure is below zero, nothing of it is. With fewer than {LEAST_OBSERVATIONS} comparable figures there is none. For information, never judged."
        ),
    }
}

/// The formulas behind completion, schedule and gap.
pub fn formulas(language: Language) -> &'static str {
    pick(
        language,
        "完成率 = 观测值 ÷ 目标值，越低越好的指标、增速和位次不算完成率；增量完成率 =（观测值 − 基期值）÷（目标值 − 基期值），为负或基期值来源等级最低时不写成百分比；序时进度 = 已过时间 ÷ 全部时间，按观测值所属时期的期末计，整月按月、否则按天；序时差 = 增量完成率（累计总量为完成率）− 序时进度，以百分点计；差距 = 观测值 − 目标值，以指标单位计。承诺和公布的数字按原有位数显示；算出的数字四舍五入，并保留足以分清其在界限哪一侧的位数。判断所用的数字不作舍入。",
        "Completion = value ÷ target; where less is better, and for growth and places, there is none. Progress from the baseline = (value − baseline) ÷ (target − baseline), not said as a percentage where it is negative or the baseline is from a source of the lowest grade. Schedule = time gone ÷ whole time, at the end of the figure's period: whole months count as months, anything else as days. Schedule gap = progress (of a sum: completion) − schedule, in percentage points. Distance = value − target, in the unit. Promised and published numbers are shown with the digits they have; computed ones are rounded half up, with enough digits to stay on their side of every limit. Judged numbers are not rounded.",
    )
}
