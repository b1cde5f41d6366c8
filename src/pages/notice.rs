//! The notice (通报): made by opening the page, printed, copied or downloaded by one press.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clipboard, files, location, print, storage};
use crate::components::day_field::DayField;
use crate::components::fold::Fold;
use crate::components::{PageHeading, Text};
use crate::lazy;
use crate::markup::document;
use crate::notice::{self, Extent, Heading};
use crate::route::{Filter, Page, Route, View};
use crate::snapshot::Snapshot;
use crate::state::{Notice, State, use_state};
use xianfeng_core::id::GroupId;
use xianfeng_document::Document;
use xianfeng_text::{ReportTerm, Term, pick};

/// The headings of notices by plan, on this device.
const SAVED: &str = "xianfeng.notice";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

#[component]
pub fn NoticePage() -> impl IntoView {
    let state = use_state();
    let heading = RwSignal::new(Heading::default());
    let (has_annex, is_large) = (RwSignal::new(true), RwSignal::new(false));
    // The address of this site is known in the browser only.
    let site = RwSignal::new(String::new());
    let plan = Memo::new(move |_| state.now().plan().id.clone());
    Effect::new(move |_| {
        site.set(location::absolute(""));
        let mut saved: BTreeMap<String, Heading> = storage::get(SAVED).unwrap_or_default();
        heading.set(saved.remove(plan.get().as_str()).unwrap_or_default());
    });
    let document = Memo::new(move |_| {
        let s = state.now();
        let extent = Extent { group: state.filter.with(|filter| filter.group.clone()), has_annex: has_annex.get() };
        let address = format!("{}{}", site.get(), address_of_day(&s));
        heading.with(|heading| Arc::new(notice::write(&s, &s.on(s.since()), heading, &extent, &address)))
    });
    let sheet = NodeRef::<html::Div>::new();
    view! {
        <div id="notice-tools">
            <PageHeading text=Signal::derive(move || state.t(Term::NoticePage).to_owned()) />
            <Words heading />
            <div class="filters">
                <DayField
                    name="until"
                    label=ReportTerm::AsOf
                    day=Memo::new(move |_| state.now().as_of)
                    take=move |day| state.set_view(|v| v.as_of = Some(day))
                />
                <DayField
                    name="since"
                    label=ReportTerm::LastNotice
                    day=Memo::new(move |_| state.now().since())
                    take=move |day| state.set_view(|v| v.since = Some(day))
                />
                <Scope />
                <Check label=ReportTerm::WithAnnex checked=has_annex />
                <Check label=ReportTerm::LargeType checked=is_large />
            </div>
            <Buttons document sheet />
        </div>
        <div id="notice" class:large=move || is_large.get() node_ref=sheet>
            <Text markup=move || document.with(|document| document::sheet(document)) />
        </div>
    }
}

/// The address of the overview on the day of a snapshot: today is named, too, because it is another day tomorrow.
fn address_of_day(s: &Snapshot) -> String {
    let view = View { as_of: Some(s.as_of), ..s.view().clone() };
    Route { page: Page::Overview, view, filter: Filter::default() }.address()
}

/// Title, number and period; empty ones are proposed.
#[component]
fn Words(heading: RwSignal<Heading>) -> impl IntoView {
    let state = use_state();
    let t = move |term: ReportTerm| term.in_language(state.language());
    let field = move |name: &'static str, label: ReportTerm, hint: Signal<String>, of: fn(&mut Heading) -> &mut String| {
        let change = move |event| {
            heading.update(|heading| *of(heading) = event_target_value(&event));
            save(state, &heading.get_untracked());
        };
        view! {
            <label class="grow">
                <span>{move || t(label)}</span>
                <input
                    name=name
                    type="text"
                    placeholder=move || hint.get()
                    prop:value=move || heading.with(|heading| of(&mut heading.clone()).clone())
                    on:change=change
                />
            </label>
        }
    };
    let summary = Signal::derive(move || {
        let words = [ReportTerm::NoticeTitle, ReportTerm::NoticeNumber, ReportTerm::NoticePeriod, ReportTerm::Requirements];
        words.map(t).join(pick(state.language(), "、", " · "))
    });
    view! {
        <Fold class="notice-words" summary>
            <div class="filters">
                {field("title", ReportTerm::NoticeTitle, Signal::derive(move || notice::proposed_title(&state.now())), |h| &mut h.title)}
                {field("number", ReportTerm::NoticeNumber, Signal::derive(move || t(ReportTerm::NumberHint).to_owned()), |h| &mut h.number)}
                {field("period", ReportTerm::NoticePeriod, Signal::derive(move || notice::proposed_period(&state.now())), |h| &mut h.period)}
                <label class="grow whole">
                    <span>{move || t(ReportTerm::Requirements)}</span>
                    <textarea
                        name="requirements"
                        rows="3"
                        placeholder=move || t(ReportTerm::RequirementsHint)
                        prop:value=move || heading.with(|heading| heading.requirements.clone())
                        on:change=move |event| {
                            heading.update(|heading| heading.requirements = event_target_value(&event));
                            save(state, &heading.get_untracked());
                        }
                    ></textarea>
                </label>
            </div>
            <p class="quiet">{move || t(ReportTerm::FieldsStay)}</p>
        </Fold>
    }
}

