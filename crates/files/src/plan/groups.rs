//! Totals, groups, indicators and coverage gaps of a plan file.

use std::collections::{BTreeMap, BTreeSet};

use super::super::entries::Entries;
use super::super::path::PathRef;
use super::super::plan_file::{GapFile, GroupFile, IndicatorFile, PlaceFile, TotalFile};
use super::super::problem::{Check, Fault, What};
use super::fields::{Known, bodies, optional_text, refer, text, unique, unit};
use super::targets::KnownIds;
use xianfeng_core::id::IndicatorId;
use xianfeng_core::plan::{Break, Gap, Group, Indicator, Missing, Place, Total};

/// Days after the end of a period within which an observation usually appears.
const USUAL_LAG_DAYS: u32 = 30;

pub fn place(check: &mut Check, path: &PathRef, sources: &Known<String>, file: PlaceFile) -> Place {
    refer(check, &path.field("source"), What::Source, &file.source, sources);
    Place { source: file.source, section: file.section, paragraph: file.paragraph }
}

pub fn totals(check: &mut Check, root: &PathRef, sources: &Known<String>, files: Entries<TotalFile>) -> Vec<Total> {
    let mut totals: Vec<Total> = Vec::new();
    for (path, file) in files.read(check, &root.field("totals")) {
        let list = file.list;
        if totals.iter().any(|t| t.list == list) {
            check.fault(&path.field("list"), Fault::Duplicate { id: list.slug().to_owned() });
        }
        let place = place(check, &path.field("place"), sources, file.place);
        totals.push(Total { list, groups: file.groups, measures: file.measures, items: file.items, place });
    }
    totals
}

pub fn groups(check: &mut Check, root: &PathRef, sources: &Known<String>, files: Entries<GroupFile>) -> Vec<Group> {
    let mut seen = BTreeSet::new();
    let mut groups = Vec::new();
    for (path, file) in files.read(check, &root.field("groups")) {
        unique(check, &path.field("id"), &file.id, &mut seen);
        groups.push(Group {
            id: file.id,
            kind: file.kind,
            name: text(check, &path.field("name"), file.name),
            measures: file.measures,
            items: file.items,
            positions: file.positions.into_iter().filter_map(|p| optional_text(Some(p))).collect(),
            code: file.code,
            tile: file.tile,
            place: file.place.map(|p| place(check, &path.field("place"), sources, p)),
            bodies: bodies(&file.lead, &file.responsible),
            note: optional_text(file.note),
        });
    }
    groups
}

pub fn indicators(check: &mut Check, root: &PathRef, known: &KnownIds, files: Entries<IndicatorFile>) -> BTreeMap<IndicatorId, Indicator> {
    let mut seen = BTreeSet::new();
    let mut indicators = BTreeMap::new();
    for (path, file) in files.read(check, &root.field("indicators")) {
        unique(check, &path.field("id"), &file.id, &mut seen);
        if let Some(whole) = &file.part_of {
            refer(check, &path.field("part_of"), What::Indicator, whole, known.indicators);
        }
        if let Some(group) = &file.group {
            refer(check, &path.field("group"), What::Group, group, known.groups);
        }
        for (j, target) in file.context_for.iter().enumerate() {
            refer(check, &path.field("context_for").at(j), What::Target, target, known.targets);
        }
        let breaks = breaks(check, &path.field("breaks"), file.breaks);
        let name = text(check, &path.field("name"), file.name);
        let Some(unit) = unit(check, &path.field("unit"), known.units, &file.unit) else { continue };
        let indicator = Indicator {
            id: file.id.clone(),
            name,
            unit,
            nature: file.nature,
            rhythm: file.rhythm,
            lag_days: file.lag_days.unwrap_or(USUAL_LAG_DAYS),
            basis: optional_text(file.basis),
            scope: optional_text(file.scope),
            list: optional_text(file.list),
            part_of: file.part_of,
            group: file.group,
            context_for: file.context_for,
            breaks,
            may_fall: file.may_fall,
            note: optional_text(file.note),
        };
        if indicator.lag_days > 3650 {
            check.fault(&path.field("lag_days"), Fault::OutOfRange { found: indicator.lag_days.to_string(), low: 0, high: 3650 });
        }
        indicators.insert(file.id, indicator);
    }
    indicators
}

fn breaks(check: &mut Check, path: &PathRef, files: Vec<super::super::plan_file::BreakFile>) -> Vec<Break> {
    let mut breaks = Vec::new();
    for (j, file) in files.into_iter().enumerate() {
        let note = text(check, &path.at(j).field("note"), file.note);
        if let Some(from) = check.date(&path.at(j).field("from"), &file.from) {
            breaks.push(Break { from, note });
        }
    }
    breaks
}

pub fn gaps(check: &mut Check, root: &PathRef, sources: &Known<String>, files: Entries<GapFile>) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for (path, file) in files.read(check, &root.field("gaps")) {
        gaps.push(Gap {
            list: file.list,
            missing: file.missing,
            count: file.count,
            note: text(check, &path.field("note"), file.note),
            place: place(check, &path.field("place"), sources, file.place),
        });
    }
    gaps
}

/// Compares each total that the source states with the listed groups plus the stated gaps.
pub fn compare_with_totals(check: &mut Check, root: &PathRef, totals: &[Total], groups: &[Group], gaps: &[Gap]) {
    let path = root.field("totals");
    for (i, total) in totals.iter().enumerate() {
        let path = path.at(i);
        let listed: Vec<&Group> = groups.iter().filter(|g| g.kind == total.list).collect();
        let sum = |counts: &mut dyn Iterator<Item = u32>| counts.fold(0, u32::saturating_add);
        let gap = |missing| sum(&mut gaps.iter().filter(|g| g.list == total.list && g.missing == missing).map(|g| g.count));
        let mut compare = |field: &str, stated: Option<u32>, listed: u32| {
            if let Some(stated) = stated.filter(|s| *s != listed) {
                check.fault(&path.field(field), Fault::CountDiffers { stated, listed });
            }
        };
        let count = u32::try_from(listed.len()).unwrap_or(u32::MAX);
        let measures = sum(&mut listed.iter().filter_map(|g| g.measures));
        let items = sum(&mut listed.iter().filter_map(|g| g.items));
        compare("groups", Some(total.groups), count.saturating_add(gap(Missing::Names)));
        compare("measures", total.measures, measures.saturating_add(gap(Missing::Measures)));
        compare("items", total.items, items.saturating_add(gap(Missing::Items)));
    }
}
