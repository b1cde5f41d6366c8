//! The form in which a figure is recorded or changed.

mod draft;

use leptos::prelude::*;

use draft::{Draft, Sort};

use crate::edit::Command;
use crate::format::Problem;
use crate::ledger::{Grade, Id, Rating, Stage};
use crate::locale::{self, Term, pick, problems};
use crate::measure::{Period, Reading};
use crate::plan::{Indicator, Nature, Step};
use crate::platform::focus;
use crate::store::{Dialog, Notice, Parts, Settings, Store};

const DIALOG: &str = "record-dialog";

/// Opens the form for a new figure of an indicator, or for the figure `subject`.
pub fn open(store: Store, indicator: &str, subject: Option<Id>) {
    store.notices.dismiss();
    store.dialog.set(Dialog::Record { indicator: indicator.to_owned(), subject });
}

pub fn dialog(store: Store) -> impl IntoView {
    Effect::new(move |_| {
        let open = store.dialog.with(|d| matches!(d, Dialog::Record { .. }));
        focus::show_dialog(DIALOG, open);
    });
    let close = move |_| store.dialog.set(Dialog::None);
    view! {
        <dialog id=DIALOG class="form-dialog" aria-labelledby="record-title" on:close=close>
            {move || match store.dialog.get() {
                Dialog::Record { indicator, subject } => {
                    let s = store.snapshot.get_untracked();
                    s.plan().indicators.get(&indicator).map(|i| form(store, &s, i, subject).into_any())
                }
                _ => None,
            }}
        </dialog>
    }
}

fn form(store: Store, s: &Parts, indicator: &Indicator, subject: Option<Id>) -> impl IntoView + use<> {
    let l = s.language;
    let draft = Draft::new(s, indicator, subject.as_deref(), &store.settings.with_untracked(|x| x.author.clone()));
    let faults: RwSignal<Vec<Problem>> = RwSignal::new(Vec::new());
    let (id, changed) = (indicator.id.clone(), subject.clone());
    let submit = move |e: leptos::ev::SubmitEvent| {
        e.prevent_default();
        let workspace = store.workspace();
        match draft.read(&id, &workspace.plan) {
            Err(problems) => {
                faults.set(problems);
                focus::focus("record-problems");
            }
            Ok(observation) => {
                store.settings.update(|x| x.author = draft.author.get_untracked().trim().to_owned());
                store.settings.with_untracked(Settings::apply);
                let command = match changed.clone() {
                    Some(subject) => Command::Revise { subject, observation },
                    None => Command::Record(observation),
                };
                store.dialog.set(Dialog::None);
                if let Err(rejection) = store.dispatch(command) {
                    store.notices.say(Notice::rejected(rejection));
                }
            }
        }
    };
    let title = s.t(if subject.is_some() { Term::ChangeFigure } else { Term::RecordFigure });
    view! {
        <form on:submit=submit novalidate>
            <h2 id="record-title">{title}</h2>
            <p class="quiet">{indicator.name.in_language(l).to_owned()}</p>
            <div id="record-problems" role="alert" tabindex="-1">{move || faults.with(|p| problem_list(l, p))}</div>
            <div class="form-grid">
                <label><span>{s.t(Term::Period)}</span>
                    <input id="record-period" list="record-periods" required autocomplete="off" prop:value=draft.period on:input=move |e| draft.period.set(event_target_value(&e))/>
                    <small>{s.t(Term::PeriodHint)}</small>
                </label>
                <datalist id="record-periods">{periods(s, indicator).into_iter().map(|p| view! { <option value=p.to_string()>{locale::period(l, p)}</option> }).collect_view()}</datalist>
                {value_fields(s, indicator, draft)}
                {choice("record-stage", s.t(Term::Stage), draft.stage, Stage::ALL.map(|x| (draft::stage_slug(x), locale::stage(l, x))))}
                {choice("record-grade", s.t(Term::Grade), draft.grade, Grade::ALL.map(|x| (draft::grade_slug(x), locale::grade(l, x))))}
                {text("record-published", s.t(Term::PublishedOn), draft.published, "2023-01-31")}
                {text("record-source", s.t(Term::SourceTitle), draft.title, "")}
                {text("record-publisher", s.t(Term::Publisher), draft.publisher, "")}
                {text("record-url", s.t(Term::SourceUrl), draft.url, "https://")}
                {text("record-derived", s.t(Term::HowDerived), draft.derived, "")}
                {text("record-note", s.t(Term::Note), draft.note, "")}
                {text("record-author", s.t(Term::Author), draft.author, "")}
            </div>
            <div class="form-buttons">
                <button type="submit" id="record-save" class="primary">{s.t(Term::Save)}</button>
                <button type="button" id="record-cancel" on:click=move |_| store.dialog.set(Dialog::None)>{s.t(Term::Cancel)}</button>
            </div>
        </form>
    }
}

