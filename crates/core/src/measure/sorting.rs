//! A stable sort that is compiled once.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// `items` in the order of `compare`; equal ones keep their order.
///
/// The standard sort is compiled again for every type: ten lists cost the page 90 kB. This one sorts
/// positions, so that there is a single copy of it, and moves the items afterwards.
pub fn sorted<T>(items: Vec<T>, compare: &dyn Fn(&T, &T) -> Ordering) -> Vec<T> {
    let order = positions(items.len(), &mut |a, b| compare(&items[a], &items[b]));
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.into_iter().filter_map(|i| items.get_mut(i).and_then(Option::take)).collect()
}

/// A set of `items`, put in one after the other: `collect` sorts them first, by a sort of its own for every type.
pub fn set_of<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    for item in items {
        set.insert(item);
    }
    set
}

/// A map of `items`, likewise; of two with one key the last stays.
pub fn map_of<K: Ord, V>(items: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in items {
        map.insert(key, value);
    }
    map
}

fn positions(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}
