// Keyboard access to everything, and a focus that is always where the reader expects it.
import { expect, test } from "./support/test";
import type { Locator, Page } from "@playwright/test";
import { App } from "./pages/app";
import { TargetList } from "./pages/target-list";
import { TargetPage } from "./pages/target";
import { DataPage } from "./pages/data";
import { AFTER, asOf } from "./support/days";
import { FIGURE, edit, file, ledger } from "./support/ledger";

const DAY = asOf(AFTER);
const NUMBER = `#/targets/power-items${DAY}`;
const ENOUGH = { period: "2022", value: "2100", published: "2023-01-31" };

/** Presses Tab until `wanted` has the focus. */
async function tabTo(page: Page, wanted: Locator, key = "Tab") {
  for (let presses = 0; presses < 400; presses++) {
    if (await wanted.evaluate(element => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${wanted}`);
}

test("the first stop skips to the content", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
  await page.keyboard.press("Tab");
  const inMain = await page.evaluate(() => document.activeElement!.closest("main") !== null);
  expect(inMain).toBe(true);
  expect(await app.hash(), "the address is that of the page, not of the skip link").toBe(`#/${DAY}`);
});

test("the whole way: open a target, record a figure, save it, undo it", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  await tabTo(page, app.navigation.getByRole("link", { name: "目标", exact: true }));
  await page.keyboard.press("Enter");
  await expect(app.heading).toHaveText("目标");
  await expect(app.heading).toBeFocused();

  const list = new TargetList(page);
  await tabTo(page, list.search);
  await page.keyboard.type("行权事项");
  await expect(list.rows).toHaveCount(1);
  await tabTo(page, list.row("首批行权事项系统上线项数").getByRole("link"));
  await page.keyboard.press("Enter");
  await expect(app.heading).toBeFocused();

  const target = new TargetPage(page);
  await tabTo(page, target.record);
  await page.keyboard.press("Enter");
  await tabTo(page, target.form.field("period"));
  await page.keyboard.type("2022");
  await tabTo(page, target.form.field("value"));
  await page.keyboard.type("2100");
  await tabTo(page, target.form.field("published"));
  await page.keyboard.press("Control+A");
  await page.keyboard.type("2023-01-31");
  await page.keyboard.press("Enter");
  await expect(target.form.dialog).toBeHidden();
  await expect(target.verdict).toHaveText("已达成");

  await tabTo(page, app.toast.getByRole("button", { name: "撤销" }));
  await page.keyboard.press("Enter");
  await expect(target.verdict).toHaveText("未公布");
});

test("the form opens with the focus in its first field", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.focus();
  await page.keyboard.press("Enter");
  await expect(target.form.field("period")).toBeFocused();
});

test("Escape closes the form, and the focus is back on what opened it", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.focus();
  await page.keyboard.press("Enter");
  await expect(target.form.dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(target.form.dialog).toBeHidden();
  await expect(target.record).toBeFocused();
});

test("after Escape the form opens again, empty", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.fill({ value: "77" });
  page.once("dialog", question => question.accept());
  await page.keyboard.press("Escape");
  await target.record.click();
  await expect(target.form.dialog).toBeVisible();
  await expect(target.form.field("value")).toHaveValue("");
});

test("Tab stays in the form while it is open", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  const outside = await (async () => {
    const seen = new Set<boolean>();
    for (let presses = 0; presses < 30; presses++) {
      await page.keyboard.press("Tab");
      // The browser's own controls count as body, so that the page is no keyboard trap.
      seen.add(await page.evaluate(() => !document.activeElement!.closest("dialog") && document.activeElement !== document.body));
    }
    return seen.has(true);
  })();
  expect(outside).toBe(false);
});

test("what is wrong gets the focus, so that it is read", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.save.click();
  await expect(target.form.problems.first()).toBeVisible();
  await expect(page.locator("#record-problems")).toBeFocused();
});

