//! From plan, observations and assessment to the model.

use super::companions::companions;
use super::points::points;
use super::segments::{segments, shape};
use super::{DayMark, LineModel, LinePoint, PointRole, TargetWindow, goal, projection};
use crate::axis_unit::{self, AxisUnit, largest};
use crate::observations::Sources;
use crate::words::{Word, as_of, labelled};
use crate::{text, verdicts};
use xianfeng_core::assess::{Adjusted, Assessment};
use xianfeng_core::ledger::LedgerView;
use xianfeng_core::measure::{Period, Quantity, day::day_number};
use xianfeng_core::plan::{Break, Indicator, Language, MeasureType, Plan, Target};

/// The chart of one target on the assessment's as-of day; `None` where there is no number to draw
/// (a title held, a milestone, a person's judgement, or a target made of others).
pub fn model(plan: &Plan, target: &Target, ledger_view: &LedgerView, assessment: &Assessment, language: Language) -> Option<LineModel> {
    let indicator = plan.indicators.get(target.indicator.as_ref()?)?;
    let unit = plan.unit_of(target)?;
    let number = goal::value(target, indicator, assessment);
    let observations = ledger_view.of(&indicator.id);
    let rank = unit.quantity == Quantity::Rank;
    let unit = AxisUnit::new(&plan.units, &unit, indicator.nature, language, largest(observations, number));
    let mut sources = Sources::default();
    let points = points(observations, assessment, target, &unit, &mut sources);
    let shape = shape(indicator, &points);
    let baseline = goal::baseline(target, assessment);
    let reach = (points.as_slice(), number.map(|n| unit.y(n)));
    let companions = companions(plan, target, ledger_view, assessment.as_of, reach, &unit, &mut sources);
    let whole_year = |p: &LinePoint| (360..370).contains(&(p.x - p.from));
    let mut model = LineModel {
        language,
        title: text::plain(target.name.in_language(language)),
        description: String::new(),
        unit: unit.name.clone(),
        shape,
        rank,
        years: !points.is_empty() && indicator.nature != MeasureType::Stock && points.iter().all(whole_year),
        verdict: assessment.verdict,
        provisional: assessment.provisional,
        window: window(target, language),
        goal: number.map(|value| goal::line(target, value, &unit)),
        schedule: number.and_then(|value| goal::schedule(target, value, baseline, assessment, &points, &unit)),
        baseline: baseline.map(|(period, value)| DayMark {
            x: day_number(period.end()),
            y: Some(unit.y(value)),
            label: format!("{} {}", Word::Baseline.say(language), unit.number(value)),
        }),
        projection: projection::projection(target, assessment, &points, &unit),
        as_of: DayMark { x: day_number(assessment.as_of), y: None, label: as_of(assessment.as_of, language) },
        breaks: breaks(indicator, assessment, &unit),
        segments: segments(shape, indicator, &points),
        companions,
        notes: notes(indicator, assessment, &points, &unit),
        sources: sources.lines,
        points,
    };
    model.description = describe(&model, target);
    Some(model)
}

fn window(target: &Target, language: Language) -> TargetWindow {
    let window = target.window;
    TargetWindow {
        from: day_number(window.from) - 1,
        due: day_number(window.due),
        due_from: window.due_from.map(day_number),
        label: Word::Window.say(language).to_owned(),
    }
}

/// Days on which the definition of the indicator or the target changed.
fn breaks(indicator: &Indicator, assessment: &Assessment, unit: &AxisUnit) -> Vec<DayMark> {
    let mark = |b: &Break| DayMark { x: day_number(b.from) - 1, y: None, label: text::plain(b.note.in_language(unit.language)) };
    let adjusted = assessment.basis.adjusted.map(|a| DayMark { x: day_number(a.from) - 1, y: None, label: adjustment(a, unit) });
    indicator.breaks.iter().map(mark).chain(adjusted).collect()
}

fn adjustment(a: Adjusted, unit: &AxisUnit) -> String {
    format!("{} {} → {}", Word::Adjusted.say(unit.language), unit.number(a.old), unit.number(a.new))
}

fn notes(indicator: &Indicator, assessment: &Assessment, points: &[LinePoint], unit: &AxisUnit) -> Vec<String> {
    let l = unit.language;
    let mut notes: Vec<String> = axis_unit::notes(indicator, l).collect();
    let dated = |date, note: &str| labelled(l, &xianfeng_text::day(l, date), note);
    notes.extend(indicator.breaks.iter().map(|b| dated(b.from, &text::plain(b.note.in_language(l)))));
    notes.extend(assessment.basis.adjusted.map(|a| dated(a.from, &adjustment(a, unit))));
    notes.push(Word::EndOfPeriod.say(l).to_owned());
    if points.is_empty() {
        notes.push(Word::NoFigures.say(l).to_owned());
    }
    notes
}

/// `Firms (number); Window 2022; Target ≥ 4,500; 2022: 4,200; As of 31 Mar 2024: Missed; 5 figures, 2020 to 2023.`
fn describe(model: &LineModel, target: &Target) -> String {
    let l = model.language;
    let window = Period::new(target.window.from, target.window.due).map(|p| xianfeng_text::period(l, p)).unwrap_or_default();
    let mut parts = vec![match l {
        Language::Zh => format!("{}（{}）；考核期 {window}", model.title, model.unit),
        Language::En => format!("{} ({}); period judged {window}", model.title, model.unit),
    }];
    parts.extend(model.goal.iter().map(|g| g.label.replace('\n', " ")));
    let judged = model.points.iter().filter(|p| p.role == PointRole::Judged);
    parts.extend(judged.map(|p| labelled(l, &p.cells.period, &p.cells.value)));
    let verdict = verdicts::marked(xianfeng_text::verdict(l, model.verdict), model.provisional, l);
    parts.push(labelled(l, &model.as_of.label, &verdict));
    let drawn: Vec<&LinePoint> = model.points.iter().filter(|p| p.y.is_some()).collect();
    parts.push(match (drawn.as_slice(), l) {
        ([], _) => Word::NoFigures.say(l).trim_end_matches(['。', '.']).to_owned(),
        ([one], Language::Zh) => format!("1 个数据：{}", one.cells.period),
        ([one], Language::En) => format!("1 figure: {}", one.cells.period),
        ([first, .., last], Language::Zh) => format!("{} 个数据，{} 至 {}", drawn.len(), first.cells.period, last.cells.period),
        ([first, .., last], Language::En) => format!("{} figures, {} to {}", drawn.len(), first.cells.period, last.cells.period),
    });
    parts.extend(model.projection.iter().map(|p| p.spoken.trim_end_matches(['。', '.']).to_owned()));
    match l {
        Language::Zh => format!("{}。", parts.join("；")),
        Language::En => format!("{}.", parts.join("; ")),
    }
}
