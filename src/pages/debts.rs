//! What is owed (欠账): who owes which report since when, reminders to copy, and a calendar file.

mod bar;
mod calendar;
mod controls;
mod list;
mod reminders;
pub mod rows;
mod summary;

use std::sync::Arc;

use leptos::prelude::*;

use crate::bodies::Names;
use crate::browser::pinyin;
use crate::components::picking::Picked;
use crate::components::{PageHeading, Text};
use crate::state::use_state;
use bar::PickBar;
pub use controls::sort_term;
use controls::{BodyList, Controls};
use list::DebtList;
use reminders::Reminders;
use xianfeng_core::assess::debt::Debt;
use xianfeng_core::id::TargetId;
use xianfeng_text::{DebtTerm, Term};

/// Everything that the parts of the page read.
#[derive(Clone, Copy)]
pub struct Owed {
    pub debts: Memo<Arc<Vec<Debt>>>,
    pub names: Memo<Names>,
    /// The rows that the filter leaves.
    pub rows: Memo<Vec<Debt>>,
    /// The texts of reminders are shown.
    pub is_writing: RwSignal<bool>,
}

impl Owed {
    /// The targets of the rows.
    fn listed(self) -> Signal<Vec<TargetId>> {
        Signal::derive(move || self.rows.with(|rows| rows.iter().map(|row| row.target.clone()).collect()))
    }
}

#[component]
pub fn Debts() -> impl IntoView {
    let state = use_state();
    let debts = Memo::new(move |_| Arc::new(state.now().debts()));
    let names = Memo::new(move |_| Names::of(&state.now()));
    let rows = Memo::new(move |_| {
        let (s, filter, debts) = (state.now(), state.filter.get(), debts.get());
        names.with(|names| rows::narrowed(&s, names, &debts, &filter, &pinyin::initial))
    });
    let owed = Owed { debts, names, rows, is_writing: RwSignal::new(false) };
    provide_context(owed);
    Picked::provide();
    let t = move |term: DebtTerm| term.in_language(state.language());
    let has_debts = move || debts.with(|all| !all.is_empty());
    view! {
        <PageHeading text=Signal::derive(move || state.t(Term::Debts).to_owned()) />
        <Text markup=move || debts.with(|all| summary::view(&state.now(), all)) />
        <Show when=has_debts fallback=move || view! { <p class="empty">{t(DebtTerm::NoneOwed)}</p> }>
            <div class="debts">
                <BodyList />
                <div>
                    <Controls />
                    <PickBar />
                    <Reminders />
                    <DebtList />
                </div>
            </div>
        </Show>
        <Text markup=move || summary::next(&state.now()) />
    }
}
