//! Host tests of the app: addresses, search, lists and pages.

mod find;
mod keys;
mod lists;
mod pages;
mod routes;
mod seeds;
mod tidy;
