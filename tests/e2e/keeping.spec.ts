// Recorded observations persist: after a reload, in another tab, and together with concurrent edits.
import type { BrowserContext } from "@playwright/test";
import { expect, test } from "./support/test";
import { App } from "./pages/app";
import { DataPage } from "./pages/data";
import { TargetPage } from "./pages/target";
import { AFTER, asOf } from "./support/days";
import { FIGURE, edit, file, ledger } from "./support/ledger";

const DAY = asOf(AFTER);
const NUMBER = `#/targets/power-items${DAY}`;
const ENOUGH = { period: "2022", value: "2100", published: "2023-01-31" };

/** Two tabs with a figure that the first one recorded, and the form to change it open in the other. */
async function changingInAnotherTab(app: App, context: BrowserContext) {
  await app.open(NUMBER);
  const other = await new App(await context.newPage()).open(NUMBER);
  const [here, there] = [new TargetPage(app.page), new TargetPage(other.page)];
  await here.record.click();
  await here.form.send(ENOUGH);
  await expect(there.figures).toHaveCount(1);
  await there.change(there.figures.first()).click();
  return { here, there };
}

test("a recorded figure is there after a reload", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send(ENOUGH);
  await app.reload();
  await expect(target.verdict).toHaveText("已达成");
  await expect(target.judged).toContainText("2,100 项");
});

test("what was undone stays undone after a reload", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send(ENOUGH);
  await app.undo.click();
  await expect(target.verdict).toHaveText("未公布");
  await app.reload();
  await expect(target.verdict).toHaveText("未公布");
});

test("a deleted published figure stays deleted after a reload", async ({ app, page }) => {
  await app.open(`#/targets/pocket-parks?as-of=2023-09-30`);
  const target = new TargetPage(page);
  const figures = await target.figures.count();
  await target.delete(target.judged).click();
  await expect(target.figures).toHaveCount(figures - 1);
  await app.reload();
  await expect(target.figures).toHaveCount(figures - 1);
});

test("what one tab records appears in the other", async ({ app, page, context }) => {
  await app.open(NUMBER);
  const other = await new App(await context.newPage()).open(NUMBER);
  const [here, there] = [new TargetPage(page), new TargetPage(other.page)];
  await expect(there.verdict).toHaveText("未公布");
  await here.record.click();
  await here.form.send(ENOUGH);
  await expect(there.verdict).toHaveText("已达成");
});

test("what one tab undoes is undone in the other", async ({ app, page, context }) => {
  await app.open(NUMBER);
  const other = await new App(await context.newPage()).open(NUMBER);
  const [here, there] = [new TargetPage(page), new TargetPage(other.page)];
  await here.record.click();
  await here.form.send(ENOUGH);
  await expect(there.verdict).toHaveText("已达成");
  await app.undo.click();
  await expect(there.verdict).toHaveText("未公布");
});

test("two tabs record different figures, and neither loses its own or the other's", async ({ app, page, context }) => {
  await app.open(NUMBER);
  const other = await new App(await context.newPage()).open(`#/targets/soe-three-year${DAY}`);
  const [here, there] = [new TargetPage(page), new TargetPage(other.page)];
  // Both forms are open at once: neither tab knows the other's edit.
  await here.record.click();
  await there.record.click();
  await here.form.send(ENOUGH);
  await there.form.send({ period: "2022", value: "true", published: "2023-01-15" });
  for (const tab of [app, other]) {
    await tab.reload();
    await tab.page.goto(`./${NUMBER}`);
    await expect(new TargetPage(tab.page).verdict).toHaveText("已达成");
    await tab.page.goto(`./#/targets/soe-three-year${DAY}`);
    await expect(new TargetPage(tab.page).verdict).toHaveText("已达成");
  }
});

test("another tab shows what is too large for localStorage as well", async ({ app, page, context }) => {
  const other = await new App(await context.newPage()).open(NUMBER);
  const there = new TargetPage(other.page);
  // More than a megabyte of remarks: the record goes to IndexedDB alone.
  const edits = Array.from({ length: 60 }, (_, i) => edit(`large-${i}`, { ...FIGURE, note: "注".repeat(9_000) }));
  await app.open(`#/data${DAY}`);
  await (await new DataPage(page).pick(file(ledger(edits)))).take();
  await expect(there.verdict).toHaveText("已达成");
});

