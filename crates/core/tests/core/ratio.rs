//! The second opinion by compound growth, against published examples and classes.

use xianfeng_core::assess::assess;
use xianfeng_core::assess::ratio::{Growth, ratio};
use xianfeng_core::ledger::LedgerView;
use xianfeng_core::measure::{Decimal, shown};
use xianfeng_core::plan::Better;

use xianfeng_testing::plans::day;
use xianfeng_testing::shipped as seeds;

fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

fn growth(baseline: &str, value: &str, target: &str, years: (i64, i64), better: Better) -> Growth {
    let satisfied = match better {
        Better::Higher => decimal(value) >= decimal(target),
        Better::Lower => decimal(value) <= decimal(target),
    };
    Growth {
        baseline: decimal(baseline),
        value: decimal(value),
        target: decimal(target),
        years_to_value: Decimal::from(years.0),
        years_to_target: Decimal::from(years.1),
        better,
        satisfied,
    }
}

#[test]
fn the_published_examples_come_out_to_five_decimals() {
    use Better::{Higher, Lower};
    let check = |baseline: &str, value: &str, target: &str, years: (i64, i64), better: Better, expect: &str| {
        let found = ratio(&growth(baseline, value, target, years, better));
        let found = found.map_or("none".to_owned(), |r| format!("{} {}", shown::rounded(r.value, 5), r.class.slug()));
        assert_eq!(found, expect, "{baseline} → {value} → {target}");
    };
    check("14.5", "10.4", "7.25", (8, 15), Lower, "0.90109 moderate");
    check("0.37", "9.53", "60", (10, 15), Higher, "0.95041 substantial");
    check("103", "29", "0.1", (8, 15), Lower, "0.39569 limited");
    // The borders between the classes, and both sides of nothing.
    check("100", "100", "200", (5, 10), Higher, "0 limited");
    check("100", "99", "200", (5, 10), Higher, "-0.02798 moving_away");
    check("100", "101", "50", (5, 10), Lower, "-0.02975 moving_away");
    check("100", "200", "200", (5, 10), Higher, "2.07177 met");
    // The baseline was better than the target: still moving away, or still satisfied.
    check("7.8", "13.5", "10", (9, 12), Lower, "-3.00405 moving_away");
    check("7.8", "9", "10", (9, 12), Lower, "-0.76608 met");
    // No growth needed, no time, or nothing to grow from: not defined.
    check("100", "110", "100", (5, 10), Higher, "none");
    check("0", "5", "10", (5, 10), Higher, "none");
    check("10", "0", "5", (5, 10), Lower, "none");
    check("10", "5", "0", (5, 10), Lower, "none");
    check("-10", "-5", "-1", (5, 10), Higher, "none");
    check("100", "110", "120", (0, 10), Higher, "none");
}

#[test]
fn numbers_at_the_edge_are_no_ratio_rather_than_a_crash() {
    let numbers = ["0.000000001", "1", "1000000000000000000", "0.3", "79228162514264337593543950335"];
    for baseline in numbers {
        for value in numbers {
            for target in numbers {
                for years in [(1, 1), (1, 9999), (9999, 9999)] {
                    let _ = ratio(&growth(baseline, value, target, years, Better::Higher));
                    let _ = ratio(&growth(baseline, value, target, years, Better::Lower));
                }
            }
        }
    }
}

/// The classes that Statistics Canada publishes, in the words of the method.
#[test]
fn the_published_classes_of_canada_come_out() {
    let plan = seeds::plan("canada-2030");
    let ledger_view = LedgerView::new(&seeds::ledger("canada-2030", &plan));
    let all = assess(&plan, &ledger_view, day("2026-11-24"));
    let check = |target: &str, published: &str| {
        let found = all.iter().find(|a| a.target == target).unwrap().outlook.ratio();
        assert_eq!(found.map(|r| r.class.slug()), Some(published), "{target}: {found:?}");
    };
    check("t-1-1-1", "moderate");
    check("t-3-4-1", "met");
    check("t-3-13-1", "moving_away");
    check("t-6-1-1", "limited");
    check("t-6-6-1", "limited");
    check("t-8-6-1", "moderate");
    check("t-9-6-1", "substantial");
    check("t-11-3-1", "moderate");
    check("t-11-6-1", "limited");
    check("t-14-1-1", "substantial");
    check("t-15-4-1", "limited");
}
