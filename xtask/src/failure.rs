//! Failures, with advice for the person.

use std::fmt;

pub type Result<T = ()> = std::result::Result<T, Failure>;

/// A failure that ends the command. `remedy` is a sentence for someone who sees this for the first
/// time: what to install, and how.
#[derive(Debug)]
pub struct Failure {
    what: String,
    remedy: Option<String>,
}

impl Failure {
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: None }
    }

    pub fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "✗ {}", self.what)?;
        match &self.remedy {
            Some(remedy) => write!(f, "\n  What to do: {remedy}"),
            None => Ok(()),
        }
    }
}

impl From<String> for Failure {
    fn from(what: String) -> Self {
        Self::new(what)
    }
}

/// Adds the file name to an input or output error; `std` does not.
pub trait About<T> {
    fn about(self, subject: impl fmt::Display) -> Result<T>;
}

impl<T, E: fmt::Display> About<T> for std::result::Result<T, E> {
    fn about(self, subject: impl fmt::Display) -> Result<T> {
        self.map_err(|error| Failure::new(format!("{subject}: {error}")))
    }
}
