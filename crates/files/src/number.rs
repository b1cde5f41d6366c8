//! Numbers in files: written as JSON numbers or strings, kept as their digits until they are checked.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use xianfeng_core::measure::Decimal;

use super::problem::{Check, Fault, Path};

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
    /// The decimal, or a problem: no number, or one that no published observation has.
    pub(super) fn decimal(&self, path: &Path, check: &mut Check) -> Option<Decimal> {
        match parse(&self.0) {
            Ok(value) => Some(value),
            Err(fault) => {
                check.fault(path, fault);
                None
            }
        }
    }
}

/// Reads a number as a person writes it: `1,234.5`, `−3`, full-width digits.
///
/// ```
/// use xianfeng_files::number::parse;
/// assert_eq!(parse("１,２３４.５０").map(|d| d.to_string()), Ok("1234.50".to_owned()));
/// assert!(parse("about 5").is_err());
/// ```
pub fn parse(text: &str) -> Result<Decimal, Fault> {
    let plain: String = text.trim().chars().filter(|c| !matches!(c, ',' | '，' | ' ' | '\u{a0}')).map(narrow).collect();
    let digits = plain.strip_prefix(['-', '+']).unwrap_or(&plain);
    let (mantissa, exponent) = digits.split_once(['e', 'E']).unwrap_or((digits, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let exponent = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
    let only_digits = [whole, fraction, exponent].iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()));
    if !only_digits || whole.len() + fraction.len() == 0 || exponent.is_empty() {
        return Err(Fault::NotANumber { found: text.to_owned() });
    }
    let absurd = || Fault::Absurd { found: text.to_owned() };
    let value = if mantissa.len() < digits.len() { Decimal::from_scientific(&plain) } else { Decimal::from_str_exact(&plain) };
    let value = value.map_err(|_| absurd())?;
    if value.abs() > Decimal::from(1_000_000_000_000_000_000_i64) || value.scale() > 9 {
        return Err(absurd());
    }
    Ok(value)
}

fn narrow(c: char) -> char {
    match c {
        '０'..='９' | '．' | '－' | '＋' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '−' | '–' => '-',
        c => c,
    }
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
