//! The names by which every search finds a target.

use crate::search::{InitialOf, Name};
use crate::snapshot::Snapshot;
use xianfeng_core::plan::Target;

/// Its own names, those that people use, its number, its id, and the bodies that answer for it.
pub fn of_target(s: &Snapshot, target: &Target, initial_of: InitialOf) -> Vec<Name> {
    let bodies = s.bodies(target);
    let texts = target.names().chain([target.id.as_str()]).chain(target.aliases.iter().map(String::as_str)).chain(bodies.named());
    let mut names: Vec<Name> = texts.filter(|text| !text.is_empty()).map(|text| Name::new(text, initial_of)).collect();
    names.push(Name::number(&s.plan().number(target)));
    names
}
