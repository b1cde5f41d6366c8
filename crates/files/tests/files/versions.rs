//! Files of other versions: older ones are read as they are, newer ones refused with the reason.

use serde_json::{Value, json};
use xianfeng_core::plan::Language;
use xianfeng_files::{Problem, ledger, plan, share};
use xianfeng_testing::plans::{indicator, ledger_file, plan as plan_of, plan_file, target};
use xianfeng_text::problems::problem;

fn file() -> Value {
    let bound = json!({"kind": "total", "value": 100, "unit": "个"});
    plan_file(&[indicator(json!({}))], &[target(bound)], json!({}))
}

#[track_caller]
fn refused(problems: &[Problem]) -> String {
    assert_eq!(problems.len(), 1, "{problems:#?}");
    problem(Language::En, &problems[0])
}

#[test]
fn a_file_of_a_newer_version_is_refused_with_the_reason() {
    let plan = plan_of(&file());
    let newer = |mut value: Value, format: &str| {
        value["format"] = json!(format);
        value["something"] = json!("that this build does not know");
        value.to_string()
    };
    let says = |text: String| text.contains("a newer version wrote this file");
    assert!(says(refused(&plan::read(&newer(file(), "xianfeng.plan/2")).problems)));
    assert!(says(refused(&ledger::read(&newer(ledger_file(&plan, "2022-Q1 1"), "xianfeng.ledger/17"), &plan).problems)));
    assert!(says(refused(&share::read(&newer(json!({"plan": file()}), "xianfeng.share/2")).problems)));
    let other = refused(&plan::read(&newer(file(), "xianfeng.plan/0")).problems);
    assert!(other.contains("the file type is “xianfeng.plan/0”"), "{other}");
    let other = refused(&plan::read(&newer(file(), "somebody.plan/2")).problems);
    assert!(other.contains("the file type is “somebody.plan/2”"), "{other}");
}

/// The fields of the first builds: everything that came later may be missing.
#[test]
fn a_file_of_an_older_build_is_read_and_written_in_the_form_of_this_one() {
    let plan = plan_of(&file());
    let old = json!({
        "format": "xianfeng.ledger/1",
        "plan": {"id": plan.id, "version": plan.version},
        "edits": [{
            "id": "e1", "subject": "s1", "author": "a", "at": "2022-05-01T00:00:00.000Z",
            "observation": {"indicator": "i", "period": "2022-Q1", "value": "12.50", "unit": "个", "published": "2022-04-10"}
        }]
    });
    let text = old.to_string();
    let read = ledger::read(&text, &plan).usable().unwrap();
    let again = ledger::to_json(read.edits(), &plan, None);
    assert_eq!(ledger::read(&again, &plan).usable().unwrap(), read);
    // The file itself is a text that nobody changes.
    assert_eq!(text, old.to_string());
}
