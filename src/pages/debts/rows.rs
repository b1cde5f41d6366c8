//! The rows of the page: everything that is owed, narrowed and in order.

use std::collections::BTreeMap;

use crate::bodies::Names;
use crate::pages::targets::selection;
use crate::route::{Filter, Order, Owing};
use crate::search::InitialOf;
use crate::snapshot::Snapshot;
use xianfeng_core::assess::debt::{Debt, Owed};
use xianfeng_core::measure::day::days_between;
use xianfeng_core::measure::sorted;
use xianfeng_core::plan::body_key;

/// Tells whether a debt is of a sort.
pub fn is_of(s: &Snapshot, debt: &Debt, owing: Owing) -> bool {
    match owing {
        Owing::Number => debt.owed.is_report() && s.plan().target(&debt.target).is_some_and(|t| s.plan().unit_of(t).is_some()),
        Owing::Report => debt.owed.is_report(),
        Owing::Enough => matches!(debt.owed, Owed::Enough(_)),
        Owing::Work => !debt.owed.is_report(),
    }
}

/// The sort that is shown: the chosen one, or those with a number, because these can be answered by one.
pub fn shown_sort(s: &Snapshot, debts: &[Debt], filter: &Filter) -> Owing {
    let usual = if debts.iter().any(|debt| is_of(s, debt, Owing::Number)) { Owing::Number } else { Owing::Report };
    filter.owing.unwrap_or(usual)
}

/// The body to ask first, in its usual spelling; empty where nobody is named.
pub fn body<'a>(names: &'a Names, debt: &'a Debt) -> &'a str {
    names.spelled(debt.bodies.first())
}

/// A body with the number of its debts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// Empty: nobody is named.
    pub body: String,
    pub debts: usize,
}

/// The bodies that owe something of a sort: nobody first, then by number.
pub fn counts(s: &Snapshot, names: &Names, debts: &[Debt], owing: Owing) -> Vec<Count> {
    let mut by_body: BTreeMap<&str, usize> = BTreeMap::new();
    for debt in debts.iter().filter(|debt| is_of(s, debt, owing)) {
        *by_body.entry(body(names, debt)).or_default() += 1;
    }
    let counts = by_body.into_iter().map(|(body, debts)| Count { body: body.to_owned(), debts }).collect();
    let key = |count: &Count| (!count.body.is_empty(), std::cmp::Reverse(count.debts));
    sorted(counts, &|a, b| key(a).cmp(&key(b)).then_with(|| a.body.cmp(&b.body)))
}

/// The rows that a filter leaves: by body, or the oldest first.
pub fn narrowed(s: &Snapshot, names: &Names, debts: &[Debt], filter: &Filter, initial_of: InitialOf) -> Vec<Debt> {
    let owing = shown_sort(s, debts, filter);
    let key = filter.body.as_deref().map(body_key);
    let fits = |debt: &&Debt| {
        is_of(s, debt, owing)
            && key.as_ref().is_none_or(|key| body_key(debt.bodies.first()) == *key)
            && (filter.words.trim().is_empty()
                || s.plan().target(&debt.target).is_some_and(|t| selection::is_found(s, t, &filter.words, initial_of)))
    };
    let rows: Vec<Debt> = debts.iter().filter(fits).cloned().collect();
    let order = counts(s, names, debts, owing);
    let ranks: BTreeMap<&str, usize> = order.iter().enumerate().map(|(at, count)| (count.body.as_str(), at)).collect();
    let is_by_body = filter.order != Order::Due;
    let rank = |debt: &Debt| if is_by_body { ranks.get(body(names, debt)).copied() } else { None };
    let ranked = rows.into_iter().map(|debt| (rank(&debt), debt)).collect();
    let key = |(rank, debt): &(Option<usize>, Debt)| (*rank, debt.owed.since());
    sorted(ranked, &|a, b| key(a).cmp(&key(b))).into_iter().map(|(_, debt)| debt).collect()
}

/// Days that a debt is late.
pub fn days_late(s: &Snapshot, debt: &Debt) -> Option<i64> {
    debt.owed.since().map(|since| days_between(since, s.as_of)).filter(|days| *days > 0)
}
