//! A verdict as shape and word, because colour alone is not accessible.

use maud::{Markup, html};

use crate::snapshot::Snapshot;
use xianfeng_core::assess::{Assessment, Verdict};
use xianfeng_core::plan::{Target, Tier};
use xianfeng_text::Term;

/// The shapes, defined once per page and referenced by badges. Judged verdicts are filled, others hollow,
/// matching [`xianfeng_charts::palette`].
pub fn sprite() -> Markup {
    let filled = [
        ("met", "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z"),
        ("on_track", "M8 1.5 15 14H1z"),
        ("slightly_behind", "M8 .8 15.2 8 8 15.2.8 8z"),
        ("behind", "M8 14.5 15 2H1z"),
        ("missed", "M2 2h12v12H2z"),
    ];
    let hollow = [
        ("not_due", "M8 2.3a5.7 5.7 0 1 0 0 11.4A5.7 5.7 0 0 0 8 2.3z"),
        ("cannot_tell", "M8 1.8 14.2 8 8 14.2 1.8 8z"),
        ("no_data", "M2.8 2.8h10.4v10.4H2.8z"),
    ];
    html! {
        svg.sprite aria-hidden="true" width="0" height="0" {
            @for (slug, path) in filled { symbol id={ "i-" (slug) } viewBox="0 0 16 16" { path d=(path) fill="currentColor" {} } }
            @for (slug, path) in hollow { symbol id={ "i-" (slug) } viewBox="0 0 16 16" { path d=(path) fill="none" stroke="currentColor" stroke-width="1.6" {} } }
        }
    }
}

/// The shape alone, for places that already give the word. Its size is for browsers that do not
/// understand the style sheet.
pub fn shape(verdict: Verdict) -> Markup {
    let slug = verdict.slug();
    html! { svg class={ "shape v-" (slug) } width="14" height="14" aria-hidden="true" { use href={ "#i-" (slug) } {} } }
}

/// Shape and word.
pub fn badge(s: &Snapshot, verdict: Verdict) -> Markup {
    lamp(verdict, xianfeng_text::verdict(s.language, verdict))
}

/// Shape and word of a target's verdict, without its qualifications.
pub fn word_of(s: &Snapshot, a: &Assessment) -> Markup {
    lamp(a.verdict, xianfeng_text::verdict_of(s.language, a))
}

fn lamp(verdict: Verdict, word: &str) -> Markup {
    html! { span class={ "lamp v-" (verdict.slug()) } { (shape(verdict)) span { (word) } } }
}

/// Shape, word, and qualifications: provisional, stale, at target now.
pub fn badge_of(s: &Snapshot, a: &Assessment) -> Markup {
    html! {
        (word_of(s, a))
        @for (term, hint) in qualifications(a) { span.tag title=(s.t(hint)) { (s.t(term)) } }
    }
}

/// The qualifications of a verdict, each with the sentence that explains it.
fn qualifications(a: &Assessment) -> impl Iterator<Item = (Term, Term)> {
    let all = [
        (a.provisional, Term::Provisional, Term::HintProvisional),
        (a.stale.is_some(), Term::Stale, Term::HintStale),
        (a.at_target, Term::AtTargetNow, Term::HintAtTarget),
    ];
    all.into_iter().filter(|(is_so, ..)| *is_so).map(|(_, term, hint)| (term, hint))
}

/// The words of a target's verdict, explained where they stand.
pub fn hints(s: &Snapshot, target: &Target, a: &Assessment) -> Vec<&'static str> {
    let verdict = match a.verdict {
        Verdict::NoData => Some(Term::HintNoData),
        Verdict::CannotTell => Some(Term::HintCannotTell),
        _ if a.awaiting => Some(Term::HintAwaited),
        _ => None,
    };
    let stretch = (target.tier == Tier::Stretch).then_some(Term::HintStretch);
    let unit = s.plan().unit_of(target).and_then(|unit| xianfeng_text::amounts::unit_hint(s.language, &unit));
    verdict.into_iter().chain(qualifications(a).map(|(_, hint)| hint)).chain(stretch).map(|hint| s.t(hint)).chain(unit).collect()
}
