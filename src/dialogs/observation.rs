//! The form that records or changes an observation.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::observation_doubts::{DoubtList, Doubts};
use super::observation_draft::{self as draft, ObservationDraft, ValueKind};
use super::observation_reading::Figures;
use crate::components::fields::{Choice, ProblemList, Problems, TextField, label, options};
use crate::components::{DialogFrame, echo};
use crate::state::{Dialog, Notice, use_state};
use xianfeng_core::edit::{Command, Rejection};
use xianfeng_core::id::SubjectId;
use xianfeng_core::ledger::{ObservationStatus, Rating, SourceGrade};
use xianfeng_core::measure::{Period, Qualifier};
use xianfeng_core::plan::{Indicator, MilestoneStep, Plan};
use xianfeng_text::{FormTerm, KeepingTerm, Term};

/// The fields of the form.
#[derive(Clone, Copy)]
struct ObservationForm {
    period: RwSignal<String>,
    is_single: RwSignal<Option<bool>>,
    is_correction: RwSignal<Option<bool>>,
    value: RwSignal<String>,
    unit: RwSignal<String>,
    reading: RwSignal<String>,
    /// The ids of the ticked steps.
    steps: RwSignal<Vec<String>>,
    stage: RwSignal<String>,
    grade: RwSignal<String>,
    published: RwSignal<String>,
    title: RwSignal<String>,
    publisher: RwSignal<String>,
    url: RwSignal<String>,
    derived: RwSignal<String>,
    note: RwSignal<String>,
    author: RwSignal<String>,
}

impl ObservationForm {
    fn new(draft: ObservationDraft) -> Self {
        Self {
            period: RwSignal::new(draft.period),
            is_single: RwSignal::new(draft.is_single),
            is_correction: RwSignal::new(draft.is_correction),
            value: RwSignal::new(draft.value),
            unit: RwSignal::new(draft.unit),
            reading: RwSignal::new(draft.reading),
            steps: RwSignal::new(draft.steps),
            stage: RwSignal::new(draft.stage),
            grade: RwSignal::new(draft.grade),
            published: RwSignal::new(draft.published),
            title: RwSignal::new(draft.title),
            publisher: RwSignal::new(draft.publisher),
            url: RwSignal::new(draft.url),
            derived: RwSignal::new(draft.derived),
            note: RwSignal::new(draft.note),
            author: RwSignal::new(draft.author),
        }
    }

    fn draft(self) -> ObservationDraft {
        let text = |field: RwSignal<String>| field.with_untracked(|text| text.trim().to_owned());
        ObservationDraft {
            period: text(self.period),
            is_single: self.is_single.get_untracked(),
            is_correction: self.is_correction.get_untracked(),
            value: text(self.value),
            unit: text(self.unit),
            reading: text(self.reading),
            steps: self.steps.get_untracked(),
            stage: text(self.stage),
            grade: text(self.grade),
            published: text(self.published),
            title: text(self.title),
            publisher: text(self.publisher),
            url: text(self.url),
            derived: text(self.derived),
            note: text(self.note),
            author: text(self.author),
        }
    }
}

