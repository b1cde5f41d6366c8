//! Reminders of owed reports: plain text for a chat or a letter. A proposal that whoever sends it may change.

use xianfeng_core::assess::debt::Owed;
use xianfeng_core::measure::{Date, Period};
use xianfeng_core::plan::Language;

use super::{DebtTerm, amounts};

/// The tone of a reminder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// For 微信 or 钉钉: short.
    #[default]
    Message,
    /// For a letter: complete.
    Letter,
}

/// The reports that one body owes.
#[derive(Clone, Debug)]
pub struct Reminder<'a> {
    pub plan: &'a str,
    /// Empty: nobody is named.
    pub body: &'a str,
    pub items: Vec<Item>,
    pub reply_by: Date,
    pub as_of: Date,
}

/// One owed report.
#[derive(Clone, Debug)]
pub struct Item {
    pub target: String,
    /// The target value: `≥ 4,500 家`.
    pub wanted: String,
    pub owed: Owed,
    pub period: Option<Period>,
}

/// The report that is owed, in words: `2022年数据`.
pub fn owed_report(language: Language, owed: Owed, period: Option<Period>) -> String {
    let term = |term: DebtTerm| term.in_language(language).to_owned();
    match (owed, period, language) {
        (Owed::Evidence, ..) => term(DebtTerm::OwesProof),
        (Owed::Overdue(_), ..) => term(DebtTerm::OwesWork),
        (Owed::Report(_), ..) | (Owed::Update(_), None, _) => term(DebtTerm::OwesOutcome),
        (Owed::Enough(_), None, _) => term(DebtTerm::EnoughData),
        (_, Some(period), Language::Zh) => format!("{}数据", amounts::period(language, period)),
        (_, Some(period), Language::En) => format!("figure for {}", amounts::period(language, period)),
    }
}

/// How late something is: `3 年 10 个月`, `26 天`.
pub fn lateness(language: Language, days: i64) -> String {
    let zh = language == Language::Zh;
    let (years, months) = (days / 365, days % 365 * 12 / 365);
    let unit = |n: i64, zh_unit: &str, en_unit: &str| match (zh, n) {
        (true, n) => format!("{n} {zh_unit}"),
        (false, 1) => format!("1 {en_unit}"),
        (false, n) => format!("{n} {en_unit}s"),
    };
    match (years, months) {
        (0, _) => unit(days, "天", "day"),
        (years, 0) => unit(years, "年", "year"),
        (years, months) => format!("{} {}", unit(years, "年", "year"), unit(months, "个月", "month")),
    }
}

/// The text of a reminder.
pub fn text(language: Language, tone: Tone, reminder: &Reminder) -> String {
    let lines: Vec<String> = reminder.items.iter().enumerate().map(|(i, item)| line(language, tone, i + 1, item, reminder.as_of)).collect();
    let (list, count, plan) = (lines.join("\n"), reminder.items.len(), reminder.plan);
    let day = amounts::day(language, reminder.reply_by);
    let body = if reminder.body.is_empty() { DebtTerm::NoBody.in_language(language) } else { reminder.body };
    match (language, tone) {
        (Language::Zh, Tone::Message) => format!(
            "【催报】{body}：{plan}有 {count} 项到期还没有报数：\n{list}\n请于{day}前报数据和来源（文件名或网址）。已公布的，发链接即可。"
        ),
        (Language::Zh, Tone::Letter) => format!(
            "{body}：\n　　{plan}中，下列 {count} 项已到应报日，台账中尚无数据或数据不足：\n{list}\n　　请于{day}前报送完成数据、数据来源和佐证材料；尚未完成的，请说明原因、下步措施和完成时限。已经公布的，请告知出处。"
        ),
        (Language::En, Tone::Message) => format!(
            "{body}: {} of “{plan}” still missing:\n{list}\nPlease send the figure and its source (document or link) by {day}. If it is published, the link is enough.",
            if count == 1 { "1 report".to_owned() } else { format!("{count} reports") }
        ),
        (Language::En, Tone::Letter) => format!(
            "To: {body}\n\nUnder “{plan}”, the following {} due and not in the ledger, or not sufficient:\n{list}\n\nPlease send the figures, their sources and supporting documents by {day}. Where the work is not finished, please give the reason, the next step and the expected date. Where a figure is already published, please tell us where.",
            if count == 1 { "report is".to_owned() } else { format!("{count} reports are") }
        ),
    }
}

fn line(language: Language, tone: Tone, number: usize, item: &Item, as_of: Date) -> String {
    let Item { target, wanted, owed, period } = item;
    let what = owed_report(language, *owed, *period);
    let late = owed.since().map(|since| xianfeng_core::measure::day::days_between(since, as_of)).filter(|days| *days > 0);
    let since = owed.since().map(|since| amounts::day(language, since)).unwrap_or_default();
    match (language, tone, late) {
        (Language::Zh, Tone::Message, _) | (Language::Zh, Tone::Letter, None) => {
            let indent = if tone == Tone::Letter { "　　" } else { "" };
            format!("{indent}{number}. {target}（目标 {wanted}）：{what}")
        }
        (Language::Zh, Tone::Letter, Some(days)) => {
            format!("　　{number}. {target}（目标 {wanted}）：{what}，应于{since}报，已过 {}", lateness(language, days))
        }
        (Language::En, Tone::Message, _) | (Language::En, Tone::Letter, None) => format!("{number}. {target} (target {wanted}): {what}"),
        (Language::En, Tone::Letter, Some(days)) => {
            format!("{number}. {target} (target {wanted}): {what}, due {since}, {} late", lateness(language, days))
        }
    }
}
