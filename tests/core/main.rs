//! Host tests of the core: one binary, one file a topic, tables through one `check`.

mod numbers;
mod periods;
mod plans;
mod seeds;
mod stamps;
mod units;
