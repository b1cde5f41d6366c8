// The page of charts; each has a table with the same content and can be read with the arrow keys.
import { expect, test } from "./support/test";
import type { Locator, Page } from "@playwright/test";
import { AFTER, asOf } from "./support/days";

const CHARTS = ["completion", "rates", "places", "districts", "timeline", "flow"];

/** The lists of two years had been published by then. */
const LATER = "2024-03-31";

const host = (page: Page, chart: string) => page.locator(`#chart-${chart} .chart-host`);

/** The layers of a drawing, once there are any. */
async function drawn(chart: Locator): Promise<Locator> {
  await chart.scrollIntoViewIfNeeded();
  const layers = chart.locator("canvas");
  await layers.first().waitFor();
  return layers;
}

/** The number of colours in a drawing. */
const colours = (layers: Locator) =>
  layers.evaluateAll(canvases => {
    const seen = new Set<number>();
    for (const canvas of canvases as HTMLCanvasElement[]) {
      const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
      for (let i = 0; i < data.length; i += 4) if (data[i + 3]) seen.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
    }
    return seen.size;
  });

for (const chart of CHARTS) {
  test(`the ${chart} is drawn, described and written as a table`, async ({ app, page }) => {
    await app.open(`#/charts${asOf(LATER)}`);
    const figure = page.locator(`#chart-${chart}`);
    const canvas = await drawn(host(page, chart));
    await expect.poll(() => colours(canvas)).toBeGreaterThan(5);
    expect((await host(page, chart).getAttribute("aria-label"))!.length).toBeGreaterThan(10);
    await figure.getByText("以表格查看").click();
    expect(await figure.locator(".twin tbody tr").count()).toBeGreaterThan(2);
  });

  test(`the arrow keys lead through the ${chart} and say each datum`, async ({ app, page }) => {
    await app.open(`#/charts${asOf(LATER)}`);
    await drawn(host(page, chart));
    const said = page.locator(`#chart-${chart}`).locator(".chart-state");
    await host(page, chart).focus();
    await page.keyboard.press("ArrowRight");
    await expect(said).not.toBeEmpty();
    const first = await said.innerText();
    await page.keyboard.press("End");
    await expect(said).not.toHaveText(first);
    await page.keyboard.press("Home");
    await expect(said).toHaveText(first);
  });
}

test("Enter on a datum opens its page", async ({ app, page }) => {
  await app.open(`#/charts${asOf(AFTER)}`);
  await drawn(host(page, "timeline"));
  await host(page, "timeline").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect.poll(() => app.hash()).toMatch(/^#\/targets\/[a-z0-9-]+\?/);
  await expect(app.heading).toBeFocused();
});

test("charts that have not come near the screen are not drawn yet", async ({ app, page }) => {
  await page.setViewportSize({ width: 1440, height: 700 });
  await app.open(`#/charts${asOf(AFTER)}`);
  await drawn(host(page, "completion"));
  await expect(host(page, "flow").locator("canvas")).toHaveCount(0);
});

test("leaving and coming back leaves one drawing a chart", async ({ app, page }) => {
  await app.open(`#/charts${asOf(AFTER)}`);
  await drawn(host(page, "completion"));
  await app.go("方法");
  await app.go("图表");
  await drawn(host(page, "completion"));
  await expect(host(page, "completion").locator("div:has(> canvas)")).toHaveCount(1);
});
