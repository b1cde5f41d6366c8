// A page in plain JavaScript: overview, list, target page with its chart, edits with undo. The entries differ in where
// ECharts comes from.
import { judged, option, rowsOf, selected, withFigure, withoutFigure } from "./model.js";
import { cells, figures, list, overview, picture, target } from "./view.js";

/** @param {(() => Promise<any>) | null} charts ECharts; null draws without a library */
export function start(charts) {
  const { plan, ledger } = JSON.parse(document.getElementById("data").textContent);
  const rows = rowsOf(plan, ledger).map(judged);
  const main = document.querySelector("main");
  const filter = { words: "", verdict: "", reversed: false };
  const elements = new Map();
  let chart, last;

  const at = id => rows.findIndex(row => row.id === id);
  const shownTarget = () => location.hash.match(/^#\/targets\/(.+)$/)?.[1];

  function element(row) {
    const kept = elements.get(row.id);
    if (kept) return kept;
    const made = document.createElement("tr");
    made.innerHTML = cells(row);
    elements.set(row.id, made);
    return made;
  }

  function fillList() {
    const found = selected(rows, filter);
    document.getElementById("count").textContent = `${found.length} / ${rows.length}`;
    document.getElementById("rows").replaceChildren(...found.map(element));
  }

  function showList() {
    main.innerHTML = list();
    const again = change => event => {
      change(event);
      fillList();
    };
    document.getElementById("q").addEventListener("input", again(event => (filter.words = event.target.value)));
    document.getElementById("reverse").addEventListener("click", again(() => (filter.reversed = !filter.reversed)));
    for (const chip of main.querySelectorAll("[id^=verdict-]")) {
      const verdict = chip.id.slice("verdict-".length);
      chip.addEventListener("click", again(() => (filter.verdict = filter.verdict === verdict ? "" : verdict)));
    }
    fillList();
  }

  async function draw(row) {
    const host = document.getElementById("chart");
    if (charts) {
      const { init } = await charts();
      if (!host.isConnected) return;
      chart = init(host);
      chart.setOption(option(row));
    } else host.innerHTML = picture(row);
    performance.mark("ready");
  }

  function showTarget(id) {
    const row = rows[at(id)];
    main.innerHTML = target(row);
    document.getElementById("form").addEventListener("submit", event => {
      event.preventDefault();
      const { period, value } = Object.fromEntries(new FormData(event.target));
      const figure = { id: "own", period, value: Number(value), source: "" };
      last = { target: id, figure };
      replace(withFigure(rows[at(id)], figure));
    });
    draw(row);
  }

  /** Puts a changed row in the place of the one before, wherever it is shown. */
  function replace(row) {
    rows[at(row.id)] = row;
    const shown = elements.get(row.id);
    if (shown) shown.innerHTML = cells(row);
    if (shownTarget() !== row.id) return;
    document.getElementById("figures").innerHTML = figures(row);
    if (chart) chart.setOption(option(row));
    else if (!charts) document.getElementById("chart").innerHTML = picture(row);
  }

  function show() {
    chart?.dispose();
    chart = undefined;
    const id = shownTarget();
    if (id && at(id) >= 0) showTarget(id);
    else if (location.hash.startsWith("#/targets")) showList();
    else main.innerHTML = overview(plan.title.zh, rows);
    document.title = main.querySelector("h1").textContent;
  }

  addEventListener("hashchange", show);
  document.getElementById("undo").addEventListener("click", () => last && replace(withoutFigure(rows[at(last.target)], last.figure.id)));
  document.getElementById("redo").addEventListener("click", () => last && replace(withFigure(rows[at(last.target)], last.figure)));
  show();
  performance.mark("usable");
  // Fetches ahead what the reader is likely to want, as the page does.
  if (charts) charts().then(() => performance.mark("complete"));
  else performance.mark("complete");
}
