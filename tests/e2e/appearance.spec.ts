// Theme, contrast and text size are the reader's choice and are saved on this device.
import { expect, test } from "./support/test";
import type { Page } from "@playwright/test";
import { AFTER, asOf } from "./support/days";

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
/** Luminance from 0 (black) to 255 (white). */
const brightness = (colour: string) => Math.max(...colour.match(/\d+/g)!.slice(0, 3).map(Number));

test("the dark theme is dark, and still there after a reload", async ({ app, page }) => {
  await app.open(`#/${asOf(AFTER)}`);
  expect(brightness(await paper(page))).toBeGreaterThan(200);
  await (await app.appearance("深色")).click();
  expect(brightness(await paper(page))).toBeLessThan(60);
  await app.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(brightness(await paper(page))).toBeLessThan(60);
});

test.describe("on a dark system", () => {
  test.use({ colorScheme: "dark" });

  test("the page is dark by itself, and light where the reader wants it light", async ({ app, page }) => {
    await app.open(`#/${asOf(AFTER)}`);
    expect(brightness(await paper(page))).toBeLessThan(60);
    await (await app.appearance("浅色")).click();
    expect(brightness(await paper(page))).toBeGreaterThan(200);
    await (await app.appearance("随系统")).click();
    expect(brightness(await paper(page))).toBeLessThan(60);
  });
});

test("the chart follows the theme", async ({ app, page }) => {
  await app.open(`#/targets/hitech-firms${asOf(AFTER)}`);
  await app.chartDrawn();
  const picture = () => page.locator(".chart-host canvas").evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const light = await picture();
  await (await app.appearance("深色")).click();
  await page.locator(".chart-host canvas").waitFor();
  await expect.poll(picture).not.toBe(light);
});

for (const { name, attribute, value } of [
  { name: "高对比", attribute: "data-contrast", value: "high" },
  { name: "大字", attribute: "data-text", value: "large" },
]) {
  test(`${name} is switched on, kept, and switched off`, async ({ app, page }) => {
    await app.open(`#/${asOf(AFTER)}`);
    const html = page.locator("html");
    await (await app.appearance(name)).click();
    await expect(html).toHaveAttribute(attribute, value);
    await app.reload();
    await expect(html).toHaveAttribute(attribute, value);
    const choice = await app.appearance(name);
    await app.more.click();
    await expect(choice).toHaveAttribute("aria-pressed", "true");
    await choice.click();
    await expect(html).not.toHaveAttribute(attribute, value);
  });
}

test("large letters are larger", async ({ app, page }) => {
  await app.open(`#/${asOf(AFTER)}`);
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector("main p")!).fontSize));
  const before = await size();
  await (await app.appearance("大字")).click();
  expect(await size()).toBeGreaterThan(before * 1.1);
});

test("high contrast is higher", async ({ app, page }) => {
  await app.open(`#/about${asOf(AFTER)}`);
  const quiet = () => page.evaluate(() => getComputedStyle(document.querySelector("footer")!).color);
  const before = await quiet();
  await (await app.appearance("高对比")).click();
  expect(brightness(await quiet())).toBeLessThan(brightness(before));
});
