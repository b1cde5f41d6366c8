//! Two days compared: which verdicts moved and why, what is new, what fell silent.

use std::sync::Arc;

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::day_field::DayField;
use crate::components::{PageHeading, Text};
use crate::markup::{changes, target_rows};
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_core::compare::Comparison;
use xianfeng_core::measure::{Date, day::add_days};
use xianfeng_text::{ReportTerm, Term};

/// The number of targets up to which a group is listed at once.
const LISTED: usize = 8;

#[component]
pub fn Changes() -> impl IntoView {
    let state = use_state();
    let since = Memo::new(move |_| state.now().since());
    let as_of = Memo::new(move |_| state.now().as_of);
    let compared = Memo::new(move |_| {
        let s = state.now();
        let earlier = s.on(since.get());
        Arc::new(s.compared_with(&earlier))
    });
    view! {
        <PageHeading text=Signal::derive(move || state.t(Term::Changes).to_owned()) />
        <p class="quiet lead">{move || ReportTerm::ChangesHint.in_language(state.language())}</p>
        <div class="filters" id="two-days">
            <DayField name="since" label=ReportTerm::From day=since take=move |day| state.set_view(|v| v.since = Some(day)) />
            <DayField name="until" label=ReportTerm::To day=as_of take=move |day| state.set_view(|v| v.as_of = Some(day)) />
            <Proposals as_of />
        </div>
        <p class="answer" role="status">{move || compared.with(|c| xianfeng_text::changes::summary(state.language(), c))}</p>
        <Text markup=move || compared.with(|c| lists(&state.now(), c)) />
    }
}

/// Days that are often compared with.
#[component]
fn Proposals(as_of: Memo<Date>) -> impl IntoView {
    let state = use_state();
    let button = move |term: ReportTerm, day: fn(Date) -> Date| {
        let pick = move |_| {
            let earlier = day(as_of.get_untracked());
            state.set_view(|v| v.since = Some(earlier));
        };
        view! { <button type="button" on:click=pick>{move || term.in_language(state.language())}</button> }
    };
    view! {
        <div class="buttons">
            {button(ReportTerm::EndOfMonthBefore, |day| add_days(day.first_of_month(), -1))}
            {button(ReportTerm::EndOfQuarterBefore, end_of_quarter_before)} {button(ReportTerm::EndOfYearBefore, |day| add_days(day.first_of_year(), -1))}
        </div>
    }
}

fn end_of_quarter_before(day: Date) -> Date {
    let first = (day.month() - 1) / 3 * 3 + 1;
    Date::new(day.year(), first, 1).map_or(day, |first| add_days(first, -1))
}

fn lists(s: &Snapshot, comparison: &Comparison) -> Markup {
    let t = |term: ReportTerm| term.in_language(s.language);
    let by_knowledge = changes::by_knowledge(comparison);
    let by_time = changes::by_time(comparison);
    html! {
        div.change-lists {
        @if !by_knowledge.is_empty() {
            section {
                h2 { (t(ReportTerm::ByFigures)) " " small { (by_knowledge.len()) } }
                ul.brief.changes { @for change in &by_knowledge { (changes::moved(s, comparison, change)) } }
            }
        }
        @if !comparison.figures.is_empty() {
            section {
                h2 { (t(ReportTerm::NewFigures)) " " small { (comparison.figures.len()) } }
                ul.brief.changes { @for figure in &comparison.figures { (changes::figure(s, figure)) } }
            }
        }
        @if !by_time.is_empty() {
            section {
                h2 { (t(ReportTerm::ByTime)) " " small { (by_time.iter().map(|(_, _, all)| all.len()).sum::<usize>()) } }
                p.quiet { (t(ReportTerm::ByTimeHint)) }
                @for (before, after, all) in &by_time {
                    details open[all.len() <= LISTED] {
                        summary { (changes::from_to(s, *before, *after)) " " small { (all.len()) } }
                        ul.brief.changes { @for change in all { (changes::moved(s, comparison, change)) } }
                    }
                }
            }
        }
        @if !comparison.silent.is_empty() {
            section {
                h2 { (t(ReportTerm::FellSilent)) " " small { (comparison.silent.len()) } }
                p.quiet { (t(ReportTerm::SilentHint)) }
                details open[comparison.silent.len() <= LISTED] {
                    summary { (t(ReportTerm::FellSilent)) }
                    ul.brief.changes { @for silence in &comparison.silent { (silent(s, silence)) } }
                }
            }
        }
        }
    }
}

fn silent(s: &Snapshot, silence: &xianfeng_core::compare::Silence) -> Markup {
    let target = s.plan().target(&silence.target);
    html! {
        @if let Some(target) = target {
            li.change {
                span.change-name { (target_rows::link(s, target)) }
                span.change-why { (xianfeng_text::changes::silence(s.language, silence.silent)) }
            }
        }
    }
}
