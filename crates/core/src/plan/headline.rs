//! The headline targets of a plan: those that stand for the whole on its first page.

use borsh::{BorshDeserialize, BorshSerialize};

use super::{Plan, Target, Text};
use crate::id::TargetId;

/// A named list of headline targets.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Headline {
    pub name: Text,
    /// In the order of the list; at least one.
    pub targets: Vec<TargetId>,
}

/// The number of targets that stand for a plan that names none.
const FIRST: usize = 6;

impl Plan {
    /// The headline targets by list. A plan that names none is represented by its first targets with a number, in one
    /// list without a name; by its first targets where none has a number.
    pub fn headline_targets(&self) -> Vec<(Option<&Text>, Vec<&Target>)> {
        if !self.headline.is_empty() {
            let targets = |list: &Headline| list.targets.iter().filter_map(|id| self.target(id)).collect();
            return self.headline.iter().map(|list| (Some(&list.name), targets(list))).collect();
        }
        let counted = || self.targets.iter().filter(|t| !self.is_part(&t.id));
        let mut first: Vec<&Target> = counted().filter(|t| self.unit_of(t).is_some()).take(FIRST).collect();
        if first.is_empty() {
            first.extend(counted().take(FIRST));
        }
        if first.is_empty() { Vec::new() } else { vec![(None, first)] }
    }
}
