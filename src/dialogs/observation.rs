//! The form that records or changes an observation.

use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::html;
use leptos::prelude::*;
use maud::html as markup;

use super::observation_doubts::{DoubtList, Doubts};
use super::observation_draft::{self as draft, ObservationDraft};
use super::observation_form::ObservationForm;
use super::observation_period::PeriodField;
use super::observation_reading::Figures;
use super::observation_source::{CorrectionQuestion, MoreFields, SourceFields};
use super::observation_value::ValueFields;
use crate::components::fields::{ProblemList, Problems};
use crate::components::{DialogFrame, Text};
use crate::markup::outcome;
use crate::state::{Dialog, Notice, use_state};
use xianfeng_core::edit::{Command, Rejection};
use xianfeng_core::id::SubjectId;
use xianfeng_core::plan::{Indicator, ValueKind};
use xianfeng_files::Problem;
use xianfeng_text::{EntryTerm, KeepingTerm, Term, amounts, entry_terms};

/// Records an observation of an indicator, or changes the content of an existing one.
#[component]
pub fn ObservationDialog(indicator: Indicator, subject: Option<SubjectId>) -> impl IntoView {
    let state = use_state();
    let author = state.settings.with_untracked(|settings| settings.author.clone());
    let figures = Figures::new(state.snapshot.get_untracked(), indicator.clone(), subject.clone());
    let form = ObservationForm::new(match figures.current() {
        Some(current) => ObservationDraft::of(&current.observation, &author),
        None => ObservationDraft::new(figures.plan(), &indicator, figures.snapshot.language, &author),
    });
    // The figure to be changed was deleted meanwhile: what was typed can become a new one.
    let is_gone = RwSignal::new(false);
    let problems = Problems::none();
    let doubts = Doubts::none();
    let kind = ValueKind::of(figures.plan(), &indicator.id);
    let unit = indicator.unit.clone();
    let says_more = form.says_more(&[&unit.symbol, &amounts::unit_typed(figures.snapshot.language, &unit)]);
    let figures = StoredValue::new(figures);
    let (value, more) = (NodeRef::<html::Input>::new(), NodeRef::<html::Details>::new());
    let is_change = subject.is_some();
    let title = if is_change { Term::ChangeObservation } else { Term::RecordObservation };
    let name = indicator.name.clone();
    // What was saved just now, while the form goes on with the next period.
    let saved = RwSignal::new(String::new());
    let next = Memo::new(move |_| {
        let (text, is_single) = (form.period.get(), form.is_single.get());
        (!is_change).then(|| figures.with_value(|f| f.next_period(&text, is_single))).flatten()
    });
    let save = move |goes_on: bool| {
        if state.refuses_to_write() {
            return;
        }
        let draft = untrack(|| form.draft());
        match figures.with_value(|figures| figures.examine(&draft)) {
            Err(found) => {
                doubts.clear();
                if let Some(more) = more.get_untracked().filter(|_| found.iter().any(is_of_folded_field)) {
                    more.set_open(true);
                }
                problems.show(found);
            }
            // A doubt that was shown before and is left as it is, is meant.
            Ok((_, doubted)) if !doubts.are_answered(&doubted) => {
                problems.clear();
                doubts.show(doubted);
            }
            Ok((observation, _)) => {
                state.set_settings(|settings| settings.author = draft.author.clone());
                let what = figures.with_value(|f| f.said(state.language(), &observation));
                // Runs before the dialog closes: a row that moves within its table would lose the restored focus.
                let done = state.try_dispatch(match subject.clone().filter(|_| !is_gone.get_untracked()) {
                    Some(subject) => {
                        let (correction, knows) = figures.with_value(|f| (f.is_correction(&draft), f.known_edits()));
                        Command::Revise { subject, record: observation.into(), correction, knows }
                    }
                    None => Command::Record(observation.into()),
                });
                match done {
                    Err(Rejection::Gone) => return is_gone.set(true),
                    Err(rejection) => state.say(Notice::rejected(rejection)),
                    Ok(()) => {}
                }
                state.forget_typing();
                let Some(period) = next.get_untracked().filter(|_| goes_on) else {
                    state.dialog.set(Dialog::None);
                    return;
                };
                let fresh = Figures::new(state.snapshot.get_untracked(), indicator.clone(), None);
                let blank = ObservationDraft::new(fresh.plan(), &indicator, fresh.snapshot.language, &draft.author);
                figures.set_value(fresh);
                problems.clear();
                doubts.clear();
                form.go_on(blank, xianfeng_text::period(state.language(), period));
                // The message of the page lies under the dialog.
                let effect = state.notice.with_untracked(|notice| notice.as_ref().map(|n| n.in_language(state.language())));
                saved.set(format!("{what} {}", effect.unwrap_or_default()));
                if let Some(value) = value.get_untracked() {
                    let _ = value.focus();
                }
            }
        }
    };
    let save = StoredValue::new(save);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        save.with_value(|save| save(false));
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) && !event.is_composing() && !is_change {
            event.prevent_default();
            save.with_value(|save| save(true));
        }
    };
    let next_button = move || {
        let period = next.get()?;
        Some(view! {
            <button id="record-next" type="button" aria-keyshortcuts="Control+Enter" on:click=move |_| save.with_value(|save| save(true))>
                {entry_terms::save_and_next(state.language(), &xianfeng_text::period(state.language(), period))} " "
                <kbd>{EntryTerm::SaveNextHint.in_language(state.language())}</kbd>
            </button>
        })
    };
    let effect = move || {
        let (before, draft) = (state.now(), form.draft());
        figures.with_value(|figures| {
            let id = &figures.indicator.id;
            let outcome = match figures.outcome(&before, &draft) {
                Some((after, subject)) => outcome::outcome(&before, &after, id, &subject),
                None => outcome::nothing_yet(&before, id),
            };
            // Below, once somebody has tried to save.
            let is_said = problems.are_shown() || doubts.are_shown();
            let doubted = if is_said { Vec::new() } else { figures.doubted(state.language(), &draft) };
            markup! {
                h3 { (EntryTerm::WhatSavingDoes.in_language(state.language())) }
                @for doubt in doubted { p.check-doubt { "! " (doubt) } }
                (outcome)
            }
        })
    };
    let known = move || {
        let s = state.now();
        figures.with_value(|figures| outcome::known(&s, figures.known()))
    };
    view! {
        <DialogFrame name="record" is_form=true>
            <form id="record-form" novalidate on:submit=submit on:keydown=on_key>
                <h2 id="record-title">{move || state.t(title)}</h2>
                <p>
                    {move || name.in_language(state.language()).to_owned()} " "
                    <small>{move || EntryTerm::TwoFields.in_language(state.language())}</small>
                </p>
                <p id="record-saved" role="status">{move || saved.get()}</p>
                {move || is_gone.get().then(|| view! { <p role="alert">{KeepingTerm::GoneElsewhere.in_language(state.language())}</p> })}
                <ProblemList id="record-problems" problems field=draft::field_term />
                <div class="record-grid">
                    <div class="form-grid">
                        <PeriodField form figures />
                        <ValueFields form kind=kind.clone() figures element=value />
                    </div>
                    <div id="record-outcome">
                        <div role="status"><Text markup=effect /></div>
                        <Text markup=known />
                    </div>
                    <div class="form-grid">
                        <SourceFields form />
                        {is_change.then(|| view! { <CorrectionQuestion form figures /> })}
                        <MoreFields form kind is_open=says_more element=more />
                    </div>
                </div>
                <DoubtList doubts unit />
                <div class="form-buttons">
                    <button id="record-save" class="primary" type="submit">{move || doubts.save_word(state.language())}</button>
                    {next_button}
                    <button id="record-cancel" type="button" on:click=move |_| state.leave_dialog()>
                        {move || state.t(Term::Cancel)}
                    </button>
                </div>
            </form>
        </DialogFrame>
    }
}

/// Tells whether the remedy of a problem is a field that may be folded away.
fn is_of_folded_field(problem: &Problem) -> bool {
    let path = problem.path.to_string();
    // An expected figure may be recorded before its period ends.
    path == "unit"
        || path == "derived"
        || matches!(problem.fault, xianfeng_files::problem::Fault::CannotBe(xianfeng_core::plausible::Refusal::FuturePeriod { .. }))
}
