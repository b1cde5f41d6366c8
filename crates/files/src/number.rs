//! Numbers in files: written as JSON numbers or strings, kept as their digits until they are checked.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use xianfeng_core::measure::Decimal;
use xianfeng_core::measure::shown::rounded;
use xianfeng_core::measure::typed::narrow;

use super::path::PathRef;
use super::problem::{Check, Fault};

/// The digits of a number as the file has them. Written back as a string, so that no
/// program on the way rounds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Number(pub String);

impl From<Decimal> for Number {
    fn from(value: Decimal) -> Self {
        Self(value.to_string())
    }
}

impl Number {
    /// The decimal, or a problem: no number, or one that no published observation has. A number with more
    /// digits than are kept is rounded, and that is said.
    pub(super) fn decimal(&self, path: &PathRef, check: &mut Check) -> Option<Decimal> {
        match parse(&self.0) {
            Ok(ReadNumber { value, is_rounded }) => {
                if is_rounded {
                    check.fault(path, Fault::Rounded { found: self.0.clone(), kept: value.to_string() });
                }
                Some(value)
            }
            Err(fault) => {
                check.fault(path, fault);
                None
            }
        }
    }
}

/// Decimals that are kept; agencies publish fewer, spreadsheets write more.
const KEPT_DECIMALS: u32 = 9;

/// A number that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadNumber {
    pub value: Decimal,
    /// The text has more decimals than are kept.
    pub is_rounded: bool,
}

/// Reads a number as a person writes it: `1,234.5`, `12,3456`, `−3`, full-width digits. A separator has to
/// group digits by three or four; a decimal comma is refused.
///
/// ```
/// use xianfeng_files::number::parse;
/// assert_eq!(parse("１,２３４.５０").map(|n| n.value.to_string()), Ok("1234.50".to_owned()));
/// assert!(parse("about 5").is_err());
/// assert!(parse("3,5").is_err());
/// ```
pub fn parse(text: &str) -> Result<ReadNumber, Fault> {
    let not_a_number = || Fault::NotANumber { found: text.to_owned() };
    let absurd = || Fault::Absurd { found: text.to_owned() };
    let narrow = narrow(text).replace('–', "-");
    let plain = narrow.trim();
    let (is_negative, digits) = match plain.strip_prefix(['-', '+']) {
        Some(rest) => (plain.starts_with('-'), rest),
        None => (false, plain),
    };
    let (mantissa, exponent) = match digits.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (digits, None),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let whole = ungrouped(whole).ok_or_else(not_a_number)?;
    let are_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !are_digits(&whole) || !are_digits(fraction) || whole.len() + fraction.len() == 0 {
        return Err(not_a_number());
    }
    let shift = match exponent {
        None => 0,
        Some(text) => {
            let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
            if unsigned.is_empty() || !are_digits(unsigned) {
                return Err(not_a_number());
            }
            text.parse::<i32>().ok().filter(|e| e.abs() <= MOST_SHIFT).ok_or_else(absurd)?
        }
    };
    let (value, is_rounded) = decimal(&whole, fraction, shift).ok_or_else(absurd)?;
    let value = if is_negative && !value.is_zero() { -value } else { value };
    Ok(ReadNumber { value, is_rounded })
}

/// Exponents beyond it belong to no number that is kept.
const MOST_SHIFT: i32 = 40;

/// The number of these digits with the point moved by `shift`, and whether it had to be rounded; `None` beyond 10¹⁸.
fn decimal(whole: &str, fraction: &str, shift: i32) -> Option<(Decimal, bool)> {
    let mut point = i32::try_from(whole.len()).ok()? + shift;
    let mut digits = format!("{whole}{fraction}");
    if point < 0 {
        digits = "0".repeat(usize::try_from(-point).ok()?) + &digits;
        point = 0;
    }
    let point = usize::try_from(point).ok()?;
    while digits.len() < point {
        digits.push('0');
    }
    let (whole, fraction) = digits.split_at(point);
    let whole = whole.trim_start_matches('0');
    if whole.len() > 19 {
        return None;
    }
    // One digit beyond those that are kept decides the rounding.
    let kept = usize::try_from(KEPT_DECIMALS).ok()?;
    let taken = &fraction[..fraction.len().min(kept + 1)];
    let exact =
        Decimal::from_str_exact(format!("{}{whole}.{taken}", if whole.is_empty() { "0" } else { "" }).trim_end_matches('.')).ok()?;
    let is_rounded = fraction.bytes().skip(kept).any(|b| b != b'0');
    let value = if fraction.len() > kept { rounded(exact, KEPT_DECIMALS) } else { exact };
    (value <= Decimal::from(1_000_000_000_000_000_000_i64)).then_some((value, is_rounded))
}

/// The digits without their separators; `None` if something separates that does not group. Groups have three
/// digits, in Chinese also four, and one kind of separator; the first group is no zero.
fn ungrouped(whole: &str) -> Option<String> {
    let Some(separator) = whole.chars().find(|c| matches!(c, ',' | '\'' | ' ')) else { return Some(whole.to_owned()) };
    let groups: Vec<&str> = whole.split(separator).collect();
    let [first, others @ ..] = groups.as_slice() else { return None };
    let size = others.first()?.len();
    let is_grouped = matches!(size, 3 | 4)
        && (1..=size).contains(&first.len())
        && !first.starts_with('0')
        && others.iter().all(|group| group.len() == size)
        && groups.iter().all(|group| group.bytes().all(|b| b.is_ascii_digit()));
    is_grouped.then(|| groups.concat())
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Number;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a number")
            }
            fn visit_str<E: de::Error>(self, v: &str) -> Result<Number, E> {
                Ok(Number(v.to_owned()))
            }
            fn visit_i64<E: de::Error>(self, v: i64) -> Result<Number, E> {
                Ok(Number(v.to_string()))
            }
            fn visit_u64<E: de::Error>(self, v: u64) -> Result<Number, E> {
                Ok(Number(v.to_string()))
            }
            /// The shortest decimal that reads back as the same float is what the file says.
            fn visit_f64<E: de::Error>(self, v: f64) -> Result<Number, E> {
                Ok(Number(v.to_string()))
            }
        }
        d.deserialize_any(Visitor)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Number {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A decimal, as a number or as a string of digits.",
            "type": ["number", "string"]
        })
    }
}
