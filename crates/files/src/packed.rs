//! A plan and its published ledger as one binary. The build reads and checks the JSON files and packs
//! them; the page unpacks them without a JSON reader.
//!
//! A packed file is part of one build and never outlives it. It begins with a head of 13 bytes:
//! a name (4), the version of this form (1), the length of the body (4) and its checksum (4),
//! numbers with the low byte first. The body is the [borsh](https://borsh.io) form of the two values.

use std::fmt;

use super::checksum::checksum;
use xianfeng_core::ledger::Ledger;
use xianfeng_core::plan::Plan;

const NAME: [u8; 4] = *b"xfpl";
const VERSION: u8 = 1;
const HEAD: usize = NAME.len() + 1 + 4 + 4;

/// Why bytes are no packed plan of this build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damaged {
    /// They do not begin as a packed plan does.
    Name,
    /// Another build wrote them.
    Version(u8),
    /// Bytes are missing, or there are too many.
    Length,
    /// The body is not the one that was packed.
    Checksum,
    /// The body is not a plan and a ledger.
    Content,
}

impl fmt::Display for Damaged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name => f.write_str("not a packed plan"),
            Self::Version(found) => write!(f, "a packed plan of version {found}, not {VERSION}"),
            Self::Length => f.write_str("a packed plan of the wrong length"),
            Self::Checksum => f.write_str("a packed plan with changed bytes"),
            Self::Content => f.write_str("a packed plan whose content cannot be read"),
        }
    }
}

/// Packs a plan with its ledger. Both come from [`crate::plan::read`] and [`crate::ledger::read`], so
/// that unpacking needs no second check of what they say.
pub fn pack(plan: &Plan, ledger: &Ledger) -> Result<Vec<u8>, borsh::io::Error> {
    let body = borsh::to_vec(&(plan, ledger))?;
    let length = u32::try_from(body.len()).map_err(|_| borsh::io::ErrorKind::InvalidData)?;
    let mut bytes = Vec::with_capacity(HEAD + body.len());
    bytes.extend(NAME);
    bytes.push(VERSION);
    bytes.extend(length.to_le_bytes());
    bytes.extend(checksum(&body).to_le_bytes());
    bytes.extend(body);
    Ok(bytes)
}

/// Unpacks what [`pack`] wrote.
pub fn unpack(bytes: &[u8]) -> Result<(Plan, Ledger), Damaged> {
    let rest = bytes.strip_prefix(&NAME).ok_or(Damaged::Name)?;
    let (version, rest) = rest.split_first().ok_or(Damaged::Length)?;
    if *version != VERSION {
        return Err(Damaged::Version(*version));
    }
    let (length, rest) = number(rest).ok_or(Damaged::Length)?;
    let (sum, body) = number(rest).ok_or(Damaged::Length)?;
    if usize::try_from(length) != Ok(body.len()) {
        return Err(Damaged::Length);
    }
    if checksum(body) != sum {
        return Err(Damaged::Checksum);
    }
    borsh::from_slice(body).map_err(|_| Damaged::Content)
}

fn number(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let (number, rest) = bytes.split_first_chunk()?;
    Some((u32::from_le_bytes(*number), rest))
}
