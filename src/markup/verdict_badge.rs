//! A verdict as shape and word, because colour alone is not accessible.

use maud::{Markup, html};

use crate::snapshot::Snapshot;
use xianfeng_core::assess::contest::Cause;
use xianfeng_core::assess::{Assessment, Reason, Verdict};
use xianfeng_core::plan::{Target, Tier};
use xianfeng_text::Term;

/// The shape alone, for places that already give the word. The style sheet draws it from the class, as it does before
/// every lamp: a drawing in the page would be five elements a verdict.
pub fn shape(verdict: Verdict) -> Markup {
    html! { i class={ "shape v-" (verdict.slug()) } aria-hidden="true" {} }
}

/// Shape and word.
pub fn badge(s: &Snapshot, verdict: Verdict) -> Markup {
    lamp(verdict, xianfeng_text::verdict(s.language, verdict))
}

/// Shape and word of a target's verdict, without its qualifications.
pub fn word_of(s: &Snapshot, a: &Assessment) -> Markup {
    lamp(a.verdict, xianfeng_text::verdict_of(s.language, a))
}

/// The shape of a verdict before a word.
pub fn lamp(verdict: Verdict, word: &str) -> Markup {
    html! { span class={ "lamp v-" (verdict.slug()) } { (word) } }
}

/// Shape, word, and qualifications: provisional, stale, at target now, without a source, in conflict.
pub fn badge_of(s: &Snapshot, a: &Assessment) -> Markup {
    html! {
        (word_of(s, a))
        @for (term, hint) in qualifications(a) { span.tag title=(s.t(hint)) { (s.t(term)) } }
    }
}

/// The qualifications of a verdict, each with the sentence that explains it.
fn qualifications(a: &Assessment) -> impl Iterator<Item = (Term, Term)> + use<> {
    let all = [
        (a.provisional, Term::Provisional, Term::HintProvisional),
        (a.stale.is_some(), Term::Stale, Term::HintStale),
        (a.at_target, Term::AtTargetNow, Term::HintAtTarget),
        (a.is_unsourced(), Term::Unsourced, Term::HintUnsourced),
        (is_in_conflict(a), Term::Conflict, Term::HintConflict),
    ];
    all.into_iter().filter(|(is_so, ..)| *is_so).map(|(_, term, hint)| (term, hint))
}

/// Tells whether several edits of one figure wait for somebody to choose.
pub fn is_in_conflict(a: &Assessment) -> bool {
    a.explanation.iter().any(|reason| matches!(reason, Reason::Contested { cause: Cause::Edits, .. }))
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
