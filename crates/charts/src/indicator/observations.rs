//! The observations of an indicator as points: placed, worded, and told apart by what they are worth.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::prelude::ToPrimitive;

use super::{Cells, Companion, Open, Other, Point, Role};
use crate::{table::SourceLine, text, words::Word};
use xianfeng_core::assess::{Assessment, Unused, choose};
use xianfeng_core::ledger::{CurrentObservation, Value};
use xianfeng_core::measure::{Date, Decimal, PartialDate, Qualifier, Quantity, Unit, Units, day::day_number, shown};
use xianfeng_core::plan::{Indicator, Language, MeasureType, Plan, Target};

/// What values are drawn in: English writes Chinese powers of ten out, the axis too.
pub struct Measure<'a> {
    pub units: &'a Units,
    pub unit: Unit,
    pub language: Language,
    pub nature: MeasureType,
    factor: Decimal,
    pub name: String,
}

impl<'a> Measure<'a> {
    /// `largest` decides between units, millions and billions.
    pub fn new(units: &'a Units, unit: &Unit, nature: MeasureType, language: Language, largest: Decimal) -> Self {
        let mut measure =
            Self { units, unit: unit.clone(), language, nature, factor: Decimal::ONE, name: xianfeng_text::amounts::unit(language, unit) };
        if unit.quantity == Quantity::Rank {
            measure.name = xianfeng_text::pick(language, "位次", "rank").to_owned();
        } else if language == Language::En && unit.scale != Decimal::ONE {
            let whole = largest.checked_mul(unit.scale).unwrap_or(largest).abs();
            let (size, word) = match () {
                () if whole >= Decimal::from(1_000_000_000) => (1_000_000_000, "bn"),
                () if whole >= Decimal::from(1_000_000) => (1_000_000, "m"),
                () => (1, ""),
            };
            measure.factor = unit.scale.checked_div(Decimal::from(size)).unwrap_or(Decimal::ONE);
            let name = unit.name.in_language(Language::En);
            measure.name = format!("{word} {}", if name == unit.name.zh { "" } else { name }).trim().to_owned();
        }
        measure.name = text::plain(&measure.name);
        measure
    }

    /// On the axis.
    pub fn y(&self, value: Decimal) -> f64 {
        value.checked_mul(self.factor).unwrap_or(value).to_f64().unwrap_or_default()
    }

    /// A number in no unit of its own.
    pub fn plain(&self, value: Decimal) -> f64 {
        value.to_f64().unwrap_or_default()
    }

    /// The number alone, as on the axis.
    pub fn number(&self, value: Decimal) -> String {
        shown::grouped(value.checked_mul(self.factor).unwrap_or(value), 2)
    }

    /// With its unit.
    pub fn amount(&self, value: Decimal) -> String {
        text::plain(&xianfeng_text::amount(self.language, value, &self.unit))
    }
}

/// Documents, each once.
#[derive(Default)]
pub struct Sources(pub Vec<SourceLine>);

impl Sources {
    fn index(&mut self, current: &CurrentObservation) -> Option<usize> {
        let source = current.observation.source.as_ref()?;
        let line = SourceLine { title: source.title.clone(), publisher: source.publisher.clone(), url: source.url.clone() };
        Some(self.0.iter().position(|s| *s == line).unwrap_or_else(|| {
            self.0.push(line);
            self.0.len() - 1
        }))
    }
}

/// The day as a place on the axis.
pub fn day_number_of(date: Date) -> i64 {
    day_number(date)
}

/// The observations known on the as-of day.
pub fn points(
    observations: &[CurrentObservation],
    assessment: &Assessment,
    target: &Target,
    measure: &Measure,
    sources: &mut Sources,
) -> Vec<Point> {
    let visible: Vec<&CurrentObservation> = observations.iter().filter(|f| f.visible(assessment.as_of)).collect();
    let numbers = visible.iter().copied().filter(|f| choose::number(f, measure.units, &measure.unit).is_ok()).collect();
    let best: BTreeSet<&str> =
        choose::best_of_each_period(numbers, measure.nature, &mut Vec::new()).iter().map(|f| f.subject.as_str()).collect();
    let unused: BTreeMap<&str, Unused> = assessment.unused.iter().map(|(s, why)| (s.as_str(), *why)).collect();
    let sums = running_sums(assessment);
    let point = |current: &&CurrentObservation| {
        let observation = &current.observation;
        let judged = assessment.judged.as_ref() == Some(&current.subject) || sums.contains_key(current.subject.as_str());
        let role = match () {
            () if judged => Role::Judged,
            () if !best.contains(current.subject.as_str()) => Role::Rival,
            () if observation.period.end() > target.window.due => Role::After,
            () => Role::Inside,
        };
        let used = match unused.get(current.subject.as_str()) {
            _ if judged => Word::Judged.say(measure.language).to_owned(),
            Some(why) => xianfeng_text::unused(measure.language, *why),
            None => String::new(),
        };
        let mut point = bare(current, role, used, measure, sources);
        // A sum made of single periods is drawn as it grows.
        if let Some(sum) = sums.get(current.subject.as_str()) {
            point.y = Some(measure.y(*sum));
            point.label = measure.number(*sum);
            if sums.len() > 1 {
                let total = format!("{} {}", Word::Cumulative.say(measure.language), measure.amount(*sum));
                point.from = day_number_of(target.window.from) - 1;
                point.tip.insert(2, total.clone());
                let space = Word::Space.say(measure.language);
                point.spoken.push_str(&format!("{space}{total}{}", Word::Stop.say(measure.language)));
            }
        } else if sums.len() > 1 && target.window.contains(observation.period) {
            point.y = None;
        }
        point
    };
    visible.iter().map(point).collect()
}

