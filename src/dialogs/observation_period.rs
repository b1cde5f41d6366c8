//! The period of a figure: chosen by buttons or typed, side by side.

use leptos::prelude::*;

use super::observation_form::ObservationForm;
use super::observation_reading::Figures;
use crate::components::fields::TextField;
use crate::state::use_state;
use xianfeng_core::measure::{Period, Span};
use xianfeng_core::plan::MeasureType;
use xianfeng_text::{EntryTerm, FormTerm, entry_terms};

/// The years before the window that are offered: baselines lie there.
const YEARS_BEFORE: i16 = 2;

/// The choice that the buttons show.
#[derive(Clone, Copy, PartialEq)]
struct Choice {
    year: i16,
    span: Span,
    /// The last month; `None`: none is chosen yet.
    month: Option<i8>,
}

/// A line to type a period in, above the buttons that choose one.
#[component]
pub fn PeriodField(form: ObservationForm, figures: StoredValue<Figures>) -> impl IntoView {
    let state = use_state();
    let (years, spans, hint_year) = figures.with_value(|f| (years(f), spans(f), f.window().map_or(f.snapshot.today, Period::end).year()));
    let first_span = spans.first().copied().unwrap_or(Span::Year);
    let preferred = RwSignal::new(None::<Span>);
    let year = RwSignal::new(figures.with_value(|f| f.usual_year()));
    let choice = Memo::new(move |_| {
        let (text, is_single) = (form.period.get(), form.is_single.get());
        let period = figures.with_value(|f| f.period(&text, is_single));
        let usual = preferred.get().unwrap_or(first_span);
        let read = period.and_then(|p| Some((p.end().year(), Span::of(p, preferred.get())?)));
        match read {
            Some((year, (span, month))) => Choice { year, span, month: Some(month) },
            None => Choice { year: year.get(), span: usual, month: None },
        }
    });
    // The text that a button wrote last.
    let written = StoredValue::new(String::new());
    // Writes a choice as text, so that both ways have one answer.
    let choose = move |to: Choice| {
        preferred.set(Some(to.span));
        year.set(to.year);
        let month = if to.span == Span::Year { Some(12) } else { to.month };
        let Some(period) = month.and_then(|month| figures.with_value(|f| f.chosen_period(to.span, to.year, month))) else { return };
        let text = xianfeng_text::period(state.language(), period);
        written.set_value(text.clone());
        form.is_single.set((to.span != Span::Cumulative).then_some(true));
        form.period.set(text);
    };
    // What was answered about one period says nothing about another that is typed.
    let is_typed = move |text: &String| written.with_value(|written| written != text);
    Effect::watch(
        move || form.period.get(),
        move |text, _, _| {
            if is_typed(text) {
                form.is_single.set(None)
            }
        },
        false,
    );
    let echo = Signal::derive(move || {
        let (text, is_single) = (form.period.get(), form.is_single.get());
        figures.with_value(|figures| figures.period_echo(state.language(), &text, is_single))
    });
    let has_begun = move |choice: Choice, month: i8| {
        let period = figures.with_value(|f| f.chosen_period(choice.span, choice.year, month));
        period.is_some_and(|p| p.start() <= figures.with_value(|f| f.snapshot.today))
    };
    let span_button = move |span: Span| {
        let press = move |_| choose(Choice { span, ..choice.get_untracked() });
        view! {
            <button type="button" aria-pressed=move || (choice.get().span == span).to_string() on:click=press>
                {move || entry_terms::span(state.language(), span)}
            </button>
        }
    };
    let end_button = move |month: i8| {
        let is_pressed = move || choice.with(|c| c.month == Some(month));
        let is_within = move || choice.with(|c| c.span == Span::Cumulative && c.month.is_some_and(|last| month < last));
        let press = move |_| choose(Choice { month: Some(month), ..choice.get_untracked() });
        let word = move || {
            let l = state.language();
            match choice.get().span {
                Span::Quarter => entry_terms::quarter(l, month / 3).to_owned(),
                _ => xianfeng_text::month(l, month),
            }
        };
        view! {
            <button
                type="button"
                class:within=is_within
                aria-pressed=move || is_pressed().to_string()
                disabled=move || !has_begun(choice.get(), month)
                on:click=press
            >
                {word}
            </button>
        }
    };
    // Made anew only when the kind of period changes, so that a press keeps its button.
    let kind = Memo::new(move |_| choice.get().span);
    let ends = move || match kind.get() {
        Span::Year => None,
        Span::Quarter => Some([3, 6, 9, 12].map(end_button).collect_view().into_any()),
        Span::Cumulative | Span::Month => Some((1..=12).map(end_button).collect_view().into_any()),
    };
    let ends_name = move || if kind.get() == Span::Quarter { EntryTerm::Quarters } else { EntryTerm::Months }.in_language(state.language());
    view! {
        <div class="wide period-field">
            <TextField
                name="period"
                label=Signal::derive(move || EntryTerm::OrType.in_language(state.language()).to_owned())
                value=form.period
                note=Signal::derive(move || xianfeng_text::period_hint(state.language(), hint_year))
                required=true
                autofocus=true
                echo
            />
            <div class="period-pick">
                <div class="period-kind">
                    <select
                        aria-label=move || EntryTerm::Year.in_language(state.language())
                        prop:value=move || choice.get().year.to_string()
                        on:change=move |event| {
                            if let Ok(year) = event_target_value(&event).parse() {
                                choose(Choice { year, ..choice.get_untracked() });
                            }
                        }
                    >
                        {years
                            .into_iter()
                            .map(|y| view! { <option value=y.to_string() selected=y == choice.get_untracked().year>{y}</option> })
                            .collect_view()}
                    </select>
                    <span role="group" class="joined" aria-label=move || EntryTerm::PeriodKind.in_language(state.language())>
                        {spans.into_iter().map(span_button).collect_view()}
                    </span>
                </div>
                <div role="group" class="joined ends" aria-label=ends_name>{ends}</div>
            </div>
        </div>
        <SpanQuestion form figures />
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
        let is_single = move || form.is_single.get().unwrap_or(reading.single_is_likely);
        let answer = |single: bool, period: Period, word: FormTerm| {
            view! {
                <label class="check">
                    <input
                        type="radio"
                        name="span"
                        value=if single { "single" } else { "cumulative" }
                        prop:checked=move || is_single() == single
                        on:change=move |_| form.is_single.set(Some(single))
                    />
                    {xianfeng_text::period(l, period)} " " {word.in_language(l)}
                </label>
            }
        };
        let warning = move || {
            let is_unused = is_single() && !reading.single_is_likely;
            is_unused.then(|| view! { <p class="not-used">{EntryTerm::SingleIsNotUsed.in_language(state.language())}</p> })
        };
        Some(view! {
            <fieldset class="wide" id="record-span">
                <legend>{FormTerm::FigureIs.in_language(l)}</legend>
                {answer(false, reading.cumulative, FormTerm::CumulativeFigure)}
                {answer(true, typed, FormTerm::SingleFigure)}
                {warning}
            </fieldset>
        })
    }
}

/// The years that are offered: those of the window up to today, and some before it.
fn years(figures: &Figures) -> Vec<i16> {
    let today = figures.snapshot.today.year();
    let first = figures.window().map_or(today, |window| window.start().year()).min(today);
    (first - YEARS_BEFORE..=today).rev().collect()
}

/// The kinds of period that fit an indicator, the usual one first.
fn spans(figures: &Figures) -> Vec<Span> {
    match figures.indicator.nature {
        MeasureType::Flow | MeasureType::Rate => Span::ALL.to_vec(),
        MeasureType::Stock | MeasureType::Rank | MeasureType::Event => vec![Span::Month, Span::Quarter, Span::Year],
    }
}