test("after saving, the focus is on the button that opened the form", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.focus();
  await page.keyboard.press("Enter");
  await target.form.send(ENOUGH);
  await expect(target.verdict).toHaveText("已达成");
  await expect(target.record).toBeFocused();
});

test("after changing a figure, the focus is on its button again", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send(ENOUGH);
  await target.change(target.judged).focus();
  await page.keyboard.press("Enter");
  await target.form.send({ value: "1500" });
  await expect(target.verdict).toHaveText("未达成");
  await expect(target.change(target.judged)).toBeFocused();
});

for (const { what, press } of [
  { what: "deleting a figure", press: (target: TargetPage) => target.delete(target.judged) },
  { what: "undoing by the button above", press: (target: TargetPage) => new App(target.page).undo },
  { what: "undoing by the message", press: (target: TargetPage) => target.page.locator("#toast-undo") },
  { what: "closing the message", press: (target: TargetPage) => target.page.locator("#toast").getByRole("button", { name: "关闭" }) },
]) {
  test(`the focus is not lost after ${what}, though its button is gone`, async ({ app, page }) => {
    await app.open(NUMBER);
    const target = new TargetPage(page);
    await target.record.click();
    await target.form.send(ENOUGH);
    await press(target).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => app.focused()).not.toBe("body");
  });
}

test("the focus is not lost after a choice between two figures", async ({ app, page }) => {
  const mine = { ...edit("a2", { ...FIGURE, value: "2200" }), subject: "o-a", replaces: ["e-a"] };
  const theirs = { ...edit("a3", { ...FIGURE, value: "2300" }), subject: "o-a", replaces: ["e-a"] };
  await app.open(`#/data${DAY}`);
  await (await new DataPage(page).pick(file(ledger([edit("a", FIGURE), mine, theirs])))).take();
  await page.goto(`./${NUMBER}`);
  const keep = page.getByRole("button", { name: "采用此数" }).first();
  await keep.focus();
  await page.keyboard.press("Enter");
  await expect(keep).toHaveCount(0);
  await expect.poll(() => app.focused()).not.toBe("body");
});

test("the focus stays on the filter that was used", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  const list = new TargetList(page);
  await list.chip("missed").focus();
  await page.keyboard.press("Enter");
  await expect(list.chip("missed")).toHaveAttribute("aria-pressed", "true");
  await expect(list.chip("missed")).toBeFocused();
  await list.order.focus();
  await page.keyboard.press("ArrowDown");
  await expect(list.order).toHaveValue("verdict");
  await expect(list.order).toBeFocused();
});

test("the focus stays on the switch of language", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  await app.language.focus();
  await page.keyboard.press("Enter");
  await expect(app.heading).toHaveText("Targets");
  await expect(app.language).toBeFocused();
});

test("the menu of appearances opens, chooses, and stays open for the next choice", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  await tabTo(page, app.more);
  await page.keyboard.press("Enter");
  await tabTo(page, page.locator("#theme-dark"));
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("#theme-dark")).toBeFocused();
});

test("going back puts the focus on the heading of the page one comes to", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  await app.go("方法");
  await page.goBack();
  await expect(app.heading).toBeFocused();
});

test("an import is looked at and accepted by keyboard; Escape leaves it", async ({ app, page }) => {
  await app.open(`#/data${DAY}`);
  const data = new DataPage(page);
  const dialog = await data.pick(file(ledger([edit("a", FIGURE)])));
  await page.keyboard.press("Escape");
  await expect(dialog.dialog).toBeHidden();
  expect(await app.records()).toEqual({});
  await data.pick(file(ledger([edit("a", FIGURE)])));
  await tabTo(page, dialog.accept);
  await page.keyboard.press("Enter");
  await expect(app.toast).toContainText("已导入");
});

test("a key held down in a field never triggers anything else", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send(ENOUGH);
  await target.record.click();
  await target.form.fill({ note: "甲" });
  await page.keyboard.press("Control+Z");
  await expect(target.form.field("note")).toHaveValue("");
  await expect(target.verdict, "Control+Z in a field takes back letters, not figures").toHaveText("已达成");
});
