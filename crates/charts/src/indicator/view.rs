//! From plan, observations and assessment to what is on the chart.

use super::observations::{self, Measure, Sources, day_number_of};
use super::{Companion, Goal, Line, Mark, Point, Role, Shape, View, Window, outlook};
use crate::{status, text, words::Word};
use xianfeng_core::assess::{Adjusted, Assessment};
use xianfeng_core::id::IndicatorId;
use xianfeng_core::ledger::{CurrentObservation, LedgerView, Value};
use xianfeng_core::measure::{Decimal, Period, Quantity};
use xianfeng_core::plan::{Better, Indicator, Kind, Language, MeasureType, Pace, Plan, Target};

/// Background series drawn beside the observations at most; all of them are in the page's own list.
const MOST_COMPANIONS: usize = 3;

/// The chart of one target on the assessment's as-of day; `None` where there is no number to draw
/// (a title held, a milestone, a person's judgement, or a target made of others).
pub fn view(plan: &Plan, target: &Target, ledger_view: &LedgerView, assessment: &Assessment, language: Language) -> Option<View> {
    let indicator = plan.indicators.get(target.indicator.as_ref()?)?;
    let unit = plan.unit_of(target)?;
    let number = goal_value(target, indicator, assessment);
    let observations = ledger_view.of(&indicator.id);
    let measure = Measure::new(&plan.units, &unit, indicator.nature, language, largest(observations, number));
    let mut sources = Sources::default();
    let points = observations::points(observations, assessment, target, &measure, &mut sources);
    let shape = shape(indicator, &points);
    let baseline = baseline(target, assessment);
    let rank = unit.quantity == Quantity::Rank;
    let window = target.window;
    let mut view = View {
        language,
        title: text::plain(target.name.in_language(language)),
        description: String::new(),
        unit: measure.name.clone(),
        shape,
        rank,
        years: !points.is_empty() && indicator.nature != MeasureType::Stock && points.iter().all(|p| (360..370).contains(&(p.x - p.from))),
        verdict: assessment.verdict,
        provisional: assessment.provisional,
        window: Window {
            from: day_number_of(window.from) - 1,
            due: day_number_of(window.due),
            due_from: window.due_from.map(day_number_of),
            label: Word::Window.say(language).to_owned(),
        },
        goal: number.map(|value| goal(target, value, &measure)),
        schedule: number.and_then(|value| schedule(target, value, baseline, assessment, &points, &measure)),
        baseline: baseline.map(|(period, value)| Mark {
            x: day_number_of(period.end()),
            y: Some(measure.y(value)),
            label: format!("{} {}", Word::Baseline.say(language), measure.number(value)),
        }),
        outlook: outlook::outlook(target, assessment, &points, &measure),
        as_of: Mark { x: day_number_of(assessment.as_of), y: None, label: as_of(assessment, language) },
        breaks: breaks(indicator, assessment, &measure),
        lines: lines(shape, indicator, &points),
        companions: companions(plan, target, ledger_view, assessment, reach(&points, number.map(|n| measure.y(n))), &measure, &mut sources),
        notes: notes(indicator, assessment, &points, &measure),
        sources: sources.0,
        points,
    };
    view.description = describe(&view, target, assessment);
    Some(view)
}

/// The largest number that is drawn.
pub fn largest(observations: &[CurrentObservation], goal: Option<Decimal>) -> Decimal {
    let numbers = observations.iter().filter_map(|f| match &f.observation.value {
        Value::Number { value, .. } => Some(value.abs()),
        _ => None,
    });
    numbers.chain(goal.map(|n| n.abs())).max().unwrap_or_default()
}

