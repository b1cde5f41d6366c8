//! Observations of districts that are parts of one whole, and their classes on the map.

use std::collections::BTreeMap;

use super::{MapClasses, MapModel};
use crate::Amount;
use crate::text;
use crate::words::{Word, labelled};
use xianfeng_core::assess::Assessment;
use xianfeng_core::assess::choose::{self, Candidate};
use xianfeng_core::id::{GroupId, IndicatorId};
use xianfeng_core::ledger::LedgerView;
use xianfeng_core::measure::{Date, Decimal, Period, Qualifier, sorted};
use xianfeng_core::plan::{GroupKind, Indicator, Language, MeasureType, Plan};

/// More shades than these cannot be told apart.
const CLASSES: i64 = 5;

/// The observations of one period.
pub struct DistrictObservations<'a> {
    pub period: Period,
    /// By district.
    pub observations: Vec<(&'a GroupId, Candidate<'a>)>,
}

/// The indicators that two districts or more have observations of, for one period, as parts of them.
pub fn mapped_indicators<'a>(plan: &'a Plan, ledger_view: &LedgerView, as_of: Date) -> Vec<&'a Indicator> {
    let mut parts: BTreeMap<&IndicatorId, Vec<&Indicator>> = BTreeMap::new();
    for part in plan.indicators.values().filter(|i| i.part_of.is_some()) {
        parts.entry(&whole(plan, part).id).or_default().push(part);
    }
    let wholes = parts.iter().filter_map(|(whole, parts)| Some((plan.indicators.get(*whole)?, parts)));
    wholes
        .filter(|(whole, parts)| widest(series_of_parts(plan, ledger_view, as_of, whole, parts)).is_some())
        .map(|(whole, _)| whole)
        .collect()
}

/// The indicator that this one is a part of, at any remove.
fn whole<'a>(plan: &'a Plan, part: &'a Indicator) -> &'a Indicator {
    let mut whole = part;
    // A plan from elsewhere may go in a circle.
    for _ in 0..8 {
        match whole.part_of.as_ref().and_then(|id| plan.indicators.get(id)) {
            Some(next) => whole = next,
            None => break,
        }
    }
    whole
}

/// The period that most districts have an observation of, the latest of them.
fn series<'a>(plan: &'a Plan, ledger_view: &'a LedgerView, as_of: Date, of: &'a Indicator) -> Option<DistrictObservations<'a>> {
    widest(series_of(plan, ledger_view, as_of, of))
}

fn widest(all: Vec<DistrictObservations>) -> Option<DistrictObservations> {
    all.into_iter().filter(|s| s.observations.len() > 1).max_by_key(|s| (s.observations.len(), s.period.end()))
}

/// The period that the map of an indicator shows.
pub fn shown_period(plan: &Plan, ledger_view: &LedgerView, as_of: Date, id: &IndicatorId) -> Option<Period> {
    Some(series(plan, ledger_view, as_of, plan.indicators.get(id)?)?.period)
}

/// The observations of districts that are parts of a whole, by period.
pub fn series_of<'a>(plan: &'a Plan, ledger_view: &'a LedgerView, as_of: Date, of: &'a Indicator) -> Vec<DistrictObservations<'a>> {
    let parts: Vec<&Indicator> = plan.indicators.values().filter(|i| i.part_of.is_some() && whole(plan, i).id == of.id).collect();
    series_of_parts(plan, ledger_view, as_of, of, &parts)
}

fn series_of_parts<'a>(
    plan: &'a Plan,
    ledger_view: &'a LedgerView,
    as_of: Date,
    of: &Indicator,
    parts: &[&'a Indicator],
) -> Vec<DistrictObservations<'a>> {
    let mut all: Vec<DistrictObservations<'a>> = Vec::new();
    for part in parts {
        if matches!(part.nature, MeasureType::Rank | MeasureType::Event) {
            continue;
        }
        let district = part.group.as_ref().and_then(|id| plan.group(id)).filter(|g| g.kind == GroupKind::District);
        let Some(district) = district else { continue };
        let visible = ledger_view.of(&part.id).iter().filter(|f| f.visible(as_of)).collect();
        for current in choose::best_of_each_period(visible, part.nature, &mut Vec::new()) {
            let Ok(candidate) = choose::number(current, &plan.units, &of.unit) else { continue };
            let at = all.iter().position(|s| s.period == candidate.period()).unwrap_or_else(|| {
                all.push(DistrictObservations { period: candidate.period(), observations: Vec::new() });
                all.len() - 1
            });
            if all[at].observations.iter().all(|(id, _)| **id != district.id) {
                all[at].observations.push((&district.id, candidate));
            }
        }
    }
    all
}

