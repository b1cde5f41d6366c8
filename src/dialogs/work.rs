//! The form for an entry about the work on a target.

use leptos::ev::{Event, SubmitEvent};
use leptos::html;
use leptos::prelude::*;

use super::work_form::{AdjustmentForm, AssignmentForm, EvidenceForm, PickedFile, SituationForm, StepForm, WorkForm};
use crate::browser::files;
use crate::components::fields::{Choice, ProblemList, Problems, TextField, label, options};
use crate::components::{DialogFrame, echo};
use crate::snapshot::Snapshot;
use crate::state::{Dialog, WorkKind, use_state};
use xianfeng_core::assess::Verdict;
use xianfeng_core::edit::{Command, Hindrance, step};
use xianfeng_core::id::TargetId;
use xianfeng_core::ledger::{ClaimStatus, SourceGrade, Step};
use xianfeng_core::plan::{Language, Target};
use xianfeng_files::Fault;
use xianfeng_text::{EntryTerm, Term, WorkTerm, pick, problems, work};

#[component]
pub fn WorkDialog(target: Target, kind: WorkKind) -> impl IntoView {
    let state = use_state();
    let workspace = state.workspace();
    let snapshot = state.snapshot.get_untracked();
    let unit = target.kind.bound().map(|bound| bound.unit.symbol.clone()).unwrap_or_default();
    let form = WorkForm::new(kind, unit, snapshot.ledger_view.situation(&target.id, snapshot.work_day()));
    // The name that was given last; it is asked at every step.
    let author = RwSignal::new(state.settings.with_untracked(|settings| settings.author.clone()));
    let problems = Problems::none();
    let refusals = Refusals::none();
    let is_step = matches!(kind, WorkKind::Step(_));
    let name = target.name.clone();
    let id = target.id.clone();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if state.refuses_to_write() {
            return;
        }
        let name = author.with_untracked(|author| author.trim().to_owned());
        let refused = refused(&state.snapshot.get_untracked(), &id, form, &name);
        if !refused.is_empty() {
            problems.clear();
            return refusals.show(refused);
        }
        match form.read(&id, &workspace.plan) {
            Err(found) => {
                refusals.clear();
                problems.show(found);
            }
            Ok(work) => {
                state.set_settings(|settings| settings.author = name);
                state.dispatch(Command::Record(work.into()));
                state.forget_typing();
                state.dialog.set(Dialog::None);
            }
        }
    };
    let fields = match form {
        WorkForm::Assignment(form) => view! { <AssignmentFields form /> }.into_any(),
        WorkForm::Evidence(form) => view! { <EvidenceFields form /> }.into_any(),
        WorkForm::Situation(form) => view! { <SituationFields form /> }.into_any(),
        WorkForm::Note(note) => view! { <TextField name="note" label=label(Term::Note) value=note autofocus=true /> }.into_any(),
        WorkForm::Adjustment(form) => view! { <AdjustmentFields form /> }.into_any(),
        WorkForm::Step(form) => view! { <StepFields form target=target.id.clone() /> }.into_any(),
    };
    view! {
        <DialogFrame name="work" is_form=true>
            <form id="work-form" novalidate on:submit=submit>
                <h2 id="work-title">{move || title(state.language(), kind)}</h2>
                <p class="quiet">{move || name.in_language(state.language()).to_owned()}</p>
                <ProblemList id="work-problems" problems field=move |path: &str| form.field_term(path) />
                <RefusalList refusals />
                <div class="form-grid">
                    {fields} <TextField name="author" label=work_label(WorkTerm::Signed) value=author required=is_step />
                </div>
                <div class="form-buttons">
                    <button id="work-save" class="primary" type="submit" disabled=move || form.is_reading()>
                        {move || if is_step { title(state.language(), kind) } else { state.t(Term::Save) }}
                    </button>
                    <button id="work-cancel" type="button" on:click=move |_| state.leave_dialog()>
                        {move || state.t(Term::Cancel)}
                    </button>
                </div>
            </form>
        </DialogFrame>
    }
}

fn title(language: Language, kind: WorkKind) -> &'static str {
    match kind {
        WorkKind::Assignment => Term::AddAssignment.in_language(language),
        WorkKind::Evidence => Term::AddEvidence.in_language(language),
        WorkKind::Situation => WorkTerm::AddSituation.in_language(language),
        WorkKind::Note => Term::AddNote.in_language(language),
        WorkKind::Adjustment => Term::AddAdjustment.in_language(language),
        WorkKind::Step(status) => work::take_step(language, status),
    }
}

fn work_label(term: WorkTerm) -> Signal<String> {
    let state = use_state();
    Signal::derive(move || term.in_language(state.language()).to_owned())
}

