//! A level: the way from the baseline to the target, against a schedule that starts at the baseline's end.

use serde_json::{Value, json};
use xianfeng_core::assess::Needed;
use xianfeng_core::measure::{Decimal, interval::End, shown};
use xianfeng_core::plan::Plan;

use xianfeng_testing::plans::{check, judge, simple};

/// A level for the end of 2022.
fn level(fields: Value) -> Plan {
    let mut all = json!({"kind": "level", "unit": "家", "better": "higher"});
    all.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    simple(json!({"unit": "家", "nature": "stock"}), all)
}

#[test]
fn the_way_counts_from_the_baseline() {
    let check = |baseline: &str, rows: &str, expect: &str| {
        let plan = level(json!({"value": 4500, "baseline": {"value": 3500, "period": baseline}}));
        check(&plan, rows, "2022-10-15", expect);
    };
    check("2021", "2022-09-30 4100", "behind 60 % of 75 %: -15 (-400)");
    check("2021-12-31", "2022-09-30 4100", "behind 60 % of 75 %: -15 (-400)");
    check("2020", "2022-09-30 4375", "on_track 87.5 % of 87.5 %: 0 (-125)");
    check("2021", "2022-09-30 4150", "slightly_behind 65 % of 75 %: -10 (-350)");
    check("2021", "2022-09-30 3300", "behind -20 % of 75 %: -95 (-1,200)");
    // An observation for a day in the middle of a month: days.
    check("2021", "2022-09-29 4250", "on_track 75 % of 74.52 %: 0.48 (-250)");
}

#[test]
fn without_a_baseline_there_is_a_distance_and_no_percentage() {
    let plan = level(json!({"value": 4500}));
    check(&plan, "2022-09-30 4100", "2022-10-15", "cannot_tell (-400)");
    check(&plan, "2022-09-30 4600", "2022-10-15", "on_track! (+100)");
    check(&plan, "2022-12-31 4100", "2023-03-01", "missed (-400)");
    // An observation from before the window is the baseline that the plan leaves out, once it is known.
    check(&plan, "2021 3500; 2022-09-30 4100", "2022-10-15", "behind 60 % of 75 %: -15 (-400)");
    check(&plan, "2021 3500 known:2022-12-24; 2022-09-30 4100", "2022-10-15", "cannot_tell (-400)");
    check(&plan, "2021 3500 derived; 2022-09-30 4100", "2022-10-15", "behind* 60 % of 75 %: -15 (-400)");
    // A worded baseline is a range: one verdict for all of it, or none.
    check(&plan, "2020 3000; 2021 3500 about; 2022-09-30 4100", "2022-10-15", "behind 60 % of 75 %: -15 (-400)");
    check(&plan, "2021 3500 about; 2022-09-30 4250", "2022-10-15", "cannot_tell 75 % of 75 %: 0 (-250)");
    check(&plan, "2021 3500 about; 2022-09-30 4300", "2022-10-15", "on_track 80 % of 75 %: 5 (-200)");
    check(&plan, "2021 3500 over; 2022-09-30 4300", "2022-10-15", "cannot_tell 80 % of 75 %: 5 (-200)");
    check(&plan, "2021 3500 over; 2022-12-31 4600", "2023-03-01", "met 110 % of 100 %: 10 (+100)");
}

#[test]
fn a_baseline_named_by_its_period_is_a_figure_of_that_period() {
    let plan = level(json!({"value": 4500, "baseline": {"period": "2020"}}));
    check(&plan, "2020 3300; 2021 3500; 2022-09-30 4350", "2022-10-15", "on_track 87.5 % of 87.5 %: 0 (-150)");
    check(&plan, "2021 3500; 2022-09-30 4100", "2022-10-15", "cannot_tell (-400)");
}

