//! A target as a person types it: one text a field, every kind.

use std::collections::BTreeSet;

use super::lines;
use crate::amount::{self, read_unit};
use crate::number::Number;
use crate::path::Path;
use crate::plan::file_of_target;
use crate::plan_file::{AppearanceFile, BaselineFile, IndicatorFile, KindFile, PaceFile, StepFile, TargetFile, TextFile, WindowFile};
use crate::problem::{Fault, Problem};
use xianfeng_core::id::{GroupId, IndicatorId, TargetId};
use xianfeng_core::measure::day::days_between;
use xianfeng_core::measure::{Quantity, Units, typed};
use xianfeng_core::plan::{Better, Frequency, KindName, MeasureType, PaceName, Satisfied, Target, Tier};

/// The fields of the form. What a kind does not ask for is not read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TargetDraft {
    /// 序号; empty: its place in the plan.
    pub own_number: String,
    pub name: TextFile,
    pub area: GroupId,
    pub kind: KindName,
    pub is_stretch: bool,
    pub value: String,
    pub unit: String,
    pub lower_is_better: bool,
    /// 高于, 超过: the number itself is not enough. `None`: as is usual for the kind.
    pub strict: Option<bool>,
    pub baseline: String,
    pub baseline_period: String,
    /// Rank within, factor of a multiple, per cent of a share: the one number of the kind.
    pub number: String,
    pub whole: String,
    /// Steps of a milestone, reference indicators, ids of parts: one a line.
    pub lines: String,
    pub pace: PaceName,
    /// The plan's own steps, a day and a value a line.
    pub waypoints: String,
    /// `once`, `at`, `throughout`; empty: as is usual for the kind.
    pub satisfied: String,
    pub from: String,
    pub due: String,
    /// The first possible due day of a range; empty where there is one day.
    pub due_from: String,
    /// Empty: as the window suggests.
    pub rhythm: String,
    /// 牵头单位, 责任单位; empty: those of the area.
    pub lead: String,
    pub responsible: String,
}

impl TargetDraft {
    /// A target that is there, as text.
    pub fn of(target: &Target, rhythm: &str) -> Self {
        let file = file_of_target(target);
        let mut draft = Self {
            own_number: file.number,
            name: file.name,
            area: file.places.first().map(|p| p.group.clone()).unwrap_or_default(),
            is_stretch: file.tier == Tier::Stretch,
            pace: target.pace.name(),
            waypoints: lines::of_waypoints(file.pace.as_ref()),
            satisfied: file.satisfied.map(|s| s.slug().to_owned()).unwrap_or_default(),
            from: file.window.from,
            due: file.window.due,
            due_from: file.window.due_from.unwrap_or_default(),
            rhythm: rhythm.to_owned(),
            lead: file.lead,
            responsible: file.responsible,
            ..Self::default()
        };
        draft.fill(file.kind);
        draft
    }

    fn fill(&mut self, kind: KindFile) {
        let mut bound = |name, value: Number, unit| (self.kind, self.value, self.unit) = (name, value.0, unit);
        match kind {
            KindFile::Total { value, unit } => bound(KindName::Total, value, unit),
            KindFile::Ceiling { value, unit, strict } => {
                bound(KindName::Ceiling, value, unit);
                self.strict = Some(strict);
            }
            KindFile::Floor { value, unit, strict } => {
                bound(KindName::Floor, value, unit);
                self.strict = Some(strict);
            }
            KindFile::Rate { value, unit, better, strict } => {
                bound(KindName::Rate, value, unit);
                self.strict = Some(strict);
                self.lower_is_better = better == Better::Lower;
            }
            KindFile::Level { value, unit, better, baseline, strict } => {
                bound(KindName::Level, value, unit);
                self.strict = Some(strict);
                self.lower_is_better = better == Better::Lower;
                self.set_baseline(baseline);
            }
            KindFile::Rank { within } => {
                self.kind = KindName::Rank;
                self.number = within.map(|n| n.to_string()).unwrap_or_default();
            }
            KindFile::Relative { references, better, strict } => {
                self.kind = KindName::Relative;
                self.strict = Some(strict);
                self.lower_is_better = better == Better::Lower;
                self.lines = one_a_line(&references);
            }
            KindFile::Multiple { factor, base } => {
                self.kind = KindName::Multiple;
                self.number = factor.0;
                self.set_baseline(base);
            }
            KindFile::Share { percent, whole, unit } => {
                (self.kind, self.number, self.whole, self.unit) = (KindName::Share, percent.0, whole.0, unit);
            }
            KindFile::Milestone { steps } => {
                self.kind = KindName::Milestone;
                self.lines = lines::of_steps(&steps);
            }
            KindFile::Hold {} => self.kind = KindName::Hold,
            KindFile::AnyOf { parts } => (self.kind, self.lines) = (KindName::AnyOf, one_a_line(&parts)),
            KindFile::AllOf { parts } => (self.kind, self.lines) = (KindName::AllOf, one_a_line(&parts)),
            KindFile::Qualitative {} => self.kind = KindName::Qualitative,
        }
    }

