//! Targets of a plan file.

use std::collections::{BTreeMap, BTreeSet};

use super::super::amount::Amount;
use super::super::entries::Entries;
use super::super::number::Number;
use super::super::path::PathRef;
use super::super::plan_file::{BaselineFile, KindFile, StepFile, TargetFile, WindowFile};
use super::super::problem::{Check, Fault, What};
use super::fields::{Known, bodies, optional_text, refer, text, unique, unit};
use super::{groups, pace};
use xianfeng_core::id::{GroupId, IndicatorId, TargetId};
use xianfeng_core::measure::{Decimal, Quantity, Units, day::add_days};
use xianfeng_core::plan::{Appearance, Baseline, Better, Bound, Indicator, Kind, MeasureType, MilestoneStep, Pace, Target, Window};

/// The ids that references may name.
#[derive(Clone, Copy)]
pub struct KnownIds<'a> {
    pub units: &'a Units,
    pub sources: &'a Known<String>,
    pub groups: &'a Known<GroupId>,
    pub targets: &'a Known<TargetId>,
    pub indicators: &'a Known<IndicatorId>,
    /// The indicators that have nothing wrong with them, as soon as they are read.
    pub measures: &'a BTreeMap<IndicatorId, Indicator>,
}

pub fn targets(check: &mut Check, root: &PathRef, known: &KnownIds, files: Entries<TargetFile>) -> Vec<Target> {
    let composites: BTreeSet<TargetId> =
        files.iter().filter(|t| matches!(t.kind, KindFile::AnyOf { .. } | KindFile::AllOf { .. })).map(|t| t.id.clone()).collect();
    let mut seen = BTreeSet::new();
    let mut targets: Vec<Target> = Vec::new();
    let mut of_indicator: BTreeMap<IndicatorId, Vec<usize>> = BTreeMap::new();
    for (path, file) in files.read(check, &root.field("targets")) {
        unique(check, &path.field("id"), &file.id, &mut seen);
        if let KindFile::AnyOf { parts } | KindFile::AllOf { parts } = &file.kind
            && (parts.len() < 2 || parts.iter().any(|p| composites.contains(p)))
        {
            check.fault(&path.field("parts"), Fault::BadParts);
        }
        if let Some(target) = target(check, &path, known, file) {
            if let Some(indicator) = &target.indicator {
                let others = of_indicator.entry(indicator.clone()).or_default();
                if let Some(twin) = others.iter().map(|at| &targets[*at]).find(|t| same_promise(t, &target)) {
                    check.fault(&path, Fault::LikelyDuplicate { of: twin.id.to_string() });
                }
                others.push(targets.len());
            }
            targets.push(target);
        }
    }
    targets
}

/// Of two targets of one indicator, the same value in the same window: one target in several places, written twice.
fn same_promise(a: &Target, b: &Target) -> bool {
    a.kind == b.kind && a.tier == b.tier && a.window == b.window
}

fn target(check: &mut Check, path: &PathRef, known: &KnownIds, file: TargetFile) -> Option<Target> {
    let name = text(check, &path.field("name"), file.name);
    if file.places.is_empty() {
        check.fault(&path.field("in"), Fault::Empty);
    }
    let mut places = Vec::new();
    let list = path.field("in");
    for (j, p) in file.places.into_iter().enumerate() {
        let at = list.at(j);
        refer(check, &at.field("group"), What::Group, &p.group, known.groups);
        let place = p.place.map(|place| groups::place(check, &at.field("place"), known.sources, place));
        places.push(Appearance { group: p.group, place });
    }
    for (j, twin) in file.twins.iter().enumerate() {
        refer(check, &path.field("twins").at(j), What::Target, twin, known.targets);
    }
    let composite = matches!(file.kind, KindFile::AnyOf { .. } | KindFile::AllOf { .. });
    match (&file.indicator, composite) {
        (None, false) => check.fault(&path.field("indicator"), Fault::NeedsIndicator),
        (Some(_), true) => check.fault(&path.field("indicator"), Fault::NeedsNoIndicator),
        (Some(id), false) => refer(check, &path.field("indicator"), What::Indicator, id, known.indicators),
        (None, true) => {}
    }
    let indicator = file.indicator.as_ref().and_then(|id| known.measures.get(id));
    let window = window(check, &path.field("window"), &file.window);
    let expected = file.expected.as_ref().map(|d| check.date(&path.field("expected"), d));
    let kind = kind(check, path, known, indicator, file.kind);
    let (window, kind) = (window?, kind?);
    let pace = file.pace.map_or(Some(Pace::Even), |p| pace::read(check, &path.field("pace"), &kind, window, p))?;
    if let Kind::Level { baseline: Some(base), .. } | Kind::Multiple { base: Some(base), .. } = &kind
        && base.period.end() >= window.due
    {
        // The way to a target begins after its baseline.
        let field = if matches!(kind, Kind::Level { .. }) { "baseline" } else { "base" };
        let (from, to) = (add_days(base.period.end(), 1).to_string(), window.due.to_string());
        check.fault(&path.field(field).field("period"), Fault::Backwards { from, to });
    }
    let satisfied = file.satisfied.unwrap_or(kind.usual());
    Some(Target {
        id: file.id,
        number: file.number.trim().to_owned(),
        name,
        aliases: file.aliases.iter().map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect(),
        short: optional_text(file.short),
        tier: file.tier,
        places,
        indicator: file.indicator,
        kind,
        satisfied,
        window,
        pace,
        expected: expected.flatten(),
        twins: file.twins,
        bodies: bodies(&file.lead, &file.responsible),
        readings: file.readings.into_iter().filter_map(|r| optional_text(Some(r))).collect(),
        note: optional_text(file.note),
    })
}

