//! The work around an observation: adjustments, the claim from reported to closed, and what is owed.

use serde_json::{Value, json};
use xianfeng_core::assess::{Verdict, assess};
use xianfeng_core::edit::{Command, EditContext, Hindrance, Rejection, Workspace, apply};
use xianfeng_core::ledger::{Assignment, ClaimStatus, Entry, Evidence, LedgerView, Record, Situation, Step, Work, WorkStage};
use xianfeng_core::measure::{Date, Stamp};
use xianfeng_core::plan::Plan;

use xianfeng_testing::plans::ledger_with_work as ledger;
use xianfeng_testing::plans::{day, simple};

fn total(value: i64) -> Plan {
    simple(json!({}), json!({"kind": "total", "value": value, "unit": "个"}))
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
    // Two versions of one decision, neither of which knew the other, are no better.
    let copies = |second: Value| {
        let mut ledger = ledger(&plan, "2022 110", &raised("official"));
        let mut other = ledger.edits().find(|e| e.id.as_str() == "w0").unwrap().clone();
        other.id = "w1".into();
        let content = self::ledger(&plan, "2022 110", &[("2022-07-01", second)]);
        other.content = content.edits().find(|e| e.id.as_str() == "w0").unwrap().content.clone();
        ledger.add(other);
        assess(&plan, &LedgerView::new(&ledger), day("2023-03-01"))[0].verdict
    };
    assert_eq!(copies(adjustment(90, "2022-07-01", "official", "2022-07-01")), Verdict::CannotTell);
    assert_eq!(copies(adjustment(90, "2022-08-01", "official", "2022-08-01")), Verdict::CannotTell);
    assert_eq!(copies(adjustment(130, "2022-07-01", "official", "2022-07-01")), Verdict::Missed);
    // One version is no decision at all: the number of the plan may still be in force.
    assert_eq!(copies(adjustment(90, "2022-07-01", "press", "2022-07-01")), Verdict::CannotTell);
    // Without a title it is nobody's decision.
    let mut unsigned = adjustment(120, "2022-07-01", "official", "2022-07-01");
    unsigned["adjustment"]["source"] = Value::Null;
    check(&[("2022-07-01", unsigned)], "2023-03-01", Verdict::Met);
}

/// A place where entries about `t` are recorded by names.
struct Office {
    workspace: Workspace,
    count: u32,
}

impl Office {
    fn new(observations: &str) -> Self {
        let plan = total(100);
        Self { workspace: Workspace::new(plan.clone(), ledger(&plan, observations, &[])), count: 0 }
    }

    fn record(&mut self, author: &str, entry: Entry) -> Result<(), Rejection> {
        let count = &mut self.count;
        let mut fresh_id = || {
            *count += 1;
            format!("{author}-{count}")
        };
        let mut context = EditContext { author, now: Stamp::utc(1_700_000_000_000), fresh_id: &mut fresh_id };
        let record = Record::from(Work { target: "t".into(), entry });
        apply(&self.workspace, Command::Record(record), &mut context).map(|change| self.workspace.add(&change))
    }

    fn step(&mut self, author: &str, status: ClaimStatus, why: &str) -> Result<(), Rejection> {
        self.record(author, Entry::Step(Step { status, why: why.to_owned() }))
    }

    fn assign(&mut self) {
        self.record("", Entry::Assignment(Assignment { lead: "园林局".to_owned(), ..Assignment::default() })).unwrap();
    }

    fn prove(&mut self) {
        self.record("", Entry::Evidence(Evidence { title: "验收单".to_owned(), ..Evidence::default() })).unwrap();
    }

    fn stage(&self) -> WorkStage {
        LedgerView::new(&self.workspace.ledger).work_stage(&"t".into(), Date::MAX)
    }
}

fn refused(hindrance: Hindrance) -> Result<(), Rejection> {
    Err(Rejection::Step(hindrance))
}

#[test]
fn a_claim_goes_step_by_step_and_each_is_taken_by_a_name() {
    use ClaimStatus::{Closed, Reported, Verified};
    let mut office = Office::new("2022 110");
    assert_eq!(office.stage(), WorkStage::Unassigned);
    assert_eq!(office.step("a", Reported, ""), refused(Hindrance::NoUnit));
    office.assign();
    assert_eq!(office.stage(), WorkStage::InHand);
    assert_eq!(office.step("b", Verified, ""), refused(Hindrance::StepBeforeMissing));
    assert_eq!(office.step(" ", Reported, ""), refused(Hindrance::NoName));
    assert_eq!(office.step("a", Reported, ""), Ok(()));
    assert_eq!(office.step("a", Reported, ""), Err(Rejection::Same));
    assert_eq!(office.step("b", Verified, ""), refused(Hindrance::NoEvidence));
    office.prove();
    assert_eq!(office.step("b", Closed, ""), refused(Hindrance::StepBeforeMissing));
    assert_eq!(office.step(" A", Verified, ""), refused(Hindrance::SameName));
    assert_eq!(office.step("", Verified, ""), refused(Hindrance::NoName));
    assert_eq!(office.step("b", Verified, ""), Ok(()));
    assert_eq!(office.step("a", Closed, ""), refused(Hindrance::SameName));
    assert_eq!(office.step("b", Closed, ""), Ok(()));
    assert_eq!(office.stage(), WorkStage::Closed);
    let text = xianfeng_files::ledger::to_json(office.workspace.ledger.edits(), &office.workspace.plan, None);
    assert_eq!(xianfeng_files::ledger::read(&text, &office.workspace.plan).usable().unwrap(), office.workspace.ledger);
}

