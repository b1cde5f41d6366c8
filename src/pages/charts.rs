//! The whole plan in pictures.

use maud::{Markup, html};

use super::figure::{self, ChartKey};
use super::heading;
use crate::locale::Term;
use crate::snapshot::Parts;

pub fn page(s: &Parts) -> Markup {
    html! {
        (heading(s.t(Term::Charts)))
        p.lead { (s.t(Term::ChartsText)) }
        @for key in &ChartKey::OF_PLAN { (figure::of_plan(s, key)) }
    }
}
