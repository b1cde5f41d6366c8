//! The overview below the first screen, a lazy part.

use maud::{Markup, html};

use super::{by_group, changed, newest, next, outcomes};
use crate::snapshot::Snapshot;

/// Renders it; the caller follows the snapshot.
pub type Render = fn(&Snapshot) -> Markup;

/// Kept and broken as lists, the lists of the plan, what changed, the newest figures, what is next.
pub fn render(s: &Snapshot) -> Markup {
    html! {
        (outcomes::lists(s))
        (by_group::lists(s))
        div.columns { (changed::section(s)) div { (newest::section(s)) (next::section(s)) } }
    }
}
