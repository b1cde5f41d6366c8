//! The promise in our own words: its place in the source, and how the page reads it.

use maud::{Markup, html};

use crate::markup::{observations, target_rows, target_summary, verdict_badge};
use crate::snapshot::Snapshot;
use xianfeng_core::plan::{Place, Target, Text as Words};
use xianfeng_text::{TargetTerm, Term};

/// What was promised, its place in the source, and how it is read.
pub fn facts(s: &Snapshot, target: &Target) -> Markup {
    let Some(a) = s.assessment(&target.id) else { return Markup::default() };
    let l = s.language;
    let indicator = target.indicator.as_ref().and_then(|id| s.plan().indicators.get(id));
    let text = |t: &Words| t.in_language(l).to_owned();
    let window = format!("{} — {}", xianfeng_text::day(l, target.window.from), target_rows::due_in_words(s, target));
    let mut facts =
        vec![(Term::Number, s.plan().number(target)), (Term::Tier, xianfeng_text::tier(l, target.tier).to_owned()), (Term::Window, window)];
    let numbers = [(Term::ProgressFromBaseline, target_summary::progress(s, a)), (Term::ScheduleGap, target_summary::schedule_gap(s, a))];
    facts.extend(numbers.into_iter().filter(|(_, text)| !text.is_empty()));
    if let Some(i) = indicator {
        facts.push((Term::Indicator, text(&i.name)));
        let about = [(Term::Basis, &i.basis), (Term::Scope, &i.scope), (Term::RankList, &i.list)];
        facts.extend(about.into_iter().filter_map(|(term, t)| Some((term, text(t.as_ref()?)))));
    }
    facts.extend(target.readings.iter().map(|r| (Term::OtherReading, text(r))));
    facts.extend(target.note.iter().map(|n| (Term::Note, text(n))));
    html! {
        section.facts {
            h2 { (TargetTerm::Promise.in_language(l)) }
            p.promise { (target_summary::promise(s, target)) }
            ul.places { @for stated in target.places.iter().filter_map(|p| p.place.as_ref()) { li { (place(s, stated)) } } }
            dl {
                @for (term, value) in facts { dt { (s.t(term)) } dd { (value) } }
                @if !target.twins.is_empty() { dt { (s.t(Term::RelatedTargets)) } }
                @for related in target.twins.iter().filter_map(|id| s.plan().target(id)) {
                    dd { (target_rows::link(s, related)) " " @if let Some(a) = s.assessment(&related.id) { (verdict_badge::badge(s, a.verdict)) } }
                }
            }
        }
    }
}

/// A place in the source, with a way there where the plan knows one.
fn place(s: &Snapshot, place: &Place) -> Markup {
    let url = s.plan().sources.iter().find(|source| source.id == place.source).and_then(|source| source.url.as_deref());
    observations::outside(url.unwrap_or_default(), &observations::place(s, place))
}
