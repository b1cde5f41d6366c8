// A drawing follows the window size and the reader's settings, and shows the keyboard focus.
import { expect, test } from "./support/test";
import { ChartFigure } from "./pages/chart-figure";
import { AFTER, asOf } from "./support/days";

const drawing = (chart: ChartFigure) => chart.canvas.first().evaluate(canvas => (canvas as HTMLCanvasElement).toDataURL());

test("a chart is as wide as its place after the window has changed", async ({ app, page }) => {
  await page.setViewportSize({ width: 1200, height: 800 });
  await app.open(`#/charts${asOf(AFTER)}`);
  const chart = await new ChartFigure(page, "completion").drawn();
  await page.setViewportSize({ width: 420, height: 800 });
  const widths = () => chart.host.evaluate(host => [host.clientWidth, host.querySelector("canvas")!.clientWidth]);
  await expect.poll(async () => { const [place, canvas] = await widths(); return place === canvas && place! < 420; }).toBe(true);
});

for (const choice of ["深色", "大字", "高对比"]) {
  test(`a chart is drawn anew in the setting ${choice}`, async ({ app, page }) => {
    await app.open(`#/charts${asOf(AFTER)}`);
    const chart = await new ChartFigure(page, "rates").drawn();
    const before = await drawing(chart);
    await (await app.appearance(choice)).click();
    await chart.drawn();
    await expect.poll(() => drawing(chart)).not.toBe(before);
    await expect(chart.host.locator("div:has(> canvas)")).toHaveCount(1);
  });
}

test("the keys + and 0 zoom a long series and show all of it again", async ({ app, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await app.open(`#/targets/t-14-1-1?plan=canada-2030`);
  const chart = await new ChartFigure(page, "target").drawn();
  await chart.host.focus();
  const all = await drawing(chart);
  await page.keyboard.press("+");
  await expect.poll(() => drawing(chart)).not.toBe(all);
  await page.keyboard.press("0");
  await expect.poll(() => drawing(chart)).toBe(all);
});

test("Ctrl with the wheel zooms; the wheel alone scrolls the page", async ({ app, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize({ width: 1200, height: 500 });
  await app.open("#/targets/t-14-1-1?plan=canada-2030");
  const chart = await new ChartFigure(page, "target").drawn();
  const { x, y } = (await chart.host.boundingBox())!;
  await page.mouse.move(x + 300, y + 150);
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
  await chart.host.scrollIntoViewIfNeeded();
  const box = (await chart.host.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, Math.max(box.y, 0) + 100);
  const all = await drawing(chart);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -240);
  await page.keyboard.up("Control");
  await expect.poll(() => drawing(chart)).not.toBe(all);
});

test("a chart that comes into sight while the tab is hidden is there when it is looked at", async ({ app, page, context }) => {
  await app.open(`#/charts${asOf(AFTER)}`);
  const chart = await new ChartFigure(page, "completion").drawn();
  const other = await context.newPage();
  await other.bringToFront();
  await page.evaluate(() => document.querySelector("#chart-flow")!.scrollIntoView());
  await page.bringToFront();
  await new ChartFigure(page, "flow").drawn();
  await expect(chart.host.locator("div:has(> canvas)")).toHaveCount(1);
});
