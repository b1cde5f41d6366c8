//! Navigation: the page, the view and the filter, which are stored in the address.

use leptos::prelude::*;

use super::State;
use crate::browser::{clock, location};
use crate::route::{Filter, Page, Route, View};
use xianfeng_charts::Destination;
use xianfeng_core::measure::Date;
use xianfeng_core::plan::Language;

impl State {
    /// Applies an address that the browser navigated to.
    pub fn follow(self, route: &Route) {
        set_if_new(self.today, &clock::today());
        set_if_new(self.view, &route.view);
        set_if_new(self.filter, &route.filter);
        if self.page.with_untracked(|page| *page != route.page) {
            // A message is about what is in sight.
            self.notice.set(None);
            self.page.set(route.page.clone());
        }
        // Last: this takes the page away, and what the page reads must have been told before, or it would be
        // told afterwards, when its signals are gone.
        self.choose_plan(&route.view);
    }

    /// The current address, parsed.
    pub fn route(self) -> Route {
        Route { page: self.page.get_untracked(), view: self.view.get_untracked(), filter: self.filter.get_untracked() }
    }

    /// Navigates to another page with the same view.
    pub fn go(self, page: Page) {
        self.go_along(&Route { page, view: self.view.get_untracked(), filter: Filter::default() });
    }

    /// The page of a datum of a chart.
    pub fn page_of(self, destination: &Destination) -> Option<Page> {
        match destination {
            Destination::Target(id) => Some(Page::Target(id.clone())),
            Destination::Group(kind, id) => Some(Page::Group(*kind, id.clone())),
            Destination::Observation(_) => None,
        }
    }

    /// Navigates to an address.
    pub fn go_to(self, address: &str) {
        let route = Route::parse(address);
        if self.may_go_to(&route) {
            location::go(address);
            self.follow(&route);
        }
    }

    /// Navigates, unless the reader wants to keep what was typed.
    fn go_along(self, route: &Route) {
        if self.may_go_to(route) {
            location::go(&route.address());
            self.follow(route);
        }
    }

    /// Changes the view and adds a history entry.
    pub fn set_view(self, change: impl FnOnce(&mut View)) {
        let mut route = self.route();
        change(&mut route.view);
        location::go(&route.address());
        self.follow(&route);
    }

    /// Changes the as-of date while the slider moves, without a history entry.
    pub fn replay(self, day: Option<Date>) {
        let mut route = self.route();
        route.view.as_of = day;
        location::replace(&route.address());
        self.follow(&route);
    }

    /// Switches to the other language.
    pub fn toggle_language(self) {
        let other = match self.view.with_untracked(|v| v.language) {
            Language::Zh => Language::En,
            Language::En => Language::Zh,
        };
        self.set_settings(|s| s.language = Some(other));
        self.set_view(|v| v.language = other);
    }

    /// Records that a page's heading is shown. Returns true if the reader comes from another page.
    pub fn enter_page(self) -> bool {
        let page = self.page.get_untracked();
        let before = self.shown_page.try_update_value(|shown_page| shown_page.replace(page.clone())).flatten();
        before.is_some_and(|before| before != page)
    }

    /// Focuses the search field of the list, on its page.
    pub fn focus_filter(self) {
        if self.page.get_untracked() != Page::Targets {
            self.go(Page::Targets);
        }
        self.filter_wanted.set(true);
    }

    /// Changes the filter, without a history entry.
    pub fn set_filter(self, change: impl FnOnce(&mut Filter)) {
        let mut route = self.route();
        change(&mut route.filter);
        location::replace(&route.address());
        self.follow(&route);
    }
}

fn set_if_new<T: Clone + PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: &T) {
    if signal.with_untracked(|old| old != value) {
        signal.set(value.clone());
    }
}