#[test]
fn the_sign_follows_the_direction() {
    let plan = level(json!({"value": 0, "better": "lower", "baseline": {"value": 100, "period": "2021"}}));
    check(&plan, "2022-09-30 25", "2022-10-15", "on_track 75 % of 75 %: 0 (-25)");
    check(&plan, "2022-09-30 35", "2022-10-15", "slightly_behind 65 % of 75 %: -10 (-35)");
    check(&plan, "2022-09-30 120", "2022-10-15", "behind -20 % of 75 %: -95 (-120)");
    check(&plan, "2022-09-30 0", "2022-10-15", "on_track! 100 % of 75 %: 25 (0)");
    check(&plan, "2022-12-31 -5", "2023-03-01", "met 105 % of 100 %: 5 (+5)");
}

#[test]
fn zero_and_negative_numbers_have_a_way_and_no_ratio() {
    let check = |better: &str, baseline: &str, value: &str, rows: &str, expect: &str| {
        let plan = level(json!({"value": value, "better": better, "baseline": {"value": baseline, "period": "2021"}}));
        check(&plan, rows, "2022-07-15", expect);
        assert_eq!(judge(&plan, rows, "2022-07-15").outlook.ratio(), None, "{baseline} to {value}");
    };
    check("higher", "0", "10", "2022-06-30 5", "on_track 50 % of 50 %: 0 (-5)");
    check("higher", "-10", "10", "2022-06-30 0", "on_track 50 % of 50 %: 0 (-10)");
    check("higher", "-10", "0", "2022-06-30 -5", "on_track 50 % of 50 %: 0 (-5)");
    check("lower", "0", "-10", "2022-06-30 -5", "on_track 50 % of 50 %: 0 (-5)");
    check("lower", "-10", "-20", "2022-06-30 -14", "slightly_behind 40 % of 50 %: -10 (-6)");
}

#[test]
fn a_baseline_at_or_beyond_the_target_makes_it_a_bound() {
    let check = |baseline: &str, rows: &str, as_of: &str, expect: &str| {
        check(&level(json!({"value": 4500, "baseline": {"value": baseline, "period": "2021"}})), rows, as_of, expect);
    };
    check("5000", "2022-06-30 4600", "2022-07-15", "on_track! (+100)");
    check("5000", "2022-06-30 4400", "2022-07-15", "behind (-100)");
    check("4500", "2022-06-30 4400", "2022-07-15", "behind (-100)");
    check("4500", "2022-06-30 4500", "2022-07-15", "on_track! (0)");
    check("5000", "2022-06-30 4500 about", "2022-07-15", "cannot_tell (0)");
    check("5000", "2022-12-31 4600", "2023-03-01", "met (+100)");
    check("5000", "2022-12-31 4400", "2023-03-01", "missed (-100)");
}

#[test]
fn once_is_reached_at_any_time() {
    let plan = level(json!({"value": 4500, "satisfied": "once"}));
    let check = |rows: &str, as_of: &str, expect: &str| check(&plan, rows, as_of, expect);
    check("2022-06-30 4500; 2022-09-30 4400", "2022-10-15", "met (0)");
    check("2022-06-30 4500; 2022-12-31 4400", "2023-03-01", "met (0)");
    check("2022-06-30 4400; 2022-12-31 4400", "2023-03-01", "missed (-100)");
    check("2022-06-30 4400", "2023-03-01", "cannot_tell (-100)");
    // June may have been enough.
    check("2022-06-30 4500 about; 2022-12-31 4400", "2023-03-01", "cannot_tell (0)");
}

#[test]
fn at_counts_on_the_due_day_only() {
    let plan = level(json!({"value": 4500, "baseline": {"value": 3500, "period": "2021"}}));
    let check = |rows: &str, as_of: &str, expect: &str| check(&plan, rows, as_of, expect);
    check("2022-09-30 4700", "2022-10-15", "on_track! 120 % of 75 %: 45 (+200)");
    check("2022-12-31 4700", "2022-12-31", "on_track! 120 % of 100 %: 20 (+200)");
    check("2022-12-31 4700", "2023-01-01", "met 120 % of 100 %: 20 (+200)");
    check("2022-12-31 4400", "2022-12-31", "slightly_behind 90 % of 100 %: -10 (-100)");
    check("2022-12-31 4400", "2023-01-01", "missed 90 % of 100 %: -10 (-100)");
    check("2022-09-30 4700", "2023-01-01", "cannot_tell 120 % of 75 %: 45 (+200)");
    check("2022-09-30 4700; 2022-12-31 4400", "2023-01-01", "missed 90 % of 100 %: -10 (-100)");
    check("2022-12-31 4500 about", "2023-01-01", "cannot_tell 100 % of 100 %: 0 (0)");
}

