//! The end of a long list: it is shown when somebody asks for it, prints the page, or finds words of it.

use leptos::ev;
use leptos::prelude::*;

use crate::state::use_state;
use xianfeng_core::plan::Language;

/// So many rows of a list are shown at first, or all of them.
#[derive(Clone, Copy)]
pub struct Shown {
    first: usize,
    is_all: RwSignal<bool>,
}

impl Shown {
    /// Shows the first rows, and all from the first print on.
    pub fn first(first: usize) -> Self {
        let is_all = RwSignal::new(false);
        if cfg!(target_arch = "wasm32") {
            let listener = window_event_listener(ev::Custom::<ev::Event>::new("beforeprint"), move |_| is_all.set(true));
            on_cleanup(move || listener.remove());
        }
        Self { first, is_all }
    }

    /// The number of rows that are shown at most.
    pub fn most(self) -> usize {
        if self.is_all.get() { usize::MAX } else { self.first }
    }
}

/// The button for the rows that are not shown. Their words are on the page as one hidden text, so that the browser
/// finds them; then all rows are shown.
#[component]
pub fn RestOfList(shown: Shown, #[prop(into)] count: Signal<usize>, #[prop(into)] words: Signal<String>) -> impl IntoView {
    let state = use_state();
    let left = Memo::new(move |_| count.get().saturating_sub(shown.most()));
    let show_all = move || shown.is_all.set(true);
    let label = move || match (state.language(), left.get()) {
        (Language::Zh, left) => format!("显示其余 {left} 行"),
        (Language::En, 1) => "Show one more row".to_owned(),
        (Language::En, left) => format!("Show {left} more rows"),
    };
    view! {
        <Show when=move || { left.get() > 0 }>
            <p class="rest-of-list">
                <button on:click=move |_| show_all()>{label}</button>
                <span hidden="until-found" on:beforematch=move |_: ev::Event| show_all()>{move || words.get()}</span>
            </p>
        </Show>
    }
}
