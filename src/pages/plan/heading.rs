//! The form for title, issuer, day of adoption and thresholds.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::Steps;
use super::names::NameFields;
use crate::components::echo;
use crate::components::fields::TextField;
use crate::state::use_state;
use xianfeng_core::plan::{Plan, Thresholds};
use xianfeng_files::author::{self, Heading};
use xianfeng_files::plan_file::TextFile;
use xianfeng_text::Term;

/// A part of a heading.
type Part = fn(&Heading) -> &str;

/// The answers of the form.
#[derive(Clone, Copy, Default)]
struct HeadingForm {
    title_zh: RwSignal<String>,
    title_en: RwSignal<String>,
    issuer_zh: RwSignal<String>,
    issuer_en: RwSignal<String>,
    adopted: RwSignal<String>,
    on_track: RwSignal<String>,
    slightly_behind: RwSignal<String>,
}

impl HeadingForm {
    /// Each field with its part of the heading.
    fn fields(self) -> [(RwSignal<String>, Part); 7] {
        [
            (self.title_zh, |heading| &heading.title.zh),
            (self.title_en, |heading| &heading.title.en),
            (self.issuer_zh, |heading| &heading.issuer.zh),
            (self.issuer_en, |heading| &heading.issuer.en),
            (self.adopted, |heading| &heading.adopted),
            (self.on_track, |heading| &heading.on_track),
            (self.slightly_behind, |heading| &heading.slightly_behind),
        ]
    }

    fn fill(self, heading: &Heading) {
        for (field, of) in self.fields() {
            field.set(of(heading).to_owned());
        }
    }

    /// Fills in the fields that nobody has typed into.
    fn follow(self, before: &Heading, now: &Heading) {
        for (field, of) in self.fields() {
            if trimmed(field) == of(before) {
                field.set(of(now).to_owned());
            }
        }
    }

    fn read(self) -> Heading {
        Heading {
            title: TextFile { zh: trimmed(self.title_zh), en: trimmed(self.title_en) },
            issuer: TextFile { zh: trimmed(self.issuer_zh), en: trimmed(self.issuer_en) },
            adopted: trimmed(self.adopted),
            on_track: trimmed(self.on_track),
            slightly_behind: trimmed(self.slightly_behind),
        }
    }
}

/// An answer without surrounding spaces.
pub(super) fn trimmed(answer: RwSignal<String>) -> String {
    answer.with_untracked(|text| text.trim().to_owned())
}

#[component]
pub(super) fn HeadingSection(steps: Steps) -> impl IntoView {
    let state = use_state();
    let form = HeadingForm::default();
    let heading = Memo::new(move |_| heading_of(state.now().plan()));
    form.fill(&heading.get_untracked());
    // Undoing or another tab replaces the heading. A text being typed is left alone.
    Effect::new(move |before: Option<Heading>| {
        let now = heading.get();
        if let Some(before) = before {
            form.follow(&before, &now);
        }
        now
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if steps.take(|plan| author::set_heading(plan, form.read())) {
            form.fill(&heading.get_untracked());
            state.forget_typing();
        }
    };
    let label = move |term: Term| Signal::derive(move || state.t(term).to_owned());
    view! {
        <form id="heading-form" novalidate on:submit=submit on:input=move |_| state.note_typing()>
            <div class="form-grid">
                <NameFields names=["title-zh", "title-en"] labels=[Term::TitleZh, Term::TitleEn] zh=form.title_zh en=form.title_en />
                <NameFields names=["issuer-zh", "issuer-en"] labels=[Term::IssuerZh, Term::IssuerEn] zh=form.issuer_zh en=form.issuer_en />
                <TextField name="adopted" label=label(Term::AdoptedOn) value=form.adopted hint="2022-12-31" echo=echo::below(form.adopted, echo::day) />
                <TextField name="on-track" label=label(Term::OnTrackFrom) value=form.on_track hint="0" />
                <TextField name="slightly-behind" label=label(Term::SlightlyFrom) value=form.slightly_behind hint="-10" />
            </div>
            <button class="primary" id="heading-save" type="submit">{move || state.t(Term::Save)}</button>
        </form>
    }
}

/// The heading of a plan as text; the thresholds are empty if the plan has none of its own.
fn heading_of(plan: &Plan) -> Heading {
    let limit = |limit: String| if plan.thresholds == Thresholds::default() { String::new() } else { limit };
    Heading {
        title: TextFile { zh: plan.title.zh.clone(), en: plan.title.en.clone() },
        issuer: TextFile { zh: plan.issuer.zh.clone(), en: plan.issuer.en.clone() },
        adopted: plan.adopted.to_string(),
        on_track: limit(plan.thresholds.on_track.to_string()),
        slightly_behind: limit(plan.thresholds.slightly_behind.to_string()),
    }
}
