//! The units that a plan declares beside the built-in ones, and the form for a new one.

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;

use super::Steps;
use super::heading::trimmed;
use crate::components::fields::{TextField, form_label, label};
use crate::state::use_state;
use xianfeng_core::measure::Unit;
use xianfeng_files::author::{self, UnitDraft};
use xianfeng_text::{FormTerm, Term};

/// The answers of the form.
#[derive(Clone, Copy, Default)]
struct UnitForm {
    symbol: RwSignal<String>,
    name_en: RwSignal<String>,
    size: RwSignal<String>,
    other: RwSignal<String>,
}

impl UnitForm {
    fn draft(self) -> UnitDraft {
        UnitDraft { symbol: trimmed(self.symbol), name_en: trimmed(self.name_en), size: trimmed(self.size), other: trimmed(self.other) }
    }

    fn clear(self) {
        [self.symbol, self.name_en, self.size, self.other].iter().for_each(|field| field.set(String::new()));
    }
}

#[component]
pub(super) fn UnitSection(steps: Steps) -> impl IntoView {
    let state = use_state();
    let form = UnitForm::default();
    let add_button = NodeRef::<html::Button>::new();
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        if steps.take(|plan| author::put_unit(plan, &form.draft())) {
            form.clear();
        }
    };
    let delete = move |symbol: &str| {
        if steps.take_out(|plan| author::drop_unit(plan, symbol))
            && let Some(button) = add_button.get_untracked()
        {
            let _ = button.focus();
        }
    };
    let units = move || {
        let s = state.now();
        let unit = |unit: &Unit| {
            let symbol = unit.symbol.clone();
            let name = unit.name.in_language(s.language).to_owned();
            view! {
                <li>
                    <span lang="zh-CN">{symbol.clone()}</span> " "
                    <button class="plain" aria-label=format!("{} {name}", s.t(Term::Delete)) on:click=move |_| delete(&symbol)>
                        {s.t(Term::Delete)}
                    </button>
                </li>
            }
        };
        s.plan().units.own().map(unit).collect_view()
    };
    view! {
        <section>
            <h2>{move || FormTerm::Units.in_language(state.language())}</h2>
            <p class="lead">{move || FormTerm::UnitsText.in_language(state.language())}</p>
            <ul class="plain-list">{units}</ul>
            <form id="unit-form" novalidate on:submit=add>
                <div class="form-grid">
                    <TextField name="symbol" label=label(Term::Unit) value=form.symbol required=true />
                    <TextField name="unit-en" label=label(Term::NameEn) value=form.name_en />
                    <TextField name="size" label=form_label(FormTerm::UnitSize) value=form.size inputmode="decimal" />
                    <TextField name="other" label=form_label(FormTerm::UnitOther) value=form.other />
                </div>
                <button id="unit-save" type="submit" node_ref=add_button>{move || FormTerm::AddUnit.in_language(state.language())}</button>
            </form>
        </section>
    }
}
