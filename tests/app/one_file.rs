//! The page as one file: an edition filled in with a plan and its ledger.

use proptest::prelude::*;
use serde_json::Value;
use xianfeng::one_file::{Filling, filled};
use xianfeng_core::edit::Workspace;
use xianfeng_core::ledger::{Edit, Entry, Record, Work};
use xianfeng_testing::shipped;

const EDITION: &str = r#"<!DOCTYPE html>
<html data-file="edition" lang="zh-CN"><body><script type="application/json" id="carried"></script>
<script type="application/octet-stream" id="files">H4sI</script></body></html>"#;

/// The shipped plan with a note about its first target.
fn with_note(note: &str) -> Workspace {
    let plan = shipped::plan("shenyang-2022");
    let seed = shipped::ledger("shenyang-2022", &plan);
    let target = plan.targets[0].id.clone();
    let mut workspace = Workspace::new(plan, seed);
    workspace.ledger.extend([Edit {
        id: "one".into(),
        subject: "one".into(),
        author: "甲".into(),
        at: "2026-01-02T03:04:05Z".parse().unwrap(),
        replaces: Vec::new(),
        correction: false,
        content: Some(Record::from(Work { target, entry: Entry::Note(note.into()) })),
    }]);
    workspace
}

fn fill(workspace: &Workspace, is_own_plan: bool) -> String {
    let filling = Filling { id: "0a1b2c3d", home: Some("https://example.org/a?b=\"&c"), workspace, is_own_plan };
    filled(EDITION, &filling).unwrap()
}

fn carried(page: &str) -> Value {
    let (_, rest) = page.split_once(r#"id="carried">"#).unwrap();
    serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
}

#[test]
fn a_file_carries_what_was_recorded_and_not_what_was_published() {
    let workspace = with_note("已核对");
    let carried = carried(&fill(&workspace, false));
    assert_eq!(carried["id"], "shenyang-2022");
    assert_eq!(carried["plan"], Value::Null, "every edition has the shipped plan");
    let edits = xianfeng_files::ledger::read_edits(carried["edits"].as_str().unwrap(), &workspace.plan).value.unwrap();
    assert_eq!(edits, workspace.own().cloned().collect::<Vec<_>>());
}

#[test]
fn a_plan_of_ones_own_travels_with_its_ledger() {
    let workspace = with_note("已核对");
    let carried = carried(&fill(&workspace, true));
    assert_eq!(xianfeng_files::plan::read(carried["plan"].as_str().unwrap()).value.unwrap(), *workspace.plan);
}

#[test]
fn a_file_names_itself_and_the_page_that_it_comes_from() {
    let page = fill(&with_note(""), false);
    assert!(page.contains(r#"<html data-file="0a1b2c3d" data-home="https://example.org/a?b=&quot;&amp;c" lang="zh-CN">"#), "{page}");
}

#[test]
fn only_an_empty_edition_is_filled_in() {
    let workspace = with_note("");
    let filling = Filling { id: "b", home: None, workspace: &workspace, is_own_plan: false };
    assert_eq!(filled("<html lang=\"zh-CN\"></html>", &filling), None, "a host that answers with another page");
    assert_eq!(filled(&fill(&workspace, false), &filling), None);
}

proptest! {
    #[test]
    fn no_text_ends_the_place_that_it_is_carried_in(note in "x(</script>|<!--|<script|[\\PC\u{2028}\"'&<>\\\\]){0,8}") {
        let workspace = with_note(&note);
        let page = fill(&workspace, false);
        prop_assert_eq!(page.matches("</script>").count(), EDITION.matches("</script>").count());
        let carried = carried(&page);
        let edits = xianfeng_files::ledger::read_edits(carried["edits"].as_str().unwrap(), &workspace.plan).value.unwrap();
        prop_assert_eq!(edits, workspace.own().cloned().collect::<Vec<_>>());
    }
}
