//! Masthead, navigation, the controls that change how everything is seen, and the foot.

use maud::{Markup, html};

use super::{Around, Tone, lamp};
use crate::action::{Action, Theme};
use crate::locale::{self, Term, pick};
use crate::measure::Date;
use crate::plan::{GroupKind, Language};
use crate::route::Page;
use crate::snapshot::Parts;

/// Everything above the page.
pub fn header(s: &Parts, here: &Page, around: &Around) -> Markup {
    html! {
        (lamp::sprite())
        a.skip href="#main" data-focus="main" { (s.t(Term::SkipToContent)) }
        header.masthead {
            div.brand {
                a.name href=(s.href(Page::Overview)) { (s.t(Term::Name)) }
                span.tagline { (s.t(Term::Tagline)) }
            }
            (tools(s, around))
            nav aria-label=(s.t(Term::Pages)) { (links(s, here)) }
        }
        (banners(s, around))
    }
}

/// A slider over the days on which something became known; the last step is today.
///
/// It always says that it stands at today, so that it is not made anew while it is being moved.
pub fn replay(s: &Parts) -> Markup {
    let days = days(s);
    html! {
        section aria-label=(s.t(Term::Replay)) {
            label.slider title=(s.t(Term::ReplayHint)) {
                span { (s.t(Term::Replay)) }
                input #replay-day type="range" data-set="replay" min="0" max=(days.len()) value=(days.len()) step="1" aria-label=(s.t(Term::ReplayHint));
            }
            label title=(s.t(Term::AuditHint)) {
                input #audit type="checkbox" data-set="audit" checked[s.is_audit()];
                span { (s.t(Term::Audit)) }
            }
        }
    }
}

/// The days of the slider, earliest first.
pub fn days(s: &Parts) -> Vec<Date> {
    s.days().into_iter().filter(|d| *d < s.today).collect()
}

/// Where the slider stands for the as-of date, and the day in words.
pub fn replay_at(s: &Parts) -> (usize, String) {
    let days = days(s);
    let at = if s.is_replay() { days.iter().rposition(|d| *d <= s.as_of).unwrap_or(0) } else { days.len() };
    (at, locale::day(s.language, s.as_of))
}

/// The pages of the navigation, in its order.
pub fn pages(s: &Parts) -> Vec<(Page, Term)> {
    let lists = GroupKind::ALL.into_iter().filter(|k| s.plan().groups_of(*k).next().is_some());
    let list_term = |kind| match kind {
        GroupKind::Area => Term::Areas,
        GroupKind::Task => Term::Tasks,
        GroupKind::District => Term::Districts,
    };
    let mut pages = vec![(Page::Overview, Term::Overview), (Page::Targets, Term::Targets)];
    pages.extend(lists.map(|k| (Page::Groups(k), list_term(k))));
    pages.extend([(Page::Charts, Term::Charts), (Page::Data, Term::Data), (Page::Method, Term::Method)]);
    pages
}

fn links(s: &Parts, here: &Page) -> Markup {
    let section = match here {
        Page::Target(_) => Page::Targets,
        Page::Group(kind, _) => Page::Groups(*kind),
        Page::Plan => Page::Data,
        other => other.clone(),
    };
    html! {
        @for (page, term) in pages(s) {
            a aria-current=[(page == section).then_some("page")] href=(s.href(page)) { (s.t(term)) }
        }
    }
}

/// A button that does something; pressed or not, and out of reach while `disabled`.
pub fn button(id: &str, action: &Action, label: &str) -> Markup {
    html! { button id=(id) data-do=(action) { (label) } }
}

