//! The list of targets: orders, groups, columns; and the results of the search.

use leptos::prelude::*;

use xianfeng::dialogs::search::entries::matches;
use xianfeng::pages;
use xianfeng::pages::targets::selection::{sections, selected};
use xianfeng::route::{Column, Filter, Grouping, Order, Page, Route, View};
use xianfeng::snapshot::Snapshot;
use xianfeng::state::{Settings, State};
use xianfeng_core::assess::Verdict;
use xianfeng_core::assess::first_expected;
use xianfeng_core::plan::{GroupKind, Language, Target};

use crate::pages::{snapshot, without_tags};

/// The reading of the characters used here.
fn initial_of(c: char) -> Option<char> {
    [('口', 'k'), ('袋', 'd'), ('公', 'g'), ('园', 'y')].iter().find(|r| r.0 == c).map(|r| r.1)
}

/// A browser without pinyin collation.
fn unread(_: char) -> Option<char> {
    None
}

fn ids(targets: &[&Target]) -> Vec<String> {
    targets.iter().map(|t| t.id.to_string()).collect()
}

#[test]
fn an_order_and_its_reverse_hold_the_same_targets_and_keep_those_without_a_value_last() {
    let s = snapshot("shenyang-2022", Language::Zh);
    let source = ids(&selected(&s, &Filter::default(), &unread));
    for order in Order::ALL {
        let list = |reversed| ids(&selected(&s, &Filter { order, reversed, ..Filter::default() }, &unread));
        let (up, down) = (list(false), list(true));
        for mut same in [up.clone(), down.clone()] {
            let mut expect = source.clone();
            same.sort();
            expect.sort();
            assert_eq!(same, expect, "{order:?}");
        }
        let has_value = |id: &String| {
            let a = s.assessment(&id.as_str().into()).unwrap();
            match order {
                Order::Completion => a.completion.is_some(),
                Order::Schedule => a.schedule.is_some(),
                Order::Gap => matches!(a.verdict, Verdict::Missed | Verdict::Behind | Verdict::SlightlyBehind),
                Order::Lead => false,
                _ => true,
            }
        };
        for list in [&up, &down] {
            let valued = list.iter().take_while(|id| has_value(id)).count();
            assert!(!list[valued..].iter().any(|id| matches!(order, Order::Completion | Order::Schedule) && has_value(id)), "{order:?}");
        }
    }
    let reversed = ids(&selected(&s, &Filter { reversed: true, ..Filter::default() }, &unread));
    assert_eq!(reversed.into_iter().rev().collect::<Vec<_>>(), source);
}

#[test]
fn values_rise_in_an_order_and_fall_in_its_reverse() {
    let s = snapshot("shenyang-2022", Language::Zh);
    for (order, reversed) in [(Order::Completion, false), (Order::Completion, true), (Order::Due, false), (Order::Due, true)] {
        let list = selected(&s, &Filter { order, reversed, ..Filter::default() }, &unread);
        let in_order = match order {
            Order::Due => {
                let days: Vec<_> = list.iter().map(|t| t.window.due).collect();
                days.windows(2).all(|pair| if reversed { pair[0] >= pair[1] } else { pair[0] <= pair[1] })
            }
            _ => {
                let values: Vec<_> = list.iter().filter_map(|t| s.assessment(&t.id).unwrap().completion).collect();
                values.len() > 3 && values.windows(2).all(|pair| if reversed { pair[0] >= pair[1] } else { pair[0] <= pair[1] })
            }
        };
        assert!(in_order, "{order:?} {reversed}");
    }
}

/// The number of targets in each section.
fn counted(s: &Snapshot, grouping: Grouping) -> Vec<usize> {
    let targets = selected(s, &Filter::default(), &unread);
    sections(s, grouping, &targets).iter().map(|section| section.targets.len()).collect()
}

#[test]
fn every_target_stands_under_some_heading() {
    let s = snapshot("shenyang-2022", Language::Zh);
    let all = s.plan().targets.len() - s.plan().part_count();
    let check = |grouping: Grouping, at_least_once: bool| {
        let sum: usize = counted(&s, grouping).iter().sum();
        if at_least_once { assert!(sum >= all, "{grouping:?}: {sum}") } else { assert_eq!(sum, all, "{grouping:?}") }
    };
    check(Grouping::Verdict, false);
    check(Grouping::Tier, false);
    for kind in GroupKind::ALL {
        check(Grouping::By(kind), true);
    }
    assert_eq!(counted(&s, Grouping::None), vec![all]);
    assert_eq!(sections(&s, Grouping::Tier, &[]), Vec::new());
}

