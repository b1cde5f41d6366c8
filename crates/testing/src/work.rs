//! Counts work: allocations, their bytes, and comparisons of ids. Counts are the same in every run, times are not.
//!
//! A test program that counts allocations says so once:
//!
//! ```
//! #[global_allocator]
//! static COUNTING: xianfeng_testing::work::Counting = xianfeng_testing::work::Counting;
//! ```

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

#[cfg(debug_assertions)]
use xianfeng_core::id::work::compared;

/// A release counts no comparisons: long tests and benchmarks run in one.
#[cfg(not(debug_assertions))]
fn compared() -> u64 {
    0
}

/// The allocator of the system, counted by thread.
pub struct Counting;

thread_local! {
    static CALLS: Cell<u64> = const { Cell::new(0) };
    static BYTES: Cell<u64> = const { Cell::new(0) };
}

fn note(bytes: usize) {
    // A thread that ends allocates after its counters are gone.
    let _ = CALLS.try_with(|calls| calls.set(calls.get() + 1));
    let _ = BYTES.try_with(|all| all.set(all.get() + bytes as u64));
}

// SAFETY: every call is passed on to the allocator of the system as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        note(layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        unsafe { System.dealloc(place, layout) }
    }

    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        note(size.saturating_sub(layout.size()));
        unsafe { System.realloc(place, layout, size) }
    }
}

/// The work of a piece of code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    pub allocations: u64,
    pub bytes: u64,
    /// Questions whether two ids are the same.
    pub comparisons: u64,
}

fn so_far() -> Work {
    Work { allocations: CALLS.get(), bytes: BYTES.get(), comparisons: compared() }
}

/// Runs something and counts its work on this thread.
pub fn count<T>(run: impl FnOnce() -> T) -> (T, Work) {
    let before = so_far();
    let result = run();
    let after = so_far();
    let work = Work {
        allocations: after.allocations - before.allocations,
        bytes: after.bytes - before.bytes,
        comparisons: after.comparisons - before.comparisons,
    };
    (result, work)
}

/// Four times as much may cost so many times the work, and a little that does not depend on the size.
const MOST: f64 = 4.4;
const SMALL: Work = Work { allocations: 500, bytes: 100_000, comparisons: 500 };

/// Compares the work on something with that on four times as much; an excess is said with both.
pub fn excess(what: &str, one: Work, four: Work) -> Option<String> {
    let grows = |one: u64, four: u64, small: u64| four as f64 > one as f64 * MOST + small as f64;
    let grows = grows(one.allocations, four.allocations, SMALL.allocations)
        || grows(one.bytes, four.bytes, SMALL.bytes)
        || grows(one.comparisons, four.comparisons, SMALL.comparisons);
    grows.then(|| format!("{what}: {one:?} became {four:?}"))
}

/// Fails with everything that grows faster than what it works on.
#[track_caller]
pub fn check(excesses: impl IntoIterator<Item = Option<String>>) {
    let all: Vec<String> = excesses.into_iter().flatten().collect();
    assert!(all.is_empty(), "{}", all.join("\n"));
}
