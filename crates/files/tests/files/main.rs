//! Host tests of files: reading, checking, writing, making a plan; one file a topic, tables through one `check`.

mod problems;
mod roundtrip;
mod authoring;
mod bytes;
mod pasting;
mod judged_inputs;
mod links;
mod examples;
mod icalendar;
mod packing;
mod seeds;
mod sharing;
mod amounts;
mod inputs;
mod sheets;
mod histories;
mod versions;
