//! Rounds of reports: a form for each unit goes out, and the returned ones come in.

use leptos::prelude::*;

use super::one_round::OneRound;
use super::round_fields::{Draft, RoundFields};
use crate::exports::export_forms;
use crate::snapshot::Snapshot;
use crate::state::{State, use_state};
use xianfeng_core::edit::Command;
use xianfeng_core::ledger::Round;
use xianfeng_core::measure::day::add_days;
use xianfeng_core::measure::{Period, Span};
use xianfeng_text::RoundTerm;
use xianfeng_workbook::round::units;

/// Days that the units have, where nothing else is said.
const DAYS: i64 = 10;

#[component]
pub(super) fn Rounds() -> impl IntoView {
    let state = use_state();
    let t = move |term: RoundTerm| term.in_language(state.language());
    let all = Memo::new(move |_| state.now().ledger_view.rounds().to_vec());
    // One at a time: its fields have names of their own.
    let changing = RwSignal::new(None);
    view! {
        <section id="rounds">
            <h2>{move || t(RoundTerm::Round)}</h2>
            <p class="lead">{move || t(RoundTerm::MakeFormsText)}</p>
            <Begin />
            <Show when=move || all.with(|all| !all.is_empty())>
                <h3>{move || t(RoundTerm::Rounds)}</h3>
                <For each=move || all.get() key=|item| item.subject.clone() let:item>
                    <OneRound item changing />
                </For>
            </Show>
        </section>
    }
}

/// The latest whole month that the plan is judged in.
fn proposed(s: &Snapshot) -> Option<Period> {
    let last = add_days(s.today.first_of_month(), -1);
    let end = s.plan().targets.iter().map(|target| target.window.due).max().map_or(last, |due| due.min(last));
    Span::Month.period(end.year(), end.month())
}

/// Period, day and units of a new round.
#[component]
fn Begin() -> impl IntoView {
    let state = use_state();
    let t = move |term: RoundTerm| term.in_language(state.language());
    let s = state.snapshot.get_untracked();
    let period = proposed(&s).map_or_else(String::new, |period| xianfeng_text::period(s.language, period));
    let all = Memo::new(move |_| {
        let s = state.now();
        units(s.plan(), &s.ledger_view, s.as_of)
    });
    let draft = Draft::new(period, add_days(s.today, DAYS).to_string(), all, &[]);
    let said = RwSignal::new(None::<RoundTerm>);
    let make = move |_| said.set(draft.round(&state.snapshot.get_untracked()).map(|round| begin(state, round)).err());
    view! {
        <Show when=move || all.with(|all| !all.is_empty()) fallback=move || view! { <p class="quiet">{t(RoundTerm::NoUnits)}</p> }>
            <RoundFields draft names=["round-period", "round-due"] />
            <p class="buttons forms">
                <button id="make-forms" type="button" on:click=make>{move || t(RoundTerm::MakeForms)}</button>
                <output class="echo">{move || said.get().map(t)}</output>
            </p>
        </Show>
    }
}

/// Notes the round in the ledger, unless it is there, and offers its forms.
fn begin(state: State, round: Round) {
    let find = |s: &Snapshot| s.ledger_view.rounds().iter().find(|item| item.round == round).cloned();
    if find(&state.snapshot.get_untracked()).is_none() {
        state.dispatch(Command::Record(round.clone().into()));
    }
    if let Some(item) = find(&state.snapshot.get_untracked()) {
        export_forms(state, item);
    }
}
