//! The lists to choose from above the list of targets: tier, group, body, stage, what is owed, order, grouping.

use std::sync::Arc;

use leptos::prelude::*;

use crate::bodies::Names;
use crate::pages::debts::sort_term;
use crate::route::{Filter, Grouping, Order, Owing};
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_core::ledger::WorkStage;
use xianfeng_core::plan::{GroupKind, Tier};
use xianfeng_text::{DebtTerm, Term};

/// Before the name of a list in the choice of groups.
const LIST: &str = "list:";
/// Before the name of a body in their choice, where an empty name means nobody.
const BODY: &str = "body:";

/// A choice of one value: its label, its options, and the part of the filter that it is about.
#[derive(Clone, Copy)]
pub struct Chosen {
    label: fn(&Snapshot) -> &'static str,
    /// The options on a day while this value is chosen.
    options: fn(&Snapshot, &str) -> Vec<Options>,
    value: fn(&Snapshot, &Filter) -> String,
    choose: fn(&mut Filter, &str),
}

/// Options as value and word, below a heading unless it is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    heading: &'static str,
    all: Vec<(String, String)>,
}

impl Options {
    fn plain(all: impl IntoIterator<Item = (String, String)>) -> Self {
        Self { heading: "", all: all.into_iter().collect() }
    }
}

fn option(value: &str, word: &str) -> (String, String) {
    (value.to_owned(), word.to_owned())
}

/// The option of no narrowing.
fn any(s: &Snapshot) -> (String, String) {
    option("", s.t(Term::All))
}

fn slug<T>(value: Option<T>, slug: impl FnOnce(T) -> &'static str) -> String {
    value.map_or("", slug).to_owned()
}

pub const TIER: Chosen = Chosen {
    label: |s| s.t(Term::Tier),
    options: |s, _| {
        let tiers = Tier::ALL.map(|tier| option(tier.slug(), xianfeng_text::tier(s.language, tier)));
        vec![Options::plain([any(s)].into_iter().chain(tiers))]
    },
    value: |_, f| slug(f.tier, Tier::slug),
    choose: |f, value| f.tier = Tier::from_slug(value),
};

pub const GROUP: Chosen = Chosen {
    label: |s| s.t(Term::Group),
    options: |s, _| {
        let l = s.language;
        let lists = GroupKind::ALL.into_iter().filter(|kind| has_groups(s, *kind)).map(|kind| {
            let whole = format!("{}{}{}", s.t(Term::All), xianfeng_text::colon(l), xianfeng_text::list(l, kind));
            let groups = s.plan().groups_of(kind).map(|group| option(group.id.as_str(), group.name.in_language(l)));
            let all = [(format!("{LIST}{}", kind.slug()), whole)].into_iter().chain(groups).collect();
            Options { heading: xianfeng_text::list(l, kind), all }
        });
        [Options::plain([any(s)])].into_iter().chain(lists).collect()
    },
    value: |_, f| match (f.list, &f.group) {
        (Some(list), _) => format!("{LIST}{}", list.slug()),
        (None, group) => group.as_ref().map(ToString::to_string).unwrap_or_default(),
    },
    choose: |f, value| {
        let list = value.strip_prefix(LIST).and_then(GroupKind::from_slug);
        let group = Some(value).filter(|id| list.is_none() && !id.is_empty()).map(Into::into);
        (f.list, f.group) = (list, group);
    },
};

/// The body that answers.
pub const BODIES: Chosen = Chosen {
    label: |s| DebtTerm::LeadOrResponsible.in_language(s.language),
    options: |s, chosen| {
        let names = Names::of(s);
        // A name of an address that nobody bears here is still the filter.
        let chosen = chosen.strip_prefix(BODY).unwrap_or_default();
        let other = Some(chosen).filter(|name| !name.is_empty() && !names.all().any(|known| known == *name));
        let named = names.all().chain(other).map(|name| option(&format!("{BODY}{name}"), name));
        let nobody = option(BODY, DebtTerm::NoBody.in_language(s.language));
        vec![Options::plain([any(s), nobody].into_iter().chain(named))]
    },
    value: |s, f| f.body.as_deref().map_or_else(String::new, |name| format!("{BODY}{}", Names::of(s).spelled(name))),
    choose: |f, value| f.body = value.strip_prefix(BODY).map(str::to_owned),
};

