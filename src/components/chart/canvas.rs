//! The drawing of a chart: created near the screen, updated in place, disposed with its element.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::appearance::media;
use crate::browser::chart::{ChartHandle, Charts, Drawing};
use crate::browser::{focus, marks, near, print};
use crate::drawing::Pen;
use crate::lazy::{self, NotLoaded};
use crate::state::{State, use_state};
use xianfeng_charts::{Chart, Theme, next_data_point};
use xianfeng_text::Term;

/// Everything that a chart has to wait for: ECharts, the drawing code, and the outlines of a map.
#[derive(Clone)]
pub struct Ready {
    pub charts: Charts,
    pub pen: Rc<dyn Pen>,
}

thread_local! {
    /// The parts once they were fetched for any chart: paper can't wait for them.
    static FETCHED: RefCell<Option<Ready>> = const { RefCell::new(None) };
}

impl Ready {
    pub async fn load() -> Result<Self, String> {
        let charts = Charts::load().await?;
        let pen = lazy::charts::pen().await.map_err(|why: NotLoaded| format!("{why:?}"))?;
        let ready = Self { charts, pen };
        FETCHED.set(Some(ready.clone()));
        Ok(ready)
    }

    /// The parts if they are here already.
    fn fetched() -> Option<Self> {
        FETCHED.with_borrow(Clone::clone)
    }

    /// Adds the outlines of its map to the model, if it has one and they can be fetched; otherwise tiles are drawn.
    pub async fn outlined(&self, mut chart: Chart) -> Chart {
        if let Some(name) = chart.outlines().map(str::to_owned) {
            let small = self.charts.outlines(&name).await;
            chart.set_outlines(small);
        }
        chart
    }
}

/// The state of a chart that lives as long as its element.
#[derive(Default)]
struct Living {
    ready: Option<Ready>,
    chart: Option<ChartHandle>,
    /// The codes of the small districts of a map, once its outlines are loaded.
    small: Option<Option<Vec<String>>>,
    near: Option<near::Near>,
    paper: Option<print::Paper>,
}

#[derive(Clone, Copy, PartialEq)]
enum Progress {
    Waiting,
    Drawn,
    Failed,
}

/// The reader's theme on this screen, without a width.
pub fn theme(state: State) -> Theme {
    let settings = state.settings.get();
    Theme {
        dark: settings.color_scheme.is_dark(),
        high_contrast: settings.high_contrast,
        font_size: if settings.large_text { 16.0 } else { 13.0 },
        reduced_motion: media("(prefers-reduced-motion: reduce)"),
        narrow: media("(max-width: 640px)"),
        language: state.language(),
        ..Theme::default()
    }
}

