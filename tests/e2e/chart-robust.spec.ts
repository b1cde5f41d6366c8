// A drawing follows the window and the reader's settings, and shows where the keyboard is.
import { expect, test } from "./support/test";
import { ChartFigure } from "./pages/chart-figure";
import { AFTER, asOf } from "./support/days";

const drawing = (chart: ChartFigure) => chart.canvas.first().evaluate(canvas => (canvas as HTMLCanvasElement).toDataURL());

test("a chart is as wide as its place after the window has changed", async ({ app, page }) => {
  await page.setViewportSize({ width: 1200, height: 800 });
  await app.open(`#/charts${asOf(AFTER)}`);
  const chart = await new ChartFigure(page, "wheel").drawn();
  await page.setViewportSize({ width: 420, height: 800 });
  const widths = () => chart.host.evaluate(host => [host.clientWidth, host.querySelector("canvas")!.clientWidth]);
  await expect.poll(async () => { const [place, canvas] = await widths(); return place === canvas && place! < 420; }).toBe(true);
});

for (const choice of ["深色", "大字", "高对比"]) {
  test(`a chart is drawn anew in the setting ${choice}`, async ({ app, page }) => {
    await app.open(`#/charts${asOf(AFTER)}`);
    const chart = await new ChartFigure(page, "radar").drawn();
    const before = await drawing(chart);
    await (await app.appearance(choice)).click();
    await chart.drawn();
    await expect.poll(() => drawing(chart)).not.toBe(before);
    await expect(chart.host.locator("div:has(> canvas)")).toHaveCount(1);
  });
}

test("the axis of the radar that the keyboard is at is marked", async ({ app, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await app.open(`#/charts${asOf(AFTER)}`);
  const chart = await new ChartFigure(page, "radar").drawn();
  await chart.host.focus();
  const before = await drawing(chart);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => drawing(chart)).not.toBe(before);
  const first = await drawing(chart);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => drawing(chart)).not.toBe(first);
});

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