/// Districts by their observations of an indicator; `None` without such observations.
pub fn of_indicator(
    plan: &Plan,
    ledger_view: &LedgerView,
    all: &[Assessment],
    as_of: Date,
    id: &IndicatorId,
    language: Language,
) -> Option<MapModel> {
    let of = plan.indicators.get(id)?;
    let series = series(plan, ledger_view, as_of, of)?;
    let mut model = super::model(plan, all, language);
    let bounds = class_bounds(&sorted(series.observations.iter().map(|(_, c)| c.value).collect(), &Decimal::cmp))?;
    let period = xianfeng_text::period(language, series.period);
    let none = Word::NoFigure.say(language);
    for region in &mut model.regions {
        let own = series.observations.iter().find(|(id, _)| **id == region.id).map(|(_, c)| c);
        region.class = own.map(|c| bounds.iter().skip(1).filter(|bound| c.value >= **bound).count());
        region.amount = own.map(|c| Amount { value: c.value, unit: of.unit.symbol.clone(), reading: c.reading });
        region.words = own.map_or_else(|| none.to_owned(), |c| said(c, of, language));
        region.spoken = labelled(language, &region.name, &region.words);
    }
    letter(&mut model, &series, of, language);
    let name = text::plain(of.name.in_language(language));
    let listed = series.observations.len();
    model.description = match language {
        Language::Zh => format!("{name}，{period}：{} 个区县中 {listed} 个有数据。", model.regions.len()),
        Language::En => format!("{name}, {period}: figures for {listed} of {} districts.", model.regions.len()),
    };
    let pairs = bounds.windows(2);
    let names = pairs.map(|pair| between(pair[0], pair[1], of, language)).collect();
    model.notes = vec![Word::ClassBounds.say(language).to_owned()];
    model.notes.extend(of.basis.as_ref().map(|basis| text::plain(basis.in_language(language))));
    model.classes = Some(MapClasses { names, none: none.to_owned() });
    Some(model)
}

fn said(current: &Candidate, of: &Indicator, language: Language) -> String {
    xianfeng_text::amounts::amount_worded(language, current.value, current.reading, &of.unit)
}

/// Observations as short as the legend allows: without the unit, where all have the same.
fn letter(model: &mut MapModel, series: &DistrictObservations, of: &Indicator, language: Language) {
    let amount = |c: &Candidate| xianfeng_text::amount(language, c.value, &of.unit);
    let units: Vec<_> = series.observations.iter().map(|(_, c)| parted(&amount(c)).map(|(_, unit)| unit.to_owned())).collect();
    let same = units.windows(2).all(|pair| pair[0] == pair[1]);
    for (id, current) in &series.observations {
        let Some(region) = model.regions.iter_mut().find(|r| r.id == **id) else { continue };
        let mark = match current.reading {
            Qualifier::Exact => "",
            Qualifier::Over => ">",
            Qualifier::AtLeast => "≥",
            Qualifier::AtMost => "≤",
            Qualifier::Nearly | Qualifier::About => "≈",
        };
        let amount = amount(current);
        let short = parted(&amount).filter(|_| same).map_or(amount.as_str(), |(number, _)| number);
        region.short = format!("{mark}{short}");
    }
}

/// Round bounds around all values, evenly apart: the first at or below the least, the last above the greatest.
pub fn class_bounds(values: &[Decimal]) -> Option<Vec<Decimal>> {
    let (least, most) = (*values.first()?, *values.last()?);
    let step = (0..16).flat_map(|power| [1, 2, 5].map(|digit| (digit, power))).find_map(|(digit, power)| {
        let step = Decimal::from(digit).checked_mul(Decimal::from(10_i64.pow(power)))?.checked_div(Decimal::from(1000))?;
        let count = most.checked_div(step)?.floor() - least.checked_div(step)?.floor();
        (count < Decimal::from(CLASSES)).then_some(step)
    })?;
    let start = least.checked_div(step)?.floor();
    let count = i64::try_from(most.checked_div(step)?.floor() - start).ok()? + 1;
    (0..=count).map(|i| (start + Decimal::from(i)).checked_mul(step)).collect()
}

/// Number and unit of an amount.
fn parted(amount: &str) -> Option<(&str, &str)> {
    amount.split_once(' ')
}

/// `400–600 亿元`
fn between(low: Decimal, high: Decimal, of: &Indicator, language: Language) -> String {
    let (from, to) = (xianfeng_text::amount(language, low, &of.unit), xianfeng_text::amount(language, high, &of.unit));
    match (parted(&from), parted(&to)) {
        (Some((number, rest)), Some((_, other))) if rest == other || low.is_zero() => format!("{number}–{to}"),
        _ => match language {
            Language::Zh => format!("{from} 至 {to}"),
            Language::En => format!("{from} to {to}"),
        },
    }
}
