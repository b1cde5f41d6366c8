//! All targets: search, filters, order.

use maud::{Markup, html};

use super::rows::Section;
use super::{Around, heading, lamp, overview, rows, views};
use crate::action::Action;
use crate::route::{Column, Filter, Grouping, Order, Page};
use crate::snapshot::Snapshot;
use xianfeng_core::assess::Verdict;
use xianfeng_core::id::GroupId;
use xianfeng_core::measure::{Decimal, day::day_number, sorted};
use xianfeng_core::plan::{Group, GroupKind, Target, Tier};
use xianfeng_text::Term;

pub fn page(s: &Snapshot, filter: &Filter, around: &Around) -> Markup {
    html! {
        (heading(s.t(Term::Targets)))
        (filters(s, filter))
        (views::section(s, around, &columns(s, filter, around)))
        div #target-list { (list(s, filter)) }
    }
}

/// The list alone: what changes while one types.
pub fn list(s: &Snapshot, filter: &Filter) -> Markup {
    let targets = selected(s, filter);
    let all = s.plan().targets.len();
    html! {
        p #count role="status" { (targets.len()) " / " (all) " " (s.t(Term::TargetsUnit)) }
        @if targets.is_empty() {
            p.empty { (s.t(if all == 0 { Term::EmptyPlan } else { Term::NoTargetsHere })) @if all == 0 { " " a href=(s.href(Page::Plan)) { (s.t(Term::EditPlan)) } } }
        } @else {
            (rows::sections(s, &grouped(s, filter.grouping, targets), filter, s.t(Term::Targets)))
        }
    }
}

/// The targets that a filter lets through, in its order.
pub fn selected<'a>(s: &'a Snapshot, filter: &Filter) -> Vec<&'a Target> {
    let words: Vec<String> = filter.words.split_whitespace().map(str::to_lowercase).collect();
    let fits = |t: &&Target| {
        filter.tier.is_none_or(|tier| t.tier == tier)
            && (filter.verdicts.is_empty() || filter.verdicts.contains(&verdict(s, t)))
            && filter.group.as_ref().is_none_or(|g| t.belongs_to(g))
            && words.iter().all(|w| matches(s, t, w))
    };
    let keyed: Vec<(Option<Key>, &Target)> =
        s.plan().targets.iter().enumerate().filter(|(_, t)| fits(t)).map(|(i, t)| (key(s, filter.order, i, t), t)).collect();
    // What has no value comes last, whichever way the others stand.
    let sorted = sorted(keyed, &|a, b| {
        let values = if filter.reversed { b.0.cmp(&a.0) } else { a.0.cmp(&b.0) };
        a.0.is_none().cmp(&b.0.is_none()).then(values)
    });
    sorted.into_iter().map(|(_, t)| t).collect()
}

/// What a list is put in order by: a number, or a text.
type Key = (Decimal, String);

fn key(s: &Snapshot, order: Order, at: usize, t: &Target) -> Option<Key> {
    let a = s.assessment(&t.id)?;
    let number = |n: Decimal| Some((n, String::new()));
    let text = |text: String| Some((Decimal::ZERO, text)).filter(|(_, text)| !text.is_empty());
    match order {
        Order::Source => number(at.into()),
        Order::Verdict => number(Decimal::from(severity(a.verdict)) * Decimal::NEGATIVE_ONE),
        Order::Gap => number(overview::shortfall(s, t)?),
        Order::Due => number(day_number(t.window.due).into()),
        Order::Name => text(t.name.in_language(s.language).to_owned()),
        Order::Completion => number(a.completion?),
        Order::Schedule => number(a.schedule?),
        Order::Area => number(s.plan().groups.iter().position(|g| g.kind == GroupKind::Area && t.belongs_to(&g.id))?.into()),
        Order::Lead => text(rows::lead(s, t)?),
    }
}

fn verdict(s: &Snapshot, target: &Target) -> Verdict {
    s.assessment(&target.id).map_or(Verdict::NoData, |a| a.verdict)
}

/// The list in sections. A target that stands under several groups is listed under each.
fn grouped<'a>(s: &Snapshot, grouping: Grouping, targets: Vec<&'a Target>) -> Vec<Section<'a>> {
    let section = |heading: Markup, fits: &dyn Fn(&Target) -> bool| {
        let targets: Vec<&Target> = targets.iter().copied().filter(|t| fits(t)).collect();
        (!targets.is_empty()).then_some(Section { heading, targets })
    };
    match grouping {
        Grouping::None => section(Markup::default(), &|_| true).into_iter().collect(),
        Grouping::Verdict => Verdict::ALL.into_iter().filter_map(|v| section(lamp::lamp(s, v), &|t| verdict(s, t) == v)).collect(),
        Grouping::Tier => {
            let tiers = Tier::ALL.into_iter();
            tiers.filter_map(|tier| section(html! { (xianfeng_text::tier(s.language, tier)) }, &|t| t.tier == tier)).collect()
        }
        Grouping::By(kind) => {
            let link = |g: &Group| html! { a href=(s.href(Page::Group(kind, g.id.clone()))) { (g.name.in_language(s.language)) } };
            let named = s.plan().groups_of(kind).filter_map(|g| section(link(g), &|t| t.belongs_to(&g.id)));
            let rest = section(html! { (s.t(Term::NotInGroup)) }, &|t| !s.plan().groups_of(kind).any(|g| t.belongs_to(&g.id)));
            named.chain(rest).collect()
        }
    }
}

