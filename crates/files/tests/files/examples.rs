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
    let check = |as_of: &str, expect: &str| assert_eq!(one_line(&assess(&plan, &ledger_view, day(as_of))[0]), expect, "{as_of}");
    // Published in April, and anew in May: each day has the vintage that was public on it.
    check("2022-04-13", "not_due");
    check("2022-04-20", "slightly_behind* 24 % of 25 %: -1 (-760)");
    check("2022-05-09", "slightly_behind* 24 % of 25 %: -1 (-760)");
    check("2022-05-10", "on_track 25.1 % of 25 %: 0.1 (-749)");
    check("2022-05-31", "on_track 25.1 % of 25 %: 0.1 (-749)");
}
