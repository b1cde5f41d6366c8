//! Lists of targets.

use leptos::prelude::*;

use super::{lamp, marks, promise};
use crate::assess::Assessment;
use crate::locale::{self, Term};
use crate::plan::{Target, Tier};
use crate::route::Page;
use crate::store::{Parts, Store};

/// A table of targets with their verdicts; cards on a narrow screen.
pub fn table(store: Store, s: &Parts, targets: &[&Target], caption: String) -> AnyView {
    if targets.is_empty() {
        return view! { <p class="empty">{s.t(Term::NoTargetsHere)}</p> }.into_any();
    }
    let rows: Vec<_> = targets.iter().filter_map(|t| s.assessment(&t.id).map(|a| row(store, s, t, a))).collect();
    view! {
        <div class="table-box">
            <table class="targets">
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{s.t(Term::Verdict)}</th>
                        <th scope="col">{s.t(Term::Target)}</th>
                        <th scope="col" class="num">{s.t(Term::Wanted)}</th>
                        <th scope="col" class="num">{s.t(Term::Found)}</th>
                        <th scope="col">{s.t(Term::CompletionAndSchedule)}</th>
                        <th scope="col">{s.t(Term::Trend)}</th>
                        <th scope="col">{s.t(Term::Due)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(store: Store, s: &Parts, target: &Target, assessment: &Assessment) -> impl IntoView + use<> {
    let href = store.href(Page::Target(target.id.clone()));
    let found = promise::found(s, target, assessment);
    let distance = promise::distance(s, target, assessment);
    view! {
        <tr>
            <td class="cell-verdict">{lamp::lamp_of(s, assessment)}</td>
            <th scope="row"><a href=href>{target.name.in_language(s.language).to_owned()}</a>{stretch(s, target)}</th>
            <td class="num" data-label=s.t(Term::Wanted)>{promise::wanted(s, target)}</td>
            <td class="num" data-label=s.t(Term::Found)>{found}</td>
            <td class="cell-bullet">{marks::bullet(s, assessment).map_or_else(|| view! { <span class="quiet">{distance}</span> }.into_any(), IntoAny::into_any)}</td>
            <td class="cell-spark">{marks::sparkline(s, target)}</td>
            <td class="quiet cell-due">{due(target)}</td>
        </tr>
    }
}

/// The word 力争 behind a stretch target; commitments are the rule and carry none.
pub fn stretch(s: &Parts, target: &Target) -> Option<impl IntoView + use<>> {
    (target.tier == Tier::Stretch).then(|| view! { <span class="tag tag-stretch">{locale::tier(s.language, Tier::Stretch)}</span> })
}

/// `2022-12-31`, or `2024-12-31 … 2026-12-31`
pub fn due(target: &Target) -> String {
    match target.window.due_from {
        Some(first) => format!("{first} … {}", target.window.due),
        None => target.window.due.to_string(),
    }
}
