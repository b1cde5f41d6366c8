//! Places in a file.

use std::fmt;

/// A place in a file: `targets[3].window.due`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path(String);

impl Path {
    pub fn root() -> Self {
        Self::default()
    }

    /// The field `name` under this place.
    pub fn field(&self, name: &str) -> Self {
        let between = if self.0.is_empty() { "" } else { "." };
        Self([&self.0, between, name].concat())
    }

    /// The `index`-th entry of this list, counted from 0 as in JSON.
    pub fn at(&self, index: usize) -> Self {
        Self(format!("{}[{index}]", self.0))
    }

    /// The place `inner` under this place.
    pub(super) fn under(&self, inner: &Self) -> Self {
        if inner.0.is_empty() || inner.0.starts_with('[') { Self(format!("{}{}", self.0, inner.0)) } else { self.field(&inner.0) }
    }
}

impl From<String> for Path {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A place on the way through a file, which becomes a [`Path`] only where something is wrong: a ledger has ten of them for
/// each figure.
#[derive(Clone, Copy)]
pub(super) enum PathRef<'a> {
    Root,
    Field(&'a PathRef<'a>, &'a str),
    At(&'a PathRef<'a>, usize),
}

impl PathRef<'_> {
    pub fn field<'b>(&'b self, name: &'b str) -> PathRef<'b> {
        PathRef::Field(self, name)
    }

    /// The `index`-th entry of this list, counted from 0 as in JSON.
    pub fn at(&self, index: usize) -> PathRef<'_> {
        PathRef::At(self, index)
    }

    pub fn to_path(self) -> Path {
        match self {
            Self::Root => Path::root(),
            Self::Field(of, name) => of.to_path().field(name),
            Self::At(of, index) => of.to_path().at(index),
        }
    }
}
