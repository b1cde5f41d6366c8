//! Targets pasted from a spreadsheet: shown as they will be read, each with its fault, and added in one step.

use leptos::prelude::*;
use maud::{Markup, html};

use super::Steps;
use crate::browser::random;
use crate::components::Text;
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_core::plan::{KindName, Language, body_key};
use xianfeng_files::author::{Defaults, Pasted, PastedRow, paste};
use xianfeng_text::{DebtTerm, Term, problems};

#[component]
pub(super) fn PasteTargets(steps: Steps) -> impl IntoView {
    let state = use_state();
    let t = move |term: DebtTerm| term.in_language(state.language());
    let table = RwSignal::new(String::new());
    let read = Memo::new(move |_| {
        let s = state.now();
        table.with(|text| if text.trim().is_empty() { None } else { Some(pasted(&s, text)) })
    });
    let good = move || read.with(|read| read.as_ref().map_or(0, |read| read.rows.iter().filter(|row| row.faults.is_empty()).count()));
    let add = move |_| {
        let Some(plan) = read.get_untracked().and_then(|read| read.plan) else { return };
        if steps.take_out(|_| Ok(plan)) {
            table.set(String::new());
        }
    };
    let button = move || match state.language() {
        Language::Zh => format!("添加 {} 个目标", good()),
        Language::En => format!("Add {} targets", good()),
    };
    view! {
        <section id="paste-targets">
            <h3>{move || t(DebtTerm::PasteTitle)}</h3>
            <p class="lead" id="paste-hint">{move || t(DebtTerm::PasteHint)}</p>
            <label>
                <span>{move || t(DebtTerm::PasteHere)}</span>
                <textarea id="paste-table" rows="5" aria-describedby="paste-hint" bind:value=table>{table.get_untracked()}</textarea>
            </label>
            <Text markup=move || read.with(|read| read.as_ref().map(|read| preview(&state.now(), read)).unwrap_or_default()) />
            <button id="paste-add" class="primary" disabled=move || good() == 0 on:click=add>{button}</button>
        </section>
    }
}

fn pasted(s: &Snapshot, text: &str) -> Pasted {
    let kind = |word: &str| {
        let key = body_key(word);
        let is = |kind: &KindName| {
            kind.slug() == key || [Language::Zh, Language::En].iter().any(|l| body_key(xianfeng_text::kind(*l, *kind)) == key)
        };
        KindName::ALL.into_iter().find(is)
    };
    let area = DebtTerm::AreaOfAll.in_language(s.language);
    paste(s.plan(), text, &Defaults { year: s.today.year(), language: s.language, area, kind: &kind, fresh: &random::fresh_part() })
}

/// The rows as they are read.
fn preview(s: &Snapshot, read: &Pasted) -> Markup {
    let t = |term: DebtTerm| term.in_language(s.language);
    html! {
        div.table-box {
            table {
                caption.hidden { (t(DebtTerm::PasteTitle)) }
                thead { tr {
                    th scope="col" { (t(DebtTerm::Row)) }
                    @for term in [Term::Target, Term::Kind, Term::Wanted, Term::DueDay, Term::Lead] { th scope="col" { (s.t(term)) } }
                    th scope="col" { (t(DebtTerm::Check)) }
                } }
                tbody { @for row in &read.rows { (line(s, row)) } }
            }
        }
    }
}

fn line(s: &Snapshot, row: &PastedRow) -> Markup {
    let draft = &row.draft;
    let number = if draft.number.is_empty() { &draft.value } else { &draft.number };
    html! {
        tr {
            td.quiet { (row.line) }
            th scope="row" { (draft.name.zh) (draft.name.en) }
            td { (xianfeng_text::kind(s.language, draft.kind)) }
            td { (number) " " (draft.unit) }
            td { (draft.due) }
            td { (draft.lead) }
            td {
                @if row.faults.is_empty() { "✓ " (DebtTerm::WillBeAdded.in_language(s.language)) }
                @else { ul.problems { @for fault in &row.faults { li { (problems::fault(s.language, &fault.fault)) } } } }
            }
        }
    }
}
