//! What changed since an earlier day: the first verdicts that moved, and the way to all of them.

use maud::{Markup, html};

use crate::markup::changes;
use crate::route::Page;
use crate::snapshot::Snapshot;
use xianfeng_text::{Term, pick};

/// The length of the list.
const LISTED: usize = 6;

pub fn section(s: &Snapshot) -> Markup {
    let compared = s.compared_with(&s.on(s.since()));
    let known = changes::by_knowledge(&compared);
    html! {
        section.changed {
            div.section-head {
                h2 { (s.t(Term::Changes)) }
                a href=(s.href(Page::Changes)) { (pick(s.language, "选日期，看全部", "Choose days, see all")) }
            }
            p { (xianfeng_text::changes::summary(s.language, &compared)) }
            @if !known.is_empty() { ul.brief.changes { @for change in known.iter().take(LISTED) { (changes::moved(s, &compared, change)) } } }
        }
    }
}
