//! The big charts of the page that was just put into the document.
//!
//! A page is printed anew after every change. A chart that is there before and after keeps its element, and
//! is changed in place.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

use leptos::prelude::*;
use serde::Serialize;
use web_sys::{Blob, HtmlElement};

use super::act;
use crate::chart::{Caption, ChartView, Theme};
use crate::pages::figure::ChartKey;
use crate::platform::chart::{ChartHandle, Charts, Drawing, Picture};
use crate::platform::charts_program::Program;
use crate::platform::near::{self, Near};
use crate::platform::print::{self, Paper};
use crate::platform::{focus, marks};
use crate::store::Store;

/// The widths that paper and files are drawn for, in pixels.
const PAPER: f64 = 680.0;
const FILE: f64 = 900.0;

thread_local! {
    static SHOWN: RefCell<Vec<Shown>> = const { RefCell::new(Vec::new()) };
    static LIBRARY: RefCell<Option<Library>> = const { RefCell::new(None) };
    /// Codes of the small districts, by the name of the outlines; those that ECharts knows.
    static OUTLINES: RefCell<BTreeMap<String, Vec<String>>> = const { RefCell::new(BTreeMap::new()) };
}

/// What draws: ECharts, and the program that makes its options.
#[derive(Clone)]
struct Library {
    charts: Charts,
    program: Program,
}

impl Library {
    /// Fetches what draws, and the outlines that `view` is drawn with.
    async fn load(view: &ChartView) -> Result<Self, String> {
        let program = Program::load();
        let library = Self { charts: Charts::load().await?, program: program.await? };
        LIBRARY.set(Some(library.clone()));
        if let Some(name) = missing_outlines(view)
            && let Some(small) = library.charts.outlines(&name).await
        {
            OUTLINES.with_borrow_mut(|known| known.insert(name, small));
        }
        Ok(library)
    }

    fn drawing(&self, view: &ChartView, theme: Theme) -> Drawing {
        let (view, theme) = (json(&drawable(view)), json(&theme));
        Drawing::new(self.program.height(&view, &theme), &self.program.option(&view, &theme))
    }
}

/// A chart on the page.
struct Shown {
    key: ChartKey,
    host: HtmlElement,
    scene: Rc<Scene>,
    _near: Near,
    _paper: Paper,
}

/// What a chart shows at the moment, and its drawing once it is there.
struct Scene {
    view: RefCell<ChartView>,
    theme: Cell<Theme>,
    chart: RefCell<Option<ChartHandle>>,
}

impl Shown {
    fn new(store: Store, host: HtmlElement, key: ChartKey, view: ChartView, theme: Theme) -> Self {
        let scene = Rc::new(Scene { view: RefCell::new(view), theme: Cell::new(theme), chart: RefCell::default() });
        let near = {
            let (host, key, scene) = (host.clone(), key.clone(), Rc::downgrade(&scene));
            near::wait(&host.clone(), move || wasm_bindgen_futures::spawn_local(appear(store, host, key, scene)))
        };
        let paper = {
            let scene = scene.clone();
            print::draw(&host, move || {
                let library = LIBRARY.with_borrow(Clone::clone)?;
                library.charts.svg(&library.drawing(&scene.view.borrow(), on_paper(scene.theme.get(), PAPER)), PAPER)
            })
        };
        Self { key, host, scene, _near: near, _paper: paper }
    }

    /// Whether it is drawn, and can draw `view` in its place.
    fn can_show(&self, view: &ChartView) -> bool {
        self.scene.chart.borrow().is_some() && missing_outlines(view).is_none()
    }

    /// Takes the place of `fresh`, which the page printed anew, and shows what is to be shown now.
    fn moved(self, fresh: &HtmlElement, view: ChartView, theme: Theme) -> Self {
        if let Some(name) = fresh.get_attribute("aria-label") {
            let _ = self.host.set_attribute("aria-label", &name);
        }
        let _ = fresh.replace_with_with_node_1(&self.host);
        self.scene.view.replace(view);
        self.scene.theme.set(theme);
        if let Some(chart) = self.scene.chart.borrow().as_ref() {
            chart.redraw();
        }
        say(&self.host, "");
        self
    }
}

