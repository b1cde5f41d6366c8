//! The areas of a plan, and the form for a new one.

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;

use super::Steps;
use super::heading::trimmed;
use super::names::NameFields;
use crate::browser::random;
use crate::state::use_state;
use xianfeng_core::id::GroupId;
use xianfeng_core::plan::{Group, GroupKind};
use xianfeng_files::author;
use xianfeng_files::plan_file::TextFile;
use xianfeng_text::Term;

/// The answers of the form.
#[derive(Clone, Copy, Default)]
struct AreaForm {
    name_zh: RwSignal<String>,
    name_en: RwSignal<String>,
}

#[component]
pub(super) fn Areas(steps: Steps) -> impl IntoView {
    let state = use_state();
    let form = AreaForm::default();
    let add_button = NodeRef::<html::Button>::new();
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let name = TextFile { zh: trimmed(form.name_zh), en: trimmed(form.name_en) };
        if steps.take(|plan| author::add_area(plan, name, &random::fresh_part())) {
            form.name_zh.set(String::new());
            form.name_en.set(String::new());
            state.forget_typing();
        }
    };
    let delete = move |id: &GroupId| {
        if steps.take_out(|plan| author::drop_area(plan, id))
            && let Some(button) = add_button.get_untracked()
        {
            let _ = button.focus();
        }
    };
    let areas = move || {
        let s = state.now();
        let area = |group: &Group| {
            let (id, name) = (group.id.clone(), group.name.in_language(s.language).to_owned());
            view! {
                <li>
                    {name.clone()} " "
                    <button class="plain" aria-label=format!("{} {name}", s.t(Term::Delete)) on:click=move |_| delete(&id)>
                        {s.t(Term::Delete)}
                    </button>
                </li>
            }
        };
        s.plan().groups_of(GroupKind::Area).map(area).collect_view()
    };
    view! {
        <section>
            <h2>{move || state.t(Term::Areas)}</h2>
            <ul class="plain-list">{areas}</ul>
            <form id="area-form" novalidate on:submit=add on:input=move |_| state.note_typing()>
                <div class="form-grid">
                    <NameFields names=["name-zh", "name-en"] labels=[Term::NameZh, Term::NameEn] zh=form.name_zh en=form.name_en />
                </div>
                <button id="area-save" type="submit" node_ref=add_button>{move || state.t(Term::AddArea)}</button>
            </form>
        </section>
    }
}
