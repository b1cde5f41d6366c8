//! Prints for programs that may stop reading before the end, as `| head` does.

use std::fmt::Display;
use std::io::{ErrorKind, Write, stdout};
use std::process::exit;

/// Prints a line.
macro_rules! say {
    ($($argument:tt)*) => { $crate::say::text(format_args!("{}\n", format_args!($($argument)*))) };
}
pub(crate) use say;

/// Prints a text; ends the program quietly where nobody reads it any more.
pub fn text(text: impl Display) {
    if let Err(error) = write!(stdout(), "{text}") {
        if error.kind() != ErrorKind::BrokenPipe {
            eprintln!("✗ {error}");
        }
        exit(i32::from(error.kind() != ErrorKind::BrokenPipe));
    }
}
