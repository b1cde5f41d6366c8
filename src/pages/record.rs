//! The form in which a figure is recorded or changed.

use maud::{Markup, html};

use super::draft::{self, Draft, Sort};
use crate::action::Action;
use crate::snapshot::Snapshot;
use xianfeng_core::assess::schedule;
use xianfeng_core::ledger::{ObservationStatus, Rating, SourceGrade};
use xianfeng_core::measure::{Date, Period, Qualifier};
use xianfeng_core::plan::{Indicator, MeasureType, MilestoneStep};
use xianfeng_files::Problem;
use xianfeng_text::{Term, colon, problems};

/// The form for `draft`; `is_new` where no figure is there yet.
pub fn dialog(s: &Snapshot, indicator: &Indicator, draft: &Draft, is_new: bool, problems: &[Problem]) -> Markup {
    let l = s.language;
    html! {
        form #record-form novalidate {
            h2 #record-title { (s.t(if is_new { Term::RecordFigure } else { Term::ChangeFigure })) }
            p.quiet { (indicator.name.in_language(l)) }
            div #record-problems role="alert" tabindex="-1" { (problem_list(s, problems)) }
            div.form-grid {
                label { span { (s.t(Term::Period)) }
                    input name="period" list="record-periods" autocomplete="off" required value=(draft.period);
                    small { (s.t(Term::PeriodHint)) }
                }
                datalist #record-periods { @for p in periods(s, indicator) { option value=(p.to_string()) { (xianfeng_text::period(l, p)) } } }
                (value_fields(s, indicator, draft))
                (choice("stage", s.t(Term::ObservationStatus), &draft.stage, ObservationStatus::ALL.map(|x| (x.slug(), xianfeng_text::stage(l, x)))))
                (choice("grade", s.t(Term::SourceGrade), &draft.grade, SourceGrade::ALL.map(|x| (x.slug(), xianfeng_text::grade(l, x)))))
                (text("published", s.t(Term::PublishedOn), &draft.published, "2023-01-31"))
                (text("title", s.t(Term::SourceTitle), &draft.title, ""))
                (text("publisher", s.t(Term::Publisher), &draft.publisher, ""))
                (text("url", s.t(Term::SourceUrl), &draft.url, "https://"))
                (text("derived", s.t(Term::HowDerived), &draft.derived, ""))
                (text("note", s.t(Term::Note), &draft.note, ""))
                (text("author", s.t(Term::Author), &draft.author, ""))
            }
            div.form-buttons {
                button.primary #record-save type="submit" { (s.t(Term::Save)) }
                button #record-cancel type="button" data-do=(Action::CloseDialog) { (s.t(Term::Cancel)) }
            }
        }
    }
}

/// What is wrong with the answers, each with its field.
pub fn problem_list(s: &Snapshot, problems: &[Problem]) -> Markup {
    html! {
        @if !problems.is_empty() {
            ul.problems { @for p in problems { li { (s.t(draft::field_name(&p.path.to_string()))) (colon(s.language)) (problems::fault(s.language, &p.fault)) } } }
        }
    }
}

fn value_fields(s: &Snapshot, indicator: &Indicator, draft: &Draft) -> Markup {
    let l = s.language;
    match Sort::of(s.plan(), indicator) {
        Sort::Number => html! {
            label { span { (s.t(Term::Observed)) } input name="value" inputmode="decimal" autocomplete="off" required value=(draft.value); }
            (text("unit", s.t(Term::Unit), &draft.unit, ""))
            (choice("reading", s.t(Term::Wording), &draft.reading, Qualifier::ALL.map(|x| (x.slug(), xianfeng_text::reading(l, x)))))
        },
        Sort::Done => choice("value", s.t(Term::DoneOrHeld), &draft.value, [("true", s.t(Term::Yes)), ("false", s.t(Term::No))]),
        Sort::Rating => choice("value", s.t(Term::Rating), &draft.value, Rating::ALL.map(|x| (x.slug(), xianfeng_text::rating(l, x)))),
        Sort::Steps(steps) => html! { fieldset.wide { legend { (s.t(Term::StepsDone)) } @for x in &steps { (step(s, x, draft)) } } },
    }
}

fn step(s: &Snapshot, step: &MilestoneStep, draft: &Draft) -> Markup {
    html! { label.check { input type="checkbox" name="steps" value=(step.id) checked[draft.steps.contains(&step.id)]; (step.name.in_language(s.language)) } }
}

pub(super) fn text(name: &str, label: &str, value: &str, hint: &str) -> Markup {
    html! { label { span { (label) } input name=(name) placeholder=(hint) value=(value); } }
}

pub(super) fn choice<const N: usize>(name: &str, label: &str, value: &str, options: [(&str, &str); N]) -> Markup {
    html! { label { span { (label) } select name=(name) { @for (slug, word) in options { option value=(slug) selected[slug == value] { (word) } } } } }
}

/// Periods a figure of this indicator is likely to be for: those of the window it is judged in, in its rhythm.
fn periods(s: &Snapshot, indicator: &Indicator) -> Vec<Period> {
    let Some(window) = s.plan().targets_with_indicator(&indicator.id).map(|t| t.window).next() else { return Vec::new() };
    let mut list = Vec::new();
    let mut from = window.from;
    while let Some(end) = indicator.rhythm.first_end(from).filter(|e| *e <= window.due) {
        let start = match indicator.nature {
            MeasureType::Flow | MeasureType::Rate => Date::new(end.year(), 1, 1).unwrap_or(from).max(window.from),
            _ => end.first_of_month(),
        };
        list.extend(Period::new(start, end));
        from = schedule::after(Period::day(end));
    }
    if list.is_empty() {
        list.push(Period::day(window.due));
    }
    list
}
