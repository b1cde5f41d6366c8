// Messages: each says what was done and what it did to the verdict, leaves by itself, and is read aloud.
import { expect, test } from "./support/test";
import type { Page } from "@playwright/test";
import { TargetPage } from "./pages/target";
import { Work } from "./pages/work";
import { AFTER, asOf } from "./support/days";

const NUMBER = `#/targets/power-items${asOf(AFTER)}`;
const ENOUGH = { period: "2022", value: "2100", published: "2023-01-31" };

test("a recorded figure says what it did to the verdict, in a region that was there before", async ({ app, page }) => {
  await app.open(NUMBER);
  const region = app.toast.getByRole("status");
  await region.evaluate(element => element.setAttribute("data-same", ""));
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send(ENOUGH);
  await expect(region).toContainText(/首批行权事项系统上线项数由“.+”变为“已达成”/);
  await expect(region).toHaveAttribute("data-same", "");
  await expect(region.getByRole("button"), "its buttons are not read with it").toHaveCount(0);
  await app.undo.click();
  await expect(region).toContainText(/已撤销：.*由“已达成”变为/);
});

test("in English, too", async ({ app, page }) => {
  await app.open(`${NUMBER}&lang=en`);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send(ENOUGH);
  await expect(app.toast.getByRole("status")).toContainText(/: from .+ to met/);
});

test("another day is read aloud with the number of verdicts that it changes", async ({ app }) => {
  await app.open("#/");
  await app.setDay("2022-12-31");
  await expect(app.toast.getByRole("status")).toHaveText(/^截至 2022年12月31日：\d+ 项评价变了$/);
});

test("each step of the work says its own name", async ({ app, page }) => {
  await app.open("#/targets/power-items");
  // A step is taken by a name.
  await app.store("xianfeng.settings", JSON.stringify({ author: "甲", tour_done: true }));
  await app.reload();
  await page.locator("#work-assignment").click();
  await page.locator('#work-dialog [name="lead"]').fill("大数据局");
  await page.locator("#work-save").click();
  await expect(app.toast).toContainText("已明确责任单位");
  await page.locator("#work-evidence").click();
  await page.locator('#work-dialog [name="title"]').fill("验收报告");
  await page.locator("#work-save").click();
  await expect(app.toast).toContainText("已添加佐证");
  await new Work(page).take({ author: "甲" });
  await expect(app.toast).toContainText("已标为自报完成");
  await page.locator("#work").getByRole("button", { name: /^删除/ }).first().click();
  await expect(app.toast).toContainText("已删除这一条");
});

/** Nine seconds of the page: longer than a message stays. Playwright's own clock has ids of timers that are too large to be cleared by the program. */
async function nineSeconds(page: Page) {
  const begin = await page.evaluate(() => performance.now());
  await page.waitForFunction(begin => performance.now() > begin + 9_000, begin);
}

test("a message stays while one points at it, and leaves by itself afterwards", async ({ app, page }) => {
  await app.open(NUMBER);
  const [target, close] = [new TargetPage(page), app.toast.getByRole("button", { name: "关闭" })];
  await target.record.click();
  await target.form.send(ENOUGH);
  await app.toast.getByRole("status").hover();
  await nineSeconds(page);
  await expect(close).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(close).toHaveCount(0, { timeout: 12_000 });
});

test("a message stays while the focus is in it, and Escape closes it", async ({ app, page }) => {
  await app.open(NUMBER);
  const [target, undo] = [new TargetPage(page), app.toast.getByRole("button", { name: "撤销" })];
  await target.record.click();
  await target.form.send(ENOUGH);
  await undo.focus();
  await nineSeconds(page);
  await expect(undo).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(undo).toHaveCount(0);
  await expect.poll(() => app.focused()).not.toBe("body");
});

test("a message is gone on another page", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send(ENOUGH);
  await expect(app.toast.getByRole("button", { name: "撤销" })).toBeVisible();
  await app.go("总览");
  await expect(app.toast.getByRole("button", { name: "撤销" })).toHaveCount(0);
});
