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
            "达到目标。累计类和“期内达标即可”的，期内达到就算；其余要有期末数。",
            "Target reached. Totals and targets “at any time in the period” count as met at once; others only with the figure for the last period.",
        ),
        Verdict::OnTrack => (
            "考核期内，完成率不低于序时进度，或目前达标。",
            "Still open: as much is done as should be done by now, or the target holds now.",
        ),
        Verdict::SlightlyBehind => ("考核期内，落后但在第一道阈值以内。", "Still open: behind, but within the first threshold."),
        Verdict::Behind => ("考核期内，落后超过阈值。", "Still open: behind by more than the threshold."),
        Verdict::Missed => (
            "考核期已过，期末数没有达到目标。到期当日仍按期内评价。",
            "The period is over, and the last figure does not meet the target. The due day still counts as in time.",
        ),
        Verdict::NotDue => (
            "还没到期，或按惯例数据还不会公布（年度数据、位次、一次性节点）；已到期而数据还不会公布的，写作“待公布”。",
            "Not due yet, or no figure is usually out by now (yearly figures, ranks, milestones). Due already and not usually out: “awaited”.",
        ),
        Verdict::CannotTell => (
            "有数据，但不足以下结论：缺期、缺期末数、没有基期值、表述两可、数据互相矛盾，或数据过旧。",
            "There are figures, but they do not settle it: one is missing, the last one or the baseline is unknown, the wording is vague, they contradict each other, or they are too old.",
        ),
        Verdict::NoData => (
            "按惯例应有数据，却没有查到。没有数据的不作评价；没有查到不等于没有做。",
            "A figure should be out by now and we found none. Nothing counts as met or missed for lack of figures.",
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
            "累计 ÷ 目标值，与序时进度比较；期内达到即为已达成。只有部分组成部分的，其和只是下限，除非它本身已达到目标。",
            "Total so far ÷ target, compared with time elapsed; met once it is reached. If only some parts reported, their sum is a minimum: no verdict, unless it reaches the target by itself.",
        ),
        KindName::Level => (
            "增量完成率（完成值 − 基期值）÷（目标值 − 基期值）与序时进度比较，序时自基期末起算；完成率为完成值 ÷ 目标值。没有基期值的只说还差多少；基期已达标的，只看是否守住。",
            "Progress, (value − baseline) ÷ (target − baseline), compared with the time elapsed since the end of the baseline's period; completion is value ÷ target. Without a baseline only the distance is said; if the baseline already meets the target, it only has to be kept.",
        ),
        KindName::Rate => {
            ("完成值与目标值直接比较，不按时间折算。", "The value is compared with the target directly, never scaled by time.")
        }
        KindName::Ceiling | KindName::Floor => (
            "完成值与界限比较；“高于”“超过”不含等于。",
            "The value is compared with the limit; “above” and “below” exclude the limit itself.",
        ),
        KindName::Rank => (
            "在同一榜单中进入前 N 位；只说进退几位，不算百分比。",
            "A place among the first N of the same list. Changes are given in places, never in per cent.",
        ),
        KindName::Relative => (
            "与同一报告期的每个参照比较；缺任一参照，暂难评价。参照有约数的，按其范围比较。",
            "Compared with every reference of the same period. If one is missing, there is no verdict; a worded one counts as its range.",
        ),
        KindName::Multiple => (
            "基期值 × 倍数为目标值，按水平评价；没有基期值，暂难评价。",
            "The baseline times the factor is the target, judged like a level. Without the baseline there is no verdict.",
        ),
        KindName::Share => (
            "完成数 ÷ 固定总数为占比；目标占比折成个数，按累计总量评价。",
            "The count ÷ the fixed total is the share. The promised share, as a count, is judged like a total.",
        ),
        KindName::Milestone => (
            "是否完成；有加权节点的，按节点与序时比较。未到期不算滞后。",
            "Done or not; weighted steps are compared with time elapsed. Never behind before it is due.",
        ),
        KindName::Hold => (
            "称号等是否保住，须有佐证；失去之日起即未达成，规划允许恢复的写明以期末为准。",
            "Kept or lost, with evidence; missed from the day it is lost. A plan that lets it be regained says that the end of the period counts.",
        ),
        KindName::AnyOf => (
            "任一部分达成即已达成；各部分都滞后或未达成，才算滞后或未达成。有部分未定的，整体也未定：有一部分序时推进的为序时推进，否则取未到期、未公布、暂难评价中最不确定的一个。",
            "Met when one part is met; behind or missed only when every part is. If one part is missed and the other unknown, the verdict stays open: on track if a part is, otherwise the least certain of not due, no figure found and cannot tell.",
        ),
        KindName::AllOf => (
            "任一部分未达成即未达成；每一部分都已知且向好才为好。有部分不明的，暂难评价；若因未到期，则为未到期。",
            "Missed when one part is missed; good only when every part is known and good. If a part is unknown there is no verdict, or “not due” if that is why.",
        ),
        KindName::Qualitative => ("由人附佐证评定，不由程序计算。", "A person judges, with evidence; never computed."),
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
            "Evenly in time: time elapsed ÷ whole time. Used where the plan says nothing else.",
        ),
        PaceName::Waypoints => (
            "按规划节点：以最近一个已到期节点的数值折算；两个节点之间不要求更多，第一个节点之前为 0%，到期日为 100%。",
            "By the plan's own steps: what the latest step that is due asks for. Nothing more is asked for between two steps; 0% before the first, 100% on the due day.",
        ),
        PaceName::LastYear => (
            "按上年同期进度：上年同期累计 ÷ 上年全期累计。缺任一数据即暂难评价，不以均匀推进代替。",
            "As in the year before: its total up to the same day ÷ its whole total. If either is missing there is no verdict; we do not assume an even pace.",
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
    let points = if rate == "1" { "percentage point" } else { "percentage points" };
    match language {
        Language::Zh => format!(
            "序时差 ≥ {a} 为“{track}”，≥ {b} 为“{slight}”，更低为“{behind}”；增速低于目标不超过 {rate} 个百分点为“{slight}”。边界值归入较好的一档。{whose}"
        ),
        Language::En => format!(
            "A schedule gap of {a} or more is “{track}”, {b} or more “{slight}”, anything below “{behind}”; a rate up to {rate} {points} below its target is “{slight}”. A value on the boundary gets the better verdict. {whose}"
        ),
    }
}

