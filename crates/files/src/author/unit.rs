//! A unit of a plan as a person declares it: `1 柜 = 40 箱`, or a unit of its own kind.

use super::{Outcome, finish, next};
use crate::amount::read_unit;
use crate::number::{Number, parse};
use crate::path::Path;
use crate::plan_file::{TextFile, UnitFile};
use crate::problem::{Fault, Problem};
use xianfeng_core::measure::Decimal;
use xianfeng_core::plan::Plan;

/// The fields of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitDraft {
    pub symbol: String,
    pub name_en: String,
    /// How many of the other unit one of it is; empty: one.
    pub size: String,
    /// The unit that it converts into; empty: it is of its own kind.
    pub other: String,
}

/// Declares a unit, or declares it anew.
pub fn put_unit(plan: &Plan, draft: &UnitDraft) -> Outcome {
    let problem = |field: &str, fault| vec![Problem { path: Path::root().field(field), fault }];
    let size = match draft.size.trim() {
        "" => Decimal::ONE,
        size => parse(size).map_err(|fault| problem("factor", fault))?.value,
    };
    let symbol = draft.symbol.trim().to_owned();
    let (quantity, factor) = match draft.other.trim() {
        "" => (symbol.clone(), size),
        other => {
            let other = read_unit(&plan.units, other, None).map_err(|fault| problem("quantity", fault))?;
            let absurd = || problem("factor", Fault::Absurd { found: draft.size.clone() });
            (other.quantity.name().to_owned(), size.checked_mul(other.factor).ok_or_else(absurd)?.normalize())
        }
    };
    let name = TextFile { zh: symbol.clone(), en: draft.name_en.trim().to_owned() };
    let unit = UnitFile { symbol, name, quantity, factor: Number::from(factor) };
    let mut next = next(plan);
    let others = next.units.iter().filter(|known| known.symbol != unit.symbol).cloned();
    next.units = others.chain([unit.clone()]).collect();
    finish(next)
}

/// Takes a unit away; the check refuses that while something is measured in it.
pub fn drop_unit(plan: &Plan, symbol: &str) -> Outcome {
    let mut next = next(plan);
    next.units = next.units.iter().filter(|unit| unit.symbol != symbol).cloned().collect();
    finish(next)
}
