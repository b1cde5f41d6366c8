//! Finding anything from anywhere: targets, groups, pages, plans, and what can be done.

use maud::{Markup, html};

use super::{Around, frame, lamp};
use crate::action::{Action, Export, Theme};
use crate::find::{self, InitialOf, Name};
use crate::route::Page;
use crate::seeds::SHIPPED;
use crate::snapshot::Snapshot;
use xianfeng_core::plan::{GroupKind, Language, Target, Text};
use xianfeng_text::Term;

/// More than these are counted, not listed.
const LISTED: usize = 30;

/// Something that can be found.
pub struct Entry<'a> {
    kind: Term,
    zh: String,
    en: String,
    does: Does,
    /// Shown with its verdict.
    target: Option<&'a Target>,
}

enum Does {
    Go(String),
    Do(Action),
}

impl<'a> Entry<'a> {
    fn page(s: &Snapshot, kind: Term, name: &Text, page: Page) -> Self {
        Self { kind, zh: name.zh.clone(), en: name.en.clone(), does: Does::Go(s.href(page)), target: None }
    }

    fn action(action: Action, terms: &[Term]) -> Self {
        let name = |l: Language, between: &str| terms.iter().map(|t| t.in_language(l)).collect::<Vec<_>>().join(between);
        Self { kind: Term::KindAction, zh: name(Language::Zh, "："), en: name(Language::En, ": "), does: Does::Do(action), target: None }
    }

    /// As it is shown: where there is no English name, the Chinese one.
    pub fn name(&self, language: Language) -> &str {
        if language == Language::En && !self.en.is_empty() { &self.en } else { &self.zh }
    }

    fn names(&self, initial_of: InitialOf) -> Vec<Name> {
        let id = self.target.map(|t| t.id.as_str());
        [Some(self.zh.as_str()), Some(self.en.as_str()), id].into_iter().flatten().map(|text| Name::new(text, initial_of)).collect()
    }
}

/// What answers to `typed`, the best first; before anything is typed, the pages and what can be done.
pub fn found<'a>(s: &'a Snapshot, here: &Page, around: &Around, typed: &str, initial_of: InitialOf) -> Vec<Entry<'a>> {
    let mut all: Vec<Option<Entry>> = Vec::new();
    if !typed.trim().is_empty() {
        all.extend(
            s.plan()
                .targets
                .iter()
                .map(|t| Some(Entry { target: Some(t), ..Entry::page(s, Term::Target, &t.name, Page::Target(t.id.clone())) })),
        );
        for kind in GroupKind::ALL {
            let groups = s.plan().groups_of(kind);
            all.extend(groups.map(|g| Some(Entry::page(s, kind_term(kind), &g.name, Page::Group(kind, g.id.clone())))));
        }
    }
    all.extend(records(s, typed).into_iter().map(Some));
    all.extend(pages(s).into_iter().map(Some));
    all.extend(actions(s, here, around).into_iter().map(Some));
    if typed.trim().is_empty() {
        return all.into_iter().flatten().collect();
    }
    let names: Vec<Vec<Name>> = all.iter().flatten().map(|e| e.names(initial_of)).collect();
    find::ranked(&names, typed).into_iter().filter_map(|i| all.get_mut(i).and_then(Option::take)).collect()
}

fn kind_term(kind: GroupKind) -> Term {
    match kind {
        GroupKind::Area => Term::Area,
        GroupKind::Task => Term::KindTask,
        GroupKind::District => Term::KindDistrict,
    }
}

fn pages(s: &Snapshot) -> Vec<Entry<'_>> {
    let text = |term: Term| Text { zh: term.in_language(Language::Zh).to_owned(), en: term.in_language(Language::En).to_owned() };
    let mut all: Vec<Entry> = frame::pages(s).into_iter().map(|(page, term)| Entry::page(s, Term::KindPage, &text(term), page)).collect();
    all.extend(SHIPPED.iter().filter(|seed| s.plan().id != seed.id).map(|seed| Entry {
        kind: Term::KindPlan,
        zh: seed.zh.to_owned(),
        en: seed.en.to_owned(),
        does: Does::Go(s.href_of_plan(seed.id)),
        target: None,
    }));
    all
}

/// `记录 口袋公园`: a figure for a target from anywhere. Without the verb every target would be there twice.
fn records<'a>(s: &'a Snapshot, typed: &str) -> Vec<Entry<'a>> {
    let typed = typed.trim_start().to_lowercase();
    if !["记录", "record", "jl"].iter().any(|verb| typed.starts_with(verb)) {
        return Vec::new();
    }
    let record = |target: &'a Target| {
        let action = Action::Record { indicator: target.indicator.clone()? };
        let verb = Entry::action(action, &[Term::RecordFigure]);
        let (zh, en) = (format!("{}：{}", verb.zh, target.name.zh), format!("{}: {}", verb.en, target.name.in_language(Language::En)));
        Some(Entry { zh, en, ..verb })
    };
    s.plan().targets.iter().filter_map(record).collect()
}

