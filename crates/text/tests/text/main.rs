//! Host tests of the words; one file a topic, tables through one `check`.

mod digits;
mod explain;
mod locale;
mod overview;
mod redone;
mod reminders;
mod why;
