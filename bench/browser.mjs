// Pages in headless Chromium on a slow processor, and what they cost.
import { chromium } from "@playwright/test";

const SLOWDOWN = 4;
const ARGS = ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const WAIT = 60_000;

export function launch(trust) {
  return chromium.launch({
    executablePath: process.env.CHROME,
    // Chromium refuses to run its sandbox as root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...ARGS, `--ignore-certificate-errors-spki-list=${trust}`],
  });
}

/** Observed from the first moment: long tasks, shifts, and the time of the last change that was painted. */
function observe() {
  const seen = { tasks: [], shift: 0, changed: 0 };
  globalThis.bench = seen;
  new PerformanceObserver(list => seen.tasks.push(...list.getEntries().map(e => [e.startTime, e.duration]))).observe({ type: "longtask", buffered: true });
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  /** Acts, and resolves to the time until the last change was painted. */
  seen.painted = async act => {
    let last = performance.now();
    const observer = new MutationObserver(() => (last = performance.now()));
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    const begin = performance.now();
    act();
    let end = begin;
    // Three frames without a change: what was begun is done.
    for (let still = 0; still < 3; ) {
      const before = last;
      await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
      if (last > before || still === 0) end = performance.now();
      still = last > before ? 1 : still + 1;
    }
    observer.disconnect();
    return end - begin;
  };
  /** Sets a field as a person would; React listens to the setter of its own. */
  seen.type = (selector, text) => {
    const field = document.querySelector(selector);
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, text);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
}

export async function visitor(browser) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  await context.addInitScript(observe);
  return context;
}

/** A page on a slow processor. */
export async function tab(context) {
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  page.on("pageerror", error => console.error(`  ${page.url()}: ${error.message}`));
  return { page, devtools };
}

export const marked = (page, name) =>
  page.waitForFunction(name => performance.getEntriesByName(name)[0]?.startTime, name).then(handle => handle.jsonValue());

/** Script and all work of the main thread so far, in milliseconds of the slowed processor. */
export async function work(devtools) {
  const { metrics } = await devtools.send("Performance.getMetrics");
  const value = name => metrics.find(metric => metric.name === name).value * 1000;
  return { task: value("TaskDuration"), script: value("ScriptDuration") };
}

/** The milliseconds that `act` spends in the files whose address `file` matches. */
export async function within(devtools, file, act) {
  await devtools.send("Profiler.enable");
  await devtools.send("Profiler.setSamplingInterval", { interval: 200 });
  await devtools.send("Profiler.start");
  await act();
  const { profile } = await devtools.send("Profiler.stop");
  const wanted = new Set(profile.nodes.filter(({ callFrame }) => file.test(callFrame.url)).map(({ id }) => id));
  return profile.samples.reduce((sum, id, i) => sum + (wanted.has(id) ? profile.timeDeltas[i] : 0), 0) / 1000;
}
