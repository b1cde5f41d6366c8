//! The fields of a round: its period, its day, its units.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::components::fields::TextField;
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_core::ledger::Round;
use xianfeng_core::measure::typed;
use xianfeng_text::RoundTerm;
use xianfeng_workbook::round::{Answering, asked};

/// A round that is being filled in.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    period: RwSignal<String>,
    due: RwSignal<String>,
    units: Memo<Vec<String>>,
    left_out: RwSignal<BTreeSet<String>>,
}

impl Draft {
    /// Of `units`, those `left_out` are not ticked.
    pub fn new(period: String, due: String, units: Memo<Vec<String>>, left_out: &[String]) -> Self {
        let left_out = left_out.iter().cloned().collect();
        Self { period: RwSignal::new(period), due: RwSignal::new(due), units, left_out: RwSignal::new(left_out) }
    }

    /// The round, of the units that are asked for something; or the reason why there is none.
    pub fn round(self, s: &Snapshot) -> Result<Round, RoundTerm> {
        let period = self.period.with_untracked(|text| typed::period(text, None)).ok_or(RoundTerm::PeriodUnclear)?;
        let due = self.due.with_untracked(|text| typed::day(text)).ok_or(RoundTerm::DueUnclear)?;
        let answering = Answering::new(s.plan(), &s.ledger_view, s.as_of);
        let left_out = self.left_out.get_untracked();
        let is_asked = |unit: &String| !left_out.contains(unit) && !asked(&answering, unit, period).is_empty();
        let units: Vec<String> = self.units.get_untracked().into_iter().filter(is_asked).collect();
        if units.is_empty() { Err(RoundTerm::NothingAsked) } else { Ok(Round { period, due, units }) }
    }
}

#[component]
pub(super) fn RoundFields(
    draft: Draft,
    /// Of the fields of the period and of the day.
    names: [&'static str; 2],
) -> impl IntoView {
    let state = use_state();
    let t = move |term: RoundTerm| term.in_language(state.language());
    let Draft { period, due, units, left_out } = draft;
    let period_echo = move || match period.with(|text| typed::period(text, None)) {
        Some(period) => xianfeng_text::period(state.language(), period),
        None => t(RoundTerm::PeriodUnclear).to_owned(),
    };
    let due_echo = move || match due.with(|text| typed::day(text)) {
        Some(day) => xianfeng_text::day(state.language(), day),
        None => t(RoundTerm::DueUnclear).to_owned(),
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
        <div class="form-grid">
            <TextField name=names[0] label=label(RoundTerm::PeriodOfRound) value=period note=label(RoundTerm::PeriodHint) echo=Signal::derive(period_echo) />
            <TextField name=names[1] label=label(RoundTerm::Due) value=due echo=Signal::derive(due_echo) />
        </div>
        <fieldset class="checks">
            <legend>{move || t(RoundTerm::Unit)}</legend>
            <For each=move || units.get() key=String::clone children=unit />
        </fieldset>
    }
}
