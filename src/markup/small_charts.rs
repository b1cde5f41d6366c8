//! Small SVG charts in lists, without the chart library, for the first screen. Their size attributes are for
//! browsers that do not understand the style sheet.

use maud::{Markup, html};

use crate::markup::target_summary;
use crate::snapshot::Snapshot;
use xianfeng_core::assess::{Assessment, Counts, Verdict};
use xianfeng_core::ledger::Value;
use xianfeng_core::measure::{Decimal, Qualifier, day::day_number};
use xianfeng_core::plan::Target;
use xianfeng_text::Term;

/// Converts a decimal to a coordinate: for drawing, never for judging.
pub(super) fn coordinate(value: Decimal) -> f64 {
    value.try_into().unwrap_or(0.0)
}

/// A coordinate rounded to a tenth, as text.
pub(super) fn tenth(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    if tenths % 10 == 0 {
        (tenths / 10).to_string()
    } else {
        format!("{}{}.{}", if tenths < 0 { "-" } else { "" }, tenths.abs() / 10, tenths.abs() % 10)
    }
}

/// Counts as one stacked bar, the best verdict first.
pub fn stacked(s: &Snapshot, counts: Counts) -> Markup {
    let total = counts.total().max(1) as f64;
    let present = || Verdict::ALL.into_iter().filter(|v| counts.of(*v) > 0);
    let label = present().map(|v| format!("{} {}", xianfeng_text::verdict(s.language, v), counts.of(v))).collect::<Vec<_>>();
    // Each segment begins at the end of the previous ones.
    let from = |v: Verdict| present().take_while(|w| *w != v).map(|w| counts.of(w) as f64).sum::<f64>() * 1000.0 / total;
    html! {
        svg.stacked width="100%" height="14" role="img" aria-label=(label.join(xianfeng_text::comma(s.language))) viewBox="0 0 1000 10" preserveAspectRatio="none" {
            @for v in present() {
                @let width = counts.of(v) as f64 * 1000.0 / total;
                rect class={ "v-" (v.slug()) } x=(tenth(from(v))) width=(tenth((width - 3.0).max(2.0))) height="10" fill="currentColor" {}
            }
        }
    }
}

/// Completion as a bar, with a tick at the schedule where the schedule is one of completion; nothing without a
/// completion.
pub fn bullet(s: &Snapshot, assessment: &Assessment) -> Option<Markup> {
    // The bar ends at 120 %; the text gives larger percentages.
    let part = |percent: Decimal| tenth(coordinate(percent).clamp(0.0, 120.0) / 1.2);
    let completion = assessment.completion?;
    let text = target_summary::completion(s, assessment);
    let schedule = assessment.schedule.filter(|_| assessment.basis.baseline.is_none());
    let mut label = format!("{} {text}", s.t(Term::Completion));
    if let Some(schedule) = schedule {
        label = format!("{label}{}{} {}", xianfeng_text::comma(s.language), s.t(Term::Schedule), xianfeng_text::percent(schedule));
    }
    let mut parts = format!("--done:{}%", part(completion));
    if let Some(schedule) = schedule {
        parts = format!("{parts};--plan:{}%", part(schedule));
    }
    Some(html! {
        span class={ "bullet v-" (assessment.verdict.slug()) } role="img" aria-label=(label) style=(parts) { (text) }
    })
}

/// A line of the exact observations known by the as-of date, with the target as a dotted line.
pub fn sparkline(s: &Snapshot, target: &Target) -> Option<Markup> {
    let indicator = s.plan().indicators.get(target.indicator.as_ref()?)?;
    let mut points: Vec<(f64, f64)> = Vec::new();
    for current in s.ledger_view.of(&indicator.id).iter().filter(|f| f.visible(s.as_of)) {
        let Value::Number { value, unit, reading: Qualifier::Exact } = &current.observation.value else { continue };
        let Some(value) = s.plan().units.find(unit).and_then(|u| u.convert(*value, &indicator.unit)) else { continue };
        let day = day_number(current.observation.period.end()) as f64;
        points.retain(|p| p.0 != day);
        points.push((day, coordinate(value)));
    }
    let (first, last) = (*points.first()?, *points.last()?);
    if points.len() < 2 {
        return None;
    }
    let goal = target.kind.bound().and_then(|b| b.unit.convert(b.value, &indicator.unit)).map(coordinate);
    let values = || points.iter().map(|p| p.1).chain(goal);
    let (low, high) = values().fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(v), h.max(v)));
    let x = |day: f64| tenth(2.0 + (day - first.0) / (last.0 - first.0).max(1.0) * 66.0);
    let y = |value: f64| tenth(18.0 - (value - low) / (high - low).max(f64::MIN_POSITIVE) * 16.0);
    let line = points.iter().map(|p| format!("{},{}", x(p.0), y(p.1))).collect::<Vec<_>>().join(" ");
    Some(html! {
        svg.spark width="72" height="20" role="img" aria-label={ (points.len()) " " (s.t(Term::ObservationsOverTime)) } viewBox="0 0 72 20" {
            @if let Some(goal) = goal { path d={ "M0 " (y(goal)) "H72" } stroke="var(--quiet)" stroke-dasharray="2 2" stroke-width=".8" {} }
            polyline points=(line) fill="none" stroke="var(--accent)" stroke-width="1.4" {}
            circle cx=(x(last.0)) cy=(y(last.1)) r="2" fill="var(--accent)" {}
        }
    })
}
