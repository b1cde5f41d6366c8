//! A citation of a page or a chart, and the code that embeds it elsewhere. Both keep the day and name the data.

use leptos::prelude::*;
use maud::html as markup;

use super::copied::Copied;
use super::fold::Fold;
use crate::browser::{files, location};
use crate::route::{Embedded, Filter, Page, Route, View};
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_text::TargetTerm;
use xianfeng_text::citation::{self, Cited};

/// The number of digits of a checksum that a citation names.
const DIGITS: usize = 12;

#[component]
pub fn Cite(
    /// The prefix of the ids of its fields.
    #[prop(into)]
    id: String,
    page: Page,
    /// The chart on the page that is meant, by its anchor.
    #[prop(optional)]
    anchor: Option<String>,
    /// The title of the citation.
    about: Signal<String>,
    embed: Signal<Embedded>,
    /// The promise and its outcome as a sentence.
    #[prop(optional)]
    sentence: Option<Signal<String>>,
) -> impl IntoView {
    let state = use_state();
    // Nothing is computed before somebody wants it.
    let is_open = RwSignal::new(false);
    let word = move |term: TargetTerm| Signal::derive(move || term.in_language(state.language()).to_owned());
    let citations = Memo::new(move |_| {
        if !is_open.get() {
            return Default::default();
        }
        let s = state.now();
        let filter = Filter { map: state.filter.with(|filter| filter.map.clone()), ..Filter::default() };
        let route = Route { filter, ..route(&s, page.clone()) };
        let address = anchor.as_ref().map_or_else(|| route.address(), |anchor| route.address_of(anchor));
        let address = location::absolute(&address);
        let (plan, ledger) = digests(&s);
        let (title, as_of, today) = (about.get(), s.as_of, s.today);
        let cited = Cited { title: &title, as_of, today, address: &address, plan: &plan, ledger: &ledger };
        [citation::standard(s.language, &cited), citation::plain(s.language, &cited)]
    });
    let code = Memo::new(move |_| {
        if !is_open.get() {
            return String::new();
        }
        // A chart needs room for its axes and its table.
        let (width, height) = match embed.get() {
            Embedded::Chart(_) => ("720", "560"),
            Embedded::Plan => ("560", "400"),
            Embedded::Target(_) => ("480", "340"),
        };
        let address = location::absolute(&route(&state.now(), Page::Embed(embed.get())).address());
        markup! { iframe src=(address) title=(about.get()) width=(width) height=(height) loading="lazy" style="border:1px solid #dcd8cf" {} }
            .into_string()
    });
    let once_open = move |text: Signal<String>| Signal::derive(move || if is_open.get() { text.get() } else { String::new() });
    view! {
        <Fold class="cite" summary=word(TargetTerm::Cite) is_open>
            <p class="quiet">{word(TargetTerm::CiteText)}</p>
            {sentence.map(|text| view! { <Copied id=format!("{id}-sentence") label=word(TargetTerm::Sentence) text=once_open(text) /> })}
            <Copied id=format!("{id}-standard") label=word(TargetTerm::Standard) text=Signal::derive(move || citations.with(|all| all[0].clone())) />
            <Copied id=format!("{id}-plain") label=word(TargetTerm::Plain) text=Signal::derive(move || citations.with(|all| all[1].clone())) />
            <Copied id=format!("{id}-embed") label=word(TargetTerm::Embed) text=code.into() />
            <p class="quiet">{word(TargetTerm::EmbedText)}</p>
        </Fold>
    }
}

/// The route of a page on the day that is shown: today's default differs tomorrow.
fn route(s: &Snapshot, page: Page) -> Route {
    let view = View { as_of: Some(s.as_of), ..s.view().clone() };
    Route { page, view, filter: Filter::default() }
}

/// The checksums of the plan and of the ledger, as the data page exports them.
fn digests(s: &Snapshot) -> (String, String) {
    let short = |text: String| files::digest(text.as_bytes()).chars().take(DIGITS).collect();
    let edits = s.workspace().ledger.edits();
    (short(xianfeng_files::plan::to_json(s.plan())), short(xianfeng_files::ledger::to_json(edits, s.plan(), None)))
}
