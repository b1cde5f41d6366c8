//! The form for what somebody holds to be wrong: it becomes a proposal to be passed on, and changes nothing here.

use std::sync::Arc;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::observation_draft::{self as draft, ObservationDraft};
use super::observation_reading::Figures;
use crate::components::DialogFrame;
use crate::components::fields::{ProblemList, Problems, TextField, label};
use crate::passing::{Doubted, Kind, Passing};
use crate::state::{Dialog, Notice, State, use_state};
use xianfeng_core::edit::Command;
use xianfeng_core::id::TargetId;
use xianfeng_core::ledger::{Entry, SourceGrade, Work};
use xianfeng_core::plan::{Language, ValueKind};
use xianfeng_files::Problem;
use xianfeng_text::passing_terms::{self, Proposal};
use xianfeng_text::{PassingTerm, Term};

/// The answers as text.
#[derive(Clone, Copy, Default)]
struct Answers {
    period: RwSignal<String>,
    value: RwSignal<String>,
    title: RwSignal<String>,
    url: RwSignal<String>,
    note: RwSignal<String>,
    author: RwSignal<String>,
}

#[component]
pub fn Propose(doubted: Doubted) -> impl IntoView {
    let state = use_state();
    let answers = Answers::default();
    answers.author.set(state.settings.with_untracked(|settings| settings.author.clone()));
    let s = state.snapshot.get_untracked();
    let figures = doubted.indicator.as_ref().and_then(|id| s.plan().indicators.get(id)).map(|indicator| {
        let figures = Figures::new(s.clone(), indicator.clone(), doubted.subject.clone());
        let is_number = matches!(ValueKind::of(s.plan(), &indicator.id), ValueKind::Number);
        (figures, is_number)
    });
    let has_value = figures.as_ref().is_some_and(|(_, is_number)| *is_number);
    let is_new = doubted.subject.is_none();
    // The target that a remark without a figure is about.
    let target = doubted.target.clone().or_else(|| {
        let indicator = doubted.indicator.as_ref()?;
        s.plan().targets_with_indicator(indicator).next().map(|target| target.id.clone())
    });
    let about = Signal::derive({
        let (doubted, target) = (doubted.clone(), target.clone());
        move || about(state, &doubted, target.as_ref())
    });
    let figures = StoredValue::new(figures.map(|(figures, _)| figures));
    let problems = Problems::none();
    let says_nothing = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let l = state.view.with_untracked(|view| view.language);
        state.set_settings(|settings| settings.author = answers.author.get_untracked().trim().to_owned());
        let read = figures
            .with_value(|figures| command(figures.as_ref().filter(|_| has_value), answers, &about.get_untracked(), target.as_ref(), l));
        match read {
            Err(found) => {
                says_nothing.set(found.is_empty());
                problems.show(found);
            }
            Ok((command, words)) => match state.drafted(command) {
                Ok(edits) => {
                    let passing = Passing::edits(&state.snapshot.get_untracked(), Kind::Proposal, &edits, words);
                    state.forget_typing();
                    state.dialog.set(Dialog::Pass(Arc::new(passing)));
                }
                Err(rejection) => state.say(Notice::rejected(rejection)),
            },
        }
    };
    let word = move |term: PassingTerm| Signal::derive(move || term.in_language(state.language()).to_owned());
    let value = has_value.then(|| {
        let echo = Signal::derive(move || {
            let typed = answers.value.get();
            figures.with_value(|figures| figures.as_ref().map(|f| f.value_echo(state.language(), &typed, &f.indicator.unit.symbol)).unwrap_or_default())
        });
        let period = is_new.then(|| {
            let echo = Signal::derive(move || {
                let typed = answers.period.get();
                figures.with_value(|figures| figures.as_ref().map(|f| f.period_echo(state.language(), &typed, Some(true))).unwrap_or_default())
            });
            view! { <TextField name="period" label=label(Term::Period) value=answers.period echo /> }
        });
        view! { {period} <TextField name="value" label=word(PassingTerm::RightValue) value=answers.value inputmode="decimal" autofocus=true echo /> }
    });
    view! {
        <DialogFrame name="propose" is_form=true>
            <form id="propose-form" novalidate on:submit=submit>
                <h2 id="propose-title">{word(PassingTerm::ProposeTitle)}</h2>
                <p>{move || about.get()}</p>
                <p class="quiet">{word(PassingTerm::ProposeText)}</p>
                <ProblemList id="propose-problems" problems field=draft::field_term />
                <p role="alert">{move || says_nothing.get().then(|| PassingTerm::SaysNothing.in_language(state.language()))}</p>
                <div class="form-grid">
                    {value}
                    <TextField name="title" label=label(Term::SourceTitle) value=answers.title />
                    <TextField name="url" label=label(Term::SourceUrl) value=answers.url />
                    <TextField name="note" label=word(PassingTerm::Remark) value=answers.note />
                    <TextField name="author" label=label(Term::Author) value=answers.author />
                </div>
                <div class="form-buttons">
                    <button id="propose-make" class="primary" type="submit">{word(PassingTerm::MakeProposal)}</button>
                    <button id="propose-cancel" type="button" on:click=move |_| state.leave_dialog()>{move || state.t(Term::Cancel)}</button>
                </div>
            </form>
        </DialogFrame>
    }
}

