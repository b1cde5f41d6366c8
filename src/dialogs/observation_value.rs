//! The fields for the value of a figure, depending on its kind.

use leptos::html;
use leptos::prelude::*;

use super::observation_form::ObservationForm;
use super::observation_reading::Figures;
use crate::components::fields::{Choice, TextField, options};
use crate::state::use_state;
use xianfeng_core::ledger::Rating;
use xianfeng_core::plan::{MilestoneStep, ValueKind};
use xianfeng_text::{EntryTerm, Term, pick};

/// The fields for the value.
#[component]
pub fn ValueFields(
    form: ObservationForm,
    kind: ValueKind,
    figures: StoredValue<Figures>,
    /// The field of a number, for whoever moves the focus to it.
    element: NodeRef<html::Input>,
) -> impl IntoView {
    let state = use_state();
    match kind {
        ValueKind::Number => {
            let echo = Signal::derive(move || {
                let (value, unit) = (form.value.get(), form.unit.get());
                figures.with_value(|figures| figures.value_echo(state.language(), &value, &unit))
            });
            // The unit is printed and not asked for.
            let label = Signal::derive(move || {
                let (l, unit) = (state.language(), form.unit.get());
                let figure = EntryTerm::Figure.in_language(l);
                let unit = figures.with_value(|f| f.unit_word(l, &unit));
                if unit.is_empty() { figure.to_owned() } else { format!("{figure}{}{unit}{}", pick(l, "（", " ("), pick(l, "）", ")")) }
            });
            view! { <TextField name="value" label value=form.value inputmode="decimal" required=true echo element /> }.into_any()
        }
        ValueKind::Done => {
            let word = move |term: Term| state.t(term).to_owned();
            let answers = Signal::derive(move || vec![("true", word(Term::Yes)), ("false", word(Term::No))]);
            view! { <Choice name="value" label=crate::components::fields::label(Term::DoneOrHeld) value=form.value options=answers /> }
                .into_any()
        }
        ValueKind::Rating => view! {
            <Choice
                name="value"
                label=crate::components::fields::label(Term::Rating)
                value=form.value
                options=options(Rating::ALL, Rating::slug, xianfeng_text::rating)
            />
        }
        .into_any(),
        ValueKind::Steps(steps) => view! {
            <fieldset class="wide">
                <legend>{move || state.t(Term::StepsDone)}</legend>
                {steps.into_iter().map(|step| view! { <StepBox step ticked=form.steps /> }).collect_view()}
            </fieldset>
        }
        .into_any(),
    }
}

#[component]
fn StepBox(step: MilestoneStep, ticked: RwSignal<Vec<String>>) -> impl IntoView {
    let state = use_state();
    let MilestoneStep { id, name, .. } = step;
    let is_ticked = {
        let id = id.clone();
        move || ticked.with(|ticked| ticked.contains(&id))
    };
    let change = {
        let id = id.clone();
        move |event| {
            let is_ticked = event_target_checked(&event);
            ticked.update(|ticked| {
                ticked.retain(|other| *other != id);
                if is_ticked {
                    ticked.push(id.clone());
                }
            });
        }
    };
    view! {
        <label class="check">
            <input type="checkbox" name="steps" value=id prop:checked=is_ticked on:change=change />
            {move || name.in_language(state.language()).to_owned()}
        </label>
    }
}
