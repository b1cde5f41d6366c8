//! Lists in files: one bad entry is one problem, and the others are read all the same.

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;

use super::json;
use super::path::PathRef;
use super::problem::{Check, Problem};

/// A type of the entries of a list.
pub trait ListEntry: DeserializeOwned + Serialize {
    /// Reads an entry whose every field is known; `None`: it has to be read with care, to say what is wrong.
    fn read_known(text: &str) -> Option<Self> {
        let entry = serde_json::from_str(text).ok()?;
        json::has_fields(&json::written(&entry)?, text).then_some(entry)
    }
}

/// The entries of a list, each read on its own: the entry, or its problems.
///
/// An entry is read from its own piece of the text, in one pass, and again with care only where something is wrong.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Entries<T: Serialize>(Vec<Entry<T>>);

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum Entry<T> {
    Read(T),
    /// Never written: files are written from checked data.
    Unread(#[serde(skip)] Vec<Problem>),
}

impl<T: Serialize> Default for Entries<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Serialize> FromIterator<T> for Entries<T> {
    fn from_iter<I: IntoIterator<Item = T>>(entries: I) -> Self {
        Self(entries.into_iter().map(Entry::Read).collect())
    }
}

impl<T: Serialize> Entries<T> {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The entries that could be read.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter().filter_map(|e| if let Entry::Read(entry) = e { Some(entry) } else { None })
    }

    /// Tells whether an entry could not be read: then nobody knows what it was called.
    pub(super) fn has_unread(&self) -> bool {
        self.0.iter().any(|e| matches!(e, Entry::Unread(_)))
    }

    /// The entries with their places; what could not be read becomes a problem.
    pub(super) fn read<'a>(self, check: &mut Check, path: &'a PathRef) -> Vec<(PathRef<'a>, T)> {
        let readable = |(path, entry): (PathRef<'a>, _)| check.readable(&path, entry).map(|entry| (path, entry));
        self.each(path).filter_map(readable).collect()
    }

    /// The entries one after the other, for long lists: each with its place, or its problems.
    pub(super) fn each<'a>(self, path: &'a PathRef) -> impl Iterator<Item = (PathRef<'a>, Result<T, Vec<Problem>>)> {
        self.0.into_iter().enumerate().map(|(i, entry)| match entry {
            Entry::Read(entry) => (path.at(i), Ok(entry)),
            Entry::Unread(problems) => (path.at(i), Err(problems)),
        })
    }
}

impl<'de, T: ListEntry> Deserialize<'de> for Entries<T> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let texts = Vec::<&RawValue>::deserialize(d)?;
        let read = |text: &RawValue| match json::read_entry(text.get()) {
            Ok(entry) => Ok(Entry::Read(entry)),
            Err(Some(problems)) => Ok(Entry::Unread(problems)),
            Err(None) => Err(D::Error::custom("broken")),
        };
        texts.into_iter().map(read).collect::<Result<_, _>>().map(Self)
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema + Serialize> schemars::JsonSchema for Entries<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        Vec::<T>::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Vec::<T>::json_schema(generator)
    }
}
