//! A merge is a union: the order in which files come together does not matter.

use std::collections::BTreeSet;

use proptest::prelude::*;
use xianfeng_core::edit::preview;
use xianfeng_core::id::SubjectId;
use xianfeng_core::ledger::{Edit, Ledger, LedgerView};

use xianfeng_testing::any::{edit, ledger, observation};

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn merging_is_idempotent_commutative_and_associative(a in ledger(), b in ledger(), c in ledger()) {
        let merged = |x: &Ledger, y: &Ledger| {
            let mut all = x.clone();
            all.merge(y.clone());
            all
        };
        prop_assert_eq!(merged(&a, &a), a.clone());
        prop_assert_eq!(merged(&a, &b), merged(&b, &a));
        prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
        prop_assert_eq!(LedgerView::new(&merged(&a, &b)), LedgerView::new(&merged(&b, &a)));
        prop_assert_eq!(merged(&merged(&a, &b), &b), merged(&a, &b));
    }

    #[test]
    fn a_preview_says_what_a_merge_brings(a in ledger(), b in ledger()) {
        let mut merged = a.clone();
        merged.merge(b.clone());
        let preview = preview(&a, &b);
        let mut taken = a.clone();
        taken.extend(preview.edits.iter().cloned());
        prop_assert_eq!(&taken, &merged);
        prop_assert_eq!(preview.edits.len() + preview.known, b.len());
        let shared = |edit: &&Edit| merged.edits().filter(|other| other.id == edit.id).count() > 1;
        let altered: BTreeSet<_> = preview.edits.iter().filter(shared).map(|edit| edit.id.clone()).collect();
        prop_assert_eq!(&preview.altered, &altered);
        let subjects: BTreeSet<_> = preview.edits.iter().map(|edit| &edit.subject).collect();
        let changed: Vec<_> = subjects.into_iter().filter(|s| a.heads(s).content() != merged.heads(s).content()).collect();
        prop_assert_eq!(preview.content_changes.iter().map(|change| &change.subject).collect::<Vec<_>>(), changed);
    }

    #[test]
    fn edits_are_a_set(edits in prop::collection::vec(edit(), 0..12).prop_shuffle()) {
        let forward = Ledger::new(edits.clone());
        let backward = Ledger::new(edits.iter().rev().cloned());
        prop_assert_eq!(&forward, &backward);
        for subject in forward.subjects().keys() {
            prop_assert_eq!(&forward.subjects()[subject], &forward.heads(subject));
        }
    }

    /// Nothing disappears: every subject has an edit in force.
    #[test]
    fn every_subject_has_a_head(ledger in ledger()) {
        let subjects: BTreeSet<&SubjectId> = ledger.edits().map(|e| &e.subject).collect();
        let heads = ledger.subjects();
        prop_assert_eq!(heads.keys().copied().collect::<BTreeSet<_>>(), subjects);
        prop_assert!(heads.values().all(|h| !h.all().is_empty()));
    }

    #[test]
    fn a_later_edit_that_replaces_all_heads_stands_alone(ledger in ledger(), content in prop::option::of(observation())) {
        for (subject, heads) in ledger.subjects() {
            let replaces = heads.all().iter().map(|e| e.id.clone()).collect();
            let at = xianfeng_core::measure::Stamp::next(ledger.edits().map(|e| e.at).max(), xianfeng_core::measure::Stamp::utc(0));
            let edit = Edit { id: "last".into(), subject: subject.clone(), author: String::new(), at, replaces, correction: false, content: content.clone().map(xianfeng_core::ledger::Record::from) };
            let mut after = ledger.clone();
            after.add(edit);
            let heads = after.heads(subject);
            prop_assert_eq!(heads.all().len(), 1);
            prop_assert_eq!(heads.all()[0].id.as_str(), "last");
        }
    }
}

#[test]
fn two_edits_that_replace_each_other_stand_in_conflict() {
    let plan = xianfeng_testing::plans::simple(serde_json::json!({}), serde_json::json!({"kind": "total", "value": 100, "unit": "个"}));
    let rows = xianfeng_testing::plans::ledger(&plan, "2022-Q1 1 as:a; 2022-Q1 2 as:a");
    let mut edits: Vec<Edit> = rows.edits().cloned().collect();
    edits[0].replaces = vec![edits[1].id.clone()];
    edits[1].replaces = vec![edits[0].id.clone()];
    let ledger_view = LedgerView::new(&Ledger::new(edits));
    assert!(ledger_view.current(&"a".into()).is_some_and(|f| f.in_conflict));
}

#[test]
fn a_figure_beats_a_deletion_that_did_not_know_it() {
    let plan = xianfeng_testing::plans::simple(serde_json::json!({}), serde_json::json!({"kind": "total", "value": 100, "unit": "个"}));
    let first = xianfeng_testing::plans::ledger(&plan, "2022-Q1 1 as:a").edits().next().unwrap().clone();
    let later = |id: &str, at: i64, content| Edit {
        id: id.into(),
        at: xianfeng_core::measure::Stamp::utc(at),
        replaces: vec![first.id.clone()],
        content,
        ..first.clone()
    };
    let all =
        Ledger::new([first.clone(), later("revised", i64::from(u32::MAX), first.content.clone()), later("deleted", i64::MAX / 2, None)]);
    let ledger_view = LedgerView::new(&all);
    let current = ledger_view.current(&"a".into()).unwrap();
    assert!(current.in_conflict);
}
