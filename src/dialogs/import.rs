//! A preview of a picked file: its changes, or the reasons why it is refused.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use maud::{Markup, html};

use super::refusal::Refusal;
use crate::components::{DialogFrame, Text};
use crate::incoming::{Content, Incoming};
use crate::markup::observations;
use crate::markup::records::{content, name, said};
use crate::snapshot::Snapshot;
use crate::state::{Arrival, Dialog, use_state};
use xianfeng_core::edit::{Command, ContentChange, Preview};
use xianfeng_core::id::{EditId, SubjectId};
use xianfeng_core::ledger::{Edit, Record};
use xianfeng_core::plan::Language;
use xianfeng_files::Problem;
use xianfeng_text::{ConflictTerm, FormTerm, KeepingTerm, Term, colon, pick, problems};

/// The number of observations and problems listed in full; the rest is counted.
const LISTED: usize = 50;

#[component]
pub fn Import(incoming: Arc<Incoming>) -> impl IntoView {
    let state = use_state();
    // The plan that is here under the id of the one in the file.
    let arrival = RwSignal::new(None::<Arrival>);
    if let Ok(Content::Plan(plan) | Content::Share(plan, _)) = &incoming.read {
        let plan = plan.clone();
        spawn_local(async move { drop(arrival.try_set(Some(Arrival::of(&plan).await))) });
    }
    let is_taken = move || matches!(arrival.get(), Some(Arrival::Taken(_)));
    let accept = {
        let incoming = incoming.clone();
        move |_| {
            state.dialog.set(Dialog::None);
            match &incoming.read {
                Ok(Content::Ledger(ledger, preview)) => {
                    // Something may have come in from another tab since.
                    let is_up_to_date = preview.compared_with == state.workspace().ledger.len();
                    state.dispatch(if is_up_to_date { Command::Accept(preview.clone()) } else { Command::Import(ledger.clone()) });
                }
                Ok(Content::Backup(then, _)) => state.dispatch(Command::Restore(then.clone())),
                Ok(Content::Plan(plan)) if arrival.get_untracked() == Some(Arrival::Same) => state.show_plan(plan),
                Ok(Content::Plan(plan)) => {
                    state.open_plan(plan);
                }
                Ok(Content::Share(plan, ledger)) => {
                    let is_here = arrival.get_untracked() == Some(Arrival::Same);
                    if is_here {
                        state.show_plan(plan);
                    }
                    if is_here || state.open_plan(plan) {
                        state.import_for(&plan.id, ledger);
                    }
                }
                Err(_) => {}
            }
        }
    };
    let beside = {
        let incoming = incoming.clone();
        move |_| {
            state.dialog.set(Dialog::None);
            match &incoming.read {
                Ok(Content::Plan(plan)) => {
                    state.open_beside(plan);
                }
                Ok(Content::Share(plan, ledger)) => {
                    if let Some(id) = state.open_beside(plan) {
                        state.import_for(&id, ledger);
                    }
                }
                Ok(Content::Ledger(..) | Content::Backup(..)) | Err(_) => {}
            }
        }
    };
    let close = move |_| state.dialog.set(Dialog::None);
    let can_refuse = incoming.read.is_ok();
    let is_plan = matches!(incoming.read, Ok(Content::Plan(_) | Content::Share(..)));
    // A plan is taken over only once it is known which plan is here under its id.
    let is_unknown = move || is_plan && arrival.with(Option::is_none);
    let brings_nothing = match &incoming.read {
        Ok(Content::Ledger(_, preview)) => preview.edits.is_empty(),
        Ok(Content::Backup(_, preview)) => preview.content_changes.is_empty(),
        Ok(Content::Plan(_) | Content::Share(..)) | Err(_) => false,
    };
    let is_backup = matches!(incoming.read, Ok(Content::Backup(..)));
    let accept_word = move || match is_plan {
        true if is_taken() => KeepingTerm::UpdatePlan.in_language(state.language()),
        true => FormTerm::OpenThisPlan.in_language(state.language()),
        false if is_backup => ConflictTerm::RestoreAccept.in_language(state.language()),
        false => state.t(Term::ImportAccept),
    };
    let beside = is_plan.then(|| {
        view! {
            <button id="import-beside" hidden=move || !is_taken() on:click=beside>
                {move || KeepingTerm::KeepBoth.in_language(state.language())}
            </button>
        }
    });
    let accept = can_refuse.then(|| {
        view! {
            <button class="primary" id="import-accept" disabled=move || brings_nothing || is_unknown() on:click=accept>{accept_word}</button>
        }
    });
    let refusal = match &incoming.read {
        Ok(Content::Ledger(_, preview)) => Some(view! { <Refusal preview=preview.clone() said=named /> }),
        _ => None,
    };
    let close_term = if can_refuse { Term::Cancel } else { Term::Close };
    view! {
        <DialogFrame name="import">
            <h2 id="import-title">
                {move || if is_backup { ConflictTerm::RestoreTitle.in_language(state.language()) } else { state.t(Term::ImportTitle) }}
            </h2>
            <p class="quiet">{incoming.name.clone()}</p>
            <Text markup=move || said_of(&state.now(), &incoming) />
            <Text markup=move || arrival.with(|arrival| said_of_arrival(state.language(), arrival.as_ref())) />
            {refusal}
            <div class="form-buttons">
                {accept}
                {beside}
                <button id="import-close" on:click=close>{move || state.t(close_term)}</button>
            </div>
        </DialogFrame>
    }
}

