//! A text to be copied, where downloads fail as well.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clipboard;
use crate::state::use_state;
use xianfeng_text::TargetTerm;

/// A text with a button that copies it.
#[component]
pub fn Copied(#[prop(into)] id: String, label: Signal<String>, text: Signal<String>) -> impl IntoView {
    let state = use_state();
    let field = NodeRef::<html::Textarea>::new();
    let said = RwSignal::new("");
    let copy = move |_| {
        let Some(field) = field.get_untracked() else { return };
        spawn_local(async move {
            let l = state.view.with_untracked(|view| view.language);
            let copied = clipboard::copied(&text.get_untracked(), &field).await;
            let term = if copied { TargetTerm::DidCopy } else { TargetTerm::CopyYourself };
            said.set(term.in_language(l));
        });
    };
    let (labelled, described) = (id.clone(), id.clone());
    view! {
        <div class="copied">
            <label for=labelled>{move || label.get()}</label>
            <textarea id=id readonly rows="3" node_ref=field prop:value=move || text.get()></textarea>
            <button aria-describedby=described on:click=copy>{move || TargetTerm::Copy.in_language(state.language())}</button>
            " "
            <output>{move || said.get()}</output>
        </div>
    }
}
