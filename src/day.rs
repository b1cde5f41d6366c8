//! A day of a plan in a language: everything that a page reads and that no edit changes.

use std::sync::Arc;

use crate::route::{Filter, Page, Route, View};
use xianfeng_charts::ChartForm;
use xianfeng_core::ledger::AsOfBasis;
use xianfeng_core::measure::Date;
use xianfeng_core::plan::{Language, Plan};
use xianfeng_text::Term;

/// A plan with the parameters of the address. The frame of the page follows it, and not the ledger: an edit leaves
/// header, navigation and footer alone.
#[derive(Clone)]
pub struct Day {
    plan: Arc<Plan>,
    view: View,
    pub as_of: Date,
    pub today: Date,
    pub language: Language,
}

impl Day {
    pub fn new(plan: Arc<Plan>, view: &View, today: Date) -> Self {
        Self { plan, view: view.clone(), as_of: view.as_of.unwrap_or(today), today, language: view.language }
    }

    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The parameters of the address.
    pub fn view(&self) -> &View {
        &self.view
    }

    pub fn t(&self, term: Term) -> &'static str {
        term.in_language(self.language)
    }

    /// The form of a target's observation chart.
    pub fn form(&self) -> ChartForm {
        self.view.form
    }

    /// True if the as-of date is not today.
    pub fn is_replay(&self) -> bool {
        self.view.as_of.is_some()
    }

    /// The day up to which the work on targets counts: all of it unless the reader looks back. Whoever recorded it may
    /// live where it is tomorrow already.
    pub fn work_day(&self) -> Date {
        if self.is_replay() { self.as_of } else { Date::MAX }
    }

    /// True if an as-of date means the records of that day here, not the publications.
    pub fn is_audit(&self) -> bool {
        self.view.basis == AsOfBasis::Recording
    }

    /// The address of a page under this view.
    pub fn href(&self, page: Page) -> String {
        self.href_with(page, Filter::default())
    }

    /// The address of the overview of another plan, in the same language.
    pub fn href_of_plan(&self, id: &str) -> String {
        let plan = (id != crate::seeds::SHIPPED[0].id).then(|| id.into());
        Route { view: View { plan, language: self.language, ..View::default() }, ..Route::default() }.address()
    }

    pub fn href_with(&self, page: Page, filter: Filter) -> String {
        Route { page, view: self.view.clone(), filter }.address()
    }
}

/// Plans are compared by address: a changed plan is another one.
impl PartialEq for Day {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.plan, &other.plan) && self.view == other.view && (self.as_of, self.today) == (other.as_of, other.today)
    }
}
