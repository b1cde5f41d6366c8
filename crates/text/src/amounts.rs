//! Numbers, periods and days in words.

use super::reading as wording;
use xianfeng_core::measure::{Date, Decimal, Interval, PartialDate, Period, Qualifier, Quantity, Unit, shown};
use xianfeng_core::plan::{Language, Thresholds};

/// A value with its unit: `4,500 家`, `154 billion yuan`, with all its digits. English writes Chinese powers of ten out.
pub fn amount(language: Language, value: Decimal, unit: &Unit) -> String {
    with_unit(language, value, unit, &|value, _| shown::whole(value))
}

/// The same with an explicit plus.
pub fn amount_signed(language: Language, value: Decimal, unit: &Unit) -> String {
    with_unit(language, value, unit, &|value, _| shown::signed(value, shown::places(value)))
}

/// The same with enough digits to tell it from a number that stands beside it.
pub fn amount_beside(language: Language, value: Decimal, beside: Decimal, unit: &Unit) -> String {
    with_unit(language, value, unit, &|value, written| {
        shown::grouped(value, shown::places_apart(value, &[written(beside)], shown::places(value)))
    })
}

/// An amount, with the values that its words allow.
pub fn amount_in_range(language: Language, value: Decimal, values: Option<Interval>, unit: &Unit) -> String {
    let amount = |v: Decimal| amount(language, v, unit);
    match (values, language) {
        (None, _) => amount(value),
        (Some(values), Language::Zh) => format!("{}（表述容许{}）", amount(value), range(language, values, amount)),
        (Some(values), Language::En) => format!("{} (the words allow {})", amount(value), range(language, values, amount)),
    }
}

/// An estimate, rounded.
pub fn amount_estimated(language: Language, value: Decimal, unit: &Unit) -> String {
    amount(language, shown::estimated(value), unit)
}

/// A number with the word of its source: `超过 5,000 家`, `前50位`.
pub fn amount_worded(language: Language, value: Decimal, reading: Qualifier, unit: &Unit) -> String {
    worded(language, reading, unit, value, amount(language, value, unit))
}

/// The same with enough digits to tell it from a number that stands beside it.
pub fn amount_worded_beside(language: Language, value: Decimal, reading: Qualifier, beside: Decimal, unit: &Unit) -> String {
    worded(language, reading, unit, value, amount_beside(language, value, beside, unit))
}

fn worded(language: Language, reading: Qualifier, unit: &Unit, value: Decimal, amount: String) -> String {
    match reading {
        Qualifier::Exact => amount,
        // A list without places says who is in it.
        Qualifier::AtMost if unit.quantity == Quantity::Rank => first_places(language, value),
        other => format!("{} {amount}", wording(language, other)),
    }
}

/// `前50位`, `top 50`
pub fn first_places(language: Language, within: Decimal) -> String {
    let number = shown::whole(within);
    match language {
        _ if within == Decimal::ONE => place_of(language, within),
        Language::Zh => format!("前{number}位"),
        Language::En => format!("top {number}"),
    }
}

/// `第7位`, `7th`
pub fn place_of(language: Language, place: Decimal) -> String {
    ordinal(language, &shown::whole(place))
}

/// A place as it is written: `第7位`, `first`, `7th`.
fn ordinal(language: Language, number: &str) -> String {
    let suffix = match number {
        _ if ["11", "12", "13"].iter().any(|teen| number.ends_with(teen)) => "th",
        _ if number.ends_with('1') => "st",
        _ if number.ends_with('2') => "nd",
        _ if number.ends_with('3') => "rd",
        _ => "th",
    };
    match language {
        Language::Zh => format!("第{number}位"),
        Language::En if number == "1" => "first".to_owned(),
        Language::En => format!("{number}{suffix}"),
    }
}