/// The judged observations of a sum, each with the sum up to its end.
fn running_sums(assessment: &Assessment) -> BTreeMap<&str, Decimal> {
    let mut sum = Decimal::ZERO;
    let observed = assessment.basis.observations.iter();
    observed
        .map(|(subject, value)| {
            sum = sum.checked_add(*value).unwrap_or(sum);
            (subject.as_str(), sum)
        })
        .collect()
}

/// An observation by itself.
pub fn bare(current: &CurrentObservation, role: Role, used: String, measure: &Measure, sources: &mut Sources) -> Point {
    let o = &current.observation;
    let language = measure.language;
    let number = choose::number(current, measure.units, &measure.unit).ok();
    let (value, reading) = match (&number, &o.value) {
        (Some(c), _) => (worded(measure.amount(c.value), c.reading, language), c.reading),
        (None, Value::Number { value, unit, reading }) => {
            (worded(text::plain(&format!("{} {unit}", shown::grouped(*value, 2))), *reading, language), *reading)
        }
        _ => (String::from("—"), Qualifier::Exact),
    };
    let source = sources.index(current);
    let cells = Cells {
        period: xianfeng_text::period(language, o.period),
        value,
        stage: xianfeng_text::stage(language, o.stage).to_owned(),
        grade: xianfeng_text::grade(language, o.grade).to_owned(),
        published: published(current, language),
        used,
        source,
    };
    let mut worth = format!("{} · {}", cells.stage, cells.grade);
    if o.derived.is_some() {
        worth = format!("{worth} · {}", Word::Derived.say(language));
    }
    let title = o.source.as_ref().map(|s| text::plain(&s.title)).filter(|t| !t.is_empty());
    let mut tip = vec![cells.period.clone(), cells.value.clone(), worth.clone()];
    tip.push(format!("{}{}{}", Word::Published.say(language), Word::Colon.say(language), cells.published));
    tip.extend(title.iter().map(|t| format!("{}{}{t}", Word::Source.say(language), Word::Colon.say(language))));
    tip.extend(Some(&cells.used).filter(|u| !u.is_empty()).cloned());
    let (colon, comma, stop) = (Word::Colon.say(language), Word::Comma.say(language), Word::Stop.say(language));
    let mut said = vec![worth.replace(" · ", comma)];
    said.extend(Some(&cells.used).filter(|u| !u.is_empty()).cloned());
    said.extend(title.map(|t| format!("{}{colon}{t}", Word::Source.say(language))));
    Point {
        id: current.subject.to_string(),
        from: day_number_of(o.period.start()) - 1,
        x: day_number_of(o.period.end()),
        y: number.as_ref().map(|c| measure.y(c.value)),
        role,
        provisional: o.stage.is_provisional(),
        derived: o.derived.is_some(),
        open: match reading {
            Qualifier::Over | Qualifier::AtLeast => Some(Open::Above),
            Qualifier::AtMost | Qualifier::Nearly => Some(Open::Below),
            Qualifier::Exact | Qualifier::About => None,
        },
        label: number.as_ref().map(|c| measure.number(c.value)).unwrap_or_default(),
        tip,
        spoken: format!("{}{colon}{}{comma}{}{stop}", cells.period, cells.value, said.join(comma)),
        cells,
    }
}

/// `超过 5,000 家`
fn worded(amount: String, reading: Qualifier, language: Language) -> String {
    match reading {
        Qualifier::Exact => amount,
        other => format!("{} {amount}", xianfeng_text::reading(language, other)),
    }
}

/// As exactly as the source says it.
fn published(current: &CurrentObservation, language: Language) -> String {
    match current.observation.published {
        PartialDate::Unstated => Word::Unpublished.say(language).to_owned(),
        known @ PartialDate::Day(_) => xianfeng_text::day(language, known.day(current.recorded)),
        known => text::plain(&known.to_string()),
    }
}

/// Another indicator beside this one: of a period only the best observation.
pub fn companion(
    plan: &Plan,
    indicator: &Indicator,
    observations: &[CurrentObservation],
    reference: bool,
    as_of: Date,
    measure: &Measure,
    sources: &mut Sources,
) -> Companion {
    let visible = observations.iter().filter(|f| f.visible(as_of) && choose::number(f, &plan.units, &measure.unit).is_ok()).collect();
    let best = choose::best_of_each_period(visible, indicator.nature, &mut Vec::new());
    let joined = best.windows(2).all(|w| match w {
        [a, b] => a.observation.period.months() == b.observation.period.months(),
        _ => true,
    });
    let name = text::plain(indicator.name.in_language(measure.language));
    let role = if reference { Word::Reference } else { Word::Context }.say(measure.language).to_owned();
    let other = |current: &&CurrentObservation| {
        let mut point = bare(current, Role::Inside, role.clone(), measure, sources);
        point.tip.insert(0, name.clone());
        let spoken = format!("{name}{}{}", Word::Colon.say(measure.language), point.spoken);
        point.y.map(|y| Other { id: point.id, x: point.x, y, tip: point.tip, spoken, cells: point.cells })
    };
    let points = best.iter().filter_map(other).collect();
    Companion { id: indicator.id.to_string(), name, reference, joined, points }
}
