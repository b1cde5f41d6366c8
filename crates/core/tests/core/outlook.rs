//! The extrapolation of the observations so far, and its uncertainty.

use xianfeng_core::assess::Projection;
use xianfeng_core::assess::outlook::project;
use xianfeng_core::measure::{Decimal, shown};

use xianfeng_testing::plans::day;

/// The value on the last day of 2022 with its interval, to one decimal.
#[track_caller]
fn check(observations: &[(&str, &str)], expect: &str) {
    let observations: Vec<_> = observations.iter().map(|(d, v)| (day(d), Decimal::from_str_exact(v).unwrap())).collect();
    let found = match project(&observations, day("2022-12-31")) {
        Projection::TooFew { observations } => format!("{observations} are too few"),
        Projection::Line { observations, value, low, high } => {
            let [value, low, high] = [value, low, high].map(|d| shown::rounded(d, 1));
            format!("{value} [{low}, {high}] from {observations}")
        }
    };
    assert_eq!(found, expect, "{observations:?}");
}

#[test]
fn fewer_than_three_figures_draw_no_line() {
    check(&[], "0 are too few");
    check(&[("2022-03-31", "10")], "1 are too few");
    check(&[("2022-03-31", "10"), ("2022-06-30", "20")], "2 are too few");
    // Three observations of one day say nothing about the next.
    check(&[("2022-03-31", "10"), ("2022-03-31", "11"), ("2022-03-31", "12")], "3 are too few");
}

#[test]
fn figures_on_a_line_go_on_with_it() {
    check(&[("2022-12-01", "10"), ("2022-12-11", "20"), ("2022-12-21", "30")], "40 [40, 40] from 3");
    check(&[("2022-12-01", "5"), ("2022-12-11", "5"), ("2022-12-21", "5")], "5 [5, 5] from 3");
}

#[test]
fn what_was_never_below_zero_is_not_expected_to_be() {
    check(&[("2022-11-01", "30"), ("2022-11-21", "21"), ("2022-12-11", "10")], "0.3 [0, 4.9] from 3");
    check(&[("2022-12-01", "30"), ("2022-12-11", "20"), ("2022-12-21", "10")], "0 [0, 0] from 3");
    check(&[("2022-12-01", "20"), ("2022-12-11", "0"), ("2022-12-21", "-20")], "-40 [-40, -40] from 3");
}

#[test]
fn thin_and_scattered_figures_widen_the_interval() {
    // By hand: slope 1, residual √(2/3), t(1) = 3.078, √(1 + 1/3 + 400/200) = 1.826, so ±4.6.
    check(&[("2022-12-01", "10"), ("2022-12-11", "21"), ("2022-12-21", "30")], "40.3 [35.7, 44.9] from 3");
    check(
        &[("2022-12-01", "10"), ("2022-12-06", "15"), ("2022-12-11", "21"), ("2022-12-16", "25"), ("2022-12-21", "30")],
        "40.2 [38.8, 41.6] from 5",
    );
}

#[test]
fn numbers_at_the_edge_draw_no_line_rather_than_a_wrong_one() {
    let most = "79228162514264337593543950335";
    let least = "-79228162514264337593543950335";
    let observations = [("0001-01-01", most), ("2022-01-01", least), ("9999-12-31", most)];
    let observations: Vec<_> = observations.iter().map(|(d, v)| (day(d), Decimal::from_str_exact(v).unwrap())).collect();
    for due in ["0001-01-01", "2022-12-31", "9999-12-31"] {
        let _ = project(&observations, day(due));
    }
}
