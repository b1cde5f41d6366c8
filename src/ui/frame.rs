//! Masthead, navigation, the controls that change how everything is seen, and the foot.

use leptos::prelude::*;

use crate::locale::{Term, pick};
use crate::measure::period::date;
use crate::plan::{GroupKind, Language};
use crate::platform::{clock, offline};
use crate::route::{Page, Route};
use crate::store::{Contrast, Store, Theme, notice};

pub fn header(store: Store) -> impl IntoView {
    let t = move |term: Term| term.in_language(store.view.with(|v| v.language));
    view! {
        <a class="skip" href="#main" on:click=move |e| { e.prevent_default(); crate::platform::focus::focus("main") }>{move || t(Term::SkipToContent)}</a>
        <header class="masthead">
            <div class="brand">
                <a href=move || { store.view.track(); store.href(Page::Overview) } class="name">{move || t(Term::Name)}</a>
                <span class="tagline">{move || t(Term::Tagline)}</span>
            </div>
            {tools(store)}
            <nav aria-label=move || t(Term::Pages)>{move || links(store)}</nav>
        </header>
        {move || banner(store)}
    }
}

fn links(store: Store) -> impl IntoView {
    let here = store.page.get();
    let snapshot = store.snapshot.get();
    let lists = GroupKind::ALL.into_iter().filter(|k| snapshot.plan().groups_of(*k).next().is_some()).map(Page::Groups);
    let pages = [Page::Overview, Page::Targets].into_iter().chain(lists).chain([Page::Data, Page::Method]);
    pages
        .map(|page| {
            let current = section(&here) == page;
            let term = match &page {
                Page::Overview => Term::Overview,
                Page::Groups(GroupKind::Area) => Term::Areas,
                Page::Groups(GroupKind::Task) => Term::Tasks,
                Page::Groups(GroupKind::District) => Term::Districts,
                Page::Data => Term::Data,
                Page::Method => Term::Method,
                _ => Term::Targets,
            };
            view! { <a href=store.href(page) aria-current=current.then_some("page")>{snapshot.t(term)}</a> }
        })
        .collect_view()
}

/// The entry of the navigation that a page belongs to.
fn section(page: &Page) -> Page {
    match page {
        Page::Target(_) => Page::Targets,
        Page::Group(kind, _) => Page::Groups(*kind),
        other => other.clone(),
    }
}

fn tools(store: Store) -> impl IntoView {
    let language = move || store.view.with(|v| v.language);
    let t = move |term: Term| term.in_language(language());
    let as_of = move || store.view.with(|v| v.as_of).unwrap_or_else(clock::today).to_string();
    let other = move || if language() == Language::Zh { Language::En } else { Language::Zh };
    let undo_label = move || store.reach().0.map(|l| format!("{}{}", t(Term::UndoOf), t(notice::label(l))));
    let redo_label = move || store.reach().1.map(|l| format!("{}{}", t(Term::RedoOf), t(notice::label(l))));
    view! {
        <div class="tools">
            <label class="as-of">
                <span>{move || t(Term::AsOf)}</span>
                <input id="as-of" type="date" prop:value=as_of value=as_of on:change=move |e| {
                    let day = date(&event_target_value(&e));
                    store.set_view(|v| v.as_of = day);
                }/>
            </label>
            <button id="as-of-today" hidden=move || store.view.with(|v| v.as_of.is_none()) on:click=move |_| store.set_view(|v| v.as_of = None)>{move || t(Term::Today)}</button>
            <button id="undo" title=move || undo_label() disabled=move || undo_label().is_none() on:click=move |_| store.undo()>{move || t(Term::Undo)}</button>
            <button id="redo" title=move || redo_label() disabled=move || redo_label().is_none() on:click=move |_| store.redo()>{move || t(Term::Redo)}</button>
            <button id="language" lang=move || pick(language(), "en", "zh-CN") on:click=move |_| { let to = other(); store.set_view(|v| v.language = to) }>
                {move || pick(language(), "English", "中文")}
            </button>
            {appearance(store)}
        </div>
    }
}

