//! The answers of the target form: one text per field, as in a [`TargetDraft`].

use leptos::prelude::*;

use super::heading::trimmed;
use crate::snapshot::Snapshot;
use xianfeng_core::id::GroupId;
use xianfeng_core::plan::{Frequency, KindName, PaceName, Plan, Target};
use xianfeng_files::author::TargetDraft;
use xianfeng_files::plan_file::TextFile;

#[derive(Clone, Copy, Default)]
pub(super) struct TargetForm {
    pub own_number: RwSignal<String>,
    pub name_zh: RwSignal<String>,
    pub name_en: RwSignal<String>,
    pub area: RwSignal<String>,
    pub kind: RwSignal<String>,
    pub tier: RwSignal<String>,
    pub value: RwSignal<String>,
    pub unit: RwSignal<String>,
    pub better: RwSignal<String>,
    pub strict: RwSignal<String>,
    pub baseline: RwSignal<String>,
    pub baseline_period: RwSignal<String>,
    pub number: RwSignal<String>,
    pub whole: RwSignal<String>,
    pub lines: RwSignal<String>,
    pub pace: RwSignal<String>,
    pub waypoints: RwSignal<String>,
    pub satisfied: RwSignal<String>,
    pub from: RwSignal<String>,
    pub due: RwSignal<String>,
    pub due_from: RwSignal<String>,
    pub rhythm: RwSignal<String>,
    pub lead: RwSignal<String>,
    pub responsible: RwSignal<String>,
}

impl TargetForm {
    pub fn fill(self, draft: TargetDraft) {
        let choice = |is_second: bool, first: &str, second: &str| if is_second { second.to_owned() } else { first.to_owned() };
        self.own_number.set(draft.own_number);
        self.name_zh.set(draft.name.zh);
        self.name_en.set(draft.name.en);
        self.area.set(draft.area.to_string());
        self.kind.set(draft.kind.slug().to_owned());
        self.tier.set(choice(draft.is_stretch, "commitment", "stretch"));
        self.value.set(draft.value);
        self.unit.set(draft.unit);
        self.better.set(choice(draft.lower_is_better, "higher", "lower"));
        self.strict.set(draft.strict.map(|strict| choice(strict, "no", "yes")).unwrap_or_default());
        self.baseline.set(draft.baseline);
        self.baseline_period.set(draft.baseline_period);
        self.number.set(draft.number);
        self.whole.set(draft.whole);
        self.lines.set(draft.lines);
        self.pace.set(draft.pace.slug().to_owned());
        self.waypoints.set(draft.waypoints);
        self.satisfied.set(draft.satisfied);
        self.from.set(draft.from);
        self.due.set(draft.due);
        self.due_from.set(draft.due_from);
        self.rhythm.set(draft.rhythm);
        self.lead.set(draft.lead);
        self.responsible.set(draft.responsible);
    }

    /// The answers as typed.
    pub fn read(self, plan: &Plan) -> TargetDraft {
        TargetDraft {
            own_number: trimmed(self.own_number),
            name: TextFile { zh: trimmed(self.name_zh), en: trimmed(self.name_en) },
            area: self.area(plan).unwrap_or_default(),
            kind: KindName::from_slug(&trimmed(self.kind)).unwrap_or_default(),
            is_stretch: trimmed(self.tier) == "stretch",
            value: trimmed(self.value),
            unit: trimmed(self.unit),
            lower_is_better: trimmed(self.better) == "lower",
            baseline: trimmed(self.baseline),
            baseline_period: trimmed(self.baseline_period),
            number: trimmed(self.number),
            whole: trimmed(self.whole),
            lines: self.lines.get_untracked(),
            strict: Some(trimmed(self.strict)).filter(|strict| !strict.is_empty()).map(|strict| strict == "yes"),
            pace: PaceName::from_slug(&trimmed(self.pace)).unwrap_or_default(),
            waypoints: self.waypoints.get_untracked(),
            satisfied: trimmed(self.satisfied),
            from: trimmed(self.from),
            due: trimmed(self.due),
            due_from: trimmed(self.due_from),
            rhythm: trimmed(self.rhythm),
            lead: trimmed(self.lead),
            responsible: trimmed(self.responsible),
        }
    }

    /// The id of the chosen area, or the first one if the plan does not have that id.
    fn area(self, plan: &Plan) -> Option<GroupId> {
        let chosen = trimmed(self.area);
        let group = plan.groups.iter().find(|group| group.id == *chosen).or(plan.groups.first());
        group.map(|group| group.id.clone())
    }
}

/// The initial draft: of the target being changed, or of a new one due this year.
pub(super) fn draft(s: &Snapshot, editing: Option<&Target>) -> TargetDraft {
    let year = s.today.year();
    editing.map_or_else(
        || TargetDraft { from: format!("{year}-01-01"), due: format!("{year}-12-31"), ..TargetDraft::default() },
        |target| TargetDraft::of(target, rhythm(s, target)),
    )
}

fn rhythm(s: &Snapshot, target: &Target) -> &'static str {
    let indicator = target.indicator.as_ref().and_then(|id| s.plan().indicators.get(id));
    match indicator.map(|i| i.rhythm) {
        Some(Frequency::Monthly) => "monthly",
        Some(Frequency::Quarterly) => "quarterly",
        Some(Frequency::HalfYearly) => "half_yearly",
        Some(Frequency::Once) => "once",
        _ => "yearly",
    }
}