/// A range as it is said: `900—1,000`, `超过 5,000`, `at most 50`; `write` says an end. An end that is left out by the
/// words is said all the same where both ends are known.
pub fn range(language: Language, range: Interval, write: impl Fn(Decimal) -> String) -> String {
    let zh = language == Language::Zh;
    match (range.low, range.high) {
        (Some(low), Some(high)) if low.value == high.value => write(low.value),
        (Some(low), Some(high)) => {
            let (low, high) = (write(low.value), write(high.value));
            if zh { format!("{low}至{high}") } else { format!("{low} to {high}") }
        }
        (Some(low), None) => {
            let word = if low.included { Qualifier::AtLeast } else { Qualifier::Over };
            format!("{} {}", wording(language, word), write(low.value))
        }
        (None, Some(high)) if high.included => format!("{} {}", wording(language, Qualifier::AtMost), write(high.value)),
        (None, Some(high)) => format!("{} {}", super::pick(language, "低于", "less than"), write(high.value)),
        (None, None) => super::pick(language, "任何值", "any value").to_owned(),
    }
}

/// The same for a narrow place: `7.5 至 8.5 个百分点` says the unit once.
pub fn short_range(language: Language, interval: Interval, write: impl Fn(Decimal) -> String) -> String {
    let ends = interval.low.zip(interval.high).filter(|(low, high)| low.value != high.value);
    let ends = ends.map(|(low, high)| (write(low.value), write(high.value)));
    match ends.as_ref().and_then(|(low, high)| Some((shared_unit(low, high)?, high))) {
        Some((number, high)) => format!("{number}{}{high}", super::pick(language, " 至 ", " to ")),
        None => range(language, interval, write),
    }
}

/// The number of an amount whose unit another one says, too; `None` for other units and for per cent, which each end
/// keeps.
fn shared_unit<'a>(low: &'a str, high: &str) -> Option<&'a str> {
    let split = |text: &str| text.rfind(|c: char| c.is_ascii_digit()).map_or(0, |at| at + 1);
    let ((number, unit), (_, other)) = (low.split_at(split(low)), high.split_at(split(high)));
    (unit == other && !unit.trim().is_empty() && !unit.starts_with('%')).then_some(number)
}

/// `beside` of a number in the same writing.
type Written<'a> = &'a dyn Fn(Decimal) -> Decimal;

fn with_unit(language: Language, value: Decimal, unit: &Unit, show: &dyn Fn(Decimal, Written) -> String) -> String {
    let plain = || show(value, &|other| other);
    match (&unit.quantity, language) {
        (Quantity::Event | Quantity::Index, _) => plain(),
        (Quantity::Ratio, _) if matches!(unit.symbol.as_str(), "%" | "‰") => format!("{}{}", plain(), unit.symbol),
        (Quantity::Ratio, _) => format!("{} {}", plain(), unit.symbol),
        (Quantity::Rank, _) => ordinal(language, &plain()),
        (_, Language::Zh) => format!("{} {}", plain(), unit.name.zh),
        (_, Language::En) => {
            let (size, word) = size(value, unit.scale);
            let written = |value: Decimal| {
                let whole = value.checked_mul(unit.scale).filter(|_| unit.scale != Decimal::ONE);
                whole.map_or(value, |whole| whole / size)
            };
            let name = unit.name.in_language(Language::En);
            let name = if name == unit.name.zh && unit.quantity == Quantity::Count { "" } else { name };
            let number = show(written(value), &written);
            [number.as_str(), word, name].into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" ")
        }
    }
}

/// The power of ten that English writes a value of a scaled unit with, and its word.
fn size(value: Decimal, scale: Decimal) -> (Decimal, &'static str) {
    let whole = value.checked_mul(scale).filter(|_| scale != Decimal::ONE);
    whole.map_or((Decimal::ONE, ""), power_of_ten)
}

/// The power of ten that English writes a number with, and its word: billions, millions or ones.
pub fn power_of_ten(number: Decimal) -> (Decimal, &'static str) {
    let (billion, million) = (Decimal::from(1_000_000_000), Decimal::from(1_000_000));
    match number.abs() {
        n if n >= billion => (billion, "billion"),
        n if n >= million => (million, "million"),
        _ => (Decimal::ONE, ""),
    }
}

/// The unit alone, as a column head. English writes powers of ten with every number, so the head leaves them out.
pub fn unit(language: Language, unit: &Unit) -> &str {
    let name = unit.name.in_language(language);
    if language == Language::En && name == unit.name.zh && unit.quantity == Quantity::Count { "" } else { name }
}

