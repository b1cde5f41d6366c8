//! Open data: the fixed addresses of a shipped plan, and files of the ledger that is here.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::Text;
use crate::exports::{export_package, export_sdmx};
use crate::seeds;
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_text::{OpenTerm, Term, colon};

#[component]
pub fn OpenData() -> impl IntoView {
    let state = use_state();
    let word = move |term: OpenTerm| term.in_language(state.language());
    view! {
        <section id="open-data">
            <h2>{move || word(OpenTerm::Title)}</h2>
            <Text markup=move || addresses(&state.now()) />
            <p>{move || word(OpenTerm::HereText)}</p>
            <p class="buttons">
                <button id="export-package" on:click=move |_| export_package(state)>{move || word(OpenTerm::Package)}</button>
                <button id="export-sdmx" on:click=move |_| export_sdmx(state)>{move || word(OpenTerm::Sdmx)}</button>
            </p>
        </section>
    }
}

/// The files that the build writes beside the page, of plans that come with it.
fn addresses(s: &Snapshot) -> Markup {
    let t = |term: OpenTerm| term.in_language(s.language);
    let plan = s.plan().id.as_str();
    let link = |file: &str, word: &str| html! { a href=(format!("./data/{plan}/{file}")) { (word) } };
    let tables = [
        (OpenTerm::Targets, "targets"),
        (OpenTerm::Verdicts, "verdicts"),
        (OpenTerm::Figures, "figures"),
        (OpenTerm::Indicators, "indicators"),
        (OpenTerm::Changes, "changes"),
    ];
    let target = s.plan().targets.first();
    html! {
        @if seeds::shipped(plan).is_some() {
            p.lead { (t(OpenTerm::Text)) }
            ul.plain-list {
                @for (term, name) in tables {
                    li {
                        (t(term)) (colon(s.language)) (link(&format!("{name}.csv"), "CSV")) " · " (link(&format!("{name}.json"), "JSON"))
                        @if name == "figures" { " · " (link("figures.sdmx.csv", "SDMX-CSV")) }
                    }
                }
                @if let Some(target) = target {
                    li {
                        (t(OpenTerm::OneTarget)) (colon(s.language))
                        (link(&format!("targets/{}.csv", target.id), "CSV")) " · " (link(&format!("targets/{}.json", target.id), "JSON"))
                        " " span.quiet { (t(OpenTerm::OneTargetHint)) }
                    }
                }
            }
            p {
                (link(feed(s), t(OpenTerm::Subscribe))) " · " (link("datapackage.json", "Data Package")) " · "
                (link("plan.json", t(OpenTerm::PlanFile))) " · " (link("ledger.json", t(OpenTerm::LedgerFile))) " · "
                a href="./data/index.json" { (t(OpenTerm::Index)) }
            }
            p.quiet { (s.t(Term::NotOfficial)) }
        }
    }
}

/// The feed in the reader's language.
fn feed(s: &Snapshot) -> &'static str {
    xianfeng_opendata::feed_name(s.language)
}
