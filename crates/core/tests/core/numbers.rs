//! Numbers as people write them, as they are shown, and as sources word them.

use xianfeng_core::measure::shown::{grouped, rounded, signed};
use xianfeng_core::measure::{Decimal, Holds, Interval, Qualifier};
use xianfeng_files::Fault;
use xianfeng_files::number::parse;

fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

#[test]
fn a_number_is_read_as_a_person_writes_it() {
    let check = |text: &str, expect: &str| {
        let read = match parse(text) {
            Ok(read) if read.is_rounded => format!("{} (rounded)", read.value),
            Ok(read) => read.value.to_string(),
            Err(Fault::NotANumber { found }) => format!("no number: {found}"),
            Err(Fault::Absurd { found }) => format!("absurd: {}", found.chars().take(12).collect::<String>()),
            Err(other) => format!("{other:?}"),
        };
        assert_eq!(read, expect, "{text}");
    };
    check("1234.5", "1234.5");
    check(" 1,234.50 ", "1234.50");
    check("1，234", "1234");
    check("１２．５", "12.5");
    check("−3", "-3");
    check("–3.2", "-3.2");
    check("－3", "-3");
    check("+3", "3");
    check("0", "0");
    check("-0", "0");
    check(".5", "0.5");
    check("1e3", "1000");
    check("1.5E-2", "0.015");
    check("1000000000000000000", "1000000000000000000");
    check("0.000000001", "0.000000001");
    check("1000000000000000001", "absurd: 100000000000");
    check("0.0000000001", "0 (rounded)");
    check("0.30000000000000004", "0.3 (rounded)");
    check("45.2380952380952", "45.238095238 (rounded)");
    check("68.5534591194968", "68.553459119 (rounded)");
    check("-0.9999999999", "-1 (rounded)");
    check("1.1102230246251565e-16", "0 (rounded)");
    check("0.0000000005", "0.000000001 (rounded)");
    check("1.50000000000", "1.5");
    // Separators that group.
    check("1,234", "1234");
    check("1,234,567.5", "1234567.5");
    check("12,3456", "123456");
    check("1,2345,6789", "123456789");
    check("１,２３４", "1234");
    check("1 234", "1234");
    check("1\u{a0}234", "1234");
    check("1’234", "1234");
    check("-1,234", "-1234");
    check("1e999", "absurd: 1e999");
    check("1e-999", "absurd: 1e-999");
    check("1e19", "absurd: 1e19");
    check("12.5e2", "1250");
    check("1e99999999999999", "absurd: 1e9999999999");
    check(&"9".repeat(100_000), "absurd: 999999999999");
    check("79228162514264337593543950336", "absurd: 792281625142");
    for bad in [
        "",
        " ",
        "-",
        "+",
        ".",
        "NaN",
        "nan",
        "inf",
        "-inf",
        "Infinity",
        "about 5",
        "5 %",
        "5%",
        "--5",
        "+-5",
        "1.2.3",
        "0x10",
        "五",
        "1/2",
        "1_000",
        "3,5",
        "1,23",
        "1 234,5",
        "1.234,56",
        "1,,2",
        ",5",
        "5,",
        "0,123",
        "1,234 567",
        "1,234,56",
        "12,34",
        "1234,567",
        "1.234.567",
        "3，5",
        "３，５",
        "1, 234",
        "1.5,000",
        "1,234e5,000",
    ] {
        check(bad, &format!("no number: {bad}"));
    }
    for bad in ["1e", "1e5x", "1ee5", "5e5e5", "--1e5"] {
        check(bad, &format!("no number: {bad}"));
    }
}

#[test]
fn what_is_shown_is_rounded_half_up_and_grouped() {
    let check = |value: &str, places: u32, expect: &str| assert_eq!(grouped(decimal(value), places), expect, "{value} to {places}");
    check("0.05", 1, "0.1");
    check("0.04999", 1, "0");
    check("2.5", 0, "3");
    check("-2.5", 0, "−3");
    check("-0.04", 1, "0");
    check("0.145", 2, "0.15");
    check("1.005", 2, "1.01");
    check("999.95", 1, "1,000");
    check("999", 0, "999");
    check("1000", 0, "1,000");
    check("123456", 2, "123,456");
    check("1234567.891", 2, "1,234,567.89");
    check("-1234567", 0, "−1,234,567");
    check("4.50", 2, "4.5");
    check("79228162514264337593543950335", 2, "79,228,162,514,264,337,593,543,950,335");
    check("-79228162514264337593543950335", 2, "−79,228,162,514,264,337,593,543,950,335");
    let check = |value: &str, expect: &str| assert_eq!(signed(decimal(value), 1), expect, "{value}");
    check("0.04", "0");
    check("-0.04", "0");
    check("0.05", "+0.1");
    check("-21.66", "−21.7");
    check("1540", "+1,540");
}

