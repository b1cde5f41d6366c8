//! A number with its unit, as a person types them: 900座, 1.2万, 90%, 154 bn yuan.

use xianfeng_core::measure::typed::narrow;
use xianfeng_core::measure::{Decimal, Unit, Units};

use super::number::{Number, ReadNumber, parse};
use super::path::PathRef;
use super::problem::{Check, Fault};

/// A number with its unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    pub value: Decimal,
    pub unit: Unit,
    /// The number has more digits than are kept.
    pub is_rounded: bool,
}

/// The faults of an amount, by its field.
#[derive(Clone, Debug, PartialEq)]
pub enum Unclear {
    Number(Fault),
    Unit(Fault),
}

/// Reads a number and its unit. A unit may stand in both fields as long as they agree. `expected` is the unit
/// of the indicator: what was typed in words converts into it.
pub fn read(units: &Units, value: &str, unit: &str, expected: Option<&Unit>) -> Result<Amount, Unclear> {
    let (ReadNumber { value, is_rounded }, typed) = split(value).map_err(Unclear::Number)?;
    let amount = |value, unit| Amount { value, unit, is_rounded };
    let found = match (typed.as_str(), unit.trim()) {
        ("", unit) => amount(value, read_unit(units, unit, expected).map_err(Unclear::Unit)?),
        (typed, unit) => {
            let field = match unit {
                "" => expected.cloned().ok_or(Unclear::Unit(Fault::Empty))?,
                unit => read_unit(units, unit, expected).map_err(Unclear::Unit)?,
            };
            match scale(typed) {
                Some(scale) if field.scale == scale => amount(value, field),
                Some(scale) if field.scale == Decimal::ONE => {
                    let absurd = || Unclear::Number(Fault::Absurd { found: typed.to_owned() });
                    amount(value.checked_mul(scale).ok_or_else(absurd)?.normalize(), field)
                }
                Some(_) => return Err(Unclear::Number(Fault::TwoScales { found: typed.to_owned(), unit: field.symbol })),
                None => {
                    let own = read_unit(units, typed, Some(&field)).map_err(Unclear::Number)?;
                    if own.quantity != field.quantity {
                        return Err(Unclear::Number(Fault::OtherQuantity { unit: typed.to_owned(), expected: field.symbol }));
                    }
                    amount(value, own)
                }
            }
        }
    };
    // A power of ten in other words than those of files becomes the one of the indicator.
    let in_words = ![typed.as_str(), unit.trim()].contains(&found.unit.symbol.as_str());
    let converted = expected
        .filter(|_| in_words && found.unit.scale != Decimal::ONE)
        .and_then(|to| Some(amount(found.unit.convert(found.value, to)?.normalize(), to.clone())));
    Ok(converted.unwrap_or(found))
}

/// A number and the text behind it: its unit.
fn split(text: &str) -> Result<(ReadNumber, String), Fault> {
    let not_a_number = || Fault::NotANumber { found: text.to_owned() };
    let whole = parse(text);
    if !matches!(whole, Err(Fault::NotANumber { .. })) {
        return whole.map(|number| (number, String::new()));
    }
    let narrow = narrow(text);
    // A rank may be typed as the page shows it.
    let plain = narrow.trim().trim_start_matches(['第', '#']).trim_start();
    let end = plain.find(|c: char| !(c.is_ascii_digit() || matches!(c, '+' | '-' | '–' | '.' | ',' | '\'' | ' '))).unwrap_or(plain.len());
    let (number, unit) = plain.split_at(end);
    match parse(number) {
        Ok(read) => Ok((read, unit.trim().to_owned())),
        Err(Fault::Absurd { .. }) => Err(Fault::Absurd { found: text.to_owned() }),
        Err(_) => Err(not_a_number()),
    }
}

/// Reads a unit as files write it, in another spelling, or as the page shows it in either language.
pub fn read_unit(units: &Units, text: &str, expected: Option<&Unit>) -> Result<Unit, Fault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Fault::Empty);
    }
    if let Some(unit) = expected.filter(|unit| unit.symbol == text) {
        return Ok(unit.clone());
    }
    let found = units.find(text).or_else(|| units.find(&spelled(text))).or_else(|| in_words(units, text, expected));
    found.ok_or_else(|| Fault::UnknownUnit { found: text.to_owned(), nearest: expected.map(|unit| unit.symbol.clone()) })
}

/// Other spellings, longer ones before those that they contain.
const SPELLINGS: &[(&str, &str)] = &[
    ("㎡", "平方米"),
    ("㎢", "平方公里"),
    ("㎥", "立方米"),
    ("㎏", "公斤"),
    ("℃", "摄氏度"),
    ("km²", "平方公里"),
    ("m²", "平方米"),
    ("m³", "立方米"),
    ("平方千米", "平方公里"),
    ("平米", "平方米"),
    ("千瓦小时", "千瓦时"),
    ("人民币", ""),
    (" ", ""),
];

fn spelled(text: &str) -> String {
    let text = SPELLINGS.iter().fold(narrow(text), |text, (from, to)| text.replace(from, to));
    match text.as_str() {
        "百分点" => "个百分点".to_owned(),
        "平方" => "平方米".to_owned(),
        "立方" => "立方米".to_owned(),
        _ => text,
    }
}

