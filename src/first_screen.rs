//! The first screen as the host prints it, by the components that the browser shows.

use leptos::prelude::*;

use crate::app::App;
use crate::route::{Page, Route};
use crate::seeds;
use crate::state::saved::Saved;
use crate::state::{Settings, State};
use xianfeng_core::edit::Workspace;
use xianfeng_core::measure::Date;
use xianfeng_files::Problem;

/// The overview of the first shipped plan on a day, with all that is around it.
pub fn html(today: Date) -> Result<String, Vec<Problem>> {
    let settings = Settings { tour_done: true, ..Settings::default() };
    Ok(printed(seeds::first()?, Route::default(), settings, today, |state| view! { <App state /> }.into_any()))
}

/// A page of a workspace at a route, as HTML: for tests.
pub fn page_html(workspace: Workspace, route: Route, today: Date) -> String {
    let page: Page = route.page.clone();
    printed(workspace, route, Settings::default(), today, move |_| crate::pages::page(&page))
}

fn printed(workspace: Workspace, route: Route, settings: Settings, today: Date, view: impl FnOnce(State) -> AnyView) -> String {
    let owner = Owner::new();
    owner.with(|| {
        let state = State::new(workspace, route, Saved::default(), settings, today);
        provide_context(state);
        // Marks that would let a browser take the elements over; nothing does.
        view(state).to_html().replace("<!>", "").replace("<!---->", "")
    })
}
