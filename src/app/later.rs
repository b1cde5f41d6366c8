//! What the first screen does without: every other page, the dialogs, and answering what a person does.
//!
//! `cargo xtask build` cuts the program along [`arrive`]: what only [`PARTS`] leads to comes in a file of
//! its own. It shares the memory of the program, so nothing is copied or put into JSON on the way. This
//! is the only door to it; behind it are plain functions.

use leptos::prelude::*;
use maud::Markup;
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use web_sys::{Event, KeyboardEvent};

use super::{act, drawings, press};
use crate::pages::{self, Around, Missing, import, keys, palette, record, tour, work};
use crate::platform::{focus, marks, pinyin};
use crate::route::{Filter, Page};
use crate::snapshot::Parts as Snapshot;
use crate::store::{Dialog, Store};

/// The functions that come later.
pub struct Parts {
    pub page: fn(&Snapshot, &Page, &Filter, &Around) -> Markup,
    pub dialog: fn(Store, &Dialog) -> Markup,
    pub tour: fn(&Snapshot, Option<usize>) -> Markup,
    pub drawings: fn(Store),
    pub clicked: fn(Store, &Event),
    pub changed: fn(Store, &Event),
    pub typed: fn(Store, &Event),
    pub submitted: fn(Store, &Event),
    pub keyed: fn(Store, &KeyboardEvent),
    pub pressed: fn(Store, &KeyboardEvent),
}

static PARTS: Parts = Parts {
    page: pages::page,
    dialog,
    tour: tour::card,
    drawings: drawings::attach,
    clicked: act::clicked,
    changed: act::changed,
    typed: act::typed,
    submitted: act::submitted,
    keyed: act::keyed,
    pressed: press::pressed,
};

#[wasm_split(later, fallible)]
fn arrive() -> Result<&'static Parts, SplitLoaderError> {
    Ok(&PARTS)
}

fn dialog(store: Store, dialog: &Dialog) -> Markup {
    let s = &store.snapshot.get_untracked();
    match dialog {
        Dialog::None => None,
        Dialog::Record { indicator, subject, draft } => {
            s.plan().indicators.get(indicator).map(|i| record::dialog(s, i, draft, subject.is_none(), &[]))
        }
        Dialog::Work { target, kind } => s.plan().target(target).map(|t| work::dialog(s, t, *kind)),
        Dialog::Import(incoming) => Some(import::dialog(s, incoming)),
        Dialog::Find => {
            let (here, around) = untrack(|| (store.page.get(), store.around()));
            Some(palette::dialog(s, &palette::found(s, &here, &around, "", &pinyin::initial)))
        }
        // Its choices are made while it is open.
        Dialog::Keys => Some(keys::dialog(&store.snapshot.get(), &store.settings.get())),
    }
    .unwrap_or_default()
}

/// Whether the parts are there. Copying it copies a handle.
#[derive(Clone, Copy)]
pub struct Later(RwSignal<State>);

#[derive(Clone, Copy, Default)]
enum State {
    #[default]
    Waiting,
    There(&'static Parts),
    Failed,
}

impl Later {
    pub fn new() -> Self {
        Self(RwSignal::new(State::Waiting))
    }

    pub fn parts(self) -> Option<&'static Parts> {
        match self.0.get_untracked() {
            State::There(parts) => Some(parts),
            _ => None,
        }
    }

    pub fn is_waiting(self) -> bool {
        matches!(self.0.get_untracked(), State::Waiting)
    }

    /// A page that the parts print, or that they are on their way; printed anew when they are there.
    pub fn page(self, s: &Snapshot, page: &Page, filter: &Filter, around: &Around) -> Markup {
        match self.0.get() {
            State::There(parts) => (parts.page)(s, page, filter, around),
            State::Waiting => pages::waiting(s, page),
            State::Failed => pages::missing(s, page, Missing::of(&focus::root_attribute("data-load-failure"))),
        }
    }

    /// An open dialog: only something that came later opens one.
    pub fn dialog(self, store: Store, dialog: &Dialog) -> Markup {
        self.parts().map(|parts| (parts.dialog)(store, dialog)).unwrap_or_default()
    }

    /// A step of the first steps; nobody waits for it.
    pub fn tour(self, s: &Snapshot, step: Option<usize>) -> Markup {
        match self.0.get() {
            State::There(parts) => (parts.tour)(s, step),
            _ => Markup::default(),
        }
    }

    /// Does something with the parts, as soon as they are there.
    pub fn run(self, act: impl FnOnce(&Parts) + 'static) {
        match self.parts() {
            Some(parts) => act(parts),
            None => spawn_local(async move {
                if let Some(parts) = self.arrived().await {
                    act(parts);
                }
            }),
        }
    }

    /// Fetches the parts; marks the page as usable when everything on it answers.
    pub fn fetch(self) {
        self.run(|_| marks::mark("usable"));
    }

    /// Asks again if it failed the last time: the network may be back.
    async fn arrived(self) -> Option<&'static Parts> {
        let state = arrive().await.map_or(State::Failed, State::There);
        // Those that waited together are told once, or the page would be printed for each of them.
        if self.parts().is_none() {
            self.0.set(state);
        }
        self.parts()
    }
}
