//! Host tests of the core: measuring, judging, editing and merging; one file a topic, tables through one `check`.

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
mod judging;
mod merge;
mod work;