pub const STAGE: Chosen = Chosen {
    label: |s| s.t(Term::WorkStage),
    options: |s, _| {
        let stages = WorkStage::ALL.map(|stage| option(stage.slug(), xianfeng_text::work::stage(s.language, stage)));
        vec![Options::plain([any(s)].into_iter().chain(stages))]
    },
    value: |_, f| slug(f.stage, WorkStage::slug),
    choose: |f, value| f.stage = WorkStage::from_slug(value),
};

pub const OWING: Chosen = Chosen {
    label: |s| DebtTerm::Owing.in_language(s.language),
    options: |s, _| {
        let owing = Owing::ALL.map(|owing| option(owing.slug(), sort_term(owing).in_language(s.language)));
        vec![Options::plain([any(s)].into_iter().chain(owing))]
    },
    value: |_, f| slug(f.owing, Owing::slug),
    choose: |f, value| f.owing = Owing::from_slug(value),
};

pub const ORDER: Chosen = Chosen {
    label: |s| s.t(Term::Order),
    options: |s, _| vec![Options::plain(Order::ALL.map(|order| option(order.slug(), s.t(order_term(order)))))],
    value: |_, f| f.order.slug().to_owned(),
    choose: |f, value| f.order = Order::from_slug(value).unwrap_or_default(),
};

pub const GROUPING: Chosen = Chosen {
    label: |s| s.t(Term::Grouping),
    options: |s, _| vec![Options::plain(groupings(s).map(|grouping| option(grouping.slug(), s.t(grouping_term(grouping)))))],
    value: |_, f| f.grouping.slug().to_owned(),
    choose: |f, value| f.grouping = Grouping::from_slug(value).unwrap_or_default(),
};

/// A choice with its label. Its options are written anew only if they are others, or another is chosen.
#[component]
pub fn Choice(id: &'static str, choice: Chosen, now: Memo<Arc<Snapshot>>) -> impl IntoView {
    let state = use_state();
    let value = Memo::new(move |_| state.filter.with(|f| (choice.value)(&now.get(), f)));
    let all = Memo::new(move |_| (choice.options)(&now.get(), &value.get()));
    let options = move || {
        let value = value.get();
        all.with(|all| all.iter().map(|options| shown(options, &value)).collect_view())
    };
    view! {
        <label>
            <span>{move || (choice.label)(&now.get())}</span>
            <select id=id on:change=move |event| state.set_filter(|f| (choice.choose)(f, &event_target_value(&event)))>
                {options}
            </select>
        </label>
    }
    .into_any()
}

/// Marks the selected option by attribute: when the list's value is set it has no options yet.
fn shown(options: &Options, chosen: &str) -> AnyView {
    let all = options.all.iter().map(|(value, word)| {
        let is_chosen = value == chosen;
        view! { <option value=value.clone() selected=is_chosen prop:selected=is_chosen>{word.clone()}</option> }
    });
    let all = all.collect_view();
    if options.heading.is_empty() { all.into_any() } else { view! { <optgroup label=options.heading>{all}</optgroup> }.into_any() }
}

fn has_groups(s: &Snapshot, kind: GroupKind) -> bool {
    s.plan().groups_of(kind).next().is_some()
}

/// The groupings that this plan has groups for.
fn groupings(s: &Snapshot) -> impl Iterator<Item = Grouping> {
    Grouping::ALL.into_iter().filter(|grouping| match grouping {
        Grouping::By(kind) => has_groups(s, *kind),
        Grouping::Lead => Names::of(s).all().next().is_some(),
        Grouping::None | Grouping::Verdict | Grouping::Tier | Grouping::Stage => true,
    })
}

/// The text of an order.
fn order_term(order: Order) -> Term {
    match order {
        Order::Source => Term::OrderSource,
        Order::Verdict => Term::OrderVerdict,
        Order::Gap => Term::OrderGap,
        Order::Due => Term::OrderDue,
        Order::Name => Term::OrderName,
        Order::Completion => Term::OrderCompletion,
        Order::Schedule => Term::OrderSchedule,
        Order::Area => Term::OrderArea,
        Order::Lead => Term::OrderLead,
        Order::Expected => Term::OrderExpected,
    }
}

/// The text of a grouping.
fn grouping_term(grouping: Grouping) -> Term {
    match grouping {
        Grouping::None => Term::NoGrouping,
        Grouping::By(GroupKind::Area) => Term::Area,
        Grouping::By(GroupKind::Task) => Term::KindTask,
        Grouping::By(GroupKind::District) => Term::KindDistrict,
        Grouping::Verdict => Term::Verdict,
        Grouping::Tier => Term::Tier,
        Grouping::Lead => Term::Lead,
        Grouping::Stage => Term::WorkStage,
    }
}
