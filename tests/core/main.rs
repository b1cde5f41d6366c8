//! Host tests of the core: one binary, one file a topic, tables through one `check`.

mod any;
mod plans;

mod numbers;
mod periods;
mod stamps;
mod units;

mod asof;
mod choosing;
mod thresholds;
mod waiting;

mod composite;
mod event;
mod level;
mod limit;
mod milestone;
mod outlook;
mod pace;
mod multiple;
mod rank;
mod rate;
mod ratio;
mod relative;
mod share;
mod total;

mod edits;
mod explain;
mod judging;
mod locale;
mod merge;
mod problems;
mod roundtrip;
mod work;

mod authoring;
mod find;
mod keys;
mod lists;
mod pages;
mod routes;

mod examples;
mod seeds;
mod tidy;