#[test]
fn throughout_needs_every_period() {
    let plan = level(json!({"value": 4500, "satisfied": "throughout"}));
    let check = |rows: &str, as_of: &str, expect: &str| check(&plan, rows, as_of, expect);
    let all = "2022-03-31 4600; 2022-06-30 4600; 2022-09-30 4600; 2022-12-31 4600";
    check(all, "2022-12-31", "on_track! (+100)");
    check(all, "2023-01-01", "met (+100)");
    check("2022-03-31 4600; 2022-09-30 4600; 2022-12-31 4600", "2023-01-01", "cannot_tell (+100)");
    check("2022-03-31 4400; 2022-06-30 4600; 2022-09-30 4600", "2022-10-15", "missed (-100)");
    check("2022-03-31 4400; 2022-06-30 4600", "2024-10-15", "missed (-100)");
    // A worded quarter may have failed.
    check("2022-03-31 4500 about; 2022-06-30 4600; 2022-09-30 4600; 2022-12-31 4600", "2023-01-01", "cannot_tell (0)");
    check("2022-03-31 4500 about; 2022-06-30 4600", "2022-07-15", "cannot_tell (0)");
}

#[test]
fn strict_words_exclude_equality() {
    let plan = level(json!({"value": 4500, "strict": true, "baseline": {"value": 3500, "period": "2021"}}));
    check(&plan, "2022-12-31 4500", "2023-01-01", "missed 100 % of 100 %: 0 (0)");
    check(&plan, "2022-12-31 4501", "2023-01-01", "met 100.1 % of 100 %: 0.1 (+1)");
    check(&plan, "2022-12-31 4500 over", "2023-01-01", "met 100 % of 100 %: 0 (0)");
}

#[test]
fn a_reading_of_the_same_day_is_one_figure_whatever_its_period_is_called() {
    let plan = level(json!({"value": 4500}));
    check(&plan, "2022 4400 expected; 2022-12-31 4600 final", "2023-03-01", "met (+100)");
    check(&plan, "2022 4400 final; 2022-12-31 4600 expected", "2023-03-01", "missed (-100)");
}

#[test]
fn what_is_needed_from_here_is_spread_over_the_whole_months_that_are_left() {
    let check = |fields: Value, rows: &str, as_of: &str, expect: &str| {
        let needed = judge(&level(fields), rows, as_of).outlook.needed().map_or("nothing".to_owned(), |needed| match needed {
            Needed::Monthly { per_month, months } => format!("{per_month} in {months}"),
            Needed::Missing(rest) => format!("missing {}", rest.normalize()),
        });
        assert_eq!(needed, expect, "{rows} on {as_of}");
    };
    let firms = || json!({"value": 4500, "baseline": {"value": 3500, "period": "2021"}});
    // Counted from the as-of date and not from the figure.
    check(firms(), "2022-06-30 3900", "2022-06-30", "100 in 6");
    check(firms(), "2022-06-30 3900", "2022-07-15", "120 in 5");
    check(firms(), "2022-06-30 3900", "2022-11-30", "600 in 1");
    check(firms(), "2022-06-30 3900", "2022-12-01", "missing 600");
    check(firms(), "2022-12-31 3900", "2022-12-31", "missing 600");
    check(firms(), "2022-06-30 4600", "2022-07-15", "nothing");
    check(firms(), "2022-12-31 3900", "2023-03-01", "nothing");
    // Whole things, whatever the scale of the unit; the months together bring no less than what is missing.
    check(firms(), "2022-09-30 4360", "2022-09-30", "47 in 3");
    check(firms(), "2022-09-30 4499.9", "2022-09-30", "1 in 3");
    check(json!({"value": "1.1350", "unit": "万个"}), "2022-09-30 1 万个", "2022-09-30", "0.045 in 3");
    check(
        json!({"value": 3000, "better": "lower", "baseline": {"value": 3500, "period": "2021"}}),
        "2022-09-30 3140",
        "2022-09-30",
        "-47 in 3",
    );
}

