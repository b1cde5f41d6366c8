//! The choices above the grid: what is listed, and how what is left open is read.

use leptos::prelude::*;

use super::book::Settings;
use super::listing::{self, Listing, Which};
use crate::components::echo;
use crate::components::fields::TextField;
use crate::state::use_state;
use xianfeng_core::ledger::SourceGrade;
use xianfeng_text::EntryTerm;

/// The sources that a column of one cell can name; an official one needs two.
const SOURCES: [SourceGrade; 4] = [SourceGrade::UnitReport, SourceGrade::Press, SourceGrade::Reprint, SourceGrade::SelfMedia];

/// Chooses the targets that are listed.
#[component]
pub fn ListTools(listing: RwSignal<Listing>) -> impl IntoView {
    let state = use_state();
    let term = move |term: EntryTerm| term.in_language(state.language());
    let units = Memo::new(move |_| listing::units(&state.now()));
    let areas = Memo::new(move |_| listing::areas(&state.now()));
    let any = move || view! { <option value="">{term(EntryTerm::Any)}</option> };
    let unit_choice = move || {
        let units = units.get();
        (!units.is_empty()).then(|| {
            view! {
                <label>
                    <span>{term(EntryTerm::OfUnit)}</span>
                    <select id="entry-unit" on:change=move |event| listing.update(|l| l.unit = event_target_value(&event))>
                        {any()}
                        {units.into_iter().map(|unit| view! { <option value=unit.clone()>{unit.clone()}</option> }).collect_view()}
                    </select>
                </label>
            }
        })
    };
    view! {
        <div class="filters">
            <label>
                <span>{move || term(EntryTerm::ListWhich)}</span>
                <select
                    id="entry-list"
                    on:change=move |event| listing.update(|l| l.which = Which::from_slug(&event_target_value(&event)).unwrap_or_default())
                >
                    {move || Which::ALL.map(|which| view! { <option value=which.slug()>{term(which.term())}</option> }).collect_view()}
                </select>
            </label>
            <label>
                <span>{move || term(EntryTerm::InArea)}</span>
                <select
                    id="entry-area"
                    on:change=move |event| {
                        let area = event_target_value(&event);
                        listing.update(|l| l.area = (!area.is_empty()).then(|| area.as_str().into()));
                    }
                >
                    {any}
                    {move || areas.get().into_iter().map(|(id, name)| view! { <option value=id>{name}</option> }).collect_view()}
                </select>
            </label>
            {unit_choice}
        </div>
    }
}

/// Chooses how a row is read that leaves something open.
#[component]
pub fn ReadTools(settings: RwSignal<Settings>) -> impl IntoView {
    let state = use_state();
    let term = move |term: EntryTerm| term.in_language(state.language());
    let period = RwSignal::new(settings.with_untracked(|s| s.default_period.clone()));
    Effect::new(move |_| {
        let text = period.get();
        settings.update(|s| s.default_period = text);
    });
    let months = [("", EntryTerm::BareAsLikely), ("cumulative", EntryTerm::BareCumulative), ("single", EntryTerm::BareSingle)];
    view! {
        <div class="filters entry-reading">
            <TextField
                name="default-period"
                label=Signal::derive(move || term(EntryTerm::DefaultPeriod).to_owned())
                value=period
                hint="2022-01/2022-09"
                echo=echo::below(period, echo::period)
            />
            <label>
                <span>{move || term(EntryTerm::BareMonth)}</span>
                <select
                    id="entry-month"
                    on:change=move |event| {
                        let is_single = match event_target_value(&event).as_str() {
                            "single" => Some(true),
                            "cumulative" => Some(false),
                            _ => None,
                        };
                        settings.update(|s| s.bare_month_is_single = is_single);
                    }
                >
                    {move || months.map(|(slug, word)| view! { <option value=slug>{term(word)}</option> }).collect_view()}
                </select>
            </label>
            <label>
                <span>{move || term(EntryTerm::SourceKind)}</span>
                <select
                    id="entry-source"
                    on:change=move |event| {
                        let grade = SourceGrade::from_slug(&event_target_value(&event)).unwrap_or_default();
                        settings.update(|s| s.source_grade = grade);
                    }
                >
                    {move || {
                        let l = state.language();
                        SOURCES.map(|grade| view! { <option value=grade.slug()>{xianfeng_text::grade(l, grade)}</option> }).collect_view()
                    }}
                </select>
            </label>
        </div>
    }
}
