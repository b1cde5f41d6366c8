//! How a target is judged, from the same tables as the code, and where everything comes from.

use leptos::prelude::*;

use super::{groups, heading};
use crate::assess::Verdict;
use crate::ledger::{Grade, Stage};
use crate::locale::{self, Term, explain, pick};
use crate::measure::Reading;
use crate::plan::{GroupKind, Language, Satisfied, Tier};
use crate::store::{Parts, Store};
use crate::ui::lamp;

pub fn page(_: Store, s: &Parts) -> impl IntoView + use<> {
    let l = s.language;
    view! {
        {heading(s.t(Term::HowJudged).to_owned())}
        <p class="lead">{s.t(Term::MethodLead)}</p>
        <section>
            <h2>{s.t(Term::Verdicts)}</h2>
            <dl class="method">{Verdict::ALL.map(|v| view! { <dt>{lamp::lamp(s, v)}</dt><dd>{locale::method::verdict(l, v)}</dd> }).into_iter().collect_view()}</dl>
        </section>
        {thresholds(s)}
        <section>
            <h2>{s.t(Term::KindsOfTarget)}</h2>
            <dl class="method">{locale::method::kinds(l).into_iter().map(|(name, rule)| view! { <dt>{name}</dt><dd>{rule}</dd> }).collect_view()}</dl>
            <ul>{[Satisfied::Once, Satisfied::At, Satisfied::Throughout].map(|x| view! { <li>{locale::satisfied(l, x)}</li> }).into_iter().collect_view()}</ul>
            <p>{locale::tier(l, Tier::Commitment)}" / "{locale::tier(l, Tier::Stretch)}{pick(l, "：", ": ")}{s.t(Term::TiersApart)}</p>
        </section>
        <section>
            <h2>{s.t(Term::WhichFigure)}</h2>
            <p>{s.t(Term::WhichFigureText)}</p>
            <p>{s.t(Term::Stage)}{pick(l, "：", ": ")}{Stage::ALL.map(|x| locale::stage(l, x)).join(" > ")}</p>
            <p>{s.t(Term::Grade)}{pick(l, "：", ": ")}{Grade::ALL.map(|x| locale::grade(l, x)).join(" > ")}</p>
            <p>{s.t(Term::Wording)}{pick(l, "：", ": ")}{Reading::ALL.map(|x| locale::reading(l, x)).join(pick(l, "、", ", "))}{pick(l, "。", ". ")}{s.t(Term::WordingText)}</p>
        </section>
        {sources(s)}
        {GroupKind::ALL.map(|kind| groups::gaps(s, kind)).into_iter().collect_view()}
    }
}

fn thresholds(s: &Parts) -> impl IntoView + use<> {
    let t = s.plan().thresholds;
    let usual = t == crate::plan::Thresholds::default();
    let text = match s.language {
        Language::Zh => format!(
            "序时差 ≥ {} 为“{}”，≥ {} 为“{}”，更低为“{}”；增速低于目标不超过 {} 个百分点为“{}”。边界值归入较好的一档。{}",
            t.on_track,
            locale::verdict(s.language, Verdict::OnTrack),
            t.slightly_behind,
            locale::verdict(s.language, Verdict::SlightlyBehind),
            locale::verdict(s.language, Verdict::Behind),
            t.rate_slightly_behind.abs(),
            locale::verdict(s.language, Verdict::SlightlyBehind),
            if usual { "（方法默认值）" } else { "（本规划自定）" }
        ),
        Language::En => format!(
            "A schedule gap of {} or more is “{}”, {} or more “{}”, anything below “{}”; a rate up to {} points below its target is “{}”. A value on the boundary belongs to the better verdict. {}",
            t.on_track,
            locale::verdict(s.language, Verdict::OnTrack),
            t.slightly_behind,
            locale::verdict(s.language, Verdict::SlightlyBehind),
            locale::verdict(s.language, Verdict::Behind),
            t.rate_slightly_behind.abs(),
            locale::verdict(s.language, Verdict::SlightlyBehind),
            if usual { "(The method's own thresholds.)" } else { "(This plan's thresholds.)" }
        ),
    };
    view! { <section><h2>{s.t(Term::Thresholds)}</h2><p>{text}</p><p>{explain::formulas(s.language)}</p></section> }
}

fn sources(s: &Parts) -> impl IntoView + use<> {
    let l = s.language;
    let documents = s.plan().sources.iter().map(|d| {
        let title = d.title.in_language(l).to_owned();
        let title = match d.url.clone().filter(|u| u.starts_with("http")) {
            Some(url) => view! { <a href=url target="_blank" rel="noreferrer noopener">{title}</a> }.into_any(),
            None => title.into_any(),
        };
        view! { <li>{title}" · "{d.publisher.in_language(l).to_owned()}" · "{d.published.to_string()}</li> }
    });
    let note = s.plan().note.as_ref().map(|n| view! { <p>{n.in_language(l).to_owned()}</p> });
    let figures = s.book.all().count();
    view! { <section><h2>{s.t(Term::Sources)}</h2><ul>{documents.collect_view()}</ul>{note}<p>{s.t(Term::FiguresInLedger)}" "{figures}</p></section> }
}
