//! Problems of a file, each with its place.

use xianfeng_core::ledger::{Observation, Source, SourceGrade};
use xianfeng_core::measure::{Date, PartialDate, Period, typed};
use xianfeng_core::plausible::Refusal;

use super::path::{Path, PathRef};

/// One thing that is wrong. `xianfeng_text` words it, with the remedy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub path: Path,
    pub fault: Fault,
}

impl Problem {
    /// Tells whether the file can be used all the same.
    pub fn is_warning(&self) -> bool {
        matches!(
            self.fault,
            Fault::CountDiffers { .. }
                | Fault::LikelyDuplicate { .. }
                | Fault::OtherVersion { .. }
                | Fault::Altered { .. }
                | Fault::Unsourced { .. }
                | Fault::Rounded { .. }
                | Fault::ReadAsGb18030
        )
    }

    /// A refusal, at the field that is amiss.
    pub fn of_refusal(refusal: Refusal) -> Self {
        let field = match refusal {
            Refusal::Negative { .. } | Refusal::NotWhole { .. } => "value",
            Refusal::FuturePeriod { .. } => "period",
            Refusal::FuturePublication => "published",
        };
        Self { path: Path::root().field(field), fault: Fault::CannotBe(refusal) }
    }

    /// A newly published value has to have been published after the one before it.
    pub fn not_later(before: &Observation) -> Self {
        Self { path: Path::root().field("published"), fault: Fault::NotLater { before: before.published } }
    }

    /// Tells whether a form may be saved with it: what is rounded is only said, what is missing is asked for.
    pub(super) fn needs_no_answer(&self) -> bool {
        matches!(self.fault, Fault::Rounded { .. })
    }
}

/// The faults that a file can have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not JSON.
    Syntax {
        line: usize,
        column: usize,
        broken: Broken,
    },
    /// JSON, but not of the shape that belongs here, and nothing more exact can be said.
    Shape,
    /// A field that has to be there is missing; the path names it.
    Missing,
    /// Nothing reads this field: a slip of the pen.
    UnknownField {
        nearest: Option<String>,
    },
    /// A value of another type than the field has.
    WrongType {
        wanted: JsonType,
    },
    /// A word that the field does not know.
    UnknownWord {
        found: String,
        known: Vec<String>,
    },
    /// The file could not be opened at all.
    Unreadable,
    /// Bytes that are no text in an encoding that is read here.
    NotText,
    /// The text was damaged before it came here: it holds the sign for a character that could not be read.
    Damaged {
        line: usize,
    },
    /// The bytes are no UTF-8, but they are GB18030.
    ReadAsGb18030,
    /// A table, CSV or a workbook, and no JSON.
    IsTable,
    /// A plan file, and a ledger is needed here.
    IsPlan,
    /// A ledger file, and a plan is needed here.
    IsLedger,
    TooLarge {
        bytes: usize,
    },
    /// The `format` field names another file type or a version this build does not know.
    Format {
        found: String,
        expected: &'static str,
    },
    /// Written by a newer version, which this build would misread.
    Newer {
        found: String,
        expected: &'static str,
    },
    /// Made for another plan.
    OtherPlan {
        found: String,
        expected: String,
    },
    OtherVersion {
        found: String,
        expected: String,
    },
    /// A saved item is not as it was written: the disk or another program changed it.
    Checksum,
    Empty,
    NotAnId {
        found: String,
    },
    Duplicate {
        id: String,
    },
    /// Two edits with one id that say different things: both stand, in conflict.
    Altered {
        id: String,
    },
    /// The same promise or observation twice under two ids.
    LikelyDuplicate {
        of: String,
    },
    NotADate {
        found: String,
    },
    NotAPeriod {
        found: String,
    },
    NotATime {
        found: String,
    },
    NotANumber {
        found: String,
    },
    /// More digits than are kept.
    Rounded {
        found: String,
        kept: String,
    },
    /// More than 1e18: no published observation is.
    Absurd {
        found: String,
    },
    NotPositive {
        found: String,
    },
    /// The overview has room for so many lists of headline targets.
    TooManyLists {
        found: usize,
        most: usize,
    },
    OutOfRange {
        found: String,
        low: i64,
        high: i64,
    },
    UnknownUnit {
        found: String,
        nearest: Option<String>,
    },
    OtherQuantity {
        unit: String,
        expected: String,
    },
    /// A power of ten typed with the number, and another one in the unit: 1.2万 in 亿元.
    TwoScales {
        found: String,
        unit: String,
    },
    /// A reference to nothing.
    Unknown {
        what: What,
        id: String,
        nearest: Option<String>,
    },
    /// The window or range ends before it starts.
    Backwards {
        from: String,
        to: String,
    },
    /// Two contents where one belongs, or none.
    OnlyOne,
    /// Not 64 hexadecimal digits.
    NotADigest {
        found: String,
    },
    NeedsIndicator,
    NeedsNoIndicator,
    /// An any-of or all-of inside another, or with fewer than two parts.
    BadParts,
    WrongNature {
        kind: &'static str,
        expected: &'static str,
    },
    /// Only totals and levels run along a schedule.
    NoPace,
    /// Last year's pace says nothing about a longer window.
    LongerThanAYear,
    /// A waypoint that is beyond the target, or no nearer than the one before.
    BadWaypoint,
    /// A waypoint outside the window, or not after the one before.
    WaypointDay {
        found: String,
    },
    /// Thresholds that overlap.
    BadThresholds,
    /// A count in the file differs from what the file lists.
    CountDiffers {
        stated: u32,
        listed: u32,
    },
    /// The source does not name what its grade needs: it ranks as unstated.
    Unsourced {
        grade: SourceGrade,
    },
    /// A newly published value of the same day as the one before it, or of an earlier one.
    NotLater {
        before: PartialDate,
    },
    /// Something that cannot be, asked of an observation before it is saved.
    CannotBe(Refusal),
    /// An edit that replaces one of another subject, or itself: its own id.
    BadReplaces {
        id: String,
    },
}

