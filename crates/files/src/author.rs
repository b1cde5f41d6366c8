//! Making a plan: small steps on a plan file, each checked as a whole before it is kept.
//!
//! A plan is not a ledger: it has one author at a time and a version that grows. A step takes the
//! file of the plan, changes it, and reads it back through [`crate::plan::check`], so that a
//! plan made here is as consistent as one from outside.

mod lines;
mod table;
mod target;
mod unit;

use crate::Problem;
use crate::entries::Entries;
use crate::number::Number;
use crate::plan::{check, file};
use crate::plan_file::{DocumentFile, GroupFile, HeadlineFile, PLAN_FORMAT, PlanFile, TextFile, ThresholdsFile};
use xianfeng_core::id::{GroupId, PlanId, TargetId};
use xianfeng_core::measure::Date;
use xianfeng_core::plan::{GroupKind, Plan};

pub use table::{Defaults, Pasted, PastedRow, paste};
pub use target::{TargetDraft, proposed_rhythm};
pub use unit::{UnitDraft, drop_unit, put_unit};

/// The source that a plan made here names until its author names a better one.
const SOURCE: &str = "own";

/// The outcome of a step: the plan, or why it cannot be so.
pub type Outcome = Result<Plan, Vec<Problem>>;

/// An empty plan.
pub fn blank(id: &PlanId, title: TextFile, today: Date) -> Outcome {
    let source = DocumentFile {
        id: SOURCE.to_owned(),
        title: title.clone(),
        publisher: TextFile::default(),
        published: today.to_string(),
        url: None,
    };
    finish(PlanFile {
        schema: None,
        format: PLAN_FORMAT.to_owned(),
        id: id.clone(),
        version: "1".to_owned(),
        title,
        issuer: TextFile::default(),
        adopted: today.to_string(),
        territory: None,
        outlines: None,
        note: None,
        thresholds: None,
        headline: Default::default(),
        sources: std::iter::once(source).collect(),
        totals: Default::default(),
        units: Default::default(),
        groups: Default::default(),
        indicators: Default::default(),
        targets: Default::default(),
        gaps: Default::default(),
    })
}

/// The same plan under another id, to be adjusted.
pub fn copy(plan: &Plan, id: &PlanId) -> Outcome {
    let mut copy = file(plan);
    copy.id = id.clone();
    for text in [&mut copy.title.zh, &mut copy.title.en].into_iter().filter(|t| !t.is_empty()) {
        text.push_str(" *");
    }
    finish(copy)
}

/// The metadata of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    pub title: TextFile,
    pub issuer: TextFile,
    pub adopted: String,
    /// Empty: the method's own thresholds.
    pub on_track: String,
    pub slightly_behind: String,
}

pub fn set_heading(plan: &Plan, heading: Heading) -> Outcome {
    let mut next = next(plan);
    // The document that a new plan began with bears its name.
    next.sources = next
        .sources
        .iter()
        .cloned()
        .map(|mut source| {
            if source.id == SOURCE && source.title == next.title {
                source.title = heading.title.clone();
                source.publisher = heading.issuer.clone();
            }
            source
        })
        .collect();
    next.title = heading.title;
    next.issuer = heading.issuer;
    next.adopted = heading.adopted;
    let own = !(heading.on_track.is_empty() && heading.slightly_behind.is_empty());
    next.thresholds = own.then(|| ThresholdsFile {
        on_track: Number(heading.on_track),
        slightly_behind: Number(heading.slightly_behind),
        rate_slightly_behind: Some(plan.thresholds.rate_slightly_behind.into()),
    });
    finish(next)
}

/// Adds an area at the end of the list. `fresh` is a text that nobody else makes, for its id.
pub fn add_area(plan: &Plan, name: TextFile, fresh: &str) -> Outcome {
    let mut next = next(plan);
    let id = format!("area-{fresh}").into();
    let group = GroupFile {
        id,
        kind: GroupKind::Area,
        name,
        measures: None,
        items: None,
        positions: Vec::new(),
        code: None,
        tile: None,
        place: None,
        lead: String::new(),
        responsible: String::new(),
        note: None,
    };
    next.groups = next.groups.iter().cloned().chain([group]).collect();
    finish(next)
}

