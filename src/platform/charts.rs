//! The handle of a big chart: a second program and ECharts, fetched when the first one is looked at.
//!
//! `web/echarts.js` holds the few functions of ECharts that are used; the program `charts` turns a
//! view into its options. No element of a chart is looked up by id (the names of the files are), and every
//! chart is disposed.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Blob, HtmlElement};

#[wasm_bindgen(inline_js = "
let loading, loaded;
const load = () => loading ??= (async () => {
  const names = JSON.parse(document.getElementById('assets').textContent);
  const at = path => new URL(path, document.baseURI).href;
  const [echarts, charts] = await Promise.all([import(at(names.echarts)), import(at(names.charts))]);
  await charts.default({ module_or_path: at(names.chartsWasm) });
  return loaded = { echarts, charts, outlines: names.outlines ?? {}, at };
})().catch(error => { loading = undefined; throw error });

// A map needs its outlines; where they cannot be had, the same view is drawn as tiles.
const registered = {};
const drawable = view => {
  const { districts } = JSON.parse(view);
  if (!districts?.outlines) return view;
  const close = registered[districts.outlines];
  return JSON.stringify({ districts: close ? { ...districts, close } : { ...districts, outlines: null } });
};
const withOutlines = async (view, { echarts, outlines, at }) => {
  const name = JSON.parse(view).districts?.outlines;
  if (name && !registered[name]) {
    try {
      const answer = await fetch(at(outlines[name]));
      registered[name] = echarts.registerMap(name, await answer.text());
    } catch {}
  }
  return drawable(view);
};

export async function draw(element, view, theme, clicked) {
  const { echarts, charts } = await load();
  view = await withOutlines(view, loaded);
  if (!element.isConnected) return undefined;
  let drawn = 0;
  const option = () => {
    drawn = element.clientWidth;
    const themed = JSON.stringify({ ...JSON.parse(theme), width: drawn });
    element.style.height = `${charts.height(view, themed)}px`;
    const option = charts.option(view, themed);
    const failure = JSON.parse(option).error;
    if (failure) throw new Error(failure);
    return option;
  };
  const chart = echarts.init(element, option());
  echarts.on(chart, 'click', about => { const { id } = JSON.parse(about); if (id) clicked(id) });
  const observer = new ResizeObserver(() => {
    // Labels are laid out for a width, so another width is another option. The height follows from it.
    if (element.clientWidth === 0 || element.clientWidth === drawn) return;
    const next = option();
    echarts.resize(chart);
    echarts.setOption(chart, next);
  });
  observer.observe(element);
  // The inside zoom of ECharts would take the bare wheel from the page as well.
  element.addEventListener('wheel', event => {
    if (event.ctrlKey && echarts.zoom(chart, event.deltaY < 0 ? 1.25 : 0.8)) event.preventDefault();
  }, { passive: false });
  return {
    show: id => echarts.show(chart, id),
    zoom: factor => echarts.zoom(chart, factor),
    dispose: () => { observer.disconnect(); echarts.dispose(chart) },
  };
}

// What leaves the page is drawn for white paper, whatever the reader's theme.
const onPaper = (theme, width) =>
  JSON.stringify({ ...JSON.parse(theme), dark: false, reduced_motion: true, narrow: false, width });

export async function picture(view, theme, caption, kind) {
  const { echarts, charts } = await load();
  view = await withOutlines(view, loaded);
  const light = onPaper(theme, 900);
  return echarts.picture(charts.option(view, light), charts.sheet(view, light, caption), kind);
}

// Charts that are not on the screen are printed, too, as soon as the second program is there.
const hosts = new Map();
export const remember = (element, view, theme) => { hosts.set(element, { view, theme }) };
export const forget = () => hosts.clear();
let afterwards = [];
addEventListener('beforeprint', () => {
  for (const [element, { view, theme }] of hosts) {
    if (!loaded) {
      // Without it the table says the same.
      const twin = element.parentElement.querySelector('details');
      if (twin && !twin.open) { twin.open = true; afterwards.push(() => { twin.open = false }) }
      continue;
    }
    const [light, shown] = [onPaper(theme, 680), drawable(view)];
    const paper = document.createElement('div');
    paper.className = 'chart-paper';
    paper.innerHTML = loaded.echarts.svg(loaded.charts.option(shown, light), 680, loaded.charts.height(shown, light));
    element.before(paper);
    afterwards.push(() => paper.remove());
  }
});
addEventListener('afterprint', () => { for (const undo of afterwards.splice(0)) undo() });