/// What can be done, from where the reader is.
fn actions<'a>(s: &Snapshot, here: &Page, around: &Around) -> Vec<Entry<'a>> {
    let mut all = Vec::new();
    if let Page::Target(id) = here {
        let indicator = s.plan().target(id).and_then(|t| t.indicator.clone());
        all.extend(indicator.map(|indicator| Entry::action(Action::Record { indicator }, &[Term::RecordFigure])));
    }
    all.extend(around.undo.map(|what| Entry::action(Action::Undo, &[Term::Undo, what])));
    all.extend(around.redo.map(|what| Entry::action(Action::Redo, &[Term::Redo, what])));
    if s.is_replay() {
        all.push(Entry::action(Action::Today, &[Term::Today]));
    }
    let export = |e: Export| match e {
        Export::Own => Term::ExportOwn,
        Export::All => Term::ExportAll,
        Export::Targets => Term::ExportTargets,
        Export::Figures => Term::ExportFigures,
        Export::Plan => Term::ExportPlan,
    };
    let has_own = s.workspace().own().next().is_some();
    let exports = Export::ALL.into_iter().filter(|e| has_own || *e != Export::Own);
    all.extend(exports.map(|e| Entry::action(Action::Export(e), &[Term::Export, export(e)])));
    let theme = |theme: Theme| match theme {
        Theme::Auto => Term::ThemeAuto,
        Theme::Light => Term::ThemeLight,
        Theme::Dark => Term::ThemeDark,
    };
    all.extend(Theme::ALL.map(|t| Entry::action(Action::Theme(t), &[Term::Appearance, theme(t)])));
    let plain = [
        (Action::Contrast, Term::HighContrast),
        (Action::LargeText, Term::LargeText),
        (Action::Language, Term::OtherLanguage),
        (Action::NewPlan, Term::NewPlan),
        (Action::CopyPlan, Term::CopyPlan),
        (Action::Keys, Term::Keys),
        (Action::Tour(1), Term::TourAgain),
    ];
    all.extend(plain.into_iter().map(|(action, term)| Entry::action(action, &[term])));
    all
}

pub fn dialog(s: &Snapshot, found: &[Entry]) -> Markup {
    html! {
        h2.hidden #find-title { (s.t(Term::Find)) }
        label.hidden for="find-input" { (s.t(Term::FindHint)) }
        input #find-input type="text" role="combobox" aria-expanded="true" aria-controls="find-list" aria-autocomplete="list" aria-activedescendant="found-0" data-set="find" data-at="0" autocomplete="off" spellcheck="false" placeholder=(s.t(Term::FindHint));
        div #find-results { (results(s, found, 0, "")) }
        p.find-foot.quiet { (s.t(Term::FindKeys)) }
    }
}

/// What was found, `at` being the one that Enter opens.
pub fn results(s: &Snapshot, found: &[Entry], at: usize, typed: &str) -> Markup {
    html! {
        p.hidden role="status" { (found.len()) " " (s.t(Term::FoundUnit)) }
        @if found.is_empty() {
            p.empty { b { (s.t(Term::FoundNothing)) (typed) } br; (s.t(Term::FindAdvice)) }
        } @else {
            ul #find-list role="listbox" aria-label=(s.t(Term::Find)) {
                @for (i, entry) in found.iter().take(LISTED).enumerate() { (option(s, entry, i, i == at)) }
            }
            @if found.len() > LISTED { p.quiet.find-more { "+ " (found.len() - LISTED) } }
        }
    }
}

fn option(s: &Snapshot, entry: &Entry, i: usize, chosen: bool) -> Markup {
    let (go, action) = match &entry.does {
        Does::Go(address) => (Some(address), None),
        Does::Do(action) => (None, Some(action)),
    };
    html! {
        li id={ "found-" (i) } role="option" aria-selected=(chosen) data-go=[go] data-do=[action] {
            span.found-name { (entry.name(s.language)) }
            @if let Some(a) = entry.target.and_then(|t| s.assessment(&t.id)) { (lamp::lamp(s, a.verdict)) }
            span.found-kind { (s.t(entry.kind)) }
        }
    }
}

/// How many can be stepped through.
pub fn listed(found: &[Entry]) -> usize {
    found.len().min(LISTED)
}
