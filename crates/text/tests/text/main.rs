//! Host tests of the words; one file a topic, tables through one `check`.

mod explain;
mod locale;
