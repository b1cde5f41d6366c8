//! The pages in navigation order.

use crate::day::Day;
use crate::markup::target_summary;
use crate::route::{Embedded, Page};
use crate::snapshot::Snapshot;
use xianfeng_core::plan::GroupKind;
use xianfeng_text::Term;

/// The pages of the navigation with their names. A kind of group is listed if the plan has such groups.
pub fn pages(s: &Day) -> Vec<(Page, Term)> {
    let lists = GroupKind::ALL.into_iter().filter(|k| s.plan().groups_of(*k).next().is_some());
    let list_term = |kind| match kind {
        GroupKind::Area => Term::Areas,
        GroupKind::Task => Term::Tasks,
        GroupKind::District => Term::Districts,
    };
    // A line a page. The keys 1 to 9 follow this order. Twelve stand here, and the header stays one row at 1280 pixels.
    let mut pages = vec![(Page::Overview, Term::Overview), (Page::Targets, Term::Targets)];
    pages.extend(lists.map(|k| (Page::Groups(k), list_term(k))));
    pages.extend([
        (Page::Debts, Term::Debts),
        (Page::Charts, Term::Charts),
        (Page::Changes, Term::Changes),
        (Page::Notice, Term::NoticePage),
        (Page::Entry, Term::EnterFigures),
        (Page::Data, Term::Data),
        (Page::Method, Term::Method),
    ]);
    pages
}

/// A page with its name in the navigation.
type Entry = (Page, Term);

/// The pages with a tab of their own at the foot of a narrow screen. Four have room.
const TABS: [Page; 4] = [Page::Overview, Page::Targets, Page::Debts, Page::Data];

/// The navigation of a narrow screen: the tabs, and the pages in their menu.
pub fn tabs(s: &Day) -> (Vec<Entry>, Vec<Entry>) {
    let (tabs, mut others): (Vec<_>, Vec<_>) = pages(s).into_iter().partition(|(page, _)| TABS.contains(page));
    others.push((Page::About, Term::About));
    (tabs, others)
}

/// The navigation entry that a page belongs to.
pub fn section(page: &Page) -> Page {
    match page {
        Page::Target(_) | Page::Embed(Embedded::Target(_)) => Page::Targets,
        Page::Embed(Embedded::Plan) => Page::Overview,
        Page::Embed(Embedded::Chart(_)) => Page::Charts,
        Page::Group(kind, _) => Page::Groups(*kind),
        Page::Plan | Page::Link(_) => Page::Data,
        other => other.clone(),
    }
}

/// The name of a page: its heading, and the title of the document.
pub fn name(page: &Page, s: &Snapshot) -> String {
    let name = |text: &xianfeng_core::plan::Text| text.in_language(s.language).to_owned();
    match page {
        Page::Overview | Page::Embed(Embedded::Plan) => name(&s.plan().title),
        Page::Targets => s.t(Term::Targets).to_owned(),
        Page::Target(id) | Page::Embed(Embedded::Target(id)) => {
            s.plan().target(id).map_or_else(|| id.to_string(), |t| target_summary::promise(s, t))
        }
        Page::Groups(kind) => xianfeng_text::list(s.language, *kind).to_owned(),
        Page::Group(_, id) => s.plan().group(id).map_or_else(|| id.to_string(), |g| name(&g.name)),
        Page::Debts => s.t(Term::Debts).to_owned(),
        Page::Charts | Page::Embed(Embedded::Chart(_)) => s.t(Term::Charts).to_owned(),
        Page::Entry => s.t(Term::EnterFigures).to_owned(),
        Page::Changes => s.t(Term::Changes).to_owned(),
        Page::Notice => s.t(Term::NoticePage).to_owned(),
        Page::Data => s.t(Term::Data).to_owned(),
        Page::Link(_) => s.t(Term::Import).to_owned(),
        Page::Plan => s.t(Term::EditPlan).to_owned(),
        Page::Method => s.t(Term::Method).to_owned(),
        Page::About => s.t(Term::About).to_owned(),
        Page::Unknown(_) => s.t(Term::NotFound).to_owned(),
    }
}
