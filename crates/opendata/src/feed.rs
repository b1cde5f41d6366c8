//! The changes as an Atom feed: an entry a day.
//!
//! Atom rather than JSON Feed: the readers and the bots of newsrooms that take feeds take this one.

use maud::{Markup, PreEscaped, html};
use xianfeng_core::measure::Date;
use xianfeng_core::plan::{Language, Plan};
use xianfeng_text::{TargetTerm, changes, colon};

use crate::Inputs;
use crate::package::digest;
use crate::tables::changes::moved;
use crate::timeline::Moment;

/// The days that a feed has.
const DAYS: usize = 100;

/// The address of a feed below the folder of its plan.
pub fn name(language: Language) -> &'static str {
    match language {
        Language::Zh => "feed.xml",
        Language::En => "feed.en.xml",
    }
}

/// The text of a feed. Its addresses are relative to its own, which nobody knows when it is made.
pub fn feed(inputs: &Inputs, timeline: &[Moment], language: Language) -> String {
    let plan = inputs.plan;
    let latest = timeline.iter().map(|moment| moment.recorded).max().unwrap_or(plan.adopted);
    let title = plan.title.in_language(language);
    let text = html! {
        feed xmlns="http://www.w3.org/2005/Atom" xml:lang=(lang(language)) {
            id { (id(&[plan.id.as_str(), language.slug()])) }
            title { (clean(title)) }
            subtitle { (TargetTerm::EmbedCredit.in_language(language)) }
            updated { (time(latest)) }
            author { name { "xianfeng" } }
            link rel="self" type="application/atom+xml" href=(name(language)) {}
            link rel="alternate" type="text/html" href=(page("changes", plan, language, &[])) {}
            link rel="related" type="application/json" href="changes.json" {}
            @for moment in timeline.iter().take(DAYS) { (entry(inputs, moment, language)) }
        }
    };
    format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{}\n", text.into_string())
}

fn entry(inputs: &Inputs, moment: &Moment, language: Language) -> Markup {
    let (plan, comparison) = (inputs.plan, &moment.comparison);
    let day = comparison.to.to_string();
    let days = [("as-of", day.clone()), ("since", comparison.from.to_string())];
    let content = content(plan, moment, language).into_string();
    html! {
        (PreEscaped("\n"))
        entry {
            id { (id(&[plan.id.as_str(), language.slug(), &day])) }
            title { (clean(&headline(language, moment))) }
            published { (time(comparison.to)) }
            updated { (time(moment.recorded)) }
            link rel="alternate" type="text/html" href=(page("changes", plan, language, &days)) {}
            content type="html" { (clean(&content)) }
        }
    }
}

/// The day in one sentence: it compares the day with the one before.
fn headline(language: Language, moment: &Moment) -> String {
    let summary = changes::summary(language, &moment.comparison);
    let said = summary.split_once('：').or_else(|| summary.split_once(": ")).map_or(summary.as_str(), |(_, said)| said);
    format!("{}{}{said}", xianfeng_text::day(language, moment.comparison.to), colon(language))
}

fn content(plan: &Plan, moment: &Moment, language: Language) -> Markup {
    let comparison = &moment.comparison;
    let name = |id| plan.target(id).map_or("", |target| target.name.in_language(language));
    let indicator = |id| plan.indicators.get(id).map_or("", |indicator| indicator.name.in_language(language));
    html! {
        ul {
            @for change in comparison.moved() {
                li { (name(&change.target)) (colon(language)) (moved(language, plan, comparison, change)) }
            }
            @for figure in &comparison.figures {
                li { (indicator(&figure.indicator)) (colon(language)) (changes::news(language, plan, figure)) }
            }
            // A verdict that moved for it says it already.
            @for fallen in comparison.silent.iter().filter(|fallen| comparison.moved().all(|change| change.target != fallen.target)) {
                li { (name(&fallen.target)) (colon(language)) (changes::silence(language, fallen.silent)) }
            }
        }
    }
}

/// The address of a page of the program, two folders above.
fn page(path: &str, plan: &Plan, language: Language, days: &[(&str, String)]) -> String {
    let lang = (language == Language::En).then(|| ("lang", "en".to_owned()));
    let query = lang.into_iter().chain(days.iter().cloned()).chain([("plan", plan.id.to_string())]);
    let query: Vec<String> = query.map(|(name, value)| format!("{name}={value}")).collect();
    format!("../../#/{path}?{}", query.join("&"))
}

fn lang(language: Language) -> &'static str {
    match language {
        Language::Zh => "zh-CN",
        Language::En => "en",
    }
}

fn time(day: Date) -> String {
    format!("{day}T00:00:00Z")
}

/// An id that stays the same wherever the files are served: a UUID (version 8) from a digest.
fn id(of: &[&str]) -> String {
    let hex = digest(["xianfeng.feed/1"].iter().chain(of).copied().collect::<Vec<_>>().join("\n").as_bytes());
    format!("urn:uuid:{}-{}-8{}-8{}-{}", &hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..32])
}

/// A text without characters that XML does not know.
fn clean(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}')).collect()
}
