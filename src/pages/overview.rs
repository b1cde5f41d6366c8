//! The overview: counts of met, on schedule, behind, missed and without data.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::{PageHeading, Text};
use crate::markup::{debts, observations, small_charts, target_rows, target_summary, verdict_badge};
use crate::route::{Filter, Order, Page};
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_core::assess::{Counts, Verdict, rollup};
use xianfeng_core::ledger::CurrentObservation;
use xianfeng_core::measure::{Decimal, PartialDate, shown, sorted};
use xianfeng_core::plan::{Group, GroupKind, Kind, Language, Target, Tier};
use xianfeng_text::{Term, pick};

/// The length of the lists of largest shortfalls and latest observations.
const LISTED: usize = 6;

#[component]
pub fn Overview() -> impl IntoView {
    let state = use_state();
    let title = Signal::derive(move || {
        let s = state.now();
        s.plan().title.in_language(s.language).to_owned()
    });
    let is_empty = Memo::new(move |_| state.now().plan().targets.is_empty());
    move || {
        if is_empty.get() {
            view! { <PageHeading text=title /> <Text markup=move || empty(&state.now()) /> }.into_any()
        } else {
            view! {
                <div class="front">
                    <PageHeading text=title />
                    <Text markup=move || front(&state.now()) />
                </div>
                <Text markup=move || rest(&state.now()) />
            }
            .into_any()
        }
    }
}

fn empty(s: &Snapshot) -> Markup {
    html! { p.empty { (s.t(Term::EmptyPlan)) " " a href=(s.href(Page::Plan)) { (s.t(Term::EditPlan)) } } }
}

/// The lead of the page: issuer and day, the summary, and the counts by tier.
fn front(s: &Snapshot) -> Markup {
    let plan = s.plan();
    html! {
        p.byline {
            (plan.issuer.in_language(s.language)) " · " (s.t(Term::Adopted)) " " (xianfeng_text::day(s.language, plan.adopted)) " · "
            (s.t(Term::AsOf)) " " time datetime=(s.as_of) { (xianfeng_text::day(s.language, s.as_of)) }
        }
        p.answer { (answer(s, s.count(|_| true))) }
        (tier(s, Tier::Commitment))
        (tier(s, Tier::Stretch))
    }
}

/// The body of the page: areas by verdict, the largest shortfalls, the latest observations, debts.
fn rest(s: &Snapshot) -> Markup {
    html! {
        (matrix(s))
        div.columns { (shortfalls(s)) (latest(s)) (debts::list(s)) }
    }
}

