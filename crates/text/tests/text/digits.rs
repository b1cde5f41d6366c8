//! What is shown never contradicts what was judged: read back from the text, it gives the same verdict.

use proptest::prelude::*;
use serde_json::json;

use xianfeng_core::assess::{Reason, Verdict};
use xianfeng_core::measure::{Decimal, Qualifier, Units, shown};
use xianfeng_core::plan::{Better, Bound, Language, Thresholds};
use xianfeng_testing::plans::{judge, plan as plan_of, plan_file, simple};
use xianfeng_text::{amounts, explain};

const LANGUAGES: [Language; 2] = [Language::Zh, Language::En];

/// The number at the start of a shown amount, in ones of its unit.
pub fn read(text: &str) -> Decimal {
    let plain = text.replace('−', "-").replace([',', '+'], "");
    let digits: String = plain.chars().take_while(|c| c.is_ascii_digit() || matches!(c, '-' | '.')).collect();
    let number = Decimal::from_str_exact(&digits).unwrap_or_else(|_| panic!("no number: {text}"));
    let size = match plain[digits.len()..].split_whitespace().next() {
        Some("billion") => 1_000_000_000,
        Some("million") => 1_000_000,
        _ => 1,
    };
    number * Decimal::from(size)
}

fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

#[test]
fn a_shown_number_stays_on_its_side() {
    let check = |unit: &str, value: &str, beside: &str, expect: [&str; 2]| {
        let unit = Units::default().find(unit).unwrap();
        let (value, beside) = (decimal(value), decimal(beside));
        assert_eq!(LANGUAGES.map(|l| amounts::amount_beside(l, value, beside, &unit)), expect);
    };
    check("万人", "11.3468", "11.35", ["11.3468 万人", "113,468"]);
    check("万亩", "51.157", "51.16", ["51.157 万亩", "511,570 mu"]);
    check("%", "97.996", "98", ["97.996%"; 2]);
    check("%", "60.004", "60", ["60.004%"; 2]);
    check("%", "3.704", "3.7", ["3.704%"; 2]);
    check("‰", "0.0051", "0.005", ["0.0051‰"; 2]);
    check("个", "0.0000001", "0", ["0.0000001 个", "0.0000001"]);
    check("亿斤", "79.9999998", "80", ["79.9999998 亿斤", "7.99999998 billion jin"]);
    // A quotient has few digits until it comes close.
    check("公顷", "3.3333333333333333333333333333", "4", ["3.33333333 公顷", "3.33333333 ha"]);
    check("公顷", "3.9999999999999999999999999999", "4", ["3.9999999999999999999999999999 公顷", "3.9999999999999999999999999999 ha"]);
}

#[test]
fn a_percentage_is_all_or_nothing_only_where_it_is() {
    let check = |value: &str, expect: &str| assert_eq!(xianfeng_text::percent(decimal(value)), expect, "{value}");
    check("99.996", "99.996%");
    check("99.95", "99.95%");
    check("99.94", "99.9%");
    check("100", "100%");
    check("100.00000001", "100.00000001%");
    check("0.04", "0.04%");
    check("-0.04", "−0.04%");
    check("0", "0%");
    check("74.12", "74.1%");
}

/// The explanation of a target, in a language.
fn steps(plan: &xianfeng_core::plan::Plan, a: &xianfeng_core::assess::Assessment, language: Language) -> Vec<String> {
    explain::steps(language, plan, &a.explanation)
}

#[test]
fn a_gap_beside_a_limit_is_not_shown_on_it() {
    let plan = simple(json!({}), json!({"kind": "total", "value": 100, "unit": "个"}));
    let judged = judge(&plan, "2022-01/2022-06 39.999", "2022-07-15");
    assert_eq!(judged.verdict, Verdict::Behind);
    let said = steps(&plan, &judged, Language::En);
    assert!(said.contains(&"Schedule gap = 39.999 − 50 = −10.001 percentage points".to_owned()), "{said:?}");
    let judged = judge(&plan, "2022-01/2022-06 40", "2022-07-15");
    assert_eq!(judged.verdict, Verdict::SlightlyBehind);
    assert!(steps(&plan, &judged, Language::Zh).contains(&"序时差 = 40 − 50 = −10 个百分点".to_owned()));
}