    fn set_baseline(&mut self, baseline: Option<BaselineFile>) {
        if let Some(b) = baseline {
            self.baseline = b.value.map(|n| n.0).unwrap_or_default();
            self.baseline_period = b.period;
        }
    }

    /// The target's file, and the indicators that come with it: its own where the kind has one, and
    /// the references that were named and are not `known` yet.
    pub(super) fn files(
        &self,
        id: &TargetId,
        old: Option<&Target>,
        known: &BTreeSet<IndicatorId>,
        fresh: &str,
    ) -> Result<(TargetFile, Vec<IndicatorFile>), Vec<Problem>> {
        let before = old.map(file_of_target);
        let mut kind = self.kind(before.as_ref(), fresh)?;
        let mut made = Vec::new();
        if let KindFile::Relative { references, .. } = &mut kind {
            for reference in references.iter_mut().filter(|r| !known.contains(*r)) {
                let name = TextFile { zh: String::from(std::mem::take(reference)), en: String::new() };
                *reference = format!("{id}-reference-{fresh}-{}", made.len() + 1).into();
                made.push(IndicatorFile { name, ..self.indicator(reference.clone()) });
            }
        }
        let composite = matches!(self.kind, KindName::AnyOf | KindName::AllOf);
        let indicator_id = old.and_then(|t| t.indicator.clone()).unwrap_or_else(|| id.as_str().into());
        let mut places = before.as_ref().map(|t| t.places.clone()).unwrap_or_default();
        match places.first_mut() {
            Some(first) if first.group == self.area => {}
            Some(first) => *first = AppearanceFile { group: self.area.clone(), place: None },
            None => places.push(AppearanceFile { group: self.area.clone(), place: None }),
        }
        if !composite {
            made.push(self.indicator(indicator_id.clone()));
        }
        let target = TargetFile {
            id: id.clone(),
            number: self.own_number.clone(),
            name: self.name.clone(),
            aliases: before.as_ref().map(|t| t.aliases.clone()).unwrap_or_default(),
            short: before.as_ref().and_then(|t| t.short.clone()).filter(|_| before.as_ref().is_some_and(|t| t.name == self.name)),
            tier: if self.is_stretch { Tier::Stretch } else { Tier::Commitment },
            places,
            indicator: (!composite).then_some(indicator_id),
            kind,
            satisfied: Satisfied::from_slug(&self.satisfied),
            window: WindowFile {
                from: self.from.clone(),
                due: self.due.clone(),
                due_from: Some(self.due_from.clone()).filter(|d| !d.is_empty()),
            },
            pace: self.pace(),
            expected: before.as_ref().and_then(|t| t.expected.clone()),
            twins: before.as_ref().map(|t| t.twins.clone()).unwrap_or_default(),
            lead: self.lead.clone(),
            responsible: self.responsible.clone(),
            readings: before.as_ref().map(|t| t.readings.clone()).unwrap_or_default(),
            note: before.and_then(|t| t.note),
        };
        Ok((target, made))
    }

    fn pace(&self) -> Option<PaceFile> {
        match self.pace {
            _ if !self.kind.has_pace() => None,
            PaceName::Even => None,
            PaceName::Waypoints => Some(PaceFile::Waypoints(lines::waypoints(&self.waypoints))),
            PaceName::LastYear => Some(PaceFile::LastYear),
        }
    }

    fn indicator(&self, id: IndicatorId) -> IndicatorFile {
        let is_ratio = read_unit(&Units::default(), &self.unit, None).is_ok_and(|unit| unit.quantity == Quantity::Ratio);
        let (nature, unit) = match self.kind {
            KindName::Total => (MeasureType::Flow, self.unit.clone()),
            KindName::Share => (MeasureType::Flow, self.unit.clone()),
            KindName::Level | KindName::Ceiling | KindName::Floor if !is_ratio => (MeasureType::Stock, self.unit.clone()),
            KindName::Multiple => (MeasureType::Stock, self.unit.clone()),
            KindName::Level | KindName::Ceiling | KindName::Floor | KindName::Rate => (MeasureType::Rate, self.unit.clone()),
            KindName::Relative => (MeasureType::Rate, if self.unit.is_empty() { "%".to_owned() } else { self.unit.clone() }),
            KindName::Rank => (MeasureType::Rank, "位".to_owned()),
            KindName::Milestone | KindName::Hold | KindName::AnyOf | KindName::AllOf | KindName::Qualitative => {
                (MeasureType::Event, "—".to_owned())
            }
        };
        let rhythm = Frequency::from_slug(&self.rhythm).unwrap_or_else(|| proposed_rhythm(self.kind, &self.from, &self.due));
        IndicatorFile {
            id,
            name: self.name.clone(),
            unit,
            nature,
            rhythm,
            lag_days: None,
            basis: None,
            scope: None,
            list: None,
            part_of: None,
            group: None,
            context_for: Vec::new(),
            breaks: Vec::new(),
            may_fall: false,
            note: None,
        }
    }

