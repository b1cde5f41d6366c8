//! The answer in one screen: what is met, on schedule, behind, missed, without data.

use leptos::prelude::*;

use super::heading;
use crate::assess::{Counts, Verdict, rollup};
use crate::ledger::Figure;
use crate::locale::{self, Term, pick};
use crate::measure::{Decimal, shown};
use crate::plan::{GroupKind, Kind, Language, Target, Tier};
use crate::route::{Filter, Order, Page};
use crate::store::{Parts, Store};
use crate::ui::{lamp, marks, rows};

/// How many of the largest shortfalls and the latest figures are shown.
const LISTED: usize = 6;

pub fn page(store: Store, s: &Parts) -> impl IntoView + use<> {
    let plan = s.plan();
    let all = s.count(|_| true);
    view! {
        <div class="front">
            {heading(plan.title.in_language(s.language).to_owned())}
            <p class="byline">
                {plan.issuer.in_language(s.language).to_owned()}" · "{s.t(Term::Adopted)}" "{locale::day(s.language, plan.adopted)}" · "
                {s.t(Term::AsOf)}" "<time datetime=s.as_of.to_string()>{locale::day(s.language, s.as_of)}</time>
            </p>
            <p class="answer">{answer(s, all)}</p>
            {tier(store, s, Tier::Commitment)}
            {tier(store, s, Tier::Stretch)}
        </div>
        {matrix(store, s)}
        <div class="columns">
            {shortfalls(store, s)}
            {latest(store, s)}
        </div>
    }
}

/// The whole in one sentence.
fn answer(s: &Parts, all: Counts) -> String {
    let (total, met, missed, data) = (all.total(), all.of(Verdict::Met), all.of(Verdict::Missed), all.with_data());
    let open = all.of(Verdict::OnTrack) + all.of(Verdict::SlightlyBehind) + all.of(Verdict::Behind);
    let share = shown::grouped(rollup::percent(data, total), 0);
    match s.language {
        Language::Zh => format!(
            "{total} 个目标中，已公布过数据的 {data} 个（{share} %）：已达成 {met} 个，未达成 {missed} 个，推进中 {open} 个；其余尚无公开数据或未到期。"
        ),
        Language::En => format!(
            "Of {total} targets, figures have been published for {data} ({share} %): {met} met, {missed} missed, {open} under way. The rest have no public figure or are not due."
        ),
    }
}

fn tier(store: Store, s: &Parts, tier: Tier) -> impl IntoView + use<> {
    let counts = s.count(|t| t.tier == tier);
    let legend = Verdict::ALL.into_iter().filter(|v| counts.of(*v) > 0).map(|v| {
        let filter = Filter { verdicts: vec![v], tier: Some(tier), ..Filter::default() };
        view! {
            <li><a class=format!("count v-{}", v.slug()) href=store.href_with(Page::Targets, filter)>{lamp::shape(v)}<b>{counts.of(v)}</b>" "<span>{locale::verdict(s.language, v)}</span></a></li>
        }
    });
    view! {
        <section class="tier">
            <h2>{locale::tier(s.language, tier)}" "<small>{counts.total()}{pick(s.language, " 个", "")}</small></h2>
            {marks::stacked(s, counts)}
            <ul class="legend">{legend.collect_view()}</ul>
        </section>
    }
}