fn tools(s: &Parts, around: &Around) -> Markup {
    let step = |id: &str, action: Action, term: Term, of: Term, label: Option<Term>| {
        html! { button id=(id) data-do=(action) title=[label.map(|l| format!("{}{}", s.t(of), s.t(l)))] disabled[label.is_none()] { (s.t(term)) } }
    };
    html! {
        div.tools {
            label.as-of { span { (s.t(Term::AsOf)) } input #as-of type="date" data-set="as-of" value=(s.as_of); }
            @if s.is_replay() { (button("as-of-today", &Action::Today, s.t(Term::Today))) }
            (step("undo", Action::Undo, Term::Undo, Term::UndoOf, around.undo))
            (step("redo", Action::Redo, Term::Redo, Term::RedoOf, around.redo))
            button #language data-do=(Action::Language) lang=(pick(s.language, "en", "zh-CN")) { (pick(s.language, "English", "中文")) }
            (appearance(s, around))
            button #find data-do=(Action::Find) aria-keyshortcuts="Control+K Meta+K" { (s.t(Term::Find)) " " kbd aria-hidden="true" { "Ctrl K" } }
            button #keys data-do=(Action::Keys) aria-label=(s.t(Term::Keys)) title=(s.t(Term::Keys)) { "?" }
        }
    }
}

fn appearance(s: &Parts, around: &Around) -> Markup {
    let choice = |action: Action, term: Term, on: bool| {
        let id = action.to_string().replace(':', "-");
        html! { button id=(id) data-do=(action) aria-pressed=(on) { (s.t(term)) } }
    };
    let term = |theme| match theme {
        Theme::Auto => Term::ThemeAuto,
        Theme::Light => Term::ThemeLight,
        Theme::Dark => Term::ThemeDark,
    };
    html! {
        details.menu #appearance-menu open[around.menu_open] {
            summary #appearance { (s.t(Term::Appearance)) }
            div.menu-body role="group" aria-label=(s.t(Term::Appearance)) {
                @for theme in Theme::ALL { (choice(Action::Theme(theme), term(theme), around.settings.theme == theme)) }
                (choice(Action::Contrast, Term::HighContrast, around.settings.high_contrast))
                (choice(Action::LargeText, Term::LargeText, around.settings.large_text))
            }
        }
    }
}

/// What must not be overlooked: another day than today, a storage that does not hold, a new build.
fn banners(s: &Parts, around: &Around) -> Markup {
    let warn = |id: &str, term: Term| {
        html! { p.banner.banner-warning id=(id) role="alert" { (s.t(term)) " " a href=(s.href(Page::Data)) { (s.t(Term::ToData)) } } }
    };
    let shown = html! {
        @if s.is_replay() || s.is_audit() { p.banner role="note" { (s.t(if s.is_audit() { Term::AuditOf } else { Term::ReplayOf })) (locale::day(s.language, s.as_of)) } }
        @if around.saved.blocked { (warn("storage-blocked", Term::StorageBlocked)) }
        @else if around.saved.is_full() { (warn("storage-full", Term::StorageFull)) }
        @if !around.saved.unreadable.is_empty() { (warn("storage-unreadable", Term::StorageUnreadable)) }
        @if around.update_ready { p.banner role="status" { (s.t(Term::UpdateReady)) " " (button("accept-update", &Action::AcceptUpdate, s.t(Term::AcceptUpdate))) } }
    };
    html! { @if !shown.0.is_empty() { section aria-label=(s.t(Term::Notices)) { (shown) } } }
}

pub fn footer(s: &Parts) -> Markup {
    let plan = s.plan();
    let dot = " · ";
    html! {
        p { (plan.title.in_language(s.language)) (dot) (s.t(Term::DataVersion)) " " (plan.version) }
        p { (s.t(Term::NamesAreClaims)) " " a href=(s.href(Page::Method)) { (s.t(Term::HowJudged)) } }
    }
}

/// The message of what just happened, with a way back.
pub fn toast(around: &Around, language: Language) -> Markup {
    let t = |term: Term| term.in_language(language);
    html! {
        @if let Some(notice) = &around.notice {
            div.toast.toast-warning[notice.tone == Tone::Warning] {
                span { (notice.in_language(language)) }
                @if let Some(undo) = &notice.undo { (button("toast-undo", undo, t(Term::Undo))) }
                button.plain #toast-close data-do=(Action::Dismiss) aria-label=(t(Term::Close)) { "×" }
            }
        }
    }
}
