//! The work on a target: who is responsible, evidence, the status of the claim, and open debts.

use leptos::html;
use leptos::prelude::*;
use maud::{Markup, html as markup};

use crate::markup::debts::owed;
use crate::markup::observations;
use crate::markup::work::said;
use crate::snapshot::Snapshot;
use crate::state::{Dialog, WorkKind, use_state};
use xianfeng_core::assess::debt::debts;
use xianfeng_core::edit::Command;
use xianfeng_core::id::{SubjectId, TargetId};
use xianfeng_core::ledger::{ClaimStatus, Entry, Item, SourceGrade, Step, Work};
use xianfeng_text::{Term, colon, work};

#[component]
pub fn WorkSection(target: TargetId) -> impl IntoView {
    let state = use_state();
    // The first button takes the focus when another button disappears.
    let first_button = NodeRef::<html::Button>::new();
    let subjects = {
        let target = target.clone();
        move || state.now().ledger_view.work(&target).iter().map(|item| item.subject.clone()).collect::<Vec<_>>()
    };
    let is_empty = {
        let target = target.clone();
        Memo::new(move |_| state.now().ledger_view.work(&target).is_empty())
    };
    let entry = {
        let target = target.clone();
        move |subject: SubjectId| view! { <WorkEntry target=target.clone() subject first_button /> }
    };
    let entries = move || {
        let (subjects, entry) = (subjects.clone(), entry.clone());
        (!is_empty.get()).then(|| view! { <ul class="work"><For each=subjects key=SubjectId::clone children=entry /></ul> })
    };
    view! {
        <section id="work">
            <h2>{move || state.t(Term::WorkTitle)}</h2>
            <Claim target=target.clone() first_button />
            <Owed target=target.clone() />
            {entries}
            <AddButtons target first_button />
        </section>
    }
}

/// The status of the claim, and the button for its next step.
#[component]
fn Claim(target: TargetId, first_button: NodeRef<html::Button>) -> impl IntoView {
    let state = use_state();
    move || {
        let s = state.now();
        let reached = s.ledger_view.claim_status(&target, s.as_of);
        let next = ClaimStatus::ALL.into_iter().find(|status| *status > reached.unwrap_or(ClaimStatus::SentBack));
        let button = next.map(|next| {
            let target = target.clone();
            let claim = move |_| {
                // The button disappears after the last step.
                if next == ClaimStatus::Closed
                    && let Some(button) = first_button.get_untracked()
                {
                    let _ = button.focus();
                }
                state.dispatch(Command::Record(
                    Work { target: target.clone(), entry: Entry::Step(Step { status: next, why: String::new() }) }.into(),
                ));
            };
            view! { <button id="gate-next" on:click=claim>{work::take_step(s.language, next)}</button> }
        });
        view! {
            <p>
                {s.t(Term::ClaimNow)} {colon(s.language)} <b id="gate">{reached.map_or(s.t(Term::ClaimNone), |reached| work::step(s.language, reached))}</b> " " {button}
            </p>
        }
    }
}

#[component]
fn Owed(target: TargetId) -> impl IntoView {
    let state = use_state();
    move || {
        let s = state.now();
        let all = debts(s.plan(), &s.ledger_view, &s.assessments, s.as_of);
        all.iter().filter(|debt| debt.target == target).map(|debt| view! { <p class="debt">{owed(&s, debt)}</p> }).collect_view()
    }
}

#[component]
fn WorkEntry(target: TargetId, subject: SubjectId, first_button: NodeRef<html::Button>) -> impl IntoView {
    let state = use_state();
    move || {
        let s = state.now();
        let item = s.ledger_view.work(&target).iter().find(|item| item.subject == subject)?;
        let author = observations::author_name(&s, &item.author);
        let delete = {
            let subject = subject.clone();
            move |_| {
                if let Some(button) = first_button.get_untracked() {
                    let _ = button.focus();
                }
                state.dispatch(Command::Delete { subject: subject.clone() });
            }
        };
        let label = format!("{} {}", s.t(Term::Delete), said(&s, &item.entry));
        Some(view! {
            <li>
                <div class="text" inner_html=line(&s, item).into_string()></div>
                <span class="sub">
                    {format!("{author} · {} ", xianfeng_text::day(s.language, item.recorded()))}
                    <button id=format!("delete-{subject}") class="plain" aria-label=label on:click=delete>{s.t(Term::Delete)}</button>
                </span>
            </li>
        })
    }
}

/// An entry in words, with its document.
fn line(s: &Snapshot, item: &Item) -> Markup {
    markup! {
        (said(s, &item.entry))
        @if let Entry::Evidence(e) = &item.entry {
            @if !e.url.is_empty() { " " (observations::outside(&e.url, &e.url)) }
            @if let Some(digest) = &e.sha256 { code.sub { "SHA-256 " (digest) } }
        }
        @if let Entry::Adjustment(a) = &item.entry {
            " " (a.why)
            @if a.grade.borne_out_by(a.source.as_ref()) != SourceGrade::Official { span.tag { (s.t(Term::ContextOnly)) } }
            @if let Some(source) = &a.source { " " (observations::outside(&source.url, if source.title.is_empty() { &source.url } else { &source.title })) }
        }
    }
}

#[component]
fn AddButtons(target: TargetId, first_button: NodeRef<html::Button>) -> impl IntoView {
    let state = use_state();
    let is_adjustable = {
        let target = target.clone();
        Memo::new(move |_| state.now().plan().target(&target).is_some_and(|t| t.kind.bound().is_some()))
    };
    let open = move |kind: WorkKind| {
        let target = target.clone();
        move |_| state.open_dialog(Dialog::Work { target: target.clone(), kind })
    };
    let adjust = {
        let open = open.clone();
        move || {
            let adjust = open(WorkKind::Adjustment);
            is_adjustable
                .get()
                .then(|| view! { <button id="work-adjustment" on:click=adjust>{move || state.t(Term::AddAdjustment)}</button> })
        }
    };
    view! {
        <p class="buttons">
            <button id="work-assignment" node_ref=first_button on:click=open(WorkKind::Assignment)>
                {move || state.t(Term::AddAssignment)}
            </button>
            " "
            <button id="work-evidence" on:click=open(WorkKind::Evidence)>{move || state.t(Term::AddEvidence)}</button>
            " "
            <button id="work-note" on:click=open(WorkKind::Note)>{move || state.t(Term::AddNote)}</button>
            " "
            {adjust}
        </p>
    }
}
