//! A ledger in an address: a few edits that are passed on without a file.
//!
//! `1` for this form, then base64url of a checksum and the JSON of the ledger file, deflated. What comes back is a text
//! like that of any file, and is checked like one.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use super::checksum::checksum;

const FORM: char = '1';
/// The longest code that is read, in characters.
pub const LONGEST: usize = 65_536;
/// The largest text that is unpacked, in bytes: unpacking stops there.
pub const LARGEST: usize = 262_144;
/// The part of our addresses before the code.
pub const MARK: &str = "#/link/";

/// Why a code is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// Cut off or changed on its way.
    Broken,
    /// Made by a newer version.
    Newer,
    /// Longer than any that this page makes.
    TooLong,
    /// It would unpack to more than any that this page makes.
    TooLarge,
}

/// A text as a code; `None` where it is too long for one.
pub fn pack(text: &str) -> Option<String> {
    if text.len() > LARGEST {
        return None;
    }
    let mut bytes = checksum(text.as_bytes()).to_le_bytes().to_vec();
    bytes.extend(compress_to_vec(text.as_bytes(), 9));
    Some(format!("{FORM}{}", URL_SAFE_NO_PAD.encode(bytes))).filter(|code| code.len() <= LONGEST)
}

/// The text of a code. Nothing is unpacked of one that is too long, and no more than [`LARGEST`] of any.
pub fn unpack(code: &str) -> Result<String, Damage> {
    if code.len() > LONGEST {
        return Err(Damage::TooLong);
    }
    let mut letters = code.chars();
    match letters.next() {
        Some(FORM) => {}
        Some('2'..='9') => return Err(Damage::Newer),
        _ => return Err(Damage::Broken),
    }
    let bytes = URL_SAFE_NO_PAD.decode(letters.as_str()).map_err(|_| Damage::Broken)?;
    let (sum, packed) = bytes.split_first_chunk::<4>().ok_or(Damage::Broken)?;
    let text = decompress_to_vec_with_limit(packed, LARGEST).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => Damage::TooLarge,
        _ => Damage::Broken,
    })?;
    if checksum(&text).to_le_bytes() != *sum {
        return Err(Damage::Broken);
    }
    String::from_utf8(text).map_err(|_| Damage::Broken)
}

/// The address, from `#` on, of the first link in a text that somebody copied: a message with a link in it, a link, or a bare
/// address.
pub fn find(text: &str) -> Option<&str> {
    let address = &text[text.find(MARK)?..];
    // Ends at the first character that no address of ours has.
    let end = address.find(|letter: char| !letter.is_ascii_alphanumeric() && !"#/-_~.?=&%".contains(letter));
    Some(&address[..end.unwrap_or(address.len())])
}
