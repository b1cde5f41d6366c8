//! Citations: by the Chinese standard GB/T 7714 for an online source, and plain.

use super::{Language, day};
use xianfeng_core::measure::Date;

/// Everything that a citation names.
pub struct Cited<'a> {
    pub title: &'a str,
    pub as_of: Date,
    pub today: Date,
    /// The address, with its day.
    pub address: &'a str,
    /// The beginnings of the SHA-256 of the plan and of the ledger as files.
    pub plan: &'a str,
    pub ledger: &'a str,
}

/// By GB/T 7714: who, title, kind of source, day of the content, day of the look, address.
pub fn standard(language: Language, cited: &Cited) -> String {
    let Cited { title, as_of, today, address, plan, ledger } = cited;
    match language {
        Language::Zh => format!("先锋. {title}[EB/OL]. ({as_of})[{today}]. {address}. SHA-256：规划 {plan}，台账 {ledger}."),
        Language::En => format!("Xianfeng. {title}[EB/OL]. ({as_of})[{today}]. {address}. SHA-256: plan {plan}, ledger {ledger}."),
    }
}

/// As a sentence.
pub fn plain(language: Language, cited: &Cited) -> String {
    let Cited { title, address, plan, ledger, .. } = cited;
    let (as_of, today) = (day(language, cited.as_of), day(language, cited.today));
    match language {
        Language::Zh => format!("先锋：《{title}》，截至{as_of}，{today}查阅，{address}（SHA-256：规划 {plan}，台账 {ledger}）。"),
        Language::En => {
            format!("Xianfeng, “{title}”, as of {as_of}, retrieved on {today}, {address} (SHA-256: plan {plan}, ledger {ledger}).")
        }
    }
}

/// A promise and its outcome, for a sentence in somebody else's text.
pub struct Outcome<'a> {
    /// With place, year and number.
    pub promise: &'a str,
    /// Who published the promise, and the day; empty where no source says it.
    pub promised: &'a str,
    /// Empty: no figure was found.
    pub actual: &'a str,
    pub source: &'a str,
    pub verdict: &'a str,
    pub is_provisional: bool,
}

/// The promise, the figure and the verdict, each with its source.
pub fn sentence(language: Language, outcome: &Outcome) -> String {
    let Outcome { promise, promised, actual, source, verdict, is_provisional } = outcome;
    let within = |text: &str| match (text.is_empty(), language) {
        (true, _) => String::new(),
        (false, Language::Zh) => format!("（{text}）"),
        (false, Language::En) => format!(" ({text})"),
    };
    let (promised, source) = (within(promised), within(source));
    let provisional = if *is_provisional { super::pick(language, "，暂定", ", on preliminary figures") } else { "" };
    match (language, actual.is_empty()) {
        (Language::Zh, true) => format!("承诺：{promise}{promised}。评价：{verdict}。"),
        (Language::Zh, false) => format!("承诺：{promise}{promised}；实际：{actual}{source}。评价：{verdict}{provisional}。"),
        (Language::En, true) => format!("Promised: {promise}{promised}. Verdict: {}.", verdict.to_lowercase()),
        (Language::En, false) => {
            format!("Promised: {promise}{promised}. Actual: {actual}{source}. Verdict: {}{provisional}.", verdict.to_lowercase())
        }
    }
}
