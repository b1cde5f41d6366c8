//! The targets that match a filter, in order and in sections.

use std::collections::{BTreeSet, HashMap};

use crate::bodies::{self, Names};
use crate::markup::target_rows;
use crate::names;
use crate::pages::debts::rows;
use crate::route::{Filter, Grouping, Order};
use crate::search::{self, InitialOf, Name};
use crate::snapshot::Snapshot;
use xianfeng_core::assess::{Verdict, first_expected};
use xianfeng_core::id::{GroupId, TargetId};
use xianfeng_core::ledger::WorkStage;
use xianfeng_core::measure::{Decimal, day::day_number, set_of, sorted};
use xianfeng_core::plan::{Group, GroupKind, Target, Tier};

/// The targets that match a filter, in its order. Parts of another target count once, in their whole: they are found
/// by name, and not listed beside it.
pub fn selected<'a>(s: &'a Snapshot, filter: &Filter, initial_of: InitialOf) -> Vec<&'a Target> {
    let searched = !filter.words.trim().is_empty();
    let owing = filter.owing.map(|owing| {
        let debts = s.debts();
        set_of(debts.iter().filter(|debt| rows::is_of(s, debt, owing)).map(|debt| debt.target.clone()))
    });
    let fits = |t: &&Target| {
        (searched || !s.plan().is_part(&t.id))
            && filter.tier.is_none_or(|tier| t.tier == tier)
            && (filter.verdicts.is_empty() || filter.verdicts.contains(&verdict(s, t)))
            && filter.group.as_ref().is_none_or(|g| t.belongs_to(g))
            && filter.list.is_none_or(|list| groups_of(s, t, list).next().is_some())
            && filter.body.as_ref().is_none_or(|body| bodies::answers(s, t, body))
            && filter.stage.is_none_or(|stage| s.ledger_view.stage(s.plan(), t, s.as_of) == stage)
            && owing.as_ref().is_none_or(|owing| owing.contains(&t.id))
            && (!searched || is_found(s, t, &filter.words, initial_of))
    };
    let keyed: Vec<(Option<Key>, &Target)> =
        s.plan().targets.iter().enumerate().filter(|(_, t)| fits(t)).map(|(i, t)| (key(s, filter.order, i, t), t)).collect();
    // Targets without a value come last in both directions.
    let sorted = sorted(keyed, &|a, b| {
        let values = if filter.reversed { b.0.cmp(&a.0) } else { a.0.cmp(&b.0) };
        a.0.is_none().cmp(&b.0.is_none()).then(values)
    });
    sorted.into_iter().map(|(_, t)| t).collect()
}

/// Tells whether words find a target: by one of its names or its groups.
pub fn is_found(s: &Snapshot, target: &Target, words: &str, initial_of: InitialOf) -> bool {
    let groups = target.places.iter().filter_map(|p| s.plan().group(&p.group)).flat_map(|g| [g.name.zh.as_str(), g.name.en.as_str()]);
    let mut names = names::of_target(s, target, initial_of);
    names.extend(groups.map(|text| Name::new(text, initial_of)));
    search::fit(&names, words).is_some()
}

/// The sort key of a target.
type Key = (Decimal, String);

fn key(s: &Snapshot, order: Order, at: usize, t: &Target) -> Option<Key> {
    let a = s.assessment(&t.id)?;
    let number = |n: Decimal| Some((n, String::new()));
    let text = |text: String| Some((Decimal::ZERO, text)).filter(|(_, text)| !text.is_empty());
    match order {
        Order::Source => number(at.into()),
        Order::Verdict => number(Decimal::from(severity(a.verdict)) * Decimal::NEGATIVE_ONE),
        Order::Gap => number(a.gap.filter(|_| a.progress_to_show().is_some())?),
        Order::Due => number(day_number(t.window.due).into()),
        Order::Name => text(t.name.in_language(s.language).to_owned()),
        Order::Completion => number(a.completion?),
        Order::Schedule => number(a.schedule?),
        Order::Area => number(groups_of(s, t, GroupKind::Area).filter_map(|g| s.plan().group_at(&g.id)).min()?.into()),
        Order::Expected => number(day_number(first_expected(s.plan(), t, &s.ledger_view, s.as_of)?).into()),
        Order::Lead => text(target_rows::lead(s, t)?),
    }
}