fn said_of(s: &Snapshot, incoming: &Incoming) -> Markup {
    html! {
        (list(s, &incoming.warnings))
        @match &incoming.read {
            Err(problems) => {
                p role="alert" { b { (s.t(Term::FileRefused)) } " " (s.t(Term::NothingChanged)) }
                (list(s, problems))
            }
            Ok(Content::Ledger(_, preview)) => (offer(s, preview)),
            Ok(Content::Backup(_, preview)) => (way_back(s, preview)),
            Ok(Content::Plan(plan) | Content::Share(plan, _)) => p { (FormTerm::FileIsPlan.in_language(s.language)) "“" (plan.title.in_language(s.language)) "”" },
        }
    }
}

/// The question which plan it is, where its id is taken.
fn said_of_arrival(l: Language, arrival: Option<&Arrival>) -> Markup {
    html! {
        @match arrival {
            Some(Arrival::Taken(known)) => {
                p role="alert" {
                    (KeepingTerm::PlanTaken.in_language(l))
                    @if let Some((title, version)) = known { "“" (title.in_language(l)) "” (" (version) ")" }
                }
                p { (KeepingTerm::PlanTakenText.in_language(l)) }
            }
            Some(Arrival::Same) => p { (KeepingTerm::PlanSame.in_language(l)) },
            Some(Arrival::New) | None => {}
        }
    }
}

fn list(s: &Snapshot, problems: &[Problem]) -> Markup {
    html! {
        @if !problems.is_empty() {
            ul.problems {
                @for p in problems.iter().take(LISTED) { li { (problems::problem(s.language, p)) } }
                (rest(problems.len()))
            }
        }
    }
}

/// The number of items that are not listed.
fn rest(all: usize) -> Markup {
    html! { @if all > LISTED { li { "+ " (all - LISTED) } } }
}