#[test]
fn shares_of_a_whole_are_rounded_one_by_one() {
    let shown: Vec<Decimal> = [17, 10, 24, 9, 162].map(|part| rounded(xianfeng_core::assess::rollup::percent(part, 222), 1)).into();
    assert_eq!(shown.iter().map(Decimal::to_string).collect::<Vec<_>>(), ["7.7", "4.5", "10.8", "4.1", "73"]);
    assert_eq!(shown.iter().sum::<Decimal>(), decimal("100.1"));
    assert_eq!(xianfeng_core::assess::rollup::percent(0, 0), Decimal::ZERO);
}

/// `[1, 2)` with a missing end as `…`.
fn shown(interval: Interval) -> String {
    let low = interval.low.map_or("(…".to_owned(), |e| format!("{}{}", if e.included { '[' } else { '(' }, e.value.normalize()));
    let high = interval.high.map_or("…)".to_owned(), |e| format!("{}{}", e.value.normalize(), if e.included { ']' } else { ')' }));
    format!("{low}, {high}")
}

#[test]
fn a_wording_allows_an_interval() {
    let check =
        |reading: Qualifier, value: &str, expect: &str| assert_eq!(shown(reading.allows(decimal(value))), expect, "{reading:?} {value}");
    check(Qualifier::Exact, "1000", "[1000, 1000]");
    check(Qualifier::Over, "5000", "(5000, …)");
    check(Qualifier::AtLeast, "5000", "[5000, …)");
    check(Qualifier::AtMost, "50", "(…, 50]");
    check(Qualifier::Nearly, "1000", "[900, 1000)");
    check(Qualifier::Nearly, "-10", "[-11, -10)");
    check(Qualifier::About, "4", "[3.5, 4.5]");
    check(Qualifier::About, "4.0", "[3.5, 4.5]");
    check(Qualifier::About, "8.5", "[8.45, 8.55]");
    check(Qualifier::About, "5000", "[4500, 5500]");
    check(Qualifier::About, "5001", "[5000.5, 5001.5]");
    check(Qualifier::About, "5200", "[5150, 5250]");
    check(Qualifier::About, "-30", "[-35, -25]");
    check(Qualifier::About, "0.25", "[0.245, 0.255]");
    check(Qualifier::About, "0", "[-0.5, 0.5]");
    check(Qualifier::About, "1000000000000000000", "[500000000000000000, 1500000000000000000]");
}

#[test]
fn a_bound_holds_for_all_values_for_none_or_for_some() {
    use Holds::{Always, Never, Sometimes};
    let check = |reading: Qualifier, bound: &str, expect: [Holds; 4]| {
        let (interval, bound) = (reading.allows(decimal("100")), decimal(bound));
        let found = [
            interval.at_least(bound, false),
            interval.at_least(bound, true),
            interval.at_most(bound, false),
            interval.at_most(bound, true),
        ];
        assert_eq!(found, expect, "{reading:?} 100 against {bound}: ≥ > ≤ <");
    };
    check(Qualifier::Exact, "100", [Always, Never, Always, Never]);
    check(Qualifier::Exact, "99", [Always, Always, Never, Never]);
    check(Qualifier::Exact, "101", [Never, Never, Always, Always]);
    check(Qualifier::Over, "100", [Always, Always, Never, Never]);
    check(Qualifier::Over, "101", [Sometimes, Sometimes, Sometimes, Sometimes]);
    check(Qualifier::AtLeast, "100", [Always, Sometimes, Sometimes, Never]);
    check(Qualifier::AtMost, "100", [Sometimes, Never, Always, Sometimes]);
    check(Qualifier::AtMost, "101", [Never, Never, Always, Always]);
    check(Qualifier::Nearly, "100", [Never, Never, Always, Always]);
    check(Qualifier::Nearly, "90", [Always, Sometimes, Sometimes, Never]);
    check(Qualifier::Nearly, "95", [Sometimes, Sometimes, Sometimes, Sometimes]);
    check(Qualifier::About, "50", [Always, Sometimes, Sometimes, Never]);
    check(Qualifier::About, "49", [Always, Always, Never, Never]);
    check(Qualifier::About, "150", [Sometimes, Never, Always, Sometimes]);
    check(Qualifier::About, "151", [Never, Never, Always, Always]);
}
