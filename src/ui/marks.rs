//! Small marks on lists, as SVG: no chart library on the first screen.

use leptos::prelude::*;

use crate::assess::{Assessment, Counts, Verdict};
use crate::ledger::Value;
use crate::locale::{self, Term};
use crate::measure::{Decimal, Reading};
use crate::plan::Target;
use crate::store::Parts;

/// A decimal as a coordinate: drawing, not judging.
fn coordinate(value: Decimal) -> f64 {
    value.try_into().unwrap_or(0.0)
}

/// Counts as one stacked bar, the best verdict first.
pub fn stacked(s: &Parts, counts: Counts) -> impl IntoView + use<> {
    let total = counts.total().max(1);
    let mut x = 0.0;
    let parts: Vec<_> = Verdict::ALL
        .into_iter()
        .filter(|v| counts.of(*v) > 0)
        .map(|v| {
            let width = counts.of(v) as f64 * 100.0 / total as f64;
            let from = x;
            x += width;
            view! { <rect class=format!("v-{}", v.slug()) x=round(from) width=round((width - 0.3).max(0.2)) y="0" height="10" fill="currentColor"/> }
        })
        .collect();
    let label = Verdict::ALL
        .into_iter()
        .filter(|v| counts.of(*v) > 0)
        .map(|v| format!("{} {}", locale::verdict(s.language, v), counts.of(v)))
        .collect::<Vec<_>>()
        .join(locale::pick(s.language, "，", ", "));
    view! { <svg class="stacked" role="img" aria-label=label viewBox="0 0 100 10" preserveAspectRatio="none">{parts}</svg> }
}

fn round(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Completion as a bar with a tick where the schedule is; nothing where there is no percentage.
pub fn bullet(s: &Parts, assessment: &Assessment) -> Option<impl IntoView + use<>> {
    let completion = assessment.completion?;
    let share = coordinate(completion).clamp(0.0, 120.0) / 1.2;
    let label = match assessment.schedule {
        Some(schedule) => format!(
            "{} {}{}{} {}",
            s.t(Term::Completion),
            locale::percent(completion),
            locale::pick(s.language, "，", ", "),
            s.t(Term::Schedule),
            locale::percent(schedule)
        ),
        None => format!("{} {}", s.t(Term::Completion), locale::percent(completion)),
    };
    let tick = assessment.schedule.map(|schedule| {
        let x = round(coordinate(schedule).clamp(0.0, 120.0) / 1.2);
        view! { <line x1=x.clone() x2=x y1="0" y2="12" stroke="var(--ink)" stroke-width="1.2"/> }
    });
    Some(view! {
        <span class="bullet">
            <svg role="img" aria-label=label viewBox="0 0 100 12" preserveAspectRatio="none">
                <rect x="0" y="3" width="100" height="6" fill="var(--wash)"/>
                <rect x="83.3" y="1" width="0.7" height="10" fill="var(--line-strong)"/>
                <rect class=format!("v-{}", assessment.verdict.slug()) x="0" y="3" width=round(share) height="6" fill="currentColor"/>
                {tick}
            </svg>
            <span class="num" aria-hidden="true">{locale::percent(completion)}</span>
        </span>
    })
}

/// The exact figures known by the as-of date as a line, with the target as a dotted one.
pub fn sparkline(s: &Parts, target: &Target) -> Option<impl IntoView + use<>> {
    let indicator = s.plan().indicators.get(target.indicator.as_ref()?)?;
    let mut points: Vec<(f64, f64)> = Vec::new();
    for figure in s.book.of(&indicator.id).iter().filter(|f| f.visible(s.as_of)) {
        let Value::Number { value, unit, reading: Reading::Exact } = &figure.observation.value else { continue };
        let Some(value) = s.plan().units.find(unit).and_then(|u| u.convert(*value, &indicator.unit)) else { continue };
        let day = crate::measure::period::day_number(figure.observation.period.end()) as f64;
        match points.last_mut() {
            Some(last) if last.0 == day => last.1 = coordinate(value),
            _ => points.push((day, coordinate(value))),
        }
    }
    if points.len() < 2 {
        return None;
    }
    let bound = target.kind.bound().and_then(|b| b.unit.convert(b.value, &indicator.unit)).map(coordinate);
    let values = || points.iter().map(|p| p.1).chain(bound);
    let (low, high) = (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
    let (first, last) = (points[0].0, points[points.len() - 1].0);
    let x = |day: f64| 2.0 + (day - first) / (last - first).max(1.0) * 66.0;
    let y = |value: f64| 18.0 - (value - low) / (high - low).max(f64::MIN_POSITIVE) * 16.0;
    let line = points.iter().map(|p| format!("{},{}", round(x(p.0)), round(y(p.1)))).collect::<Vec<_>>().join(" ");
    let end = points[points.len() - 1];
    let goal = bound.map(|b| {
        let at = round(y(b));
        view! { <line x1="0" x2="72" y1=at.clone() y2=at stroke="var(--quiet)" stroke-dasharray="2 2" stroke-width="0.8"/> }
    });
    let label = format!("{} {}", points.len(), s.t(Term::FiguresOverTime));
    Some(view! {
        <svg class="spark" role="img" aria-label=label viewBox="0 0 72 20">
            {goal}
            <polyline points=line fill="none" stroke="var(--accent)" stroke-width="1.4"/>
            <circle cx=round(x(end.0)) cy=round(y(end.1)) r="2" fill="var(--accent)"/>
        </svg>
    })
}
