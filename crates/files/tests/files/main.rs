//! Host tests of files: reading, checking, writing, making a plan; one file a topic, tables through one `check`.

mod problems;
mod roundtrip;
mod authoring;
mod bytes;
mod judged_inputs;
mod examples;
mod packing;
mod seeds;
mod amounts;
mod inputs;
mod histories;
