//! The days on which something changed: verdicts, figures, targets that fell silent.

use std::borrow::Cow;

use xianfeng_core::assess::{Assessment, Assessments, Before, assess_after};
use xianfeng_core::compare::{Cause, Comparison, DayState, Standing, compare};
use xianfeng_core::ledger::LedgerView;
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
    // Most days change nothing, so each is judged from the one before.
    let judged = |day: Date, before: Option<&(Date, Cow<LedgerView>, Assessments)>| {
        let view = ledger_view.on(day);
        let before = before.map(|(_, ledger_view, assessments)| Before { ledger_view, assessments });
        let assessments = assess_after(plan, &view, day, before);
        (day, view, assessments)
    };
    let known = ledger_view.days();
    let mut moments = Vec::new();
    let mut before = judged(plan.adopted, None);
    let mut day = add_days(plan.adopted, 1);
    while day <= as_of {
        let after = judged(day, Some(&before));
        if known.binary_search(&day).is_ok() || standings(&before.2.all) != standings(&after.2.all) {
            let comparison = compare(
                plan,
                DayState { as_of: before.0, ledger_view: &before.1, assessments: &before.2.all },
                DayState { as_of: after.0, ledger_view: &after.1, assessments: &after.2.all },
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
