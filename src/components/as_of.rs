//! The as-of date: a panel to type it, to choose it, and to move through the days on which something became known.

use leptos::prelude::*;

use super::menu::Menu;
use super::replay::Replay;
use crate::day::Day;
use crate::state::use_state;
use xianfeng_core::measure::Date;
use xianfeng_core::measure::day::date;
use xianfeng_text::Term;

/// The button that says the day, and its panel.
#[component]
pub fn AsOf() -> impl IntoView {
    let state = use_state();
    let label = move || {
        let s = state.day();
        format!("{} {}", s.t(Term::AsOf), xianfeng_text::day(s.language, s.as_of))
    };
    view! {
        <Menu id="day" class="day" label>
            <AsOfField />
            <Days />
            <Replay />
        </Menu>
    }
}

/// A few days to choose from: the last ones of the years, and today.
#[component]
fn Days() -> impl IntoView {
    let state = use_state();
    move || {
        let s = state.day();
        let choice = |day: Date| {
            view! {
                <button aria-pressed=(s.is_replay() && s.as_of == day).to_string() on:click=move |_| state.set_view(|v| v.as_of = Some(day))>
                    {xianfeng_text::year_end(s.language, day)}
                </button>
            }
        };
        view! {
            <div class="days" role="group" aria-label=s.t(Term::ChooseDay)>
                {year_ends(&s).into_iter().map(choice).collect_view()}
                <button aria-pressed=(!s.is_replay()).to_string() on:click=move |_| state.set_view(|v| v.as_of = None)>
                    {s.t(Term::NowWord)}
                </button>
            </div>
        }
    }
}

/// The last days of the latest four years that ended since the plan was announced.
fn year_ends(s: &Day) -> Vec<Date> {
    let last_year = s.today.year() - 1;
    let ends = (last_year - 3..=last_year).filter_map(|year| Date::new(year, 12, 31).ok());
    ends.filter(|day| s.plan().adopted < *day).collect()
}

/// The field for the as-of date. While one types, browsers report every valid date on the way to the one that is
/// meant; so a typed date is taken with Enter or when the field is left, and only a picked one at once.
#[component]
fn AsOfField() -> impl IntoView {
    let state = use_state();
    let is_typing = StoredValue::new(false);
    let shown = move || state.snapshot.with(|s| s.as_of.to_string());
    let take = move |text: String| {
        is_typing.set_value(false);
        let is_new = state.snapshot.with_untracked(|s| s.as_of.to_string() != text);
        // A year that is only half typed is one of the first centuries.
        let day = date(&text).filter(|day| day.year() >= 1900);
        if is_new && (day.is_some() || text.is_empty()) {
            state.set_view(|v| v.as_of = day);
        }
    };
    let keydown = move |event: leptos::ev::KeyboardEvent| match event.key().as_str() {
        "Enter" => take(event_target_value(&event)),
        "Tab" | "Escape" => {}
        _ => is_typing.set_value(true),
    };
    let change = move |event| {
        if !is_typing.get_value() {
            take(event_target_value(&event));
        }
    };
    view! {
        <label class="as-of">
            <span>{move || state.t(Term::AsOf)}</span>
            <input
                id="as-of"
                type="date"
                // Ends the year after four digits; without a limit it takes six.
                max="9999-12-31"
                value=shown
                prop:value=shown
                on:keydown=keydown
                on:change=change
                on:blur=move |event| take(event_target_value(&event))
            />
        </label>
    }
}
