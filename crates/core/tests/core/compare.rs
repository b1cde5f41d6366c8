//! Two days compared: the verdicts that moved and their causes, the news in figures, and silence.

use proptest::prelude::*;
use serde_json::{Value, json};
use xianfeng_core::assess::{Assessment, assess};
use xianfeng_core::compare::{Cause, Comparison, DayState, Direction, News, Passing, Silent, TargetChange, compare, day_to_compare};
use xianfeng_core::id::SubjectId;
use xianfeng_core::ledger::{AsOfBasis, CurrentObservation, Ledger, LedgerView};
use xianfeng_core::measure::{Date, Decimal, set_of};
use xianfeng_core::plan::Plan;

use xianfeng_testing::any::{days, ledger as any_ledger};
use xianfeng_testing::plans::{day, indicator, ledger, ledger_file, plan, plan_file, simple, target};
use xianfeng_testing::shipped;

/// What is known on a day, and the verdicts from it.
fn state(plan: &Plan, ledger: &Ledger, basis: AsOfBasis, on: Date) -> (LedgerView, Vec<Assessment>) {
    let view = LedgerView::of_day(ledger, basis, on);
    let assessments = assess(plan, &view, on);
    (view, assessments)
}

fn between(plan: &Plan, ledger: &Ledger, basis: AsOfBasis, from: Date, to: Date) -> Comparison {
    let (a, b) = (state(plan, ledger, basis, from), state(plan, ledger, basis, to));
    let day_state = |as_of, (ledger_view, assessments)| DayState { as_of, ledger_view, assessments };
    compare(plan, day_state(from, (&a.0, &a.1)), day_state(to, (&b.0, &b.1)))
}

