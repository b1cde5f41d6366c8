//! The targets that the grid lists to be filled in, each with the period that is asked for.

use super::book::Book;
use super::row::RowText;
use crate::snapshot::Snapshot;
use std::collections::BTreeSet;
use xianfeng_core::assess::first_expected;
use xianfeng_core::id::GroupId;
use xianfeng_core::measure::Period;
use xianfeng_core::plan::{Indicator, Target, ValueKind, Window};
use xianfeng_files::sheet::Entry;
use xianfeng_text::EntryTerm;

/// The targets to list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// With a number, expected by now, and without a figure.
    #[default]
    Owed,
    /// The same with milestones and targets in words.
    OwedAll,
    Numbers,
    None,
}

impl Which {
    pub const ALL: [Which; 4] = [Self::Owed, Self::OwedAll, Self::Numbers, Self::None];

    pub fn slug(self) -> &'static str {
        match self {
            Self::Owed => "owed",
            Self::OwedAll => "owed-all",
            Self::Numbers => "numbers",
            Self::None => "none",
        }
    }

    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|which| which.slug() == slug)
    }

    pub fn term(self) -> EntryTerm {
        match self {
            Self::Owed => EntryTerm::ListOwed,
            Self::OwedAll => EntryTerm::ListOwedAll,
            Self::Numbers => EntryTerm::ListNumbers,
            Self::None => EntryTerm::ListNone,
        }
    }
}

/// The choice of what to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    pub which: Which,
    pub area: Option<GroupId>,
    /// The unit in charge; empty: all.
    pub unit: String,
}

/// A row without a figure for every indicator that is listed.
pub fn rows(s: &Snapshot, book: &Book, listing: &Listing) -> Vec<RowText> {
    let plan = s.plan();
    let (mut rows, mut listed) = (Vec::new(), BTreeSet::new());
    for target in plan.targets.iter().filter(|target| is_listed(s, target, listing)) {
        let Some(indicator) = target.indicator.as_ref().and_then(|id| plan.indicators.get(id)) else { continue };
        if matches!(ValueKind::of(plan, &indicator.id), ValueKind::Steps(_)) || !listed.insert(&indicator.id) {
            continue;
        }
        let entry = Entry {
            number: target.id.to_string(),
            name: target.name.in_language(s.language).to_owned(),
            period: asked_period(s, book, indicator, &target.window).map(|p| xianfeng_text::period(s.language, p)).unwrap_or_default(),
            unit: if ValueKind::of(plan, &indicator.id) == ValueKind::Number { indicator.unit.symbol.clone() } else { String::new() },
            ..Entry::default()
        };
        rows.push(RowText { entry, chosen: Some(indicator.id.clone()), ..RowText::default() });
    }
    rows
}

/// The units in charge, as named in the ledger or else in the plan.
pub fn units(s: &Snapshot) -> Vec<String> {
    let named = s.plan().targets.iter().flat_map(|target| s.bodies(target).named().map(str::to_owned).collect::<Vec<_>>());
    named.collect::<BTreeSet<_>>().into_iter().collect()
}

fn is_listed(s: &Snapshot, target: &Target, listing: &Listing) -> bool {
    let is_number = || target.kind.bound().is_some();
    let is_chosen = match listing.which {
        Which::Owed => is_number() && is_owed(s, target),
        Which::OwedAll => is_owed(s, target),
        Which::Numbers => is_number(),
        Which::None => false,
    };
    is_chosen
        && listing.area.as_ref().is_none_or(|area| target.belongs_to(area))
        && (listing.unit.is_empty() || s.bodies(target).named().any(|name| name == listing.unit))
}

/// Tells whether a figure can be expected by now, and none decides the verdict.
fn is_owed(s: &Snapshot, target: &Target) -> bool {
    let has_none = s.assessment(&target.id).is_some_and(|a| a.judged.is_none() && a.value.is_none());
    has_none && first_expected(s.plan(), target, &s.ledger_view, s.as_of).is_some_and(|day| day <= s.today)
}

/// The latest period of the window that has ended and has no figure yet.
fn asked_period(s: &Snapshot, book: &Book, indicator: &Indicator, window: &Window) -> Option<Period> {
    let known = book.figures(indicator);
    let has_figure = |period: &Period| known.known().iter().any(|figure| figure.observation.period == *period);
    let ended: Vec<Period> = indicator.likely_periods(window).into_iter().filter(|period| period.end() <= s.today).collect();
    ended.iter().rev().find(|period| !has_figure(period)).or(ended.last()).copied()
}

/// The areas that can be chosen, with their names.
pub fn areas(s: &Snapshot) -> Vec<(String, String)> {
    let areas = s.plan().groups_of(xianfeng_core::plan::GroupKind::Area);
    areas.map(|area| (area.id.to_string(), area.name.in_language(s.language).to_owned())).collect()
}
