//! Another period, another day of return or other units of a round that was begun.

use leptos::prelude::*;

use super::round_fields::{Draft, RoundFields};
use crate::state::use_state;
use xianfeng_core::edit::Command;
use xianfeng_core::id::SubjectId;
use xianfeng_core::ledger::RoundItem;
use xianfeng_core::plan::is_same_body;
use xianfeng_text::{RoundTerm, Term};
use xianfeng_workbook::round::units;

/// The fields of a round, as it is; saving them is one change of the ledger.
#[component]
pub(super) fn ChangeRound(item: RoundItem, changing: RwSignal<Option<SubjectId>>) -> impl IntoView {
    let state = use_state();
    let RoundItem { subject, round, .. } = item;
    let s = state.snapshot.get_untracked();
    let answering = units(s.plan(), &s.ledger_view, s.as_of);
    let is_in = |unit: &String| round.units.iter().any(|of_round| is_same_body(of_round, unit));
    let left_out: Vec<String> = answering.into_iter().filter(|unit| !is_in(unit)).collect();
    let all = [round.units.as_slice(), &left_out].concat();
    let draft =
        Draft::new(xianfeng_text::period(s.language, round.period), round.due.to_string(), Memo::new(move |_| all.clone()), &left_out);
    let said = RwSignal::new(None::<RoundTerm>);
    let save = move |_| match draft.round(&state.snapshot.get_untracked()) {
        Ok(changed) => {
            if changed != round {
                let record = changed.into();
                state.dispatch(Command::Revise { subject: subject.clone(), record, correction: true, knows: None });
            }
            changing.set(None);
        }
        Err(why) => said.set(Some(why)),
    };
    view! {
        <div class="change-round">
            <RoundFields draft names=["change-period", "change-due"] />
            <p class="quiet">{move || RoundTerm::ChangeText.in_language(state.language())}</p>
            <p class="buttons">
                <button type="button" class="primary" on:click=save>{move || state.t(Term::Save)}</button>
                <output class="echo">{move || said.get().map(|term| term.in_language(state.language()))}</output>
            </p>
        </div>
    }
}
