//! Numbers, periods and days in words.

use xianfeng_core::measure::{Date, Decimal, Period, Quantity, Unit, shown};
use xianfeng_core::plan::Language;

/// A value with its unit: `4,500 家`, `154 bn yuan`. English writes Chinese powers of ten out.
pub fn amount(language: Language, value: Decimal, unit: &Unit) -> String {
    with_unit(language, value, unit, shown::grouped)
}

/// The same with an explicit plus.
pub fn amount_signed(language: Language, value: Decimal, unit: &Unit) -> String {
    with_unit(language, value, unit, shown::signed)
}

fn with_unit(language: Language, value: Decimal, unit: &Unit, show: fn(Decimal, u32) -> String) -> String {
    if unit.quantity == Quantity::Event {
        return show(value, 2);
    }
    if unit.quantity == Quantity::Ratio {
        return format!("{} {}", show(value, 2), unit.symbol);
    }
    match language {
        Language::Zh if unit.quantity == Quantity::Rank => format!("第 {} 位", show(value, 0)),
        Language::En if unit.quantity == Quantity::Rank => format!("#{}", show(value, 0)),
        Language::Zh => format!("{} {}", show(value, 2), unit.name.zh),
        Language::En => {
            let (value, word) = written_out(value, unit.scale);
            let name = unit.name.in_language(Language::En);
            let name = if name == unit.name.zh && unit.quantity == Quantity::Count { "" } else { name };
            [show(value, 2), word.to_owned(), name.to_owned()].iter().filter(|p| !p.is_empty()).cloned().collect::<Vec<_>>().join(" ")
        }
    }
}

fn written_out(value: Decimal, scale: Decimal) -> (Decimal, &'static str) {
    let Some(whole) = value.checked_mul(scale).filter(|_| scale != Decimal::ONE) else { return (value, "") };
    let (size, word) = power_of_ten(whole);
    (whole / size, word)
}

/// The power of ten that English writes a number with, and its word: billions, millions or ones.
pub fn power_of_ten(number: Decimal) -> (Decimal, &'static str) {
    let (billion, million) = (Decimal::from(1_000_000_000), Decimal::from(1_000_000));
    match number.abs() {
        n if n >= billion => (billion, "bn"),
        n if n >= million => (million, "m"),
        _ => (Decimal::ONE, ""),
    }
}

/// The unit alone, as a column head.
pub fn unit(language: Language, unit: &Unit) -> String {
    match language {
        Language::Zh => unit.name.zh.clone(),
        Language::En => {
            let scale = if unit.scale == Decimal::ONE { String::new() } else { format!("{} ", shown::grouped(unit.scale, 0)) };
            let name = unit.name.in_language(Language::En);
            format!("{scale}{}", if name == unit.name.zh && unit.quantity == Quantity::Count { "" } else { name }).trim().to_owned()
        }
    }
}

/// `74.1 %`
pub fn percent(value: Decimal) -> String {
    format!("{} %", shown::grouped(value, 1))
}

/// `−25.9 个百分点`
pub fn points(language: Language, value: Decimal) -> String {
    points_to(language, value, 1)
}

/// The same with at most `places` decimals.
pub fn points_to(language: Language, value: Decimal, places: u32) -> String {
    match language {
        Language::Zh => format!("{} 个百分点", shown::signed(value, places)),
        Language::En => format!("{} points", shown::signed(value, places)),
    }
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

fn month_name(month: i8) -> &'static str {
    usize::try_from(month - 1).ok().and_then(|m| MONTHS.get(m)).copied().unwrap_or_default()
}

/// `9月`, `Sep`; January is 1.
pub fn month(language: Language, month: i8) -> String {
    match language {
        Language::Zh => format!("{month}月"),
        Language::En => month_name(month).to_owned(),
    }
}

/// `2022年9月30日`, `30 Sep 2022`
pub fn day(language: Language, date: Date) -> String {
    match language {
        Language::Zh => format!("{}年{}月{}日", date.year(), date.month(), date.day()),
        Language::En => format!("{} {} {}", date.day(), month_name(date.month()), date.year()),
    }
}

/// Ways to write a period, with examples of a year.
pub fn period_hint(language: Language, year: i16) -> String {
    match language {
        Language::Zh => format!("如 {year}年9月、{year}年1—9月、三季度、{year}"),
        Language::En => format!("such as Sep {year}, Jan–Sep {year}, Q3, {year}"),
    }
}

/// `2022年1—9月`, `Jan–Sep 2022`
pub fn period(language: Language, period: Period) -> String {
    let (s, e) = (period.start(), period.end());
    let zh = language == Language::Zh;
    let Some(months) = period.months() else {
        if period.is_moment() {
            return day(language, s);
        }
        return if zh {
            format!("{}至{}", day(language, s), day(language, e))
        } else {
            format!("{} – {}", day(language, s), day(language, e))
        };
    };
    let same_year = s.year() == e.year();
    match (months, same_year) {
        (12, true) if zh => format!("{}年", s.year()),
        (12, true) => s.year().to_string(),
        (6, true) if s.month() % 6 == 1 && zh => format!("{}年{}半年", s.year(), if s.month() == 1 { "上" } else { "下" }),
        (6, true) if s.month() % 6 == 1 => format!("H{} {}", s.month() / 6 + 1, s.year()),
        (3, true) if s.month() % 3 == 1 && zh => {
            format!("{}年{}季度", s.year(), ["一", "二", "三", "四"][usize::try_from(s.month() / 3).unwrap_or(0).min(3)])
        }
        (3, true) if s.month() % 3 == 1 => format!("Q{} {}", s.month() / 3 + 1, s.year()),
        (1, _) if zh => format!("{}年{}月", s.year(), s.month()),
        (1, _) => format!("{} {}", month_name(s.month()), s.year()),
        (_, true) if zh => format!("{}年{}—{}月", s.year(), s.month(), e.month()),
        (_, true) => format!("{}–{} {}", month_name(s.month()), month_name(e.month()), s.year()),
        (n, false) if n % 12 == 0 && s.month() == 1 && zh => format!("{}—{}年", s.year(), e.year()),
        (n, false) if n % 12 == 0 && s.month() == 1 => format!("{}–{}", s.year(), e.year()),
        _ if zh => format!("{}年{}月—{}年{}月", s.year(), s.month(), e.year(), e.month()),
        _ => format!("{} {} – {} {}", month_name(s.month()), s.year(), month_name(e.month()), e.year()),
    }
}
