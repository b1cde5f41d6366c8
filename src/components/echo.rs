//! Says below a field how its text is read. A text that is not understood has none.

use leptos::prelude::*;

use crate::state::use_state;
use xianfeng_core::measure::{Qualifier, Unit, Units, typed};
use xianfeng_core::plan::Language;
use xianfeng_files::amount;
use xianfeng_text::FormTerm;

/// `将记为 2022年10月15日`
pub fn day(language: Language, text: &str) -> String {
    said(language, typed::day(text).map(|day| xianfeng_text::day(language, day)))
}

/// A day of publication, of which only the month or the year may be known.
pub fn published(language: Language, text: &str) -> String {
    said(language, typed::published(text).and_then(|published| xianfeng_text::partial_day(language, published)))
}

/// `将记为 2022年1—9月`
pub fn period(language: Language, text: &str) -> String {
    said(language, typed::period(text, None).map(|period| xianfeng_text::period(language, period)))
}

/// `将记为 12,000 座`; nothing for a unit of another quantity than the expected one.
pub fn amount(language: Language, units: &Units, value: &str, unit: &str, expected: Option<&Unit>) -> String {
    amount_worded(language, units, (Qualifier::Exact, value), unit, expected)
}

/// `将记为 近 1,000 座`, from a number and the words around it.
pub fn amount_worded(
    language: Language,
    units: &Units,
    (reading, value): (Qualifier, &str),
    unit: &str,
    expected: Option<&Unit>,
) -> String {
    let amount = amount::read(units, value, unit, expected).ok();
    let fits = amount.filter(|amount| expected.is_none_or(|expected| expected.quantity == amount.unit.quantity));
    said(language, fits.map(|amount| xianfeng_text::amounts::amount_worded(language, amount.value, reading, &amount.unit)))
}

pub fn said(language: Language, read: Option<String>) -> String {
    read.map(|read| format!("{}{read}", FormTerm::WillRecord.in_language(language))).unwrap_or_default()
}

/// The sentence below a field, in the current language.
pub fn below(field: RwSignal<String>, read: fn(Language, &str) -> String) -> Signal<String> {
    let state = use_state();
    Signal::derive(move || field.with(|text| read(state.language(), text)))
}

/// The sentence below a value with its unit.
pub fn below_amount(value: RwSignal<String>, unit: RwSignal<String>) -> Signal<String> {
    let state = use_state();
    Signal::derive(move || amount(state.language(), &state.now().plan().units, &value.get(), &unit.get(), None))
}