/// The rules that hold for several kinds, each with its limits and its formula.
pub fn rules(language: Language) -> Vec<(&'static str, String)> {
    let l = language;
    vec![
        (pick(l, "数值表述", "Worded numbers"), wordings(l)),
        (pick(l, "另一算法参考", "Another method"), outlook::second_opinion(l)),
        (Term::Stale.in_language(l), staleness(l)),
        (pick(l, "趋势外推", "Projection"), projection(l)),
        (pick(l, "还需多少", "What is needed"), pick(l,
            "此后每个整月须新增的量 =（目标值 − 完成值）÷ 截至日期之后、到期日之前的整月数，向上取整；按件计的取整件，比例以百分点计。没有整月可用时，写还差多少。",
            "What each whole month must bring = (target − value) ÷ the whole months after the as-of date up to the due day, rounded up: things that are counted in whole ones, shares in percentage points. When no whole month is left, what is missing is said.",
        ).to_owned()),
        (Term::Provisional.in_language(l), pick(l,
            "按快报（预计）、初步核算或推算的数评价的，标“暂定”：最终数可能不同。基期值、参照、组成部分或“每期均须达标”中任一期如此，同样标出。",
            "A verdict by an estimate, a preliminary or a calculated figure says so: the final figure may differ. So does one with such a baseline, reference, part, or any one period of “throughout the period”.",
        ).to_owned()),
        (pick(l, "同样可靠而不一致的数据", "Equally good figures that differ"), pick(l,
            "同期、数据状态相同、来源类型相同、同日公布的几个数，或双方填报不一致的数，各自结论一致才下结论，否则暂难评价，并列出各数；不以标识先后取舍。",
            "Several figures of one period, status, kind of source and day, or different values entered by two people, give a verdict only if each gives the same one; otherwise nobody can tell, and they are named. Never by id.",
        ).to_owned()),
        (pick(l, "期内达标即可", "Reached at any time"), pick(l,
            "达到过就算达到：后一期累计数较低也不改变；那一期的数本身被修订为未达到的，才不再算达到。",
            "What was reached stays reached, whatever a later total says, unless a revision of that very figure says it was not.",
        ).to_owned()),
        (pick(l, "修订", "Revisions"), pick(l,
            "修订后重新公布的，是新的一版：新版公布之前各日仍按旧版评价。同日或更早公布的，或注明是更正错录的，自始替换；删除也自始删除。按录入时间查看时，以当日台账所写为准。",
            "After a revision, the days before it was published are still judged by the old value. A value published on the same day or earlier, or said to correct a slip, replaces the old one from the start, and so does a deletion. Looking back by time of entry shows what had been entered here.",
        ).to_owned()),
        (pick(l, "来源", "Sources"), pick(l,
            "官方须有标题和发布单位，单位报送须有报送单位，其余须有名称或网址；缺的按未注明来源，排在最后，有注明来源的数时一律不采用。单位报送无从查阅、又是当事人，排在转载之后；有人署名负责，排在自媒体之前。期末之前公布的“预计”数按状态未说明排序，不因有状态而胜过其后公布的数。",
            "An official source needs a title and a publisher, a department's report the department, anything else some name; a figure without it counts as without a source, ranks last, and is not used beside one with a source. A department's own report cannot be read by others and comes from an interested party, so it ranks after republications; somebody signs it, so it ranks before blogs. An estimate made before its period was over ranks as if no status were stated: it never comes before what was published later.",
        ).to_owned()),
        (pick(l, "缺期", "Missing periods"), pick(l,
            "首尾相接的单期数自期初起相加；缺哪一期就写明哪一期。有缺期时，已知各期之和只是下限；此和已达到目标、而数量不会为负的，即已达成。年度从哪个月起，以考核期和已有数据为准。",
            "Figures of single months or quarters are added up from the start; what is missing is named. With one missing, the rest is a minimum: met if that reaches the target already and no figure can be negative. Years begin as the period judged and the known figures do.",
        ).to_owned()),
        (pick(l, "待公布", "Awaited"), pick(l,
            "到期之后、按惯例数据公布之前，写作“待公布”（仍计入“未到期”）；过了这一天为“未公布”，列入欠账，不论是否明确责任单位。节点、保持类和定性目标，到期次日未报即列入欠账。",
            "After the due day and before its figure is usually published the word is “awaited” (counted with “not due”); past that day it is “no figure found”, and an overdue report whether or not a department is named. Milestones, titles, and targets in words only are overdue from the day after they were due.",
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
            "考核期内，下一个数按惯例在上一期期末加公布滞后之后公布；此后超过一个报告周期仍没有查到新数的为“久未更新”，超过两个周期的为“暂难评价”，并写明此前的评价。周期按日历月计：{rhythms}。"
        ),
        Language::En => format!(
            "While the period is open, the next figure is usually published some time (the lag) after the end of the last one. If none is found for more than one reporting cycle after that, the verdict “may be out of date”; after two it is “cannot tell”, with the verdict before it. Cycles in calendar months: {rhythms}."
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
            "过基期值和考核期内各完成值作最小二乘直线，延至到期日；区间为 ŷ ± t · s · √(1 + 1/n +（x − x̄）² ÷ Sxx)，t 为自由度 n − 2 的学生分布，覆盖 {INTERVAL_PERCENT}%；数据从未为负的，区间不低于 0。可比数据不足 {LEAST_OBSERVATIONS} 个的不作外推。只供参考，不参与评价。"
        ),
        Language::En => format!(
            "The least-squares line through the baseline and the figures of the period judged, continued to the due day; the interval is ŷ ± t · s · √(1 + 1/n + (x − x̄)² ÷ Sxx) with Student's t for n − 2 degrees of freedom, and covers {INTERVAL_PERCENT}%; where no figure is below zero, nothing of it is. With fewer than {LEAST_OBSERVATIONS} comparable figures there is none. For information only."
        ),
    }
}

/// The formulas behind completion, schedule and gap.
pub fn formulas(language: Language) -> &'static str {
    pick(
        language,
        "完成率 = 完成值 ÷ 目标值，越低越好的指标、增速和位次不算完成率；增量完成率 =（完成值 − 基期值）÷（目标值 − 基期值），为负或基期值出自最低一类来源时不写成百分比；序时进度 = 已过时间 ÷ 全部时间，按报告期末计，整月按月、否则按天；序时差 = 增量完成率（累计总量为完成率）− 序时进度，以百分点计；差距 = 完成值 − 目标值，以指标单位计。承诺和公布的数字按原有位数显示；算出的数字四舍五入，并保留足以分清其在界限哪一侧的位数。评价所用的数字不作舍入。",
        "Completion = value ÷ target; where less is better, and for growth and places, there is none. Progress from the baseline = (value − baseline) ÷ (target − baseline), not said as a percentage where it is negative or the baseline comes from the least reliable kind of source. Schedule = time elapsed ÷ whole time, at the end of the figure's period: whole months count as months, anything else as days. Schedule gap = progress (of a total: completion) − schedule, in percentage points. Distance = value − target, in the unit. Promised and published numbers are shown with the digits they have; computed ones are rounded, with enough digits to stay on their side of every limit. Verdicts use unrounded figures.",
    )
}
