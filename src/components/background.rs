//! The section of observations that no target is judged by.

use leptos::prelude::*;

use super::observation_table::{BackgroundTable, RecordButton};
use crate::state::use_state;
use xianfeng_core::id::IndicatorId;
use xianfeng_text::Term;

#[component]
pub fn Background(
    /// The ids of the indicators; the section is hidden if there are none.
    indicators: Memo<Vec<IndicatorId>>,
    /// A sentence under the heading.
    #[prop(optional)]
    note: Option<Term>,
    /// The page's button for a new observation, if it has one.
    #[prop(optional)]
    record: Option<RecordButton>,
) -> impl IntoView {
    let state = use_state();
    let record = record.unwrap_or_default();
    let is_empty = Memo::new(move |_| indicators.with(Vec::is_empty));
    let table = move |indicator: IndicatorId| view! { <BackgroundTable indicator record /> };
    move || {
        (!is_empty.get()).then(|| {
            view! {
                <section>
                    <h2>{move || state.t(Term::Background)}</h2>
                    {note.map(|note| view! { <p class="quiet">{move || state.t(note)}</p> })}
                    <For each=move || indicators.get() key=IndicatorId::clone children=table />
                </section>
            }
        })
    }
}
