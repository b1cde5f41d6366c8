//! All targets: search, filters, order. The list answers while one types.

use leptos::prelude::*;

use super::heading;
use crate::assess::Verdict;
use crate::locale::{self, Term, pick};
use crate::plan::{GroupKind, Target, Tier};
use crate::route::{Filter, Order};
use crate::store::{Parts, Snapshot, Store};
use crate::ui::{lamp, rows};

pub fn page(store: Store, s: &Snapshot) -> impl IntoView + use<> {
    let (snapshot, counted) = (s.clone(), s.clone());
    view! {
        {heading(s.t(Term::Targets).to_owned())}
        {filters(store, s)}
        <p id="count" role="status">{move || {
            let n = store.filter.with(|f| selected(&counted, f).len());
            format!("{n} / {} {}", counted.plan().targets.len(), counted.t(Term::TargetsUnit))
        }}</p>
        {move || store.filter.with(|f| rows::table(store, &snapshot, &selected(&snapshot, f), snapshot.t(Term::Targets).to_owned()))}
    }
}

/// The targets that a filter lets through, in its order.
pub fn selected<'a>(s: &'a Parts, filter: &Filter) -> Vec<&'a Target> {
    let words: Vec<String> = filter.words.split_whitespace().map(str::to_lowercase).collect();
    let verdict = |t: &Target| s.assessment(&t.id).map_or(Verdict::NoData, |a| a.verdict);
    let mut targets: Vec<&Target> = s
        .plan()
        .targets
        .iter()
        .filter(|t| filter.tier.is_none_or(|tier| t.tier == tier))
        .filter(|t| filter.verdicts.is_empty() || filter.verdicts.contains(&verdict(t)))
        .filter(|t| filter.group.as_ref().is_none_or(|g| t.stands_in(g)))
        .filter(|t| words.iter().all(|w| matches(s, t, w)))
        .collect();
    match filter.order {
        Order::Source => {}
        Order::Verdict => targets.sort_by_key(|t| std::cmp::Reverse(severity(verdict(t)))),
        Order::Gap => targets.sort_by_key(|t| super::overview::shortfall(s, t).map_or((1, Default::default()), |gap| (0, gap))),
        Order::Due => targets.sort_by_key(|t| t.window.due),
        Order::Name => targets.sort_by_key(|t| t.name.in_language(s.language)),
    }
    targets
}

/// Missed first, then what is behind; what cannot be judged last.
fn severity(verdict: Verdict) -> usize {
    match verdict {
        Verdict::Missed => 7,
        Verdict::Behind => 6,
        Verdict::SlightlyBehind => 5,
        Verdict::CannotTell => 4,
        Verdict::NoData => 3,
        Verdict::NotDue => 2,
        Verdict::OnTrack => 1,
        Verdict::Met => 0,
    }
}

fn matches(s: &Parts, target: &Target, word: &str) -> bool {
    let has = |text: &str| text.to_lowercase().contains(word);
    let in_group = |id: &str| s.plan().group(id).is_some_and(|g| has(&g.name.zh) || has(&g.name.en));
    has(&target.name.zh) || has(&target.name.en) || has(&target.id) || target.places.iter().any(|p| in_group(&p.group))
}

fn filters(store: Store, s: &Parts) -> impl IntoView + use<> {
    let l = s.language;
    let chips = Verdict::ALL.into_iter().map(move |v| {
        let on = move || store.filter.with(|f| f.verdicts.contains(&v));
        let toggle = move |_| {
            store.set_filter(|f| match f.verdicts.iter().position(|x| *x == v) {
                Some(i) => drop(f.verdicts.remove(i)),
                None => f.verdicts.push(v),
            });
        };
        view! {
            <button type="button" id=format!("verdict-{}", v.slug()) class=format!("chip v-{}", v.slug()) aria-pressed=move || on().to_string() on:click=toggle>
                {lamp::shape(v)}{locale::verdict(l, v)}
            </button>
        }
    });
    let tiers = [Tier::Commitment, Tier::Stretch];
    let pick_tier = move |e: leptos::ev::Event| {
        let value = event_target_value(&e);
        store.set_filter(|f| f.tier = tiers.into_iter().find(|t| format!("{t:?}") == value));
    };
    let orders = Order::ALL.map(|o| {
        let term = match o {
            Order::Source => Term::OrderSource,
            Order::Verdict => Term::OrderVerdict,
            Order::Gap => Term::OrderGap,
            Order::Due => Term::OrderDue,
            Order::Name => Term::OrderName,
        };
        view! { <option value=o.slug() selected=move || store.filter.with(|f| f.order == o)>{term.in_language(l)}</option> }
    });
    let pick_order = move |e: leptos::ev::Event| {
        let value = event_target_value(&e);
        store.set_filter(|f| f.order = Order::ALL.into_iter().find(|o| o.slug() == value).unwrap_or_default());
    };
    view! {
        <form class="filters" role="search" on:submit=|e| e.prevent_default()>
            <label class="grow"><span>{s.t(Term::Search)}</span>
                <input id="search" type="search" placeholder=s.t(Term::SearchHint) prop:value=move || store.filter.with(|f| f.words.clone())
                    on:input=move |e| { let words = event_target_value(&e); store.set_filter(|f| f.words = words) }/>
            </label>
            <label><span>{s.t(Term::Tier)}</span>
                <select id="filter-tier" on:change=pick_tier>
                    <option value="">{s.t(Term::All)}</option>
                    {tiers.map(|t| view! { <option value=format!("{t:?}") selected=move || store.filter.with(|f| f.tier == Some(t))>{locale::tier(l, t)}</option> })}
                </select>
            </label>
            <label><span>{s.t(Term::Group)}</span>{group_select(store, s)}</label>
            <label><span>{s.t(Term::Order)}</span><select id="filter-order" on:change=pick_order>{orders}</select></label>
            <fieldset class="chips"><legend>{s.t(Term::Verdict)}</legend>{chips.collect_view()}
                <button type="button" id="clear" class="plain" on:click=move |_| store.set_filter(|f| *f = Filter::default())>{s.t(Term::ClearFilters)}</button>
            </fieldset>
        </form>
    }
}

fn group_select(store: Store, s: &Parts) -> impl IntoView + use<> {
    let choose = move |e: leptos::ev::Event| {
        let value = event_target_value(&e);
        store.set_filter(|f| f.group = (!value.is_empty()).then_some(value));
    };
    let options = GroupKind::ALL.into_iter().filter(|k| s.plan().groups_of(*k).next().is_some()).map(|kind| {
        let groups = s.plan().groups_of(kind).map(|g| {
            let (id, value) = (g.id.clone(), g.id.clone());
            view! { <option value=value selected=move || store.filter.with(|f| f.group.as_deref() == Some(&id))>{g.name.in_language(s.language).to_owned()}</option> }
        });
        view! { <optgroup label=locale::list(s.language, kind)>{groups.collect_view()}</optgroup> }
    });
    view! { <select id="filter-group" on:change=choose><option value="">{pick(s.language, "全部", "All")}</option>{options.collect_view()}</select> }
}
