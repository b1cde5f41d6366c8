//! Who made this, that it is not official, how it judges, what it does not know, and what to do about an error.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::{PageHeading, Text};
use crate::route::Page;
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_core::assess::Verdict;
use xianfeng_core::ledger::Observation;
use xianfeng_core::measure::PartialDate;
use xianfeng_text::about::{self, Unknowns};
use xianfeng_text::{OpenTerm, Term};

#[component]
pub fn About() -> impl IntoView {
    let state = use_state();
    view! {
        <PageHeading text=Signal::derive(move || state.t(Term::AboutTitle).to_owned()) />
        <Text markup=move || text(&state.now()) />
    }
}

fn text(s: &Snapshot) -> Markup {
    html! {
        @for section in about::sections(s.language, &unknowns(s)) {
            section.lead {
                h2 { (section.heading) }
                @for paragraph in section.paragraphs { p { (paragraph) } }
            }
        }
        p {
            a href=(s.href(Page::Method)) { (s.t(Term::HowJudged)) } " · "
            a href=(s.href(Page::Data)) { (s.t(Term::ToData)) } " · "
            a href="./data/index.json" { (OpenTerm::Title.in_language(s.language)) }
        }
    }
}

fn unknowns(s: &Snapshot) -> Unknowns {
    let counts = s.count(|_| true);
    let figures: Vec<_> = s.ledger_view.all().collect();
    let count = |keep: &dyn Fn(&xianfeng_core::ledger::Observation) -> bool| figures.iter().filter(|f| keep(&f.observation)).count();
    Unknowns {
        targets: counts.total(),
        without_figure: counts.of(Verdict::NoData),
        unclear: counts.of(Verdict::CannotTell),
        figures: figures.len(),
        undated: count(&|o| matches!(o.published, PartialDate::Unstated)),
        derived: count(&|o| o.derived.is_some()),
        unsourced: count(&Observation::is_unsourced),
    }
}
