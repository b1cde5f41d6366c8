//! Observations in words: value, source, day of publication.

use maud::{Markup, html};

use crate::markup::tongue::tongue;
use crate::snapshot::Snapshot;
use xianfeng_core::ledger::{CurrentObservation, Observation, SourceGrade};
use xianfeng_core::plan::{Indicator, Language, Place};
use xianfeng_text::{Term, amounts, pick};

/// A value as it was observed.
pub fn value(s: &Snapshot, o: &Observation) -> String {
    xianfeng_text::observed(s.language, s.plan(), &o.indicator, &o.value)
}

/// A place in the source, by section and paragraph.
pub fn place(s: &Snapshot, place: &Place) -> String {
    let title = s.plan().sources.iter().find(|d| d.id == place.source).map_or(place.source.as_str(), |d| d.title.in_language(s.language));
    match s.language {
        Language::Zh => format!("《{}》第 {} 节第 {} 段", title.trim_matches(['《', '》']), place.section, place.paragraph),
        Language::En => format!("{title}, section {}, paragraph {}", place.section, place.paragraph),
    }
}

/// The same where the source is known: in a list of a plan that has one source.
pub fn place_in_list(s: &Snapshot, stated: &Place) -> String {
    if s.plan().sources.len() > 1 {
        return place(s, stated);
    }
    match s.language {
        Language::Zh => format!("第 {} 节第 {} 段", stated.section, stated.paragraph),
        Language::En => format!("section {}, paragraph {}", stated.section, stated.paragraph),
    }
}

/// True if any observation of an indicator was known by the as-of date.
pub fn is_known(s: &Snapshot, indicator: &Indicator) -> bool {
    s.ledger_view.of(&indicator.id).iter().any(|f| f.visible(s.as_of))
}

/// The name of the person who recorded an entry, or a text that there is none.
pub fn author_name<'a>(s: &Snapshot, author: &'a str) -> &'a str {
    if author.is_empty() { s.t(Term::Unsigned) } else { author }
}

/// The day from which an observation counts as known, and whether that is only the day of recording.
pub fn publication(s: &Snapshot, current: &CurrentObservation) -> String {
    xianfeng_text::partial_day(s.language, current.observation.published)
        .unwrap_or_else(|| format!("{}{}", s.t(Term::PublicationUnknown), xianfeng_text::day(s.language, current.recorded)))
}

/// The day from which an observation is known to this view: published, or recorded here.
pub fn known_since(s: &Snapshot, current: &CurrentObservation) -> String {
    let l = s.language;
    match s.is_audit() {
        true => format!("{} {}", pick(l, "录入", "recorded"), xianfeng_text::day(l, current.recorded)),
        false => format!("{} {}", pick(l, "公布", "published"), publication(s, current)),
    }
}

/// A link to another site. Accepts web addresses only: an imported file must not bring `javascript:`.
pub fn outside(url: &str, text: &str) -> Markup {
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    // An address is in no language.
    let lang = tongue(text).filter(|_| text != url);
    html! { @if is_web { a href=(url) lang=[lang] target="_blank" rel="noreferrer noopener" { (text) } } @else { span lang=[lang] { (text) } } }
}

/// The source with its reliability.
pub fn source(s: &Snapshot, o: &Observation) -> Markup {
    html! {
        span.grade { (xianfeng_text::grade(s.language, o.ranked_grade())) } " "
        @match &o.source {
            // The grade says it already.
            None if o.is_unsourced() => {}
            None => span.quiet { (s.t(Term::NoSource)) },
            Some(source) => {
                (outside(&source.url, if source.title.is_empty() { &source.url } else { &source.title }))
                span.sub lang=[tongue(&source.publisher)] { (source.publisher) }
            }
        }
    }
}

/// The source of an observation in words: `沈阳市统计局：《公报》，2023年4月10日公布`, and the grade where it is weak.
pub fn credit(s: &Snapshot, current: &CurrentObservation) -> String {
    let (o, l) = (&current.observation, s.language);
    let mut words: Vec<String> = Vec::new();
    if let Some(source) = &o.source {
        let (title, publisher) = (source.title.trim(), source.publisher.trim());
        words.push(match (title.is_empty(), publisher.is_empty(), l) {
            (true, ..) => publisher.to_owned(),
            (false, true, Language::Zh) => format!("《{}》", title.trim_matches(['《', '》'])),
            (false, true, Language::En) => title.to_owned(),
            (false, false, Language::Zh) => format!("{publisher}：《{}》", title.trim_matches(['《', '》'])),
            (false, false, Language::En) => format!("{publisher}: {title}"),
        });
    }
    let grade = o.ranked_grade();
    if grade >= SourceGrade::UnitReport {
        words.push(xianfeng_text::grade(l, grade).to_owned());
    }
    if let Some(published) = amounts::partial_day(l, o.published) {
        words.push(match l {
            Language::Zh => format!("{published}公布"),
            Language::En => format!("published {published}"),
        });
    }
    if o.derived.is_some() {
        words.push(pick(l, "推算", "derived").to_owned());
    }
    words.retain(|word| !word.is_empty());
    words.join(xianfeng_text::comma(l))
}
