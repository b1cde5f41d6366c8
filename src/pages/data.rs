//! Import and export of the ledger, rounds of reports, the plans, and the state of the storage.

mod accept;
mod backups;
mod change_round;
mod compared;
mod conflicts;
mod one_round;
mod open;
mod opening;
mod passing;
mod returned;
mod round_fields;
mod rounds;
mod take_in;

use leptos::ev::Event;
use leptos::html;
use leptos::prelude::*;

use crate::browser::offline::Offline;
use crate::browser::{files, one_file};
use crate::components::PageHeading;
use crate::dialogs;
use crate::exports::{Export, export, export_workbook};
use crate::route::Page;
use crate::seeds::SHIPPED;
use crate::state::saved::{Saved, Unreadable};
use crate::state::{Dialog, OwnPlan, State, plans, use_state};
use xianfeng_core::plan::Language;
use xianfeng_text::{KeepingTerm, PassingTerm, Term, WorkbookTerm, pick, problems};

/// The number of reasons shown for one unreadable item.
const REASONS: usize = 5;

#[component]
pub fn Data() -> impl IntoView {
    let state = use_state();
    view! {
        <PageHeading text=Signal::derive(move || state.t(Term::Data).to_owned()) />
        <conflicts::Conflicts />
        <TakeOut />
        <take_in::TakeIn />
        <passing::PassOn />
        <rounds::Rounds />
        <open::OpenData />
        <Plans />
        <Shelf />
        <KeptHere />
        <backups::Backups />
    }
}

#[component]
fn TakeOut() -> impl IntoView {
    let state = use_state();
    move || {
        let s = state.now();
        let own = s.workspace().own().count();
        let buttons = Export::ALL.map(|what| {
            let is_own = what == Export::Own;
            view! {
                <button
                    id=format!("export-{}", what.slug())
                    class:primary=is_own
                    disabled=is_own && own == 0
                    on:click=move |_| export(state, what)
                >
                    {s.t(what.term())}
                    {is_own.then(|| format!(" ({own})"))}
                </button>
            }
        });
        view! {
            <section>
                <h2>{s.t(Term::Export)}</h2>
                <p class="lead">{s.t(Term::ExportText)}</p>
                <p class="buttons">
                    {buttons.into_iter().collect_view()}
                    <button id="export-workbook" on:click=move |_| export_workbook(state)>
                        {WorkbookTerm::ExportWorkbook.in_language(s.language)}
                    </button>
                </p>
            </section>
        }
    }
}

/// The available plans: shipped ones and the person's own, each with its own ledger.
#[component]
fn Plans() -> impl IntoView {
    let state = use_state();
    let new_plan = NodeRef::<html::Button>::new();
    let own = RwSignal::new(Vec::<OwnPlan>::new());
    // Every change of the list comes with a new snapshot.
    Effect::new(move |_| {
        state.now();
        own.set(plans::all_own());
    });
    let on_pick = move |event: Event| files::read_picked(&event, move |name, bytes| dialogs::open(state, name, bytes.as_deref()));
    let remove = move |id: &str| {
        state.remove_plan(id);
        if let Some(button) = new_plan.get_untracked() {
            let _ = button.focus();
        }
    };
    move || {
        let (s, own) = (state.now(), own.get());
        let here = |id: &str| (s.plan().id == id).then_some("true");
        // One that the person corrected stands among their own.
        let shipped = SHIPPED.iter().filter(|seed| own.iter().all(|own| own.id != seed.id)).map(|seed| {
            view! { <li><a href=s.href_of_plan(seed.id) aria-current=here(seed.id)>{pick(s.language, seed.zh, seed.en)}</a></li> }
        });
        let shipped = shipped.collect_view();
        let is_own = own.iter().any(|own| own.id == s.plan().id);
        let edit = is_own.then(|| view! { <a class="button" id="edit-plan" href=s.href(Page::Plan)>{s.t(Term::EditPlan)}</a> });
        let own = own.into_iter().map(|OwnPlan { id, title }| {
            view! {
                <li>
                    <a href=s.href_of_plan(id.as_str()) aria-current=here(id.as_str())>{title.in_language(s.language).to_owned()}</a> " "
                    <button class="plain" on:click=move |_| remove(id.as_str())>{s.t(Term::DropPlan)}</button>
                </li>
            }
        });
        view! {
            <section id="plans">
                <h2>{s.t(Term::Plans)}</h2>
                <p class="lead">{s.t(Term::PlansText)}</p>
                <ul class="plain-list">
                    {shipped}
                    {own.collect_view()}
                </ul>
                <p class="buttons">
                    <button id="new-plan" node_ref=new_plan on:click=move |_| state.new_plan()>{s.t(Term::NewPlan)}</button>
                    <button id="copy-plan" on:click=move |_| state.copy_plan()>{s.t(Term::CopyPlan)}</button>
                    {edit}
                </p>
                <label class="file">
                    <span>{s.t(Term::OpenPlan)}</span>
                    <input id="plan-file" type="file" accept=".json,application/json" on:change=on_pick />
                </label>
            </section>
        }
    }
}