fn save(state: State, heading: &Heading) {
    let mut saved: BTreeMap<String, Heading> = storage::get(SAVED).unwrap_or_default();
    saved.insert(state.snapshot.with_untracked(|s| s.plan().id.to_string()), heading.clone());
    storage::put(SAVED, &saved);
}

/// The whole plan, or one of its groups.
#[component]
fn Scope() -> impl IntoView {
    let state = use_state();
    let options = move || {
        let (s, chosen) = (state.now(), state.filter.with(|filter| filter.group.clone()));
        let option = |id: &GroupId, name: &str| {
            view! { <option value=id.to_string() selected=chosen.as_ref() == Some(id)>{name.to_owned()}</option> }
        };
        let groups = s.plan().groups.iter().map(|group| option(&group.id, group.name.in_language(s.language)));
        let whole = view! { <option value="" selected=chosen.is_none()>{ReportTerm::WholePlan.in_language(s.language)}</option> };
        (whole, groups.collect_view())
    };
    let change = move |event| {
        let id = event_target_value(&event);
        state.set_filter(|filter| filter.group = (!id.is_empty()).then(|| id.into()));
    };
    view! {
        <label>
            <span>{move || ReportTerm::NoticeScope.in_language(state.language())}</span>
            <select name="scope" on:change=change>{options}</select>
        </label>
    }
}

#[component]
fn Check(label: ReportTerm, checked: RwSignal<bool>) -> impl IntoView {
    let state = use_state();
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=move || checked.get() on:change=move |event| checked.set(event_target_checked(&event)) />
            {move || label.in_language(state.language())}
        </label>
    }
}

#[component]
fn Buttons(document: Memo<Arc<Document>>, sheet: NodeRef<html::Div>) -> impl IntoView {
    let state = use_state();
    let t = move |term: ReportTerm| term.in_language(state.language());
    let said = RwSignal::new(None);
    let copy = move |_| {
        let is_copied = sheet.get_untracked().is_some_and(|sheet| clipboard::copied_element(&sheet));
        said.set(Some(if is_copied { ReportTerm::CopiedNotice } else { ReportTerm::NotCopied }));
    };
    let download = move |_| {
        let document = document.get_untracked();
        spawn_local(async move {
            let name = state.snapshot.with_untracked(|s| format!("{}-notice-{}.docx", s.plan().id, s.as_of));
            state.say(match lazy::word::docx((*document).clone()).await {
                Ok(Ok(bytes)) => {
                    files::save_bytes(&name, WORD, &bytes);
                    Notice::done(Term::DidExport)
                }
                Ok(Err(_)) => return said.set(Some(ReportTerm::NotWritten)),
                Err(why) => Notice::warning(why.term()),
            });
        });
    };
    view! {
        <div class="buttons">
            <button type="button" class="primary" on:click=move |_| print::page()>{move || t(ReportTerm::PrintNotice)}</button>
            <button type="button" on:click=copy>{move || t(ReportTerm::CopyForWord)}</button>
            <button type="button" on:click=download>{move || t(ReportTerm::DownloadWord)}</button>
            <output class="echo">{move || said.get().map(t)}</output>
        </div>
        <p class="quiet">{move || t(ReportTerm::PageNumbersHint)}</p>
    }
}
