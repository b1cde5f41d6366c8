//! The first screen, rendered on the host by the same components as in the browser.

use leptos::prelude::*;

use crate::app::App;
use crate::route::Route;
use crate::seeds;
use crate::state::{Settings, State};
use xianfeng_core::measure::Date;
use xianfeng_files::packed::Damaged;

/// The overview of the first shipped plan on a day, with header and footer.
pub fn html(today: Date) -> Result<String, Damaged> {
    let workspace = seeds::first()?;
    // The prerendered page cannot start the tour, so only the program offers it.
    let settings = Settings { tour_done: true, ..Settings::default() };
    let html = Owner::new().with(|| {
        let state = State::new(workspace.into(), Route::default(), settings, today);
        view! { <App state /> }.to_html()
    });
    // Removes hydration markers, because no browser hydrates this page.
    Ok(without_titles(&html.replace("<!>", "")))
}

/// Leaves out titles, the names of all marks, which weigh two kilobytes: whoever rests on one gets it from the program.
fn without_titles(html: &str) -> String {
    let mut pieces = html.split(" title=\"");
    let first = pieces.next();
    // Quotation marks inside a value are escaped.
    first.into_iter().chain(pieces.filter_map(|piece| piece.split_once('"')).map(|(_, after)| after)).collect()
}