fn one_cause(cause: &Cause) -> String {
    match cause {
        Cause::Figure { subject, news, .. } => {
            let news = match news {
                News::New => "new",
                News::Vintage => "vintage",
                News::Disputed => "disputed",
                News::Withdrawn => "withdrawn",
            };
            format!("{news} {subject}")
        }
        Cause::Adjusted { old, new } => {
            let number = |n: &Option<Decimal>| n.map_or("?".to_owned(), |n| n.to_string());
            format!("adjusted {} to {}", number(old), number(new))
        }
        Cause::Parts(parts) => format!("parts {}", parts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")),
        Cause::Time(Passing::FellDue(due)) => format!("due {due}"),
        Cause::Time(Passing::Expected(first)) => format!("expected {first}"),
        Cause::Time(Passing::Silent(since)) => format!("silent {since}"),
        Cause::Time(Passing::Schedule) => "schedule".to_owned(),
    }
}

/// A change on one line, with `+` for a wait after the due day: `not_due > met: new 1`.
fn one_line(change: &TargetChange) -> String {
    let [before, after] = [change.before, change.after].map(|s| format!("{}{}", s.verdict.slug(), if s.awaiting { "+" } else { "" }));
    let causes: Vec<String> = change.causes.iter().map(one_cause).collect();
    if change.has_moved() { format!("{before} > {after}: {}", causes.join(", ")) } else { format!("{before}: {}", causes.join(", ")) }
}

fn line_of_t(comparison: &Comparison) -> String {
    one_line(comparison.of(&"t".into()).unwrap())
}

#[track_caller]
fn check(plan: &Plan, rows: &str, from: &str, to: &str, expect: &str) {
    let comparison = between(plan, &ledger(plan, rows), AsOfBasis::Publication, day(from), day(to));
    assert_eq!(line_of_t(&comparison), expect, "{rows} from {from} to {to}");
}

fn total() -> Plan {
    simple(json!({"lag_days": 20}), json!({"kind": "total", "value": 100, "unit": "个"}))
}

#[test]
fn a_verdict_moves_for_a_reason() {
    let plan = total();
    let rows = "2022-Q1 20 known:2022-04-18; 2022-H1 52 known:2022-07-18; 2022 101 known:2023-01-18";
    let check_rows = |from, to, expect| check(&plan, rows, from, to, expect);
    // A figure that became known.
    check_rows("2022-04-17", "2022-04-18", "not_due > slightly_behind: new 1");
    check_rows("2022-07-17", "2022-07-18", "slightly_behind > on_track: new 2");
    check_rows("2022-04-01", "2023-02-01", "not_due > met: new 3");
    // The order of the days says nothing.
    check_rows("2022-07-18", "2022-07-17", "slightly_behind > on_track: new 2");
    // The same verdict: no causes.
    check_rows("2022-07-18", "2022-08-01", "on_track: ");
    // Only time passed: one rhythm is missing, then two, then the end is over.
    check_rows("2022-08-01", "2022-11-01", "on_track: ");
    check_rows("2022-11-01", "2023-01-01", "on_track > cannot_tell: due 2022-12-31");
    check(&plan, "", "2022-04-01", "2022-06-01", "not_due > no_data: expected 2022-04-20");
    let rows = "2022-Q1 25 known:2022-04-18";
    check(&plan, rows, "2022-05-01", "2022-12-01", "on_track > cannot_tell: silent 2022-03-31");
}

#[test]
fn a_new_vintage_is_told_from_a_new_figure() {
    let plan = total();
    // The same figure, published again; another publication of the same period.
    let again = "2022-H1 52 known:2022-07-18 as:a; 2022-H1 48 final known:2022-09-01";
    check(&plan, again, "2022-08-01", "2022-09-01", "on_track > slightly_behind: vintage 2");
    let comparison = between(&plan, &ledger(&plan, again), AsOfBasis::Publication, day("2022-08-01"), day("2022-09-01"));
    let [figure] = comparison.figures.as_slice() else { panic!("one figure") };
    assert_eq!((figure.news, figure.before.is_some(), figure.after.is_some()), (News::Vintage, true, true));
    // Two that contradict each other take the verdict away.
    let tied = "2022-H1 52 known:2022-07-18; 2022-H1 30 known:2022-07-19";
    check(&plan, tied, "2022-07-18", "2022-07-19", "on_track > behind: vintage 2");
}

/// A ledger with a revision of its first edit, recorded on a day.
fn revised(plan: &Plan, row: &str, value: &str, published: &str, at: &str) -> Ledger {
    let mut file = ledger_file(plan, row);
    let mut edit = file["edits"][0].clone();
    edit["id"] = json!("again");
    edit["replaces"] = json!(["e1"]);
    edit["at"] = json!(format!("{at}T00:00:00.000Z"));
    edit["observation"]["value"] = json!(value);
    edit["observation"]["published"] = json!(published);
    file["edits"].as_array_mut().unwrap().push(edit);
    xianfeng_files::ledger::read(&file.to_string(), plan).usable().unwrap_or_else(|problems| panic!("{problems:#?}"))
}

#[test]
fn a_revision_counts_from_its_publication_or_its_recording() {
    let plan = total();
    let check = |ledger: &Ledger, basis, from, to, expect: &str| {
        let comparison = between(&plan, ledger, basis, day(from), day(to));
        assert_eq!(line_of_t(&comparison), expect, "{basis:?} from {from} to {to}");
    };
    let (published, recorded) = (AsOfBasis::Publication, AsOfBasis::Recording);
    let row = "2022-H1 52 known:2022-07-18 at:2022-07-20";
    let again = revised(&plan, row, "30", "2022-09-01", "2022-09-05");
    check(&again, published, "2022-08-31", "2022-09-01", "on_track > behind: vintage 1");
    check(&again, recorded, "2022-08-31", "2022-09-01", "on_track: ");
    check(&again, recorded, "2022-08-31", "2022-09-05", "on_track > behind: vintage 1");
    check(&again, recorded, "2022-07-19", "2022-07-20", "no_data > on_track: new 1");
    // A slip that was set right never was, as anybody could know it; the ledger said it all the same.
    let corrected = revised(&plan, row, "30", "2022-07-18", "2022-09-05");
    check(&corrected, published, "2022-08-31", "2022-09-05", "behind: ");
    check(&corrected, recorded, "2022-08-31", "2022-09-05", "on_track > behind: vintage 1");
}

#[test]
fn a_deleted_figure_is_withdrawn_in_what_was_recorded() {
    let plan = total();
    let mut file = ledger_file(&plan, "2022-H1 52 known:2022-07-18 at:2022-07-20");
    let deletion = json!({"id": "gone", "subject": "1", "author": "", "at": "2022-08-01T00:00:00.000Z", "replaces": ["e1"]});
    file["edits"].as_array_mut().unwrap().push(deletion);
    let ledger = xianfeng_files::ledger::read(&file.to_string(), &plan).usable().unwrap_or_else(|problems| panic!("{problems:#?}"));
    let comparison = between(&plan, &ledger, AsOfBasis::Recording, day("2022-07-31"), day("2022-08-01"));
    assert_eq!(line_of_t(&comparison), "on_track > no_data: withdrawn 1");
    let comparison = between(&plan, &ledger, AsOfBasis::Publication, day("2022-07-31"), day("2022-08-01"));
    assert_eq!(line_of_t(&comparison), "no_data: ");
}

#[test]
fn an_adjusted_target_is_a_cause() {
    let plan = total();
    let with = |adjustments: &[(i64, &str)]| {
        let mut file = ledger_file(&plan, "2022 110 known:2023-01-18");
        for (n, (value, from)) in adjustments.iter().enumerate() {
            let adjustment = json!({"value": value, "unit": "个", "from": from, "why": "", "grade": "official", "published": from,
                "source": {"title": "Decision", "publisher": "City"}});
            let edit = json!({"id": format!("w{n}"), "subject": format!("w{n}"), "author": "", "at": "2022-01-01T00:00:00.000Z",
                "work": {"target": "t", "adjustment": adjustment}});
            file["edits"].as_array_mut().unwrap().push(edit);
        }
        xianfeng_files::ledger::read(&file.to_string(), &plan).usable().unwrap_or_else(|problems| panic!("{problems:#?}"))
    };
    let check = |adjustments: &[(i64, &str)], expect: &str| {
        let comparison = between(&plan, &with(adjustments), AsOfBasis::Publication, day("2023-02-01"), day("2023-06-01"));
        assert_eq!(line_of_t(&comparison), expect, "{adjustments:?}");
    };
    check(&[], "met: ");
    check(&[(120, "2023-03-01")], "met > missed: adjusted 100 to 120");
    check(&[(120, "2022-12-01"), (90, "2023-03-01")], "missed > met: adjusted 120 to 90");
    check(&[(105, "2023-03-01")], "met: ");
    check(&[(120, "2023-03-01"), (90, "2023-03-01")], "met > cannot_tell: adjusted 100 to ?");
}

#[test]
fn a_whole_moves_with_its_parts() {
    let file = plan_file(
        &[indicator(json!({})), indicator(json!({"id": "j"}))],
        &[
            target(json!({"kind": "total", "value": 100, "unit": "个"})),
            target(json!({"id": "u", "kind": "total", "value": 100, "unit": "个", "indicator": "j"})),
            target(json!({"id": "whole", "kind": "all_of", "parts": ["t", "u"], "indicator": null})),
        ],
        json!({}),
    );
    let plan = plan(&file);
    let rows = "2022 101 known:2023-01-18; 2022 102 known:2023-02-01 of:j";
    let comparison = between(&plan, &ledger(&plan, rows), AsOfBasis::Publication, day("2023-01-18"), day("2023-02-01"));
    let moved: Vec<String> = comparison.moved().map(one_line).collect();
    assert_eq!(moved.len(), 1, "{moved:?}");
    assert!(moved[0].ends_with("> met: parts u"), "{moved:?}");
    assert_eq!(comparison.moved().next().map(TargetChange::direction), Some(Direction::Judged));
}

#[test]
fn what_fell_silent_is_named_once() {
    let plan = total();
    let silent = |rows: &str, from: &str, to: &str| {
        let comparison = between(&plan, &ledger(&plan, rows), AsOfBasis::Publication, day(from), day(to));
        comparison.silent.into_iter().map(|s| s.silent).collect::<Vec<_>>()
    };
    let row = "2022-Q1 25 known:2022-04-18";
    assert_eq!(silent(row, "2022-05-01", "2022-06-01"), []);
    assert_eq!(silent(row, "2022-05-01", "2022-09-01"), [Silent::Stopped(day("2022-03-31"))]);
    assert_eq!(silent(row, "2022-09-01", "2022-12-01"), []);
    assert_eq!(silent("", "2022-03-01", "2022-06-01"), [Silent::NeverCame(day("2022-04-20"))]);
    assert_eq!(silent("", "2022-05-01", "2022-06-01"), []);
}

#[test]
fn the_day_that_is_proposed_has_something_after_it() {
    let check = |known: &[&str], as_of: &str, expect: &str| {
        let known: Vec<Date> = known.iter().map(|d| day(d)).collect();
        assert_eq!(day_to_compare(&known, day(as_of)), day(expect), "{known:?} as of {as_of}");
    };
    check(&[], "2022-10-15", "2022-09-30");
    check(&["2022-10-01"], "2022-10-15", "2022-09-30");
    check(&["2022-08-18", "2022-09-30"], "2022-10-15", "2022-09-29");
    check(&["2022-08-18", "2022-11-30"], "2022-10-15", "2022-08-17");
    check(&["2022-11-30"], "2022-10-15", "2022-09-30");
}

#[test]
fn every_move_of_the_shipped_plan_has_a_cause() {
    let plan = shipped::plan("shenyang-2022");
    let ledger = shipped::ledger("shenyang-2022", &plan);
    let days = ["2021-12-01", "2022-06-30", "2022-10-31", "2022-12-31", "2023-01-01", "2023-06-01", "2026-11-26"].map(day);
    for (from, to) in days.iter().zip(&days[1..]) {
        let comparison = between(&plan, &ledger, AsOfBasis::Publication, *from, *to);
        for change in comparison.targets.iter().filter(|c| c.has_moved()) {
            assert!(!change.causes.is_empty(), "{} from {from} to {to}: {}", change.target, one_line(change));
        }
    }
}

const KINDS: [(&str, &str); 4] = [("flow", "total"), ("stock", "floor"), ("rate", "rate"), ("event", "hold")];

/// A plan with a target of several kinds on one indicator each, all named `i` for the rows of [`any_ledger`].
fn plan_of(nature: &str, kind: &str) -> Plan {
    let number = json!({"kind": kind, "value": 100, "unit": "个", "better": "higher"});
    let fields = match kind {
        "hold" => json!({"kind": kind}),
        "rate" => number,
        _ => json!({"kind": kind, "value": 100, "unit": "个"}),
    };
    simple(json!({"nature": nature}), fields)
}

fn subjects(comparison: &Comparison) -> Vec<Value> {
    comparison.figures.iter().map(|f| json!(f.subject.to_string())).collect()
}

/// The news of every figure, found by looking at all of them: what [`compare`] leaves out must have none.
fn news_of_all(before: DayState, after: DayState) -> Vec<(SubjectId, News)> {
    let visible = |day: DayState<'_>| day.ledger_view.all().filter(|o| o.visible(day.as_of)).cloned().collect::<Vec<_>>();
    let contents = |day: DayState, of: &CurrentObservation| {
        let rivals = day.ledger_view.rivals(of, day.as_of);
        rivals.into_iter().map(|rival| (rival.observation.clone(), rival.visible(day.as_of))).collect::<Vec<_>>()
    };
    let (then, now) = (visible(before), visible(after));
    let of_now = now.iter().filter_map(|now| {
        let same_period = |o: &&CurrentObservation| {
            (&o.observation.indicator, o.observation.period) == (&now.observation.indicator, now.observation.period)
        };
        let news = match then.iter().find(|then| then.subject == now.subject) {
            Some(then) if then.observation != now.observation => News::Vintage,
            Some(_) if contents(before, now) != contents(after, now) => News::Disputed,
            Some(_) => return None,
            None if then.iter().any(|o| same_period(&o)) => News::Vintage,
            None => News::New,
        };
        Some((now.subject.clone(), news))
    });
    let withdrawn = then.iter().filter(|then| now.iter().all(|now| now.subject != then.subject));
    let mut all: Vec<_> = of_now.chain(withdrawn.map(|o| (o.subject.clone(), News::Withdrawn))).collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, ..ProptestConfig::default() })]

    #[test]
    fn a_day_compared_with_itself_is_empty(ledger in any_ledger(), on in days(), recorded in any::<bool>(), n in 0..KINDS.len()) {
        let plan = plan_of(KINDS[n].0, KINDS[n].1);
        let basis = if recorded { AsOfBasis::Recording } else { AsOfBasis::Publication };
        let comparison = between(&plan, &ledger, basis, on, on);
        prop_assert!(comparison.is_empty(), "{comparison:#?}");
        prop_assert!(comparison.targets.iter().all(|c| c.causes.is_empty()));
    }

    #[test]
    fn only_what_moved_has_causes_and_it_has_some(
        ledger in any_ledger(), a in days(), b in days(), recorded in any::<bool>(), n in 0..KINDS.len(),
    ) {
        let plan = plan_of(KINDS[n].0, KINDS[n].1);
        let basis = if recorded { AsOfBasis::Recording } else { AsOfBasis::Publication };
        let comparison = between(&plan, &ledger, basis, a, b);
        for change in &comparison.targets {
            prop_assert_eq!(change.has_moved(), !change.causes.is_empty(), "{:#?}", comparison);
        }
        // The order in which the days are given says nothing.
        prop_assert_eq!(between(&plan, &ledger, basis, b, a), comparison);
    }

    #[test]
    fn no_figure_with_news_is_left_out(ledger in any_ledger(), a in days(), b in days(), n in 0..KINDS.len()) {
        let plan = plan_of(KINDS[n].0, KINDS[n].1);
        // As the app has them: the days share what no vintage changes.
        let all = LedgerView::new(&ledger);
        let on = |day| all.clone().into_day(day);
        let (then, now) = (on(a), on(b));
        let (judged_then, judged_now) = (assess(&plan, &then, a), assess(&plan, &now, b));
        let before = DayState { as_of: a, ledger_view: &then, assessments: &judged_then };
        let after = DayState { as_of: b, ledger_view: &now, assessments: &judged_now };
        let (before, after) = if a <= b { (before, after) } else { (after, before) };
        let mut found: Vec<_> = compare(&plan, before, after).figures.iter().map(|f| (f.subject.clone(), f.news)).collect();
        found.sort_by(|a, b| a.0.cmp(&b.0));
        prop_assert_eq!(found, news_of_all(before, after));
    }

    #[test]
    fn what_changed_over_two_spans_changed_in_one_of_them(
        ledger in any_ledger(), a in days(), b in days(), c in days(), recorded in any::<bool>(), n in 0..KINDS.len(),
    ) {
        let plan = plan_of(KINDS[n].0, KINDS[n].1);
        let basis = if recorded { AsOfBasis::Recording } else { AsOfBasis::Publication };
        let mut three = [a, b, c];
        three.sort();
        let [a, b, c] = three;
        let (first, second) = (between(&plan, &ledger, basis, a, b), between(&plan, &ledger, basis, b, c));
        let whole = between(&plan, &ledger, basis, a, c);
        let moved = |c: &Comparison| set_of(c.moved().map(|m| m.target.clone()));
        let apart = set_of(moved(&first).into_iter().chain(moved(&second)));
        prop_assert!(moved(&whole).is_subset(&apart));
        let apart: Vec<Value> = subjects(&first).into_iter().chain(subjects(&second)).collect();
        prop_assert!(subjects(&whole).iter().all(|s| apart.contains(s)), "{whole:#?}");
    }
}
