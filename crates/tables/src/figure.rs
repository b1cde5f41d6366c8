//! The figures of a table, one by one.

use borsh::{BorshDeserialize, BorshSerialize};
use xianfeng_core::id::{IndicatorId, TargetId};
use xianfeng_core::measure::{Decimal, Period, Qualifier, Unit};

/// A figure with the cell that it stands in.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Figure {
    /// Empty for a file without sheets.
    pub sheet: String,
    /// Counted from zero.
    pub row: usize,
    pub column: usize,
    pub name: String,
    pub indicator: IndicatorId,
    /// `None`: the plan knows the indicator, but sets no target for it.
    pub target: Option<TargetId>,
    pub period: Option<Period>,
    /// From the beginning of the year; `None` where it makes no difference.
    pub is_cumulative: Option<bool>,
    pub value: Decimal,
    pub unit: Unit,
    pub wording: Qualifier,
    /// The text of the cell.
    pub text: String,
    /// The text of the columns of sources and remarks beside it.
    pub source: String,
    pub note: String,
    /// Empty: it can be taken without a question.
    pub doubts: Vec<Doubt>,
}

/// Why a person has to be asked.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Doubt {
    /// A month or a quarter on its own, or from the start of the year.
    MonthOrToDate,
    NoYear,
    NoPeriod,
    HiddenRow,
    HiddenColumn,
    /// Sent back, a draft, not yet checked.
    Returned {
        status: String,
    },
    /// The same figure with another value in other cells.
    Twice {
        cells: Vec<String>,
    },
    /// A forecast.
    Expected,
    /// A slip in the number, as it is probably meant.
    Slip {
        text: String,
    },
    /// A sign with several meanings.
    Sign {
        sign: String,
    },
    /// A number in words: 八成.
    Rough,
    /// A number from a sentence.
    Sentence,
    /// The words in brackets behind it may change it.
    Remark {
        text: String,
    },
    /// The plan counts on another basis, and the table does not say its own.
    Basis,
    /// A figure of the whole year in a table of months.
    Yearly,
    /// Less than none.
    Negative,
    /// Nothing at all a year before: perhaps left empty.
    ZeroBefore,
    NoUnit,
    /// A total of more than the target counts.
    Scope,
    /// The names are alike, not the same.
    Name,
    /// A change: in percent, or as an amount.
    PercentOrAmount,
    /// A share below one: a part of the whole or of a hundred.
    Fraction,
    /// A month higher than all months together.
    Larger,
}

/// A cell that was not taken though it looks like a figure.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct LeftCell {
    pub sheet: String,
    pub row: usize,
    pub column: usize,
    pub name: String,
    pub text: String,
    pub why: Left,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Left {
    /// A letter in a number, two points: never guessed.
    NotANumber,
    /// A formula without its result.
    Uncalculated,
    /// #N/A.
    Error,
    /// More fields than the head has: a comma too many.
    MoreFields,
    /// Nothing in the plan has this name.
    Unknown,
}
