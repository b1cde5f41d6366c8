// Content of an imported file stays text: none of it becomes an element, a script or a working link.
import { expect, test } from "./support/test";
import type { Page } from "@playwright/test";
import { App } from "./pages/app";
import { DataPage } from "./pages/data";
import { TargetPage } from "./pages/target";
import { AFTER, asOf } from "./support/days";
import { FIGURE, edit, file, ledger } from "./support/ledger";

const IMAGE = "<img src=x onerror=\"document.title='taken'\">";
const SCRIPT = "<script>document.title='taken'</script>";
const QUOTES = `" onmouseover="document.title='taken'" x='`;

const HOSTILE = {
  ...FIGURE,
  derived: `推算${SCRIPT}`,
  note: `备注${IMAGE}${QUOTES}`,
  source: { title: `标题${IMAGE}`, publisher: `单位${SCRIPT}`, url: "javascript:document.title='taken'" },
};

async function untouched(page: Page) {
  expect(await page.locator("img, main script, dialog script").count(), "elements out of the file").toBe(0);
  expect(await page.locator("[onerror], [onmouseover], [onclick]").count(), "handlers out of the file").toBe(0);
  expect(await page.locator('a[href^="javascript:" i], a[href^="data:" i]').count(), "links that run").toBe(0);
  expect(await page.title(), "what the code in the file would do").not.toBe("taken");
}

async function importHostile(app: App) {
  await app.open(`#/data${asOf(AFTER)}`);
  const entry = edit("x", HOSTILE, { author: `作者${IMAGE}` });
  return new DataPage(app.page).pick(file(ledger([entry]), `名字${IMAGE}.json`));
}

test("in the preview", async ({ app, page }) => {
  const dialog = await importHostile(app);
  await expect(dialog.dialog).toContainText(IMAGE);
  await untouched(page);
});

test("on the page of the target", async ({ app, page }) => {
  await (await importHostile(app)).take();
  await page.goto(`./#/targets/power-items${asOf(AFTER)}`);
  const target = new TargetPage(page);
  for (const text of [`标题${IMAGE}`, `单位${SCRIPT}`, `备注${IMAGE}`, `作者${IMAGE}`]) await expect(target.judged).toContainText(text);
  await expect(target.judged.getByRole("link"), "an address that is none of the web is shown as text").toHaveCount(0);
  await untouched(page);
});

test("in the form that changes it", async ({ app, page }) => {
  await (await importHostile(app)).take();
  await page.goto(`./#/targets/power-items${asOf(AFTER)}`);
  const target = new TargetPage(page);
  await target.change(target.judged).click();
  await expect(target.form.field("note")).toHaveValue(`备注${IMAGE}${QUOTES}`);
  await untouched(page);
});

test("in the chart's tooltip and table", async ({ app, page }) => {
  const firms = { ...HOSTILE, indicator: "hitech-firms", value: "4600", unit: "家", stage: "final" };
  await app.open(`#/data${asOf(AFTER)}`);
  await (await new DataPage(page).pick(file(ledger([edit("x", firms)])))).take();
  await page.goto(`./#/targets/hitech-firms${asOf(AFTER)}`);
  const canvas = await app.chartDrawn();
  const box = (await canvas.boundingBox())!;
  for (let part = 1; part < 10; part++) await page.mouse.move(box.x + (box.width * part) / 10, box.y + box.height / 2);
  await untouched(page);
});

test("in what is said of a file that is refused", async ({ app, page }) => {
  await app.open(`#/data${asOf(AFTER)}`);
  const wrong = edit("x", { ...FIGURE, value: IMAGE, indicator: SCRIPT, unit: QUOTES });
  const dialog = await new DataPage(page).pick(file(ledger([wrong])));
  await expect(dialog.dialog).toContainText(IMAGE);
  await untouched(page);
});

test("in the address: words of a search", async ({ app, page }) => {
  await app.open(`#/targets${asOf(AFTER, `&q=${encodeURIComponent(`${QUOTES}>${IMAGE}`)}`)}`);
  await expect(page.getByRole("searchbox")).toHaveValue(`${QUOTES}>${IMAGE}`);
  await untouched(page);
});

test("in the address: a target that is not there", async ({ app, page }) => {
  await app.open(`#/targets/${encodeURIComponent(IMAGE)}`);
  await expect(page.locator("main")).toContainText(IMAGE);
  await untouched(page);
});

test("in a record of the storage that cannot be read", async ({ app, page }) => {
  await app.open(`#/data${asOf(AFTER)}`);
  await app.store(`xianfeng.edits/shenyang-2022/${IMAGE}`, IMAGE);
  await app.reload();
  await expect(page.locator("main")).toContainText(IMAGE);
  await untouched(page);
});

test("as a formula in a table for a spreadsheet", async ({ app, page }) => {
  await app.open(`#/data${asOf(AFTER)}`);
  const formula = { ...FIGURE, note: '=HYPERLINK("http://example.org","x")' };
  const data = new DataPage(page);
  await (await data.pick(file(ledger([edit("x", formula)])))).take();
  const { text } = await data.export("figures");
  expect(text).toContain("HYPERLINK");
  expect(text, "a cell that begins with = is a formula to Excel").not.toMatch(/(^|,)"?=HYPERLINK/m);
});
