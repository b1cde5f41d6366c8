//! The explanation of a verdict in words: each number named, each step shown.

mod equations;

use super::amounts::{amount_in_range, amount_worded, first_places, percent_whole, place_of, range};
use super::{amount, amount_signed, comma, day, observed, percent, period, pick, rating, verdict};
use equations::Terms;
use xianfeng_core::assess::contest::Cause;
use xianfeng_core::assess::{Reason, Verdict};
use xianfeng_core::id::IndicatorId;
use xianfeng_core::ledger::Value;
use xianfeng_core::measure::{Decimal, Holds, Interval, Qualifier, shown};
use xianfeng_core::plan::{Better, Language, Plan};

/// One step as a sentence.
pub fn step(language: Language, plan: &Plan, step: &Reason) -> String {
    let l = language;
    let zh = l == Language::Zh;
    let text = |zh: &'static str, en: &'static str| pick(l, zh, en).to_owned();
    let number = shown::whole;
    match step {
        Reason::Promised { value, unit, better, strict } => {
            format!("{}{} {}", pick(l, "目标值：", "Target: "), relation_in_words(l, *better, *strict), amount(l, *value, unit))
        }
        Reason::Adjusted { from, old, new, unit } => {
            let (old, new, from) = (amount(l, *old, unit), amount(l, *new, unit), day(l, *from));
            if zh {
                format!("目标调整：原为 {old}，{from}起为 {new}")
            } else {
                format!("Target adjusted: {old} before, {new} from {from}")
            }
        }
        Reason::PromisedRank(Some(within)) => {
            format!("{}{}", pick(l, "目标：", "Target: "), first_places(l, Decimal::from(*within)))
        }
        Reason::PromisedRank(None) => {
            text("目标：进入第一集团（原文未说明是前几位）", "Target: the leading group (the plan does not say how many places that is)")
        }
        Reason::PromisedShare { percent: share, whole, value: promised, unit } => {
            let (share, whole, value) = (percent_whole(*share), amount(l, *whole, unit), amount(l, *promised, unit));
            let said = if zh {
                format!("目标：{whole}的 {share}，即 {value}")
            } else {
                format!("Target: {share} of {whole}, that is {value}")
            };
            match equations::whole_ones(l, *promised, unit) {
                Some(least) => format!("{said}{}{least}", pick(l, "，须满 ", ", so at least ")),
                None => said,
            }
        }
        Reason::PromisedMultiple { factor, base, value, unit } => {
            let least = relation_in_words(l, Better::Higher, false);
            let sum = format!("{least} {} = {} × {}", amount(l, *value, unit), number(*factor), amount(l, *base, unit));
            if zh { format!("目标值：{sum}") } else { format!("Target: {sum}") }
        }
        Reason::PromisedFactor(factor) => {
            if zh {
                format!("目标：基期的 {} 倍", number(*factor))
            } else {
                format!("Target: {} times the baseline", number(*factor))
            }
        }
        Reason::PromisedRelative { references, better, strict } => {
            let names: Vec<&str> = references.iter().map(|id| indicator_name(l, plan, id)).collect();
            let (than, names) = (relation_in_words(l, *better, *strict), names.join(pick(l, "、", " and ")));
            if zh { format!("目标：{than}{names}") } else { format!("Target: {than} {names}") }
        }
        Reason::ShareDone { value, whole, percent, promised, unit } => equations::share(l, (*value, *whole, unit), *percent, *promised),
        Reason::Observed { period: p, value, unit, reading, .. } => {
            let mut said = amount_worded(l, *value, *reading, unit);
            if matches!(reading, Qualifier::Nearly | Qualifier::About) {
                let values = range(l, reading.allows(*value), |end| amount(l, end, unit));
                said += &if zh { format!("（即{values}）") } else { format!(" (that is {values})") };
            }
            if zh { format!("采用的数据：{}，{said}", period(l, *p)) } else { format!("Figure used: {}, {said}", period(l, *p)) }
        }
        Reason::NoSource => text("该数据未注明来源", "No source is given for this figure"),
        Reason::Summed { periods, value, unit } => {
            let list = periods.iter().map(|p| period(l, *p)).collect::<Vec<_>>().join(" + ");
            if zh { format!("累计：{list} = {}", amount(l, *value, unit)) } else { format!("Sum: {list} = {}", amount(l, *value, unit)) }
        }
        Reason::Baseline { period: p, value, range: values, unit, weak } => {
            let said = format!("{}{}{}", period(l, *p), comma(l), amount_in_range(l, *value, *values, unit));
            let doubt = if *weak { pick(l, "（出自最低一类来源）", " (from the least reliable kind of source)") } else { "" };
            format!("{}{said}{doubt}", pick(l, "基期值：", "Baseline: "))
        }
        Reason::Completion { value, range, target, percent, unit } => {
            Terms { language: l, value: *value, range: *range, target: *target, unit }.completion(*percent)
        }
        Reason::Progress { value, range, baseline, target, percent, unit, weak } => {
            Terms { language: l, value: *value, range: *range, target: *target, unit }.progress(*baseline, *percent, *weak)
        }
        Reason::Schedule { done, whole, in_months, percent: p } => {
            let unit = if *in_months { pick(l, "个月", "months") } else { pick(l, "天", "days") };
            if zh {
                format!("序时进度 = {done} ÷ {whole} {unit} = {}", percent(*p))
            } else {
                format!("Time elapsed = {done} ÷ {whole} {unit} = {}", percent(*p))
            }
        }
        Reason::ScheduleOfSteps { due, whole, percent: p } => {
            let sum = format!("{} ÷ {} = {}", number(*due), number(*whole), percent(*p));
            if zh { format!("按节点应完成 = {sum}") } else { format!("Due by the plan's own steps = {sum}") }
        }
        Reason::ScheduleOfWaypoint { by, value, unit, percent: p } => {
            let (by, value) = (day(l, *by), amount(l, *value, unit));
            if zh {
                format!("规划节点：{by}前应达到 {value}，即序时进度 {}", percent(*p))
            } else {
                format!("The plan's own step: {value} by {by}, that is {} of the way", percent(*p))
            }
        }
        Reason::BeforeWaypoints { first } => {
            let first = day(l, *first);
            if zh {
                format!("规划的第一个节点在{first}，此前序时进度为 0%")
            } else {
                format!("The plan's first own step is due on {first}; until then nothing is asked for (0%)")
            }
        }
        Reason::DueDay { due } => {
            let due = day(l, *due);
            if zh {
                format!("已到{due}的期限，序时进度为 100%")
            } else {
                format!("The period reaches the due day, {due}: all of it should be done (100%)")
            }
        }
        Reason::ScheduleOfYearBefore { period: p, part, whole, unit, percent: share } => {
            let sum = format!("{} ÷ {} = {}", amount(l, *part, unit), amount(l, *whole, unit), percent(*share));
            let p = period(l, *p);
            if zh {
                format!("按上年同期进度（{p}占上年全期）：{sum}")
            } else {
                format!("Schedule as in the year before ({p} of the whole of it): {sum}")
            }
        }
        Reason::NoYearBefore { period: p } => {
            let p = period(l, *p);
            if zh {
                format!("应按上年同期进度判断，但缺{p}或上年全期的累计数；补录后即可判断")
            } else {
                format!(
                    "The schedule follows the year before, and no sum was found for {p} or for the whole of that year: record them for a verdict"
                )
            }
        }
        Reason::Gap { progress, range, share, schedule, gap } => {
            let terms = equations::Difference { progress: *progress, range: *range, share: *share, schedule: *schedule, gap: *gap };
            equations::gap(l, &plan.thresholds, &terms)
        }
        Reason::Margin { margin, range: ends, unit } => equations::distance(l, ends.unwrap_or(Interval::exactly(*margin)), unit),
        Reason::AtOrAbove { limit, verdict: v } => {
            if zh {
                format!("不低于 {}：{}", number(*limit), verdict(l, *v))
            } else {
                format!("{} or more: {}", number(*limit), verdict(l, *v))
            }
        }
        Reason::Below { limit, verdict: v } => {
            if zh {
                format!("低于 {}：{}", number(*limit), verdict(l, *v))
            } else {
                format!("Below {}: {}", number(*limit), verdict(l, *v))
            }
        }
        Reason::AtTarget => {
            text("目前达标，最终以期末数为准：序时推进", "The target holds now, and the figure at the end decides: on track")
        }
        Reason::Reached => text("考核期内已达到：已达成", "Reached in time: met"),
        Reason::HoldsThroughout => text("考核期内每期均达标", "It held in every period"),
        Reason::Fails(p) => {
            if zh {
                format!("{}未达到", period(l, *p))
            } else {
                format!("It did not hold {} {}", if p.is_moment() { "on" } else { "in" }, period(l, *p))
            }
        }
        Reason::Final { period: p, satisfied } => {
            let p = period(l, *p);
            match (zh, satisfied) {
                (true, true) => format!("这是期末数（{p}），达到目标"),
                (true, false) => format!("这是期末数（{p}），没有达到目标"),
                (false, true) => format!("This is the figure of the last period ({p}), and it meets the target"),
                (false, false) => format!("This is the figure of the last period ({p}), and it does not meet the target"),
            }
        }
        Reason::NoFinal { last, due } => {
            let (last, due) = (period(l, *last), day(l, *due));
            if zh {
                format!("只查到{last}的数；考核期到{due}为止，缺期末数，不能下结论")
            } else {
                format!("Only {last} was found. Without a figure up to the end ({due}) there is no verdict")
            }
        }
        Reason::Ambiguous => text(
            "该数据的表述允许目标两侧的数值，不能下结论",
            "The wording of the figure allows values on both sides of the target, so there is no verdict",
        ),
        Reason::Contested { indicator, period: p, figures, cause } => {
            let (name, p) = (indicator_name(l, plan, indicator), period(l, *p));
            let one = |(value, v): &(Value, Verdict)| match zh {
                true => format!("{}（按此：{}）", observed(l, plan, indicator, value), verdict(l, *v)),
                false => format!("{} (by it: {})", observed(l, plan, indicator, value), verdict(l, *v)),
            };
            let figures = figures.iter().map(one).collect::<Vec<_>>().join(pick(l, "、", ", "));
            match (zh, cause) {
                (true, Cause::Tie) => format!("{p}的{name}有同等可靠而数值不同的数据：{figures}"),
                (true, Cause::Edits) => format!("{p}的{name}双方填报不一致，尚未选定：{figures}"),
                (false, Cause::Tie) => format!("{name}, {p}: equally good figures differ: {figures}"),
                (false, Cause::Edits) => format!("{name}, {p}: two people entered different values: {figures}"),
            }
        }
        Reason::Contradiction => text(
            "取哪一个会改变结论，又无从取舍，不能下结论",
            "The verdict depends on which of them is right, and nothing tells, so there is none",
        ),
        Reason::NoBaseline { distance, unit } => {
            let distance = amount(l, *distance, unit);
            if zh {
                format!("没有查到基期值，只能说还差 {distance}")
            } else {
                format!("No baseline was found, so only this can be said: {distance} to go")
            }
        }
        Reason::BaselineBeyond => {
            text("基期已经达标，现在反而没有守住：滞后", "The baseline already met the target, and it no longer holds: behind")
        }
        Reason::NoScale => {
            text("基期值不大于零，或数值过大，不能相除", "The baseline is not above zero, or the numbers are too large to divide")
        }
        Reason::NoGrowth => text(
            "另一算法（年均增速法）要求基期值、完成值、目标值均大于零，此处不能算",
            "The method by growth rate needs a baseline, a value and a target above zero: it cannot be used here",
        ),
        Reason::NothingKnown { expected } => {
            let expected = day(l, *expected);
            if zh {
                format!("截至日期前没有查到考核期内的数据；按惯例{expected}起应有数据")
            } else {
                format!("No figure for the period was found by the as-of date. A first one would usually be published from {expected}")
            }
        }
        Reason::Unusable { figures } => {
            if zh {
                format!("考核期内已有 {figures} 条数据，均不能与目标比较，不能下结论")
            } else {
                let known = counted(&figures.to_string(), "figure");
                format!("{known} for the period found, and nothing comparable with the target, so there is no verdict")
            }
        }
        Reason::NotExpected { until } => {
            if zh {
                format!("按惯例{}前不会有数据：未到期", day(l, *until))
            } else {
                format!("No figure is usually published before {}: not due", day(l, *until))
            }
        }
        Reason::Awaited { due, until } => {
            let (due, until) = (day(l, *due), day(l, *until));
            if zh {
                format!("已于{due}到期，按惯例{until}起应有数据：待公布")
            } else {
                format!("Due on {due}; its figure is usually published from {until}: awaited")
            }
        }
        Reason::StillOpen { due } => {
            let due = day(l, *due);
            if zh {
                format!("到{due}才算数，此前不算滞后：未到期")
            } else {
                format!("What counts is {due}; before it nothing is behind: not due")
            }
        }
        Reason::Missing { periods, decides } => {
            let list = periods.iter().map(|p| period(l, *p)).collect::<Vec<_>>().join(pick(l, "、", ", "));
            match (zh, decides) {
                (true, true) => format!("缺{list}的数据，不能下结论"),
                (true, false) => format!("缺{list}的数据"),
                (false, true) => format!("{list}: no figure found, so there is no verdict"),
                (false, false) => format!("{list}: no figure found"),
            }
        }
        Reason::LowerBound { periods, sum, unit } => {
            let list = periods.iter().map(|p| period(l, *p)).collect::<Vec<_>>().join(" + ");
            let sum = amount(l, *sum, unit);
            if zh {
                format!("已知部分：{list} = {sum}，只是下限")
            } else {
                format!("The known part: {list} = {sum}, a minimum only")
            }
        }
        Reason::Stale { since, verdict: v, is_gone } => {
            let (since, v) = (day(l, *since), verdict(l, *v));
            match (zh, is_gone) {
                (true, false) => format!("{since}以后没有查到可用的新数，评价可能过时；当时为“{v}”"),
                (true, true) => format!("{since}以后没有查到可用的新数，已超过两个报告周期，不能下结论；此前为“{v}”"),
                (false, false) => format!("Last usable figure: {since}. The verdict may be out of date; it was “{v}” then"),
                (false, true) => format!(
                    "Last usable figure: {since}, more than two reporting cycles ago, so there is no verdict; the one before was “{v}”"
                ),
            }
        }
        Reason::AmbiguousBase => {
            text("基期值的表述容许不同的结论，不能下结论", "The wording of the baseline allows different verdicts, so there is none")
        }
        Reason::Partial { sum, unit, parts } => {
            let sum = amount(l, *sum, unit);
            if zh {
                format!("已知 {parts} 个组成部分合计 {sum}，只是下限")
            } else {
                format!(
                    "{} {} {sum}: a minimum only",
                    counted(&parts.to_string(), "known part"),
                    if *parts == 1 { "comes to" } else { "add up to" }
                )
            }
        }
        Reason::Reconciled { sum, total, unit, parts } => {
            let (s, d) = (amount(l, *sum, unit), amount_signed(l, total.saturating_sub(*sum), unit));
            if zh {
                format!("已知 {parts} 个组成部分合计 {s}，总数减合计 = {d}")
            } else {
                let sum = if *parts == 1 { "comes to" } else { "add up to" };
                format!("{} {sum} {s}; the total minus that is {d}", counted(&parts.to_string(), "known part"))
            }
        }
        Reason::Compared { indicator, period: p, value, range: values, unit, better } => {
            let (name, p) = (indicator_name(l, plan, indicator), period(l, *p));
            let value = amount_in_range(l, *value, *values, unit);
            match (zh, better) {
                (true, Holds::Always) => format!("优于{name}（{p}，{value}）"),
                (true, Holds::Never) => format!("未优于{name}（{p}，{value}）"),
                (true, Holds::Sometimes) => format!("与{name}（{p}，{value}）孰优，表述不能确定"),
                (false, Holds::Always) => format!("Better than {name} ({p}, {value})"),
                (false, Holds::Never) => format!("Not better than {name} ({p}, {value})"),
                (false, Holds::Sometimes) => format!("Better than {name} or not ({p}, {value}): the words allow both"),
            }
        }
        Reason::MissingReference { indicator, period: p } => {
            let (name, p) = (indicator_name(l, plan, indicator), period(l, *p));
            if zh { format!("没有查到{p}的参照：{name}") } else { format!("No figure found for {p} to compare with: {name}") }
        }
        Reason::BaseUnknown { period: p } => {
            if zh {
                format!("没有查到基期（{}）的数，不能评价", period(l, *p))
            } else {
                format!("The baseline ({}) was not found, so there is no verdict", period(l, *p))
            }
        }
        Reason::NoRank => text(
            "原文未说明“第一集团”是前几位，不能评价",
            "The plan does not say how many places the leading group has, so there is no verdict",
        ),
        Reason::Rank { place, reading, within } => {
            let within = first_places(l, Decimal::from(*within));
            let place = match (reading, zh) {
                (Qualifier::AtMost, true) => format!("{}（未列名次）", first_places(l, *place)),
                (Qualifier::AtMost, false) => format!("{} (place not given)", first_places(l, *place)),
                _ => place_of(l, *place),
            };
            if zh { format!("位次：{place}；目标：{within}") } else { format!("Rank: {place}; target: {within}") }
        }
        Reason::Movement { from, places } => {
            let (p, n) = (period(l, *from), number(places.abs()));
            match (zh, *places >= Decimal::ZERO) {
                (true, true) => format!("较{p}上升 {n} 位"),
                (true, false) => format!("较{p}下降 {n} 位"),
                (false, true) => format!("Up {} since {p}", counted(&n, "place")),
                (false, false) => format!("Down {} since {p}", counted(&n, "place")),
            }
        }
        Reason::Done(_) | Reason::Held(_) | Reason::StepsDone { .. } | Reason::Rated(_) => event(l, step).unwrap_or_default(),
        Reason::Part { target, verdict: v } => {
            let name = plan.target(target).map_or(target.as_str(), |t| t.name.in_language(l));
            if zh { format!("{name}：{}", verdict(l, *v)) } else { format!("{name}: {}", verdict(l, *v)) }
        }
        Reason::Unrated => {
            text("原文没有给出衡量标准，须由人附佐证评定", "The plan gives no yardstick. A person has to judge, with evidence")
        }
    }
}

