//! Four steps for who is here for the first time: a card beside the page, never in its way.

use maud::{Markup, html};

use crate::action::Action;
use crate::route::Page;
use crate::snapshot::Snapshot;
use xianfeng_core::assess::Verdict;
use xianfeng_core::plan::Target;
use xianfeng_text::Term;

/// How many steps there are. Step 0 asks whether one wants them.
pub const STEPS: usize = 4;

/// The card of a step; nothing where there is none to show.
pub fn card(s: &Snapshot, step: Option<usize>) -> Markup {
    let Some(step) = step else { return Markup::default() };
    let Some((title, text)) = words(step) else { return invitation(s) };
    let last = step == STEPS;
    html! {
        div.tour {
            p.tour-count { (step) " / " (STEPS) }
            h2 { (s.t(title)) }
            p { (s.t(text)) " " a href=(s.href(place(s, step))) { (s.t(Term::TourShow)) } }
            p.buttons {
                button.primary #tour-next data-do=(Action::Tour(if last { 0 } else { step + 1 })) { (s.t(if last { Term::TourDone } else { Term::TourNext })) }
                @if step > 1 { button #tour-back data-do=(Action::Tour(step - 1)) { (s.t(Term::TourBack)) } }
                @if !last { button.plain #tour-close data-do=(Action::Tour(0)) { (s.t(Term::TourClose)) } }
            }
        }
    }
}

fn invitation(s: &Snapshot) -> Markup {
    html! {
        div.tour.tour-ask {
            p { (s.t(Term::TourAsk)) }
            button.primary #tour-next data-do=(Action::Tour(1)) { (s.t(Term::TourStart)) }
            button.plain #tour-close data-do=(Action::Tour(0)) { (s.t(Term::TourClose)) }
        }
    }
}

fn words(step: usize) -> Option<(Term, Term)> {
    match step {
        1 => Some((Term::TourCounts, Term::TourCountsText)),
        2 => Some((Term::TourWhy, Term::TourWhyText)),
        3 => Some((Term::TourRecord, Term::TourRecordText)),
        4 => Some((Term::TourExport, Term::TourExportText)),
        _ => None,
    }
}

/// Where a step can be seen.
fn place(s: &Snapshot, step: usize) -> Page {
    let judged = |t: &&Target| s.assessment(&t.id).is_some_and(|a| !matches!(a.verdict, Verdict::NoData | Verdict::NotDue));
    let example = || s.plan().targets.iter().find(judged).or(s.plan().targets.first());
    match (step, example()) {
        (2 | 3, Some(target)) => Page::Target(target.id.clone()),
        (2 | 3, None) => Page::Targets,
        (4, _) => Page::Data,
        _ => Page::Overview,
    }
}