export function seen(element, callback) {
  if (!globalThis.IntersectionObserver) return callback();
  const observer = new IntersectionObserver(entries => {
    if (entries.some(entry => entry.isIntersecting)) { observer.disconnect(); callback() }
  }, { rootMargin: '200px' });
  observer.observe(element);
}
")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn draw(element: &HtmlElement, view: &str, theme: &str, clicked: &Closure<dyn Fn(String)>) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch)]
    async fn picture(view: &str, theme: &str, caption: &str, kind: &str) -> Result<JsValue, JsValue>;

    fn remember(element: &HtmlElement, view: &str, theme: &str);
    fn forget();

    fn seen(element: &HtmlElement, callback: &Closure<dyn Fn()>);

    type Handle;
    #[wasm_bindgen(method)]
    fn show(this: &Handle, id: &str);
    #[wasm_bindgen(method)]
    fn zoom(this: &Handle, factor: f64) -> bool;
    #[wasm_bindgen(method)]
    fn dispose(this: &Handle);
}

/// A chart on the page. Dropping it disposes the drawing.
pub struct Chart {
    element: HtmlElement,
    handle: Handle,
    _clicked: Closure<dyn Fn(String)>,
}

impl Chart {
    /// Draws `view` into `element`; `None` when the parts could not be fetched or the element is gone.
    pub async fn draw(element: HtmlElement, view: &str, theme: &str, clicked: impl Fn(String) + 'static) -> Result<Option<Chart>, String> {
        let clicked = Closure::<dyn Fn(String)>::new(clicked);
        match draw(&element, view, theme, &clicked).await {
            Ok(handle) if handle.is_undefined() => Ok(None),
            Ok(handle) => Ok(Some(Chart { element, handle: handle.unchecked_into(), _clicked: clicked })),
            Err(error) => Err(error.dyn_ref::<js_sys::Error>().map_or_else(String::new, |e| e.message().into())),
        }
    }
}

impl Drop for Chart {
    fn drop(&mut self) {
        self.handle.dispose();
    }
}

/// Calls back once when `element` comes near the screen.
fn when_seen(element: &HtmlElement, callback: impl Fn() + 'static) {
    let callback = Closure::<dyn Fn()>::new(callback);
    seen(element, &callback);
    callback.forget();
}

thread_local! {
    /// The charts of the page that is shown. A new page drops them, and so disposes them.
    static SHOWN: RefCell<Vec<Chart>> = const { RefCell::new(Vec::new()) };
    /// Counts pages: a chart that arrives after its page has been left is dropped at once.
    static PAGE: Cell<u32> = const { Cell::new(0) };
}

/// The page is made anew: its charts go.
pub fn clear() {
    PAGE.set(PAGE.get().wrapping_add(1));
    SHOWN.take();
    forget();
}

/// A chart on a sheet of its own, ready to be saved: `kind` is `png` or `svg`.
pub async fn file(view: &str, theme: &str, caption: &str, kind: &str) -> Option<Blob> {
    picture(view, theme, caption, kind).await.ok()?.dyn_into().ok()
}

/// Lights up a datum of the chart in `host`: the keyboard's pointer.
pub fn show(host: &HtmlElement, id: &str) {
    SHOWN.with_borrow(|shown| {
        if let Some(chart) = shown.iter().find(|c| c.element == *host) {
            chart.handle.show(id);
        }
    });
}

/// Narrows or widens the part of the time that the chart in `host` shows; 0 shows all of it. False where it
/// shows no long time.
pub fn zoom(host: &HtmlElement, factor: f64) -> bool {
    SHOWN.with_borrow(|shown| shown.iter().find(|c| c.element == *host).is_some_and(|chart| chart.handle.zoom(factor)))
}

/// Draws `view` into `host` when it comes near the screen, calls `done` with whether that worked, and
/// `clicked` with the id of every datum that is clicked.
pub fn attach(host: HtmlElement, view: String, theme: String, done: impl Fn(bool) + 'static, clicked: impl Fn(String) + 'static) {
    let page = PAGE.get();
    remember(&host, &view, &theme);
    let (done, clicked) = (Rc::new(done), Rc::new(clicked));
    let element = host.clone();
    when_seen(&host, move || {
        let (element, view, theme) = (element.clone(), view.clone(), theme.clone());
        let (done, clicked) = (done.clone(), clicked.clone());
        wasm_bindgen_futures::spawn_local(async move {
            match Chart::draw(element, &view, &theme, move |id| clicked(id)).await {
                Ok(Some(chart)) if page == PAGE.get() => {
                    SHOWN.with_borrow_mut(|shown| shown.push(chart));
                    super::marks::mark("ready");
                    done(true);
                }
                Ok(_) => {}
                Err(reason) => {
                    web_sys::console::error_1(&reason.into());
                    done(false);
                }
            }
        });
    });
}
