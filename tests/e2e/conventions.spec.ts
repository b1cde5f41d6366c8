// Conventions of every part of the page: messages offer to undo, empty lists say so,
// loading is visible.
import { expect, test } from "./support/test";
import { DataPage } from "./pages/data";
import { TargetPage } from "./pages/target";
import { Work } from "./pages/work";
import { AFTER, asOf } from "./support/days";
import { FIGURE, edit, file, ledger } from "./support/ledger";

const NUMBER = `#/targets/power-items${asOf(AFTER)}`;

test("a step of the claim is taken back by the message", async ({ app, page }) => {
  await app.open(NUMBER.replace(/\?.*/, ""));
  const work = new Work(page);
  await work.assign("大数据局");
  await work.take({ author: "大数据局 张三" });
  await expect(work.stage).toHaveText("自报完成");
  await app.toast.getByRole("button", { name: "撤销" }).click();
  await expect(work.stage).toHaveText("办理中");
});

test("an import, and clearing everything, are taken back by the message", async ({ app, page }) => {
  await app.open(`#/data${asOf(AFTER)}`);
  const data = new DataPage(page);
  await (await data.pick(file(ledger([edit("a", FIGURE)])))).take();
  await expect(data.ownButton).toContainText("(1)");
  await app.toast.getByRole("button", { name: "撤销" }).click();
  await expect(app.toast).toContainText("已撤销：已导入");
  await app.redo.click();
  await data.takeBack();
  await expect(app.toast).toContainText("已清空我的填报");
  await app.toast.getByRole("button", { name: "撤销" }).click();
  await page.goto(`./${NUMBER}`);
  await expect(new TargetPage(page).verdict).toHaveText("已达成");
});

test("a plan taken off the list comes back by the message, with what was made of it", async ({ app, page }) => {
  await app.open("#/data");
  await page.locator("#copy-plan").click();
  await expect(app.heading).toHaveText("编辑规划");
  await app.go("数据");
  const mine = page.locator("#plans").getByRole("link", { name: "*" });
  await expect(mine).toBeVisible();
  await page.locator("#plans").getByRole("button", { name: "移出列表" }).click();
  await expect(mine).toHaveCount(0);
  await expect(app.toast).toContainText("规划已删除");
  await app.toast.getByRole("button", { name: "撤销" }).click();
  await expect(mine).toBeVisible();
  await mine.click();
  await expect(app.heading).toContainText("160 项目标");
});

test("a target taken out of a plan comes back by the message", async ({ app, page }) => {
  await app.open("#/data");
  await page.locator("#copy-plan").click();
  const drop = page.locator("#drop-power-items");
  await drop.click();
  await expect(drop).toHaveCount(0);
  await expect(app.toast).toContainText("规划已修改");
  await app.toast.getByRole("button", { name: "撤销" }).click();
  await expect(drop).toBeVisible();
});

test("an empty plan says what to do first", async ({ app, page }) => {
  await app.open("#/data");
  await page.locator("#new-plan").click();
  await app.go("总览");
  await expect(page.locator("main .empty")).toContainText("还没有目标");
  await page.locator("main .empty").getByRole("link", { name: "编辑规划" }).click();
  await expect(app.heading).toHaveText("编辑规划");
  await app.go("目标");
  await expect(page.locator("main .empty")).toContainText("还没有目标");
});

test("a list that a plan does not have says so, with the way on", async ({ app, page }) => {
  await app.open("#/districts?plan=canada-2030");
  await expect(page.locator("main .empty")).toContainText("没有这类分组");
  await page.locator("main .empty").getByRole("link", { name: "全部目标" }).click();
  await expect(app.heading).toHaveText("目标");
});

test("a plan without stretch targets does not speak of them", async ({ app, page }) => {
  await app.open("#/?plan=canada-2030");
  await expect(app.plan).toContainText("加拿大");
  await expect(page.locator("main")).not.toContainText("力争");
});

test("while another plan is on its way, that is said", async ({ app, page }) => {
  let release = () => {};
  const held = new Promise<void>(resolve => (release = resolve));
  await page.route(/canada-2030\.plan/, async route => {
    await held;
    await route.continue();
  });
  await app.open("#/?plan=canada-2030");
  await expect(page.locator("main").getByRole("status")).toHaveText("规划载入中…");
  release();
  await expect(app.plan).toContainText("加拿大");
});

test("English quotation marks are as narrow as English letters", async ({ app, page }) => {
  await app.open(`#/method${asOf(AFTER, "&lang=en")}`);
  const width = await page.evaluate(() => {
    const span = document.createElement("span");
    span.textContent = "“”";
    document.querySelector("main p")!.append(span);
    return span.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(span).fontSize);
  });
  // In a Chinese font each is a full-width character.
  expect(width).toBeLessThan(1.2);
});