fn verdict(s: &Snapshot, target: &Target) -> Verdict {
    s.assessment(&target.id).map_or(Verdict::NoData, |a| a.verdict)
}

/// Missed first, then behind schedule; met last.
fn severity(verdict: Verdict) -> usize {
    let order = [
        Verdict::Met,
        Verdict::OnTrack,
        Verdict::NotDue,
        Verdict::NoData,
        Verdict::CannotTell,
        Verdict::SlightlyBehind,
        Verdict::Behind,
        Verdict::Missed,
    ];
    order.iter().position(|v| *v == verdict).unwrap_or(0)
}

/// A part of the list with its own heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub subject: Subject,
    /// Ids, in the order of the list.
    pub targets: Vec<TargetId>,
}

/// The common property of the targets of a section.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The only section of an ungrouped list; it has no heading.
    All,
    Verdict(Verdict),
    Tier(Tier),
    /// A group by its id.
    Group(GroupId),
    /// Targets in no group of the kind.
    Ungrouped(GroupKind),
    /// A body that leads, or is responsible where none leads; empty: nobody is named.
    Body(String),
    Stage(WorkStage),
}

/// The groups of a list that a target belongs to, each once.
fn groups_of<'a>(s: &'a Snapshot, target: &'a Target, kind: GroupKind) -> impl Iterator<Item = &'a Group> {
    let ids: BTreeSet<&GroupId> = set_of(target.places.iter().map(|place| &place.group));
    ids.into_iter().filter_map(|id| s.plan().group(id)).filter(move |group| group.kind == kind)
}

/// The sections of a target.
fn subjects_of(s: &Snapshot, grouping: Grouping, names: &Names, target: &Target) -> Vec<Subject> {
    match grouping {
        Grouping::None => vec![Subject::All],
        Grouping::Verdict => vec![Subject::Verdict(verdict(s, target))],
        Grouping::Lead => vec![Subject::Body(names.spelled(s.bodies(target).first()).to_owned())],
        Grouping::Stage => vec![Subject::Stage(s.ledger_view.stage(s.plan(), target, s.as_of))],
        Grouping::Tier => vec![Subject::Tier(target.tier)],
        Grouping::By(kind) => {
            let groups: Vec<Subject> = groups_of(s, target, kind).map(|group| Subject::Group(group.id.clone())).collect();
            if groups.is_empty() { vec![Subject::Ungrouped(kind)] } else { groups }
        }
    }
}

/// Divides targets into sections. A target in several groups is listed under each.
pub fn sections(s: &Snapshot, grouping: Grouping, targets: &[&Target]) -> Vec<Section> {
    let names = if grouping == Grouping::Lead { Names::of(s) } else { Names::default() };
    let subjects: Vec<Subject> = match grouping {
        Grouping::None => vec![Subject::All],
        Grouping::Verdict => Verdict::ALL.into_iter().map(Subject::Verdict).collect(),
        Grouping::Lead => {
            // Those that nobody answers for come last.
            names.all().chain([""]).map(|name| Subject::Body(name.to_owned())).collect()
        }
        Grouping::Stage => WorkStage::ALL.into_iter().map(Subject::Stage).collect(),
        Grouping::Tier => Tier::ALL.into_iter().map(Subject::Tier).collect(),
        Grouping::By(kind) => {
            let groups = s.plan().groups_of(kind).map(|g| Subject::Group(g.id.clone()));
            groups.chain([Subject::Ungrouped(kind)]).collect()
        }
    };
    let mut sections: Vec<Section> = subjects.into_iter().map(|subject| Section { subject, targets: Vec::new() }).collect();
    let places: HashMap<Subject, usize> = sections.iter().enumerate().map(|(at, section)| (section.subject.clone(), at)).collect();
    for target in targets {
        for at in subjects_of(s, grouping, &names, target).iter().filter_map(|subject| places.get(subject)) {
            sections[*at].targets.push(target.id.clone());
        }
    }
    sections.retain(|section| !section.targets.is_empty());
    sections
}