/// Removes an area; the check refuses that while a target has no other group.
pub fn drop_area(plan: &Plan, id: &GroupId) -> Outcome {
    let mut next = next(plan);
    next.groups = next.groups.iter().filter(|g| g.id != *id).cloned().collect();
    finish(next)
}

/// Adds a target, or changes the one that `replaces` names. Its indicator comes and goes with it. `fresh` is a text that
/// nobody else makes, for new ids: one that repeats would be judged by the figures of another.
pub fn put_target(plan: &Plan, draft: &TargetDraft, replaces: Option<&TargetId>, fresh: &str) -> Outcome {
    let mut next = next(plan);
    let id = replaces.map_or_else(|| format!("target-{fresh}").into(), TargetId::clone);
    let old = replaces.and_then(|id| plan.target(id));
    let (target, made) = draft.files(&id, old, &next.indicators.iter().map(|i| i.id.clone()).collect(), fresh)?;
    let mut indicators: Vec<_> = next.indicators.iter().cloned().collect();
    for new in made {
        match indicators.iter_mut().find(|i| i.id == new.id) {
            Some(known) => *known = target::renewed(known, new, old, draft),
            None => indicators.push(new),
        }
    }
    next.indicators = indicators.into_iter().collect();
    let mut targets: Vec<_> = next.targets.iter().cloned().collect();
    match targets.iter().position(|t| t.id == id) {
        Some(i) => targets[i] = target,
        None => targets.push(target),
    }
    next.targets = targets.into_iter().collect();
    finish(next)
}

/// Takes a target away. Its indicator stays: observations may have been recorded against it.
pub fn drop_target(plan: &Plan, id: &TargetId) -> Outcome {
    let mut next = next(plan);
    let mut targets: Vec<_> = next.targets.iter().filter(|t| t.id != *id).cloned().collect();
    targets.iter_mut().for_each(|t| t.twins.retain(|twin| twin != id));
    next.targets = targets.into_iter().collect();
    next.headline = without(next.headline.iter(), id);
    let mut indicators: Vec<_> = next.indicators.iter().cloned().collect();
    indicators.iter_mut().for_each(|i| i.context_for.retain(|target| target != id));
    next.indicators = indicators.into_iter().collect();
    finish(next)
}

/// The headline lists without a target; a list that has no other goes with it.
fn without<'a>(lists: impl Iterator<Item = &'a HeadlineFile>, id: &TargetId) -> Entries<HeadlineFile> {
    let rest = lists.cloned().map(|mut list| {
        list.targets.retain(|target| target != id);
        list
    });
    rest.filter(|list| !list.targets.is_empty()).collect()
}

/// The file of the plan, one version on.
fn next(plan: &Plan) -> PlanFile {
    let mut next = file(plan);
    // Bumps `3` to `4`, and `2026-11-24` to `2026-11-24+1`.
    next.version = match plan.version.parse::<u64>() {
        Ok(n) => (n + 1).to_string(),
        Err(_) => match plan.version.split_once('+') {
            Some((head, n)) => format!("{head}+{}", n.parse::<u64>().unwrap_or(0) + 1),
            None => format!("{}+1", plan.version),
        },
    };
    next
}

fn finish(next: PlanFile) -> Outcome {
    check(next).usable().map_err(|mut problems| {
        // A target and its indicator take their unit from one field: what is wrong with it is said once.
        let is_of_unit = |problem: &Problem| problem.path.to_string().ends_with(".unit");
        let faults: Vec<Problem> = problems.clone();
        let mut place = 0;
        problems.retain(|problem| {
            place += 1;
            !is_of_unit(problem) || !faults.iter().skip(place).any(|later| is_of_unit(later) && later.fault == problem.fault)
        });
        problems
    })
}
