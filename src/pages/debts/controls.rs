//! The controls that narrow the list: the bodies with their counts, the sorts of debts, search and order.

use leptos::prelude::*;

use super::{Owed, rows};
use crate::route::{Order, Owing};
use crate::state::use_state;
use xianfeng_core::plan::is_same_body;
use xianfeng_text::{DebtTerm, Term};

/// The bodies that owe something, those that are nobody's first.
#[component]
pub fn BodyList() -> impl IntoView {
    let (state, owed) = (use_state(), expect_context::<Owed>());
    let counts = Memo::new(move |_| {
        let (s, debts) = (state.now(), owed.debts.get());
        let owing = state.filter.with(|filter| rows::shown_sort(&s, &debts, filter));
        owed.names.with(|names| rows::counts(&s, names, &debts, owing))
    });
    let chosen = Memo::new(move |_| state.filter.with(|filter| filter.body.clone()));
    // A body that owes nothing of this sort stays to be seen while it is chosen.
    let listed = move || {
        let mut all: Vec<(Option<String>, usize)> = counts.with(|all| all.iter().map(|c| (Some(c.body.clone()), c.debts)).collect());
        if let Some(name) = chosen.get().filter(|name| !all.iter().any(|(body, _)| body.as_deref().is_some_and(|b| is_same_body(b, name))))
        {
            all.push((Some(name), 0));
        }
        let whole = all.iter().map(|(_, debts)| debts).sum();
        std::iter::once((None, whole)).chain(all).collect::<Vec<_>>()
    };
    let button = move |(body, debts): (Option<String>, usize)| {
        let most = counts.with(|all| all.iter().map(|c| c.debts).max()).unwrap_or(1).max(1);
        let share = if body.is_none() { 100 } else { debts * 100 / most };
        let is_chosen = match (&body, chosen.get()) {
            (Some(body), Some(chosen)) => is_same_body(body, &chosen),
            (body, chosen) => body.is_none() && chosen.is_none(),
        };
        let name = match body.as_deref() {
            None => DebtTerm::AnyBody.in_language(state.language()).to_owned(),
            Some("") => DebtTerm::NoBody.in_language(state.language()).to_owned(),
            Some(name) => name.to_owned(),
        };
        let is_nobody = body.as_deref() == Some("");
        view! {
            <button
                type="button"
                class:nobody=is_nobody
                aria-pressed=is_chosen.to_string()
                on:click=move |_| state.set_filter(|f| f.body.clone_from(&body))
            >
                <span>{name}</span>
                " "
                <b>{debts}</b>
                <i aria-hidden="true" style:width=format!("{share}%")></i>
            </button>
        }
    };
    view! {
        <div class="bodies" role="group" aria-label=move || DebtTerm::Body.in_language(state.language())>
            {move || listed().into_iter().map(button).collect_view()}
        </div>
    }
}

/// The sorts of debts, the search, and the order.
#[component]
pub fn Controls() -> impl IntoView {
    let (state, owed) = (use_state(), expect_context::<Owed>());
    let t = move |term: DebtTerm| term.in_language(state.language());
    let chips = move || {
        let (s, debts) = (state.now(), owed.debts.get());
        let shown = state.filter.with(|filter| rows::shown_sort(&s, &debts, filter));
        let chip = |owing: Owing| {
            let count = debts.iter().filter(|debt| rows::is_of(&s, debt, owing)).count();
            (count > 0 || owing == shown).then(|| {
                view! {
                    <button
                        type="button"
                        id=format!("owed-{}", owing.slug())
                        aria-pressed=(owing == shown).to_string()
                        on:click=move |_| state.set_filter(|f| f.owing = Some(owing))
                    >
                        {sort_term(owing).in_language(s.language)}
                        " "
                        {count}
                    </button>
                }
            })
        };
        Owing::ALL.map(chip).into_iter().collect_view()
    };
    let words = Memo::new(move |_| state.filter.with(|f| f.words.clone()));
    let is_by_age = Memo::new(move |_| state.filter.with(|f| f.order == Order::Due));
    let on_order = move |event| state.set_filter(|f| f.order = Order::from_slug(&event_target_value(&event)).unwrap_or_default());
    view! {
        <form class="filters" role="search" on:submit=move |event| event.prevent_default()>
            <fieldset class="chips">
                <legend class="hidden">{move || t(DebtTerm::WhatIsOwed)}</legend>
                {chips}
            </fieldset>
            <label class="grow">
                <span>{move || state.t(Term::Search)}</span>
                <input
                    id="debt-search"
                    type="search"
                    autocomplete="off"
                    placeholder=move || t(DebtTerm::SearchHere)
                    prop:value=move || words.get()
                    on:input=move |event| state.set_filter(|f| f.words = event_target_value(&event))
                />
            </label>
            <label>
                <span>{move || state.t(Term::Order)}</span>
                <select id="debt-order" on:change=on_order>
                    <option value=Order::Source.slug() selected=move || !is_by_age.get()>{move || t(DebtTerm::OrderByBody)}</option>
                    <option value=Order::Due.slug() selected=move || is_by_age.get()>{move || t(DebtTerm::OrderByAge)}</option>
                </select>
            </label>
        </form>
    }
}

pub fn sort_term(owing: Owing) -> DebtTerm {
    match owing {
        Owing::Number => DebtTerm::WithNumber,
        Owing::Report => DebtTerm::AllOwed,
        Owing::Enough => DebtTerm::TooLittle,
        Owing::Work => DebtTerm::WorkOwed,
    }
}