    fn kind(&self, before: Option<&TargetFile>, fresh: &str) -> Result<KindFile, Vec<Problem>> {
        let (value, unit) = (Number(self.value.clone()), self.unit.clone());
        let better = if self.lower_is_better { Better::Lower } else { Better::Higher };
        let baseline = || {
            let value = Some(Number(self.baseline.clone())).filter(|n| !n.0.is_empty());
            (value.is_some() || !self.baseline_period.is_empty()).then(|| BaselineFile { value, period: self.baseline_period.clone() })
        };
        let parts = || lines::lines(&self.lines).map(TargetId::from).collect();
        let strict = self.strict.unwrap_or(self.kind == KindName::Relative);
        let steps: &[StepFile] = match before.map(|t| &t.kind) {
            Some(KindFile::Milestone { steps }) => steps,
            _ => &[],
        };
        Ok(match self.kind {
            KindName::Total => KindFile::Total { value, unit },
            KindName::Level => KindFile::Level { value, unit, better, baseline: baseline(), strict },
            KindName::Rate => KindFile::Rate { value, unit, better, strict },
            KindName::Ceiling => KindFile::Ceiling { value, unit, strict },
            KindName::Floor => KindFile::Floor { value, unit, strict },
            KindName::Rank => KindFile::Rank { within: self.within()? },
            KindName::Relative => {
                KindFile::Relative { references: lines::lines(&self.lines).map(IndicatorId::from).collect(), better, strict }
            }
            KindName::Multiple => KindFile::Multiple { factor: Number(self.number.clone()), base: baseline() },
            KindName::Share => KindFile::Share { percent: Number(self.number.clone()), whole: Number(self.whole.clone()), unit },
            KindName::Milestone => KindFile::Milestone { steps: lines::steps(&self.lines, steps, fresh) },
            KindName::Hold => KindFile::Hold {},
            KindName::AnyOf => KindFile::AnyOf { parts: parts() },
            KindName::AllOf => KindFile::AllOf { parts: parts() },
            KindName::Qualitative => KindFile::Qualitative {},
        })
    }

    fn within(&self) -> Result<Option<u32>, Vec<Problem>> {
        if self.number.is_empty() {
            return Ok(None);
        }
        let fault = || vec![Problem { path: Path::root().field("within"), fault: Fault::NotANumber { found: self.number.clone() } }];
        let place = amount::read(&Units::default(), self.number.trim_start_matches('前'), "位", None).map_err(|_| fault())?;
        place.value.to_string().parse().map(Some).map_err(|_| fault())
    }
}

/// The frequency that a window suggests: months for the work of a year, quarters for that of two, else years; what has
/// no number is reported once, and places in lists come out once a year.
pub fn proposed_rhythm(kind: KindName, from: &str, due: &str) -> Frequency {
    let window = typed::day(from).zip(typed::day(due));
    match kind {
        KindName::Milestone | KindName::Hold | KindName::AnyOf | KindName::AllOf | KindName::Qualitative => Frequency::Once,
        KindName::Rank | KindName::Relative | KindName::Multiple => Frequency::Yearly,
        _ => match window.map(|(from, due)| days_between(from, due)) {
            Some(days) if days <= 366 => Frequency::Monthly,
            Some(days) if days <= 731 => Frequency::Quarterly,
            _ => Frequency::Yearly,
        },
    }
}

fn one_a_line<Id: AsRef<str>>(ids: &[Id]) -> String {
    ids.iter().map(AsRef::as_ref).collect::<Vec<&str>>().join("\n")
}

/// An indicator after its target was changed from `before`. It follows what was changed; a name or a unit
/// of its own and all fields that the form does not ask for stay.
pub(super) fn renewed(old: &IndicatorFile, new: IndicatorFile, before: Option<&Target>, now: &TargetDraft) -> IndicatorFile {
    let before = before.map(|t| TargetDraft::of(t, ""));
    let mut next = IndicatorFile { rhythm: new.rhythm, ..old.clone() };
    if before.as_ref().is_none_or(|b| b.name == old.name) {
        next.name = new.name;
    }
    if before.is_none_or(|b| (b.kind, &b.unit) != (now.kind, &now.unit)) {
        (next.unit, next.nature) = (new.unit, new.nature);
    }
    next
}
