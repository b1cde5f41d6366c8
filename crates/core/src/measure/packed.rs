//! Days and maps in the binary form of a plan: borsh does not know the calendar's own type.

use std::collections::BTreeMap;

use borsh::io::{Error, ErrorKind, Read, Result, Write};
use borsh::{BorshDeserialize, BorshSerialize};

use super::Date;
use super::day::{day_from_number, day_number};
use super::sorting::map_of;

/// Writes a day as the number of days since 1970-01-01, four bytes.
pub fn pack_day<W: Write>(day: &Date, writer: &mut W) -> Result<()> {
    i32::try_from(day_number(*day)).map_err(|_| Error::from(ErrorKind::InvalidData))?.serialize(writer)
}

/// Reads a day; fails on a number outside the calendar.
pub fn unpack_day<R: Read>(reader: &mut R) -> Result<Date> {
    let number = i32::deserialize_reader(reader)?;
    day_from_number(i64::from(number)).ok_or_else(|| Error::from(ErrorKind::InvalidData))
}

/// Writes a day that may be missing: one byte for whether there is one, then the day.
pub fn pack_optional_day<W: Write>(day: &Option<Date>, writer: &mut W) -> Result<()> {
    day.is_some().serialize(writer)?;
    day.as_ref().map_or(Ok(()), |day| pack_day(day, writer))
}

/// Reads a day that may be missing.
pub fn unpack_optional_day<R: Read>(reader: &mut R) -> Result<Option<Date>> {
    bool::deserialize_reader(reader)?.then(|| unpack_day(reader)).transpose()
}

/// Reads a map entry by entry: borsh collects it, by a sort of its own for every type.
pub fn unpack_map<R: Read, K: BorshDeserialize + Ord, V: BorshDeserialize>(reader: &mut R) -> Result<BTreeMap<K, V>> {
    Ok(map_of(Vec::<(K, V)>::deserialize_reader(reader)?))
}
