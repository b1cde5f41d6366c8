//! The number of a figure with its unit.

use xianfeng_core::measure::{Decimal, Quantity, Unit};
use xianfeng_core::plan::MeasureType;
use xianfeng_files::amount;

use super::row::Row;
use super::{Frame, Importer};
use crate::figure::Doubt;
use crate::understand::label::Label;
use crate::understand::names::Known;
use crate::understand::normal::Change;
use crate::understand::role::Heading;
use crate::understand::value::Value;

impl Importer<'_> {
    /// What the figure may measure, as far as its unit is stated near it; empty: nothing is said.
    pub(super) fn quantities(&self, row: &Row, heading: &Heading, label: &Label, values: &[Value]) -> Vec<Quantity> {
        let units = &self.plan.units;
        let of = |text: &str| amount::read_unit(units, text, None).ok().map(|unit| unit.quantity);
        let own: Vec<Quantity> = values.iter().filter_map(|value| of(&value.unit)).collect();
        if !own.is_empty() {
            return own;
        }
        if heading.is_change {
            return vec![Quantity::Ratio];
        }
        if let Some(quantity) = row.unit.as_deref().or(heading.unit.as_deref()).or(label.unit.as_deref()).and_then(of) {
            return vec![quantity];
        }
        Vec::new()
    }

    /// The number with its unit: that of the cell, the row, the heading, the name, the line above the head.
    #[expect(clippy::too_many_arguments, reason = "each says something else about one figure")]
    pub(super) fn amount(
        &self,
        frame: &Frame,
        row: &Row,
        heading: &Heading,
        known: &Known,
        label: &Label,
        value: &Value,
        doubts: &mut Vec<Doubt>,
    ) -> Option<(Decimal, Unit)> {
        let units = &self.plan.units;
        let expected = &known.indicator.unit;
        let is_rank = known.indicator.nature == MeasureType::Rank;
        if is_rank && ["", "位", "名", "强"].contains(&value.unit.as_str()) {
            return Some((value.number, expected.clone()));
        }
        let fits = |text: &str| amount::read_unit(units, text, Some(expected)).ok().filter(|unit| unit.quantity == expected.quantity);
        let own = if value.unit.is_empty() { None } else { amount::read_unit(units, &value.unit, None).ok() };
        if let Some(unit) = own {
            return Some((value.number, unit));
        }
        let stated = if heading.is_change {
            fits("%")
        } else {
            let near = [row.unit.as_deref(), heading.unit.as_deref(), label.unit.as_deref()].into_iter().flatten().find_map(fits);
            near.or_else(|| {
                // Of several in a line above, the one of the plan; else nobody knows which.
                let fitting: Vec<Unit> = frame.units.iter().filter_map(|unit| fits(unit)).collect();
                let own = fitting.iter().find(|unit| unit.factor == expected.factor).or(fitting.first())?.clone();
                if own.factor != expected.factor && fitting.iter().any(|unit| unit.factor != own.factor) {
                    doubts.push(Doubt::NoUnit);
                }
                Some(own)
            })
        };
        if !value.unit.is_empty() {
            // A power of ten alone: 1.2万.
            let unit = stated.clone().or_else(|| (expected.scale == Decimal::ONE).then(|| expected.clone()));
            let unit = unit.unwrap_or_else(|| expected.clone());
            let plain = format!("{}{}", value.number, value.unit);
            let read = amount::read(units, &plain, &unit.symbol, Some(expected)).ok();
            return read.map(|amount| (amount.value, amount.unit)).or_else(|| {
                // Words behind the number that are no unit.
                let is_word = !value.unit.chars().next().is_some_and(|c| "万亿千百".contains(c));
                is_word.then(|| {
                    doubts.push(Doubt::Remark { text: value.unit.clone() });
                    (value.number, unit)
                })
            });
        }
        Some((
            value.number,
            stated.unwrap_or_else(|| {
                let is_plain = expected.scale == Decimal::ONE && matches!(expected.quantity, Quantity::Count | Quantity::Ratio);
                if !is_plain {
                    doubts.push(Doubt::NoUnit);
                }
                expected.clone()
            }),
        ))
    }

    /// The number of a sentence with the unit that follows it; without one it may count anything.
    pub(super) fn with_unit(&self, value: Value) -> Option<Value> {
        let ends = value.unit.char_indices().map(|(at, c)| at + c.len_utf8()).collect::<Vec<_>>();
        let unit = ends
            .into_iter()
            .rev()
            .map(|end| &value.unit[..end])
            .find(|unit| amount::read_unit(&self.plan.units, unit, None).is_ok())?
            .to_owned();
        Some(Value { unit, ..value })
    }
}

/// The number with the sign that its words give it.
pub(super) fn signed(known: &Known, is_change: bool, by_column: bool, value: &Value) -> Decimal {
    let falls = known.change == Some(Change::Down);
    match value.change {
        Some(Change::Down) if falls => value.number.abs(),
        Some(Change::Down) if known.change.is_some() || is_change => -value.number.abs(),
        Some(Change::Up) if falls => -value.number.abs(),
        // A column of growth under a target of reduction.
        None if falls && by_column => -value.number,
        _ => value.number,
    }
}
