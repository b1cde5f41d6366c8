//! Refuses the impossible and doubts the unlikely in an observation before it is saved.

use crate::ledger::{CurrentObservation, Observation, ObservationStatus, Value};
use crate::measure::{Date, Decimal, PartialDate, Period, Quantity};
use crate::plan::{Indicator, Kind, MeasureType, Plan};

/// An observation that somebody is about to save.
#[derive(Clone, Copy)]
pub struct Proposed<'a> {
    pub plan: &'a Plan,
    pub indicator: &'a Indicator,
    pub observation: &'a Observation,
    /// The current observations of the indicator, without the one that is changed.
    pub others: &'a [&'a CurrentObservation],
    /// The one that is changed, as it stands.
    pub before: Option<&'a Observation>,
    pub today: Date,
}

/// Something that cannot be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Fewer than none of what can only be there or not.
    Negative {
        unit: String,
    },
    /// A part of something that is counted whole.
    NotWhole {
        unit: String,
    },
    /// The period has not ended, and the figure is not said to be expected.
    FuturePeriod {
        end: Date,
    },
    FuturePublication,
}

/// Something that is hardly so; a person may know better.
#[derive(Clone, Debug, PartialEq)]
pub enum Doubt {
    /// Published before the period had ended, and not said to be expected.
    PublishedEarly { end: Date },
    /// Ten times the comparable figure before it, or more.
    Tenfold(Neighbour),
    /// A tenth of the comparable figure before it, or less.
    Tenth(Neighbour),
    /// A cumulative figure below one of an earlier month.
    BelowEarlier(Neighbour),
    /// A cumulative figure above one of a later month.
    AboveLater(Neighbour),
    /// Another figure stands for the same period.
    Second(Neighbour),
    /// A single month that takes something away.
    Negative,
}

/// A figure beside the one that is saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Neighbour {
    pub period: Period,
    /// In the unit of the indicator.
    pub value: Decimal,
}

/// Finds what cannot be.
pub fn refusals(proposed: &Proposed) -> Vec<Refusal> {
    let mut found = Vec::new();
    let observation = proposed.observation;
    if let Some(value) = proposed.value(observation) {
        let unit = || proposed.indicator.unit.symbol.clone();
        if value < Decimal::ZERO && proposed.is_amount_of_things() && !proposed.may_take_away() {
            found.push(Refusal::Negative { unit: unit() });
        }
        if proposed.is_counted_whole() && value.checked_mul(proposed.indicator.unit.factor).is_some_and(|whole| !whole.is_integer()) {
            found.push(Refusal::NotWhole { unit: unit() });
        }
    }
    let end = observation.period.end();
    let begun = observation.period.start() <= proposed.today;
    if end > proposed.today && !(begun && observation.stage == ObservationStatus::Expected) {
        found.push(Refusal::FuturePeriod { end });
    }
    if first_day(observation.published).is_some_and(|day| day > proposed.today) {
        found.push(Refusal::FuturePublication);
    }
    found
}

/// Finds what is hardly so.
pub fn doubts(proposed: &Proposed) -> Vec<Doubt> {
    let mut found = Vec::new();
    let observation = proposed.observation;
    let end = observation.period.end();
    let published = (observation.published != PartialDate::Unstated).then(|| observation.published.day(proposed.today));
    if published.is_some_and(|day| day < end) && observation.stage != ObservationStatus::Expected {
        found.push(Doubt::PublishedEarly { end });
    }
    if proposed.before.is_none_or(|before| before.period != observation.period) {
        let same = proposed.others.iter().filter(|other| other.observation.period == observation.period);
        found.extend(same.filter_map(|other| proposed.neighbour(&other.observation)).map(Doubt::Second).next());
    }
    let Some(value) = proposed.value(observation) else { return found };
    if value < Decimal::ZERO && proposed.is_amount_of_things() && proposed.may_take_away() {
        found.push(Doubt::Negative);
    }
    found.extend(proposed.jump(value));
    if proposed.indicator.nature == MeasureType::Flow && proposed.is_amount_of_things() {
        for other in proposed.neighbours().filter(|o| o.period.start() == observation.period.start() && o.period.end() != end) {
            match other.period.end() < end {
                true if other.value > value => found.push(Doubt::BelowEarlier(other)),
                false if other.value < value => found.push(Doubt::AboveLater(other)),
                _ => {}
            }
        }
    }
    found
}

/// Two readings of a single month or quarter of a quantity that is judged by its sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// From the start of the year of the window: 1—9月.
    pub cumulative: Period,
    /// The series has single periods up to here, so the single one is meant.
    pub single_is_likely: bool,
}

