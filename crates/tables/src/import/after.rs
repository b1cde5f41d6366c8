//! What only all figures together show: one figure twice, a month above all months.

use std::collections::HashMap;

use xianfeng_core::measure::{Decimal, Period};

use crate::book::address;
use crate::figure::{Doubt, Figure};

pub fn check(figures: &mut [Figure]) {
    twice(figures);
    larger(figures);
}

/// In the unit of its quantity.
fn base(figure: &Figure) -> Option<Decimal> {
    figure.value.checked_mul(figure.unit.factor).map(|value| value.normalize())
}

/// One indicator and period with several values.
fn twice(figures: &mut [Figure]) {
    let mut all: HashMap<(String, Period), Vec<usize>> = HashMap::new();
    // A figure that is hidden, was sent back or has a period that was supposed does not make another doubtful.
    let counts = |figure: &Figure| {
        let is_void = |doubt: &Doubt| {
            matches!(
                doubt,
                Doubt::HiddenRow | Doubt::HiddenColumn | Doubt::Returned { .. } | Doubt::Basis | Doubt::Expected | Doubt::MonthOrToDate
            )
        };
        !figure.doubts.iter().any(is_void)
    };
    for (at, figure) in figures.iter().enumerate().filter(|(_, figure)| counts(figure)) {
        if let Some(period) = figure.period {
            all.entry((figure.indicator.to_string(), period)).or_default().push(at);
        }
    }
    for same in all.values().filter(|same| same.len() > 1) {
        let values: Vec<Option<Decimal>> = same.iter().filter_map(|at| figures.get(*at)).map(base).collect();
        if values.iter().all(|value| *value == values[0]) {
            continue;
        }
        let cells: Vec<String> = same.iter().filter_map(|at| figures.get(*at)).map(|figure| address(figure.row, figure.column)).collect();
        for at in same {
            if let Some(figure) = figures.get_mut(*at) {
                let own = address(figure.row, figure.column);
                figure.doubts.push(Doubt::Twice { cells: cells.iter().filter(|cell| **cell != own).cloned().collect() });
            }
        }
    }
}

/// A sum of months is no less than its last month.
fn larger(figures: &mut [Figure]) {
    let mut to_date: HashMap<(String, xianfeng_core::measure::Date), (usize, Decimal)> = HashMap::new();
    let sums = |figure: &Figure| figure.unit.quantity != xianfeng_core::measure::Quantity::Ratio;
    for (at, figure) in figures.iter().enumerate().filter(|(_, figure)| figure.is_cumulative == Some(true) && sums(figure)) {
        if let (Some(period), Some(value)) = (figure.period, base(figure)) {
            to_date.insert((figure.indicator.to_string(), period.end()), (at, value));
        }
    }
    let mut doubtful = Vec::new();
    for (at, figure) in figures.iter().enumerate().filter(|(_, figure)| figure.is_cumulative == Some(false) && sums(figure)) {
        let Some((period, value)) = figure.period.zip(base(figure)) else { continue };
        let found = to_date.get(&(figure.indicator.to_string(), period.end()));
        if let Some((other, _)) = found.filter(|(_, sum)| *sum < value) {
            doubtful.extend([at, *other]);
        }
    }
    for at in doubtful {
        if let Some(figure) = figures.get_mut(at) {
            figure.doubts.push(Doubt::Larger);
        }
    }
}