fn offer(s: &Snapshot, preview: &Preview) -> Markup {
    let counts = [
        (Term::NewObservations, preview.new_observations().count()),
        (Term::ChangedObservations, preview.changed_observations().count()),
        (Term::DeletedObservations, preview.deleted_observations().count()),
        (Term::InConflict, preview.conflicts.len()),
        (Term::KnownEdits, preview.known),
    ];
    let is_unchanged = |subject: &&SubjectId| preview.content_changes.iter().all(|change| change.subject != **subject);
    html! {
        dl.counts { @for (term, n) in counts { div { dt { (s.t(term)) } dd.num { (n) } } } }
        @if !preview.altered.is_empty() {
            p role="alert" { (s.t(Term::AlteredEdits)) (colon(s.language)) (altered(preview).join(pick(s.language, "、", ", "))) }
        }
        @if preview.edits.is_empty() { p { (s.t(Term::NothingNew)) } }
        @if !preview.conflicts.is_empty() { p { (ConflictTerm::ChosenLater.in_language(s.language)) } }
        ul.turns {
            @for change in preview.content_changes.iter().take(LISTED) { (content_change(s, change, preview)) }
            (rest(preview.content_changes.len()))
            @for subject in preview.conflicts.iter().filter(is_unchanged).take(LISTED) { (dispute(s, subject, preview)) }
        }
    }
}

/// What going back to a copy would change.
fn way_back(s: &Snapshot, preview: &Preview) -> Markup {
    let counts = [
        (Term::NewObservations, preview.new_observations().count()),
        (Term::ChangedObservations, preview.changed_observations().count()),
        (Term::DeletedObservations, preview.deleted_observations().count()),
    ];
    let t = |term: ConflictTerm| term.in_language(s.language);
    html! {
        @if preview.content_changes.is_empty() {
            p { (t(ConflictTerm::RestoreSame)) }
        } @else {
            p { (t(ConflictTerm::RestoreText)) }
            dl.counts { @for (term, n) in counts { div { dt { (s.t(term)) } dd.num { (n) } } } }
            ul.turns {
                @for change in preview.content_changes.iter().take(LISTED) { (content_change(s, change, preview)) }
                (rest(preview.content_changes.len()))
            }
        }
    }
}

/// The ids of edits that the file changed, as far as they are listed.
fn altered(preview: &Preview) -> Vec<&str> {
    preview.altered.iter().take(LISTED).map(EditId::as_str).collect()
}

/// A conflict: the content in force here stays in force until the reader chooses.
fn dispute(s: &Snapshot, subject: &SubjectId, preview: &Preview) -> Markup {
    let heads = s.workspace().ledger.heads(subject);
    let others = preview.edits.iter().filter(|edit| edit.subject == *subject);
    let side = |edit: &Edit| format!("{} · {}", content(s, edit), observations::author_name(s, &edit.author));
    html! {
        li {
            @if let Some(record) = heads.content() { (name(s, record)) " " }
            span.tag { (ConflictTerm::Title.in_language(s.language)) }
            @for edit in heads.all().iter().copied().chain(others) { span.sub { (side(edit)) } }
        }
    }
}

/// A content with the name of what it is about.
fn named(s: &Snapshot, record: &Record) -> String {
    format!("{} {}", name(s, record), said(s, record))
}

/// The author of a content that came, its source and its remark.
fn credit(s: &Snapshot, change: &ContentChange, preview: &Preview) -> Markup {
    let author = preview.edits.iter().rfind(|edit| edit.subject == change.subject).map_or("", |edit| edit.author.as_str());
    let observation = change.after.as_ref().and_then(Record::observation);
    html! {
        span.sub {
            (s.t(Term::RecordedBy)) " " (observations::author_name(s, author))
            @if let Some(o) = observation {
                @if o.source.is_some() { " · " (observations::source(s, o)) }
                @if !o.note.is_empty() { " · " (o.note) }
            }
        }
    }
}

fn content_change(s: &Snapshot, change: &ContentChange, preview: &Preview) -> Markup {
    html! {
        li {
            @if let Some(record) = change.after.as_ref().or(change.before.as_ref()) { (name(s, record)) " " }
            @if let Some(record) = &change.before { del { (said(s, record)) } " " }
            @if let Some(record) = &change.after { ins { (said(s, record)) } }
            @if preview.conflicts.contains(&change.subject) { span.tag { (ConflictTerm::Title.in_language(s.language)) } }
            (credit(s, change, preview))
        }
    }
}
