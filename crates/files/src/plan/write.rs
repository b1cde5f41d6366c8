//! From a [`Plan`] back to its file.

use super::super::number::Number;
use super::super::plan_file as f;
use xianfeng_core::measure::Decimal;
use xianfeng_core::plan::{
    Baseline, Better, Bound, Document, Gap, Group, Headline, Indicator, Kind, MilestoneStep, Pace, Place, Plan, Target, Text, Thresholds,
    Total, Window,
};

/// The plan as a JSON file, pretty-printed.
pub fn to_json(plan: &Plan) -> String {
    // Strings and lists of strings only: serialising them cannot fail.
    serde_json::to_string_pretty(&file(plan)).unwrap_or_default()
}

/// The plan as its file type.
pub fn file(plan: &Plan) -> f::PlanFile {
    f::PlanFile {
        schema: None,
        format: f::PLAN_FORMAT.to_owned(),
        id: plan.id.clone(),
        version: plan.version.clone(),
        title: text(&plan.title),
        issuer: text(&plan.issuer),
        territory: plan.territory.as_ref().map(text),
        adopted: plan.adopted.to_string(),
        note: plan.note.as_ref().map(text),
        outlines: plan.outlines.clone(),
        thresholds: (plan.thresholds != Thresholds::default()).then(|| f::ThresholdsFile {
            on_track: plan.thresholds.on_track.into(),
            slightly_behind: plan.thresholds.slightly_behind.into(),
            rate_slightly_behind: Some(plan.thresholds.rate_slightly_behind.into()),
        }),
        headline: plan.headline.iter().map(headline).collect(),
        sources: plan.sources.iter().map(document).collect(),
        totals: plan.totals.iter().map(total).collect(),
        units: plan.units.own().map(unit).collect(),
        groups: plan.groups.iter().map(group).collect(),
        indicators: plan.indicators.values().map(indicator).collect(),
        targets: plan.targets.iter().map(target).collect(),
        gaps: plan.gaps.iter().map(gap).collect(),
    }
}

fn text(t: &Text) -> f::TextFile {
    f::TextFile { zh: t.zh.clone(), en: t.en.clone() }
}

fn headline(h: &Headline) -> f::HeadlineFile {
    f::HeadlineFile { name: text(&h.name), targets: h.targets.clone() }
}

fn document(d: &Document) -> f::DocumentFile {
    f::DocumentFile {
        id: d.id.clone(),
        title: text(&d.title),
        publisher: text(&d.publisher),
        published: d.published.to_string(),
        url: d.url.clone(),
    }
}

fn place(p: &Place) -> f::PlaceFile {
    f::PlaceFile { source: p.source.clone(), section: p.section, paragraph: p.paragraph }
}

fn total(t: &Total) -> f::TotalFile {
    f::TotalFile { list: t.list, groups: t.groups, measures: t.measures, items: t.items, place: place(&t.place) }
}

fn unit(u: &xianfeng_core::measure::Unit) -> f::UnitFile {
    f::UnitFile { symbol: u.symbol.clone(), name: text(&u.name), quantity: u.quantity.name().to_owned(), factor: u.factor.into() }
}

fn group(g: &Group) -> f::GroupFile {
    f::GroupFile {
        id: g.id.clone(),
        kind: g.kind,
        name: text(&g.name),
        measures: g.measures,
        items: g.items,
        positions: g.positions.iter().map(text).collect(),
        code: g.code.clone(),
        tile: g.tile,
        place: g.place.as_ref().map(place),
        lead: g.bodies.lead.clone(),
        responsible: g.bodies.responsible.clone(),
        note: g.note.as_ref().map(text),
    }
}

fn indicator(i: &Indicator) -> f::IndicatorFile {
    f::IndicatorFile {
        id: i.id.clone(),
        name: text(&i.name),
        unit: i.unit.symbol.clone(),
        nature: i.nature,
        rhythm: i.rhythm,
        lag_days: Some(i.lag_days),
        basis: i.basis.as_ref().map(text),
        scope: i.scope.as_ref().map(text),
        list: i.list.as_ref().map(text),
        part_of: i.part_of.clone(),
        group: i.group.clone(),
        context_for: i.context_for.clone(),
        may_fall: i.may_fall,
        breaks: i.breaks.iter().map(|b| f::BreakFile { from: b.from.to_string(), note: text(&b.note) }).collect(),
        note: i.note.as_ref().map(text),
    }
}

