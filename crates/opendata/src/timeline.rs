//! The days on which something changed: verdicts, figures, targets that fell silent.

use xianfeng_core::assess::{Assessment, assess};
use xianfeng_core::compare::{Cause, Comparison, DayState, Standing, compare};
use xianfeng_core::measure::Date;
use xianfeng_core::measure::day::add_days;

use crate::Inputs;

/// A day on which something changed since the day before.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    pub comparison: Comparison,
    /// The last day on which a figure of it came into the ledger: later than the day itself where it was found later.
    pub recorded: Date,
}

/// Every day from the adoption of the plan to the as-of date on which something changed, latest first.
pub fn timeline(inputs: &Inputs) -> Vec<Moment> {
    let Inputs { plan, ledger_view, as_of, .. } = *inputs;
    let judged = |day: Date| {
        let view = ledger_view.on(day);
        let assessments = assess(plan, &view, day);
        (day, view, assessments)
    };
    let known = ledger_view.days();
    let mut moments = Vec::new();
    let mut before = judged(plan.adopted);
    let mut day = add_days(plan.adopted, 1);
    while day <= as_of {
        let after = judged(day);
        if known.binary_search(&day).is_ok() || standings(&before.2) != standings(&after.2) {
            let comparison = compare(
                plan,
                DayState { as_of: before.0, ledger_view: &before.1, assessments: &before.2 },
                DayState { as_of: after.0, ledger_view: &after.1, assessments: &after.2 },
            );
            if !comparison.is_empty() {
                let recorded = recorded(inputs, &comparison);
                moments.push(Moment { comparison, recorded });
            }
        }
        before = after;
        day = add_days(day, 1);
    }
    moments.reverse();
    moments
}

fn standings(assessments: &[Assessment]) -> Vec<Standing> {
    assessments.iter().map(Standing::of).collect()
}

fn recorded(inputs: &Inputs, comparison: &Comparison) -> Date {
    let figures = comparison.figures.iter().map(|figure| &figure.subject);
    let causes = comparison.moved().flat_map(|change| &change.causes);
    let causes = causes.filter_map(|cause| if let Cause::Figure { subject, .. } = cause { Some(subject) } else { None });
    let known = figures.chain(causes).filter_map(|subject| inputs.ledger_view.current(subject));
    known.map(|current| current.recorded).chain([comparison.to]).max().unwrap_or(comparison.to)
}