/// The unit of a number as it is typed: `亿斤`, `100 million jin`. Unlike [`unit`] it names the power of ten, which English
/// leaves to each number elsewhere.
pub fn unit_typed(language: Language, unit: &Unit) -> String {
    let name = self::unit(language, unit);
    let power = match (language, power_of_ten(unit.scale)) {
        (Language::Zh, _) => return name.to_owned(),
        (Language::En, _) if unit.scale == Decimal::ONE => return name.to_owned(),
        (Language::En, (size, word)) => format!("{} {word}", shown::grouped(unit.scale / size, 0)),
    };
    [power.trim(), name].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Explains a unit that only readers of Chinese know.
pub fn unit_hint(language: Language, unit: &Unit) -> Option<&'static str> {
    match (language, unit.name.in_language(Language::En)) {
        (Language::En, "jin") => Some("1 jin = 0.5 kg; 2 billion jin = 1 million tonnes."),
        (Language::En, "mu") => Some("15 mu = 1 hectare."),
        _ => None,
    }
}

/// `74.1%`: a computed percentage, never rounded to nothing or to all.
pub fn percent(value: Decimal) -> String {
    percent_rounded(value, 1)
}

/// A share of a whole with at least `places` decimals, never rounded to nothing or to all.
pub fn percent_rounded(value: Decimal, places: u32) -> String {
    let places = shown::places_apart(value, &[Decimal::ZERO, Decimal::ONE_HUNDRED], places);
    format!("{}%", shown::grouped(value, places))
}

/// A percentage with all its digits: a promised one.
pub fn percent_whole(value: Decimal) -> String {
    format!("{}%", shown::whole(value))
}

/// A schedule gap, `−25.9 个百分点`, on its side of the limits between the verdicts.
pub fn gap(language: Language, value: Decimal, thresholds: &Thresholds) -> String {
    points_to(language, value, shown::places_apart(value, &limits(thresholds), 1))
}

/// The numbers that the lamp compares a schedule gap with.
pub fn limits(thresholds: &Thresholds) -> [Decimal; 3] {
    [thresholds.on_track, thresholds.slightly_behind, Decimal::ZERO]
}

/// Percentage points with at most `places` decimals.
pub fn points_to(language: Language, value: Decimal, places: u32) -> String {
    let number = shown::signed(value, places);
    match language {
        Language::Zh => format!("{number} 个百分点"),
        Language::En if shown::rounded(value, places).abs() == Decimal::ONE => format!("{number} percentage point"),
        Language::En => format!("{number} percentage points"),
    }
}

/// The difference of two values of a unit, with its sign; that of shares is in points.
pub fn difference(language: Language, value: Decimal, unit: &Unit) -> String {
    match (&unit.quantity, unit.symbol.as_str(), language) {
        (Quantity::Ratio, "%", _) => points_to(language, value, shown::places(value)),
        (Quantity::Ratio, "‰", Language::Zh) => format!("{} 个千分点", shown::signed(value, shown::places(value))),
        (Quantity::Ratio, symbol, Language::Zh) => format!("{} 个{symbol}点", shown::signed(value, shown::places(value))),
        (Quantity::Ratio, symbol, Language::En) => format!("{} points of {symbol}", shown::signed(value, shown::places(value))),
        _ => amount_signed(language, value, unit),
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

/// A day of which only the month or the year may be known; nothing where it is not stated.
pub fn partial_day(language: Language, date: PartialDate) -> Option<String> {
    match date {
        PartialDate::Day(date) => Some(day(language, date)),
        PartialDate::Month { .. } | PartialDate::Year(_) => date.to_string().parse().ok().map(|p| period(language, p)),
        PartialDate::Unstated => None,
    }
}

/// `2022年9月30日`, `30 Sep 2022`
pub fn day(language: Language, date: Date) -> String {
    match language {
        Language::Zh => format!("{}年{}月{}日", date.year(), date.month(), date.day()),
        Language::En => format!("{} {} {}", date.day(), month_name(date.month()), date.year()),
    }
}

/// The last day of a year.
pub fn year_end(language: Language, date: Date) -> String {
    match language {
        Language::Zh => format!("{}年底", date.year()),
        Language::En => format!("end of {}", date.year()),
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
