//! The whole plan in pictures.

use maud::{Markup, html};

use super::figure;
use super::heading;
use crate::route::Filter;
use crate::snapshot::Snapshot;
use xianfeng_charts::{ChartKey, map::mapped_indicators};
use xianfeng_text::Term;

pub fn page(s: &Snapshot, filter: &Filter) -> Markup {
    html! {
        (heading(s.t(Term::Charts)))
        p.lead { (s.t(Term::ChartsText)) }
        @for key in ChartKey::OF_PLAN {
            @if let ChartKey::Districts(_) = key { (map(s, filter)) } @else { (figure::of_plan(s, &key)) }
        }
    }
}

/// The districts, and what their colours say.
fn map(s: &Snapshot, filter: &Filter) -> Markup {
    let known = mapped_indicators(s.plan(), &s.ledger_view, s.as_of);
    let shown = known.iter().map(|i| &i.id).find(|id| filter.map.as_ref() == Some(id)).cloned();
    html! {
        @if !known.is_empty() {
            p { label { (s.t(Term::MapShows)) " "
                select #map-shows data-set="map" {
                    option value="" { (s.t(Term::Verdict)) }
                    @for i in &known { option value=(i.id) selected[shown.as_ref() == Some(&i.id)] { (i.name.in_language(s.language)) } }
                }
            } }
        }
        (figure::of_plan(s, &ChartKey::Districts(shown)))
    }
}
