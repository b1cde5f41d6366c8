//! The offices and departments that answer for targets: the names already used, and one spelling for each.

use std::collections::BTreeMap;

use crate::snapshot::Snapshot;
use xianfeng_core::ledger::Entry;
use xianfeng_core::plan::{Bodies, Target, body_key};

/// One spelling of every name: the one that was used first, in the plan and then in the ledger.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names(BTreeMap<String, String>);

impl Names {
    /// The names that the plan and the ledger use.
    pub fn of(s: &Snapshot) -> Self {
        let mut names = Self::default();
        let plan = s.plan();
        let planned = plan.groups.iter().map(|g| &g.bodies).chain(plan.targets.iter().map(|t| &t.bodies));
        planned.for_each(|bodies| names.take(bodies));
        for item in plan.targets.iter().flat_map(|t| s.ledger_view.work(&t.id)) {
            if let Entry::Assignment(a) = &item.entry {
                names.take(&Bodies { lead: a.lead.clone(), responsible: a.responsible.clone() });
            }
        }
        names
    }

    fn take(&mut self, bodies: &Bodies) {
        for name in [&bodies.lead, &bodies.responsible].into_iter().filter(|name| !name.trim().is_empty()) {
            self.0.entry(body_key(name)).or_insert_with(|| name.trim().to_owned());
        }
    }

    /// The names, in the order of their letters.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }

    /// The spelling in use of a name; a new name as it was typed.
    pub fn spelled<'a>(&'a self, name: &'a str) -> &'a str {
        self.0.get(&body_key(name)).map_or(name.trim(), String::as_str)
    }
}

/// Tells whether a body leads a target or is responsible for it; an empty name: nobody does.
pub fn answers(s: &Snapshot, target: &Target, name: &str) -> bool {
    let bodies = s.bodies(target);
    let key = body_key(name);
    if key.is_empty() { bodies.is_empty() } else { bodies.named().any(|named| body_key(named) == key) }
}
