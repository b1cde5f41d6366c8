//! The unit of a value axis: English writes Chinese powers of ten out, on the axis too.

use rust_decimal::prelude::ToPrimitive;

use crate::text;
use xianfeng_core::ledger::{CurrentObservation, Value};
use xianfeng_core::measure::{Decimal, Qualifier, Quantity, Unit, Units, shown};
use xianfeng_core::plan::{Indicator, Language, MeasureType};

/// The unit in which the values of a chart are drawn.
pub struct AxisUnit<'a> {
    pub units: &'a Units,
    pub unit: Unit,
    pub language: Language,
    pub nature: MeasureType,
    /// Values in `unit` are multiplied by this for the axis.
    factor: Decimal,
    /// Head of the axis.
    pub name: String,
}

impl<'a> AxisUnit<'a> {
    /// `largest` decides between units, millions and billions.
    pub fn new(units: &'a Units, unit: &Unit, nature: MeasureType, language: Language, largest: Decimal) -> Self {
        let (mut factor, mut name) = (Decimal::ONE, xianfeng_text::amounts::unit(language, unit).to_owned());
        if unit.quantity == Quantity::Rank {
            name = xianfeng_text::pick(language, "位次", "rank").to_owned();
        } else if language == Language::En && unit.scale != Decimal::ONE {
            let whole = largest.checked_mul(unit.scale).unwrap_or(largest);
            let (size, word) = xianfeng_text::amounts::power_of_ten(whole);
            factor = unit.scale.checked_div(size).unwrap_or(Decimal::ONE);
            let own = unit.name.in_language(Language::En);
            name = format!("{word} {}", if own == unit.name.zh { "" } else { own }).trim().to_owned();
        }
        Self { units, unit: unit.clone(), language, nature, factor, name: text::plain(&name) }
    }

    /// A value on the axis.
    pub fn y(&self, value: Decimal) -> f64 {
        to_f64(value.checked_mul(self.factor).unwrap_or(value))
    }

    /// The number alone, as on the axis.
    pub fn number(&self, value: Decimal) -> String {
        shown::whole(value.checked_mul(self.factor).unwrap_or(value))
    }

    /// The number alone, with the word of its source.
    pub fn worded(&self, value: Decimal, reading: Qualifier) -> String {
        match reading {
            Qualifier::Exact => self.number(value),
            Qualifier::AtMost if self.unit.quantity == Quantity::Rank => self.amount_worded(value, reading),
            other => format!("{} {}", xianfeng_text::reading(self.language, other), self.number(value)),
        }
    }

    /// The value with its unit and the word of its source: `超过 5,000 家`.
    pub fn amount_worded(&self, value: Decimal, reading: Qualifier) -> String {
        text::plain(&xianfeng_text::amounts::amount_worded(self.language, value, reading, &self.unit))
    }

    /// An estimate with its unit.
    pub fn estimate(&self, value: Decimal) -> String {
        text::plain(&xianfeng_text::amounts::amount_estimated(self.language, value, &self.unit))
    }

    /// The value with its unit.
    pub fn amount(&self, value: Decimal) -> String {
        text::plain(&xianfeng_text::amount(self.language, value, &self.unit))
    }
}

/// For drawing only: what is judged stays decimal.
pub fn to_f64(value: Decimal) -> f64 {
    value.to_f64().unwrap_or_default()
}

/// The largest number that is drawn.
pub fn largest(observations: &[CurrentObservation], goal: Option<Decimal>) -> Decimal {
    let numbers = observations.iter().filter_map(|f| match &f.observation.value {
        Value::Number { value, .. } => Some(value.abs()),
        _ => None,
    });
    numbers.chain(goal.map(|n| n.abs())).max().unwrap_or_default()
}

/// Explanations of the numbers of an indicator: basis, scope and list.
pub fn notes(indicator: &Indicator, language: Language) -> impl Iterator<Item = String> {
    [&indicator.basis, &indicator.scope, &indicator.list].into_iter().flatten().map(move |t| text::plain(t.in_language(language)))
}
