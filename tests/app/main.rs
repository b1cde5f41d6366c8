//! Host tests of the app: addresses, search, lists and pages.

#![recursion_limit = "256"]

mod digits;
mod entry;
mod find;
mod keys;
mod lists;
mod notice;
mod one_file;
mod pages;
mod passing;
mod readme;
mod recording;
mod routes;
mod seeds;
mod spreadsheet;
mod tidy;
mod words;
