//! The chart of a target, kind by kind.

use xianfeng_charts::line::{self, LineModel, LinePoint, LineShape, OpenEnd, PointRole};
use xianfeng_core::measure::day::day_number;
use xianfeng_core::plan::Language;

use crate::sample::{Sample, sample};
use xianfeng_testing::plans::day;

fn zh(id: &str) -> LineModel {
    sample().indicator(id, Language::Zh)
}

fn point<'a>(model: &'a LineModel, id: &str) -> &'a LinePoint {
    model.points.iter().find(|p| p.id == id).unwrap()
}

#[test]
fn a_level_goes_from_its_baseline_to_the_target_on_the_due_day() {
    let model = zh("level");
    assert_eq!(model.shape, LineShape::Line);
    assert_eq!(model.schedule, Some(vec![(day_number(day("2021-12-31")), 3000.0), (day_number(day("2022-12-31")), 4500.0)]));
    assert_eq!(model.baseline.as_ref().unwrap().y, Some(3000.0));
    assert_eq!(model.goal.as_ref().unwrap().label, "目标\n≥ 4,500");
}

#[test]
fn figures_are_told_apart_by_what_they_are_worth() {
    let model = zh("level");
    assert_eq!(point(&model, "l-22").role, PointRole::Judged);
    assert!(point(&model, "l-22").provisional);
    assert_eq!(point(&model, "l-22b").role, PointRole::Rival);
    assert!(point(&model, "l-21").derived);
    assert_eq!(point(&model, "l-23").role, PointRole::After);
    assert_eq!(point(&model, "l-23").open, Some(OpenEnd::Above));
    assert_eq!(point(&zh("rank"), "k-22").open, Some(OpenEnd::Below));
}

#[test]
fn a_figure_stands_at_the_end_of_its_period() {
    let model = zh("rate");
    assert_eq!(point(&model, "r-21q").x, day_number(day("2021-09-30")));
    assert_eq!(point(&model, "r-21").x, day_number(day("2021-12-31")));
}

#[test]
fn single_periods_of_a_sum_are_drawn_as_it_grows() {
    let model = zh("total");
    assert_eq!(model.shape, LineShape::Rays);
    let drawn: Vec<Option<f64>> = ["t-q1", "t-q2", "t-q3"].iter().map(|id| point(&model, id).y).collect();
    assert_eq!(drawn, [Some(60.0), Some(140.0), Some(195.49)]);
    assert_eq!(model.schedule.unwrap()[0], (day_number(day("2021-12-31")), 0.0));
    let window = model.segments.iter().find(|l| l.zero == Some(day_number(day("2021-12-31")))).unwrap();
    assert_eq!(window.points.len(), 3);
}

#[test]
fn yearly_sums_are_bars() {
    assert_eq!(zh("parks").shape, LineShape::Bars);
    assert!(zh("parks").segments.is_empty());
}

#[test]
fn rates_and_bounds_have_no_schedule() {
    for id in ["rate", "ceiling", "rank", "relative"] {
        assert_eq!(zh(id).schedule, None, "{id}");
    }
    assert_eq!(zh("ceiling").goal.unwrap().label, "目标\n≤ 3.7");
    assert_eq!(zh("rank").goal.unwrap().label, "目标\n前50位");
    assert_eq!(sample().indicator("rank", Language::En).goal.unwrap().label, "Target\ntop 50");
    assert_eq!(zh("relative").goal, None);
}

#[test]
fn references_stand_beside_what_is_compared_with_them() {
    let model = zh("relative");
    assert_eq!(model.companions.len(), 1);
    assert!(model.companions[0].reference);
    assert_eq!(model.companions[0].points[0].y, 2.1);
}

#[test]
fn a_growth_so_far_and_one_of_the_whole_year_are_not_joined() {
    let model = zh("rate");
    let ids: Vec<Vec<&str>> = model.segments.iter().map(|l| l.points.iter().map(|i| model.points[*i].id.as_str()).collect()).collect();
    assert_eq!(ids, [vec!["r-20", "r-21", "r-22"]]);
}

#[test]
fn nothing_is_shown_that_was_not_known() {
    let Sample { plan, ledger_view, .. } = sample();
    let s = Sample { plan, ledger_view, as_of: "2022-12-31" };
    let model = s.indicator("level", Language::Zh);
    assert_eq!(model.points.iter().map(|p| p.id.as_str()).collect::<Vec<_>>(), ["l-20", "l-21"]);
}

#[test]
fn without_figures_the_promise_is_still_drawn() {
    let model = zh("empty");
    assert!(model.points.is_empty());
    assert!(model.goal.is_some() && model.schedule.is_some());
    assert!(model.description.contains("还没有数据"), "{}", model.description);
}