#[test]
fn shares_need_points_and_no_whole_ones() {
    let plan = simple(
        json!({"nature": "stock", "unit": "%"}),
        json!({"kind": "level", "value": "7.25", "unit": "%", "better": "lower",
        "window": {"from": "2016-01-01", "due": "2030-12-31"}, "baseline": {"value": "14.5", "period": "2015"}}),
    );
    let needed = judge(&plan, "2023 10.4 %", "2023-12-31").outlook.needed();
    assert_eq!(needed, Some(Needed::Monthly { per_month: "-0.0375".parse().unwrap(), months: 84 }));
}

#[test]
fn completion_is_the_value_by_the_target_and_the_way_from_the_baseline_is_another_number() {
    let check = |fields: Value, rows: &str, expect: &str| {
        let a = judge(&level(fields), rows, "2022-10-15");
        let plain = |d: Option<Decimal>| d.map_or("–".to_owned(), |d| shown::rounded(d, 1).to_string());
        assert_eq!(format!("{} {} {}", plain(a.completion), plain(a.progress), plain(a.progress_to_show())), expect, "{rows}");
    };
    check(json!({"value": 4500, "baseline": {"value": 3400, "period": "2021"}}), "2022-09-30 4200", "93.3 72.7 72.7");
    // Below the baseline a percentage of the way says nothing.
    check(json!({"value": 32, "baseline": {"value": 29, "period": "2021"}}), "2022-09-30 26", "81.3 -100 –");
    check(json!({"value": 32}), "2021-12-31 29 self_media; 2022-09-30 30", "93.8 33.3 –");
    check(json!({"value": 32}), "2021-12-31 29 reprint; 2022-09-30 30", "93.8 33.3 33.3");
    check(json!({"value": 32}), "2022-09-30 30", "93.8 – –");
    // Less is better: no completion.
    check(json!({"value": 5, "better": "lower", "baseline": {"value": 10, "period": "2021"}}), "2022-09-30 6", "– 80 80");
    // Completion of words is that of all values they allow.
    let a = judge(&level(json!({"value": 850})), "2022-09-30 1000 nearly", "2022-10-15");
    let range = a.completion_range().unwrap();
    let end = |end: Option<End>| shown::rounded(end.unwrap().value, 1).to_string();
    assert_eq!((end(range.low), end(range.high)), ("105.9".to_owned(), "117.6".to_owned()));
}

#[test]
fn a_yearly_sum_is_compared_with_yearly_sums() {
    let fields = json!({"kind": "level", "value": 120, "unit": "个", "better": "higher", "baseline": {"value": 100, "period": "2021"},
        "window": {"from": "2022-01-01", "due": "2023-12-31"}});
    let plan = simple(json!({"rhythm": "yearly"}), fields);
    check(&plan, "2022 110; 2023-01/2023-09 85", "2023-10-15", "on_track 50 % of 50 %: 0 (-10)");
    check(&plan, "2022-01/2022-09 85", "2022-10-15", "not_due");
}

#[test]
fn where_growth_cannot_be_compared_the_explanation_says_so() {
    let check = |baseline: &str, value: &str, row: &str, expect: bool| {
        let plan = level(json!({"value": value, "baseline": {"value": baseline, "period": "2021"}}));
        let judged = judge(&plan, row, "2022-07-15");
        assert_eq!(judged.explanation.contains(&xianfeng_core::assess::Reason::NoGrowth), expect, "{baseline} {value} {row}");
        assert_eq!(judged.outlook.ratio().is_none(), expect);
    };
    check("0", "10", "2022-06-30 5", true);
    check("-10", "10", "2022-06-30 5", true);
    check("5", "10", "2022-06-30 0", true);
    check("5", "10", "2022-06-30 7", false);
}