/// The figure or the verdict in words: `高新技术企业数 2022年 4,200 家`.
fn about(state: State, doubted: &Doubted, target: Option<&TargetId>) -> String {
    let s = state.now();
    let l = s.language;
    let figure = doubted.indicator.as_ref().zip(doubted.subject.as_ref()).and_then(|(indicator, subject)| {
        let indicator = s.plan().indicators.get(indicator)?;
        let observation = &s.ledger_view.current(subject)?.observation;
        let value = xianfeng_text::observed(l, s.plan(), &indicator.id, &observation.value);
        Some(format!("{} {} {value}", indicator.name.in_language(l), xianfeng_text::period(l, observation.period)))
    });
    figure.unwrap_or_else(|| {
        let Some(target) = target.and_then(|id| s.plan().target(id)) else { return String::new() };
        let verdict = s.assessment(&target.id).map_or("", |assessment| xianfeng_text::verdict_of(l, assessment));
        format!("{}{}{verdict}", target.name.in_language(l), xianfeng_text::colon(l))
    })
}

/// The change that is proposed and its words; or the problems with the answers, none where nothing is said.
fn command(
    figures: Option<&Figures>,
    answers: Answers,
    about: &str,
    target: Option<&TargetId>,
    language: Language,
) -> Result<(Command, String), Vec<Problem>> {
    let said = |signal: RwSignal<String>| signal.with_untracked(|text| text.trim().to_owned());
    let (value, title, url, note, author) =
        (said(answers.value), said(answers.title), said(answers.url), said(answers.note), said(answers.author));
    let source = [title.as_str(), url.as_str()].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
    let words = |after: &str| {
        let proposal = Proposal { about, after, source: &source, remark: &note, author: &author };
        passing_terms::proposal(language, &proposal)
    };
    if let Some(figures) = figures.filter(|_| !value.is_empty()) {
        let mut draft = match figures.current() {
            Some(current) => ObservationDraft::of(&current.observation, &author),
            None => ObservationDraft {
                period: said(answers.period),
                is_single: Some(true),
                ..ObservationDraft::new(figures.plan(), &figures.indicator, language, &author)
            },
        };
        draft.value = value;
        if !source.is_empty() {
            (draft.title, draft.url, draft.publisher) = (title.clone(), url.clone(), String::new());
            // Whoever takes it says how reliable it is.
            SourceGrade::Unstated.slug().clone_into(&mut draft.grade);
        }
        if !note.is_empty() {
            draft.note.clone_from(&note);
        }
        let (observation, _) = figures.examine(&draft)?;
        let words = words(&figures.said_briefly(language, &observation));
        let record = observation.into();
        return Ok(match &figures.subject {
            Some(subject) => {
                let (correction, knows) = (figures.is_correction(&draft), figures.known_edits());
                (Command::Revise { subject: subject.clone(), record, correction, knows }, words)
            }
            None => (Command::Record(record), words),
        });
    }
    match target.filter(|_| !note.is_empty() || !source.is_empty()) {
        Some(target) => {
            let words = words("");
            Ok((Command::Record(Work { target: target.clone(), entry: Entry::Note(words.clone()) }.into()), words))
        }
        None => Err(Vec::new()),
    }
}
