//! Areas, tasks and districts as rows of marks. A target counts once, where the plan names it first.

use std::collections::BTreeMap;

use maud::{Markup, html};

use crate::markup::marks;
use crate::route::Page;
use crate::snapshot::Snapshot;
use xianfeng_core::assess::{Assessment, Counts};
use xianfeng_core::id::GroupId;
use xianfeng_core::plan::{Group, GroupKind, Language, Target};
use xianfeng_text::{colon, overview, pick};

type Judged<'a> = (&'a Target, &'a Assessment);

/// The first list open, the others folded with their sums.
pub fn lists(s: &Snapshot) -> Markup {
    let all = Counted::of(s);
    let kinds: Vec<GroupKind> = GroupKind::ALL.into_iter().filter(|kind| s.plan().groups_of(*kind).next().is_some()).collect();
    html! {
        @if let [first, others @ ..] = kinds.as_slice() {
            section {
                div.section-head {
                    h2 { (kinds.iter().map(|kind| xianfeng_text::list(s.language, *kind)).collect::<Vec<_>>().join(pick(s.language, "、", ", "))) }
                    a href=(s.href(Page::Groups(*first))) { (pick(s.language, "列成表格", "As a table")) }
                }
                p.counting { (counting(s, &kinds, &all)) }
                (rows(s, *first, &all))
                @for kind in others {
                    details.folded {
                        summary { (name(s, *kind)) (colon(s.language)) (sum(s, *kind, &all)) }
                        (rows(s, *kind, &all))
                    }
                }
            }
        }
    }
}

/// The targets that count, by the group in which they do.
struct Counted<'a> {
    total: usize,
    by_group: BTreeMap<&'a GroupId, Vec<Judged<'a>>>,
}

impl<'a> Counted<'a> {
    fn of(s: &'a Snapshot) -> Self {
        let all = marks::counted(s);
        let total = all.len();
        let mut by_group: BTreeMap<&GroupId, Vec<Judged>> = BTreeMap::new();
        for judged in all {
            if let Some(place) = judged.0.places.first() {
                by_group.entry(&place.group).or_default().push(judged);
            }
        }
        Self { total, by_group }
    }

    fn own(&self, group: &GroupId) -> &[Judged<'a>] {
        self.by_group.get(group).map_or(&[], Vec::as_slice)
    }
}

/// The targets that count in the groups of a list.
fn of_kind<'a>(s: &Snapshot, kind: GroupKind, all: &Counted<'a>) -> Vec<Judged<'a>> {
    s.plan().groups_of(kind).flat_map(|group| all.own(&group.id)).copied().collect()
}

/// `13 个区县（市）`
fn name(s: &Snapshot, kind: GroupKind) -> String {
    let (number, name) = (s.plan().groups_of(kind).count(), xianfeng_text::list(s.language, kind));
    match s.language {
        Language::Zh => format!("{number} 个{name}"),
        Language::En => format!("{number} {}", name.to_lowercase()),
    }
}

/// `33 项，其中 2 项做到，…`
fn sum(s: &Snapshot, kind: GroupKind, all: &Counted) -> String {
    let of = of_kind(s, kind, all);
    let mut counts = Counts::default();
    of.iter().for_each(|(_, a)| counts.add(a.verdict));
    let words = overview::summary(s.language, counts);
    match s.language {
        _ if of.is_empty() => pick(s.language, "0 项", "0").to_owned(),
        Language::Zh => format!("{} 项，{words}", of.len()),
        Language::En => format!("{}: {words}", of.len()),
    }
}

/// How targets are counted, with the sums that make up the whole.
fn counting(s: &Snapshot, kinds: &[GroupKind], all: &Counted) -> String {
    let parts: Vec<String> = kinds.iter().map(|kind| format!("{} {}", name(s, *kind), of_kind(s, *kind, all).len())).collect();
    let total = all.total;
    match s.language {
        Language::Zh if parts.len() < 2 => format!("怎么数：一项目标一个标记，只数一次。共 {total} 项。"),
        Language::Zh => format!("怎么数：一项目标一个标记，只数一次，放在原文首次出现处。{} 项＝{total} 项。", parts.join(" 项＋")),
        Language::En if parts.len() < 2 => format!("How we count: one mark a target, counted once. {total} in all."),
        Language::En => format!("How we count: one mark a target, once, where the source first names it. {} = {total}.", parts.join(" + ")),
    }
}

fn rows(s: &Snapshot, kind: GroupKind, all: &Counted) -> Markup {
    html! { ul.groups-marks { @for group in s.plan().groups_of(kind) { (row(s, group, all)) } } }
}

fn row(s: &Snapshot, group: &Group, all: &Counted) -> Markup {
    let own = all.own(&group.id);
    let also = s.count_in(&group.id).total() - own.len();
    let mut counts = Counts::default();
    own.iter().for_each(|(_, a)| counts.add(a.verdict));
    html! {
        li {
            a href=(s.href(Page::Group(group.kind, group.id.clone()))) { (group.name.in_language(s.language)) }
            span.num { @if !own.is_empty() { (own.len()) } }
            @if own.is_empty() && also == 0 { small { (pick(s.language, "原文没有具体目标", "no target of its own in the source")) } }
            @else {
                span {
                    span.hidden { (overview::summary(s.language, counts)) }
                    (marks::row(s, own.iter().copied()))
                    @if also > 0 { small { (also_listed(s, also)) } }
                }
            }
        }
    }
}

/// The targets of a group that count elsewhere.
fn also_listed(s: &Snapshot, number: usize) -> String {
    match s.language {
        Language::Zh => format!("另有 {number} 项已在前面数过"),
        Language::En => format!("{number} more counted above"),
    }
}
