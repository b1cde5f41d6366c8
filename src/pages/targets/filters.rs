//! The controls above the list: search, filters and order.

use std::sync::Arc;

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;

use super::choices::{self, Choice};
use crate::markup::verdict_badge;
use crate::route::Filter;
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_core::assess::Verdict;
use xianfeng_text::{Term, pick};

#[component]
pub fn Filters() -> impl IntoView {
    // The list follows every letter, so there is nothing to submit.
    let submit = |event: SubmitEvent| event.prevent_default();
    // Below a narrow screen's search field the choices are folded, so that the list is in sight.
    let is_open = RwSignal::new(false);
    view! {
        <form class="filters" role="search" on:submit=submit>
            <SearchField />
            <FoldButton is_open />
            <div id="choices" class:open=is_open>
                <Choices />
            </div>
        </form>
    }
    .into_any()
}

/// Opens the choices on a narrow screen, and says how many of them narrow the list.
#[component]
fn FoldButton(is_open: RwSignal<bool>) -> impl IntoView {
    let state = use_state();
    let chosen = Memo::new(move |_| {
        state.filter.with(|f| {
            let is_chosen = [
                !f.verdicts.is_empty(),
                f.tier.is_some(),
                f.group.is_some() || f.list.is_some(),
                f.body.is_some(),
                f.stage.is_some(),
                f.owing.is_some(),
            ];
            is_chosen.into_iter().filter(|is_chosen| *is_chosen).count()
        })
    });
    let label = move || {
        let words = pick(state.language(), "筛选、排序、分组", "Filter, order, group");
        match chosen.get() {
            0 => words.to_owned(),
            n => format!("{words} ({n})"),
        }
    };
    view! {
        <button
            id="show-choices"
            type="button"
            aria-controls="choices"
            aria-expanded=move || is_open.get().to_string()
            on:click=move |_| is_open.update(|open| *open = !*open)
        >
            {label}
        </button>
    }
}

#[component]
fn SearchField() -> impl IntoView {
    let state = use_state();
    let field = NodeRef::<html::Input>::new();
    let words = Memo::new(move |_| state.filter.with(|f| f.words.clone()));
    Effect::new(move |_| {
        if let Some(field) = field.get().filter(|_| state.filter_wanted.get()) {
            state.filter_wanted.set(false);
            let _ = field.focus();
        }
    });
    view! {
        <label class="grow">
            <span>{move || state.t(Term::Search)}</span>
            <input
                id="search"
                type="search"
                autocomplete="off"
                placeholder=move || state.t(Term::SearchHint)
                node_ref=field
                value=words.get_untracked()
                prop:value=move || words.get()
                on:input=move |event| state.set_filter(|f| f.words = event_target_value(&event))
            />
        </label>
    }
}

/// All controls except the search. Each follows its own part of the filter: a keystroke or a new order changes none of
/// the others, which have hundreds of options.
#[component]
fn Choices() -> impl IntoView {
    let state = use_state();
    let reversed = Memo::new(move |_| state.filter.with(|f| f.reversed));
    // A memo never forgets who read it, so they read one of this page.
    let now = Memo::new(move |_| state.now());
    view! {
        <Choice id="filter-tier" choice=choices::TIER now />
        <Choice id="filter-group" choice=choices::GROUP now />
        <Choice id="filter-body" choice=choices::BODIES now />
        <Choice id="filter-stage" choice=choices::STAGE now />
        <Choice id="filter-owed" choice=choices::OWING now />
        <Choice id="filter-order" choice=choices::ORDER now />
        <button
            id="reverse"
            type="button"
            aria-pressed=move || reversed.get().to_string()
            on:click=move |_| state.set_filter(|f| f.reversed = !f.reversed)
        >
            {move || now.get().t(Term::Reverse)}
        </button>
        <Choice id="filter-grouping" choice=choices::GROUPING now />
        <fieldset class="chips">
            <legend>{move || now.get().t(Term::Verdict)}</legend>
            {Verdict::ALL.map(|verdict| view! { <Chip verdict now /> }).into_iter().collect_view()}
            <button class="plain" id="clear" type="button" on:click=move |_| state.set_filter(clear)>
                {move || now.get().t(Term::ClearFilters)}
            </button>
        </fieldset>
    }
}

/// The button that narrows the list to a verdict, or to several.
#[component]
fn Chip(verdict: Verdict, now: Memo<Arc<Snapshot>>) -> impl IntoView {
    let state = use_state();
    let is_chosen = Memo::new(move |_| state.filter.with(|f| f.verdicts.contains(&verdict)));
    let text = Memo::new(move |_| {
        format!("{}{}", verdict_badge::shape(verdict).into_string(), xianfeng_text::verdict(now.get().language, verdict))
    });
    view! {
        <button
            type="button"
            id=format!("verdict-{}", verdict.slug())
            class=format!("chip v-{}", verdict.slug())
            aria-pressed=move || is_chosen.get().to_string()
            on:click=move |_| state.set_filter(|f| toggle(&mut f.verdicts, verdict))
            inner_html=move || text.get()
        ></button>
    }
    .into_any()
}

fn toggle(verdicts: &mut Vec<Verdict>, verdict: Verdict) {
    match verdicts.iter().position(|v| *v == verdict) {
        Some(at) => {
            verdicts.remove(at);
        }
        None => verdicts.push(verdict),
    }
}

/// Clears the filters. Keeps columns and grouping, because they only concern the layout.
fn clear(filter: &mut Filter) {
    *filter = Filter { columns: filter.columns, grouping: filter.grouping, ..Filter::default() };
}
