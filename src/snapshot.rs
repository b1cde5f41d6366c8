//! Everything that a page reads, computed once per change.

use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use crate::day::Day;
use crate::route::View;
use xianfeng_charts::ChartInputs;
use xianfeng_core::assess::debt::Debt;
use xianfeng_core::assess::{Assessment, Assessments, Before, Counts, assess_after, debt, is_known_alike, rollup};
use xianfeng_core::compare::{Comparison, DayState, compare, day_to_compare};
use xianfeng_core::edit::{Change, Workspace};
use xianfeng_core::id::{GroupId, TargetId};
use xianfeng_core::ledger::{AsOfBasis, LedgerView};
use xianfeng_core::measure::{Date, set_of};
use xianfeng_core::plan::{Bodies, Target};

/// The plan, its observations and their assessments, as of one day, in one language.
pub struct Snapshot {
    revision: u32,
    day: Arc<Day>,
    workspace: Arc<Workspace>,
    pub ledger_view: LedgerView,
    judged: Assessments,
    /// Everything published, whatever the day; `None` where it counts from its recording.
    book: Option<Arc<Book>>,
}

/// The view of a ledger that all days share.
struct Book {
    ledger_view: LedgerView,
    days: OnceLock<Vec<Date>>,
}

impl From<LedgerView> for Book {
    fn from(ledger_view: LedgerView) -> Self {
        Self { ledger_view, days: OnceLock::new() }
    }
}

impl Snapshot {
    /// `revision` counts changes of the workspace: snapshots are compared by number, not by content.
    pub fn new(revision: u32, workspace: Arc<Workspace>, view: &View, today: Date) -> Self {
        Self::following(None, revision, workspace, view, today)
    }

    /// The same, made from the one before: only what another day or new edits can have changed is read and judged again.
    pub fn following(before: Option<&Self>, revision: u32, workspace: Arc<Workspace>, view: &View, today: Date) -> Self {
        let day = Arc::new(Day::new(workspace.plan.clone(), view, today));
        let as_of = day.as_of;
        let before = before.filter(|before| Arc::ptr_eq(&before.workspace.plan, &workspace.plan));
        let book = (view.basis == AsOfBasis::Publication).then(|| {
            let same = before.and_then(|before| before.book_with(&workspace));
            same.unwrap_or_else(|| Arc::new(LedgerView::new(&workspace.ledger).into()))
        });
        let ledger_view = match &book {
            Some(book) => book.ledger_view.clone().into_day(as_of),
            None => LedgerView::as_recorded(&workspace.ledger, as_of),
        };
        let last = before.map(|before| Before { ledger_view: &before.ledger_view, assessments: &before.judged });
        let judged = assess_after(&workspace.plan, &ledger_view, as_of, last);
        Self { revision, day, workspace, ledger_view, judged, book }
    }

    /// The book with the edits that another workspace of the same plan has more.
    fn book_with(&self, now: &Arc<Workspace>) -> Option<Arc<Book>> {
        let book = self.book.as_ref()?;
        let added = if Arc::ptr_eq(&self.workspace, now) { Vec::new() } else { now.ledger.added_since(&self.workspace.ledger)? };
        if added.is_empty() {
            return Some(book.clone());
        }
        let subjects: BTreeSet<_> = set_of(added.iter().map(|edit| &edit.subject));
        Some(Arc::new(book.ledger_view.renewed(&now.ledger, &subjects).into()))
    }
}

/// Whoever has a snapshot can ask everything that holds on its day.
impl Deref for Snapshot {
    type Target = Day;

    fn deref(&self) -> &Day {
        &self.day
    }
}

impl PartialEq for Snapshot {
    fn eq(&self, other: &Self) -> bool {
        self.revision == other.revision && self.view() == other.view()
    }
}

impl Snapshot {
    /// The same day with a change that nobody has made yet.
    pub fn after(&self, change: &Change) -> Self {
        let mut workspace = self.workspace.clone();
        Arc::make_mut(&mut workspace).add(change);
        Self::following(Some(self), self.revision.wrapping_add(1), workspace, self.view(), self.today)
    }

    pub fn day(&self) -> &Arc<Day> {
        &self.day
    }

    /// Tells whether another snapshot differs by nothing but edits.
    pub fn is_same_day(&self, other: &Self) -> bool {
        self.day == other.day
    }

    /// The targets that read otherwise than in another snapshot of the same day.
    pub fn read_otherwise<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a Target> {
        let both = self.judged.all.iter().zip(&other.judged.all);
        self.plan()
            .targets
            .iter()
            .zip(both)
            .filter(|(target, (now, before))| now != before || !is_known_alike(self.plan(), target, &self.ledger_view, &other.ledger_view))
            .map(|(target, _)| target)
    }

    pub fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// Assessment of a target; every target of the plan has one.
    pub fn assessment(&self, target: &TargetId) -> Option<&Assessment> {
        self.plan().target_at(target).map(|at| &self.judged.all[at])
    }

    /// Every target's, in the plan's order.
    pub fn assessments(&self) -> &[Assessment] {
        &self.judged.all
    }

    /// The bodies that answer for a target on the day.
    pub fn bodies(&self, target: &Target) -> Bodies {
        self.ledger_view.bodies(self.plan(), target, self.as_of)
    }

    /// Everything that is owed on the day.
    pub fn debts(&self) -> Vec<Debt> {
        debt::debts(self.plan(), &self.ledger_view, self.assessments(), self.as_of)
    }

    /// What is owed for a target.
    pub fn debts_of(&self, target: &TargetId) -> Vec<Debt> {
        debt::debts_of(self.plan(), &self.ledger_view, self.assessments(), self.as_of, target)
    }

    /// The same plan, ledger and language on another day.
    pub fn on(&self, day: Date) -> Self {
        let view = View { as_of: Some(day), ..self.view().clone() };
        Self::following(Some(self), self.revision, self.workspace.clone(), &view, self.today)
    }

    /// The earlier day with which this one is compared: the chosen one, else the one to be proposed.
    pub fn since(&self) -> Date {
        self.view().since.unwrap_or_else(|| day_to_compare(&self.days(), self.as_of))
    }

    /// The changes between another day and this one.
    pub fn compared_with(&self, other: &Self) -> Comparison {
        compare(self.plan(), other.day_state(), self.day_state())
    }

    fn day_state(&self) -> DayState<'_> {
        DayState { as_of: self.as_of, ledger_view: &self.ledger_view, assessments: self.assessments() }
    }

    pub fn count(&self, keep: impl Fn(&Target) -> bool) -> Counts {
        rollup::count(self.plan(), self.assessments(), keep)
    }

    /// The same of the targets of a group.
    pub fn count_in(&self, group: &GroupId) -> Counts {
        rollup::count_in(self.plan(), self.assessments(), group)
    }

    /// The data of the charts.
    pub fn chart_inputs(&self) -> ChartInputs<'_> {
        ChartInputs {
            plan: self.plan(),
            ledger_view: &self.ledger_view,
            assessments: self.assessments(),
            as_of: self.as_of,
            language: self.language,
            form: self.form(),
        }
    }

    /// Days on which something became known, in ascending order.
    pub fn days(&self) -> Vec<Date> {
        match &self.book {
            Some(book) => book.days.get_or_init(|| book.ledger_view.days()).clone(),
            None => self.workspace.ledger.days(),
        }
    }
}
