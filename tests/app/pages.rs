//! The pages as text: every one can be made, links lead somewhere, and names stay names.

use std::sync::Arc;

use xianfeng::pages::{self, Around};
use xianfeng::route::{Filter, Page, Route, View};
use xianfeng::snapshot::Snapshot;
use xianfeng_core::assess::Verdict;
use xianfeng_core::edit::Workspace;
use xianfeng_core::ledger::Ledger;
use xianfeng_core::plan::{GroupKind, Language};

use xianfeng_testing::plans::day;

pub fn snapshot(seed: &str, language: Language) -> Snapshot {
    let plan = xianfeng_testing::shipped::plan(seed);
    let ledger = xianfeng_testing::shipped::ledger(seed, &plan);
    let view = View { language, ..View::default() };
    Snapshot::new(0, Arc::new(Workspace::new(plan, ledger)), &view, day("2026-11-24"))
}

fn all_pages(s: &Snapshot) -> Vec<Page> {
    let mut all = vec![Page::Overview, Page::Targets, Page::Data, Page::Plan, Page::Method];
    all.extend(GroupKind::ALL.map(Page::Groups));
    all.extend(s.plan().groups.iter().map(|g| Page::Group(g.kind, g.id.clone())));
    all.extend(s.plan().targets.iter().map(|t| Page::Target(t.id.clone())));
    all
}

fn html(s: &Snapshot, page: &Page) -> String {
    pages::page(s, page, &Filter::default(), &Around::default()).into_string()
}

#[test]
fn every_page_has_one_heading_and_its_links_lead_to_pages() {
    for (seed, language) in
        [("shenyang-2022", Language::Zh), ("shenyang-2022", Language::En), ("canada-2030", Language::Zh), ("canada-2030", Language::En)]
    {
        let s = snapshot(seed, language);
        for page in all_pages(&s) {
            let html = html(&s, &page);
            assert_eq!(html.matches("<h1").count(), 1, "{page:?}");
            for href in html.split("href=\"#/").skip(1).filter_map(|rest| rest.split('"').next()) {
                let address = format!("#/{}", href.replace("&amp;", "&"));
                let route = Route::parse(&address);
                assert_eq!(route.address(), address, "{page:?}");
                assert_eq!(route.view.language, language, "{page:?} {address}");
                match &route.page {
                    Page::Target(id) => assert!(s.plan().target(id).is_some(), "{address}"),
                    Page::Group(_, id) => assert!(s.plan().group(id).is_some(), "{address}"),
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn ids_on_a_page_are_unique() {
    let s = snapshot("shenyang-2022", Language::Zh);
    for page in all_pages(&s) {
        let html = html(&s, &page);
        let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{page:?}");
    }
}

#[test]
fn names_from_a_file_stay_names() {
    let attack = "<img src=x onerror=alert(1)>";
    let plan = xianfeng_testing::shipped::plan("shenyang-2022");
    let text = std::fs::read_to_string("seeds/shenyang-2022.outturn.ledger.json").unwrap();
    let mut file: serde_json::Value = serde_json::from_str(&text).unwrap();
    for edit in file["edits"].as_array_mut().unwrap() {
        edit["author"] = attack.into();
        edit["observation"]["note"] = attack.into();
        edit["observation"]["source"] = serde_json::json!({"title": attack, "publisher": attack, "url": "javascript:alert(1)"});
    }
    let ledger = xianfeng_files::ledger::read(&file.to_string(), &plan).usable().unwrap();
    let mut workspace = Workspace::new(plan, Ledger::default());
    workspace.ledger = ledger;
    let s = Snapshot::new(0, Arc::new(workspace), &View::default(), day("2026-11-24"));
    for page in all_pages(&s) {
        let html = html(&s, &page);
        assert!(!html.contains("<img"), "{page:?}");
        assert!(!html.contains("href=\"javascript:"), "{page:?}");
    }
}

#[test]
fn filters_let_through_what_they_name() {
    let s = snapshot("shenyang-2022", Language::Zh);
    let check = |filter: Filter, expect: usize| {
        let html = pages::targets::list(&s, &filter).into_string();
        assert_eq!(html.matches("<tr>").count().saturating_sub(1), expect, "{filter:?}");
    };
    let words = |words: &str| Filter { words: words.to_owned(), ..Filter::default() };
    check(Filter::default(), 162);
    check(words("高新技术企业"), 1);
    check(words("HIGH-TECH firms"), 1);
    check(words("no such thing"), 0);
    check(Filter { verdicts: vec![Verdict::Missed], ..Filter::default() }, 9);
    check(Filter { group: Some("district-heping".into()), ..Filter::default() }, s.plan().targets_in(&"district-heping".into()).count());
}

#[test]
fn the_first_screen_says_the_answer_without_a_program() {
    let s = snapshot("shenyang-2022", Language::Zh);
    let html = pages::shell(&s).into_string();
    for words in ["160 个目标中", "已达成 8 个", "未达成 9 个", "各领域判定分布"] {
        assert!(html.contains(words), "{words}");
    }
}