fn window(check: &mut Check, path: &PathRef, file: &WindowFile) -> Option<Window> {
    let from = check.date(&path.field("from"), &file.from);
    let due = check.date(&path.field("due"), &file.due);
    let due_from = file.due_from.as_ref().map(|d| check.date(&path.field("due_from"), d));
    let (from, due) = (from?, due?);
    let mut order = |field: &str, a: xianfeng_core::measure::Date, b: xianfeng_core::measure::Date| {
        if a > b {
            check.fault(&path.field(field), Fault::Backwards { from: a.to_string(), to: b.to_string() });
        }
    };
    order("due", from, due);
    let due_from = match due_from {
        None => None,
        Some(None) => return None,
        Some(Some(first)) => {
            order("due_from", first, due);
            order("due_from", from, first);
            Some(first)
        }
    };
    (from <= due).then_some(Window { from, due, due_from })
}

/// A number, its unit, which way is better, and whether the number itself is not enough.
struct BoundFile<'a> {
    value: &'a Number,
    unit: &'a str,
    better: Better,
    strict: bool,
}

fn bound(check: &mut Check, path: &PathRef, known: &KnownIds, indicator: Option<&Indicator>, file: BoundFile) -> Option<Bound> {
    let Amount { value, unit, .. } = check.amount(path, known.units, file.value, file.unit, indicator.map(|i| &i.unit))?;
    if let Some(indicator) = indicator.filter(|i| i.unit.quantity != unit.quantity) {
        check.fault(&path.field("unit"), Fault::OtherQuantity { unit: file.unit.to_owned(), expected: indicator.unit.symbol.clone() });
        return None;
    }
    Some(Bound { value, unit, better: file.better, strict: file.strict })
}

fn kind(check: &mut Check, path: &PathRef, known: &KnownIds, indicator: Option<&Indicator>, file: KindFile) -> Option<Kind> {
    let is = |n: &[MeasureType]| indicator.is_none_or(|i| n.contains(&i.nature));
    let mut nature = |kind: &'static str, allowed: &[MeasureType], expected: &'static str| {
        if !is(allowed) {
            check.fault(&path.field("indicator"), Fault::WrongNature { kind, expected });
        }
    };
    match &file {
        KindFile::Total { .. } => nature("total", &[MeasureType::Flow], "flow"),
        KindFile::Level { .. } => nature("level", &[MeasureType::Stock, MeasureType::Rate, MeasureType::Flow], "stock, rate"),
        KindFile::Rate { .. } | KindFile::Relative { .. } => nature("rate", &[MeasureType::Rate], "rate"),
        KindFile::Rank { .. } => nature("rank", &[MeasureType::Rank], "rank"),
        KindFile::Milestone { .. } | KindFile::Hold {} | KindFile::Qualitative {} => {
            nature("milestone, hold, qualitative", &[MeasureType::Event], "event")
        }
        // A limit, a multiple and a share are judged by any number in a fitting unit; composites have no indicator.
        KindFile::Ceiling { .. } | KindFile::Floor { .. } | KindFile::Multiple { .. } | KindFile::Share { .. } => {}
        KindFile::AnyOf { .. } | KindFile::AllOf { .. } => {}
    }
    match file {
        KindFile::Total { value, unit } => {
            let file = BoundFile { value: &value, unit: &unit, better: Better::Higher, strict: false };
            let bound = bound(check, path, known, indicator, file)?;
            if bound.value <= Decimal::ZERO {
                check.fault(&path.field("value"), Fault::NotPositive { found: value.0 });
                return None;
            }
            Some(Kind::Total(bound))
        }
        KindFile::Level { value, unit, better: b, baseline, strict } => {
            let bound = bound(check, path, known, indicator, BoundFile { value: &value, unit: &unit, better: b, strict });
            let baseline = baseline.map(|b| base(check, &path.field("baseline"), b));
            match baseline {
                Some(None) => None,
                baseline => Some(Kind::Level { bound: bound?, baseline: baseline.flatten() }),
            }
        }
        KindFile::Rate { value, unit, better: b, strict } => {
            bound(check, path, known, indicator, BoundFile { value: &value, unit: &unit, better: b, strict }).map(Kind::Rate)
        }
        KindFile::Ceiling { value, unit, strict } => {
            bound(check, path, known, indicator, BoundFile { value: &value, unit: &unit, better: Better::Lower, strict }).map(Kind::Limit)
        }
        KindFile::Floor { value, unit, strict } => {
            bound(check, path, known, indicator, BoundFile { value: &value, unit: &unit, better: Better::Higher, strict }).map(Kind::Limit)
        }
        KindFile::Rank { within } => {
            if within == Some(0) {
                check.fault(&path.field("within"), Fault::NotPositive { found: "0".to_owned() });
            }
            Some(Kind::Rank { within })
        }
        KindFile::Relative { references, better: b, strict } => {
            if references.is_empty() {
                check.fault(&path.field("references"), Fault::Empty);
            }
            let list = path.field("references");
            for (j, id) in references.iter().enumerate() {
                let at = list.at(j);
                refer(check, &at, What::Indicator, id, known.indicators);
                let pair = known.measures.get(id).zip(indicator).filter(|(r, i)| r.unit.quantity != i.unit.quantity);
                if let Some((reference, indicator)) = pair {
                    check.fault(&at, Fault::OtherQuantity { unit: reference.unit.symbol.clone(), expected: indicator.unit.symbol.clone() });
                }
            }
            Some(Kind::Relative { references, better: b, strict })
        }
        KindFile::Multiple { factor, base: b } => {
            let value = factor.decimal(&path.field("factor"), check)?;
            if value <= Decimal::ZERO {
                check.fault(&path.field("factor"), Fault::NotPositive { found: factor.0 });
            }
            let base = match b.map(|b| base(check, &path.field("base"), b)) {
                Some(None) => return None,
                base => base.flatten(),
            };
            Some(Kind::Multiple { factor: value, base })
        }
        KindFile::Share { percent, whole, unit } => share(check, path, known, indicator, &percent, &whole, &unit),
        KindFile::Milestone { steps } => Some(Kind::Milestone { steps: milestone_steps(check, path, steps) }),
        KindFile::Hold {} => Some(Kind::Hold),
        KindFile::AnyOf { parts } => Some(Kind::AnyOf(part_ids(check, path, known, parts))),
        KindFile::AllOf { parts } => Some(Kind::AllOf(part_ids(check, path, known, parts))),
        KindFile::Qualitative {} => Some(Kind::Qualitative),
    }
}

