//! Warnings that must not be missed: an as-of date other than today, a failing storage, a new build.

use leptos::prelude::*;

use crate::browser::{ask, offline};
use crate::route::Page;
use crate::state::use_state;
use xianfeng_text::Term;

#[component]
pub fn Banners() -> impl IntoView {
    let state = use_state();
    move || {
        let (s, saved) = (state.day(), state.saved.get());
        let warning = |id: &'static str, term: Term| {
            view! {
                <p class="banner banner-warning" id=id role="alert">
                    {s.t(term)} " " <a href=s.href(Page::Data)>{s.t(Term::ToData)}</a>
                </p>
            }
        };
        let replay = (s.is_replay() || s.is_audit()).then(|| {
            let term = if s.is_audit() { Term::AuditOf } else { Term::ReplayOf };
            view! {
                <p class="banner banner-row" role="note">
                    <span>{s.t(term)} {xianfeng_text::day(s.language, s.as_of)}</span> " "
                    <button id="as-of-today" on:click=move |_| state.set_view(|v| v.as_of = None)>{s.t(Term::Today)}</button>
                </p>
            }
        });
        let storage = if saved.blocked {
            Some(warning("storage-blocked", Term::StorageBlocked))
        } else {
            saved.is_full().then(|| warning("storage-full", Term::StorageFull))
        };
        let unreadable = (!saved.unreadable.is_empty()).then(|| warning("storage-unreadable", Term::StorageUnreadable));
        let newer = saved.is_newer.then(|| {
            view! {
                <p class="banner banner-warning" id="storage-newer" role="alert">
                    {s.t(Term::StorageNewer)} " " <button on:click=|_| ask::reload()>{s.t(Term::AcceptUpdate)}</button>
                </p>
            }
        });
        let update = state.update_ready.get().then(|| {
            view! {
                <p class="banner" role="status">
                    {s.t(Term::UpdateReady)} " "
                    <button id="accept-update" on:click=|_| offline::accept()>{s.t(Term::AcceptUpdate)}</button>
                </p>
            }
        });
        let any = replay.is_some() || storage.is_some() || unreadable.is_some() || newer.is_some() || update.is_some();
        any.then(|| view! { <section aria-label=s.t(Term::Notices)>{replay} {storage} {unreadable} {newer} {update}</section> })
    }
}
