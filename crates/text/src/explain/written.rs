//! Numbers of an explanation, as they are written.

use super::super::amounts::range;
use super::super::{amount, percent};
use xianfeng_core::measure::{Decimal, Interval, Unit, shown};
use xianfeng_core::plan::Language;

/// An amount, with the values that its words allow.
pub fn amount_in_range(l: Language, value: Decimal, values: Option<Interval>, unit: &Unit) -> String {
    let amount = |v: Decimal| amount(l, v, unit);
    match (values, l) {
        (None, _) => amount(value),
        (Some(values), Language::Zh) => format!("{}（措辞容许{}）", amount(value), range(l, values, amount)),
        (Some(values), Language::En) => format!("{} (the words allow {})", amount(value), range(l, values, amount)),
    }
}

/// A number of an equation. English writes out a Chinese power of ten; the bare numbers appear only here.
pub fn in_words(language: Language, value: Decimal, unit: &Unit) -> String {
    if language == Language::Zh || unit.scale == Decimal::ONE { shown::whole(value) } else { amount(language, value, unit) }
}

pub fn bracketed(language: Language, value: Decimal, unit: &Unit) -> String {
    let text = in_words(language, value, unit);
    if value < Decimal::ZERO { format!("({text})") } else { text }
}

/// The value of an equation, or all that its words allow.
pub fn written(language: Language, value: Decimal, values: Option<Interval>, unit: &Unit) -> String {
    match values {
        None => in_words(language, value, unit),
        Some(values) => format!("({})", range(language, values, |end| in_words(language, end, unit))),
    }
}

pub fn percents(language: Language, value: Decimal, ends: Option<Interval>) -> String {
    range(language, ends.unwrap_or(Interval::exactly(value)), percent)
}

/// A percentage as a share, where a percentage would say more than is known.
pub fn share(percent: Decimal) -> String {
    share_to(percent, shown::places_of_percent(percent) + 2)
}

pub fn share_to(percent: Decimal, places: u32) -> String {
    shown::grouped(percent / Decimal::ONE_HUNDRED, places)
}

/// `1 place`, `2 places`
pub fn counted(number: &str, thing: &str) -> String {
    format!("{number} {thing}{}", if number == "1" { "" } else { "s" })
}