fn share(
    check: &mut Check,
    path: &PathRef,
    known: &KnownIds,
    indicator: Option<&Indicator>,
    percent: &Number,
    whole: &Number,
    symbol: &str,
) -> Option<Kind> {
    let unit = unit(check, &path.field("unit"), known.units, symbol);
    let share = percent.decimal(&path.field("percent"), check)?;
    let of = whole.decimal(&path.field("whole"), check)?;
    if share <= Decimal::ZERO || share > Decimal::ONE_HUNDRED {
        check.fault(&path.field("percent"), Fault::OutOfRange { found: percent.0.clone(), low: 0, high: 100 });
    }
    if of <= Decimal::ZERO {
        check.fault(&path.field("whole"), Fault::NotPositive { found: whole.0.clone() });
    }
    let unit = unit?;
    if let Some(i) = indicator.filter(|i| i.unit.quantity != unit.quantity && i.unit.quantity != Quantity::Ratio) {
        check.fault(&path.field("unit"), Fault::OtherQuantity { unit: symbol.to_owned(), expected: i.unit.symbol.clone() });
    }
    Some(Kind::Share { percent: share, whole: of, unit })
}

fn base(check: &mut Check, path: &PathRef, file: BaselineFile) -> Option<Baseline> {
    let period = check.period(&path.field("period"), &file.period);
    let value = match file.value {
        None => None,
        Some(n) => Some(n.decimal(&path.field("value"), check)?),
    };
    Some(Baseline { value, period: period? })
}

fn milestone_steps(check: &mut Check, path: &PathRef, files: Vec<StepFile>) -> Vec<MilestoneStep> {
    let mut seen = BTreeSet::new();
    let mut steps = Vec::new();
    let list = path.field("steps");
    for (j, file) in files.into_iter().enumerate() {
        let at = list.at(j);
        unique(check, &at.field("id"), &file.id, &mut seen);
        let name = text(check, &at.field("name"), file.name);
        let weight = file.weight.map_or(Some(Decimal::ONE), |w| {
            let weight = w.decimal(&at.field("weight"), check)?;
            if weight <= Decimal::ZERO {
                check.fault(&at.field("weight"), Fault::NotPositive { found: w.0 });
                return None;
            }
            Some(weight)
        });
        let due = file.due.and_then(|d| check.date(&at.field("due"), &d));
        if let Some(weight) = weight {
            steps.push(MilestoneStep { id: file.id, name, weight, due });
        }
    }
    steps
}

fn part_ids(check: &mut Check, path: &PathRef, known: &KnownIds, parts: Vec<TargetId>) -> Vec<TargetId> {
    for (j, id) in parts.iter().enumerate() {
        refer(check, &path.field("parts").at(j), What::Target, id, known.targets);
    }
    parts
}
