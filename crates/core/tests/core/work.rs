//! The work around an observation: adjustments, the claim from reported to closed, and what is owed.

use serde_json::{Value, json};
use xianfeng_core::assess::{Verdict, assess};
use xianfeng_core::edit::{Command, EditContext, Rejection, Workspace, apply};
use xianfeng_core::ledger::{ClaimStatus, Entry, Evidence, Ledger, LedgerView, Record, Work};
use xianfeng_core::plan::Plan;

use xianfeng_testing::plans::{day, ledger_file, simple};

fn total(value: i64) -> Plan {
    simple(json!({}), json!({"kind": "total", "value": value, "unit": "个"}))
}

/// A ledger of observations and of entries about the work on `t`, each recorded on its day.
fn ledger(plan: &Plan, observations: &str, work: &[(&str, Value)]) -> Ledger {
    let mut file = ledger_file(plan, observations);
    for (n, (recorded, entry)) in work.iter().enumerate() {
        let mut work = json!({"target": "t"});
        work.as_object_mut().unwrap().extend(entry.as_object().unwrap().clone());
        let edit = json!({"id": format!("w{n}"), "subject": format!("w{n}"), "author": "", "at": format!("{recorded}T00:00:00.000Z"), "work": work});
        file["edits"].as_array_mut().unwrap().push(edit);
    }
    xianfeng_files::ledger::read(&file.to_string(), plan).usable().unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn adjustment(value: i64, from: &str, grade: &str, published: &str) -> Value {
    json!({"adjustment": {"value": value, "unit": "个", "from": from, "why": "", "grade": grade, "published": published,
        "source": {"title": "Decision", "publisher": "City"}}})
}

#[test]
fn the_number_in_force_is_judged() {
    let plan = total(100);
    let check = |work: &[(&str, Value)], as_of: &str, expect: Verdict| {
        let ledger_view = LedgerView::new(&ledger(&plan, "2022 110", work));
        assert_eq!(assess(&plan, &ledger_view, day(as_of))[0].verdict, expect, "{work:?} as of {as_of}");
    };
    let raised = |grade: &str| [("2022-07-01", adjustment(120, "2022-07-01", grade, "2022-07-01"))];
    check(&[], "2023-03-01", Verdict::Met);
    check(&raised("official"), "2023-03-01", Verdict::Missed);
    // Without the plan owner's own source it is context: the press cannot change a promise.
    check(&raised("press"), "2023-03-01", Verdict::Met);
    // Announced later than the as-of date: not known yet.
    check(&[("2022-07-01", adjustment(120, "2022-07-01", "official", "2023-06-01"))], "2023-03-01", Verdict::Met);
    // The latest one in force counts.
    let twice = [
        ("2022-07-01", adjustment(120, "2022-07-01", "official", "2022-07-01")),
        ("2022-09-01", adjustment(90, "2022-09-01", "official", "2022-09-01")),
    ];
    check(&twice, "2023-03-01", Verdict::Met);
    // Two decisions of one day: a verdict where both give the same one.
    let both = |a: i64, b: i64| [a, b].map(|value| ("2022-07-01", adjustment(value, "2022-07-01", "official", "2022-07-01")));
    check(&both(120, 90), "2023-03-01", Verdict::CannotTell);
    check(&both(90, 120), "2023-03-01", Verdict::CannotTell);
    check(&both(120, 130), "2023-03-01", Verdict::Missed);
    // Without a title it is nobody's decision.
    let mut unsigned = adjustment(120, "2022-07-01", "official", "2022-07-01");
    unsigned["adjustment"]["source"] = Value::Null;
    check(&[("2022-07-01", unsigned)], "2023-03-01", Verdict::Met);
}

#[test]
fn a_claim_goes_through_the_gate_step_by_step() {
    let plan = total(100);
    let mut workspace = Workspace::new(plan.clone(), ledger(&plan, "2022 110", &[]));
    let mut count = 0;
    let mut run = |workspace: &mut Workspace, entry: Entry| {
        let mut fresh_id = || {
            count += 1;
            format!("n{count}")
        };
        let mut context = EditContext { author: "me", now: 1_700_000_000_000, fresh_id: &mut fresh_id };
        let record = Record::from(Work { target: "t".into(), entry });
        apply(workspace, Command::Record(record), &mut context).map(|change| workspace.add(&change))
    };
    let evidence = || Entry::Evidence(Evidence { title: "验收单".to_owned(), ..Evidence::default() });
    assert_eq!(run(&mut workspace, Entry::ClaimStatus(ClaimStatus::Verified)), Err(Rejection::StepBeforeMissing));
    assert_eq!(run(&mut workspace, Entry::ClaimStatus(ClaimStatus::Reported)), Ok(()));
    assert_eq!(run(&mut workspace, Entry::ClaimStatus(ClaimStatus::Reported)), Err(Rejection::Same));
    assert_eq!(run(&mut workspace, Entry::ClaimStatus(ClaimStatus::Verified)), Err(Rejection::NoEvidence));
    assert_eq!(run(&mut workspace, evidence()), Ok(()));
    assert_eq!(run(&mut workspace, Entry::ClaimStatus(ClaimStatus::Closed)), Err(Rejection::StepBeforeMissing));
    assert_eq!(run(&mut workspace, Entry::ClaimStatus(ClaimStatus::Verified)), Ok(()));
    assert_eq!(run(&mut workspace, Entry::ClaimStatus(ClaimStatus::Closed)), Ok(()));
    let text = xianfeng_files::ledger::to_json(workspace.ledger.edits(), &plan, None);
    assert_eq!(xianfeng_files::ledger::read(&text, &plan).usable().unwrap(), workspace.ledger);
}
