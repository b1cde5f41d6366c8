//! Edits in an address: what is offered, and what comes back.

use std::sync::Arc;

use xianfeng::passing::{Kind, LONGEST_LINK, Passing, refusals};
use xianfeng::route::{Page, Route, View};
use xianfeng::snapshot::Snapshot;
use xianfeng_core::edit::Workspace;
use xianfeng_core::ledger::{Edit, Entry, Ledger, Record, Work};
use xianfeng_core::plan::Language;
use xianfeng_files::{ledger, link};
use xianfeng_testing::plans::day;
use xianfeng_testing::shipped;

fn snapshot() -> Snapshot {
    let plan = shipped::plan("shenyang-2022");
    let seed = shipped::ledger("shenyang-2022", &plan);
    Snapshot::new(0, Arc::new(Workspace::new(plan, seed)), &View::default(), day("2026-11-24"))
}

/// Notes about the first targets of the plan.
fn notes(s: &Snapshot, count: usize) -> Vec<Edit> {
    let note = |n: usize| {
        let target = s.plan().targets[n % s.plan().targets.len()].id.clone();
        Edit {
            id: format!("edit-{n:04}-{:016x}", (n as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15)).as_str().into(),
            subject: format!("subject-{n}").as_str().into(),
            author: "数据局".into(),
            at: "2026-01-02T03:04:05Z".parse().unwrap(),
            replaces: Vec::new(),
            correction: false,
            content: Some(Record::from(Work { target, entry: Entry::Note(format!("说明 {n}")) })),
        }
    };
    (0..count).map(note).collect()
}

#[test]
fn a_few_edits_come_back_from_their_address() {
    let s = snapshot();
    let edits = notes(&s, 3);
    let passing = Passing::edits(&s, Kind::Records, &edits, "三条".to_owned());
    let route = Route::parse(passing.address.as_deref().unwrap());
    assert_eq!(route.view.plan, Some(s.plan().id.clone()), "the first plan of the other side may be another");
    let Page::Link(code) = route.page else { panic!("not a link: {:?}", route.page) };
    let read = ledger::read(&link::unpack(&code).unwrap(), s.plan());
    assert!(read.problems.is_empty(), "{:?}", read.problems);
    assert_eq!(read.value.unwrap(), Ledger::new(edits));
}

#[test]
fn the_text_holds_the_link_and_can_be_pasted() {
    let s = snapshot();
    let passing = Passing::edits(&s, Kind::Proposal, &notes(&s, 1), "【有误】一条".to_owned());
    let page = Some("https://example.org/plan/");
    let text = passing.text(page).unwrap();
    assert_eq!(text, format!("【有误】一条\n{}", passing.link(page).unwrap()));
    assert_eq!(link::find(&text), passing.address.as_deref());
    assert_eq!(passing.link(None), None, "a file from a disk has no address");
    assert_eq!(link::find(&passing.text(None).unwrap()), passing.address.as_deref());
}

#[test]
fn what_is_too_long_for_a_link_is_a_file() {
    let s = snapshot();
    let edits = notes(&s, 2000);
    let passing = Passing::edits(&s, Kind::Records, &edits, String::new());
    assert!(passing.address.as_ref().is_none_or(|address| address.len() > LONGEST_LINK));
    assert_eq!((passing.link(Some("https://example.org/")), passing.text(None)), (None, None));
    let read = ledger::read(passing.file.as_deref().unwrap(), s.plan()).value.unwrap();
    assert_eq!(read, Ledger::new(edits));
}

#[test]
fn a_refusal_is_a_note_with_each_target_that_it_is_about() {
    let s = snapshot();
    let mut edits = notes(&s, 2);
    let mut deleted = edits[0].clone();
    (deleted.id, deleted.content) = ("gone".into(), None);
    edits.push(deleted);
    let found = refusals(&s, &edits, |record| record.work().map(|work| work.target.to_string()).unwrap_or_default(), "口径不同");
    assert_eq!(found.len(), 2);
    let Entry::Note(text) = &found[0].work().unwrap().entry else { panic!("not a note") };
    assert_eq!(*text, format!("未采纳更正意见（数据局：{}）。理由：口径不同", s.plan().targets[0].id));
    assert_eq!(s.language, Language::Zh);
}
