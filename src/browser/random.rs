//! Unique names. Plain-http intranets lack `crypto.randomUUID` but have `getRandomValues`.

/// 128 random bits as 32 hexadecimal digits.
pub fn fresh_id() -> String {
    let mut bits = [0_u8; 16];
    if getrandom::fill(&mut bits).is_err() {
        // Without any source of randomness, time and address space still make a collision unlikely.
        let seed = super::clock::now().millis.to_le_bytes();
        bits[..8].copy_from_slice(&seed);
        bits[8..].copy_from_slice(&(js_sys::Math::random().to_bits()).to_le_bytes());
    }
    bits.iter().map(|b| format!("{b:02x}")).collect()
}

/// 32 random bits as 8 hexadecimal digits, for the ids of plans and of what is added to them: short, because people
/// read them, and never the same twice, because records stay behind what was deleted.
pub fn fresh_part() -> String {
    fresh_id().chars().take(8).collect()
}
