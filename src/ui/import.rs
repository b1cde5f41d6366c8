//! A picked ledger file: what it would bring, before anything is changed.

use leptos::prelude::*;

use super::figures;
use crate::edit::{Command, Preview, Turn, preview};
use crate::format::{self, Fault, Path, Problem};
use crate::ledger::Ledger;
use crate::locale::{self, Term, problems};
use crate::platform::focus;
use crate::store::{Dialog, Incoming, Notice, Parts, Store};

const DIALOG: &str = "import-dialog";
/// Figures listed in full; the rest is counted.
const LISTED: usize = 50;

/// Reads a picked file and shows what it would bring.
pub fn open(store: Store, picked: Result<(String, String), String>) {
    let workspace = store.workspace();
    let incoming = match picked {
        Err(name) => Incoming { name, read: Err(vec![unreadable()]), warnings: Vec::new() },
        Ok((name, text)) => {
            let parsed = format::ledger::read(&text, &workspace.plan);
            let warnings = parsed.problems.iter().filter(|p| p.is_warning()).cloned().collect();
            let read = parsed.usable().map(|ledger| {
                let preview = preview(&workspace.ledger, &ledger);
                (ledger, preview)
            });
            Incoming { name, read, warnings }
        }
    };
    store.dialog.set(Dialog::Import(std::sync::Arc::new(incoming)));
}

fn unreadable() -> Problem {
    Problem { path: Path::root(), fault: Fault::Empty }
}

pub fn dialog(store: Store) -> impl IntoView {
    Effect::new(move |_| {
        let open = store.dialog.with(|d| matches!(d, Dialog::Import(_)));
        focus::show_dialog(DIALOG, open);
    });
    view! {
        <dialog id=DIALOG class="form-dialog" aria-labelledby="import-title" on:close=move |_| store.dialog.set(Dialog::None)>
            {move || match store.dialog.get() {
                Dialog::Import(incoming) => Some(content(store, &store.snapshot.get_untracked(), &incoming).into_any()),
                _ => None,
            }}
        </dialog>
    }
}

fn content(store: Store, s: &Parts, incoming: &Incoming) -> impl IntoView + use<> {
    let close = move |_| store.dialog.set(Dialog::None);
    let body = match &incoming.read {
        Err(problems) => view! {
            <p role="alert"><b>{s.t(Term::FileRefused)}</b>" "{s.t(Term::NothingChanged)}</p>
            {list(s, problems)}
            <div class="form-buttons"><button type="button" id="import-close" on:click=close>{s.t(Term::Close)}</button></div>
        }
        .into_any(),
        Ok((ledger, preview)) => offer(store, s, ledger, preview).into_any(),
    };
    view! {
        <h2 id="import-title">{s.t(Term::ImportTitle)}</h2>
        <p class="quiet">{incoming.name.clone()}</p>
        {list(s, &incoming.warnings)}
        {body}
    }
}

fn list(s: &Parts, problems: &[Problem]) -> Option<impl IntoView + use<>> {
    let more = problems.len().saturating_sub(LISTED);
    let lines: Vec<_> = problems.iter().take(LISTED).map(|p| view! { <li>{problems::problem(s.language, p)}</li> }).collect();
    (!lines.is_empty()).then(|| view! { <ul class="problems">{lines}{(more > 0).then(|| view! { <li>"+ "{more}</li> })}</ul> })
}

fn offer(store: Store, s: &Parts, ledger: &Ledger, preview: &Preview) -> impl IntoView + use<> {
    let counts = [
        (Term::NewFigures, preview.new_figures().count()),
        (Term::ChangedFigures, preview.changed_figures().count()),
        (Term::DeletedFigures, preview.deleted_figures().count()),
        (Term::InConflict, preview.conflicts.len()),
        (Term::KnownEdits, preview.known),
    ];
    let counts = counts.map(|(term, n)| view! { <div><dt>{s.t(term)}</dt><dd class="num">{n}</dd></div> });
    let turns: Vec<_> = preview.turns.iter().take(LISTED).map(|t| turn(s, t, preview)).collect();
    let more = preview.turns.len().saturating_sub(LISTED);
    let nothing = preview.edits.is_empty();
    let ledger = ledger.clone();
    let accept = move |_| {
        store.dialog.set(Dialog::None);
        if let Err(rejection) = store.dispatch(Command::Import(ledger.clone())) {
            store.notices.say(Notice::rejected(rejection));
        }
    };
    view! {
        <dl class="counts">{counts.into_iter().collect_view()}</dl>
        {nothing.then(|| view! { <p>{s.t(Term::NothingNew)}</p> })}
        <ul class="turns">{turns}{(more > 0).then(|| view! { <li>"+ "{more}</li> })}</ul>
        <div class="form-buttons">
            <button type="button" id="import-accept" class="primary" disabled=nothing on:click=accept>{s.t(Term::ImportAccept)}</button>
            <button type="button" id="import-close" on:click=move |_| store.dialog.set(Dialog::None)>{s.t(Term::Cancel)}</button>
        </div>
    }
}

fn turn(s: &Parts, turn: &Turn, preview: &Preview) -> impl IntoView + use<> {
    let what = turn.after.as_ref().or(turn.before.as_ref());
    let name = what.and_then(|o| s.plan().indicators.get(&o.indicator)).map(|i| i.name.in_language(s.language).to_owned());
    let figure = |o: &Option<crate::ledger::Observation>| {
        o.as_ref().map(|o| format!("{} {}", locale::period(s.language, o.period), figures::value(s, o)))
    };
    let before = figure(&turn.before).map(|text| view! { <del>{text}</del>" " });
    let after = figure(&turn.after).map(|text| view! { <ins>{text}</ins> });
    let conflict = preview.conflicts.contains(&turn.subject).then(|| view! { <span class="tag">{s.t(Term::Conflict)}</span> });
    view! { <li>{name}" "{before}{after}{conflict}</li> }
}
