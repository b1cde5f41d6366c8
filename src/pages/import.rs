//! A picked ledger file: what it would bring, before anything is changed.

use maud::{Markup, html};

use super::{figures, work};
use crate::action::Action;
use crate::snapshot::Snapshot;
use xianfeng_core::edit::{ContentChange, Preview, preview};
use xianfeng_core::id::SubjectId;
use xianfeng_core::ledger::{Ledger, Record};
use xianfeng_files::{Fault, Path, Problem};
use xianfeng_text::{Term, problems};

/// Figures and problems listed in full; the rest is counted.
const LISTED: usize = 50;

/// A picked file: what it would bring, or why it cannot be read.
#[derive(Clone, Debug)]
pub struct Incoming {
    pub name: String,
    pub read: Result<(Ledger, Preview), Vec<Problem>>,
    /// What is odd about it, though it can be used.
    pub warnings: Vec<Problem>,
}

/// Reads a picked file against the ledger; no text: the browser could not read the file.
pub fn incoming(s: &Snapshot, name: String, text: Option<&str>) -> Incoming {
    let Some(text) = text else {
        return Incoming { name, read: Err(vec![Problem { path: Path::root(), fault: Fault::Empty }]), warnings: Vec::new() };
    };
    let parsed = xianfeng_files::ledger::read(text, s.plan());
    let warnings = parsed.problems.iter().filter(|p| p.is_warning()).cloned().collect();
    let read = parsed.usable().map(|ledger| {
        let preview = preview(&s.workspace().ledger, &ledger);
        (ledger, preview)
    });
    Incoming { name, read, warnings }
}

pub fn dialog(s: &Snapshot, incoming: &Incoming) -> Markup {
    html! {
        h2 #import-title { (s.t(Term::ImportTitle)) }
        p.quiet { (incoming.name) }
        (list(s, &incoming.warnings))
        @match &incoming.read {
            Err(problems) => {
                p role="alert" { b { (s.t(Term::FileRefused)) } " " (s.t(Term::NothingChanged)) }
                (list(s, problems))
                div.form-buttons { button #import-close data-do=(Action::CloseDialog) { (s.t(Term::Close)) } }
            }
            Ok((_, preview)) => (offer(s, preview)),
        }
    }
}

fn list(s: &Snapshot, problems: &[Problem]) -> Markup {
    html! {
        @if !problems.is_empty() {
            ul.problems {
                @for p in problems.iter().take(LISTED) { li { (problems::problem(s.language, p)) } }
                @if problems.len() > LISTED { li { "+ " (problems.len() - LISTED) } }
            }
        }
    }
}

fn offer(s: &Snapshot, preview: &Preview) -> Markup {
    let counts = [
        (Term::NewFigures, preview.new_observations().count()),
        (Term::ChangedFigures, preview.changed_observations().count()),
        (Term::DeletedFigures, preview.deleted_observations().count()),
        (Term::InConflict, preview.conflicts.len()),
        (Term::KnownEdits, preview.known),
    ];
    let nothing = preview.edits.is_empty();
    html! {
        dl.counts { @for (term, n) in counts { div { dt { (s.t(term)) } dd.num { (n) } } } }
        @if nothing { p { (s.t(Term::NothingNew)) } }
        ul.content_changes {
            @for t in preview.content_changes.iter().take(LISTED) { (content_change(s, t, preview)) }
            @if preview.content_changes.len() > LISTED { li { "+ " (preview.content_changes.len() - LISTED) } }
            @for subject in preview.conflicts.iter().filter(|c| preview.content_changes.iter().all(|t| t.subject != **c)).take(LISTED) { (dispute(s, subject)) }
        }
        div.form-buttons {
            button.primary #import-accept data-do=(Action::AcceptImport) disabled[nothing] { (s.t(Term::ImportAccept)) }
            button #import-close data-do=(Action::CloseDialog) { (s.t(Term::Cancel)) }
        }
    }
}

/// A conflict in which what stands here goes on standing until the person chooses.
fn dispute(s: &Snapshot, subject: &SubjectId) -> Markup {
    let heads = s.workspace().ledger.heads(subject);
    html! {
        li {
            @if let Some(record) = heads.content() { (name(s, record)) " " (said(s, record)) }
            span.tag { (s.t(Term::Conflict)) }
        }
    }
}

fn name(s: &Snapshot, record: &Record) -> String {
    match record {
        Record::Observation(o) => {
            s.plan().indicators.get(&o.indicator).map_or(o.indicator.to_string(), |i| i.name.in_language(s.language).to_owned())
        }
        Record::Work(w) => s.plan().target(&w.target).map_or(w.target.to_string(), |t| t.name.in_language(s.language).to_owned()),
    }
}

fn said(s: &Snapshot, record: &Record) -> String {
    match record {
        Record::Observation(o) => format!("{} {}", xianfeng_text::period(s.language, o.period), figures::value(s, o)),
        Record::Work(w) => work::said(s, &w.entry),
    }
}

fn content_change(s: &Snapshot, content_change: &ContentChange, preview: &Preview) -> Markup {
    html! {
        li {
            @if let Some(record) = content_change.after.as_ref().or(content_change.before.as_ref()) { (name(s, record)) " " }
            @if let Some(record) = &content_change.before { del { (said(s, record)) } " " }
            @if let Some(record) = &content_change.after { ins { (said(s, record)) } }
            @if preview.conflicts.contains(&content_change.subject) { span.tag { (s.t(Term::Conflict)) } }
        }
    }
}
