//! The method of judging, from the same tables as the code, and the origin of the data.

use leptos::prelude::*;
use maud::{Markup, html};

use super::groups;
use crate::components::{PageHeading, Text};
use crate::markup::{observations, verdict_badge};
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_core::assess::Verdict;
use xianfeng_core::ledger::{ObservationStatus, SourceGrade};
use xianfeng_core::plan::{GroupKind, Satisfied, Tier};
use xianfeng_text::{Term, colon};

#[component]
pub fn Method() -> impl IntoView {
    let state = use_state();
    view! {
        <PageHeading text=Signal::derive(move || state.t(Term::HowJudged).to_owned()) />
        <Text markup=move || method(&state.now()) />
    }
}

fn method(s: &Snapshot) -> Markup {
    let l = s.language;
    let t = |term| s.t(term);
    let plan = s.plan();
    html! {
        p.lead { (t(Term::MethodLead)) }
        section {
            h2 { (t(Term::Verdicts)) }
            dl.method { @for v in Verdict::ALL { dt { (verdict_badge::badge(s, v)) } dd { (xianfeng_text::method::verdict(l, v)) } } }
        }
        section {
            h2 { (t(Term::Thresholds)) }
            p.lead { (xianfeng_text::method::thresholds(l, &plan.thresholds)) }
            p.lead { (xianfeng_text::method::formulas(l)) }
            p { (t(Term::PaceTerm)) (colon(l)) }
            ul { @for pace in xianfeng_text::method::paces(l) { li { (pace) } } }
        }
        section {
            h2 { (t(Term::KindsOfTarget)) }
            dl.method { @for (name, rule) in xianfeng_text::method::kinds(l) { dt { (name) } dd { (rule) } } }
            p { (t(Term::SatisfiedTerm)) (colon(l)) }
            ul { @for x in [Satisfied::Once, Satisfied::At, Satisfied::Throughout] { li { (xianfeng_text::satisfied(l, x)) } } }
            p { (xianfeng_text::tier(l, Tier::Commitment)) " / " (xianfeng_text::tier(l, Tier::Stretch)) (colon(l)) (t(Term::TiersApart)) }
        }
        section {
            h2 { (t(Term::RulesForAll)) }
            dl.method { @for (name, rule) in xianfeng_text::method::rules(l) { dt { (name) } dd { (rule) } } }
        }
        section {
            h2 { (t(Term::WhichObservation)) }
            p.lead { (t(Term::WhichObservationText)) }
            p { (t(Term::ObservationStatus)) (colon(l)) (ObservationStatus::ALL.map(|x| xianfeng_text::stage(l, x)).join(" > ")) }
            p { (t(Term::SourceGrade)) (colon(l)) (SourceGrade::ALL.map(|x| xianfeng_text::grade(l, x)).join(" > ")) }
        }
        section {
            h2 { (t(Term::Sources)) }
            ul { @for d in &plan.sources {
                li { (observations::outside(d.url.as_deref().unwrap_or_default(), d.title.in_language(l))) " · " (d.publisher.in_language(l)) " · " (d.published) }
            } }
            @if let Some(note) = &plan.note { p.lead { (note.in_language(l)) } }
            p { (t(Term::ObservationsInLedger)) " " (s.ledger_view.all().count()) }
        }
        @for kind in GroupKind::ALL { (groups::gaps(s, kind)) }
    }
}
