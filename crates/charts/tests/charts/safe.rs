//! No option may hold code, markup from names, or a fixed width.

use serde_json::Value;
use xianfeng_charts::{Theme, draw, text};
use xianfeng_core::plan::Language;

use crate::sample::{HOSTILE, sample, theme};

fn all_options() -> Vec<(String, Value)> {
    let mut options = Vec::new();
    for language in [Language::Zh, Language::En] {
        for dark in [false, true] {
            for narrow in [false, true] {
                for (name, model) in sample().charts(language) {
                    options.push((name, draw::option(&model, &theme(language, dark, narrow))));
                }
            }
        }
    }
    options
}

#[test]
fn no_option_holds_code_or_markup() {
    for (name, option) in all_options() {
        let json = option.to_string();
        assert!(!json.contains("function"), "{name}");
        assert!(!json.contains("<img") && !json.contains('<'), "{name}");
        assert!(!json.contains("{b|") && !json.contains("{c}"), "{name}");
    }
}

#[test]
fn every_option_is_whole() {
    for (name, option) in all_options() {
        assert_eq!(option["tooltip"]["renderMode"], "richText", "{name}");
        assert_eq!(option["useUTC"], true, "{name}");
        assert_eq!(option["aria"]["enabled"], true, "{name}");
        // The page names the chart.
        assert_eq!(option["aria"]["label"]["enabled"], false, "{name}");
        assert!(option["textStyle"]["fontFamily"].as_str().is_some_and(|f| f.contains("sans-serif")), "{name}");
        assert!(option.get("width").is_none(), "{name}");
        assert!(option["series"].as_array().is_some_and(|s| !s.is_empty()), "{name}");
    }
}

#[test]
fn motion_stops_when_it_is_not_wanted() {
    for (name, model) in sample().charts(Language::Zh) {
        let still = draw::option(&model, &Theme { reduced_motion: true, ..Theme::default() });
        assert_eq!(still["animation"], false, "{name}");
        let moving = draw::option(&model, &Theme::default());
        assert!(moving["animationDuration"].as_f64().is_some_and(|d| d <= 400.0), "{name}");
    }
}

#[test]
fn names_are_made_harmless() {
    assert_eq!(text::plain(HOSTILE), "＜img src=x onerror=alert(1)＞｛b|bold｝ ｛c｝");
}

#[test]
fn every_chart_of_the_shipped_plans_can_be_drawn() {
    for name in ["shenyang-2022", "canada-2030"] {
        let read = |kind: &str| std::fs::read_to_string(format!("../../seeds/{name}.{kind}.json")).unwrap();
        let plan = xianfeng_files::plan::read(&read("plan")).value.unwrap();
        let ledger = xianfeng_files::ledger::read(&read("outturn.ledger"), &plan).value.unwrap();
        let s = crate::sample::Sample { ledger_view: xianfeng_core::ledger::LedgerView::new(&ledger), plan, as_of: "2026-11-24" };
        let all = s.assessments();
        for (target, assessment) in s.plan.targets.iter().zip(&all) {
            for language in [Language::Zh, Language::En] {
                let Some(model) = xianfeng_charts::line::model(&s.plan, target, &s.ledger_view, assessment, language) else { continue };
                assert!(model.points.iter().all(|p| p.y.is_none_or(f64::is_finite)), "{}", target.id);
                let model = xianfeng_charts::Chart::from(model);
                let option = draw::option(&model, &theme(language, false, true));
                assert!(!option.to_string().contains('<'), "{}", target.id);
            }
        }
    }
}
