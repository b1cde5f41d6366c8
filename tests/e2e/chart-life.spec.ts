// A chart is drawn once, updated in place, and disposed completely.
import { expect, test } from "./support/test";
import type { Page } from "@playwright/test";
import { ChartFigure } from "./pages/chart-figure";
import { TargetPage } from "./pages/target";
import { AFTER, asOf } from "./support/days";
import { Memory } from "./support/memory";

const TARGET = `#/targets/hitech-firms${asOf(AFTER)}`;
const OVERVIEW = `#/${asOf(AFTER)}`;

/** Visits a page and returns to the overview, waiting for an element to appear and to disappear. */
const visit = (page: Page, address: string, selector: string, times: number) =>
  page.evaluate(
    async ({ address, selector, times, overview }) => {
      const until = async (holds: () => boolean) => {
        while (!holds()) await new Promise(requestAnimationFrame);
      };
      for (let i = 0; i < times; i += 1) {
        location.hash = address;
        await until(() => document.querySelector(selector) !== null);
        location.hash = overview;
        await until(() => document.querySelector(selector) === null);
      }
      // The last chart may still be loading.
      await new Promise(done => setTimeout(done, 500));
    },
    { address, selector, times, overview: OVERVIEW },
  );

test("a hundred page changes to a chart and back keep nothing alive", async ({ app, page }) => {
  test.slow();
  const memory = await Memory.of(page);
  await app.open(OVERVIEW);
  await visit(page, TARGET, "#chart-target canvas", 5);
  const before = await memory.alive();
  await visit(page, TARGET, "#chart-target canvas", 50);
  expect(await memory.alive()).toEqual(before);
  // ECharts keeps one canvas to measure text, and the context of its last drawing.
  expect(before.canvases).toBeLessThanOrEqual(2);
});

test("charts that are left before they are drawn keep nothing alive", async ({ app, page }) => {
  const memory = await Memory.of(page);
  await app.open(OVERVIEW);
  const charts = `#/charts${asOf(AFTER)}`;
  await visit(page, charts, "#chart-flow", 5);
  const before = await memory.alive();
  await visit(page, charts, "#chart-flow", 10);
  expect(await memory.alive()).toEqual(before);
});

test("steps of the replay on a page with a chart keep nothing alive", async ({ app, page }) => {
  test.slow();
  const memory = await Memory.of(page);
  await app.open(TARGET);
  await new ChartFigure(page, "target").drawn();
  /** Goes through days as the slider does, and back to the first one. */
  const steps = (times: number) =>
    page.evaluate(
      async ({ times, target }) => {
        const first = Date.parse("2022-03-01");
        for (let i = 0; i < times; i += 1) {
          const day = new Date(first + ((i * 7) % 400) * 86_400_000).toISOString().slice(0, 10);
          location.hash = target.replace(/as-of=[\d-]+/, `as-of=${day}`);
          await new Promise(requestAnimationFrame);
          await new Promise(requestAnimationFrame);
        }
        location.hash = target;
        // The last drawing may still be on its way.
        await new Promise(done => setTimeout(done, 500));
      },
      { times, target: TARGET },
    );
  await steps(60);
  const before = await memory.alive();
  await steps(60);
  expect(await memory.alive()).toEqual(before);
});

test("printing keeps nothing alive", async ({ app, page }) => {
  const memory = await Memory.of(page);
  await app.open(TARGET);
  await new ChartFigure(page, "target").drawn();
  const print = () =>
    page.evaluate(() => {
      dispatchEvent(new Event("beforeprint"));
      dispatchEvent(new Event("afterprint"));
    });
  for (let i = 0; i < 3; i += 1) await print();
  const before = await memory.alive();
  for (let i = 0; i < 10; i += 1) await print();
  expect(await memory.alive()).toEqual(before);
});

test("an undo changes the chart in place, at once", async ({ app, page }) => {
  await app.open(TARGET);
  const chart = await new ChartFigure(page, "target").drawn();
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send({ period: "2022", value: "4600", published: "2023-01-31", stage: "final", grade: "official", title: "统计公报", publisher: "统计局" });
  await expect(target.verdict).toHaveText("已达成");
  // Nothing under the pointer that would be highlighted.
  await page.mouse.move(0, 0);
  await chart.canvas.evaluate(canvas => canvas.setAttribute("data-living", ""));
  const drawings = page.evaluate(async () => {
    const seen: string[] = [];
    const canvas = document.querySelector<HTMLCanvasElement>("canvas[data-living]")!;
    for (const until = performance.now() + 2000; performance.now() < until; ) {
      await new Promise(requestAnimationFrame);
      const now = canvas.toDataURL();
      if (now !== seen.at(-1)) seen.push(now);
    }
    return seen.length;
  });
  await app.undo.click();
  await expect(target.verdict).not.toHaveText("已达成");
  // Only the drawings before and after; an animation would have added others.
  expect(await drawings).toBe(2);
  await expect(chart.canvas).toHaveAttribute("data-living", "");
  await expect(chart.canvas).toHaveCount(1);
});

test("a change of the language keeps the chart's element and says its new name", async ({ app, page }) => {
  await app.open(TARGET);
  const chart = await new ChartFigure(page, "target").drawn();
  await chart.canvas.evaluate(canvas => canvas.setAttribute("data-living", ""));
  const before = await chart.host.getAttribute("aria-label");
  await app.language.click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(chart.canvas).toHaveAttribute("data-living", "");
  await expect(chart.host).not.toHaveAttribute("aria-label", before!);
  await expect(chart.figure.locator(".chart-state")).toBeEmpty();
});

for (const width of [390, 1280]) {
  for (const address of [TARGET, `#/charts${asOf(AFTER)}`]) {
    test(`charts that arrive move nothing below them: ${address} at ${width} pixels`, async ({ app, page }) => {
      await page.setViewportSize({ width, height: 800 });
      let release = () => {};
      const held = new Promise<void>(done => (release = done));
      await page.route("**/echarts-*.js", async route => {
        await held;
        await route.continue();
      });
      await app.open(address);
      const figures = page.locator(".chart");
      await expect(figures.first()).toBeVisible();
      const heights = () => figures.evaluateAll(all => all.map(figure => [figure.id, Math.round(figure.getBoundingClientRect().height)]));
      const before = await heights();
      release();
      for (const [id] of before) await new ChartFigure(page, String(id).replace("chart-", "")).drawn();
      expect(await heights()).toEqual(before);
    });
  }
}

test.describe("while the network is away", () => {
  const ECHARTS = "**/echarts-*.js";
  test.use({ bearable: /Failed to load resource|dynamically imported module|blocked by Playwright|'waiting'/, serviceWorkers: "block" });

  test("a chart that could not be fetched is drawn the next time", async ({ app, page }) => {
    await page.route(ECHARTS, route => route.abort());
    await app.open(TARGET);
    const chart = new ChartFigure(page, "target");
    await expect(chart.figure.locator(".chart-state")).toHaveText("图表未能载入；下表内容相同。");
    await page.unroute(ECHARTS);
    await page.evaluate(address => (location.hash = address), OVERVIEW);
    await expect(chart.figure).toHaveCount(0);
    await page.evaluate(address => (location.hash = address), TARGET);
    await chart.drawn();
  });
});
