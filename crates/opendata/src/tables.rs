//! The tables of a plan: targets, indicators, figures, verdicts.

pub mod changes;
mod figures;
mod indicators;
mod targets;
mod verdicts;

use xianfeng_core::plan::{Language, Text};

use crate::Inputs;
use crate::table::{Datum, Field, Sort, Table};

pub use indicators::area_of;

/// A table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    Targets,
    Indicators,
    Figures,
    Verdicts,
}

impl Topic {
    pub const ALL: [Topic; 4] = [Self::Targets, Self::Indicators, Self::Figures, Self::Verdicts];

    pub fn table(self, inputs: &Inputs) -> Table {
        match self {
            Self::Targets => targets::table(inputs),
            Self::Indicators => indicators::table(inputs),
            Self::Figures => figures::table(inputs),
            Self::Verdicts => verdicts::table(inputs),
        }
    }
}

pub(crate) fn field(name: &'static str, sort: Sort, zh: &'static str, en: &'static str) -> Field {
    Field { name, sort, zh, en }
}

/// A text in both languages, where it is there.
pub(crate) fn both(text: Option<&Text>) -> [Datum; 2] {
    let of = |language| text.filter(|text| text.has(language)).map_or(Datum::Empty, |text| Datum::text(text.in_language(language)));
    [of(Language::Zh), of(Language::En)]
}

/// Something said in both languages.
pub(crate) fn said(say: impl Fn(Language) -> String) -> [Datum; 2] {
    [Datum::text(say(Language::Zh)), Datum::text(say(Language::En))]
}
