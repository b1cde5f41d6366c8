//! The form for an entry about the work on a target.

use leptos::ev::{Event, SubmitEvent};
use leptos::prelude::*;

use super::work_form::{AdjustmentForm, AssignmentForm, EvidenceForm, WorkForm};
use crate::browser::files;
use crate::components::fields::{Choice, ProblemList, Problems, TextField, label, options};
use crate::components::{DialogFrame, echo};
use crate::state::{Dialog, WorkKind, use_state};
use xianfeng_core::edit::Command;
use xianfeng_core::ledger::SourceGrade;
use xianfeng_core::plan::Target;
use xianfeng_text::Term;

#[component]
pub fn WorkDialog(target: Target, kind: WorkKind) -> impl IntoView {
    let state = use_state();
    let workspace = state.workspace();
    let form = WorkForm::new(kind, target.kind.bound().map(|bound| bound.unit.symbol.clone()).unwrap_or_default());
    let problems = Problems::none();
    let title = match kind {
        WorkKind::Assignment => Term::AddAssignment,
        WorkKind::Evidence => Term::AddEvidence,
        WorkKind::Note => Term::AddNote,
        WorkKind::Adjustment => Term::AddAdjustment,
    };
    let name = target.name.clone();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if state.refuses_to_write() {
            return;
        }
        match form.read(&target.id, &workspace.plan) {
            Err(found) => problems.show(found),
            Ok(work) => {
                state.dispatch(Command::Record(work.into()));
                state.forget_typing();
                state.dialog.set(Dialog::None);
            }
        }
    };
    let fields = match form {
        WorkForm::Assignment(form) => view! { <AssignmentFields form /> }.into_any(),
        WorkForm::Evidence(form) => view! { <EvidenceFields form /> }.into_any(),
        WorkForm::Note(note) => view! { <TextField name="note" label=label(Term::Note) value=note autofocus=true /> }.into_any(),
        WorkForm::Adjustment(form) => view! { <AdjustmentFields form /> }.into_any(),
    };
    view! {
        <DialogFrame name="work" is_form=true>
            <form id="work-form" novalidate on:submit=submit>
                <h2 id="work-title">{move || state.t(title)}</h2>
                <p class="quiet">{move || name.in_language(state.language()).to_owned()}</p>
                <ProblemList id="work-problems" problems field=move |path: &str| form.field_term(path) />
                <div class="form-grid">{fields}</div>
                <div class="form-buttons">
                    <button id="work-save" class="primary" type="submit">{move || state.t(Term::Save)}</button>
                    <button id="work-cancel" type="button" on:click=move |_| state.leave_dialog()>
                        {move || state.t(Term::Cancel)}
                    </button>
                </div>
            </form>
        </DialogFrame>
    }
}

#[component]
fn AssignmentFields(form: AssignmentForm) -> impl IntoView {
    view! {
        <TextField name="lead" label=label(Term::Lead) value=form.lead autofocus=true />
        <TextField name="responsible" label=label(Term::Responsible) value=form.responsible />
        <TextField name="due" label=label(Term::DueDay) value=form.due echo=echo::below(form.due, echo::day) />
    }
}

/// A document. Only the digest of its file is computed; the file itself is not stored.
#[component]
fn EvidenceFields(form: EvidenceForm) -> impl IntoView {
    let state = use_state();
    // The dialog may be closed before a large file has been read.
    let digest = move |event: Event| files::digest_picked(&event, move |digest| drop(form.sha256.try_set(digest)));
    view! {
        <TextField name="title" label=label(Term::EvidenceTitle) value=form.title autofocus=true />
        <TextField name="url" label=label(Term::SourceUrl) value=form.url />
        <TextField name="sha256" label=label(Term::Digest) value=form.sha256 />
        <label class="file">
            <span>{move || state.t(Term::DigestOf)}</span>
            <input type="file" on:change=digest />
            <small>{move || state.t(Term::DigestHint)}</small>
        </label>
    }
}

#[component]
fn AdjustmentFields(form: AdjustmentForm) -> impl IntoView {
    let state = use_state();
    view! {
        <TextField
            name="value"
            label=label(Term::NewValue)
            value=form.value
            autofocus=true
            required=true
            echo=echo::below_amount(form.value, form.unit)
        />
        <TextField name="unit" label=label(Term::Unit) value=form.unit />
        <TextField name="from" label=label(Term::FromDay) value=form.from required=true echo=echo::below(form.from, echo::day) />
        <TextField name="why" label=label(Term::Reason) value=form.why />
        <TextField name="title" label=label(Term::SourceTitle) value=form.title />
        <TextField name="publisher" label=label(Term::Publisher) value=form.publisher />
        <TextField name="url" label=label(Term::SourceUrl) value=form.url />
        <TextField name="published" label=label(Term::PublishedOn) value=form.published echo=echo::below(form.published, echo::published) />
        <Choice
            name="grade"
            label=label(Term::SourceGrade)
            value=form.grade
            options=options(SourceGrade::ALL, SourceGrade::slug, xianfeng_text::grade)
        />
        <p class="wide quiet">{move || state.t(Term::AdjustmentHint)}</p>
    }
}
