//! Numbers as they are shown: rounded half up, grouped. What is judged is never rounded.

use rust_decimal::RoundingStrategy;

use super::Decimal;

/// `value` rounded half up to at most `places` decimals, trailing zeros dropped.
pub fn rounded(value: Decimal, places: u32) -> Decimal {
    value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero).normalize()
}

/// `value` with thousands separated, at most `places` decimals, and a true minus sign.
///
/// ```
/// use xianfeng_core::measure::{Decimal, shown::grouped};
/// assert_eq!(grouped(Decimal::new(-12345675, 2), 1), "−123,456.8");
/// ```
pub fn grouped(value: Decimal, places: u32) -> String {
    let text = rounded(value.abs(), places).to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut out = String::with_capacity(text.len() + 6);
    if value.is_sign_negative() && text.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
        out.push('−');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// The same with an explicit plus: for gaps and margins.
pub fn signed(value: Decimal, places: u32) -> String {
    let text = grouped(value, places);
    if rounded(value, places) > Decimal::ZERO { format!("+{text}") } else { text }
}