/// An observed event in words; `None` for every other reason. Lists need nothing else of an explanation.
pub fn event(l: Language, step: &Reason) -> Option<String> {
    let text = |zh: &'static str, en: &'static str| pick(l, zh, en).to_owned();
    Some(match step {
        Reason::Done(true) => text("已完成", "Done"),
        Reason::Done(false) => text("尚未完成", "Not done yet"),
        Reason::StepsDone { done, whole, percent: p } => {
            let sum = format!("{} ÷ {} = {}", shown::whole(*done), shown::whole(*whole), percent(*p));
            format!("{}{sum}", pick(l, "节点完成（加权） = ", "Steps done (weighted) = "))
        }
        Reason::Held(true) => text("保持", "Kept"),
        Reason::Held(false) => text("失去", "Lost"),
        Reason::Rated(r) => format!("{}{}", pick(l, "人工评定：", "A person's assessment: "), rating(l, *r)),
        _ => return None,
    })
}

/// All steps, one sentence each. A share says its number already.
pub fn steps(language: Language, plan: &Plan, all: &[Reason]) -> Vec<String> {
    let said = |i: usize| match (i.checked_sub(1).and_then(|i| all.get(i)), all.get(i)) {
        (Some(Reason::PromisedShare { value, .. }), Some(Reason::Promised { value: again, .. })) => value == again,
        _ => false,
    };
    all.iter().enumerate().filter(|(i, _)| !said(*i)).map(|(_, s)| step(language, plan, s)).collect()
}

fn indicator_name<'a>(language: Language, plan: &'a Plan, id: &'a IndicatorId) -> &'a str {
    plan.indicators.get(id).map_or(id.as_str(), |i| i.name.in_language(language))
}

/// `≥`, `>`, `≤` or `<`
pub fn relation(better: Better, strict: bool) -> &'static str {
    match (better, strict) {
        (Better::Higher, false) => "≥",
        (Better::Higher, true) => ">",
        (Better::Lower, false) => "≤",
        (Better::Lower, true) => "<",
    }
}

/// `不低于`, `at least`
pub fn relation_in_words(language: Language, better: Better, strict: bool) -> &'static str {
    match (better, strict) {
        (Better::Higher, false) => pick(language, "不低于", "at least"),
        (Better::Higher, true) => pick(language, "高于", "above"),
        (Better::Lower, false) => pick(language, "不高于", "no more than"),
        (Better::Lower, true) => pick(language, "低于", "below"),
    }
}

/// `1 place`, `2 places`
fn counted(number: &str, thing: &str) -> String {
    format!("{number} {thing}{}", if number == "1" { "" } else { "s" })
}