fn appearance(store: Store) -> impl IntoView {
    let t = move |term: Term| term.in_language(store.view.with(|v| v.language));
    let change = move |f: fn(&mut crate::store::Settings)| {
        store.settings.update(f);
        store.settings.with_untracked(crate::store::Settings::apply);
    };
    let theme = move |theme: Theme, term: Term, set: fn(&mut crate::store::Settings)| {
        view! {
            <button id=format!("theme-{term:?}").to_lowercase() aria-pressed=move || (store.settings.with(|s| s.theme == theme)).to_string() on:click=move |_| change(set)>{move || t(term)}</button>
        }
    };
    view! {
        <details class="menu">
            <summary id="appearance">{move || t(Term::Appearance)}</summary>
            <div class="menu-body" role="group" aria-label=move || t(Term::Appearance)>
                {theme(Theme::Auto, Term::ThemeAuto, |s| s.theme = Theme::Auto)}
                {theme(Theme::Light, Term::ThemeLight, |s| s.theme = Theme::Light)}
                {theme(Theme::Dark, Term::ThemeDark, |s| s.theme = Theme::Dark)}
                <button id="contrast" aria-pressed=move || (store.settings.with(|s| s.contrast == Contrast::High)).to_string() on:click=move |_| change(|s| s.contrast = if s.contrast == Contrast::High { Contrast::Usual } else { Contrast::High })>{move || t(Term::HighContrast)}</button>
                <button id="large-text" aria-pressed=move || (store.settings.with(|s| s.large_text)).to_string() on:click=move |_| change(|s| s.large_text = !s.large_text)>{move || t(Term::LargeText)}</button>
            </div>
        </details>
    }
}

/// What must not be overlooked: another day than today, a storage that does not hold, a new build.
fn banner(store: Store) -> impl IntoView {
    let snapshot = store.snapshot.get();
    let saved = store.saved.get();
    let t = |term: Term| snapshot.t(term);
    let mut lines: Vec<AnyView> = Vec::new();
    if snapshot.is_replay() {
        let text = format!("{}{}", t(Term::ReplayOf), crate::locale::day(snapshot.language, snapshot.as_of));
        lines.push(view! { <p class="banner" role="note">{text}</p> }.into_any());
    }
    let data = store.href(Page::Data);
    let mut warn = |id: &'static str, term: Term| {
        let link = view! { <a href=data.clone()>{t(Term::ToData)}</a> };
        lines.push(view! { <p id=id class="banner banner-warning" role="alert">{t(term)}" "{link}</p> }.into_any());
    };
    if saved.blocked {
        warn("storage-blocked", Term::StorageBlocked);
    } else if saved.is_full() {
        warn("storage-full", Term::StorageFull);
    }
    if !saved.unreadable.is_empty() {
        warn("storage-unreadable", Term::StorageUnreadable);
    }
    if store.update_ready.get() {
        let accept = view! { <button id="accept-update" on:click=move |_| offline::accept()>{t(Term::AcceptUpdate)}</button> };
        lines.push(view! { <p class="banner" role="status">{t(Term::UpdateReady)}" "{accept}</p> }.into_any());
    }
    lines
}

pub fn footer(store: Store) -> impl IntoView {
    view! {
        <footer>
            {move || {
                let s = store.snapshot.get();
                let plan = s.plan();
                let method = Route { page: Page::Method, view: store.view.get_untracked(), filter: Default::default() }.address();
                view! {
                    <p>{plan.title.in_language(s.language).to_owned()}" · "{s.t(Term::DataVersion)}" "{plan.version.clone()}</p>
                    <p>{s.t(Term::NamesAreClaims)}" "<a href=method>{s.t(Term::HowJudged)}</a></p>
                }
            }}
        </footer>
    }
}
