//! The head of every printed page of the program: plan, as-of date, filter. The screen shows these elsewhere.

use leptos::prelude::*;
use maud::{Markup, html};

use super::Text;
use crate::day::Day;
use crate::route::{Filter, Page};
use crate::state::use_state;
use xianfeng_core::plan::Language;
use xianfeng_text::{comma, pick};

#[component]
pub fn PrintHead() -> impl IntoView {
    let state = use_state();
    // A notice has its own head.
    move || {
        (state.page.get() != Page::Notice)
            .then(|| view! { <Text markup=move || head(&state.day(), &state.page.get(), &state.filter.get()) /> })
    }
}

fn head(s: &Day, page: &Page, filter: &Filter) -> Markup {
    let as_of = xianfeng_text::day(s.language, s.as_of);
    let day = match (s.language, s.is_audit()) {
        (Language::Zh, false) => format!("数据截至{as_of}"),
        (Language::Zh, true) => format!("本台账{as_of}以前的记录"),
        (Language::En, false) => format!("figures known by {as_of}"),
        (Language::En, true) => format!("recorded here by {as_of}"),
    };
    let narrowed = if *page == Page::Targets { narrowed(s, filter) } else { Vec::new() };
    html! {
        p.print-head {
            b { (s.plan().title.in_language(s.language)) }
            span { (day) }
            @if !narrowed.is_empty() { span { (pick(s.language, "筛选：", "Filter: ")) (narrowed.join(comma(s.language))) } }
            span { (pick(s.language, "自动评价，非官方", "computed, not official")) }
        }
    }
}

/// The filters of a list in words.
fn narrowed(s: &Day, filter: &Filter) -> Vec<String> {
    let l = s.language;
    let verdicts = filter.verdicts.iter().map(|verdict| xianfeng_text::verdict(l, *verdict).to_owned());
    let tier = filter.tier.map(|tier| xianfeng_text::tier(l, tier).to_owned());
    let list = filter.list.map(|kind| xianfeng_text::list(l, kind).to_owned());
    let group = filter.group.as_ref().and_then(|id| s.plan().group(id)).map(|group| group.name.in_language(l).to_owned());
    let words = Some(filter.words.trim()).filter(|words| !words.is_empty()).map(|words| pick(l, "“#”", "“#”").replace('#', words));
    verdicts.chain(tier).chain(list).chain(group).chain(words).collect()
}