/// Every place of a chart gets its view; it is drawn when it comes near the screen.
pub fn attach(store: Store) {
    let s = store.snapshot.get_untracked();
    let theme = theme(store);
    let mut before = SHOWN.take();
    let mut shown = Vec::new();
    for (host, key) in focus::all_with("data-chart") {
        let Some(key) = ChartKey::parse(&key) else { continue };
        let Some(view) = key.view(&s) else { continue };
        shown.push(match before.iter().position(|chart| chart.key == key && chart.can_show(&view)) {
            Some(at) => before.swap_remove(at).moved(&host, view, theme),
            None => Shown::new(store, host, key, view, theme),
        });
    }
    SHOWN.set(shown);
}

/// Draws a chart that came near the screen; the page may have been left before everything is there.
async fn appear(store: Store, host: HtmlElement, key: ChartKey, scene: Weak<Scene>) {
    let Some(view) = scene.upgrade().map(|scene| scene.view.borrow().clone()) else { return };
    let library = Library::load(&view).await;
    let Some(scene) = scene.upgrade().filter(|_| host.is_connected()) else { return };
    let created = library.and_then(|library| {
        let charts = library.charts.clone();
        let drawn = Rc::downgrade(&scene);
        let draw = move |width| match drawn.upgrade() {
            Some(scene) => library.drawing(&scene.view.borrow(), Theme { width, ..scene.theme.get() }),
            None => Drawing::new(0.0, "{}"),
        };
        charts.create(&host, draw, move |id| act::open_datum(store, &key, &id))
    });
    match created {
        Ok(chart) => {
            scene.chart.replace(Some(chart));
            marks::mark("ready");
            say(&host, "");
        }
        Err(reason) => {
            web_sys::console::error_1(&reason.into());
            let failed = host.next_element_sibling().and_then(|state| state.get_attribute("data-failed"));
            say(&host, &failed.unwrap_or_default());
        }
    }
}

/// Writes the line below a chart.
fn say(host: &HtmlElement, text: &str) {
    if let Some(state) = host.next_element_sibling() {
        state.set_text_content(Some(text));
    }
}

/// Does something with the chart in `host`; false if there is none or it does not do it.
fn with(host: &HtmlElement, ask: impl Fn(&ChartHandle) -> bool) -> bool {
    SHOWN.with_borrow(|shown| {
        shown.iter().find(|chart| chart.host == *host).is_some_and(|chart| chart.scene.chart.borrow().as_ref().is_some_and(ask))
    })
}

/// Lights up a datum: the keyboard's pointer.
pub fn show(host: &HtmlElement, id: &str) {
    with(host, |chart| chart.show(id));
}

/// Narrows or widens the part of the time that is shown. False for a chart that shows no long time.
pub fn zoom(host: &HtmlElement, factor: f64) -> bool {
    with(host, |chart| chart.zoom(factor))
}

/// A chart on a sheet of its own, ready to be saved.
pub async fn file(view: &ChartView, theme: Theme, caption: &Caption, kind: Picture) -> Option<Blob> {
    let Library { charts, program } = Library::load(view).await.ok()?;
    let (view, theme) = (json(&drawable(view)), json(&on_paper(theme, FILE)));
    charts.picture(&program.option(&view, &theme), &program.sheet(&view, &theme, &json(caption)), kind).await
}

/// The outlines that `view` is drawn with and that ECharts does not know yet.
fn missing_outlines(view: &ChartView) -> Option<String> {
    let ChartView::Districts(view) = view else { return None };
    view.outlines.clone().filter(|name| OUTLINES.with_borrow(|known| !known.contains_key(name)))
}

/// The view with the outlines that ECharts knows; without them the same is drawn as tiles.
fn drawable(view: &ChartView) -> ChartView {
    let mut view = view.clone();
    if let ChartView::Districts(districts) = &mut view
        && let Some(name) = &districts.outlines
    {
        match OUTLINES.with_borrow(|known| known.get(name).cloned()) {
            Some(small) => districts.close = small,
            None => districts.outlines = None,
        }
    }
    view
}

/// For white paper, whatever the reader's theme.
fn on_paper(theme: Theme, width: f64) -> Theme {
    Theme { dark: false, reduced_motion: true, narrow: false, width, ..theme }
}

/// What goes over to the second program.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// How charts are drawn for this reader on this screen.
pub fn theme(store: Store) -> Theme {
    let settings = store.settings.get_untracked();
    Theme {
        dark: focus::is_dark(&settings),
        high_contrast: settings.high_contrast,
        font_size: if settings.large_text { 16.0 } else { 13.0 },
        reduced_motion: focus::media("(prefers-reduced-motion: reduce)"),
        narrow: focus::media("(max-width: 640px)"),
        language: store.view.with_untracked(|v| v.language),
        ..Theme::default()
    }
}