/// Other English words for a unit, and its symbol.
const ENGLISH: &[(&str, &str)] = &[
    ("percent", "%"),
    ("per cent", "%"),
    ("pct", "%"),
    ("percentage point", "个百分点"),
    ("points", "个百分点"),
    ("pp", "个百分点"),
    ("people", "人"),
    ("persons", "人"),
    ("person", "人"),
    ("households", "户"),
    ("cny", "元"),
    ("rmb", "元"),
    ("usd", "美元"),
    ("dollars", "美元"),
    ("tonnes", "吨"),
    ("tonne", "吨"),
    ("kilograms", "公斤"),
    ("hectares", "公顷"),
    ("kilometres", "公里"),
    ("metres", "米"),
    ("m2", "平方米"),
    ("km2", "平方公里"),
    ("m3", "立方米"),
    ("ug/m3", "微克/立方米"),
    ("ug/m³", "微克/立方米"),
    ("μg/m³", "微克/立方米"),
    ("year", "年"),
    ("month", "个月"),
    ("day", "天"),
    ("hour", "小时"),
];

/// Powers of ten as units begin with them.
const PREFIXES: [&str; 12] = ["", "百", "千", "万", "十万", "百万", "千万", "亿", "十亿", "百亿", "千亿", "万亿"];

/// A unit in English, with its power of ten: bn yuan, million tonnes, 10,000 people.
fn in_words(units: &Units, text: &str, expected: Option<&Unit>) -> Option<Unit> {
    let text = narrow(text).to_lowercase();
    let mut rest = text.trim();
    let mut size = Decimal::ONE;
    while let Some((word, after)) = rest.split_once(' ').or((!rest.is_empty()).then_some((rest, ""))) {
        let Some(scale) = scale(word) else { break };
        size = size.checked_mul(scale)?;
        rest = after.trim();
    }
    let mut named = units.named_in_english(rest);
    named.extend(ENGLISH.iter().filter(|(name, _)| *name == rest).filter_map(|(_, symbol)| units.find(symbol)));
    named.extend(units.find(rest));
    if rest.is_empty() {
        // In English things are counted without a word for them.
        named.extend(expected.filter(|unit| unit.scale == Decimal::ONE).cloned());
    }
    let fits = |unit: &&Unit| expected.is_some_and(|e| e.quantity == unit.quantity);
    let base = named.iter().find(fits).or(named.first())?;
    if size == Decimal::ONE {
        return Some(base.clone());
    }
    PREFIXES
        .iter()
        .filter_map(|prefix| units.find(&format!("{prefix}{}", base.symbol)))
        .find(|unit| unit.scale == size && unit.quantity == base.quantity)
}

/// A power of ten on its own: 万, bn, 10,000.
fn scale(word: &str) -> Option<Decimal> {
    const WORDS: &[(&str, i64)] = &[
        ("百", 100),
        ("千", 1000),
        ("万", 10_000),
        ("十万", 100_000),
        ("百万", 1_000_000),
        ("千万", 10_000_000),
        ("亿", 100_000_000),
        ("十亿", 1_000_000_000),
        ("百亿", 10_000_000_000),
        ("千亿", 100_000_000_000),
        ("万亿", 1_000_000_000_000),
        ("hundred", 100),
        ("thousand", 1000),
        ("k", 1000),
        ("m", 1_000_000),
        ("mn", 1_000_000),
        ("million", 1_000_000),
        ("bn", 1_000_000_000),
        ("billion", 1_000_000_000),
        ("tn", 1_000_000_000_000),
        ("trillion", 1_000_000_000_000),
    ];
    let word = word.trim();
    WORDS.iter().find(|(name, _)| name.eq_ignore_ascii_case(word)).map(|(_, size)| Decimal::from(*size)).or_else(|| {
        let number = word.starts_with("10").then(|| parse(word).ok()).flatten()?.value;
        number.to_string().trim_start_matches('1').bytes().all(|b| b == b'0').then_some(number)
    })
}

impl Check {
    /// An amount of a file, or its problems. A number that was rounded is said.
    pub(super) fn amount(&mut self, path: &PathRef, units: &Units, value: &Number, unit: &str, expected: Option<&Unit>) -> Option<Amount> {
        match read(units, &value.0, unit, expected) {
            Ok(amount) => {
                if amount.is_rounded {
                    self.fault(&path.field("value"), Fault::Rounded { found: value.0.clone(), kept: amount.value.to_string() });
                }
                Some(amount)
            }
            Err(unclear) => {
                // Either field may be wrong: an unreadable number does not hide an unknown unit.
                let (field, fault) = match unclear {
                    Unclear::Number(fault) => {
                        if let Err(fault) = read_unit(units, unit, expected) {
                            self.fault(&path.field("unit"), fault);
                        }
                        ("value", fault)
                    }
                    Unclear::Unit(fault) => ("unit", fault),
                };
                self.fault(&path.field(field), fault);
                None
            }
        }
    }
}