/// The fault of a text that is no JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// The text ends too early.
    CutOff,
    /// Something follows the end.
    GoesOn,
    /// A comma before the end of a list.
    TrailingComma,
    /// A comma or a bracket is missing.
    NoSeparator,
    /// The name of a field has no quotation marks.
    Name,
    /// No value where one belongs.
    Value,
    /// A number that JSON does not know.
    Number,
    /// A sign inside quotation marks that has to be written otherwise.
    Text,
    /// Lists within lists beyond all measure.
    TooDeep,
}

/// The types of values in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonType {
    Text,
    Number,
    /// A number without a fraction, not below zero.
    Whole,
    YesNo,
    List,
    Fields,
}

/// The sort of thing that a reference names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Source,
    Group,
    Indicator,
    Target,
    Step,
}

/// A value with what is wrong about it; the value is there when it can be used.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed<T> {
    pub value: Option<T>,
    pub problems: Vec<Problem>,
}

impl<T> Parsed<T> {
    pub(super) fn failed(path: Path, fault: Fault) -> Self {
        Self { value: None, problems: vec![Problem { path, fault }] }
    }

    /// The value, or the problems: first those that keep it from being used, because a page shows only so many.
    pub fn usable(self) -> Result<T, Vec<Problem>> {
        let (warnings, mut errors): (Vec<Problem>, Vec<Problem>) = self.problems.into_iter().partition(Problem::is_warning);
        match self.value {
            Some(value) if errors.is_empty() => Ok(value),
            _ => {
                errors.extend(warnings);
                Err(errors)
            }
        }
    }
}

/// No id is longer.
const MAX_ID: usize = 80;

/// Collects problems on the way.
#[derive(Debug, Default)]
pub(super) struct Check {
    pub problems: Vec<Problem>,
}

impl Check {
    pub fn fault(&mut self, path: &PathRef, fault: Fault) {
        self.problems.push(Problem { path: path.to_path(), fault });
    }

    /// `value`, or the fault noted and `None`.
    pub fn require<T>(&mut self, path: &PathRef, value: Option<T>, fault: impl FnOnce() -> Fault) -> Option<T> {
        if value.is_none() {
            self.fault(path, fault());
        }
        value
    }

    /// An entry of a list, or its problems noted and `None`.
    pub fn readable<T>(&mut self, path: &PathRef, entry: Result<T, Vec<Problem>>) -> Option<T> {
        entry
            .map_err(|problems| problems.into_iter().for_each(|p| self.problems.push(Problem { path: path.to_path().under(&p.path), ..p })))
            .ok()
    }

    pub fn id(&mut self, path: &PathRef, id: &str) {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'.' | b'_');
        if id.is_empty() || id.len() > MAX_ID || !id.bytes().all(plain) {
            self.fault(path, Fault::NotAnId { found: id.to_owned() });
        }
    }

    /// A reference to nothing, with the known name that is most like it when one is close enough.
    pub fn unknown<'a>(&mut self, path: &PathRef, what: What, id: &str, known: impl Iterator<Item = &'a str>) {
        // Beyond the first screens of problems nobody wants a suggestion.
        let nearest = if self.problems.len() < 100 { nearest(id, known) } else { None };
        self.fault(path, Fault::Unknown { what, id: id.to_owned(), nearest });
    }

    pub fn date(&mut self, path: &PathRef, text: &str) -> Option<Date> {
        self.require(path, typed::day(text), || Fault::NotADate { found: text.to_owned() })
    }

    /// A source that does not bear out its grade: noted at the first name that is missing.
    pub fn source(&mut self, path: &PathRef, grade: SourceGrade, source: Option<&Source>) {
        if grade.borne_out_by(source) != grade {
            let has_title = source.is_some_and(|s| !s.title.trim().is_empty());
            let missing = if has_title || grade == SourceGrade::UnitReport { "publisher" } else { "title" };
            self.fault(&path.field("source").field(missing), Fault::Unsourced { grade });
        }
    }

    pub fn period(&mut self, path: &PathRef, text: &str) -> Option<Period> {
        self.require(path, typed::period(text, None), || Fault::NotAPeriod { found: text.to_owned() })
    }
}

/// The name that is most like `name` and close enough to be meant.
pub(super) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    // A text that can be no name gets no suggestion.
    let closest = known.filter(|k| name.len() <= MAX_ID && k.len() <= MAX_ID).map(|k| (distance(name, k), k)).min();
    closest.filter(|(far, _)| *far <= name.len() / 3 + 1).map(|(_, k)| k.to_owned())
}

/// Levenshtein distance on bytes: ids are ASCII.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.bytes().enumerate() {
            let cost = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = cost.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}