/// Areas against verdicts; every number leads to its targets.
fn matrix(store: Store, s: &Parts) -> impl IntoView + use<> {
    let shown: Vec<Verdict> = Verdict::ALL.into_iter().filter(|v| s.count(|_| true).of(*v) > 0).collect();
    let heads = shown.iter().map(|v| {
        view! { <th scope="col" class="num" title=locale::verdict(s.language, *v)>{lamp::shape(*v)}<span>{locale::verdict(s.language, *v)}</span></th> }
    });
    let body = s.plan().groups_of(GroupKind::Area).map(|group| {
        let counts = s.count(|t| t.stands_in(&group.id));
        let cells = shown.iter().map(|v| {
            let n = counts.of(*v);
            let filter = Filter { verdicts: vec![*v], group: Some(group.id.clone()), ..Filter::default() };
            let label = format!("{} {} {n}", group.name.in_language(s.language), locale::verdict(s.language, *v));
            match n {
                0 => view! { <td class="num nil">"·"</td> }.into_any(),
                n => view! { <td class=format!("num v-{}", v.slug())><a href=store.href_with(Page::Targets, filter) aria-label=label>{n}</a></td> }.into_any(),
            }
        });
        view! {
            <tr>
                <th scope="row"><a href=store.href(Page::Group(GroupKind::Area, group.id.clone()))>{group.name.in_language(s.language).to_owned()}</a></th>
                {cells.collect_view()}
                <td class="cell-bar">{(counts.total() > 0).then(|| marks::stacked(s, counts))}</td>
            </tr>
        }
    });
    view! {
        <section>
            <h2>{s.t(Term::AreasAgainstVerdicts)}</h2>
            <div class="table-box">
                <table class="matrix">
                    <caption class="hidden">{s.t(Term::AreasAgainstVerdicts)}</caption>
                    <thead><tr><th scope="col">{s.t(Term::Area)}</th>{heads.collect_view()}<th scope="col"><span class="hidden">{s.t(Term::Share)}</span></th></tr></thead>
                    <tbody>{body.collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}

/// How far a target falls short in per cent of its own scale: the gap, or the distance against the target.
pub fn shortfall(s: &Parts, target: &Target) -> Option<Decimal> {
    let a = s.assessment(&target.id)?;
    if !matches!(a.verdict, Verdict::Missed | Verdict::Behind | Verdict::SlightlyBehind) {
        return None;
    }
    if matches!(target.kind, Kind::Rate(_) | Kind::Limit(_)) {
        let bound = target.kind.bound()?;
        return (a.margin?.checked_mul(Decimal::ONE_HUNDRED)?).checked_div(bound.value.abs());
    }
    a.gap.or(a.margin)
}

fn shortfalls(store: Store, s: &Parts) -> impl IntoView + use<> {
    let mut short: Vec<(Decimal, &Target)> = s.plan().targets.iter().filter_map(|t| Some((shortfall(s, t)?, t))).collect();
    short.sort_by(|a, b| (a.0, &a.1.id).cmp(&(b.0, &b.1.id)));
    let targets: Vec<_> = short.into_iter().take(LISTED).map(|(_, t)| brief(store, s, t)).collect();
    let all = Filter { verdicts: vec![Verdict::SlightlyBehind, Verdict::Behind, Verdict::Missed], order: Order::Gap, ..Filter::default() };
    view! {
        <section>
            <h2>{s.t(Term::LargestShortfalls)}</h2>
            {if targets.is_empty() {
                view! { <p class="empty">{s.t(Term::NothingBehind)}</p> }.into_any()
            } else {
                view! { <ul class="brief">{targets}</ul><p><a href=store.href_with(Page::Targets, all)>{s.t(Term::AllBehind)}</a></p> }.into_any()
            }}
        </section>
    }
}

fn brief(store: Store, s: &Parts, target: &Target) -> impl IntoView + use<> {
    let assessment = s.assessment(&target.id);
    view! {
        <li>
            <a href=store.href(Page::Target(target.id.clone()))>{target.name.in_language(s.language).to_owned()}</a>{rows::stretch(s, target)}
            <span class="figures">
                {assessment.map(|a| lamp::lamp_of(s, a))}
                <span class="num">{assessment.map(|a| crate::ui::promise::found(s, target, a))}" / "{crate::ui::promise::wanted(s, target)}</span>
            </span>
        </li>
    }
}

/// What became known last.
fn latest(store: Store, s: &Parts) -> impl IntoView + use<> {
    let mut figures: Vec<(&Figure, &Target)> = s
        .book
        .all()
        .filter(|f| f.visible(s.as_of))
        .filter_map(|f| Some((f, s.plan().targets_by(&f.observation.indicator).next()?)))
        .collect();
    figures.sort_by_key(|(f, _)| std::cmp::Reverse((f.recorded.max(f.known()), f.known(), f.observation.period.end())));
    let items: Vec<_> = figures.into_iter().take(LISTED).map(|(f, t)| news(store, s, f, t)).collect();
    view! {
        <section>
            <h2>{s.t(Term::LatestFigures)}</h2>
            {if items.is_empty() {
                view! { <p class="empty">{s.t(Term::NothingRecorded)}</p> }.into_any()
            } else {
                view! { <ul class="brief">{items}</ul> }.into_any()
            }}
        </section>
    }
}

fn news(store: Store, s: &Parts, figure: &Figure, target: &Target) -> impl IntoView + use<> {
    let o = &figure.observation;
    view! {
        <li>
            <a href=store.href(Page::Target(target.id.clone()))>{target.name.in_language(s.language).to_owned()}</a>
            <span class="figures">
                <span class="quiet">{locale::period(s.language, o.period)}</span>
                <span class="num">{crate::ui::figures::value(s, o)}</span>
                <span class="quiet">{pick(s.language, "公布", "known")}" "{figure.known().to_string()}</span>
            </span>
        </li>
    }
}