/// The summary in one sentence.
fn answer(s: &Snapshot, all: Counts) -> String {
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

fn tier(s: &Snapshot, tier: Tier) -> Markup {
    let counts = s.count(|t| t.tier == tier);
    html! {
        @if counts.total() > 0 {
            section.tier {
                h2 { (xianfeng_text::tier(s.language, tier)) " " small { (counts.total()) (pick(s.language, " 个", "")) } }
                (target_rows::counts(s, counts, &Filter { tier: Some(tier), ..Filter::default() }))
            }
        }
    }
}

/// Areas by verdict; every number links to its targets.
fn matrix(s: &Snapshot) -> Markup {
    let all = s.count(|_| true);
    let shown: Vec<Verdict> = Verdict::ALL.into_iter().filter(|v| all.of(*v) > 0).collect();
    html! {
        section {
            h2 { (s.t(Term::AreasAgainstVerdicts)) }
            div.table-box {
                table.matrix {
                    caption.hidden { (s.t(Term::AreasAgainstVerdicts)) }
                    thead { tr {
                        th scope="col" { (s.t(Term::Area)) }
                        @for v in &shown { th.num scope="col" { (verdict_badge::shape(*v)) span { (xianfeng_text::verdict(s.language, *v)) } } }
                        th scope="col" { span.hidden { (s.t(Term::Share)) } }
                    } }
                    tbody { @for group in s.plan().groups_of(GroupKind::Area) { (matrix_row(s, group, &shown)) } }
                }
            }
        }
    }
}

fn matrix_row(s: &Snapshot, group: &Group, shown: &[Verdict]) -> Markup {
    let counts = s.count(|t| t.belongs_to(&group.id));
    let name = group.name.in_language(s.language);
    let href = |v| s.href_with(Page::Targets, Filter { verdicts: vec![v], group: Some(group.id.clone()), ..Filter::default() });
    html! {
        tr {
            th scope="row" { a href=(s.href(Page::Group(GroupKind::Area, group.id.clone()))) { (name) } }
            @for v in shown {
                @match counts.of(*v) {
                    0 => td.num.nil { "·" },
                    n => td class={ "num v-" (v.slug()) } { a href=(href(*v)) aria-label={ (name) " " (xianfeng_text::verdict(s.language, *v)) " " (n) } { (n) } },
                }
            }
            td.cell-bar { @if counts.total() > 0 { (small_charts::stacked(s, counts)) } }
        }
    }
}

/// The shortfall of a target in per cent of its own scale: the gap, or the distance relative to the target.
pub fn shortfall(s: &Snapshot, target: &Target) -> Option<Decimal> {
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

fn shortfalls(s: &Snapshot) -> Markup {
    let short: Vec<(Decimal, &Target)> = s.plan().targets.iter().filter_map(|t| Some((shortfall(s, t)?, t))).collect();
    let short = sorted(short, &|a, b| a.0.cmp(&b.0));
    let all = Filter { verdicts: vec![Verdict::SlightlyBehind, Verdict::Behind, Verdict::Missed], order: Order::Gap, ..Filter::default() };
    html! {
        section {
            h2 { (s.t(Term::LargestShortfalls)) }
            @if short.is_empty() { p.empty { (s.t(Term::NothingBehind)) } }
            @else {
                ul.brief { @for (_, target) in short.into_iter().take(LISTED) { (shortfall_row(s, target)) } }
                p { a href=(s.href_with(Page::Targets, all)) { (s.t(Term::AllBehind)) } }
            }
        }
    }
}

fn shortfall_row(s: &Snapshot, target: &Target) -> Markup {
    let Some(a) = s.assessment(&target.id) else { return Markup::default() };
    html! {
        li {
            (target_rows::link(s, target))
            span.figures { span { (verdict_badge::badge_of(s, a)) } span.num { (target_summary::actual(s, target, a)) " / " (target_summary::target_value(s, target)) } }
        }
    }
}

/// The latest observations.
fn latest(s: &Snapshot) -> Markup {
    let visible = s.ledger_view.all().filter(|f| f.visible(s.as_of));
    let known: Vec<(&CurrentObservation, &Target)> =
        visible.filter_map(|f| Some((f, s.plan().targets_with_indicator(&f.observation.indicator).next()?))).collect();
    // Without a day of publication, the day of recording says nothing about the news.
    let key = |f: &CurrentObservation| match f.observation.published {
        PartialDate::Unstated => (f.observation.period.end(), f.recorded),
        _ => (f.known, f.recorded),
    };
    let known = sorted(known, &|a, b| key(b.0).cmp(&key(a.0)));
    html! {
        section {
            h2 { (s.t(Term::LatestObservations)) }
            @if known.is_empty() { p.empty { (s.t(Term::NothingRecorded)) } }
            @else { ul.brief { @for (current, target) in known.into_iter().take(LISTED) { (latest_row(s, current, target)) } } }
        }
    }
}

fn latest_row(s: &Snapshot, current: &CurrentObservation, target: &Target) -> Markup {
    let o = &current.observation;
    html! {
        li {
            (target_rows::link(s, target))
            span.figures {
                span.quiet { (xianfeng_text::period(s.language, o.period)) }
                span.num { (observations::value(s, o)) }
                span.quiet { (pick(s.language, "公布", "known")) " " (observations::publication(s, current)) }
            }
        }
    }
}
