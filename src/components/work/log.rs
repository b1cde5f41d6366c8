//! The log of the work on a target: every entry in time, with who and when.

use leptos::html;
use leptos::prelude::*;
use maud::{Markup, html as markup};

use crate::browser::clock;
use crate::markup::observations;
use crate::markup::work::said;
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_core::edit::Command;
use xianfeng_core::id::{SubjectId, TargetId};
use xianfeng_core::ledger::{Entry, Item, SourceGrade};
use xianfeng_text::{Term, WorkTerm};

#[component]
pub fn Log(target: TargetId, first_button: NodeRef<html::Button>) -> impl IntoView {
    let state = use_state();
    let subjects = {
        let target = target.clone();
        Memo::new(move |_| {
            let s = state.now();
            s.ledger_view.work_by(&target, s.work_day()).map(|item| item.subject.clone()).collect::<Vec<_>>()
        })
    };
    let is_empty = Memo::new(move |_| subjects.with(Vec::is_empty));
    let entry = move |subject: SubjectId| view! { <LogEntry target=target.clone() subject first_button /> };
    let word = move |term: WorkTerm| move || term.in_language(state.language());
    view! {
        <div class="work-log">
            <h3>{word(WorkTerm::Log)}</h3>
            <p class="quiet" hidden=move || !is_empty.get()>{word(WorkTerm::NoLog)}</p>
            <ol class="work" hidden=move || is_empty.get()>
                <For each=move || subjects.get() key=SubjectId::clone children=entry />
            </ol>
            <p class="quiet" hidden=move || is_empty.get()>{word(WorkTerm::NamesUnchecked)}</p>
        </div>
    }
}

#[component]
fn LogEntry(target: TargetId, subject: SubjectId, first_button: NodeRef<html::Button>) -> impl IntoView {
    let state = use_state();
    move || {
        let s = state.now();
        let item = s.ledger_view.work(&target).iter().find(|item| item.subject == subject)?;
        let label = format!("{} {}", s.t(Term::Delete), said(&s, &item.entry));
        let delete = {
            let subject = subject.clone();
            move |_| {
                if let Some(button) = first_button.get_untracked() {
                    let _ = button.focus();
                }
                state.dispatch(Command::Delete { subject: subject.clone() });
            }
        };
        // A step is taken back by undo or by sending back, with a reason; it does not vanish.
        let button = (!matches!(item.entry, Entry::Step(_)) && !s.is_replay()).then(|| {
            view! {
                <button id=format!("delete-{subject}") class="plain" aria-label=label on:click=delete>
                    {s.t(Term::Delete)}
                </button>
            }
        });
        let author = observations::author_name(&s, &item.author).to_owned();
        Some(view! {
            <li>
                <span class="quiet num">{minute(&s, item)}</span>
                " "
                <b>{author}</b>
                " "
                {button}
                <div inner_html=line(&s, item).into_string()></div>
            </li>
        })
    }
}

/// The time of an entry for the reader.
pub fn minute(s: &Snapshot, item: &Item) -> String {
    let (day, time) = clock::minute(item.at);
    format!("{} {time}", xianfeng_text::day(s.language, day))
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
