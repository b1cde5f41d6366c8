//! The editor of a plan: its heading, its areas, and targets of every kind.

mod heading;
mod names;
mod paste;
mod areas;
mod targets;
mod units;
mod target_answers;
mod target_form;

use leptos::html;
use leptos::prelude::*;
use maud::{Markup, html};

use crate::browser::focus;
use crate::components::{Content, PageHeading};
use crate::route::Page;
use crate::state::{Notice, State, WayBack, use_state};
use xianfeng_core::plan::Plan;
use xianfeng_files::Problem;
use xianfeng_files::author::Outcome;
use xianfeng_text::{Term, problems};

#[component]
pub fn EditPlan() -> impl IntoView {
    let state = use_state();
    let steps = Steps { state, problems: RwSignal::new(Vec::new()), place: NodeRef::new() };
    let content = use_context::<Content>();
    let undo = move || {
        state.can_undo_plan().then(|| {
            let undo = move |_| {
                steps.undo();
                // The button goes with the last step, so the focus goes to the page.
                if let Some(main) = content.and_then(|c| c.0.get_untracked()).filter(|_| !state.can_undo_plan()) {
                    focus::hold(&main);
                }
            };
            view! { <p><button id="undo-plan" on:click=undo>{state.t(Term::UndoPlan)}</button></p> }
        })
    };
    on_cleanup(move || state.forget_typing());
    view! {
        <p class="crumbs"><a href=move || state.now().href(Page::Data)>{move || state.t(Term::Plans)}</a></p>
        <PageHeading text=Signal::derive(move || state.t(Term::EditPlan).to_owned()) />
        <p class="lead">
            {move || {
                let s = state.now();
                format!("{} {} {}", s.t(Term::EditPlanText), s.t(Term::DataVersion), s.plan().version)
            }}
        </p>
        {undo}
        <div
            id="plan-problems"
            role="alert"
            tabindex="-1"
            node_ref=steps.place
            inner_html=move || steps.problems.with(|found| problem_list(state, found)).into_string()
        ></div>
        <heading::HeadingSection steps />
        <areas::Areas steps />
        <units::UnitSection steps />
        <targets::Targets steps />
        <paste::PasteTargets steps />
    }
}

/// Applies edits to the open plan, and holds the problems of the last refused one.
#[derive(Clone, Copy)]
struct Steps {
    state: State,
    problems: RwSignal<Vec<Problem>>,
    place: NodeRef<html::Div>,
}

impl Steps {
    /// Applies an edit to the person's own plan, or shows why it is invalid. Returns true if it was applied.
    fn take(self, step: impl FnOnce(&Plan) -> Outcome) -> bool {
        if !self.state.is_own_plan() {
            self.state.say(Notice::warning(Term::PlanNotYours));
            return false;
        }
        let taken = self.state.author(step);
        let is_taken = taken.is_ok();
        self.problems.set(taken.err().unwrap_or_default());
        if let Some(place) = self.place.get_untracked().filter(|_| !is_taken) {
            let _ = place.focus();
        }
        is_taken
    }

    /// Deletes something from the plan, and offers to restore it.
    fn take_out(self, step: impl FnOnce(&Plan) -> Outcome) -> bool {
        let is_taken = self.take(step);
        if is_taken {
            self.state.say(Notice::with_way_back(Term::DidChangePlan, WayBack::UndoPlan));
        }
        is_taken
    }

    fn undo(self) {
        self.state.notice.set(None);
        self.state.undo_plan();
        self.problems.set(Vec::new());
    }
}

/// The reasons why an edit is refused; the plan stays as it was.
fn problem_list(state: State, found: &[Problem]) -> Markup {
    html! {
        @if !found.is_empty() {
            p { (state.t(Term::PlanStays)) }
            ul.problems { @for p in found { li { (problems::problem(state.language(), p)) } } }
        }
    }
}
