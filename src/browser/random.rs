//! Unique names. Plain-http intranets lack `crypto.randomUUID` but have `getRandomValues`.

use std::cell::RefCell;

const BYTES: usize = 16;
/// Names of which the bits are fetched at once: an import takes thousands.
const NAMES: usize = 64;

thread_local! {
    /// Random bytes that no name has yet.
    static POOL: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// 128 random bits as 32 hexadecimal digits.
pub fn fresh_id() -> String {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    fresh_bytes().iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|digit| DIGITS[usize::from(digit)]).collect()
}

fn fresh_bytes() -> [u8; BYTES] {
    let mut bits = [0; BYTES];
    let is_filled = POOL.with_borrow_mut(|pool| {
        if pool.len() < BYTES {
            pool.resize(BYTES * NAMES, 0);
            if getrandom::fill(pool).is_err() {
                pool.clear();
                return false;
            }
        }
        bits.copy_from_slice(&pool.split_off(pool.len() - BYTES));
        true
    });
    if !is_filled {
        // Without any source of randomness, time and address space still make a collision unlikely.
        let seed = super::clock::now().millis.to_le_bytes();
        bits[..8].copy_from_slice(&seed);
        bits[8..].copy_from_slice(&(js_sys::Math::random().to_bits()).to_le_bytes());
    }
    bits
}

/// 32 random bits as 8 hexadecimal digits, for the ids of plans and of what is added to them: short, because people
/// read them, and never the same twice, because records stay behind what was deleted.
pub fn fresh_part() -> String {
    fresh_id().chars().take(8).collect()
}
