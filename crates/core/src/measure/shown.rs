//! Numbers as they are shown: grouped, with the digits they were published with. What is judged is never rounded.
//!
//! A promised or published number has few digits and is shown with all of them. A quotient has many and is rounded
//! half up, with enough digits to stay on its side of every number that decides.

use rust_decimal::RoundingStrategy;

use super::Decimal;

/// The decimals that files keep: a number with more of them was computed.
pub const KEPT: u32 = 9;
/// The digits of a long number that is shown as a term of an equation.
const TERM: i64 = 9;
/// The digits of an estimate, which no equation uses.
const ESTIMATE: i64 = 3;
/// The decimals of a number that was computed, at least.
const FEWEST: u32 = 2;
/// The decimals that a decimal can have.
const MOST: u32 = 28;

/// `value` rounded half up to at most `places` decimals, trailing zeros dropped.
pub fn rounded(value: Decimal, places: u32) -> Decimal {
    value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero).normalize()
}

/// The decimals that leave `digits` significant digits of `value`, and not less than two decimals.
fn places_for(value: Decimal, digits: i64) -> u32 {
    let text = value.abs().normalize().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let before = match whole.trim_start_matches('0').len() as i64 {
        0 => -(fraction.bytes().take_while(|b| *b == b'0').count() as i64),
        digits => digits,
    };
    u32::try_from(digits - before).unwrap_or(0).clamp(FEWEST, MOST)
}

/// The decimals of a number on its own: all that a file could have stated, or enough of a computed one to reckon with.
///
/// ```
/// use xianfeng_core::measure::{Decimal, shown::places};
/// assert_eq!(places(Decimal::new(1135, 2)), 2);
/// assert_eq!(places(Decimal::new(51, 4)), 4);
/// assert_eq!(places(Decimal::from(200_000) / Decimal::from(3)), 4);
/// ```
pub fn places(value: Decimal) -> u32 {
    let own = value.normalize().scale();
    if own <= KEPT { own } else { places_for(value, TERM) }
}

/// The least number of decimals, from `least` on, with which `value` is shown on its side of every bound.
///
/// ```
/// use xianfeng_core::measure::{Decimal, shown::places_apart};
/// let hundred = [Decimal::ONE_HUNDRED];
/// assert_eq!(places_apart(Decimal::new(9996, 2), &hundred, 1), 2);
/// assert_eq!(places_apart(Decimal::new(99_999, 4), &hundred, 1), 1);
/// ```
pub fn places_apart(value: Decimal, bounds: &[Decimal], least: u32) -> u32 {
    let is_apart = |places: &u32| bounds.iter().all(|b| rounded(value, *places).cmp(&rounded(*b, self::places(*b))) == value.cmp(b));
    (least..=MOST).find(is_apart).unwrap_or(MOST)
}

/// The decimals of a percentage: one, and more where it would otherwise read as nothing or as all.
pub fn places_of_percent(value: Decimal) -> u32 {
    places_apart(value, &[Decimal::ZERO, Decimal::ONE_HUNDRED], 1)
}

/// The decimals with which `a − b = difference` can be redone from what is shown, and every part is on its side of
/// the numbers that decide: 0 and 100 per cent for `a` and `b`, the limits for the difference.
pub fn places_of_difference(a: Decimal, b: Decimal, difference: Decimal, limits: &[Decimal]) -> u32 {
    let least = places_of_percent(a).max(places_of_percent(b)).max(places_apart(difference, limits, 1));
    let adds_up = |places: &u32| rounded(a, *places).checked_sub(rounded(b, *places)) == Some(rounded(difference, *places));
    (least..=MOST).find(adds_up).unwrap_or(MOST)
}

/// The decimals of an estimate: three significant digits, and not less than two decimals.
pub fn places_of_estimate(value: Decimal) -> u32 {
    places_for(value, ESTIMATE).min(places(value))
}

/// An estimate, rounded.
pub fn estimated(value: Decimal) -> Decimal {
    rounded(value, places_of_estimate(value))
}

/// `value` with thousands separated and all the digits it has on its own.
///
/// ```
/// use xianfeng_core::measure::{Decimal, shown::whole};
/// assert_eq!(whole(Decimal::new(-12345675, 4)), "−1,234.5675");
/// ```
pub fn whole(value: Decimal) -> String {
    grouped(value, places(value))
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
