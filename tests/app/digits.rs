//! No page, list or chart shows a number that contradicts its verdict, or a published number with other digits.

use std::sync::Arc;

use leptos::prelude::*;
use xianfeng::markup::target_summary;
use xianfeng::pages;
use xianfeng::route::{Page, Route, View};
use xianfeng::snapshot::Snapshot;
use xianfeng::state::{Settings, State};
use xianfeng_charts::ChartKey;
use xianfeng_core::edit::Workspace;
use xianfeng_core::ledger::Ledger;
use xianfeng_core::measure::{Decimal, Holds, Interval, shown};
use xianfeng_core::plan::{Bound, Language, Plan, Target};
use xianfeng_testing::plans::day;
use xianfeng_testing::{inputs, shipped};

use crate::pages::without_tags;

const LANGUAGES: [Language; 2] = [Language::Zh, Language::En];

fn of(plan: Plan, ledger: Ledger, language: Language, as_of: &str) -> Snapshot {
    let mut workspace = Workspace::new(plan, Ledger::default());
    workspace.ledger = ledger;
    Snapshot::new(0, Arc::new(workspace), &View { language, ..View::default() }, day(as_of))
}

/// The shipped plan with figures on the very edge of its targets.
fn at_the_edge(language: Language, as_of: &str) -> Snapshot {
    let plan = shipped::plan("shenyang-2022");
    let mut ledger = shipped::ledger("shenyang-2022", &plan);
    ledger.merge(inputs::ledger("seed-extra", &plan));
    of(plan, ledger, language, as_of)
}

/// The first number of a text, in ones of its unit.
fn read(text: &str) -> Decimal {
    let plain = text.replace('−', "-").replace(',', "");
    let start = plain.find(|c: char| c.is_ascii_digit() || c == '-').unwrap_or_else(|| panic!("no number: {text}"));
    let digits: String = plain[start..].chars().take_while(|c| c.is_ascii_digit() || matches!(c, '-' | '.')).collect();
    let size = match plain[start + digits.len()..].split_whitespace().next() {
        Some("bn") => 1_000_000_000,
        Some("m") => 1_000_000,
        _ => 1,
    };
    Decimal::from_str_exact(&digits).unwrap() * Decimal::from(size)
}

/// Holds the shown value against the shown target, and the shown completion against both.
fn check(s: &Snapshot, target: &Target) {
    let Some(a) = s.assessment(&target.id) else { return };
    let (Some(value), Some(bound)) = (a.value, target.kind.bound()) else { return };
    if a.range.is_some() || a.basis.adjusted.is_some() {
        return;
    }
    let (actual, wanted) = (target_summary::actual(s, target, a), target_summary::target_value(s, target));
    let shown_bound = Bound { value: read(&wanted), ..bound.clone() };
    let (real, said) = (bound.holds(Interval::exactly(value)), shown_bound.holds(Interval::exactly(read(&actual))));
    assert_eq!(real == Holds::Always, said == Holds::Always, "{}: {actual} / {wanted}", target.id);
    if let Some(completion) = a.completion {
        let said = read(&target_summary::completion(s, a));
        assert_eq!(said.cmp(&Decimal::ONE_HUNDRED), completion.cmp(&Decimal::ONE_HUNDRED), "{}: {said} %", target.id);
    }
    if let Some(gap) = a.gap.filter(|_| a.progress_to_show().is_some()) {
        let (said, limits) = (read(&target_summary::schedule_gap(s, a)), s.plan().thresholds);
        for limit in [limits.on_track, limits.slightly_behind] {
            assert_eq!(said >= limit, gap >= limit, "{}: {said}", target.id);
        }
    }
    let margin = target_summary::distance(s, target, a);
    if !margin.is_empty() {
        assert_eq!(read(&margin).is_zero(), a.margin.unwrap().is_zero(), "{}: {margin}", target.id);
    }
}

#[test]
fn every_list_says_what_was_judged() {
    for language in LANGUAGES {
        for as_of in ["2022-07-31", "2022-10-31", "2022-12-31", "2023-03-31", "2026-11-24"] {
            let canada = shipped::plan("canada-2030");
            let figures = shipped::ledger("canada-2030", &canada);
            let (case, edge) = inputs::case("05-rounding");
            for s in [at_the_edge(language, as_of), of(canada, figures, language, as_of), of(case, edge, language, as_of)] {
                for target in &s.plan().targets {
                    check(&s, target);
                }
            }
        }
    }
}