test("a form that is being filled in stays as it is while another tab records", async ({ app, page, context }) => {
  await app.open(NUMBER);
  const other = await new App(await context.newPage()).open(NUMBER);
  const [here, there] = [new TargetPage(page), new TargetPage(other.page)];
  await there.record.click();
  await there.form.fill({ period: "2022-06", value: "900", note: "半年" });
  await here.record.click();
  await here.form.send(ENOUGH);
  await expect(there.verdict).toHaveText("已达成");
  await expect(there.form.dialog).toBeVisible();
  await expect(there.form.field("value")).toHaveValue("900");
  await there.form.send({});
  await expect(there.figures).toHaveCount(2);
});

test("a form that was open before another tab changed the figure makes a conflict that both tabs show", async ({ app, context }) => {
  const { here, there } = await changingInAnotherTab(app, context);
  await here.change(here.figures.first()).click();
  await here.form.send({ value: "2300" });
  await expect(there.figures.first()).toContainText("2,300");
  await there.form.send({ value: "2200" });
  for (const target of [here, there]) {
    await expect(target.page.getByRole("button", { name: "采用此数" })).toHaveCount(2);
    await expect(target.page.getByRole("main")).toContainText("2,300");
    await expect(target.page.getByRole("main")).toContainText("2,200");
  }
});

test("undo does not take back what another tab did afterwards", async ({ app, context }) => {
  const { here, there } = await changingInAnotherTab(app, context);
  await there.form.send({ value: "2300" });
  await expect(here.figures.first()).toContainText("2,300");
  await app.undo.click();
  await expect(here.figures.first()).toContainText("2,300");
  await expect(there.figures.first()).toContainText("2,300");
});

test("clearing one's changes leaves what was published, and can be undone", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send(ENOUGH);
  await app.go("数据");
  await new DataPage(page).takeBack();
  await expect(app.toast).toContainText("已清空我的填报");
  await page.goto(`./${NUMBER}`);
  await expect(target.verdict).toHaveText("未公布");
  await app.undo.click();
  await expect(target.verdict).toHaveText("已达成");
});

test("undo reaches over a reload", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send(ENOUGH);
  await app.reload();
  await app.undo.click();
  await expect(target.verdict).toHaveText("未公布");
  await app.reload();
  await app.redo.click();
  await expect(target.verdict).toHaveText("已达成");
});

test("what is deleted for good is in no storage and in no tab", async ({ app, page, context }) => {
  await app.open(NUMBER);
  const other = await new App(await context.newPage()).open(NUMBER);
  const [here, there] = [new TargetPage(page), new TargetPage(other.page)];
  await here.record.click();
  await here.form.send(ENOUGH);
  await expect(there.verdict).toHaveText("已达成");
  await app.go("数据");
  await new DataPage(page).deleteForGood("删除本规划的修改");
  await expect(app.toast).toContainText("已从本浏览器删除");
  await expect(there.verdict).toHaveText("未公布");
  expect(await app.records()).toEqual({});
  await app.reload();
  await expect(new DataPage(page).ownButton).toHaveText("我的填报（JSON） (0)");
  await expect(app.undo).toBeDisabled();
});

test("everything can be deleted from a shared computer", async ({ app, page }) => {
  await app.open("#/data");
  await page.locator("#new-plan").click();
  await expect(app.heading).toHaveText("编辑规划");
  await page.goto(`./${NUMBER}`);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send({ ...ENOUGH, author: "数据局" });
  await app.go("数据");
  const reloaded = page.waitForEvent("load");
  await new DataPage(page).deleteForGood("删除本浏览器里的全部内容");
  await reloaded;
  await app.answers();
  expect(await page.evaluate(() => JSON.stringify(localStorage) + JSON.stringify(sessionStorage))).not.toMatch(/数据局|plan-|power-items/);
  await app.reload();
  await expect(page.locator("#plans").getByRole("button", { name: "移出列表" })).toHaveCount(0);
});

test("a tab of an older build stops writing once a newer one has written, and says so", async ({ app, page, context }) => {
  await app.open(NUMBER);
  const newer = await new App(await context.newPage()).open(NUMBER);
  await newer.store("xianfeng.format", "2");
  const warning = page.getByRole("alert").filter({ hasText: "另一个标签页已用新版保存" });
  await expect(warning).toBeVisible();
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.fill(ENOUGH);
  await target.form.save.click();
  await expect(target.form.field("value")).toHaveValue("2100");
  expect(await app.records()).toEqual({});
});
