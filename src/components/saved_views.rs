//! Views of the list that somebody saved: an address under a name.

use maud::{Markup, html};

use super::{Around, record};
use crate::action::Action;
use crate::route::{Route, View};
use crate::snapshot::Snapshot;
use xianfeng_text::Term;

/// The saved views as links, the form that saves another, and `beside` it what else lays the list out.
pub fn section(s: &Snapshot, around: &Around, beside: &Markup) -> Markup {
    let views = &around.settings.views;
    html! {
        div.views {
            @if !views.is_empty() {
                nav aria-label=(s.t(Term::Views)) {
                    span.quiet { (s.t(Term::Views)) }
                    @for (i, view) in views.iter().enumerate() {
                        span.view {
                            a href=(address(s, &view.address)) { (view.name) }
                            button.plain id={ "drop-view-" (i) } data-do=(Action::DropView(i)) aria-label={ (s.t(Term::Delete)) " " (view.name) } { "×" }
                        }
                    }
                }
            }
            (beside)
            details.menu #views-menu {
                summary #views { (s.t(Term::SaveView)) }
                form.menu-body #view-form {
                    (record::text("view-name", s.t(Term::ViewName), "", ""))
                    small { (s.t(Term::ViewsText)) }
                    button.primary #view-save type="submit" { (s.t(Term::Save)) }
                }
            }
        }
    }
}

/// A saved address in the language that is read now.
fn address(s: &Snapshot, saved: &str) -> String {
    let route = Route::parse(saved);
    Route { view: View { language: s.language, ..route.view.clone() }, ..route }.address()
}