#[test]
fn a_filter_lets_through_what_it_names() {
    let s = snapshot("shenyang-2022", Language::Zh);
    let check = |filter: Filter, expect: usize| assert_eq!(selected(&s, &filter, &initial_of).len(), expect, "{filter:?}");
    let words = |words: &str| Filter { words: words.to_owned(), ..Filter::default() };
    let all = s.plan().targets.len() - s.plan().part_count();
    check(Filter::default(), all);
    check(words("  "), all);
    check(words("高新技术企业"), 1);
    check(words("HIGH-TECH firms"), 1);
    check(words("hitech-firms"), 1);
    check(words("kdgy"), 1);
    check(words("口袋 公园"), 1);
    check(words("no such thing"), 0);
    check(Filter { verdicts: vec![Verdict::Missed], ..Filter::default() }, 9);
    check(Filter { group: Some("district-heping".into()), ..Filter::default() }, s.plan().targets_in(&"district-heping".into()).count());
    let of_area = selected(&s, &words("创新驱动"), &initial_of);
    assert!(
        s.plan().targets_in(&"area-innovation".into()).all(|target| of_area.iter().any(|t| t.id == target.id)),
        "a target is found by its area"
    );
}

/// Every link of a page to the list of targets, with the number it is written on.
fn numbers(html: &str) -> Vec<(usize, Filter)> {
    let links = html.split("<a ").skip(1).filter_map(|link| link.split_once("</a>")?.0.split_once("href=\"")?.1.split_once('"'));
    let of_targets = links.filter(|(href, _)| href.starts_with("#/targets?") || *href == "#/targets");
    let numbered = of_targets.filter_map(|(href, rest)| {
        let digits: String = without_tags(rest.split_once('>')?.1).chars().filter(char::is_ascii_digit).collect();
        Some((digits.parse().ok()?, Route::parse(&href.replace("&amp;", "&")).filter))
    });
    numbered.collect()
}

#[test]
fn a_number_opens_a_list_of_that_length() {
    for (seed, page, least) in [
        ("shenyang-2022", Page::Overview, 6),
        ("canada-2030", Page::Overview, 5),
        ("shenyang-2022", Page::Group(GroupKind::Area, "area-innovation".into()), 3),
    ] {
        for language in [Language::Zh, Language::En] {
            let s = snapshot(seed, language);
            let numbers = numbers(&printed_page(&s, page.clone(), Filter::default()));
            assert!(numbers.len() >= least, "{seed} {page:?}: {}", numbers.len());
            for (number, filter) in numbers {
                assert_eq!(selected(&s, &filter, &unread).len(), number, "{seed} {page:?}: {filter:?}");
            }
        }
    }
}

#[test]
fn the_first_day_of_a_figure_orders_the_list() {
    let s = snapshot("shenyang-2022", Language::Zh);
    let filter = Filter { order: Order::Expected, ..Filter::default() };
    let days: Vec<_> = selected(&s, &filter, &unread).iter().filter_map(|t| first_expected(s.plan(), t, &s.ledger_view, s.as_of)).collect();
    assert!(days.len() > 3 && days.is_sorted());
}

#[test]
fn a_table_has_the_heads_of_its_columns_and_no_others() {
    let s = snapshot("shenyang-2022", Language::Zh);
    let check = |columns: &[Column]| {
        let filter = Filter { columns: columns.iter().copied().collect(), verdicts: vec![Verdict::Missed], ..Filter::default() };
        let rows = selected(&s, &filter, &unread).len();
        let html = printed(&s, filter);
        assert_eq!(html.matches("scope=\"col\"").count(), columns.len() + 2, "{columns:?}");
        assert_eq!(html.matches("<td").count(), rows * (columns.len() + 1), "{columns:?}");
    };
    check(&[]);
    check(&[Column::Area]);
    check(&[Column::Lead, Column::Source, Column::Gap]);
    check(&Column::ALL);
}

/// The list's page as text.
fn printed(s: &Snapshot, filter: Filter) -> String {
    printed_page(s, Page::Targets, filter)
}

/// A page as text.
fn printed_page(s: &Snapshot, page: Page, filter: Filter) -> String {
    let view = View { language: s.language, ..View::default() };
    let route = Route { page, view, filter };
    Owner::new().with(|| {
        provide_context(State::new(s.workspace().clone().into(), route.clone(), Settings::default(), s.today));
        pages::page(&route.page).to_html()
    })
}

#[test]
fn the_search_for_anything_finds_what_is_there() {
    let s = snapshot("shenyang-2022", Language::Zh);
    let check = |here: &Page, query: &str, first: &str, more: bool| {
        let found = matches(&s, here, (None, None), query, &initial_of);
        assert_eq!(found.first().map(|e| e.name(Language::Zh)), Some(first), "{query}");
        assert_eq!(found.len() > 1, more, "{query}: {}", found.len());
    };
    let target = Page::Target("power-items".into());
    check(&Page::Overview, "", "总览", true);
    check(&Page::Overview, "kdgy", "新建口袋公园", false);
    check(&Page::Overview, "pocket", "新建口袋公园", false);
    check(&Page::Overview, "目标", "目标", true);
    check(&Page::Overview, "hitech-firms", "高新技术企业数", false);
    check(&Page::Overview, "canada", "加拿大2030年指标", false);
    check(&target, "填报数据", "填报数据", true);
    check(&Page::Overview, "填报 口袋公园", "填报数据：新建口袋公园", false);
    check(&Page::Overview, "record pocket", "填报数据：新建口袋公园", false);
}
