//! Tests of the crate, a topic a file.

mod fixed;
mod package;
mod small;
