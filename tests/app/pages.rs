//! The pages rendered on the host: every page renders, links lead somewhere, and names are escaped.

use std::sync::Arc;

use leptos::prelude::*;
use xianfeng::route::{Embedded, Page, Route, View};
use xianfeng::snapshot::Snapshot;
use xianfeng::state::{Settings, State};
use xianfeng::{first_screen, pages};
use xianfeng_charts::ChartKey;
use xianfeng_core::edit::Workspace;
use xianfeng_core::ledger::Ledger;
use xianfeng_core::measure::Date;
use xianfeng_core::plan::{GroupKind, Language, Plan};
use xianfeng_testing::plans::day;
use xianfeng_testing::shipped;

fn today() -> Date {
    day("2026-11-24")
}

pub fn workspace(seed: &str) -> Workspace {
    let plan = shipped::plan(seed);
    let ledger = shipped::ledger(seed, &plan);
    Workspace::new(plan, ledger)
}

pub fn snapshot(seed: &str, language: Language) -> Snapshot {
    let view = View { language, ..View::default() };
    Snapshot::new(0, Arc::new(workspace(seed)), &view, today())
}

fn all_pages(plan: &Plan) -> Vec<Page> {
    let mut all = vec![Page::Overview, Page::Targets, Page::Debts, Page::Charts, Page::Changes, Page::Notice];
    all.push(Page::Link("1nonsense".into()));
    all.extend([Page::Entry, Page::Data, Page::Plan, Page::Method, Page::About, Page::Unknown("nonsense".into())]);
    all.extend(GroupKind::ALL.map(Page::Groups));
    all.extend(plan.groups.iter().map(|g| Page::Group(g.kind, g.id.clone())));
    all.extend(plan.targets.iter().map(|t| Page::Target(t.id.clone())));
    all.extend(plan.targets.iter().take(1).map(|t| Page::Embed(Embedded::Target(t.id.clone()))));
    all.extend([Embedded::Plan, Embedded::Chart(ChartKey::Completion)].map(Page::Embed));
    for page in &all {
        // A new page does not compile until it is matched here; add it to the list above, too.
        match page {
            Page::Overview | Page::Targets | Page::Target(_) | Page::Embed(_) | Page::Groups(_) | Page::Group(..) => {}
            Page::Debts | Page::Charts | Page::Changes | Page::Notice => {}
            Page::Entry | Page::Data | Page::Link(_) | Page::Plan | Page::Method | Page::About | Page::Unknown(_) => {}
        }
    }
    all
}

/// Renders every page of a workspace, and calls `check` with the page and its HTML.
pub fn each_page(workspace: Workspace, language: Language, check: impl Fn(&Page, &str)) {
    let pages = all_pages(&workspace.plan);
    let route = Route { view: View { language, ..View::default() }, ..Route::default() };
    Owner::new().with(|| {
        let state = State::new(workspace.into(), route, Settings::default(), today());
        provide_context(state);
        for page in pages {
            state.page.set(page.clone());
            let mut html = Owner::new().with(|| pages::page(&page).to_html());
            if page == Page::Overview {
                // It arrives later in a browser.
                html.push_str(&pages::rest_of_overview(&state.now()).into_string());
            }
            check(&page, &html);
        }
    });
}

#[test]
fn every_page_has_one_heading_and_its_links_lead_to_pages() {
    for (seed, language) in
        [("shenyang-2022", Language::Zh), ("shenyang-2022", Language::En), ("canada-2030", Language::Zh), ("canada-2030", Language::En)]
    {
        let plan = shipped::plan(seed);
        each_page(workspace(seed), language, |page, html| {
            assert_eq!(html.matches("<h1").count(), 1, "{page:?}");
            for href in html.split("href=\"#/").skip(1).filter_map(|rest| rest.split('"').next()) {
                let address = format!("#/{}", href.replace("&amp;", "&"));
                let route = Route::parse(&address);
                assert_eq!(route.address(), address, "{page:?}");
                assert_eq!(route.view.language, language, "{page:?} {address}");
                match &route.page {
                    Page::Target(id) => assert!(plan.target(id).is_some(), "{address}"),
                    Page::Group(_, id) => assert!(plan.group(id).is_some(), "{address}"),
                    _ => {}
                }
            }
        });
    }
}

#[test]
fn every_page_is_found_by_its_address() {
    for page in all_pages(&shipped::plan("shenyang-2022")) {
        let route = Route { page: page.clone(), ..Route::default() };
        assert_eq!(Route::parse(&route.address()).page, page);
    }
}

#[test]
fn the_end_to_end_tests_open_every_kind_of_page() {
    let listed = std::fs::read_to_string("tests/e2e/support/pages.ts").unwrap();
    for page in all_pages(&shipped::plan("shenyang-2022")) {
        let address = Route { page: page.clone(), ..Route::default() }.address();
        let path = address.trim_start_matches("#/");
        // Any one of the many stands for a page with an id.
        let start = match path.split_once('/') {
            Some((head, _)) => format!("path: \"{head}/"),
            None => format!("path: \"{path}\""),
        };
        assert!(listed.contains(&start), "{page:?}: add its path to tests/e2e/support/pages.ts");
    }
}

#[test]
fn ids_on_a_page_are_unique() {
    each_page(workspace("shenyang-2022"), Language::Zh, |page, html| {
        let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{page:?}");
    });
}

#[test]
fn names_from_a_file_stay_names() {
    let attack = "<img src=x onerror=alert(1)>";
    let plan = shipped::plan("shenyang-2022");
    let mut file: serde_json::Value = serde_json::from_str(&shipped::text("shenyang-2022.outturn.ledger.json")).unwrap();
    for edit in file["edits"].as_array_mut().unwrap() {
        edit["author"] = attack.into();
        edit["observation"]["note"] = attack.into();
        edit["observation"]["source"] = serde_json::json!({"title": attack, "publisher": attack, "url": "javascript:alert(1)"});
    }
    let ledger = xianfeng_files::ledger::read(&file.to_string(), &plan).usable().unwrap();
    let mut workspace = Workspace::new(plan, Ledger::default());
    workspace.ledger = ledger;
    each_page(workspace, Language::Zh, |page, html| {
        assert!(!html.contains("<img"), "{page:?}");
        assert!(!html.contains("href=\"javascript:"), "{page:?}");
    });
}

/// The words of a page.
pub fn without_tags(html: &str) -> String {
    html.split('<').enumerate().map(|(i, t)| if i == 0 { t } else { t.split_once('>').map_or("", |t| t.1) }).collect()
}

#[test]
fn the_first_screen_says_the_answer_without_a_program() {
    let html = without_tags(&first_screen::html(today()).unwrap());
    for words in ["160 项目标，能核对的 17 项：做到 8 项，没做到 9 项。", "118 未公布", "4,200 家", "非官方"] {
        assert!(html.contains(words), "{words}");
    }
}