fn goal_value(target: &Target, indicator: &Indicator, assessment: &Assessment) -> Option<Decimal> {
    match &target.kind {
        Kind::Rank { within } => within.map(Decimal::from),
        Kind::Share { percent, .. } if indicator.unit.quantity == Quantity::Ratio => Some(*percent),
        Kind::Share { percent, whole, .. } => percent.checked_mul(*whole)?.checked_div(Decimal::ONE_HUNDRED),
        Kind::Multiple { factor, base } => assessment.basis.goal.or_else(|| factor.checked_mul(base.as_ref()?.value?)),
        Kind::Total(bound) | Kind::Level { bound, .. } | Kind::Rate(bound) | Kind::Limit(bound) => {
            Some(assessment.basis.adjusted.map_or(bound.value, |a| a.new))
        }
        Kind::Relative { .. } | Kind::Milestone { .. } | Kind::Hold | Kind::AnyOf(_) | Kind::AllOf(_) | Kind::Qualitative => None,
    }
}

fn goal(target: &Target, value: Decimal, measure: &Measure) -> Goal {
    let language = measure.language;
    let number = measure.number(value);
    let relation = match &target.kind {
        Kind::Rank { .. } => match language {
            Language::Zh => format!("前 {number} 位"),
            Language::En => format!("top {number}"),
        },
        kind => {
            let sign = match kind.bound() {
                Some(b) => match (b.better, b.strict) {
                    (Better::Higher, false) => "≥",
                    (Better::Higher, true) => "＞",
                    (Better::Lower, false) => "≤",
                    (Better::Lower, true) => "＜",
                },
                None => "≥",
            };
            format!("{sign} {number}")
        }
    };
    let word = Word::Target.say(language);
    let due = xianfeng_text::day(language, target.window.due);
    Goal { y: measure.y(value), label: format!("{word}\n{relation}"), tip: format!("{word}{}{relation}\n{due}", Word::Colon.say(language)) }
}

/// The base the verdict was computed from, else the one the plan states.
fn baseline(target: &Target, assessment: &Assessment) -> Option<(Period, Decimal)> {
    let stated = match &target.kind {
        Kind::Level { baseline: Some(b), .. } | Kind::Multiple { base: Some(b), .. } => b.value.map(|value| (b.period, value)),
        _ => None,
    };
    assessment.basis.baseline.or(stated)
}

/// The way from its start to the target, along the pace of the plan.
fn schedule(
    target: &Target,
    value: Decimal,
    baseline: Option<(Period, Decimal)>,
    assessment: &Assessment,
    points: &[Point],
    measure: &Measure,
) -> Option<Vec<(i64, f64)>> {
    let end = (day_number_of(target.window.due), measure.y(value));
    let start = match &target.kind {
        Kind::Total(_) | Kind::Share { .. } if value > Decimal::ZERO => (day_number_of(target.window.from) - 1, 0.0),
        Kind::Level { bound, .. } => {
            let (period, base) = baseline?;
            let ahead = if bound.better == Better::Higher { value > base } else { value < base };
            if !ahead {
                return None;
            }
            (day_number_of(period.end()), measure.y(base))
        }
        Kind::Multiple { .. } => {
            let (period, base) = baseline.filter(|(_, base)| *base < value)?;
            (day_number_of(period.end()), measure.y(base))
        }
        _ => return None,
    };
    let mut way = vec![start];
    match &target.pace {
        Pace::Even => {}
        // Nothing more is asked for between two steps, so the line goes up on their days.
        Pace::Waypoints(all) => {
            let mut held = start.1;
            for step in all {
                way.push((day_number_of(step.by), held));
                held = measure.y(step.value);
                way.push((day_number_of(step.by), held));
            }
            way.push((end.0, held));
        }
        // PartialDate where an observation was judged by it; without one there is no line, straight or not.
        Pace::LastYear => {
            let judged = points.iter().find(|p| assessment.judged.as_ref().is_some_and(|judged| *judged == *p.id));
            let share = assessment.schedule.and_then(|percent| percent.checked_div(Decimal::ONE_HUNDRED)?.checked_mul(value));
            way.push((judged?.x, measure.y(share?)));
        }
    }
    way.push(end);
    Some(way)
}

fn shape(indicator: &Indicator, points: &[Point]) -> Shape {
    if indicator.nature != MeasureType::Flow {
        return Shape::Line;
    }
    let mut lengths = points.iter().filter(|p| p.y.is_some()).map(|p| p.x - p.from);
    let first = lengths.next();
    // Years differ by a day, months by three.
    let same = first.is_some_and(|first| lengths.all(|l| (l - first).abs() <= 3));
    if same { Shape::Bars } else { Shape::Rays }
}

