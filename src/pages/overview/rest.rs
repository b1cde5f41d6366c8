//! The overview below the first screen, a lazy part.

use maud::{Markup, html};

use super::{by_group, newest, next, outcomes};
use crate::snapshot::Snapshot;

/// Renders it; the caller follows the snapshot.
pub type Render = fn(&Snapshot) -> Markup;

/// Kept and broken as lists, the lists of the plan, the newest figures, what is next.
pub fn render(s: &Snapshot) -> Markup {
    html! {
        (outcomes::lists(s))
        (by_group::lists(s))
        div.columns { (newest::section(s)) (next::section(s)) }
    }
}
