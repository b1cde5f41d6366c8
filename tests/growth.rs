//! Four times as much costs no more than four times the work: every page, and every step from one state to the next.

#![recursion_limit = "256"]

use std::sync::Arc;

use leptos::prelude::*;
use xianfeng::pages;
use xianfeng::pages::targets::selection;
use xianfeng::route::{Filter, Grouping, Order, Page, Route, View};
use xianfeng::snapshot::Snapshot;
use xianfeng::state::{Settings, State};
use xianfeng_charts::ChartKey;
use xianfeng_core::edit::Workspace;
use xianfeng_core::measure::Date;
use xianfeng_core::plan::GroupKind;
use xianfeng_testing::growth;
use xianfeng_testing::plans::day;
use xianfeng_testing::work::{Counting, Work, check, count, excess};

#[global_allocator]
static COUNTING: Counting = Counting;

fn today() -> Date {
    day("2023-05-01")
}

/// The pages that are not the same for every plan; one stands for the many of its kind.
fn some_pages() -> Vec<Page> {
    let mut all = vec![Page::Overview, Page::Notice, Page::Targets, Page::Debts, Page::Charts, Page::Changes];
    all.extend([Page::Entry, Page::Data, Page::Plan, Page::Method, Page::Groups(GroupKind::Area)]);
    all.push(Page::Group(GroupKind::Area, "area-0".into()));
    // Without work on them, whose times need the reader's clock.
    all.extend(["t1", "t2", "t7"].map(|id| Page::Target(id.into())));
    all
}

fn work_on(workspace: Workspace) -> Vec<(String, Work)> {
    let mut all = Vec::new();
    let mut note = |what: String, work: Work| all.push((what, work));
    let snapshot = Snapshot::new(0, Arc::new(workspace.clone()), &View::default(), today());
    for order in [Order::Area, Order::Lead, Order::Due] {
        let filter = Filter { order, list: Some(GroupKind::Task), ..Filter::default() };
        let (_, work) = count(|| selection::selected(&snapshot, &filter, &|_| None));
        note(format!("the list by {}", order.slug()), work);
    }
    let all_targets: Vec<_> = snapshot.plan().targets.iter().collect();
    for grouping in [Grouping::By(GroupKind::Area), Grouping::By(GroupKind::Task), Grouping::Lead, Grouping::Stage] {
        let (_, work) = count(|| selection::sections(&snapshot, grouping, &all_targets));
        note(format!("the list in sections by {}", grouping.slug()), work);
    }
    for key in ChartKey::OF_PLAN.into_iter().chain([ChartKey::Target("t0".into()), ChartKey::Target("t1".into())]) {
        let (_, work) = count(|| key.model(&snapshot.chart_inputs()));
        note(format!("the chart {key}"), work);
    }
    let (_, work) = count(|| snapshot.on(day("2023-04-30")));
    note("a step of the replay".to_owned(), work);
    let route = Route { view: View::default(), ..Route::default() };
    Owner::new().with(|| {
        let state = State::new(workspace.into(), route, Settings::default(), today());
        provide_context(state);
        let _ = state.now();
        for page in some_pages() {
            state.page.set(page.clone());
            let (_, work) = count(|| Owner::new().with(|| pages::page(&page).to_html()));
            note(format!("the page {page:?}"), work);
        }
        let (_, work) = count(|| pages::rest_of_overview(&state.now()).into_string());
        note("the rest of the overview".to_owned(), work);
    });
    all
}

#[test]
fn the_work_on_a_page_grows_with_what_it_shows() {
    let compared = |one: Vec<(String, Work)>, four: Vec<(String, Work)>| -> Vec<Option<String>> {
        one.into_iter().zip(four).map(|((what, one), (_, four))| excess(&what, one, four)).collect()
    };
    // More targets, and more figures for each.
    check(compared(work_on(growth::workspace(96, 3)), work_on(growth::workspace(384, 3))));
    check(compared(work_on(growth::workspace(16, 12)), work_on(growth::workspace(16, 48))));
}
