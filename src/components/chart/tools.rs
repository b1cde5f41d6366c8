//! The tools of a chart: other forms, downloads, full screen, a link.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::canvas::{Ready, theme};
use crate::browser::chart::Picture;
use crate::browser::full_screen::FullScreen;
use crate::browser::{clipboard, files, location};
use crate::route::{Filter, Route};
use crate::spreadsheet;
use crate::state::{Notice, State, use_state};
use xianfeng_charts::{Chart, ChartForm, ChartKey};
use xianfeng_text::Term;

/// The width in pixels of a saved picture.
const PICTURE_WIDTH: f64 = 900.0;

#[component]
pub fn Tools(key: Signal<ChartKey>, model: Memo<Option<Chart>>, figure: NodeRef<html::Figure>) -> impl IntoView {
    let state = use_state();
    let id = key.with_untracked(ChartKey::anchor);
    let link = NodeRef::<html::Input>::new();
    let link_shown = RwSignal::new(false);
    let is_full = RwSignal::new(false);
    let screen = StoredValue::new_local(None::<FullScreen>);
    figure.on_load(move |figure| screen.set_value(Some(FullScreen::new(&figure, move |on| is_full.set(on)))));

    let save_table = move |_| {
        let s = state.snapshot.get_untracked();
        let (key, Some(model)) = (key.get_untracked(), model.get_untracked()) else { return };
        let text = spreadsheet::chart_table(&s, &key.title(&s.chart_inputs()), &model.table());
        files::save(&format!("{}.csv", key.file_name(&s.chart_inputs())), "text/csv;charset=utf-8", &text);
        state.say(Notice::done(Term::DidExport));
    };
    let copy_link = move |_| {
        let address = location::absolute(&link_to(state, &key.get_untracked()));
        let Some(field) = link.get_untracked() else { return };
        field.set_value(&address);
        spawn_local(async move {
            link_shown.set(true);
            let copied = clipboard::copied(&address, &field).await;
            link_shown.set(!copied);
            state.say(if copied { Notice::done(Term::DidCopyLink) } else { Notice::warning(Term::CopyLinkYourself) });
        });
    };
    let toggle_screen = move |_| {
        screen.with_value(|screen| {
            if let Some(screen) = screen {
                screen.toggle();
            }
        });
    };
    let save = move |kind: Picture| save_picture(state, key.get_untracked(), model.get_untracked(), kind);

    let buttons = move || {
        let s = state.day();
        let download = |kind: &str| format!("{} {kind}", s.t(Term::Download));
        view! {
            <div class="chart-tools" role="group" aria-label=s.t(Term::ChartTools)>
                <span class="quiet" aria-hidden="true">{s.t(Term::Download)}</span>
                <button type="button" id=format!("{id}-png") aria-label=download("PNG") on:click=move |_| save(Picture::Png)>"PNG"</button>
                <button type="button" id=format!("{id}-svg") aria-label=download("SVG") on:click=move |_| save(Picture::Svg)>"SVG"</button>
                <button type="button" id=format!("{id}-csv") aria-label=download("CSV") on:click=save_table>"CSV"</button>
                <button type="button" id=format!("{id}-full-screen") aria-pressed=move || is_full.get().to_string() on:click=toggle_screen>
                    {s.t(Term::FullScreen)}
                </button>
                <button type="button" id=format!("{id}-link") on:click=copy_link>{s.t(Term::CopyLink)}</button>
                <input
                    class="chart-link"
                    type="text"
                    readonly
                    hidden=move || !link_shown.get()
                    aria-label=s.t(Term::LinkToView)
                    node_ref=link
                />
            </div>
        }
    };
    view! {
        <div class="chart-bar">
            <Forms key />
            {buttons}
        </div>
    }
}

/// The available forms of an observation chart, if there is more than one.
#[component]
fn Forms(key: Signal<ChartKey>) -> impl IntoView {
    let state = use_state();
    let term = |form| match form {
        ChartForm::Level => Term::FormLevel,
        ChartForm::Growth => Term::FormGrowth,
        ChartForm::Years => Term::FormYears,
    };
    let forms = Memo::new(move |_| {
        let s = state.now();
        let inputs = s.chart_inputs();
        key.with(|key| (key.forms(&inputs), key.form(&inputs)))
    });
    move || {
        let (s, (offered, shown)) = (state.day(), forms.get());
        let choice = |form: ChartForm| {
            view! {
                <label>
                    <input
                        type="radio"
                        name="chart-form"
                        id=format!("form-{}", form.slug())
                        value=form.slug()
                        checked=form == shown
                        prop:checked=form == shown
                        on:change=move |_| state.set_view(|v| v.form = form)
                    />
                    {s.t(term(form))}
                </label>
            }
        };
        (offered.len() > 1).then(|| {
            view! {
                <fieldset class="chart-forms">
                    <legend class="hidden">{s.t(Term::ChartForm)}</legend>
                    {offered.iter().map(|form| choice(*form)).collect_view()}
                </fieldset>
            }
        })
    }
}

/// The address of the current view. It always names its day, because today's default differs tomorrow.
fn link_to(state: State, key: &ChartKey) -> String {
    let mut route = state.route();
    route.view.as_of = Some(state.snapshot.get_untracked().as_of);
    let filter = Filter { map: route.filter.map, ..Filter::default() };
    Route { filter, ..route }.address_of(&key.anchor())
}

fn save_picture(state: State, key: ChartKey, model: Option<Chart>, kind: Picture) {
    let Some(model) = model else { return };
    spawn_local(async move {
        let s = state.snapshot.get_untracked();
        let inputs = s.chart_inputs();
        let saved = async {
            let ready = Ready::load().await.ok()?;
            let model = ready.outlined(model).await;
            let theme = untrack(|| theme(state)).on_paper(PICTURE_WIDTH);
            let (option, frame) = ready.pen.picture(&model, &theme, &key.caption(&inputs, &model.table()));
            ready.charts.picture(&option, &frame, kind).await
        };
        state.say(match saved.await {
            Some(blob) => {
                files::save_blob(&format!("{}.{}", key.file_name(&inputs), kind.name()), &blob);
                Notice::done(Term::DidExport)
            }
            None => Notice::warning(Term::PictureFailed),
        });
    });
}
