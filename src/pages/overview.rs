//! The overview: counts of met, on schedule, behind, missed and without data.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::{PageHeading, Text};
use crate::markup::{debts, observations, small_charts, target_rows, target_summary, verdict_badge};
use crate::route::{Filter, Order, Page};
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_core::assess::{Assessment, Counts, Verdict, rollup};
use xianfeng_core::ledger::CurrentObservation;
use xianfeng_core::measure::{Decimal, PartialDate, Quantity, sorted};
use xianfeng_core::plan::{Group, GroupKind, Language, Target, Tier};
use xianfeng_text::{Term, pick};

/// The length of the list of latest observations.
const LISTED: usize = 6;
/// The length of each list of largest shortfalls.
const SHORTFALLS: usize = 4;

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

/// The summary in one sentence; every number leads to its targets.
fn answer(s: &Snapshot, all: Counts) -> Markup {
    let (total, data) = (all.total(), all.with_data());
    let link = |verdicts: &[Verdict], number: usize| {
        let href = s.href_with(Page::Targets, Filter { verdicts: verdicts.to_vec(), ..Filter::default() });
        html! { a href=(href) { (number) } }
    };
    let known = Verdict::ALL.into_iter().filter(|v| Counts::has_data(*v)).collect::<Vec<_>>();
    let share = xianfeng_text::amounts::percent_rounded(rollup::percent(data, total), 0);
    let open = [Verdict::OnTrack, Verdict::SlightlyBehind, Verdict::Behind];
    let (zh, audit) = (s.language == Language::Zh, s.is_audit());
    // An empty count is left out; a target that cannot be told has figures, too.
    let groups: [(&[Verdict], &str, &str); 4] = [
        (&[Verdict::Met], "已达成", "met"),
        (&[Verdict::Missed], "未达成", "missed"),
        (&open, "推进中", "under way"),
        (&[Verdict::CannotTell], "暂难评价", "undecided"),
    ];
    let number = |verdicts: &[Verdict]| verdicts.iter().map(|v| all.of(*v)).sum::<usize>();
    let there: Vec<_> = groups.into_iter().map(|(verdicts, zh, en)| (verdicts, number(verdicts), zh, en)).filter(|g| g.1 > 0).collect();
    html! {
        @if zh {
            (link(&[], total)) " 个目标中，考核期内" (if audit { "已登记" } else { "已公布" }) "过数据的 " (link(&known, data)) " 个（" (share) "）"
            @for (i, (verdicts, number, word, _)) in there.iter().enumerate() { (if i == 0 { "：" } else { "，" }) (word) " " (link(verdicts, *number)) " 个" }
            "；其余在考核期内" (if audit { "尚未登记数据" } else { "尚无公开数据" }) "，或未到期。"
        } @else {
            "Of " (link(&[], total)) " targets, figures for the period judged have been " (if audit { "recorded" } else { "published" }) " for " (link(&known, data)) " (" (share) ")"
            @for (i, (verdicts, number, _, word)) in there.iter().enumerate() { (if i == 0 { ": " } else { ", " }) (link(verdicts, *number)) " " (word) }
            ". The rest have no " (if audit { "recorded" } else { "public" }) " figure for it or are not due."
        }
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
    let listed = s.count(|t| s.plan().groups_of(GroupKind::Area).any(|g| t.belongs_to(&g.id))).total();
    let (every, in_areas) = (Filter::default(), Filter { list: Some(GroupKind::Area), ..Filter::default() });
    let link = |filter, number: usize| html! { a href=(s.href_with(Page::Targets, filter)) { (number) } };
    let shown: Vec<Verdict> = Verdict::ALL.into_iter().filter(|v| all.of(*v) > 0).collect();
    html! {
        section {
            h2 { (s.t(Term::AreasAgainstVerdicts)) }
            @if listed < all.total() {
                p.quiet {
                    @match s.language {
                        Language::Zh => { (link(every, all.total())) " 个目标中有 " (link(in_areas, listed)) " 个列在领域中；其余只列在任务或区县清单。一个目标可列在几个领域。" }
                        Language::En => { "Of the " (link(every, all.total())) " targets " (link(in_areas, listed)) " stand in an area; the others only in the lists of tasks or districts. A target may stand in several areas." }
                    }
                }
            }
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

/// A behind or missed target with the number it is ranked by.
type Ranked<'a> = Vec<(Decimal, &'a Target)>;

/// Behind or missed targets, the largest shortfall first. Like with like: those with a completion by completion, those
/// without one whose distance is in percentage points by that; the others have no common measure.
fn ranked(s: &Snapshot) -> (Ranked<'_>, Ranked<'_>) {
    let short = |a: &Assessment| matches!(a.verdict, Verdict::Missed | Verdict::Behind | Verdict::SlightlyBehind);
    let parts = s.plan().parts();
    let all = || s.plan().targets.iter().filter(|t| !parts.contains(&t.id));
    let ranked = |key: &dyn Fn(&Target, &Assessment) -> Option<Decimal>| {
        let keyed = all().filter_map(|t| Some((key(t, s.assessment(&t.id).filter(|a| short(a))?)?, t))).collect();
        sorted(keyed, &|a: &(Decimal, &Target), b| a.0.cmp(&b.0))
    };
    let in_points = |t: &Target| s.plan().unit_of(t).is_some_and(|u| u.quantity == Quantity::Ratio);
    (ranked(&|_, a| a.completion), ranked(&|t, a| a.margin.filter(|_| a.completion.is_none() && in_points(t))))
}

fn shortfalls(s: &Snapshot) -> Markup {
    let (by_completion, by_points) = ranked(s);
    let verdicts = vec![Verdict::SlightlyBehind, Verdict::Behind, Verdict::Missed];
    let all = Filter { verdicts: verdicts.clone(), order: Order::Completion, ..Filter::default() };
    let number: usize = verdicts.iter().map(|v| s.count(|_| true).of(*v)).sum();
    html! {
        section {
            h2 { (s.t(Term::LargestShortfalls)) }
            @if number == 0 { p.empty { (s.t(Term::NothingBehind)) } }
            @else {
                (shortfall_list(s, Term::ByCompletion, &by_completion))
                (shortfall_list(s, Term::ByPoints, &by_points))
                p { a href=(s.href_with(Page::Targets, all)) { (s.t(Term::AllBehind)) " " (number) } }
            }
        }
    }
}

fn shortfall_list(s: &Snapshot, ranked_by: Term, ranked: &Ranked) -> Markup {
    html! {
        @if !ranked.is_empty() {
            p.quiet { (s.t(ranked_by)) }
            ul.brief { @for (_, target) in ranked.iter().take(SHORTFALLS) { (shortfall_row(s, target)) } }
        }
    }
}

fn shortfall_row(s: &Snapshot, target: &Target) -> Markup {
    let Some(a) = s.assessment(&target.id) else { return Markup::default() };
    let completion = target_summary::completion(s, a);
    html! {
        li {
            (target_rows::link(s, target))
            span.figures {
                span { (verdict_badge::badge_of(s, a)) }
                span.num { (target_summary::actual(s, target, a)) " / " (target_summary::target_value(s, target)) }
                span.num { (if completion.is_empty() { target_summary::distance(s, target, a) } else { completion }) }
            }
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
                span.quiet { (observations::known_since(s, current)) }
            }
        }
    }
}
