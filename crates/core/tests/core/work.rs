//! The work around an observation: adjustments, the claim from reported to closed, and what is owed.

use serde_json::{Value, json};
use xianfeng_core::assess::debt::{Owed, debts};
use xianfeng_core::assess::{Verdict, assess};
use xianfeng_core::edit::{Command, EditContext, Hindrance, Rejection, Workspace, apply};
use xianfeng_core::ledger::{Assignment, ClaimStatus, Entry, Evidence, Ledger, LedgerView, Record, Situation, Step, Work, WorkStage};
use xianfeng_core::measure::Date;
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
        let mut context = EditContext { author, now: 1_700_000_000_000, fresh_id: &mut fresh_id };
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

#[test]
fn what_was_taken_on_and_not_delivered_is_owed() {
    let plan = total(100);
    let check = |observations: &str, work: &[(&str, Value)], expect: &[Owed]| {
        let ledger_view = LedgerView::new(&ledger(&plan, observations, work));
        let as_of = day("2022-12-01");
        let found: Vec<Owed> = debts(&plan, &ledger_view, &assess(&plan, &ledger_view, as_of), as_of).into_iter().map(|d| d.owed).collect();
        assert_eq!(found, expect, "{work:?}");
    };
    let assigned = |due: &str| ("2022-01-05", json!({"assignment": {"lead": "园林局", "due": due}}));
    let claim = |step: &str| ("2022-06-01", json!({"gate": step}));
    let proof = ("2022-06-01", json!({"evidence": {"title": "验收单"}}));
    check("2022-Q1 10", &[], &[]);
    check("2022-Q1 10", &[assigned("2022-12-31")], &[]);
    check("2022-Q1 10", &[assigned("2022-10-31")], &[Owed::Overdue(day("2022-10-31"))]);
    check("", &[assigned("2022-12-31")], &[Owed::Update(day("2022-04-30"))]);
    check("2022-Q1 10", &[claim("reported")], &[Owed::Evidence]);
    check("2022-Q1 10", &[claim("reported"), proof.clone()], &[]);
    check("2022-Q1 10", &[assigned("2022-10-31"), claim("closed"), proof], &[]);
}

#[test]
fn a_milestone_that_is_due_and_not_reported_is_owed_by_whoever_took_it_on() {
    let plan = simple(
        json!({"unit": "—", "nature": "event", "rhythm": "once"}),
        json!({"kind": "milestone", "window": {"from": "2022-01-01", "due": "2022-10-31"}}),
    );
    let check = |observations: &str, work: &[(&str, Value)], as_of: &str, verdict: &str, expect: &[Owed]| {
        let ledger_view = LedgerView::new(&ledger(&plan, observations, work));
        let judged = assess(&plan, &ledger_view, day(as_of));
        let awaiting = if judged[0].awaiting { " awaiting" } else { "" };
        assert_eq!(format!("{}{awaiting}", judged[0].verdict.slug()), verdict, "{as_of}");
        let found: Vec<Owed> = debts(&plan, &ledger_view, &judged, day(as_of)).into_iter().map(|d| d.owed).collect();
        assert_eq!(found, expect, "{observations} {as_of}");
    };
    let assigned = [("2022-01-05", json!({"assignment": {"lead": "园林局"}}))];
    check("", &assigned, "2022-10-31", "not_due", &[]);
    check("", &assigned, "2022-11-01", "not_due awaiting", &[Owed::Report(day("2022-10-31"))]);
    check("", &assigned, "2022-11-29", "not_due awaiting", &[Owed::Report(day("2022-10-31"))]);
    check("", &assigned, "2022-11-30", "no_data", &[Owed::Report(day("2022-10-31"))]);
    check("2022-10-31 done", &assigned, "2022-11-01", "met", &[]);
    check("2022-10-31 open", &assigned, "2022-11-01", "missed", &[]);
    check("", &[], "2022-11-30", "no_data", &[]);
}
