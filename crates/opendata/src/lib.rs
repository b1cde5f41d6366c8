//! A plan with its figures and verdicts as open data, for those who build on it: tables as CSV and JSON, a Data Package,
//! SDMX-CSV, and a feed of what changed.
//!
//! Begin with [`publish`], which turns plans into the files of a folder; [`tables`] are what most of them are written
//! from. It is pure: the as-of date is an argument, and the same inputs give the same bytes.
//! docs/open-data.md is for the readers of these files.

mod feed;
mod file;
mod json;
mod package;
mod publish;
mod sdmx;
mod table;
mod tables;
mod timeline;

use xianfeng_core::assess::Assessment;
use xianfeng_core::ledger::{Ledger, LedgerView};
use xianfeng_core::measure::Date;
use xianfeng_core::plan::Plan;

pub use feed::name as feed_name;
pub use file::File;
pub use package::{NotPacked, packed};
pub use publish::publish;
pub use sdmx::sdmx;
pub use table::{Datum, Field, Sort, Table};
pub use tables::Topic;
pub use timeline::{Moment, timeline};

/// The format of our JSON files; a number more when a field leaves or changes its meaning.
pub const FORMAT: &str = "xianfeng.data/1";

/// A day of a plan with its ledger, judged.
#[derive(Clone, Copy)]
pub struct Inputs<'a> {
    pub plan: &'a Plan,
    /// Every edit.
    pub ledger: &'a Ledger,
    /// The view of the as-of day.
    pub ledger_view: &'a LedgerView,
    /// In the plan's order.
    pub assessments: &'a [Assessment],
    pub as_of: Date,
    /// The licence of the compilation; none for a plan of somebody else.
    pub licence: Option<Licence>,
}

/// A licence by which data may be passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Licence {
    /// As SPDX calls it.
    pub name: &'static str,
    pub title: &'static str,
    pub url: &'static str,
}

/// The licence of the repository, by which its compilations are passed on.
pub const MIT: Licence = Licence { name: "MIT", title: "MIT License", url: "https://opensource.org/license/mit" };
