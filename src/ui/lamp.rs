//! A verdict as shape and word: colour never stands alone.

use leptos::prelude::*;

use crate::assess::{Assessment, Verdict};
use crate::locale::{self, Term};
use crate::store::Parts;

/// The shapes, once per page; lamps refer to them. Filled shapes are judged, hollow ones are not:
/// the same as [`crate::chart::palette`] draws in charts.
pub fn sprite() -> impl IntoView {
    view! {
        <svg class="sprite" aria-hidden="true" width="0" height="0">
            <symbol id="i-met" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.5" fill="currentColor"/></symbol>
            <symbol id="i-on_track" viewBox="0 0 16 16"><path d="M8 1.5 15 14H1z" fill="currentColor"/></symbol>
            <symbol id="i-slightly_behind" viewBox="0 0 16 16"><path d="M8 .8 15.2 8 8 15.2.8 8z" fill="currentColor"/></symbol>
            <symbol id="i-behind" viewBox="0 0 16 16"><path d="M8 14.5 15 2H1z" fill="currentColor"/></symbol>
            <symbol id="i-missed" viewBox="0 0 16 16"><path d="M2 2h12v12H2z" fill="currentColor"/></symbol>
            <symbol id="i-not_due" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.7" fill="none" stroke="currentColor" stroke-width="1.6"/></symbol>
            <symbol id="i-cannot_tell" viewBox="0 0 16 16"><path d="M8 1.8 14.2 8 8 14.2 1.8 8z" fill="none" stroke="currentColor" stroke-width="1.6"/></symbol>
            <symbol id="i-no_data" viewBox="0 0 16 16"><path d="M2.8 2.8h10.4v10.4H2.8z" fill="none" stroke="currentColor" stroke-width="1.6"/></symbol>
        </svg>
    }
}

/// The shape alone, for where the word stands beside it or in a label.
pub fn shape(verdict: Verdict) -> impl IntoView {
    let slug = verdict.slug();
    view! { <svg class=format!("shape v-{slug}") aria-hidden="true"><use href=format!("#i-{slug}")/></svg> }
}

/// Shape and word.
pub fn lamp(s: &Parts, verdict: Verdict) -> impl IntoView + use<> {
    view! {
        <span class=format!("lamp v-{}", verdict.slug())>{shape(verdict)}<span>{locale::verdict(s.language, verdict)}</span></span>
    }
}

/// Shape, word, and what must be known with it: provisional, stale, at target now.
pub fn lamp_of(s: &Parts, assessment: &Assessment) -> impl IntoView + use<> {
    let mut tags = Vec::new();
    if assessment.provisional {
        tags.push(s.t(Term::Provisional));
    }
    if assessment.stale.is_some() {
        tags.push(s.t(Term::Stale));
    }
    if assessment.at_target {
        tags.push(s.t(Term::AtTargetNow));
    }
    view! {
        {lamp(s, assessment.verdict)}
        {tags.into_iter().map(|t| view! { <span class="tag">{t}</span> }).collect_view()}
    }
}
