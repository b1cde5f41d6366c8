//! A checksum for what is packed or saved.

/// FNV-1a of 32 bits: it finds damage, and is no protection from intent.
pub fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