/// Records an observation of an indicator, or changes the content of an existing one.
#[component]
pub fn ObservationDialog(indicator: Indicator, subject: Option<SubjectId>) -> impl IntoView {
    let state = use_state();
    let author = state.settings.with_untracked(|settings| settings.author.clone());
    let figures = Figures::new(state.snapshot.get_untracked(), indicator.clone(), subject.clone());
    let form = ObservationForm::new(match figures.current() {
        Some(current) => ObservationDraft::of(&current.observation, &author),
        None => ObservationDraft::new(figures.plan(), &indicator, figures.snapshot.today, &author),
    });
    // The figure to be changed was deleted meanwhile: what was typed can become a new one.
    let is_gone = RwSignal::new(false);
    let problems = Problems::none();
    let doubts = Doubts::none();
    let kind = ValueKind::of(figures.plan(), &indicator);
    let periods = periods(figures.plan(), &indicator);
    let year = figures.window().map_or(figures.snapshot.today, Period::end).year();
    let unit = indicator.unit.clone();
    let figures = StoredValue::new(figures);
    let is_official = Signal::derive(move || form.grade.with(|grade| grade == SourceGrade::Official.slug()));
    let is_change = subject.is_some();
    let title = if subject.is_none() { Term::RecordObservation } else { Term::ChangeObservation };
    let name = indicator.name.clone();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if state.refuses_to_write() {
            return;
        }
        let draft = form.draft();
        match figures.with_value(|figures| figures.examine(&draft)) {
            Err(found) => {
                doubts.clear();
                problems.show(found);
            }
            // A doubt that was shown before and is left as it is, is meant.
            Ok((_, doubted)) if !doubts.are_answered(&doubted) => {
                problems.clear();
                doubts.show(doubted);
            }
            Ok((observation, _)) => {
                state.set_settings(|settings| settings.author = draft.author.clone());
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
                state.dialog.set(Dialog::None);
            }
        }
    };
    let likely = move || {
        let l = state.language();
        let option = |p: &Period| view! { <option value=p.to_string()>{xianfeng_text::period(l, *p)}</option> };
        periods.iter().map(option).collect_view()
    };
    let period_echo = Signal::derive(move || {
        let (text, is_single) = (form.period.get(), form.is_single.get());
        figures.with_value(|figures| figures.period_echo(state.language(), &text, is_single))
    });
    view! {
        <DialogFrame name="record" is_form=true>
            <form id="record-form" novalidate on:submit=submit>
                <h2 id="record-title">{move || state.t(title)}</h2>
                <p class="quiet">{move || name.in_language(state.language()).to_owned()}</p>
                {move || is_gone.get().then(|| view! { <p role="alert">{KeepingTerm::GoneElsewhere.in_language(state.language())}</p> })}
                <ProblemList id="record-problems" problems field=draft::field_term />
                <div class="form-grid">
                    <TextField
                        name="period"
                        label=label(Term::Period)
                        value=form.period
                        list="record-periods"
                        note=Signal::derive(move || xianfeng_text::period_hint(state.language(), year))
                        required=true
                        autofocus=true
                        echo=period_echo
                    />
                    <datalist id="record-periods">{likely}</datalist>
                    <SpanQuestion form figures />
                    <ValueFields form kind figures />
                    <Choice
                        name="stage"
                        label=label(Term::ObservationStatus)
                        value=form.stage
                        options=options(ObservationStatus::ALL, ObservationStatus::slug, xianfeng_text::stage)
                    />
                    <Choice
                        name="grade"
                        label=label(Term::SourceGrade)
                        value=form.grade
                        options=options(SourceGrade::ALL, SourceGrade::slug, xianfeng_text::grade)
                    />
                    <TextField name="published" label=label(Term::PublishedOn) value=form.published hint="2023-01-31" echo=echo::below(form.published, echo::published) />
                    {is_change.then(|| view! { <CorrectionQuestion form figures /> })}
                    <TextField name="title" label=label(Term::SourceTitle) value=form.title required=is_official />
                    <TextField name="publisher" label=label(Term::Publisher) value=form.publisher required=is_official />
                    <TextField name="url" label=label(Term::SourceUrl) value=form.url hint="https://" />
                    <TextField name="derived" label=label(Term::HowDerived) value=form.derived />
                    <TextField name="note" label=label(Term::Note) value=form.note />
                    <TextField name="author" label=label(Term::Author) value=form.author />
                </div>
                <p class="quiet">{move || FormTerm::RequiredFields.in_language(state.language())}</p>
                <DoubtList doubts unit />
                <div class="form-buttons">
                    <button id="record-save" class="primary" type="submit">{move || doubts.save_word(state.language())}</button>
                    <button id="record-cancel" type="button" on:click=move |_| state.leave_dialog()>
                        {move || state.t(Term::Cancel)}
                    </button>
                </div>
            </form>
        </DialogFrame>
    }
}

/// Asks whether the figure of a month is that of the month, or cumulative; the likely answer is chosen.
#[component]
fn SpanQuestion(form: ObservationForm, figures: StoredValue<Figures>) -> impl IntoView {
    let state = use_state();
    let question = Memo::new(move |_| form.period.with(|text| figures.with_value(|figures| figures.question(text))));
    move || {
        let (typed, reading) = question.get()?;
        let l = state.language();
        // Printed once a question: a choice must not replace the buttons under the fingers.
        let is_single = form.is_single.get_untracked().unwrap_or(reading.single_is_likely);
        let answer = |single: bool, period: Period, word: FormTerm| {
            view! {
                <label class="check">
                    <input
                        type="radio"
                        name="span"
                        value=if single { "single" } else { "cumulative" }
                        checked=single == is_single
                        on:change=move |_| form.is_single.set(Some(single))
                    />
                    {xianfeng_text::period(l, period)} " " {word.in_language(l)}
                </label>
            }
        };
        Some(view! {
            <fieldset class="wide" id="record-span">
                <legend>{FormTerm::FigureIs.in_language(state.language())}</legend>
                {answer(false, reading.cumulative, FormTerm::CumulativeFigure)}
                {answer(true, typed, FormTerm::SingleFigure)}
            </fieldset>
        })
    }
}