#[component]
pub fn Canvas(
    model: Memo<Option<Chart>>,
    /// The id of the line that says which keys there are.
    help: String,
) -> impl IntoView {
    let state = use_state();
    let described_by = help.clone();
    let host = NodeRef::<html::Div>::new();
    let living = StoredValue::new_local(Living::default());
    let progress = RwSignal::new(Progress::Waiting);
    let (at, spoken) = (RwSignal::new(None::<usize>), RwSignal::new(String::new()));

    // The model as drawn, with the outlines once they are loaded.
    let outlined = move || {
        let mut chart = model.try_get_untracked().flatten()?;
        let small = living.try_with_value(|l| l.small.clone()).flatten();
        if chart.outlines().is_some() {
            chart.set_outlines(small.flatten());
        }
        Some(chart)
    };
    let draw = move |width: f64| -> Drawing {
        let pen = living.try_with_value(|l| l.ready.as_ref().map(|r| r.pen.clone())).flatten();
        match outlined().zip(pen) {
            Some((chart, pen)) => pen.drawing(&chart, &untrack(|| theme(state)).with_width(width)),
            None => Drawing::new(0.0, "{}"),
        }
    };
    let open = move |id: &str| {
        let destination = model.with_untracked(|m| m.as_ref().and_then(|m| m.destination(id)));
        if let Some(page) = destination.and_then(|d| state.page_of(&d)) {
            state.go(page);
        }
    };

    let begin = move |host: web_sys::HtmlElement| {
        spawn_local(async move {
            let drawn = async {
                let ready = Ready::load().await?;
                if let Some(name) = model.try_get_untracked().flatten().and_then(|m| m.outlines().map(str::to_owned)) {
                    let small = ready.charts.outlines(&name).await;
                    living.try_update_value(|l| l.small = Some(small));
                }
                // The reader may have left the page by now; then there is no element to draw into.
                if living.try_update_value(|l| l.ready = Some(ready.clone())).is_none() {
                    return Ok(());
                }
                let chart = ready.charts.create(&host, draw, move |id| open(&id))?;
                living.try_update_value(|l| l.chart = Some(chart));
                marks::mark("ready");
                progress.try_set(Progress::Drawn);
                Ok::<(), String>(())
            };
            if let Err(why) = drawn.await {
                web_sys::console::error_1(&why.into());
                progress.try_set(Progress::Failed);
            }
        });
    };
    host.on_load(move |host| {
        let element: web_sys::HtmlElement = (*host).clone();
        // Takes its final height before the drawing arrives, so that nothing moves below it.
        focus::when_connected(&element, {
            let element = element.clone();
            move || {
                let theme = untrack(|| theme(state)).with_width(f64::from(element.client_width()));
                let height = model.try_get_untracked().flatten().map_or(0.0, |m| m.height(&theme));
                let _ = element.style().set_property("height", &format!("{height}px"));
            }
        });
        let near = near::wait(&host, {
            let element = element.clone();
            move || begin(element)
        });
        let paper = print::draw(&host, move || {
            let ready = Ready::fetched()?;
            let theme = untrack(|| theme(state)).on_paper(PAPER_WIDTH);
            ready.charts.svg(&ready.pen.drawing(&outlined()?, &theme), PAPER_WIDTH)
        });
        living.update_value(|l| (l.near, l.paper) = (Some(near), Some(paper)));
    });
    Effect::new(move |_| {
        model.track();
        theme(state);
        living.with_value(|l| {
            if let Some(chart) = &l.chart {
                chart.redraw();
            }
        });
    });

    // Keyboard access: arrow keys move between data and announce them, Enter opens one, + and - zoom.
    let keys = move |event: leptos::ev::KeyboardEvent| {
        let chart = |call: &dyn Fn(&ChartHandle) -> bool| living.with_value(|l| l.chart.as_ref().is_some_and(call));
        let factor = match event.key().as_str() {
            "Enter" => {
                let id = model.with_untracked(|m| Some(m.as_ref()?.data_points().get(at.get_untracked()?)?.id.to_owned()));
                if let Some(id) = id {
                    open(&id);
                }
                return;
            }
            "+" | "=" => Some(1.5),
            "-" => Some(1.0 / 1.5),
            "0" => Some(0.0),
            _ => None,
        };
        if let Some(factor) = factor {
            // With Ctrl these keys belong to the browser.
            if !event.ctrl_key() && !event.meta_key() && chart(&|c| c.zoom(factor)) {
                event.prevent_default();
            }
            return;
        }
        let next = model.with_untracked(|m| {
            let points = m.as_ref()?.data_points();
            let next = next_data_point(points.len(), at.get_untracked(), &event.key())?;
            points.get(next).map(|point| (next, point.id.to_owned(), point.spoken.to_owned()))
        });
        let Some((next, id, words)) = next else { return };
        event.prevent_default();
        chart(&|c| c.show(&id));
        at.set(Some(next));
        spoken.set(words);
    };

    let message = move || match progress.get() {
        Progress::Waiting => state.t(Term::ChartLoading).to_owned(),
        Progress::Failed => state.t(Term::ChartFailed).to_owned(),
        Progress::Drawn => spoken.get(),
    };
    view! {
        <div
            class="chart-host"
            role="application"
            aria-roledescription=move || state.t(Term::ChartRole)
            aria-describedby=described_by
            aria-label=move || model.with(|m| m.as_ref().map(|m| m.description().to_owned()))
            tabindex="0"
            node_ref=host
            on:keydown=keys
        ></div>
        <div class="chart-lines quiet">
            <p class="chart-state" role="status">{message}</p>
            <p class="chart-help" id=help>{move || state.t(Term::ChartKeys)}</p>
        </div>
    }
}

/// The width in pixels of printed charts.
const PAPER_WIDTH: f64 = 680.0;