#[test]
fn english_writes_chinese_powers_of_ten_out() {
    let model = sample().indicator("total", Language::En);
    assert_eq!((model.unit.as_str(), model.goal.as_ref().unwrap().y), ("billion yuan", 36.0));
    let model = sample().indicator("empty", Language::En);
    assert_eq!(model.goal.unwrap().y, 113_500.0);
}

#[test]
fn what_has_no_number_has_no_such_chart() {
    let s = sample();
    let all = s.assessments();
    let a = all.iter().find(|a| a.target == "words").unwrap();
    let target = s.plan.target(&"words".into()).unwrap();
    assert!(line::model(&s.plan, target, &s.ledger_view, a, Language::Zh).is_none());
}

#[test]
fn every_point_is_a_sentence_in_reading_order() {
    for language in [Language::Zh, Language::En] {
        for id in ["level", "total", "parks", "rate", "rank"] {
            let model = sample().indicator(id, language);
            assert!(model.points.is_sorted_by_key(|p| p.x), "{id}");
            for p in &model.points {
                assert!(p.spoken.contains(&p.cells.period) && p.spoken.contains(&*p.cells.value), "{}", p.spoken);
                assert!(p.spoken.ends_with(['。', '.']), "{}", p.spoken);
            }
        }
    }
}

#[test]
fn the_schedule_is_drawn_along_its_pace() {
    let check = |pace: serde_json::Value, rows: &str, expect: Option<&[(&str, f64)]>| {
        let kind = serde_json::json!({"kind": "total", "value": 1000, "unit": "个", "pace": pace});
        let plan = xianfeng_testing::plans::simple(serde_json::json!({}), kind);
        let ledger_view = xianfeng_core::ledger::LedgerView::new(&xianfeng_testing::plans::ledger(&plan, rows));
        let all = xianfeng_core::assess::assess(&plan, &ledger_view, day("2022-07-15"));
        let model = line::model(&plan, &plan.targets[0], &ledger_view, &all[0], Language::Zh).unwrap();
        let expect = expect.map(|all| all.iter().map(|(d, y)| (day_number(day(d)), *y)).collect());
        assert_eq!(model.schedule, expect);
    };
    let steps = serde_json::json!({"waypoints": [{"by": "2022-06-30", "value": 300}]});
    check(
        steps,
        "2022-H1 300",
        Some(&[("2021-12-31", 0.0), ("2022-06-30", 0.0), ("2022-06-30", 300.0), ("2022-12-31", 300.0), ("2022-12-31", 1000.0)]),
    );
    let last_year = || serde_json::json!("last_year");
    check(last_year(), "2021-H1 100; 2021 800; 2022-H1 120", Some(&[("2021-12-31", 0.0), ("2022-06-30", 125.0), ("2022-12-31", 1000.0)]));
    check(last_year(), "2022-H1 120", None);
}

#[test]
fn the_number_in_force_is_the_goal_and_the_day_of_its_change_is_marked() {
    let plan = xianfeng_testing::plans::simple(serde_json::json!({}), serde_json::json!({"kind": "total", "value": 1000, "unit": "个"}));
    let mut file = xianfeng_testing::plans::ledger_file(&plan, "2022-H1 400");
    let adjustment = serde_json::json!({"value": 1200, "unit": "个", "from": "2022-07-01", "why": "", "grade": "official", "published": "2022-07-01",
            "source": {"title": "Decision", "publisher": "City"}});
    file["edits"].as_array_mut().unwrap().push(serde_json::json!({
        "id": "w", "subject": "w", "author": "", "at": "2022-07-01T00:00:00.000Z", "work": {"target": "t", "adjustment": adjustment}
    }));
    let ledger_view = xianfeng_core::ledger::LedgerView::new(&xianfeng_files::ledger::read(&file.to_string(), &plan).usable().unwrap());
    let check = |as_of: &str, goal: f64, marks: &[&str]| {
        let all = xianfeng_core::assess::assess(&plan, &ledger_view, day(as_of));
        let model = line::model(&plan, &plan.targets[0], &ledger_view, &all[0], Language::Zh).unwrap();
        assert_eq!(model.goal.unwrap().y, goal, "{as_of}");
        assert_eq!(model.schedule.unwrap().last().unwrap().1, goal, "{as_of}");
        assert_eq!(model.breaks.iter().map(|m| m.label.as_str()).collect::<Vec<_>>(), marks, "{as_of}");
    };
    check("2022-06-30", 1000.0, &[]);
    check("2022-07-15", 1200.0, &["目标调整 1,000 → 1,200"]);
}
