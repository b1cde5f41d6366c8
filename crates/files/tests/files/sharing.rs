//! A plan and its ledger in one file.

use xianfeng_files::{FileKind, share};
use xianfeng_testing::shipped;

#[test]
fn a_plan_and_its_ledger_come_back_as_they_were() {
    let plan = shipped::plan("shenyang-2022");
    let ledger = shipped::ledger("shenyang-2022", &plan);
    let text = share::to_json(&plan, ledger.edits());
    assert_eq!(FileKind::of_text(&text), Some(FileKind::Share));
    assert_eq!(share::read(&text).usable().unwrap(), (plan, ledger));
}

#[test]
fn a_file_without_a_plan_is_refused_and_one_without_a_ledger_is_not() {
    let problems = |text: &str| share::read(text).problems.iter().map(|p| p.path.to_string()).collect::<Vec<_>>();
    assert_eq!(problems(r#"{"format": "xianfeng.share/1"}"#), ["plan"]);
    let plan = shipped::plan("shenyang-2022");
    let text = format!(r#"{{"format": "xianfeng.share/1", "plan": {}}}"#, xianfeng_files::plan::to_json(&plan));
    assert_eq!(share::read(&text).usable().unwrap().0, plan);
}
