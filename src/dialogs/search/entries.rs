//! Everything that the search finds: targets, groups, pages, plans, and commands.

use super::actions::{self, Action, Undoable};
use crate::bodies::Names;
use crate::names;
use crate::navigation;
use crate::route::{Filter, Grouping, Page};
use crate::search::{self, InitialOf, Name};
use crate::seeds::SHIPPED;
use crate::snapshot::Snapshot;
use xianfeng_core::assess::Verdict;
use xianfeng_core::id::TargetId;
use xianfeng_core::ledger::WorkStage;
use xianfeng_core::plan::{GroupKind, Language, Target, Text};
use xianfeng_text::Term;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The text for its kind.
    pub kind: Term,
    zh: String,
    en: String,
    /// Other words by which it is found.
    also: Vec<String>,
    /// Its target, by whose names it is found, too.
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
        Self {
            kind,
            zh: name.zh.clone(),
            en: name.en.clone(),
            also: Vec::new(),
            target: None,
            verdict: None,
            on_choose: OnChoose::Go(address),
        }
    }

    fn target(s: &Snapshot, target: &Target) -> Self {
        let place = Self::place(Term::Target, &target.name, s.href(Page::Target(target.id.clone())));
        Self { target: Some(target.id.clone()), verdict: s.assessment(&target.id).map(|a| a.verdict), ..place }
    }

    fn action(action: Action) -> Self {
        let terms = action.terms();
        let name = |l: Language, between: &str| terms.iter().map(|t| t.in_language(l)).collect::<Vec<_>>().join(between);
        let (zh, en) = (name(Language::Zh, "："), name(Language::En, ": "));
        let also = action.also().iter().map(|word| (*word).to_owned()).collect();
        Self { kind: Term::KindAction, zh, en, also, target: None, verdict: None, on_choose: OnChoose::Perform(action) }
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

    fn names(&self, s: &Snapshot, initial_of: InitialOf) -> Vec<Name> {
        let texts = [self.zh.as_str(), self.en.as_str()].into_iter().chain(self.also.iter().map(String::as_str));
        let mut all: Vec<Name> = texts.map(|text| Name::new(text, initial_of)).collect();
        if let Some(target) = self.target.as_ref().and_then(|id| s.plan().target(id)) {
            all.extend(names::of_target(s, target, initial_of));
        }
        all
    }
}

/// The entries that match `query`, best first; for an empty field, the pages and the commands.
pub fn matches(s: &Snapshot, here: &Page, undoable: Undoable, query: &str, initial_of: InitialOf) -> Vec<Entry> {
    let mut all = Vec::new();
    if !query.trim().is_empty() {
        all.extend(s.plan().targets.iter().map(|t| Entry::target(s, t)));
        all.extend(GroupKind::ALL.into_iter().flat_map(|kind| groups(s, kind)));
        all.extend(bodies(s));
        all.extend(lists(s));
    }
    all.extend(records(s, query));
    all.extend(pages(s));
    all.extend(actions::possible(s, here, undoable).into_iter().map(Entry::action));
    if query.trim().is_empty() {
        return all;
    }
    let names: Vec<Vec<Name>> = all.iter().map(|entry| entry.names(s, initial_of)).collect();
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
        let also = also(&page).iter().map(|word| (*word).to_owned()).collect();
        let place = Entry::place(Term::KindPage, &text(term.in_language(Language::Zh), term.in_language(Language::En)), s.href(page));
        Entry { also, ..place }
    };
    let plans = SHIPPED.iter().filter(|seed| *seed.id != *s.plan().id.as_str());
    let plans = plans.map(|seed| Entry::place(Term::KindPlan, &text(seed.zh, seed.en), s.href_of_plan(seed.id)));
    navigation::pages(s).into_iter().map(page).chain(plans).collect()
}

/// Other words for what a page is about.
fn also(page: &Page) -> &'static [&'static str] {
    match page {
        Page::Debts => &["欠账", "应报未报", "未报", "催办", "催报", "督办", "督查", "逾期", "debts", "owed", "reminders"],
        Page::Notice => &["通报", "督查通报", "打印", "简报", "报告", "notice", "report", "print"],
        Page::Changes => &["变化", "对比", "比较", "compare"],
        Page::Targets => &["任务清单", "指标", "搜索", "list"],
        Page::Data => &[
            "导入",
            "导出",
            "备份",
            "下载",
            "离线",
            "单文件",
            "存成一个文件",
            "U盘",
            "填报轮次",
            "填报表",
            "模板",
            "import",
            "export",
            "offline",
            "one file",
            "round",
            "template",
        ],
        Page::Entry => &["填报", "录入", "粘贴", "表格", "模板", "excel", "xlsx", "csv", "paste", "template"],
        Page::Method => &["口径", "规则", "怎么算", "rules"],
        _ => &[],
    }
}

/// The bodies that lead or are responsible, each with its targets.
fn bodies(s: &Snapshot) -> Vec<Entry> {
    let entry = |name: &str| {
        let filter = Filter { body: Some(name.to_owned()), ..Filter::default() };
        Entry::place(Term::KindBody, &Text { zh: name.to_owned(), en: String::new() }, s.href_with(Page::Targets, filter))
    };
    Names::of(s).all().map(entry).collect()
}

/// The list of targets by lead, and by stage of work.
fn lists(s: &Snapshot) -> Vec<Entry> {
    let in_both = |of: &dyn Fn(Language) -> String| Text { zh: of(Language::Zh), en: of(Language::En) };
    let title = |term: Term, what: &dyn Fn(Language) -> &'static str| {
        in_both(&|l| format!("{}{}{}", term.in_language(l), xianfeng_text::colon(l), what(l)))
    };
    let list = |name: Text, filter: Filter| Entry::place(Term::KindPage, &name, s.href_with(Page::Targets, filter));
    let by_lead = Filter { grouping: Grouping::Lead, ..Filter::default() };
    let by_lead = list(title(Term::Grouping, &|l| Term::Lead.in_language(l)), by_lead);
    let stage = |stage: WorkStage| {
        let filter = Filter { stage: Some(stage), ..Filter::default() };
        list(title(Term::WorkStage, &|l| xianfeng_text::work::stage(l, stage)), filter)
    };
    std::iter::once(by_lead).chain(WorkStage::ALL.map(stage)).collect()
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