#[test]
fn closing_what_is_not_met_needs_a_reason() {
    for (observations, expect) in
        [("2022 110", Ok(())), ("2022 90", refused(Hindrance::ClosesUnmet)), ("", refused(Hindrance::ClosesUnmet))]
    {
        let mut office = Office::new(observations);
        office.assign();
        office.prove();
        office.step("a", ClaimStatus::Reported, "").unwrap();
        office.step("b", ClaimStatus::Verified, "").unwrap();
        assert_eq!(office.step("b", ClaimStatus::Closed, " "), expect, "{observations}");
        if expect.is_err() {
            assert_eq!(office.step("b", ClaimStatus::Closed, "交由下一年度继续办理"), Ok(()));
        }
    }
}

#[test]
fn what_was_sent_back_begins_with_a_new_report() {
    use ClaimStatus::{Reported, SentBack, Verified};
    let mut office = Office::new("2022 110");
    office.assign();
    office.prove();
    assert_eq!(office.step("b", SentBack, "缺照片"), refused(Hindrance::StepBeforeMissing));
    office.step("a", Reported, "").unwrap();
    assert_eq!(office.step("b", SentBack, " "), refused(Hindrance::NoReason));
    assert_eq!(office.step("b", SentBack, "缺照片"), Ok(()));
    assert_eq!(office.stage(), WorkStage::SentBack);
    assert_eq!(office.step("c", Verified, ""), refused(Hindrance::StepBeforeMissing));
    assert_eq!(office.step("c", Reported, ""), Ok(()));
    // Whoever reports anew is the reporter now.
    assert_eq!(office.step("c", Verified, ""), refused(Hindrance::SameName));
    assert_eq!(office.step("a", Verified, ""), Ok(()));
    assert_eq!(office.stage(), WorkStage::Verified);
}

#[test]
fn steps_taken_apart_are_merged_in_their_order_whoever_takes_in_whom() {
    let plan = total(100);
    let steps = |all: &[(&str, &str)]| {
        let work: Vec<(&str, Value)> = all.iter().map(|(day, step)| (*day, json!({"gate": step, "why": "x"}))).collect();
        LedgerView::new(&ledger(&plan, "", &work)).work_stage(&"t".into(), Date::MAX)
    };
    // One side sent it back while another, not knowing, closed it: it is to be reported anew.
    assert_eq!(
        steps(&[("2022-01-01", "reported"), ("2022-01-02", "verified"), ("2022-01-03", "sent_back"), ("2022-01-04", "closed")]),
        WorkStage::SentBack
    );
    assert_eq!(steps(&[("2022-01-04", "closed"), ("2022-01-03", "verified"), ("2022-01-01", "reported")]), WorkStage::Closed);
    assert_eq!(steps(&[("2022-01-03", "verified"), ("2022-01-04", "reported")]), WorkStage::Verified);
    assert_eq!(steps(&[("2022-01-03", "sent_back")]), WorkStage::Unassigned);
    // Files of before, without reports and reasons, are read as they were.
    let old = [("2022-01-03", json!({"gate": "closed"}))];
    assert_eq!(LedgerView::new(&ledger(&plan, "", &old)).claim_status(&"t".into(), Date::MAX), Some(ClaimStatus::Closed));
}

#[test]
fn the_latest_account_of_the_work_stands() {
    let plan = total(100);
    let told = |day: &'static str, reason: &str| (day, json!({"situation": {"reason": reason, "next_step": "加快征收"}}));
    let view = LedgerView::new(&ledger(&plan, "", &[told("2022-05-01", "土地未到位"), told("2022-03-01", "资金未到位")]));
    let reason = |as_of: &str| view.situation(&"t".into(), day(as_of)).map(|s: &Situation| s.reason.as_str());
    assert_eq!(reason("2022-02-01"), None);
    assert_eq!(reason("2022-04-01"), Some("资金未到位"));
    assert_eq!(reason("2022-05-01"), Some("土地未到位"));
}
