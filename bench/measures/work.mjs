// Work in a page that is there: list, edits, search, changes of page, replay. Milliseconds of the slowed processor;
// "painted" is what the person waits, "work" is what the main thread does.
import { marked, tab, within, work } from "../browser.mjs";
import { median, quantile } from "../statistics.mjs";
import { X, ways } from "./pages.mjs";

const TIMES = 6;
/** The file with ECharts, in the page and in its peers. */
const CHARTS = /\/(echarts|lean)-/;

/** Acts several times; the waits and the work of each. */
class Acts {
  painted = [];
  task = [];
  script = [];

  constructor(page, devtools) {
    this.page = page;
    this.devtools = devtools;
  }

  async act(what, argument) {
    const before = await work(this.devtools);
    this.painted.push(await this.page.evaluate(`bench.painted(() => (${what})(${JSON.stringify(argument)}))`));
    const after = await work(this.devtools);
    this.task.push(after.task - before.task);
    this.script.push(after.script - before.script);
  }
}

const click = selector => document.querySelector(selector).click();
const go = hash => (location.hash = hash);
const type = ([selector, text]) => bench.type(selector, text);
const drag = step => {
  const slider = document.getElementById("replay-day");
  slider.value = String(Number(slider.value) + step);
  slider.dispatchEvent(new Event("input", { bubbles: true }));
};

async function acts(page, devtools, what, all) {
  const made = new Acts(page, devtools);
  for (const argument of all) await made.act(what, argument);
  return made;
}

const repeat = (...all) => Array.from({ length: TIMES }, () => all).flat();

async function opened(context, address, name) {
  const { page, devtools } = await tab(context);
  await page.goto(address + ways(name).target);
  await marked(page, "ready");
  await marked(page, "complete");
  return { page, devtools };
}

const both = (name, { painted, task }) => ({ [`${name}: painted, ms`]: median(painted), [`${name}: work, ms`]: median(task) });

/** Records a figure, and takes it back and again with the chart on the screen; then in the list. */
export async function edits(context, address, line, name) {
  const { page, devtools } = await opened(context, address, name);
  const { record, list } = ways(name);
  await page.locator("canvas, svg").first().scrollIntoViewIfNeeded();
  await record(page);
  const withChart = await acts(page, devtools, click, repeat("#undo", "#redo"));
  const inCharts = await within(devtools, CHARTS, () => acts(page, devtools, click, repeat("#undo", "#redo")));
  await acts(page, devtools, go, ["#/targets"]);
  await page.locator(list).first().waitFor();
  const inList = await acts(page, devtools, click, repeat("#undo", "#redo"));
  await page.close();
  return {
    ...both("an edit with its chart", withChart),
    "an edit with its chart: painted, p95, ms": quantile(withChart.painted, 0.95),
    "an edit with its chart: in ECharts, ms": inCharts / (2 * TIMES),
    ...both("an edit in the list", inList),
  };
}

export async function list(context, address, line, name) {
  const { page, devtools } = await opened(context, address, name);
  const { search, list } = ways(name);
  await acts(page, devtools, go, ["#/targets"]);
  await page.locator(list).first().waitFor();
  const typed = await acts(page, devtools, type, repeat("新", "新增", "").map(text => [search, text]));
  const sorted = await acts(page, devtools, click, repeat("#reverse"));
  const filtered = await acts(page, devtools, click, repeat("#verdict-missed"));
  await page.close();
  return { ...both("typing in the list", typed), ...both("sorting the list", sorted), ...both("filtering the list", filtered) };
}

/** Goes through the pages three times; the first round brings what is cached. */
export async function changes(context, address, line, name) {
  const { page, devtools } = await opened(context, address, name);
  const { places, target } = ways(name);
  await acts(page, devtools, go, [...places, target]);
  const warm = await acts(page, devtools, go, [...places, target, ...places, target]);
  await page.close();
  return { "a change of page: painted, median, ms": median(warm.painted), "a change of page: painted, p95, ms": quantile(warm.painted, 0.95) };
}

/** What only the page itself has. */
export async function search(context, address, line, name) {
  if (name !== X) return {};
  const { page, devtools } = await opened(context, address, name);
  await page.keyboard.press("Control+k");
  const field = "#find-dialog input";
  await page.locator(field).waitFor();
  const typed = await acts(page, devtools, type, repeat("g", "gx", "gxj", "").map(text => [field, text]));
  await page.close();
  return { "typing in the search: painted, ms": median(typed.painted), "typing in the search: painted, p95, ms": quantile(typed.painted, 0.95) };
}

export async function replay(context, address, line, name) {
  if (name !== X) return {};
  const { page, devtools } = await opened(context, address, name);
  await acts(page, devtools, go, ["#/"]);
  const steps = await acts(page, devtools, drag, repeat(-1, -1, -1));
  await page.close();
  return { "a step of the replay: script, ms": median(steps.script), "a step of the replay: work, ms": median(steps.task), "a step of the replay: painted, ms": median(steps.painted) };
}
