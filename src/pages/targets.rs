//! All targets: search, filters, order.

use maud::{Markup, html};

use super::{heading, lamp, overview, rows};
use crate::action::Action;
use crate::assess::Verdict;
use crate::locale::{self, Term};
use crate::measure::sorted;
use crate::plan::{GroupKind, Target, Tier};
use crate::route::{Filter, Order};
use crate::snapshot::Parts;

pub fn page(s: &Parts, filter: &Filter) -> Markup {
    html! {
        (heading(s.t(Term::Targets)))
        (filters(s, filter))
        div #target-list { (list(s, filter)) }
    }
}

/// The list alone: what changes while one types.
pub fn list(s: &Parts, filter: &Filter) -> Markup {
    let targets = selected(s, filter);
    html! {
        p #count role="status" { (targets.len()) " / " (s.plan().targets.len()) " " (s.t(Term::TargetsUnit)) }
        (rows::table(s, &targets, s.t(Term::Targets)))
    }
}

/// The targets that a filter lets through, in its order.
pub fn selected<'a>(s: &'a Parts, filter: &Filter) -> Vec<&'a Target> {
    let words: Vec<String> = filter.words.split_whitespace().map(str::to_lowercase).collect();
    let verdict = |t: &Target| s.assessment(&t.id).map_or(Verdict::NoData, |a| a.verdict);
    let fits = |t: &&Target| {
        filter.tier.is_none_or(|tier| t.tier == tier)
            && (filter.verdicts.is_empty() || filter.verdicts.contains(&verdict(t)))
            && filter.group.as_ref().is_none_or(|g| t.stands_in(g))
            && words.iter().all(|w| matches(s, t, w))
    };
    let targets: Vec<&Target> = s.plan().targets.iter().filter(fits).collect();
    match filter.order {
        Order::Source => targets,
        Order::Verdict => sorted(targets, &|a, b| severity(verdict(b)).cmp(&severity(verdict(a)))),
        Order::Gap => {
            let key = |t: &Target| overview::shortfall(s, t).map_or((1, Default::default()), |gap| (0, gap));
            sorted(targets, &|a, b| key(a).cmp(&key(b)))
        }
        Order::Due => sorted(targets, &|a, b| a.window.due.cmp(&b.window.due)),
        Order::Name => sorted(targets, &|a, b| a.name.in_language(s.language).cmp(b.name.in_language(s.language))),
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

fn matches(s: &Parts, target: &Target, word: &str) -> bool {
    let has = |text: &str| text.to_lowercase().contains(word);
    let in_group = |id: &str| s.plan().group(id).is_some_and(|g| has(&g.name.zh) || has(&g.name.en));
    has(&target.name.zh) || has(&target.name.en) || has(&target.id) || target.places.iter().any(|p| in_group(&p.group))
}

/// The word that an order stands for.
fn order_term(order: Order) -> Term {
    match order {
        Order::Source => Term::OrderSource,
        Order::Verdict => Term::OrderVerdict,
        Order::Gap => Term::OrderGap,
        Order::Due => Term::OrderDue,
        Order::Name => Term::OrderName,
    }
}

fn filters(s: &Parts, filter: &Filter) -> Markup {
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
                    @for t in [Tier::Commitment, Tier::Stretch] { option value=(t.slug()) selected[filter.tier == Some(t)] { (locale::tier(l, t)) } }
                }
            }
            label { span { (s.t(Term::Group)) }
                select #filter-group data-set="group" {
                    option value="" { (s.t(Term::All)) }
                    @for kind in GroupKind::ALL.into_iter().filter(|k| s.plan().groups_of(*k).next().is_some()) {
                        optgroup label=(locale::list(l, kind)) {
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
            fieldset.chips {
                legend { (s.t(Term::Verdict)) }
                @for v in Verdict::ALL {
                    button type="button" id={ "verdict-" (v.slug()) } class={ "chip v-" (v.slug()) } data-do=(Action::Toggle(v)) aria-pressed=(filter.verdicts.contains(&v)) {
                        (lamp::shape(v)) (locale::verdict(l, v))
                    }
                }
                button.plain #clear type="button" data-do=(Action::ClearFilters) { (s.t(Term::ClearFilters)) }
            }
        }
    }
}
