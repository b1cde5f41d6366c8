//! The shipped plans as packed in the program.

use xianfeng::seeds;
use xianfeng_core::edit::Workspace;
use xianfeng_testing::shipped;

#[test]
fn the_page_opens_with_what_the_files_say() {
    let plan = shipped::plan("shenyang-2022");
    let ledger = shipped::ledger("shenyang-2022", &plan);
    assert_eq!(seeds::first(), Ok(Workspace::new(plan, ledger)));
}

#[test]
fn every_shipped_plan_has_its_id() {
    for seed in seeds::SHIPPED {
        assert_eq!(shipped::plan(seed.id).id, seed.id);
    }
}
