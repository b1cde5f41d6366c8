// Nothing overflows the screen at any width, language, text size or length of
// the reader's texts.
import { expect, test } from "./support/test";
import type { Page } from "@playwright/test";
import { DataPage } from "./pages/data";
import { TargetList } from "./pages/target-list";
import { TargetPage } from "./pages/target";
import { AFTER, asOf } from "./support/days";
import { FIGURE, edit, file, ledger } from "./support/ledger";
import { FRAMED } from "./support/pages";

const WIDTHS = [360, 390, 768, 1440, 2560];

/** The elements that overflow the right edge of the screen; none if the page does not scroll sideways. */
async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > clientWidth + 1);
    return beyond.map(e => `${e.tagName.toLowerCase()}.${e.className} ${(e.textContent ?? "").slice(0, 30)}`).slice(0, 5);
  });
}

for (const { name, path } of FRAMED) {
  test(`${name} does not scroll sideways at any width`, async ({ app, page }) => {
    for (const language of ["", "&lang=en"]) {
      await app.open(`#/${path}${asOf(AFTER, language)}`);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect(await sticksOut(page), `${width} px ${language}`).toEqual([]);
      }
    }
  });

  test(`${name} does not scroll sideways with large letters on a phone`, async ({ app, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await app.open(`#/${path}${asOf(AFTER)}`);
    await (await app.appearance("大字")).click();
    await expect(page.locator("html")).toHaveAttribute("data-text", "large");
    expect(await sticksOut(page)).toEqual([]);
  });
}

test("long names and addresses break instead of pushing the page wide", async ({ app, page }) => {
  const long = "长".repeat(120) + "w".repeat(200);
  const observation = {
    ...FIGURE,
    note: long,
    source: { title: long, publisher: long, url: `https://example.org/${"a".repeat(300)}` },
  };
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open(`#/data${asOf(AFTER)}`);
  const dialog = await new DataPage(page).pick(file(ledger([edit("a", observation, { author: long })]), `${"名".repeat(120)}.json`));
  expect(await dialog.dialog.evaluate(e => e.scrollWidth - e.clientWidth), "the preview").toBeLessThanOrEqual(0);
  await dialog.take();
  await page.goto(`./#/targets/power-items${asOf(AFTER)}`);
  await expect(new TargetPage(page).judged).toBeVisible();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sticksOut(page), `${width} px`).toEqual([]);
  }
});

test("the form fits on a phone", async ({ app, page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await app.open(`#/targets/power-items${asOf(AFTER)}`);
  const target = new TargetPage(page);
  await target.record.click();
  const box = (await target.form.dialog.boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(360);
  expect(box.height).toBeLessThanOrEqual(640);
  await target.form.save.scrollIntoViewIfNeeded();
  await expect(target.form.save).toBeInViewport();
});

test("on a phone the list of targets is a list of cards, each value with its name", async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open(`#/targets${asOf(AFTER, "&q=hitech-firms")}`);
  const card = page.locator("#target-list tbody tr");
  const box = (await card.boundingBox())!;
  expect(box.height).toBeGreaterThan(box.width / 6);
  const label = await card.locator("td.num").first().evaluate(cell => getComputedStyle(cell, "::before").content);
  expect(label).toContain("目标值");
});

test("on a phone the choices of the list are folded, and the first target is in sight", async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open(`#/targets${asOf(AFTER, "&verdict=missed")}`);
  const list = new TargetList(page);
  await expect(list.rows.first()).toBeInViewport();
  await expect(list.order).toBeHidden();
  const choices = page.getByRole("button", { name: "筛选、排序、分组 (1)" });
  await choices.click();
  await expect(choices).toHaveAttribute("aria-expanded", "true");
  await list.clear.click();
  await expect(list.rows).not.toHaveCount(7);
});

test("the chart is drawn anew for another width", async ({ app, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await app.open(`#/targets/hitech-firms${asOf(AFTER)}`);
  const canvas = await app.chartDrawn();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(async () => (await canvas.boundingBox())!.width).toBeLessThan(390);
});
