//! One step: announces an action, performs it, and prints its duration.

use crate::failure::Result;
use std::fmt;
use std::time::{Duration, Instant};

/// Runs a step. `about` warns of a long duration: "first time only, about 3 min".
pub fn step<T>(what: &str, about: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    match about {
        "" => println!("▸ {what}"),
        about => println!("▸ {what} ({about})"),
    }
    let start = Instant::now();
    let done = work()?;
    println!("  done in {}", Span(start.elapsed()));
    Ok(done)
}

/// Reports that there is nothing to do, so that a second run can be followed too.
pub fn skip(what: &str, why: &str) {
    println!("▸ {what}: {why}");
}

/// A duration in words.
pub struct Span(pub Duration);

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let seconds = self.0.as_secs();
        match seconds {
            0..10 => write!(f, "{:.1}s", self.0.as_secs_f32()),
            10..60 => write!(f, "{seconds}s"),
            _ => write!(f, "{}m{:02}s", seconds / 60, seconds % 60),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_grows_coarser_as_it_grows() {
        let span = |millis| Span(Duration::from_millis(millis)).to_string();
        assert_eq!(span(1_240), "1.2s");
        assert_eq!(span(42_900), "42s");
        assert_eq!(span(161_000), "2m41s");
    }
}
