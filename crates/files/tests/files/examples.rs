//! The examples in the documentation of the file types are real files.

use xianfeng_core::assess::assess;
use xianfeng_core::ledger::LedgerView;

use xianfeng_testing::plans::{day, one_line};

#[test]
fn the_examples_of_both_files_are_read_and_judged() {
    let text = std::fs::read_to_string("../../docs/schema/README.md").unwrap();
    let mut blocks = text.split("```json\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    let (plan, ledger) = (blocks.next().unwrap(), blocks.next().unwrap());
    assert_eq!(blocks.next(), None);
    let plan = xianfeng_files::plan::read(plan);
    assert_eq!(plan.problems, []);
    let plan = plan.value.unwrap();
    let ledger = xianfeng_files::ledger::read(ledger, &plan);
    assert_eq!(ledger.problems, []);
    let ledger_view = LedgerView::new(&ledger.value.unwrap());
    assert_eq!(one_line(&assess(&plan, &ledger_view, day("2022-05-31"))[0]), "on_track 25.1 % of 25 %: 0.1 (-749)");
}