/// Why an entry is not taken as it stands.
fn refused(s: &Snapshot, target: &TargetId, form: WorkForm, author: &str) -> Vec<Refusal> {
    match form {
        WorkForm::Step(form) => {
            let is_met = s.assessment(target).is_some_and(|a| a.verdict == Verdict::Met);
            let step = Step { status: form.status, why: form.why.get_untracked() };
            let faults = step::faults(&s.ledger_view, target, &step, author, is_met, s.work_day());
            faults.into_iter().map(Refusal::Step).collect()
        }
        WorkForm::Situation(form) if form.is_empty() => vec![Refusal::NothingSaid],
        _ => Vec::new(),
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Refusal {
    Step(Hindrance),
    NothingSaid,
}

/// The refusals of a form, and the element that shows them.
#[derive(Clone, Copy)]
struct Refusals {
    found: RwSignal<Vec<Refusal>>,
    place: NodeRef<html::Div>,
}

impl Refusals {
    fn none() -> Self {
        Self { found: RwSignal::new(Vec::new()), place: NodeRef::new() }
    }

    fn clear(self) {
        self.found.set(Vec::new());
    }

    fn show(self, found: Vec<Refusal>) {
        self.found.set(found);
        if let Some(place) = self.place.get_untracked() {
            let _ = place.focus();
        }
    }
}

#[component]
fn RefusalList(refusals: Refusals) -> impl IntoView {
    let state = use_state();
    let sentence = move |refusal: &Refusal| match refusal {
        Refusal::Step(hindrance) => work::hindrance(state.language(), *hindrance),
        Refusal::NothingSaid => WorkTerm::SituationHint.in_language(state.language()),
    };
    let list = move || {
        let found = refusals.found.get();
        let items = found.iter().map(|refusal| view! { <li>{sentence(refusal)}</li> }).collect_view();
        (!found.is_empty()).then(|| view! { <ul class="problems">{items}</ul> })
    };
    view! { <div id="work-refusals" role="alert" tabindex="-1" node_ref=refusals.place>{list}</div> }
}

/// The reason of a step. Whoever checks is told who reported.
#[component]
fn StepFields(form: StepForm, target: TargetId) -> impl IntoView {
    let state = use_state();
    let closes_unmet = {
        let target = target.clone();
        Memo::new(move |_| {
            let is_met = state.now().assessment(&target).is_some_and(|a| a.verdict == Verdict::Met);
            form.status == ClaimStatus::Closed && !is_met
        })
    };
    let reporter = move || {
        let s = state.now();
        let claim = s.ledger_view.claim(&target, s.work_day());
        let report = claim.report.filter(|_| matches!(form.status, ClaimStatus::Verified | ClaimStatus::Closed))?;
        let (l, name) = (s.language, report.author.clone());
        (!name.is_empty()).then(|| {
            let (by, other) = (WorkTerm::ReportedBy.in_language(l), WorkTerm::OtherName.in_language(l));
            view! { <p class="wide quiet">{by} <b>{name}</b> {pick(l, "。", ". ")} {other}</p> }
        })
    };
    let why = match form.status {
        ClaimStatus::SentBack => WorkTerm::WhySentBack,
        ClaimStatus::Closed => WorkTerm::WhyClosed,
        ClaimStatus::Reported | ClaimStatus::Verified => WorkTerm::Why,
    };
    let needs_reason = Signal::derive(move || form.status == ClaimStatus::SentBack || closes_unmet.get());
    view! {
        <p class="wide needs" hidden=move || !closes_unmet.get()>{move || WorkTerm::ClosesUnmet.in_language(state.language())}</p>
        {reporter}
        <TextField name="why" label=work_label(why) value=form.why required=needs_reason autofocus=true />
    }
}

/// The account of the work. It begins with the one before, so that only what changed is typed.
#[component]
fn SituationFields(form: SituationForm) -> impl IntoView {
    let state = use_state();
    view! {
        <TextField name="progress" label=label(Term::WorkProgress) value=form.progress autofocus=true />
        <TextField name="reason" label=label(Term::WorkReason) value=form.reason />
        <TextField name="next_step" label=label(Term::NextStep) value=form.next_step />
        <p class="wide quiet">{move || WorkTerm::SituationHint.in_language(state.language())}</p>
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
    let picks = StoredValue::new(0_usize);
    let digest = move |event: Event| {
        picks.update_value(|picks| *picks += 1);
        let own_pick = picks.get_value();
        // That of the file before says nothing about this one.
        form.sha256.set(String::new());
        form.file.set(PickedFile::Done);
        let Some(file) = files::picked_to_keep(&event) else { return };
        form.file.set(PickedFile::Reading);
        files::read(file, move |_, bytes| {
            // Another file was picked, or the dialog closed, before a large one had been read.
            if picks.try_get_value() != Some(own_pick) {
                return;
            }
            form.file.set(if bytes.is_some() { PickedFile::Done } else { PickedFile::Unreadable });
            form.sha256.set(bytes.map(|bytes| files::digest(&bytes)).unwrap_or_default());
        });
    };
    let hint = move || match form.file.get() {
        PickedFile::Done => state.t(Term::DigestHint).to_owned(),
        PickedFile::Reading => EntryTerm::ReadingFile.in_language(state.language()).to_owned(),
        PickedFile::Unreadable => problems::fault(state.language(), &Fault::Unreadable),
    };
    view! {
        <TextField name="title" label=label(Term::EvidenceTitle) value=form.title autofocus=true />
        <TextField name="url" label=label(Term::SourceUrl) value=form.url />
        <TextField name="sha256" label=label(Term::Digest) value=form.sha256 />
        <label class="file">
            <span>{move || state.t(Term::DigestOf)}</span>
            <input type="file" on:change=digest />
            <small>{hint}</small>
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