/// Missed first, then what is behind; what is met last.
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

fn matches(s: &Snapshot, target: &Target, word: &str) -> bool {
    let has = |text: &str| text.to_lowercase().contains(word);
    let in_group = |id: &GroupId| s.plan().group(id).is_some_and(|g| has(&g.name.zh) || has(&g.name.en));
    has(&target.name.zh) || has(&target.name.en) || has(target.id.as_str()) || target.places.iter().any(|p| in_group(&p.group))
}

/// The word that an order stands for.
fn order_term(order: Order) -> Term {
    match order {
        Order::Source => Term::OrderSource,
        Order::Verdict => Term::OrderVerdict,
        Order::Gap => Term::OrderGap,
        Order::Due => Term::OrderDue,
        Order::Name => Term::OrderName,
        Order::Completion => Term::OrderCompletion,
        Order::Schedule => Term::OrderSchedule,
        Order::Area => Term::OrderArea,
        Order::Lead => Term::OrderLead,
    }
}

/// The word that a grouping stands for.
fn grouping_term(grouping: Grouping) -> Term {
    match grouping {
        Grouping::None => Term::NoGrouping,
        Grouping::By(GroupKind::Area) => Term::Area,
        Grouping::By(GroupKind::Task) => Term::KindTask,
        Grouping::By(GroupKind::District) => Term::KindDistrict,
        Grouping::Verdict => Term::Verdict,
        Grouping::Tier => Term::Tier,
    }
}

/// Which columns are shown.
fn columns(s: &Snapshot, filter: &Filter, around: &Around) -> Markup {
    html! {
        details.menu #columns-menu open[around.columns_open] {
            summary #columns { (s.t(Term::Columns)) }
            div.menu-body role="group" aria-label=(s.t(Term::Columns)) {
                @for c in Column::ALL {
                    label.check { input id={ "column-" (c.slug()) } type="checkbox" data-set="column" value=(c.slug()) checked[filter.columns.has(c)]; (s.t(rows::column_term(c))) }
                }
            }
        }
    }
}

fn filters(s: &Snapshot, filter: &Filter) -> Markup {
    let l = s.language;
    html! {
        form.filters role="search" {
            label.grow {
                span { (s.t(Term::Search)) }
                input #search type="search" data-set="search" autocomplete="off" placeholder=(s.t(Term::SearchHint)) value=(filter.words);
            }
            label { span { (s.t(Term::Tier)) }
                select #filter-tier data-set="tier" {
                    option value="" { (s.t(Term::All)) }
                    @for t in Tier::ALL { option value=(t.slug()) selected[filter.tier == Some(t)] { (xianfeng_text::tier(l, t)) } }
                }
            }
            label { span { (s.t(Term::Group)) }
                select #filter-group data-set="group" {
                    option value="" { (s.t(Term::All)) }
                    @for kind in GroupKind::ALL.into_iter().filter(|k| s.plan().groups_of(*k).next().is_some()) {
                        optgroup label=(xianfeng_text::list(l, kind)) {
                            @for g in s.plan().groups_of(kind) {
                                option value=(g.id) selected[filter.group.as_ref() == Some(&g.id)] { (g.name.in_language(l)) }
                            }
                        }
                    }
                }
            }
            label { span { (s.t(Term::Order)) }
                select #filter-order data-set="order" {
                    @for o in Order::ALL { option value=(o.slug()) selected[filter.order == o] { (s.t(order_term(o))) } }
                }
            }
            button #reverse type="button" data-do=(Action::Reverse) aria-pressed=(filter.reversed) { (s.t(Term::Reverse)) }
            label { span { (s.t(Term::Grouping)) }
                select #filter-grouping data-set="grouping" {
                    @for g in groupings(s) { option value=(g.slug()) selected[filter.grouping == g] { (s.t(grouping_term(g))) } }
                }
            }
            fieldset.chips {
                legend { (s.t(Term::Verdict)) }
                @for v in Verdict::ALL {
                    button type="button" id={ "verdict-" (v.slug()) } class={ "chip v-" (v.slug()) } data-do=(Action::Toggle(v)) aria-pressed=(filter.verdicts.contains(&v)) {
                        (lamp::shape(v)) (xianfeng_text::verdict(l, v))
                    }
                }
                button.plain #clear type="button" data-do=(Action::ClearFilters) { (s.t(Term::ClearFilters)) }
            }
        }
    }
}

/// The groupings that this plan has something for.
fn groupings(s: &Snapshot) -> impl Iterator<Item = Grouping> {
    Grouping::ALL.into_iter().filter(|g| if let Grouping::By(kind) = g { s.plan().groups_of(*kind).next().is_some() } else { true })
}