/// A target as its file type.
pub fn target(t: &Target) -> f::TargetFile {
    f::TargetFile {
        id: t.id.clone(),
        number: t.number.clone(),
        name: text(&t.name),
        aliases: t.aliases.clone(),
        short: t.short.as_ref().map(text),
        tier: t.tier,
        places: t.places.iter().map(|p| f::AppearanceFile { group: p.group.clone(), place: p.place.as_ref().map(place) }).collect(),
        indicator: t.indicator.clone(),
        kind: kind(&t.kind),
        satisfied: (t.satisfied != t.kind.usual()).then_some(t.satisfied),
        window: window(&t.window),
        pace: pace(&t.pace),
        expected: t.expected.map(|d| d.to_string()),
        twins: t.twins.clone(),
        lead: t.bodies.lead.clone(),
        responsible: t.bodies.responsible.clone(),
        readings: t.readings.iter().map(text).collect(),
        note: t.note.as_ref().map(text),
    }
}

fn window(w: &Window) -> f::WindowFile {
    f::WindowFile { from: w.from.to_string(), due: w.due.to_string(), due_from: w.due_from.map(|d| d.to_string()) }
}

fn pace(p: &Pace) -> Option<f::PaceFile> {
    match p {
        Pace::Even => None,
        Pace::Waypoints(all) => {
            Some(f::PaceFile::Waypoints(all.iter().map(|w| f::WaypointFile { by: w.by.to_string(), value: w.value.into() }).collect()))
        }
        Pace::LastYear => Some(f::PaceFile::LastYear),
    }
}

fn baseline(b: &Baseline) -> f::BaselineFile {
    f::BaselineFile { value: b.value.map(Number::from), period: b.period.to_string() }
}

fn kind(kind: &Kind) -> f::KindFile {
    let number = |d: &Decimal| Number::from(*d);
    let parts = |b: &Bound| (number(&b.value), b.unit.symbol.clone());
    match kind {
        Kind::Total(b) => {
            let (value, unit) = parts(b);
            f::KindFile::Total { value, unit }
        }
        Kind::Level { bound: b, baseline: base } => {
            let (value, unit) = parts(b);
            f::KindFile::Level { value, unit, better: b.better, baseline: base.as_ref().map(baseline), strict: b.strict }
        }
        Kind::Rate(b) => {
            let (value, unit) = parts(b);
            f::KindFile::Rate { value, unit, better: b.better, strict: b.strict }
        }
        Kind::Limit(b) => {
            let (value, unit) = parts(b);
            match b.better {
                Better::Lower => f::KindFile::Ceiling { value, unit, strict: b.strict },
                Better::Higher => f::KindFile::Floor { value, unit, strict: b.strict },
            }
        }
        Kind::Rank { within } => f::KindFile::Rank { within: *within },
        Kind::Relative { references, better: b, strict } => {
            f::KindFile::Relative { references: references.clone(), better: *b, strict: *strict }
        }
        Kind::Multiple { factor, base } => f::KindFile::Multiple { factor: number(factor), base: base.as_ref().map(baseline) },
        Kind::Share { percent, whole, unit } => {
            f::KindFile::Share { percent: number(percent), whole: number(whole), unit: unit.symbol.clone() }
        }
        Kind::Milestone { steps } => f::KindFile::Milestone { steps: steps.iter().map(step).collect() },
        Kind::Hold => f::KindFile::Hold {},
        Kind::AnyOf(parts) => f::KindFile::AnyOf { parts: parts.clone() },
        Kind::AllOf(parts) => f::KindFile::AllOf { parts: parts.clone() },
        Kind::Qualitative => f::KindFile::Qualitative {},
    }
}

fn step(s: &MilestoneStep) -> f::StepFile {
    let weight = (s.weight != Decimal::ONE).then(|| s.weight.into());
    f::StepFile { id: s.id.clone(), name: text(&s.name), weight, due: s.due.map(|d| d.to_string()) }
}

fn gap(g: &Gap) -> f::GapFile {
    f::GapFile { list: g.list, missing: g.missing, count: g.count, note: text(&g.note), place: place(&g.place) }
}
