//! The sheet of targets: target, actual, verdict and distance, each number in a cell of its own.

use xianfeng_core::assess::{Assessment, first_expected};
use xianfeng_core::measure::Qualifier;
use xianfeng_core::plan::Target;
use xianfeng_text::{RoundTerm, Term, WorkbookTerm, explain, target_words};

use crate::figures::text;
use crate::sheet::{Cell, Column, Sheet};
use crate::{Inputs, head_lines};

/// Every target with its verdict on the day, in the order of the plan.
pub fn sheet(inputs: &Inputs) -> Sheet {
    let l = inputs.language;
    let page = |term: Term| Column::plain(term.in_language(l));
    let own = |term: WorkbookTerm| Column::plain(term.in_language(l));
    let columns = vec![
        own(WorkbookTerm::Target),
        Column::plain(RoundTerm::Number.in_language(l)),
        own(WorkbookTerm::Area),
        page(Term::Tier),
        page(Term::Verdict),
        page(Term::Provisional),
        page(Term::Relation),
        own(WorkbookTerm::TargetValue),
        page(Term::Wording),
        own(WorkbookTerm::Actual),
        page(Term::Unit),
        own(WorkbookTerm::Distance),
        page(Term::CompletionInPercent),
        page(Term::ProgressInPercent),
        page(Term::ScheduleInPercent),
        page(Term::GapInPoints),
        page(Term::Period),
        own(WorkbookTerm::TargetInWords),
        own(WorkbookTerm::ActualInWords),
        page(Term::Lead),
        page(Term::Responsible),
        own(WorkbookTerm::WindowFrom),
        own(WorkbookTerm::DueFrom),
        page(Term::Due),
        page(Term::FirstExpected),
        page(Term::PartOf),
        page(Term::Note),
        own(WorkbookTerm::Explanation),
        Column::code(WorkbookTerm::TargetId.in_language(l)),
        Column::code(WorkbookTerm::IndicatorId.in_language(l)),
        Column::code(WorkbookTerm::FigureId.in_language(l)),
    ];
    let rows = inputs.plan.targets.iter().zip(inputs.assessments).map(|(target, a)| row(inputs, target, a)).collect();
    Sheet { lines: head_lines(inputs), columns, rows, ..Sheet::default() }
}

fn row(inputs: &Inputs, target: &Target, a: &Assessment) -> Vec<Cell> {
    let (l, plan) = (inputs.language, inputs.plan);
    let goal = target_words::goal(target, a);
    let unit = plan.unit_of(target).filter(|_| goal.is_some() || a.value.is_some());
    let judged = a.judged.as_ref().and_then(|subject| inputs.ledger_view.judged(plan, target, subject));
    let area = target.places.first().and_then(|place| plan.group(&place.group));
    let whole = plan.whole(target);
    let bodies = inputs.ledger_view.bodies(plan, target, inputs.as_of);
    let wording = a.value.filter(|_| a.reading != Qualifier::Exact).map_or("", |_| xianfeng_text::reading(l, a.reading));
    vec![
        text(l, target.name.in_language(l)),
        Cell::text(plan.number(target)),
        Cell::text(area.map_or("", |group| group.name.in_language(l))),
        Cell::text(xianfeng_text::tier(l, target.tier)),
        Cell::text(xianfeng_text::verdict_of(l, a)),
        Cell::text(if a.provisional { Term::Yes.in_language(l) } else { "" }),
        Cell::text(target.kind.bound().map_or("", |bound| explain::relation(bound.better, bound.strict))),
        Cell::number(goal),
        Cell::text(wording),
        Cell::number(a.value),
        Cell::text(unit.map_or_else(String::new, |unit| unit.symbol)),
        Cell::number(a.margin),
        Cell::percent(a.completion),
        Cell::percent(a.progress_to_show().filter(|_| a.basis.baseline.is_some())),
        Cell::percent(a.schedule),
        Cell::percent(a.gap.filter(|_| a.progress_to_show().is_some())),
        Cell::text(judged.map_or_else(String::new, |current| xianfeng_text::period(l, current.observation.period))),
        Cell::text(target_words::target_value(l, plan, target, Some(a))),
        Cell::text(target_words::actual(l, plan, target, a)),
        text(l, &bodies.lead),
        text(l, &bodies.responsible),
        Cell::Day(target.window.from),
        Cell::day(target.window.due_from),
        Cell::Day(target.window.due),
        Cell::day(first_expected(plan, target, inputs.ledger_view, inputs.as_of)),
        Cell::text(whole.map_or("", |whole| whole.name.in_language(l))),
        text(l, target.note.as_ref().map_or("", |note| note.in_language(l))),
        text(l, &explain::steps(l, plan, &a.explanation).join("\n")),
        Cell::text(target.id.as_str()),
        Cell::text(target.indicator.as_ref().map_or("", |id| id.as_str())),
        Cell::text(a.judged.as_ref().map_or("", |id| id.as_str())),
    ]
}
