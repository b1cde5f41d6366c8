//! The list of targets: its orders, its groups, its columns; and what the search for anything finds.

use xianfeng::pages::{Around, palette, targets};
use xianfeng::route::{Column, Filter, Grouping, Order, Page};
use xianfeng::snapshot::Snapshot;
use xianfeng_core::assess::Verdict;
use xianfeng_core::plan::{GroupKind, Language, Target};

use crate::pages::snapshot;

fn ids(targets: &[&Target]) -> Vec<String> {
    targets.iter().map(|t| t.id.to_string()).collect()
}

#[test]
fn an_order_and_its_reverse_hold_the_same_targets_and_keep_those_without_a_value_last() {
    let s = snapshot("shenyang-2022", Language::Zh);
    let source = ids(&targets::selected(&s, &Filter::default()));
    for order in Order::ALL {
        let list = |reversed| ids(&targets::selected(&s, &Filter { order, reversed, ..Filter::default() }));
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
    let reversed = ids(&targets::selected(&s, &Filter { reversed: true, ..Filter::default() }));
    assert_eq!(reversed.into_iter().rev().collect::<Vec<_>>(), source);
}

#[test]
fn values_rise_in_an_order_and_fall_in_its_reverse() {
    let s = snapshot("shenyang-2022", Language::Zh);
    for (order, reversed) in [(Order::Completion, false), (Order::Completion, true), (Order::Due, false), (Order::Due, true)] {
        let list = targets::selected(&s, &Filter { order, reversed, ..Filter::default() });
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

/// The numbers in the headings of the groups.
fn counted(s: &Snapshot, grouping: Grouping) -> Vec<usize> {
    let html = targets::list(s, &Filter { grouping, ..Filter::default() }).into_string();
    let headings =
        html.split("class=\"section-row\"").skip(1).filter_map(|rest| rest.split("<small>").nth(1)?.split('<').next()?.parse().ok());
    headings.collect()
}

#[test]
fn every_target_stands_under_some_heading() {
    let s = snapshot("shenyang-2022", Language::Zh);
    let all = s.plan().targets.len();
    let check = |grouping: Grouping, at_least_once: bool| {
        let sum: usize = counted(&s, grouping).iter().sum();
        if at_least_once { assert!(sum >= all, "{grouping:?}: {sum}") } else { assert_eq!(sum, all, "{grouping:?}") }
    };
    check(Grouping::Verdict, false);
    check(Grouping::Tier, false);
    for kind in GroupKind::ALL {
        check(Grouping::By(kind), true);
    }
    assert_eq!(counted(&s, Grouping::None), Vec::<usize>::new());
}

#[test]
fn a_table_has_the_heads_of_its_columns_and_no_others() {
    let s = snapshot("shenyang-2022", Language::Zh);
    let check = |columns: &[Column]| {
        let filter = Filter { columns: columns.iter().copied().collect(), words: "hitech-firms".to_owned(), ..Filter::default() };
        let html = targets::list(&s, &filter).into_string();
        assert_eq!(html.matches("scope=\"col\"").count(), columns.len() + 2, "{columns:?}");
        assert_eq!(html.matches("<td").count(), columns.len() + 1, "{columns:?}");
    };
    check(&[]);
    check(&[Column::Area]);
    check(&[Column::Lead, Column::Source, Column::Gap]);
    check(&Column::ALL);
}

#[test]
fn the_search_for_anything_finds_what_is_there() {
    let s = snapshot("shenyang-2022", Language::Zh);
    let initial_of = |c: char| [('口', 'k'), ('袋', 'd'), ('公', 'g'), ('园', 'y')].iter().find(|r| r.0 == c).map(|r| r.1);
    let check = |here: &Page, typed: &str, first: &str, more: bool| {
        let around = Around::default();
        let found = palette::found(&s, here, &around, typed, &initial_of);
        assert_eq!(found.first().map(|e| e.name(Language::Zh)), Some(first), "{typed}");
        assert_eq!(found.len() > 1, more, "{typed}: {}", found.len());
    };
    let target = Page::Target("power-items".into());
    check(&Page::Overview, "", "总览", true);
    check(&Page::Overview, "kdgy", "新建口袋公园", false);
    check(&Page::Overview, "pocket", "新建口袋公园", false);
    check(&Page::Overview, "目标", "目标", true);
    check(&Page::Overview, "hitech-firms", "高新技术企业数", false);
    check(&Page::Overview, "canada", "加拿大2030年指标", false);
    check(&target, "记录观测值", "记录观测值", true);
    check(&Page::Overview, "记录 口袋公园", "记录观测值：新建口袋公园", false);
    check(&Page::Overview, "record pocket", "记录观测值：新建口袋公园", false);
}
