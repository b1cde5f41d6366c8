//! Every conflict of a ledger in one list, and the rules by which a person ends many at once.
//!
//! A rule decides only where it leaves one answer; the rest stays with the person. Stamps decide nothing: clocks of
//! offices are wrong, by years at times, and [`Clock`] says so where it shows.

use crate::id::SubjectId;
use crate::ledger::{Edit, Heads, Ledger, Observation, Record};
use crate::measure::{Date, Stamp};

/// A subject of which current edits say different things.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict<'a> {
    pub subject: &'a SubjectId,
    /// One edit for each different content, in the order of their stamps, latest first.
    pub sides: Vec<&'a Edit>,
}

/// A rule by which conflicts are decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The figure that was published last.
    LaterVintage,
    /// The figure from the more reliable source.
    HigherGrade,
    /// The side that this person wrote.
    Author(String),
}

/// A clock that cannot have been right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// The stamp lies after today.
    Ahead,
    /// The edit replaces one whose stamp is later.
    BehindReplaced(Date),
    /// The figure was published after the stamp.
    BeforePublication(Date),
}

/// Days by which two clocks may differ without a word: time zones, and a figure typed on the eve of its publication.
const TOLERATED: i64 = 2;

/// The conflicts of a ledger, by subject.
pub fn conflicts(ledger: &Ledger) -> Vec<Conflict<'_>> {
    let subjects = ledger.subjects().into_iter().filter(|(_, heads)| heads.in_conflict());
    subjects.map(|(subject, heads)| Conflict { subject, sides: sides(&heads) }).collect()
}

/// One edit for each different content; of those that say the same, the latest.
fn sides<'a>(heads: &Heads<'a>) -> Vec<&'a Edit> {
    let mut sides: Vec<&Edit> = Vec::new();
    for edit in heads.all() {
        if sides.iter().all(|side| side.content != edit.content) {
            sides.push(edit);
        }
    }
    sides
}

impl Conflict<'_> {
    /// The authors of its sides.
    pub fn authors(&self) -> impl Iterator<Item = &str> {
        self.sides.iter().map(|edit| edit.author.as_str())
    }
}

impl Rule {
    /// The side that it leaves; `None` where it leaves none, or more than one.
    pub fn choose<'a>(&self, conflict: &Conflict<'a>) -> Option<&'a Edit> {
        match self {
            Self::LaterVintage => best(conflict, |edit, o| Some(o.published.day(edit.at.date()))),
            // The best grade is the first.
            Self::HigherGrade => best(conflict, |_, o| Some(std::cmp::Reverse(o.ranked_grade()))),
            Self::Author(name) => only(conflict.sides.iter().filter(|edit| edit.author == *name).copied()),
        }
    }
}

/// The side whose figure is the highest by `key`, if it is one alone and every side is a figure.
fn best<'a, K: Ord>(conflict: &Conflict<'a>, key: impl Fn(&Edit, &Observation) -> Option<K>) -> Option<&'a Edit> {
    let keyed = conflict.sides.iter().map(|edit| match &edit.content {
        Some(Record::Observation(o)) => key(edit, o).map(|key| (key, *edit)),
        _ => None,
    });
    let keyed: Vec<(K, &Edit)> = keyed.collect::<Option<_>>()?;
    let highest = keyed.iter().map(|(key, _)| key).max()?;
    only(keyed.iter().filter(|(key, _)| key == highest).map(|(_, edit)| *edit))
}

/// The only one of some edits.
fn only<'a>(mut edits: impl Iterator<Item = &'a Edit>) -> Option<&'a Edit> {
    let first = edits.next()?;
    edits.next().is_none().then_some(first)
}

/// Tells whether the stamp of an edit shows a wrong clock.
pub fn clock(ledger: &Ledger, edit: &Edit, now: Stamp) -> Option<Clock> {
    let day = 86_400_000 * TOLERATED;
    if edit.at.millis > now.millis.saturating_add(day) {
        return Some(Clock::Ahead);
    }
    let replaced = edit.replaces.iter().flat_map(|id| ledger.with_id(id)).map(|other| other.at).max();
    if let Some(replaced) = replaced.filter(|replaced| replaced.millis > edit.at.millis.saturating_add(day)) {
        return Some(Clock::BehindReplaced(replaced.date()));
    }
    let Some(Record::Observation(Observation { published: crate::measure::PartialDate::Day(published), .. })) = &edit.content else {
        return None;
    };
    let is_before = Stamp::midnight(*published).millis > edit.at.millis.saturating_add(day);
    is_before.then_some(Clock::BeforePublication(*published))
}
