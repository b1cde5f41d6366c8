//! The form that names the bodies that answer for some targets, by picking from the names already used.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::bodies::Names;
use crate::components::DialogFrame;
use crate::components::fields::{TextField, label};
use crate::snapshot::Snapshot;
use crate::state::{Dialog, use_state};
use xianfeng_core::edit::Command;
use xianfeng_core::id::TargetId;
use xianfeng_core::ledger::{Assignment, Entry, Record, Work};
use xianfeng_core::plan::{Bodies, Target};
use xianfeng_text::{DebtTerm, Term};

const NAMES: &str = "body-names";

#[component]
pub fn Assign(targets: Vec<TargetId>) -> impl IntoView {
    let state = use_state();
    let t = move |term: DebtTerm| term.in_language(state.language());
    let (lead, responsible) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (names, is_blank) = (StoredValue::new(Names::of(&state.snapshot.get_untracked())), RwSignal::new(false));
    let count = targets.len();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let spelled = |field: RwSignal<String>| names.with_value(|names| field.with_untracked(|name| names.spelled(name).to_owned()));
        let typed = Bodies { lead: spelled(lead), responsible: spelled(responsible) };
        is_blank.set(typed.is_empty());
        if typed.is_empty() {
            return;
        }
        let s = state.snapshot.get_untracked();
        let found = targets.iter().filter_map(|id| s.plan().target(id));
        state.dispatch(Command::RecordAll(found.map(|target| assignment(&s, target, &typed)).collect()));
        state.dialog.set(Dialog::None);
    };
    // Says which of the known names a text means, where it is written in another way.
    let same = move |field: RwSignal<String>| {
        Signal::derive(move || {
            let typed = field.get();
            let known = names.with_value(|names| names.spelled(&typed).to_owned());
            if known == typed.trim() { String::new() } else { format!("{}{known}", t(DebtTerm::SameAs)) }
        })
    };
    let options = names.with_value(|names| names.all().map(|name| view! { <option value=name.to_owned()></option> }).collect_view());
    view! {
        <DialogFrame name="assign">
            <form id="assign-form" novalidate on:submit=submit>
                <h2 id="assign-title">{move || t(DebtTerm::AssignTitle)} " " <small>{count}</small></h2>
                <p class="quiet">{move || t(DebtTerm::AssignHint)}</p>
                <div role="alert">
                    {move || is_blank.get().then(|| view! { <p class="problems">{t(DebtTerm::NameOne)}</p> })}
                </div>
                <datalist id=NAMES>{options}</datalist>
                <div class="form-grid">
                    <TextField name="lead" label=label(Term::Lead) value=lead list=NAMES autofocus=true echo=same(lead) />
                    <TextField name="responsible" label=label(Term::Responsible) value=responsible list=NAMES echo=same(responsible) />
                </div>
                <div class="form-buttons">
                    <button id="assign-save" class="primary" type="submit">{move || state.t(Term::Save)}</button>
                    <button id="assign-cancel" type="button" on:click=move |_| state.dialog.set(Dialog::None)>
                        {move || state.t(Term::Cancel)}
                    </button>
                </div>
            </form>
        </DialogFrame>
    }
}

/// The new assignment of a target. A field that was left empty stays as it is, and so does the deadline.
fn assignment(s: &Snapshot, target: &Target, typed: &Bodies) -> Record {
    let Bodies { lead, responsible } = typed.clone().or(&s.bodies(target));
    let due = s.ledger_view.assignment(&target.id, s.as_of).and_then(|before| before.due);
    Work { target: target.id.clone(), entry: Entry::Assignment(Assignment { lead, responsible, due }) }.into()
}
