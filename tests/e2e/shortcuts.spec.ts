// Keyboard shortcuts: their list, their effects, and the places without them.
import { expect, test } from "./support/test";
import { Sheet } from "./pages/sheet";
import { TargetList } from "./pages/target-list";
import { TargetPage } from "./pages/target";
import { AFTER, asOf } from "./support/days";

const DAY = asOf(AFTER);
const NUMBER = `#/targets/power-items${DAY}`;

test("? opens the sheet, Escape closes it", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  const sheet = new Sheet(page);
  await page.keyboard.press("?");
  await expect(sheet.dialog).toBeVisible();
  await expect(sheet.dialog.getByRole("row", { name: /Ctrl.*搜索/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet.dialog).toBeHidden();
});

test("its button opens it, and has the focus again afterwards", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  const sheet = new Sheet(page);
  await sheet.button.click();
  await sheet.close.click();
  await expect(sheet.dialog).toBeHidden();
  await expect(app.more, "the menu of the button").toBeFocused();
});

test("digits lead to the pages of the navigation, / into the search", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  await page.keyboard.press("3");
  await expect(app.heading).toHaveText("突破领域");
  await page.keyboard.press("/");
  await expect(new TargetList(page).search).toBeFocused();
  await expect(new TargetList(page).search).toHaveValue("");
});

test("J and K go from target to target, N opens the form", async ({ app, page }) => {
  await app.open(NUMBER);
  const [, after] = await page.locator(".neighbours a").evaluateAll(links => links.map(link => link.getAttribute("href")));
  await page.keyboard.press("j");
  await expect.poll(() => app.hash()).toBe(after);
  await page.keyboard.press("k");
  await expect.poll(() => app.hash()).toBe(NUMBER);
  await page.keyboard.press("n");
  await expect(new TargetPage(page).form.dialog).toBeVisible();
});

test("Control+Z outside of fields takes back a figure, Control+Shift+Z records it again", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send({ period: "2022", value: "2100", published: "2023-01-31" });
  await expect(target.verdict).toHaveText("已达成");
  await page.keyboard.press("Control+z");
  await expect(target.verdict).toHaveText("未公布");
  await page.keyboard.press("Control+Shift+z");
  await expect(target.verdict).toHaveText("已达成");
});

test("while one types, keys are letters", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  const list = new TargetList(page);
  await list.search.click();
  await page.keyboard.type("njk/?3l");
  await expect(list.search).toHaveValue("njk/?3l");
  await expect(app.heading).toHaveText("目标");
  await expect(new Sheet(page).dialog).toBeHidden();
});

test("while a dialog is open, keys do nothing behind it", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.save.focus();
  await page.keyboard.press("3");
  await page.keyboard.press("?");
  await expect(target.form.dialog).toBeVisible();
  await expect(new Sheet(page).dialog).toBeHidden();
  expect(await app.hash()).toBe(NUMBER);
});

test("keys pressed alone can be switched off, for good", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  const sheet = new Sheet(page);
  await sheet.button.click();
  await sheet.singleKeysOff.click();
  await expect(sheet.singleKeysOff).toHaveAttribute("aria-pressed", "true");
  await expect(sheet.singleKeysOff).toBeFocused();
  await sheet.close.click();
  await app.reload();
  await page.keyboard.press("3");
  await page.keyboard.press("?");
  await page.keyboard.press("Control+k");
  await expect(page.locator("#find-dialog"), "keys pressed with Ctrl still work").toBeVisible();
  await expect(sheet.dialog).toBeHidden();
  await expect(app.plan).toContainText("沈阳市");
});