fn problem_list(language: crate::plan::Language, problems: &[Problem]) -> Option<impl IntoView + use<>> {
    let lines: Vec<_> = problems
        .iter()
        .map(|p| {
            let field = draft::field_name(&p.path.to_string()).in_language(language);
            let text = problems::fault(language, &p.fault);
            view! { <li>{field}{pick(language, "：", ": ")}{text}</li> }
        })
        .collect();
    (!lines.is_empty()).then(|| view! { <ul class="problems">{lines}</ul> })
}

fn value_fields(s: &Parts, indicator: &Indicator, draft: Draft) -> AnyView {
    let l = s.language;
    match Sort::of(s.plan(), indicator) {
        Sort::Number => view! {
            <label><span>{s.t(Term::Observed)}</span>
                <input id="record-value" inputmode="decimal" required autocomplete="off" prop:value=draft.value on:input=move |e| draft.value.set(event_target_value(&e))/>
            </label>
            {text("record-unit", s.t(Term::Unit), draft.unit, "")}
            {choice("record-reading", s.t(Term::Wording), draft.reading, Reading::ALL.map(|x| (draft::reading_slug(x), locale::reading(l, x))))}
        }
        .into_any(),
        Sort::Done => choice("record-done", s.t(Term::DoneOrHeld), draft.value, [("true", s.t(Term::Yes)), ("false", s.t(Term::No))]).into_any(),
        Sort::Rating => choice("record-rating", s.t(Term::Rating), draft.value, Rating::ALL.map(|x| (draft::rating_slug(x), locale::rating(l, x)))).into_any(),
        Sort::Steps(steps) => view! { <fieldset class="wide"><legend>{s.t(Term::StepsDone)}</legend>{steps.iter().map(|x| step(s, x, draft)).collect_view()}</fieldset> }.into_any(),
    }
}

fn step(s: &Parts, step: &Step, draft: Draft) -> impl IntoView + use<> {
    let (id, toggled) = (step.id.clone(), step.id.clone());
    view! {
        <label class="check"><input type="checkbox" prop:checked=move || draft.steps.with(|all| all.contains(&id)) on:change=move |_| draft.toggle(&toggled)/>{step.name.in_language(s.language).to_owned()}</label>
    }
}

fn text(id: &'static str, label: &'static str, value: RwSignal<String>, hint: &'static str) -> impl IntoView {
    view! { <label><span>{label}</span><input id=id placeholder=hint prop:value=value on:input=move |e| value.set(event_target_value(&e))/></label> }
}

fn choice<const N: usize>(
    id: &'static str,
    label: &'static str,
    value: RwSignal<String>,
    options: [(&'static str, &'static str); N],
) -> impl IntoView {
    let options = options.map(|(slug, name)| view! { <option value=slug selected=move || value.with(|v| v == slug)>{name}</option> });
    view! { <label><span>{label}</span><select id=id on:change=move |e| value.set(event_target_value(&e))>{options.into_iter().collect_view()}</select></label> }
}

/// Periods a figure of this indicator is likely to be for: those of the targets it judges, in its rhythm.
fn periods(s: &Parts, indicator: &Indicator) -> Vec<Period> {
    let Some(window) = s.plan().targets_by(&indicator.id).map(|t| t.window).next() else { return Vec::new() };
    let mut list = Vec::new();
    let mut from = window.from;
    while let Some(end) = indicator.rhythm.first_end(from).filter(|e| *e <= window.due) {
        let start = match indicator.nature {
            Nature::Flow | Nature::Rate => crate::measure::Date::new(end.year(), 1, 1).unwrap_or(from).max(window.from),
            _ => end.first_of_month(),
        };
        list.extend(Period::new(start, end));
        from = crate::assess::schedule::after(Period::day(end));
    }
    if list.is_empty() {
        list.push(Period::day(window.due));
    }
    list
}
