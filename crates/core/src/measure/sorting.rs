//! A stable sort that is compiled once.

use std::cmp::Ordering;

/// `items` in the order of `compare`; equal ones keep their order.
///
/// The standard sort is compiled again for every type: ten lists cost the page 90 kB. This one sorts
/// positions, so that there is a single copy of it, and moves the items afterwards.
pub fn sorted<T>(items: Vec<T>, compare: &dyn Fn(&T, &T) -> Ordering) -> Vec<T> {
    let order = positions(items.len(), &mut |a, b| compare(&items[a], &items[b]));
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.into_iter().filter_map(|i| items.get_mut(i).and_then(Option::take)).collect()
}

fn positions(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}
