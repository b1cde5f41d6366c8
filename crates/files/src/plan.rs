//! From a plan file to a [`Plan`] and back.

pub(super) mod fields;
mod groups;
mod headline;
mod pace;
mod targets;
mod write;

use std::collections::{BTreeMap, BTreeSet};

use super::entries::Entries;
use super::json;
use super::path::PathRef;
use super::plan_file::{PLAN_FORMAT, PlanFile, ThresholdsFile};
use super::problem::{Check, Fault, Parsed};
use xianfeng_core::measure::{Decimal, PartialDate, Quantity, Unit, Units, typed};
use xianfeng_core::plan::{Document, Index, Plan, Thresholds};

use fields::{Known, optional_text, text, unique};
use targets::KnownIds;
pub use write::{file, target as file_of_target, to_json};

/// Reads a plan file.
pub fn read(text: &str) -> Parsed<Plan> {
    match json::read_file(text, PLAN_FORMAT, |file: &PlanFile| &file.format) {
        Ok(file) => check(file),
        Err(problem) => Parsed { value: None, problems: vec![problem] },
    }
}

/// Checks a plan file and turns it into a plan: every problem is found in one go.
pub fn check(file: PlanFile) -> Parsed<Plan> {
    let root = PathRef::Root;
    let mut check = Check::default();
    check.id(&root.field("id"), file.id.as_str());
    if file.version.trim().is_empty() {
        check.fault(&root.field("version"), Fault::Empty);
    }
    let title = text(&mut check, &root.field("title"), file.title);
    let adopted = check.date(&root.field("adopted"), &file.adopted);
    let thresholds = thresholds(&mut check, &root.field("thresholds"), file.thresholds);
    let target_ids = Known::of(&file.targets, |target| &target.id);
    let headline = headline::headline(&mut check, &root, &target_ids, file.headline);
    let source_ids = Known::of(&file.sources, |source| &source.id);
    let sources = documents(&mut check, &root, file.sources);
    let units = own_units(&mut check, &root, file.units);
    let totals = groups::totals(&mut check, &root, &source_ids, file.totals);
    let known = KnownIds {
        units: &units,
        sources: &source_ids,
        groups: &Known::of(&file.groups, |group| &group.id),
        targets: &target_ids,
        indicators: &Known::of(&file.indicators, |indicator| &indicator.id),
        measures: &BTreeMap::new(),
    };
    let groups = groups::groups(&mut check, &root, &source_ids, file.groups);
    let indicators = groups::indicators(&mut check, &root, &known, file.indicators);
    let targets = targets::targets(&mut check, &root, &KnownIds { measures: &indicators, ..known }, file.targets);
    let gaps = groups::gaps(&mut check, &root, &source_ids, file.gaps);
    groups::compare_with_totals(&mut check, &root, &totals, &groups, &gaps);
    let value = adopted.map(|adopted| Plan {
        id: file.id,
        version: file.version,
        title,
        issuer: optional_text(Some(file.issuer)).unwrap_or_default(),
        territory: optional_text(file.territory),
        adopted,
        note: optional_text(file.note),
        outlines: file.outlines.filter(|city| !city.trim().is_empty()),
        thresholds,
        headline,
        sources,
        totals,
        units,
        groups,
        indicators,
        targets,
        gaps,
        index: Index::default(),
    });
    Parsed { value, problems: check.problems }
}

fn thresholds(check: &mut Check, path: &PathRef, file: Option<ThresholdsFile>) -> Thresholds {
    let usual = Thresholds::default();
    let Some(file) = file else { return usual };
    let read = Thresholds {
        on_track: file.on_track.decimal(&path.field("on_track"), check).unwrap_or(usual.on_track),
        slightly_behind: file.slightly_behind.decimal(&path.field("slightly_behind"), check).unwrap_or(usual.slightly_behind),
        rate_slightly_behind: match file.rate_slightly_behind {
            Some(n) => n.decimal(&path.field("rate_slightly_behind"), check).unwrap_or(usual.rate_slightly_behind),
            None => usual.rate_slightly_behind,
        },
    };
    if read.on_track < read.slightly_behind || read.rate_slightly_behind > Decimal::ZERO {
        check.fault(path, Fault::BadThresholds);
    }
    read
}

fn documents(check: &mut Check, root: &PathRef, files: Entries<super::plan_file::DocumentFile>) -> Vec<Document> {
    let mut seen = BTreeSet::new();
    let mut documents = Vec::new();
    for (path, file) in files.read(check, &root.field("sources")) {
        unique(check, &path.field("id"), &file.id, &mut seen);
        let published = typed::published(&file.published);
        let published = check.require(&path.field("published"), published, || Fault::NotADate { found: file.published.clone() });
        documents.push(Document {
            id: file.id,
            title: text(check, &path.field("title"), file.title),
            publisher: optional_text(Some(file.publisher)).unwrap_or_default(),
            published: published.unwrap_or(PartialDate::Unstated),
            url: file.url,
        });
    }
    documents
}

fn own_units(check: &mut Check, root: &PathRef, files: Entries<super::plan_file::UnitFile>) -> Units {
    let mut own: BTreeMap<String, Unit> = BTreeMap::new();
    for (path, file) in files.read(check, &root.field("units")) {
        let name = text(check, &path.field("name"), file.name);
        let factor = file.factor.decimal(&path.field("factor"), check).unwrap_or(Decimal::ONE);
        if factor <= Decimal::ZERO {
            check.fault(&path.field("factor"), Fault::NotPositive { found: file.factor.0.clone() });
        }
        if file.symbol.trim().is_empty() {
            check.fault(&path.field("symbol"), Fault::Empty);
        }
        let unit = Unit { symbol: file.symbol.clone(), name, quantity: Quantity::named(&file.quantity), factor, scale: Decimal::ONE };
        if own.insert(file.symbol.clone(), unit).is_some() {
            check.fault(&path.field("symbol"), Fault::Duplicate { id: file.symbol });
        }
    }
    Units::new(own.into_values())
}
