//! A field for a day, which can be typed in any usual way.

use leptos::prelude::*;

use crate::state::use_state;
use xianfeng_core::measure::{Date, typed};
use xianfeng_text::ReportTerm;

/// A day as people write it. It is taken with Enter or when the field is left; what is no day is said below it.
#[component]
pub fn DayField(
    name: &'static str,
    label: ReportTerm,
    #[prop(into)] day: Signal<Date>,
    take: impl Fn(Date) + Send + Sync + Clone + 'static,
) -> impl IntoView {
    let state = use_state();
    let t = move |term: ReportTerm| term.in_language(state.language());
    let is_wrong = RwSignal::new(false);
    let shown = move || day.get().to_string();
    let change = move |event| {
        let read = typed::day(&event_target_value(&event)).filter(|day| day.year() >= 1900);
        is_wrong.set(read.is_none());
        if let Some(read) = read {
            take(read);
        }
    };
    let fault = format!("{name}-fault");
    let described = fault.clone();
    view! {
        <div class="day-field">
            <label>
                <span>{move || t(label)}</span>
                <input
                    name=name
                    id=name
                    type="text"
                    autocomplete="off"
                    placeholder=move || t(ReportTerm::DayHint)
                    aria-invalid=move || is_wrong.get().to_string()
                    aria-describedby=described
                    value=shown
                    prop:value=shown
                    on:change=change
                />
            </label>
            <output class="echo" id=fault>
                {move || if is_wrong.get() { t(ReportTerm::NoDay).to_owned() } else { xianfeng_text::day(state.language(), day.get()) }}
            </output>
        </div>
    }
}
