//! The outlook in words: what is needed from here, and the second opinion.

use super::{amount, amounts::difference};
use xianfeng_core::assess::{Class, Needed, Ratio};
use xianfeng_core::measure::{Decimal, Quantity, Unit, shown};
use xianfeng_core::plan::Language;

/// The way that is left, as one sentence.
pub fn needed(language: Language, needed: Needed, unit: &Unit) -> String {
    let zh = language == Language::Zh;
    let size = |value: Decimal| match unit.quantity {
        Quantity::Ratio => difference(language, value.abs(), unit).trim_start_matches('+').to_owned(),
        _ => amount(language, value.abs(), unit),
    };
    match needed {
        Needed::Missing(rest) if zh => format!("已没有整月可用，还差 {}。", size(rest)),
        Needed::Missing(rest) => format!("No whole month is left; still missing: {}.", size(rest)),
        Needed::Monthly { per_month, months } if zh => {
            let way = if per_month < Decimal::ZERO { "需再降" } else { "还需新增" };
            format!("此后 {months} 个月月均{way}约 {}，才能按期达到。", size(per_month))
        }
        Needed::Monthly { per_month, months } => {
            let way = if per_month < Decimal::ZERO { "has to come off" } else { "has to be added" };
            let months =
                if months == 1 { "the one whole month left".to_owned() } else { format!("each of the {months} whole months left") };
            format!("To get there in time, about {} {way} in {months}.", size(per_month))
        }
    }
}

/// The ratio of the second opinion, on its side of the limits between its classes.
pub fn ratio(value: Decimal) -> String {
    shown::grouped(value, shown::places_apart(value, &Class::LIMITS.map(|(_, limit)| limit), 5))
}

/// The second opinion in one sentence: `另一算法（年均增速法）：增速为所需的 74.1%，进展中等。`
pub fn by_growth(language: Language, ratio: &Ratio) -> String {
    let class = super::class(language, ratio.class);
    let limits = Class::LIMITS.map(|(_, limit)| limit * Decimal::ONE_HUNDRED);
    let share = ratio.value * Decimal::ONE_HUNDRED;
    let share = format!("{}%", shown::grouped(share, shown::places_apart(share, &limits, 0)));
    match (language, ratio.class) {
        (Language::Zh, Class::MovingAway) => format!("另一算法（年均增速法）：{class}。"),
        (Language::Zh, _) => format!("另一算法（年均增速法）：年均增速为所需的 {share}，{class}。"),
        (Language::En, Class::MovingAway) => format!("Another method (by yearly rate): {class}."),
        (Language::En, _) => format!("Another method (by yearly rate): {share} of the rate needed, {class}."),
    }
}

/// The second opinion in full: its formula and the limits of its classes.
pub fn second_opinion(language: Language) -> String {
    let classes = Class::LIMITS.map(|(class, limit)| format!("R ≥ {} {}", shown::whole(limit), super::class(language, class)));
    let (met, away) = (super::class(language, Class::Met), super::class(language, Class::MovingAway));
    match language {
        Language::Zh => format!(
            "年均增速法：g =（v ÷ b）^（1 ÷（t − t₀））− 1，G =（T ÷ b）^（1 ÷（t₁ − t₀））− 1，R = ±g ÷ |G|，越低越好的指标取负号；b 为基期值，v 为完成值，T 为目标值，t₀、t、t₁ 为三者报告期末（年）。{}，R < 0 {away}；完成值已满足目标的为“{met}”。只用于基期值、完成值和目标值均大于零的水平类目标，不改变评价；两者结论相反时页面会说明。",
            classes.join("，")
        ),
        Language::En => format!(
            "By yearly rate (compound growth): g = (v ÷ b)^(1 ÷ (t − t₀)) − 1, G = (T ÷ b)^(1 ÷ (t₁ − t₀)) − 1, R = ±g ÷ |G|, with a minus sign where less is better; b is the baseline, v the value, T the target, and t₀, t, t₁ are the ends of their periods in years. {}, R < 0 {away}; “{met}” where the value meets the target. It is for levels whose baseline, value and target are above zero, and never changes a verdict; where the two disagree the page says so.",
            classes.join(", ")
        ),
    }
}
