//! The first screen as the host prints it, by the components that the browser shows.

use leptos::prelude::*;

use crate::app::App;
use crate::route::Route;
use crate::seeds;
use crate::state::saved::Saved;
use crate::state::{Settings, State};
use xianfeng_core::measure::Date;
use xianfeng_files::packed::Damaged;

/// The overview of the first shipped plan on a day, with all that is around it.
pub fn html(today: Date) -> Result<String, Damaged> {
    let workspace = seeds::first()?;
    // The tour is offered by the program: the page that the build prints can't begin it.
    let settings = Settings { tour_done: true, ..Settings::default() };
    let html = Owner::new().with(|| {
        let state = State::new(workspace, Route::default(), Saved::default(), settings, today);
        view! { <App state /> }.to_html()
    });
    // Marks by which a browser would take the elements over, which none does.
    Ok(html.replace("<!>", ""))
}
