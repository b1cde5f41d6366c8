//! Everything that the search finds: targets, groups, pages, plans, and commands.

use super::actions::{self, Action, Undoable};
use crate::navigation;
use crate::route::Page;
use crate::search::{self, InitialOf, Name};
use crate::seeds::SHIPPED;
use crate::snapshot::Snapshot;
use xianfeng_core::assess::Verdict;
use xianfeng_core::id::TargetId;
use xianfeng_core::plan::{GroupKind, Language, Target, Text};
use xianfeng_text::Term;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The text for its kind.
    pub kind: Term,
    zh: String,
    en: String,
    /// The id of its target, which is searched too.
    target: Option<TargetId>,
    pub verdict: Option<Verdict>,
    pub on_choose: OnChoose,
}

/// The action of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnChoose {
    /// Goes to an address.
    Go(String),
    Perform(Action),
}

impl Entry {
    fn place(kind: Term, name: &Text, address: String) -> Self {
        Self { kind, zh: name.zh.clone(), en: name.en.clone(), target: None, verdict: None, on_choose: OnChoose::Go(address) }
    }

    fn target(s: &Snapshot, target: &Target) -> Self {
        let place = Self::place(Term::Target, &target.name, s.href(Page::Target(target.id.clone())));
        Self { target: Some(target.id.clone()), verdict: s.assessment(&target.id).map(|a| a.verdict), ..place }
    }

    fn action(action: Action) -> Self {
        let terms = action.terms();
        let name = |l: Language, between: &str| terms.iter().map(|t| t.in_language(l)).collect::<Vec<_>>().join(between);
        let (zh, en) = (name(Language::Zh, "："), name(Language::En, ": "));
        Self { kind: Term::KindAction, zh, en, target: None, verdict: None, on_choose: OnChoose::Perform(action) }
    }

    /// The shown name: the Chinese one if there is no English one.
    pub fn name(&self, language: Language) -> &str {
        if language == Language::En && !self.en.is_empty() { &self.en } else { &self.zh }
    }

    /// The key of the entry: its address or the name of its command, its target, and its verdict.
    pub fn key(&self) -> (String, Option<TargetId>, Option<Verdict>) {
        let place = match &self.on_choose {
            OnChoose::Go(address) => address,
            OnChoose::Perform(_) => &self.zh,
        };
        (place.clone(), self.target.clone(), self.verdict)
    }

    fn names(&self, initial_of: InitialOf) -> Vec<Name> {
        let texts = [Some(self.zh.as_str()), Some(self.en.as_str()), self.target.as_ref().map(TargetId::as_str)];
        texts.into_iter().flatten().map(|text| Name::new(text, initial_of)).collect()
    }
}

/// The entries that match `query`, best first; for an empty field, the pages and the commands.
pub fn matches(s: &Snapshot, here: &Page, undoable: Undoable, query: &str, initial_of: InitialOf) -> Vec<Entry> {
    let mut all = Vec::new();
    if !query.trim().is_empty() {
        all.extend(s.plan().targets.iter().map(|t| Entry::target(s, t)));
        all.extend(GroupKind::ALL.into_iter().flat_map(|kind| groups(s, kind)));
    }
    all.extend(records(s, query));
    all.extend(pages(s));
    all.extend(actions::possible(s, here, undoable).into_iter().map(Entry::action));
    if query.trim().is_empty() {
        return all;
    }
    let names: Vec<Vec<Name>> = all.iter().map(|entry| entry.names(initial_of)).collect();
    search::ranked(&names, query).into_iter().filter_map(|i| all.get(i).cloned()).collect()
}

fn groups(s: &Snapshot, kind: GroupKind) -> impl Iterator<Item = Entry> {
    let term = match kind {
        GroupKind::Area => Term::Area,
        GroupKind::Task => Term::KindTask,
        GroupKind::District => Term::KindDistrict,
    };
    s.plan().groups_of(kind).map(move |g| Entry::place(term, &g.name, s.href(Page::Group(kind, g.id.clone()))))
}

/// The pages of the navigation, and the other shipped plans.
fn pages(s: &Snapshot) -> Vec<Entry> {
    let text = |zh: &str, en: &str| Text { zh: zh.to_owned(), en: en.to_owned() };
    let page = |(page, term): (Page, Term)| {
        Entry::place(Term::KindPage, &text(term.in_language(Language::Zh), term.in_language(Language::En)), s.href(page))
    };
    let plans = SHIPPED.iter().filter(|seed| *seed.id != *s.plan().id.as_str());
    let plans = plans.map(|seed| Entry::place(Term::KindPlan, &text(seed.zh, seed.en), s.href_of_plan(seed.id)));
    navigation::pages(s).into_iter().map(page).chain(plans).collect()
}

/// `填报 口袋公园`: records an observation for a target from anywhere. Listed only with the verb, or every target would
/// appear twice.
fn records(s: &Snapshot, query: &str) -> Vec<Entry> {
    let query = query.trim_start().to_lowercase();
    if !["填报", "record", "tb"].iter().any(|verb| query.starts_with(verb)) {
        return Vec::new();
    }
    let record = |target: &Target| {
        let verb = Entry::action(Action::RecordObservation { indicator: target.indicator.clone()? });
        let (zh, en) = (format!("{}：{}", verb.zh, target.name.zh), format!("{}: {}", verb.en, target.name.in_language(Language::En)));
        Some(Entry { zh, en, target: Some(target.id.clone()), ..verb })
    };
    s.plan().targets.iter().filter_map(record).collect()
}
