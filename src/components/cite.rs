//! A citation of a page, and the code that embeds it elsewhere. Both keep the day and name the data.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use maud::html as markup;

use super::fold::Fold;
use crate::browser::{clipboard, files, location};
use crate::route::{Filter, Page, Route, View};
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_text::TargetTerm;
use xianfeng_text::citation::{self, Cited};

/// The number of digits of a checksum that a citation names.
const DIGITS: usize = 12;

#[component]
pub fn Cite(
    page: Page,
    /// The title of the citation.
    about: Signal<String>,
    /// The page that is embedded.
    embed: Page,
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
        let address = location::absolute(&address(&s, page.clone()));
        let (plan, ledger) = digests(&s);
        let (title, as_of, today) = (about.get(), s.as_of, s.today);
        let cited = Cited { title: &title, as_of, today, address: &address, plan: &plan, ledger: &ledger };
        [citation::standard(s.language, &cited), citation::plain(s.language, &cited)]
    });
    let code = Memo::new(move |_| {
        if !is_open.get() {
            return String::new();
        }
        let address = location::absolute(&address(&state.now(), embed.clone()));
        markup! { iframe src=(address) title=(about.get()) width="480" height="300" loading="lazy" style="border:1px solid #dcd8cf" {} }
            .into_string()
    });
    view! {
        <Fold class="cite" summary=word(TargetTerm::Cite) is_open>
            <p class="quiet">{word(TargetTerm::CiteText)}</p>
            <Copied id="cite-standard" label=word(TargetTerm::Standard) text=Signal::derive(move || citations.with(|all| all[0].clone())) />
            <Copied id="cite-plain" label=word(TargetTerm::Plain) text=Signal::derive(move || citations.with(|all| all[1].clone())) />
            <Copied id="cite-embed" label=word(TargetTerm::Embed) text=code.into() />
            <p class="quiet">{word(TargetTerm::EmbedText)}</p>
        </Fold>
    }
}

/// A text with a button that copies it.
#[component]
fn Copied(id: &'static str, label: Signal<String>, text: Signal<String>) -> impl IntoView {
    let state = use_state();
    let field = NodeRef::<html::Textarea>::new();
    let said = RwSignal::new("");
    let copy = move |_| {
        let Some(field) = field.get_untracked() else { return };
        spawn_local(async move {
            let l = state.view.with_untracked(|view| view.language);
            let copied = clipboard::copied(&text.get_untracked(), &field).await;
            let term = if copied { TargetTerm::DidCopy } else { TargetTerm::CopyYourself };
            said.set(term.in_language(l));
        });
    };
    view! {
        <div class="copied">
            <label for=id>{move || label.get()}</label>
            <textarea id=id readonly rows="3" node_ref=field prop:value=move || text.get()>{text.get_untracked()}</textarea>
            <button aria-describedby=id on:click=copy>{move || TargetTerm::Copy.in_language(state.language())}</button>
            " "
            <output>{move || said.get()}</output>
        </div>
    }
}

/// The address of a page on the day that is shown: today's default differs tomorrow.
fn address(s: &Snapshot, page: Page) -> String {
    let view = View { as_of: Some(s.as_of), ..s.view().clone() };
    Route { page, view, filter: Filter::default() }.address()
}

/// The checksums of the plan and of the ledger, as the data page exports them.
fn digests(s: &Snapshot) -> (String, String) {
    let short = |text: String| files::digest(text.as_bytes()).chars().take(DIGITS).collect();
    let edits = s.workspace().ledger.edits();
    (short(xianfeng_files::plan::to_json(s.plan())), short(xianfeng_files::ledger::to_json(edits, s.plan(), None)))
}