/// The page of a target in words.
fn page(s: &Snapshot, target: &Target) -> String {
    let view = View { language: s.language, ..View::default() };
    let page = Page::Target(target.id.clone());
    let route = Route { page: page.clone(), view, ..Route::default() };
    Owner::new().with(|| {
        provide_context(State::new(s.workspace().clone().into(), route, Settings::default(), s.today));
        without_tags(&pages::page(&page).to_html()).replace("&gt;", ">").replace("&lt;", "<")
    })
}

#[test]
fn pages_and_charts_of_the_cases_show_the_digits_of_the_source() {
    let check = |target: &str, zh: [&str; 4], en: [&str; 4]| {
        for (language, said) in LANGUAGES.into_iter().zip([zh, en]) {
            let s = at_the_edge(language, "2026-11-24");
            let target = s.plan().target(&target.into()).unwrap();
            let text = page(&s, target);
            for words in said.iter().flat_map(|words| words.split(" / ")) {
                assert!(text.contains(words), "{}: {words}\n{text}", target.id);
            }
            // The chart and its table say the same number.
            let table = ChartKey::Target(target.id.clone()).model(&s.chart_inputs()).unwrap().table();
            let number = said[0].split_whitespace().next().unwrap();
            assert!(table.rows.iter().any(|row| row.cells.iter().any(|cell| cell.contains(number))), "{}: {number}", target.id);
        }
    };
    check(
        "urban-jobs",
        ["11.3468 万人 / ≥ 11.35 万人", "99.97%", "−0.03 个百分点", "−0.0032 万人"],
        ["113,468 / ≥ 113,500", "99.97%", "−0.03 percentage points", "−32"],
    );
    check(
        "high-standard-fields",
        ["51.157 万亩 / ≥ 51.16 万亩", "99.99%", "−0.01 个百分点", "−0.003 万亩"],
        ["511,570 mu / ≥ 511,600 mu", "99.99%", "−0.01 percentage points", "−30 mu"],
    );
    check(
        "mediation-success",
        ["97.996% / ≥ 98%", "99.996%", "−0.004 个百分点", "没有达到目标"],
        ["97.996% / ≥ 98%", "99.996%", "−0.004 percentage points", "does not meet the target"],
    );
    check(
        "old-payment-rate",
        ["60.004% / > 60%", "100.01%", "+0.004 个百分点", "，达到目标"],
        ["60.004% / > 60%", "100.01%", "+0.004 percentage points", "it meets the target"],
    );
}

#[test]
fn words_and_ranges_go_with_their_number() {
    let check = |target: &str, as_of: &str, zh: &[&str], en: &[&str], never: &[&str]| {
        for (language, said) in LANGUAGES.into_iter().zip([zh, en]) {
            let s = of(shipped::plan("shenyang-2022"), shipped::ledger("shenyang-2022", &shipped::plan("shenyang-2022")), language, as_of);
            let target = s.plan().target(&target.into()).unwrap();
            let a = s.assessment(&target.id).unwrap();
            let text = [
                target_summary::actual(&s, target, a),
                target_summary::completion(&s, a),
                target_summary::schedule_gap(&s, a),
                target_summary::distance(&s, target, a),
                xianfeng_text::explain::steps(language, s.plan(), &a.explanation).join("\n"),
            ]
            .join("\n");
            for words in said {
                assert!(text.contains(words), "{}: {words}\n{text}", target.id);
            }
            for words in never {
                assert!(!text.contains(words), "{}: {words}\n{text}", target.id);
            }
        }
    };
    check(
        "agri-process",
        "2026-11-24",
        &["近 1,000 亿元", "105.9%至117.6%", "+5.9 个百分点至+17.6 个百分点"],
        &["nearly 100 billion yuan", "105.9% to 117.6%", "+5.9 percentage points to +17.6 percentage points"],
        &[],
    );
    check("ind100-dadong", "2026-11-24", &["前100位"], &["top 100"], &["第100位", "100th"]);
    check("rank-heping", "2022-12-31", &["前50位"], &["top 50"], &["第50位", "50th"]);
}

#[test]
fn a_fall_below_the_baseline_is_said_in_words() {
    for language in LANGUAGES {
        let s = at_the_edge(language, "2026-11-24");
        let target = s.plan().target(&"rd-intensity".into()).unwrap();
        let a = s.assessment(&target.id).unwrap();
        let text = page(&s, target);
        assert!(!text.contains("−134.8") && !text.contains("−234.8"), "{text}");
        assert_eq!(shown::rounded(a.completion.unwrap(), 1).to_string(), "83.1");
        assert!(text.contains("83.1%") && text.contains("−0.54"), "{text}");
    }
}
