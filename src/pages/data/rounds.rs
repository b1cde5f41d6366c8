//! Rounds of reports: a form for each unit goes out, and the returned ones come in.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::one_round::OneRound;
use crate::components::fields::TextField;
use crate::exports::export_forms;
use crate::snapshot::Snapshot;
use crate::state::{State, use_state};
use xianfeng_core::edit::Command;
use xianfeng_core::ledger::Round;
use xianfeng_core::measure::day::add_days;
use xianfeng_core::measure::{Period, Span, typed};
use xianfeng_text::RoundTerm;
use xianfeng_workbook::round::{Answering, asked, units};

/// Days that the units have, where nothing else is said.
const DAYS: i64 = 10;

#[component]
pub(super) fn Rounds() -> impl IntoView {
    let state = use_state();
    let t = move |term: RoundTerm| term.in_language(state.language());
    let all = Memo::new(move |_| state.now().ledger_view.rounds().to_vec());
    view! {
        <section id="rounds">
            <h2>{move || t(RoundTerm::Round)}</h2>
            <p class="lead">{move || t(RoundTerm::MakeFormsText)}</p>
            <Begin />
            <Show when=move || all.with(|all| !all.is_empty())>
                <h3>{move || t(RoundTerm::Rounds)}</h3>
                <For each=move || all.get() key=|item| item.subject.clone() let:item>
                    <OneRound item />
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
    let period = RwSignal::new(proposed(&s).map_or_else(String::new, |period| xianfeng_text::period(s.language, period)));
    let due = RwSignal::new(add_days(s.today, DAYS).to_string());
    let left_out = RwSignal::new(BTreeSet::<String>::new());
    let said = RwSignal::new(None::<RoundTerm>);
    let all = Memo::new(move |_| {
        let s = state.now();
        units(s.plan(), &s.ledger_view, s.as_of)
    });
    let period_echo = move || match period.with(|text| typed::period(text, None)) {
        Some(period) => xianfeng_text::period(state.language(), period),
        None => t(RoundTerm::PeriodUnclear).to_owned(),
    };
    let due_echo = move || match due.with(|text| typed::day(text)) {
        Some(day) => xianfeng_text::day(state.language(), day),
        None => t(RoundTerm::DueUnclear).to_owned(),
    };
    let make = move |_| {
        let left_out = left_out.get_untracked();
        let chosen = all.get_untracked().into_iter().filter(|unit| !left_out.contains(unit)).collect();
        let (period, due) = (period.with_untracked(|text| typed::period(text, None)), due.with_untracked(|text| typed::day(text)));
        said.set(match (period, due) {
            (None, _) => Some(RoundTerm::PeriodUnclear),
            (_, None) => Some(RoundTerm::DueUnclear),
            (Some(period), Some(due)) => begin(state, Round { period, due, units: chosen }),
        });
    };
    let unit = move |name: String| {
        let (of, label) = (name.clone(), name.clone());
        let change = move |event| {
            let is_in = event_target_checked(&event);
            left_out.update(|left_out| {
                left_out.remove(&of);
                left_out.extend((!is_in).then(|| of.clone()));
            });
        };
        let checked = move || left_out.with(|left_out| !left_out.contains(&name));
        view! {
            <label class="check">
                <input type="checkbox" prop:checked=checked on:change=change />
                {label}
            </label>
        }
    };
    let label = move |term: RoundTerm| Signal::derive(move || t(term).to_owned());
    view! {
        <Show when=move || all.with(|all| !all.is_empty()) fallback=move || view! { <p class="quiet">{t(RoundTerm::NoUnits)}</p> }>
            <div class="form-grid">
                <TextField name="round-period" label=label(RoundTerm::PeriodOfRound) value=period note=label(RoundTerm::PeriodHint) echo=Signal::derive(period_echo) />
                <TextField name="round-due" label=label(RoundTerm::Due) value=due echo=Signal::derive(due_echo) />
            </div>
            <fieldset class="checks">
                <legend>{move || t(RoundTerm::Unit)}</legend>
                <For each=move || all.get() key=String::clone children=unit />
            </fieldset>
            <p class="buttons forms">
                <button id="make-forms" type="button" on:click=make>{move || t(RoundTerm::MakeForms)}</button>
                <output class="echo">{move || said.get().map(t)}</output>
            </p>
        </Show>
    }
}

/// Notes the round in the ledger, unless it is there, and offers its forms; says why there are none.
fn begin(state: State, round: Round) -> Option<RoundTerm> {
    let s = state.snapshot.get_untracked();
    let answering = Answering::new(s.plan(), &s.ledger_view, s.as_of);
    let is_asked = |unit: &String| !asked(&answering, unit, round.period).is_empty();
    let round = Round { units: round.units.iter().filter(|unit| is_asked(unit)).cloned().collect(), ..round };
    if round.units.is_empty() {
        return Some(RoundTerm::NothingAsked);
    }
    let find = |s: &Snapshot| s.ledger_view.rounds().iter().find(|item| item.round == round).cloned();
    if find(&s).is_none() {
        state.dispatch(Command::Record(round.clone().into()));
    }
    if let Some(item) = find(&state.snapshot.get_untracked()) {
        export_forms(state, item);
    }
    None
}