/// The plans that were taken off the list, with the way back.
#[component]
fn Shelf() -> impl IntoView {
    let state = use_state();
    let shelved = RwSignal::new(Vec::<OwnPlan>::new());
    Effect::new(move |_| {
        state.now();
        shelved.set(plans::shelved());
    });
    move || {
        let (l, plans) = (state.language(), shelved.get());
        let t = move |term: KeepingTerm| term.in_language(l);
        let item = move |OwnPlan { id, title }: OwnPlan| {
            let (name, back) = (title.in_language(l).to_owned(), id.clone());
            view! {
                <li>
                    {name.clone()} " "
                    <button class="plain" aria-label=format!("{} {name}", t(KeepingTerm::PutBack)) on:click=move |_| state.unshelve(back.as_str())>
                        {t(KeepingTerm::PutBack)}
                    </button>
                    " "
                    <button class="plain" aria-label=format!("{} {name}", t(KeepingTerm::DeletePlan)) on:click=move |_| state.delete_plan(id.as_str())>
                        {t(KeepingTerm::DeletePlan)}
                    </button>
                </li>
            }
        };
        (!plans.is_empty()).then(|| {
            view! {
                <section id="shelf">
                    <h2>{t(KeepingTerm::Shelf)}</h2>
                    <p class="lead">{t(KeepingTerm::ShelfText)}</p>
                    <ul class="plain-list">{plans.into_iter().map(item).collect_view()}</ul>
                </section>
            }
        })
    }
}

#[component]
fn KeptHere() -> impl IntoView {
    let state = use_state();
    // Known in the browser only.
    let is_one_file = RwSignal::new(false);
    Effect::new(move |_| is_one_file.set(one_file::id().is_some()));
    move || {
        let (s, saved) = (state.now(), state.saved.get());
        let own = s.workspace().own().count();
        let kept = if saved.blocked { 0 } else { own.saturating_sub(saved.unsaved) };
        let offline = match state.offline.get() {
            _ if is_one_file.get() => {
                let term = if saved.blocked { PassingTerm::InOneFileBlocked } else { PassingTerm::InOneFile };
                term.in_language(s.language)
            }
            Offline::Impossible => s.t(Term::OfflineImpossible),
            Offline::Coming => s.t(Term::OfflineComing),
            Offline::Kept => s.t(Term::OfflineKept),
            Offline::Failed => s.t(Term::OfflineFailed),
        };
        let unreadable = (!saved.unreadable.is_empty()).then(|| {
            view! {
                <h3>{s.t(Term::UnreadableRecords)}</h3>
                <p>{KeepingTerm::MendText.in_language(s.language)}</p>
                <ul>{saved.unreadable.iter().map(|record| unreadable(state, record)).collect_view()}</ul>
            }
        });
        view! {
            <section>
                <h2>{s.t(Term::KeptHere)}</h2>
                <ul class="plain-list">
                    <li>{s.t(storage_term(&saved))} " " {edits_saved(s.language, kept)}</li>
                    <li id="offline">{offline}</li>
                </ul>
                {unreadable}
                <p class="buttons">
                    <button id="reset" on:click=move |_| state.open_dialog(Dialog::Clear)>{s.t(Term::Reset)} "…"</button>
                </p>
            </section>
        }
    }
}

/// Says how many of the person's edits are in this browser's storage.
fn edits_saved(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Zh, _) => format!("本浏览器里存有 {count} 条填报。"),
        (Language::En, 0) => "You have made no changes.".to_owned(),
        (Language::En, 1) => "1 change of yours is saved in this browser.".to_owned(),
        (Language::En, _) => format!("{count} changes of yours are saved in this browser."),
    }
}

fn storage_term(saved: &Saved) -> Term {
    if saved.blocked {
        Term::StorageBlocked
    } else if saved.is_full() {
        Term::StorageFull
    } else {
        Term::StorageHolds
    }
}

/// An unreadable item with the reasons; it can be saved unchanged.
fn unreadable(state: State, record: &Unreadable) -> impl IntoView + use<> {
    let l = state.language();
    let reasons = record.problems.iter().take(REASONS).map(|p| view! { <li>{problems::problem(l, p)}</li> }).collect_view();
    let (key, text) = (record.key.clone(), record.text.clone());
    view! {
        <li>
            <code>{record.key.clone()}</code> " "
            <button on:click=move |_| files::save("unreadable.json", "application/json", &text)>{state.t(Term::SaveRaw)}</button> " "
            <button on:click=move |_| state.delete_record(&key)>{KeepingTerm::DeleteRecord.in_language(l)}</button>
            <ul class="problems">{reasons}</ul>
        </li>
    }
}
