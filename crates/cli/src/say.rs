//! What is printed: a program that reads it may stop before its end, as `| head` does.

use std::fmt::Arguments;
use std::io::{ErrorKind, Write, stdout};
use std::process::exit;

/// Prints a line.
macro_rules! say {
    ($($argument:tt)*) => { $crate::say::text(format_args!("{}\n", format_args!($($argument)*))) };
}
pub(crate) use say;

/// Prints a text; ends the program quietly where nobody reads it any more.
pub fn text(text: Arguments) {
    if let Err(error) = stdout().write_fmt(text) {
        if error.kind() != ErrorKind::BrokenPipe {
            eprintln!("✗ {error}");
        }
        exit(i32::from(error.kind() != ErrorKind::BrokenPipe));
    }
}
