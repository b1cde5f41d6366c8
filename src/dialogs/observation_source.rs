//! The source of a figure, and the fields that are rarely needed.

use leptos::html;
use leptos::prelude::*;

use super::observation_form::ObservationForm;
use super::observation_reading::Figures;
use crate::components::echo;
use crate::components::fields::{Choice, TextField, label, options};
use crate::state::use_state;
use xianfeng_core::ledger::{ObservationStatus, SourceGrade};
use xianfeng_core::measure::Qualifier;
use xianfeng_core::plan::ValueKind;
use xianfeng_text::{EntryTerm, FormTerm, Term, colon};

/// The source: its kind and its day, and the names that its kind needs.
#[component]
pub fn SourceFields(form: ObservationForm) -> impl IntoView {
    let state = use_state();
    let is = move |grade: SourceGrade| form.grade.with(|chosen| chosen == grade.slug());
    let needs_title = Signal::derive(move || is(SourceGrade::Official));
    let needs_publisher = Signal::derive(move || is(SourceGrade::Official) || is(SourceGrade::UnitReport));
    let is_named = Memo::new(move |_| form.names_a_source());
    let names = move || {
        is_named.get().then(|| {
            view! {
                <TextField name="publisher" label=label(Term::Publisher) value=form.publisher required=needs_publisher />
                <TextField name="title" label=label(Term::SourceTitle) value=form.title required=needs_title />
                <TextField name="url" label=label(Term::SourceUrl) value=form.url hint="https://" />
            }
        })
    };
    // The order of the choices: the default first, then from the nearest at hand to the rest.
    let grades = [
        SourceGrade::Unstated,
        SourceGrade::UnitReport,
        SourceGrade::Official,
        SourceGrade::Press,
        SourceGrade::Reprint,
        SourceGrade::SelfMedia,
    ];
    view! {
        <fieldset class="wide source-fields">
            <legend>
                {move || EntryTerm::Source.in_language(state.language())} " "
                <small>{move || EntryTerm::SourceMayBeEmpty.in_language(state.language())}</small>
            </legend>
            <div class="form-grid">
                <Choice
                    name="grade"
                    label=label(Term::SourceGrade)
                    value=form.grade
                    options=options(grades, SourceGrade::slug, xianfeng_text::grade)
                />
                <TextField
                    name="published"
                    label=label(Term::PublishedOn)
                    value=form.published
                    hint="2023-01-31"
                    echo=echo::below(form.published, echo::published)
                />
                {names}
            </div>
        </fieldset>
    }
}

/// The fields that are folded away.
#[component]
pub fn MoreFields(form: ObservationForm, kind: ValueKind, is_open: bool, element: NodeRef<html::Details>) -> impl IntoView {
    let state = use_state();
    let of_number = (kind == ValueKind::Number).then(|| {
        view! {
            <TextField name="unit" label=label(Term::Unit) value=form.unit />
            <Choice
                name="reading"
                label=label(Term::Wording)
                value=form.reading
                options=options(Qualifier::ALL, Qualifier::slug, xianfeng_text::reading)
            />
        }
    });
    // A signature that is taken from the last form stands where it is seen.
    let signature = move || {
        let name = form.author.get();
        let l = state.language();
        (!name.trim().is_empty()).then(|| format!("{}{}{}", EntryTerm::Signed.in_language(l), colon(l), name.trim()))
    };
    view! {
        <details class="wide" id="record-more" open=is_open node_ref=element>
            <summary>{move || EntryTerm::More.in_language(state.language())} " " <small class="quiet">{signature}</small></summary>
            <div class="form-grid">
                {of_number}
                <Choice
                    name="stage"
                    label=label(Term::ObservationStatus)
                    value=form.stage
                    options=options(ObservationStatus::ALL, ObservationStatus::slug, xianfeng_text::stage)
                />
                <TextField name="derived" label=label(Term::HowDerived) value=form.derived />
                <TextField name="note" label=label(Term::Note) value=form.note />
                <TextField name="author" label=label(Term::Author) value=form.author />
            </div>
        </details>
    }
}

/// Asks whether a change corrects a slip or is a newly published value; the likely answer follows the day of publication.
#[component]
pub fn CorrectionQuestion(form: ObservationForm, figures: StoredValue<Figures>) -> impl IntoView {
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
