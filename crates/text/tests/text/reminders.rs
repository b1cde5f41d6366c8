//! Reminders of owed reports, in both languages and tones.

use xianfeng_core::assess::debt::Owed;
use xianfeng_core::plan::Language;
use xianfeng_testing::plans::day;
use xianfeng_text::reminders::{Item, Reminder, Tone, lateness, text};

fn reminder(body: &'static str) -> Reminder<'static> {
    let figure = Item {
        target: "口袋公园".to_owned(),
        wanted: "≥ 1,000 座".to_owned(),
        owed: Owed::Update(day("2023-01-30")),
        period: "2022".parse().ok(),
    };
    let outcome =
        Item { target: "总部园区".to_owned(), wanted: "投用".to_owned(), owed: Owed::Report(day("2022-12-31")), period: None };
    Reminder { plan: "2022年目标", body, items: vec![figure, outcome], reply_by: day("2023-03-15"), as_of: day("2023-03-01") }
}

#[test]
fn a_message_is_short_and_a_letter_says_since_when() {
    let zh = |tone| text(Language::Zh, tone, &reminder("市城管局"));
    assert_eq!(
        zh(Tone::Message),
        "【催报】市城管局：2022年目标有 2 项到期还没有报数：\n1. 口袋公园（目标 ≥ 1,000 座）：2022年数据\n2. 总部园区（目标 投用）：办理结果\n\
         请于2023年3月15日前报数据和来源（文件名或网址）。已公布的，发链接即可。"
    );
    let letter = zh(Tone::Letter);
    assert!(letter.starts_with("市城管局：\n　　2022年目标中，下列 2 项"), "{letter}");
    assert!(letter.contains("　　1. 口袋公园（目标 ≥ 1,000 座）：2022年数据，应于2023年1月30日报，已过 30 天"), "{letter}");
}

#[test]
fn a_body_that_is_not_named_is_said_so() {
    assert!(text(Language::Zh, Tone::Message, &reminder("")).starts_with("【催报】未明确单位："));
    assert!(text(Language::En, Tone::Letter, &reminder("")).starts_with("To: No office named"));
}

#[test]
fn english_says_the_same() {
    let en = text(Language::En, Tone::Message, &reminder("Parks Office"));
    assert!(
        en.starts_with("Parks Office: 2 reports of “2022年目标” still missing:\n1. 口袋公园 (target ≥ 1,000 座): figure for 2022"),
        "{en}"
    );
}

#[test]
fn lateness_is_said_in_days_then_in_years_and_months() {
    let said = |days| [lateness(Language::Zh, days), lateness(Language::En, days)];
    assert_eq!(said(1), ["1 天", "1 day"]);
    assert_eq!(said(364), ["364 天", "364 days"]);
    assert_eq!(said(365), ["1 年", "1 year"]);
    assert_eq!(said(1426), ["3 年 10 个月", "3 years 10 months"]);
}
