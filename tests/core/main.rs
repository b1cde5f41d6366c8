//! Host tests of the core: one binary, one file a topic, tables through one `check`.
mod seeds;