proptest! {
    /// A value and a bound close to each other, as a reader sees them.
    #[test]
    fn value_and_target_say_what_the_verdict_says(
        (digits, places) in (-10_000_000i64..10_000_000, 0u32..9),
        (off, finer) in (-50i64..50, 0u32..12),
        unit in prop::sample::select(vec!["个", "万人", "亿元", "亿斤", "%", "‰", "亩", "公顷", "平方公里"]),
        from in prop::sample::select(vec![1i64, 3, 7, 15, 30]),
        lower in any::<bool>(),
        strict in any::<bool>(),
    ) {
        let unit = Units::default().find(unit).unwrap();
        let bound = Bound { value: Decimal::new(digits, places), unit: unit.clone(), better: if lower { Better::Lower } else { Better::Higher }, strict };
        // Close to the bound; a conversion may leave as many digits as there are.
        let value = bound.value + Decimal::new(off, places + finer) / Decimal::from(from);
        let holds = bound.holds(xianfeng_core::measure::Interval::exactly(value)) == xianfeng_core::measure::Holds::Always;
        for language in LANGUAGES {
            let (left, right) = (amounts::amount_beside(language, value, bound.value, &unit), amounts::amount(language, bound.value, &unit));
            let (left, right) = (read(&left), read(&right));
            let satisfied = match (lower, strict) {
                (false, false) => left >= right,
                (false, true) => left > right,
                (true, false) => left <= right,
                (true, true) => left < right,
            };
            prop_assert_eq!(satisfied, holds, "{} {}: {} beside {}", value, bound.value, left, right);
        }
    }

    /// The lamp of the shown gap is the lamp of the real one, and the shown terms give the shown gap.
    #[test]
    fn a_shown_gap_has_the_verdict_of_the_real_one(
        done in 0i64..30_000_000,
        whole in 1i64..30_000_000,
        (months, of) in (0i64..120, 1i64..120),
        limits in prop::sample::select(vec![("0", "-10"), ("-10", "-30"), ("0", "-0.05")]),
    ) {
        let progress = Decimal::from(done) * Decimal::ONE_HUNDRED / Decimal::from(whole);
        let schedule = Decimal::from(months.min(of)) * Decimal::ONE_HUNDRED / Decimal::from(of);
        let gap = progress - schedule;
        let thresholds = Thresholds { on_track: decimal(limits.0), slightly_behind: decimal(limits.1), ..Thresholds::default() };
        let lamp = |gap: Decimal| (gap >= thresholds.on_track, gap >= thresholds.slightly_behind);
        let mut file = plan_file(&[], &[], json!({}));
        file["thresholds"] = json!({"on_track": limits.0, "slightly_behind": limits.1});
        let plan = plan_of(&file);
        for language in LANGUAGES {
            prop_assert_eq!(lamp(read(&xianfeng_text::gap(language, gap, &thresholds))), lamp(gap));
            let said = explain::step(language, &plan, &Reason::Gap { progress, range: None, share: false, schedule, gap });
            let sum: Vec<&str> = said.split(" = ").collect();
            let (a, b) = sum[1].split_once(" − ").unwrap();
            prop_assert_eq!(read(a) - read(b), read(sum[2]), "{}", said);
            prop_assert_eq!(lamp(read(sum[2])), lamp(gap), "{}", said);
            prop_assert_eq!(read(&xianfeng_text::percent(progress)).cmp(&Decimal::ONE_HUNDRED), progress.cmp(&Decimal::ONE_HUNDRED));
        }
    }

    /// A completion is what a reader gets from the numbers beside it.
    #[test]
    fn a_shown_quotient_can_be_redone(
        (value, target, places) in (0i64..100_000_000, 1i64..100_000_000, 0u32..6),
        unit in prop::sample::select(vec!["个", "万人", "亿元", "%"]),
    ) {
        let unit = Units::default().find(unit).unwrap();
        let (value, target) = (Decimal::new(value, places), Decimal::new(target, places));
        let percent = value * Decimal::ONE_HUNDRED / target;
        let plan = plan_of(&plan_file(&[], &[], json!({})));
        for language in LANGUAGES {
            let said = explain::step(language, &plan, &Reason::Completion { value, range: None, target, percent, unit: unit.clone() });
            let sum: Vec<&str> = said.split(" = ").collect();
            let (a, b) = sum[1].split_once(" ÷ ").unwrap();
            let places = sum[2].trim_end_matches('%').split_once('.').map_or(0, |(_, digits)| digits.len() as u32);
            let redone = shown::rounded(read(a) * Decimal::ONE_HUNDRED / read(b), places.max(1));
            prop_assert_eq!(shown::rounded(redone, places.max(1)), read(sum[2]), "{}", said);
        }
    }
}

#[test]
fn words_are_said_with_their_number() {
    let check = |unit: &str, value: &str, reading: Qualifier, expect: [&str; 2]| {
        let unit = Units::default().find(unit).unwrap();
        assert_eq!(LANGUAGES.map(|l| amounts::amount_worded(l, decimal(value), reading, &unit)), expect);
    };
    check("家", "5000", Qualifier::Over, ["超过 5,000 家", "more than 5,000"]);
    check("亿元", "1000", Qualifier::Nearly, ["近 1,000 亿元", "nearly 100 billion yuan"]);
    check("%", "4", Qualifier::About, ["约 4%", "about 4%"]);
    check("位", "50", Qualifier::AtMost, ["前50位", "top 50"]);
    check("位", "1", Qualifier::AtMost, ["第1位", "first"]);
    check("位", "7", Qualifier::Exact, ["第7位", "7th"]);
}
