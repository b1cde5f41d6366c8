//! Addresses are parsed back to the routes that they were made from.

use proptest::prelude::*;
use xianfeng::pages::Part;
use xianfeng::route::{Column, Columns, Filter, Grouping, Order, Owing, Page, Route, View};
use xianfeng_charts::ChartForm;
use xianfeng_core::assess::Verdict;
use xianfeng_core::ledger::{AsOfBasis, WorkStage};
use xianfeng_core::measure::day::day_from_number;
use xianfeng_core::plan::{GroupKind, Language, Tier};

fn id() -> impl Strategy<Value = String> {
    "[a-z0-9][a-z0-9._-]{0,12}"
}

fn page() -> impl Strategy<Value = Page> {
    let list = prop::sample::select(GroupKind::ALL.to_vec());
    prop_oneof![
        Just(Page::Overview),
        Just(Page::Targets),
        id().prop_map(|id| Page::Target(id.into())),
        list.clone().prop_map(Page::Groups),
        (list, id()).prop_map(|(kind, id)| Page::Group(kind, id.into())),
        Just(Page::Debts),
        Just(Page::Charts),
        Just(Page::Changes),
        Just(Page::Notice),
        Just(Page::Data),
        id().prop_map(Page::Link),
        Just(Page::Plan),
        Just(Page::Method),
        Just(Page::Entry),
        Just(Page::About),
    ]
}

fn view() -> impl Strategy<Value = View> {
    let form = prop::sample::select(ChartForm::ALL.to_vec());
    let day = || prop::option::of(0_i64..40_000);
    (prop::bool::ANY, day(), prop::bool::ANY, prop::option::of(id()), form, day()).prop_map(|(english, day, audit, plan, form, since)| {
        View {
            language: if english { Language::En } else { Language::Zh },
            as_of: day.and_then(day_from_number),
            basis: if audit { AsOfBasis::Recording } else { AsOfBasis::Publication },
            plan: plan.map(Into::into),
            form,
            since: since.and_then(day_from_number),
        }
    })
}

fn filter() -> impl Strategy<Value = Filter> {
    (
        prop::sample::subsequence(Verdict::ALL.to_vec(), 0..=8),
        prop::option::of(prop::sample::select(vec![Tier::Commitment, Tier::Stretch])),
        prop::option::of(id()),
        // Typical searches: Chinese, spaces, and the reserved characters of an address.
        "[一-龥a-zA-Z0-9 &=#?%+/]{0,12}",
        (prop::sample::select(Order::ALL.to_vec()), prop::bool::ANY),
        prop::sample::subsequence(Column::ALL.to_vec(), 0..=Column::ALL.len()),
        prop::sample::select(Grouping::ALL.to_vec()),
        (prop::option::of(id()), prop::option::of(prop::sample::select(GroupKind::ALL.to_vec()))),
        (
            prop::option::of("[一-龥a-z &=#]{0,6}"),
            prop::option::of(prop::sample::select(WorkStage::ALL.to_vec())),
            prop::option::of(prop::sample::select(Owing::ALL.to_vec())),
        ),
    )
        .prop_map(|(verdicts, tier, group, words, (order, reversed), columns, grouping, (map, list), (body, stage, owing))| Filter {
            body,
            stage,
            owing,
            list,
            verdicts,
            tier,
            group: group.map(Into::into),
            words,
            order,
            reversed,
            columns: columns.into_iter().collect(),
            grouping,
            map: map.map(Into::into),
        })
}

proptest! {
    #[test]
    fn an_address_brings_back_what_was_on_screen(page in page(), view in view(), filter in filter()) {
        let route = Route { page, view, filter };
        prop_assert_eq!(Route::parse(&route.address()), route);
    }

    #[test]
    fn any_text_is_some_page(text in ".{0,60}") {
        Route::parse(&text);
    }
}

#[test]
fn what_is_at_its_default_is_left_out_and_what_is_unknown_leaves_the_default() {
    let check = |address: &str, expect: &str| assert_eq!(Route::parse(address).address(), expect, "{address}");
    check("#/targets?order=source&by=none", "#/targets");
    check("#/targets?cols=due.wanted.found.trend.completion", "#/targets");
    check("#/targets?cols=due.area.nonsense.area", "#/targets?cols=area.due");
    check("#/targets?cols=", "#/targets?cols=");
    check("#/targets?order=-nonsense&by=nonsense", "#/targets?order=-source");
    check("#/targets?order=-due&by=verdict", "#/targets?order=-due&by=verdict");
    assert_eq!(Route::parse("#/targets?cols=").filter.columns, Columns::from_iter([]));
}

#[test]
fn the_script_that_fetches_ahead_knows_the_part_of_every_page() {
    let script = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/web/ahead.js")).unwrap();
    let (_, table) = script.split_once("const PARTS = {").unwrap();
    let named: Vec<(&str, &str)> =
        table.lines().map_while(|line| if line == "};" { None } else { Some(line.trim().split_once(": ").unwrap_or_default()) }).collect();
    let said = |path: &str| named.iter().find(|(name, _)| name.trim_matches('"') == path).map(|(_, part)| part.trim_matches(['"', ',']));
    for path in [
        "",
        "targets",
        "areas",
        "tasks",
        "districts",
        "debts",
        "charts",
        "entry",
        "changes",
        "notice",
        "data",
        "link/x",
        "plan",
        "method",
        "about",
    ] {
        let part = match xianfeng::pages::part(&Route::parse(&format!("#/{path}")).page) {
            Part::Overview => "overview",
            Part::Target => "target",
            Part::List => "list",
            Part::Reading => "pages",
            Part::Office => "office",
            Part::Desk => "desk",
        };
        assert_eq!(said(path.split('/').next().unwrap_or_default()).unwrap_or("pages"), part, "{path}");
    }
}