/// Asks whether a change corrects a slip or is a newly published value; the likely answer follows the day of publication.
#[component]
fn CorrectionQuestion(form: ObservationForm, figures: StoredValue<Figures>) -> impl IntoView {
    let state = use_state();
    let is_correction = Memo::new(move |_| {
        let (period, published) = (form.period.get(), form.published.get());
        let likely = || figures.with_value(|figures| figures.likely_correction(&period, &published)).unwrap_or(true);
        form.is_correction.get().unwrap_or_else(likely)
    });
    let answer = move |correction: bool, slug: &'static str, word: FormTerm| {
        view! {
            <label class="check">
                <input
                    type="radio"
                    name="change"
                    value=slug
                    prop:checked=move || is_correction.get() == correction
                    on:change=move |_| form.is_correction.set(Some(correction))
                />
                {move || word.in_language(state.language())}
            </label>
        }
    };
    view! {
        <fieldset class="wide" id="record-change">
            <legend>{move || FormTerm::ThisChangeIs.in_language(state.language())}</legend>
            {answer(true, "correction", FormTerm::ChangeCorrects)}
            {answer(false, "published", FormTerm::ChangePublished)}
        </fieldset>
    }
}

/// The fields for the value, depending on its kind.
#[component]
fn ValueFields(form: ObservationForm, kind: ValueKind, figures: StoredValue<Figures>) -> impl IntoView {
    let state = use_state();
    let echo = Signal::derive(move || {
        let (value, unit) = (form.value.get(), form.unit.get());
        figures.with_value(|figures| figures.value_echo(state.language(), &value, &unit))
    });
    match kind {
        ValueKind::Number => view! {
            <TextField name="value" label=label(Term::Observed) value=form.value inputmode="decimal" required=true echo />
            <TextField name="unit" label=label(Term::Unit) value=form.unit />
            <Choice
                name="reading"
                label=label(Term::Wording)
                value=form.reading
                options=options(Qualifier::ALL, Qualifier::slug, xianfeng_text::reading)
            />
        }
        .into_any(),
        ValueKind::Done => {
            let word = move |term: Term| state.t(term).to_owned();
            let answers = Signal::derive(move || vec![("true", word(Term::Yes)), ("false", word(Term::No))]);
            view! { <Choice name="value" label=label(Term::DoneOrHeld) value=form.value options=answers /> }.into_any()
        }
        ValueKind::Rating => view! {
            <Choice
                name="value"
                label=label(Term::Rating)
                value=form.value
                options=options(Rating::ALL, Rating::slug, xianfeng_text::rating)
            />
        }
        .into_any(),
        ValueKind::Steps(steps) => view! {
            <fieldset class="wide">
                <legend>{move || state.t(Term::StepsDone)}</legend>
                {steps.into_iter().map(|step| view! { <StepBox step ticked=form.steps /> }).collect_view()}
            </fieldset>
        }
        .into_any(),
    }
}

#[component]
fn StepBox(step: MilestoneStep, ticked: RwSignal<Vec<String>>) -> impl IntoView {
    let state = use_state();
    let MilestoneStep { id, name, .. } = step;
    let is_ticked = ticked.with_untracked(|ticked| ticked.contains(&id));
    let change = {
        let id = id.clone();
        move |event| {
            let is_ticked = event_target_checked(&event);
            ticked.update(|ticked| {
                ticked.retain(|other| *other != id);
                if is_ticked {
                    ticked.push(id.clone());
                }
            });
        }
    };
    view! {
        <label class="check">
            <input type="checkbox" name="steps" value=id checked=is_ticked on:change=change />
            {move || name.in_language(state.language()).to_owned()}
        </label>
    }
}

/// Likely periods of an observation: those of the window that the indicator is judged in, at its frequency.
fn periods(plan: &Plan, indicator: &Indicator) -> Vec<Period> {
    let Some(window) = plan.targets_with_indicator(&indicator.id).map(|t| t.window).next() else { return Vec::new() };
    indicator.likely_periods(&window)
}
