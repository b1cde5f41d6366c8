//! Keys of charts: their text form, what they make, and where their data lead.

use xianfeng_charts::{Chart, ChartForm, ChartInputs, ChartKey, Destination, next_data_point};
use xianfeng_core::plan::{GroupKind, Language};

use crate::sample::{Sample, onward, sample};
use xianfeng_testing::plans::day;

fn with_inputs<T>(s: &Sample, form: ChartForm, check: impl Fn(&ChartInputs) -> T) -> T {
    let assessments = s.assessments();
    check(&ChartInputs {
        plan: &s.plan,
        ledger_view: &s.ledger_view,
        assessments: &assessments,
        as_of: day(s.as_of),
        language: Language::En,
        form,
    })
}

fn chart(key: &ChartKey) -> Chart {
    with_inputs(&sample(), ChartForm::Level, |inputs| key.model(inputs)).unwrap()
}

#[test]
fn every_key_is_read_back_from_its_text() {
    let own = [ChartKey::Target("a:b".into()), ChartKey::Districts(Some("city-gdp".into())), ChartKey::Places(Some("city-gdp".into()))];
    for key in ChartKey::OF_PLAN.into_iter().chain(own) {
        assert_eq!(ChartKey::parse(&key.to_string()), Some(key));
    }
    assert_eq!(ChartKey::parse("nothing"), None);
}

#[test]
fn data_lead_to_what_they_stand_for() {
    let check = |key: ChartKey, id: &str, expect: Option<Destination>| assert_eq!(chart(&key).destination(id), expect, "{key} {id}");
    let target = |id: &str| Some(Destination::Target(id.into()));
    let group = |kind, id: &str| Some(Destination::Group(kind, id.into()));
    check(ChartKey::Completion, "level", target("level"));
    check(ChartKey::Places(None), "district-a", group(GroupKind::District, "district-a"));
    check(ChartKey::Timeline, "level", target("level"));
    check(ChartKey::Timeline, "level/known", target("level"));
    check(ChartKey::Flow, "task-a", group(GroupKind::Task, "task-a"));
    check(ChartKey::Flow, "only/area", None);
    check(ChartKey::Flow, "area-a>task-a", None);
    check(ChartKey::Districts(None), "district-a", group(GroupKind::District, "district-a"));
    check(ChartKey::Districts(None), "210102", group(GroupKind::District, "district-a"));
    check(ChartKey::Target("level".into()), "l-22", Some(Destination::Observation("l-22".into())));
}

#[test]
fn a_target_is_drawn_in_the_wanted_form_where_it_has_one() {
    let check = |id: &str, wanted: ChartForm, offered: &[ChartForm], drawn: ChartForm, file: &str| {
        let key = ChartKey::Target(id.into());
        with_inputs(&onward(), wanted, |inputs| {
            assert_eq!(key.forms(inputs), offered, "{id}");
            assert_eq!(key.form(inputs), drawn, "{id}");
            assert_eq!(matches!(key.model(inputs), Some(Chart::Compare(_))), drawn != ChartForm::Level, "{id}");
            assert_eq!(key.file_name(inputs), file);
        });
    };
    let all = ChartForm::ALL;
    check("way", ChartForm::Years, &all, ChartForm::Years, "plan-way-years-2024-03-31");
    check("way", ChartForm::Level, &all, ChartForm::Level, "plan-way-2024-03-31");
    check("pace", ChartForm::Years, &[ChartForm::Level, ChartForm::Growth], ChartForm::Level, "plan-pace-2024-03-31");
}

#[test]
fn a_chart_without_content_is_not_made() {
    // Without areas, tasks and districts only the charts of targets and days are left.
    with_inputs(&onward(), ChartForm::Level, |inputs| {
        let made = ChartKey::OF_PLAN.into_iter().filter(|key| key.model(inputs).is_some()).map(|key| key.to_string());
        assert_eq!(made.collect::<Vec<_>>(), ["completion", "rates", "schedule", "timeline"]);
        assert!(ChartKey::Target("nothing".into()).model(inputs).is_none());
    });
}

#[test]
fn arrow_keys_stay_inside_the_data() {
    let check = |at, key, expect| assert_eq!(next_data_point(3, at, key), expect, "{at:?} {key}");
    check(None, "ArrowRight", Some(0));
    check(None, "ArrowUp", Some(2));
    check(Some(1), "ArrowDown", Some(2));
    check(Some(2), "ArrowRight", Some(2));
    check(Some(0), "ArrowLeft", Some(0));
    check(Some(1), "Home", Some(0));
    check(Some(0), "End", Some(2));
    // The data may have become fewer since.
    check(Some(9), "ArrowLeft", Some(2));
    check(Some(1), "a", None);
    assert_eq!(next_data_point(0, None, "Home"), None);
}
