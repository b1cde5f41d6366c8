//! The steps that reckon: a reader gets the same result from the digits that they print.

use super::super::amounts::{self, difference, points_to, range};
use super::super::{amount, percent, pick};
use xianfeng_core::measure::{Decimal, Interval, Quantity, Unit, shown};
use xianfeng_core::plan::{Language, Thresholds};

/// The numbers of a quotient; with a range, every value that the words of the source allow.
pub struct Terms<'a> {
    pub language: Language,
    pub value: Decimal,
    pub range: Option<Interval>,
    pub target: Decimal,
    pub unit: &'a Unit,
}

impl Terms<'_> {
    /// `完成率 = 4,200 ÷ 4,500 = 93.3%`
    pub fn completion(&self, percent: Decimal) -> String {
        let of = |v: Decimal| v.checked_mul(Decimal::ONE_HUNDRED).and_then(|v| v.checked_div(self.target));
        let found = self.percents(percent, self.range.and_then(|r| r.map(of)));
        let target = in_words(self.language, self.target, self.unit);
        format!("{}{} ÷ {target} = {found}", pick(self.language, "完成率 = ", "Completion = "), self.value())
    }

    /// `增量完成率 = (4,200 − 3,341) ÷ (4,500 − 3,341) = 74.1%`; a share, where a percentage would say more than is known.
    pub fn progress(&self, baseline: Decimal, percent: Decimal, weak: bool) -> String {
        let l = self.language;
        let base = bracketed(l, baseline, self.unit);
        let sum = format!("({} − {base}) ÷ ({} − {base})", self.value(), in_words(l, self.target, self.unit));
        let of = |v: Decimal| {
            let way = v.checked_sub(baseline)?.checked_mul(Decimal::ONE_HUNDRED)?;
            way.checked_div(self.target.checked_sub(baseline)?)
        };
        let ends = self.range.and_then(|r| if self.target < baseline { r.turned(of) } else { r.map(of) });
        let why = match percent < Decimal::ZERO {
            true => pick(l, "：与目标方向相反，比基期还差", ": further from the target than the baseline"),
            false if weak => pick(
                l,
                "（基期值出自最低一类来源，不作百分比）",
                " (no percentage: the baseline comes from the least reliable kind of source)",
            ),
            false => {
                return format!("{}{sum} = {}", pick(l, "增量完成率 = ", "Progress from the baseline = "), self.percents(percent, ends));
            }
        };
        let share = part_of_one(percent, shown::places_of_percent(percent));
        format!("{}{sum} = {share}{why}", pick(l, "自基期起的增量 = ", "Way from the baseline = "))
    }

    fn value(&self) -> String {
        let in_words = |value| in_words(self.language, value, self.unit);
        self.range.map_or_else(|| in_words(self.value), |values| format!("({})", range(self.language, values, in_words)))
    }

    fn percents(&self, value: Decimal, ends: Option<Interval>) -> String {
        range(self.language, ends.unwrap_or(Interval::exactly(value)), percent)
    }
}

/// `占比 = 36 ÷ 88 = 40.9%`, on its side of the promised share.
pub fn share(language: Language, (value, whole, unit): (Decimal, Decimal, &Unit), percent: Decimal, promised: Decimal) -> String {
    let places = shown::places_apart(percent, &[promised], shown::places_of_percent(percent));
    let sum = format!("{} ÷ {}", in_words(language, value, unit), in_words(language, whole, unit));
    format!("{}{sum} = {}%", pick(language, "占比 = ", "Share = "), shown::grouped(percent, places))
}

/// The terms of a schedule gap; with `share` the progress is said as a share and not in per cent.
pub struct Difference {
    pub progress: Decimal,
    pub range: Option<Interval>,
    pub share: bool,
    pub schedule: Decimal,
    pub gap: Decimal,
}

/// `序时差 = 74.1 − 100 = −25.9 个百分点`, with as many decimals as it takes for the shown numbers to add up.
pub fn gap(language: Language, thresholds: &Thresholds, terms: &Difference) -> String {
    let Difference { progress, range: ends, share, schedule, gap } = *terms;
    let places = shown::places_of_difference(progress, schedule, gap, &amounts::limits(thresholds));
    let number = |value| shown::grouped(value, places);
    let points = |value| points_to(language, value, places);
    let due = number(schedule);
    let sum = match ends {
        _ if share => format!("{} × 100 − {due} = {}", part_of_one(progress, places), points(gap)),
        None => format!("{} − {due} = {}", number(progress), points(gap)),
        Some(ends) => {
            let gaps = ends.map(|end| end.checked_sub(schedule)).unwrap_or(Interval::exactly(gap));
            format!("{} − {due} = {}", range(language, ends, number), range(language, gaps, points))
        }
    };
    format!("{}{sum}", pick(language, "序时差 = ", "Schedule gap = "))
}

/// The distance to the target: `距目标还差 300 家`, `10.15 percentage points better than the target`.
pub fn distance(l: Language, margin: Interval, unit: &Unit) -> String {
    let (low, high) = (margin.low.map(|end| end.value), margin.high.map(|end| end.value));
    let size = |ends: Interval| range(l, ends, |end| difference(l, end.abs(), unit).trim_start_matches('+').to_owned());
    if low == Some(Decimal::ZERO) && high == low {
        return pick(l, "恰好等于目标", "Exactly the target").to_owned();
    }
    if high.is_some_and(|high| high < Decimal::ZERO) {
        let away = size(margin.turned(|end| Some(-end)).unwrap_or(margin));
        return if l == Language::Zh { format!("距目标还差 {away}") } else { format!("{away} away from the target") };
    }
    if low.is_some_and(|low| low > Decimal::ZERO) {
        let better = size(margin);
        return if l == Language::Zh { format!("优于目标 {better}") } else { format!("{better} better than the target") };
    }
    let ends = range(l, margin, |end| difference(l, end, unit));
    match l {
        Language::Zh => format!("差距：{ends}（正值为优于目标）"),
        Language::En => format!("Distance to the target: {ends} (positive: better)"),
    }
}

/// The least whole number that reaches a promised one of things that come in whole ones; `None` for a whole one.
pub fn whole_ones(l: Language, promised: Decimal, unit: &Unit) -> Option<String> {
    let counts = unit.quantity == Quantity::Count && unit.scale == Decimal::ONE && promised != promised.ceil();
    counts.then(|| amount(l, promised.ceil(), unit))
}

/// A number of an equation. English writes out a Chinese power of ten; the bare numbers appear only here.
fn in_words(language: Language, value: Decimal, unit: &Unit) -> String {
    if language == Language::Zh || unit.scale == Decimal::ONE { shown::whole(value) } else { amount(language, value, unit) }
}

fn bracketed(language: Language, value: Decimal, unit: &Unit) -> String {
    let text = in_words(language, value, unit);
    if value < Decimal::ZERO { format!("({text})") } else { text }
}

/// A percentage with `places` decimals as a part of one, with all of them.
fn part_of_one(percent: Decimal, places: u32) -> String {
    shown::grouped(percent / Decimal::ONE_HUNDRED, places + 2)
}