/// Which points belong together, the part after the window apart.
fn lines(shape: Shape, indicator: &Indicator, points: &[Point]) -> Vec<Line> {
    let drawn: Vec<usize> = (0..points.len()).filter(|i| points[*i].y.is_some() && points[*i].role != Role::Rival).collect();
    let mut groups: Vec<(i64, Vec<usize>)> = Vec::new();
    for i in drawn {
        let point = &points[i];
        let key = match (shape, indicator.nature) {
            (Shape::Bars, _) => return Vec::new(),
            (Shape::Rays, _) => point.from,
            // A growth so far this year and one of the whole year are not one series.
            (_, MeasureType::Rate) => (point.x - point.from) / 29,
            _ => 0,
        };
        match groups.iter_mut().find(|(k, _)| *k == key) {
            Some((_, group)) => group.push(i),
            None => groups.push((key, vec![i])),
        }
    }
    let mut lines = Vec::new();
    for (key, group) in groups {
        let zero = (shape == Shape::Rays).then_some(key);
        for group in neighbours(points, group, indicator.nature == MeasureType::Rate) {
            push(&mut lines, points, &group, zero);
        }
    }
    lines.retain(|l| l.zero.is_some() || l.points.len() > 1);
    lines
}

/// Rates of parts of a year are joined only where one follows the other.
fn neighbours(points: &[Point], group: Vec<usize>, rate: bool) -> Vec<Vec<usize>> {
    let mut runs: Vec<Vec<usize>> = Vec::new();
    for i in group {
        let near = |last: &usize| !rate || points[i].x - points[i].from > 360 || points[i].from == points[*last].x;
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(near) => run.push(i),
            _ => runs.push(vec![i]),
        }
    }
    runs
}

fn push(lines: &mut Vec<Line>, points: &[Point], group: &[usize], zero: Option<i64>) {
    let split = group.iter().position(|i| points[*i].role == Role::After).unwrap_or(group.len());
    let (before, after) = group.split_at(split);
    if !before.is_empty() {
        lines.push(Line { zero, points: before.to_vec(), after: false });
    }
    if !after.is_empty() {
        let joint = before.last().copied();
        let points = joint.into_iter().chain(after.iter().copied()).collect();
        lines.push(Line { zero: zero.filter(|_| joint.is_none()), points, after: true });
    }
}

/// References always; background only where it would not press the observations flat.
fn companions(
    plan: &Plan,
    target: &Target,
    ledger_view: &LedgerView,
    a: &Assessment,
    (low, high): (f64, f64),
    measure: &Measure,
    sources: &mut Sources,
) -> Vec<Companion> {
    let references: &[IndicatorId] = if let Kind::Relative { references, .. } = &target.kind { references } else { &[] };
    let mut one = |indicator: &Indicator, reference| {
        observations::companion(plan, indicator, ledger_view.of(&indicator.id), reference, a.as_of, measure, sources)
    };
    let mut out: Vec<Companion> = references.iter().filter_map(|id| plan.indicators.get(id)).map(|i| one(i, true)).collect();
    let of_target = |i: &&Indicator| i.context_for.contains(&target.id) && i.unit.quantity == measure.unit.quantity;
    let near = |c: &Companion| !c.points.is_empty() && c.points.iter().all(|p| (low..=high).contains(&p.y));
    let context = plan.indicators.values().filter(of_target).map(|i| one(i, false)).filter(near);
    out.extend(context.take(MOST_COMPANIONS));
    out
}

/// What lies within twice the span of the observations and the goal.
fn reach(points: &[Point], goal: Option<f64>) -> (f64, f64) {
    let all = || points.iter().filter_map(|p| p.y).chain(goal);
    let (low, high) = (all().fold(f64::INFINITY, f64::min), all().fold(f64::NEG_INFINITY, f64::max));
    let half = (high - low).max(high.abs() * 0.2) / 2.0;
    (low - half, high + half)
}