/// The question to ask about a period: is the figure that of the period alone, or cumulative? `None` where there is
/// nothing to ask.
pub fn reading(plan: &Plan, indicator: &Indicator, period: Period, others: &[&CurrentObservation]) -> Option<Reading> {
    if indicator.nature != MeasureType::Flow || period.months().is_none_or(|months| months >= 12) {
        return None;
    }
    let sums = plan.targets_with_indicator(&indicator.id).filter(|target| matches!(target.kind, Kind::Total(_)));
    let window = sums.map(|target| target.window).find(|w| w.from <= period.start() && period.end() <= w.due)?;
    let years = window.from.year()..=period.start().year();
    let starts = years.rev().filter_map(|year| Date::new(year, window.from.month(), window.from.day()).ok());
    let start = starts.into_iter().find(|start| *start <= period.start())?;
    if start == period.start() {
        return None;
    }
    let is_before = |other: &Period| other.start() > start && other.end().tomorrow().is_ok_and(|next| next == period.start());
    let single_is_likely = others.iter().any(|other| is_before(&other.observation.period));
    Some(Reading { cumulative: Period::new(start, period.end())?, single_is_likely })
}

impl Proposed<'_> {
    /// The number in the unit of the indicator.
    fn value(&self, observation: &Observation) -> Option<Decimal> {
        let Value::Number { value, unit, .. } = &observation.value else { return None };
        self.plan.units.find(unit)?.convert(*value, &self.indicator.unit)
    }

    fn neighbour(&self, observation: &Observation) -> Option<Neighbour> {
        Some(Neighbour { period: observation.period, value: self.value(observation)? })
    }

    fn neighbours(&self) -> impl Iterator<Item = Neighbour> {
        self.others.iter().filter_map(|other| self.neighbour(&other.observation))
    }

    /// Things and stuff: there is some of it, or none.
    fn is_amount_of_things(&self) -> bool {
        let name = &self.indicator.name;
        // A net increase may be a decrease.
        let is_net = name.zh.contains('净') || name.en.split_whitespace().any(|word| word.eq_ignore_ascii_case("net"));
        let is_amount = matches!(self.indicator.nature, MeasureType::Stock | MeasureType::Flow);
        is_amount && !is_net && self.is_of_things()
    }

    fn is_of_things(&self) -> bool {
        match self.indicator.unit.quantity {
            Quantity::Count | Quantity::Mass | Quantity::Area | Quantity::Length | Quantity::Volume => true,
            Quantity::Energy | Quantity::CoalEquivalent | Quantity::Power | Quantity::Concentration => true,
            Quantity::Time | Quantity::Duration | Quantity::Rank => true,
            Quantity::Event | Quantity::Ratio | Quantity::Points | Quantity::Score | Quantity::Index | Quantity::Multiple => false,
            Quantity::Money | Quantity::Dollars | Quantity::Euros | Quantity::HongKongDollars => false,
            Quantity::Temperature | Quantity::Declared(_) => false,
        }
    }

    /// A single period after the first may correct the ones before it.
    fn may_take_away(&self) -> bool {
        let period = self.observation.period;
        self.indicator.nature == MeasureType::Flow && reading(self.plan, self.indicator, period, self.others).is_some()
    }

    /// An average of things need not be whole.
    fn is_counted_whole(&self) -> bool {
        let is_average = self.indicator.name.zh.contains('均') || self.indicator.name.en.to_lowercase().contains("average");
        let is_count = self.indicator.unit.quantity == Quantity::Count && !is_average;
        is_count && matches!(self.indicator.nature, MeasureType::Stock | MeasureType::Flow)
    }

    /// A jump against the comparable figure before it, or the one after where none is before.
    fn jump(&self, value: Decimal) -> Option<Doubt> {
        let period = self.observation.period;
        let is_like = |other: &Neighbour| {
            self.indicator.nature != MeasureType::Flow || other.period.months() == period.months() || other.period.start() == period.start()
        };
        let like: Vec<Neighbour> = self.neighbours().filter(|other| is_like(other) && other.period.end() != period.end()).collect();
        let before = like.iter().filter(|other| other.period.end() < period.end()).max_by_key(|other| other.period.end());
        let near = before.or_else(|| like.iter().min_by_key(|other| other.period.end()))?;
        let (now, then) = (value.abs(), near.value.abs());
        // Small shares and growth rates move by more than ten times; a slipped point moves them far as well.
        let is_far = self.is_of_things() || self.indicator.nature != MeasureType::Rate || (value - near.value).abs() >= Decimal::TEN;
        let ten_times = |a: Decimal| a.checked_mul(Decimal::TEN);
        if now.is_zero() || then.is_zero() || !is_far {
            None
        } else if ten_times(then).is_some_and(|most| now >= most) {
            Some(Doubt::Tenfold(near.clone()))
        } else if ten_times(now).is_some_and(|most| most <= then) {
            Some(Doubt::Tenth(near.clone()))
        } else {
            None
        }
    }
}

/// The first day that a day of publication can mean.
fn first_day(published: PartialDate) -> Option<Date> {
    match published {
        PartialDate::Day(day) => Some(day),
        PartialDate::Month { year, month } => Date::new(year, month, 1).ok(),
        PartialDate::Year(year) => Date::new(year, 1, 1).ok(),
        PartialDate::Unstated => None,
    }
}
