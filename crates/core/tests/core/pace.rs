//! The schedule: linear, by the plan's milestones, or by last year's course.

use serde_json::{Value, json};
use xianfeng_core::assess::Reason;
use xianfeng_core::plan::{Language, Plan};
use xianfeng_text::explain;

use xianfeng_testing::plans::{check, judge, simple};

fn total(pace: Value) -> Plan {
    simple(json!({"rhythm": "monthly"}), json!({"kind": "total", "value": 1000, "unit": "个", "pace": pace}))
}

#[test]
fn the_plans_own_steps_ask_for_no_more_than_they_say() {
    let plan = total(json!({"waypoints": [{"by": "2022-06-30", "value": 300}, {"by": "2022-09-30", "value": 700}]}));
    let check = |rows: &str, as_of: &str, expect: &str| check(&plan, rows, as_of, expect);
    // Before the first step nothing is asked for.
    check("2022-Q1 0", "2022-04-15", "on_track 0 % of 0 %: 0 (-1,000)");
    check("2022-01/2022-05 200", "2022-06-15", "on_track 20 % of 0 %: 20 (-800)");
    check("2022-H1 300", "2022-07-15", "on_track 30 % of 30 %: 0 (-700)");
    check("2022-H1 299", "2022-07-15", "slightly_behind 29.9 % of 30 %: -0.1 (-701)");
    check("2022-01/2022-08 199", "2022-09-15", "behind 19.9 % of 30 %: -10.1 (-801)");
    check("2022-01/2022-09 700", "2022-10-15", "on_track 70 % of 70 %: 0 (-300)");
    check("2022 900", "2022-12-31", "slightly_behind 90 % of 100 %: -10 (-100)");
    check("2022 900", "2023-02-01", "missed 90 % of 100 %: -10 (-100)");
}

#[test]
fn a_level_has_steps_of_its_own_too() {
    let level = |better: &str, baseline: i64, value: i64, waypoints: Value| {
        let base = json!({"value": baseline, "period": "2021"});
        let target =
            json!({"kind": "level", "value": value, "unit": "个", "better": better, "baseline": base, "pace": {"waypoints": waypoints}});
        simple(json!({"nature": "stock"}), target)
    };
    let rising = level("higher", 100, 200, json!([{"by": "2022-06-30", "value": 120}]));
    check(&rising, "2022-03-31 100", "2022-04-15", "on_track 0 % of 0 %: 0 (-100)");
    check(&rising, "2022-06-30 115", "2022-07-15", "slightly_behind 15 % of 20 %: -5 (-85)");
    let falling = level("lower", 100, 0, json!([{"by": "2022-06-30", "value": 80}, {"by": "2022-09-30", "value": 20}]));
    check(&falling, "2022-06-30 80", "2022-07-15", "on_track 20 % of 20 %: 0 (-80)");
    check(&falling, "2022-09-30 40", "2022-10-15", "behind 60 % of 80 %: -20 (-40)");
}

#[test]
fn last_years_pace_is_the_share_of_its_whole_by_the_same_day() {
    let plan = total(json!("last_year"));
    let check = |rows: &str, as_of: &str, expect: &str| check(&plan, rows, as_of, expect);
    // A slow start that is usual: 100 of 800 by the end of March.
    check("2021-Q1 100; 2021 800; 2022-Q1 125", "2022-04-15", "on_track 12.5 % of 12.5 %: 0 (-875)");
    check("2021-Q1 100; 2021 800; 2022-Q1 24", "2022-04-15", "behind 2.4 % of 12.5 %: -10.1 (-976)");
    // Single periods of that year add up as those of this one do.
    check("2021-Q1 100; 2021-Q2 100; 2021-H2 600; 2022-H1 240", "2022-07-15", "slightly_behind 24 % of 25 %: -1 (-760)");
    check("2021-Q1 100 expected; 2021 800; 2022-Q1 125", "2022-04-15", "on_track* 12.5 % of 12.5 %: 0 (-875)");
    check("2021-Q1 100; 2021 800; 2022 1000", "2023-02-01", "met 100 % of 100 %: 0 (0)");
}

#[test]
fn without_last_year_there_is_no_guess() {
    let plan = total(json!("last_year"));
    for rows in [
        "2022-Q1 125",
        "2021-Q1 100; 2022-Q1 125",
        "2021 800; 2022-Q1 125",
        "2021-Q1 100 over; 2021 800; 2022-Q1 125",
        // Not known yet.
        "2021-Q1 100; 2021 800 known:2022-09-01; 2022-Q1 125",
    ] {
        check(&plan, rows, "2022-04-15", "cannot_tell 12.5 % (-875)");
        let assessment = judge(&plan, rows, "2022-04-15");
        let period = "2021-Q1".parse().unwrap();
        assert_eq!(assessment.explanation.last(), Some(&Reason::NoYearBefore { period }), "{rows}");
    }
    // A year of nothing has no shape.
    check(&plan, "2021-Q1 0; 2021 0; 2022-Q1 125", "2022-04-15", "cannot_tell 12.5 % (-875)");
    // A reached target needs none.
    check(&plan, "2022-H1 1000", "2022-07-15", "met 100 % (0)");
}

#[test]
fn a_pace_is_written_as_it_was_read() {
    for pace in [json!("last_year"), json!({"waypoints": [{"by": "2022-06-30", "value": 300}]})] {
        let plan = total(pace);
        let again = xianfeng_files::plan::read(&xianfeng_files::plan::to_json(&plan)).usable().unwrap();
        assert_eq!(again, plan);
    }
}

#[test]
fn the_schedule_is_explained_by_what_it_follows() {
    let check = |plan: &Plan, rows: &str, as_of: &str, zh: &str, en: &str| {
        let assessment = judge(plan, rows, as_of);
        for (language, expect) in [(Language::Zh, zh), (Language::En, en)] {
            let said = explain::steps(language, plan, &assessment.explanation);
            assert!(said.iter().any(|s| s == expect), "{expect}\n{said:#?}");
        }
    };
    let own = total(json!({"waypoints": [{"by": "2022-06-30", "value": 300}]}));
    check(
        &own,
        "2022-H1 300",
        "2022-07-15",
        "规划节点：2022年6月30日前应达到 300 个，即序时进度 30%",
        "The plan's own step: 300 by 30 Jun 2022, that is 30% of the way",
    );
    check(
        &own,
        "2022-Q1 10",
        "2022-04-15",
        "规划的第一个节点在2022年6月30日，此前序时进度为 0%",
        "The plan's first own step is due on 30 Jun 2022; until then nothing is asked for (0%)",
    );
    check(
        &own,
        "2022 900",
        "2022-12-31",
        "已到2022年12月31日的期限，序时进度为 100%",
        "The period reaches the due day, 31 Dec 2022: all of it should be done (100%)",
    );
    let last_year = total(json!("last_year"));
    check(
        &last_year,
        "2021-Q1 100; 2021 800; 2022-Q1 125",
        "2022-04-15",
        "按上年同期进度（2021年一季度占上年全期）：100 个 ÷ 800 个 = 12.5%",
        "Schedule as in the year before (Q1 2021 of the whole of it): 100 ÷ 800 = 12.5%",
    );
    check(
        &last_year,
        "2022-Q1 125",
        "2022-04-15",
        "应按上年同期进度判断，但缺2021年一季度或上年全期的累计数；补录后即可判断",
        "The schedule follows the year before, and no sum was found for Q1 2021 or for the whole of that year: record them for a verdict",
    );
}