/// Days on which what is measured or what is promised changed.
fn breaks(indicator: &Indicator, assessment: &Assessment, measure: &Measure) -> Vec<Mark> {
    let language = measure.language;
    let mark =
        |b: &xianfeng_core::plan::Break| Mark { x: day_number_of(b.from) - 1, y: None, label: text::plain(b.note.in_language(language)) };
    let adjusted = assessment.basis.adjusted.map(|a| Mark { x: day_number_of(a.from) - 1, y: None, label: adjustment(a, measure) });
    indicator.breaks.iter().map(mark).chain(adjusted).collect()
}

/// What the numbers of an indicator are: basis, scope and list.
pub fn about(indicator: &Indicator, language: Language) -> impl Iterator<Item = String> {
    [&indicator.basis, &indicator.scope, &indicator.list].into_iter().flatten().map(move |t| text::plain(t.in_language(language)))
}

fn adjustment(a: Adjusted, measure: &Measure) -> String {
    format!("{} {} → {}", Word::Adjusted.say(measure.language), measure.number(a.old), measure.number(a.new))
}

fn notes(indicator: &Indicator, assessment: &Assessment, points: &[Point], measure: &Measure) -> Vec<String> {
    let language = measure.language;
    let mut notes: Vec<String> = about(indicator, language).collect();
    notes.extend(indicator.breaks.iter().map(|b| {
        let colon = Word::Colon.say(language);
        format!("{}{colon}{}", xianfeng_text::day(language, b.from), text::plain(b.note.in_language(language)))
    }));
    let colon = Word::Colon.say(language);
    notes.extend(assessment.basis.adjusted.map(|a| format!("{}{colon}{}", xianfeng_text::day(language, a.from), adjustment(a, measure))));
    notes.push(Word::EndOfPeriod.say(language).to_owned());
    if points.is_empty() {
        notes.push(Word::NoFigures.say(language).to_owned());
    }
    notes
}

fn as_of(assessment: &Assessment, language: Language) -> String {
    format!("{} {}", Word::AsOf.say(language), xianfeng_text::day(language, assessment.as_of))
}

/// What a screen reader says of the chart as a whole.
fn describe(view: &View, target: &Target, assessment: &Assessment) -> String {
    let l = view.language;
    let (colon, list, stop) = (Word::Colon.say(l), Word::List.say(l), Word::Stop.say(l));
    let window = Period::new(target.window.from, target.window.due).map(|p| xianfeng_text::period(l, p)).unwrap_or_default();
    let mut parts = vec![format!("{}{}{}{}", view.title, Word::Open.say(l), view.unit, Word::Close.say(l))];
    parts.push(format!("{} {window}", Word::Window.say(l)));
    parts.extend(view.goal.iter().map(|g| g.label.replace('\n', " ")));
    let judged = view.points.iter().filter(|p| p.role == Role::Judged).map(|p| format!("{}{colon}{}", p.cells.period, p.cells.value));
    parts.extend(judged);
    let verdict = xianfeng_text::verdict(l, view.verdict);
    let provisional =
        if view.provisional { format!("{}{}{}", Word::Open.say(l), status::provisional(l), Word::Close.say(l)) } else { String::new() };
    parts.push(format!("{}{colon}{verdict}{provisional}", as_of(assessment, l)));
    let drawn: Vec<&Point> = view.points.iter().filter(|p| p.y.is_some()).collect();
    parts.push(match (drawn.as_slice(), l) {
        ([], _) => Word::NoFigures.say(l).trim_end_matches(['。', '.']).to_owned(),
        ([one], Language::Zh) => format!("1 个数据：{}", one.cells.period),
        ([one], Language::En) => format!("1 figure: {}", one.cells.period),
        ([first, .., last], Language::Zh) => format!("{} 个数据，{} 至 {}", drawn.len(), first.cells.period, last.cells.period),
        ([first, .., last], Language::En) => format!("{} figures, {} to {}", drawn.len(), first.cells.period, last.cells.period),
    });
    parts.extend(view.outlook.iter().map(|o| o.spoken.trim_end_matches(stop).to_owned()));
    format!("{}{stop}", parts.join(list))
}
