// What is typed survives what happens around it, and is not given up without a question.
import { expect, test } from "./support/test";
import type { App } from "./pages/app";
import { App as Tab } from "./pages/app";
import { TargetPage } from "./pages/target";
import { AFTER, asOf } from "./support/days";

const NUMBER = `#/targets/power-items${asOf(AFTER)}`;
const ENOUGH = { period: "2022", value: "2100", published: "2023-01-31" };

/** An own plan with one area, open in the editor. */
async function ownPlan(app: App) {
  await app.open("#/data");
  await app.page.locator("#new-plan").click();
  await expect(app.heading).toHaveText("编辑规划");
  await addArea(app, "教育");
}

async function addArea(app: App, name: string) {
  await app.page.locator('#area-form [name="name-zh"]').fill(name);
  await app.page.locator("#area-save").click();
  await expect(app.page.getByRole("listitem").filter({ hasText: name })).toBeVisible();
}

const targetName = (app: App) => app.page.locator('#target-form [name="name-zh"]');

test("Escape in a filled form asks, and no keeps every word", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.fill({ value: "77" });
  page.once("dialog", question => question.dismiss());
  await page.keyboard.press("Escape");
  await expect(target.form.dialog).toBeVisible();
  await expect(target.form.field("value")).toHaveValue("77");
  page.once("dialog", question => question.accept());
  await target.form.cancel.click();
  await expect(target.form.dialog).toBeHidden();
});

test("going back from a filled form asks, and no stays on the page", async ({ app, page }) => {
  await app.open("#/targets");
  await page.goto(`./${NUMBER}`);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.fill({ value: "77" });
  page.once("dialog", question => question.dismiss());
  await page.goBack();
  await expect.poll(() => app.hash()).toContain("power-items");
  await expect(target.form.field("value")).toHaveValue("77");
});

test("closing the tab asks while a form is filled", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.fill({ value: "77" });
  const [question] = await Promise.all([page.waitForEvent("dialog"), page.close({ runBeforeUnload: true })]);
  expect(question.type()).toBe("beforeunload");
  await question.accept();
});

test("a figure that another tab deleted meanwhile becomes a new one, and nothing typed is lost", async ({ app, page, context }) => {
  await app.open(NUMBER);
  const other = await new Tab(await context.newPage()).open(NUMBER);
  const [here, there] = [new TargetPage(page), new TargetPage(other.page)];
  await here.record.click();
  await here.form.send(ENOUGH);
  await expect(there.figures).toHaveCount(1);
  await there.change(there.figures.first()).click();
  await there.form.fill({ value: "2222" });
  await here.delete(here.figures.first()).click();
  await there.form.save.click();
  await expect(there.form.dialog.getByRole("alert").first()).toContainText("这条数据已在别处删除");
  await expect(there.form.field("value")).toHaveValue("2222");
  await there.form.save.click();
  await expect(there.figures.first()).toContainText("2,222");
});

test("a target being typed stays while an area is added, the language changes and another tab works", async ({ app, page, context }) => {
  await ownPlan(app);
  await targetName(app).fill("新建学校");
  await addArea(app, "卫生");
  await app.language.click();
  await app.language.click();
  const other = await new Tab(await context.newPage()).open(await app.hash());
  await addArea(other, "交通");
  await expect(page.getByRole("listitem").filter({ hasText: "交通" })).toBeVisible();
  await expect(targetName(app)).toHaveValue("新建学校");
});

test("two tabs that change one plan keep both changes", async ({ app, page, context }) => {
  await ownPlan(app);
  const other = await new Tab(await context.newPage()).open(await app.hash());
  await addArea(app, "甲");
  await addArea(other, "乙");
  await addArea(app, "丙");
  await app.reload();
  for (const name of ["甲", "乙", "丙"]) await expect(page.getByRole("listitem").filter({ hasText: name })).toBeVisible();
});

test("a step that another tab built upon is not undone", async ({ app, page, context }) => {
  await ownPlan(app);
  const other = await new Tab(await context.newPage()).open(await app.hash());
  await addArea(app, "甲");
  await addArea(other, "乙");
  await page.locator("#undo-plan").click();
  await expect(app.toast).toContainText("这一步不能撤销");
  await expect(other.page.getByRole("listitem").filter({ hasText: "乙" })).toBeVisible();
});

test("a unit under recorded figures changes only after the number of those that would not fit was said", async ({ app, page }) => {
  await ownPlan(app);
  const answers = { "name-zh": "新建学校", value: "10", unit: "所", from: "2022-01-01", due: "2022-12-31" };
  for (const [name, answer] of Object.entries(answers)) await page.locator(`#target-form [name="${name}"]`).fill(answer);
  await page.locator("#target-save").click();
  await page.getByRole("rowheader").getByRole("link", { name: "新建学校" }).click();
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send({ period: "2022", value: "12", published: "2023-01-15" });
  await page.goBack();
  await page.getByRole("button", { name: "修改 新建学校" }).click();
  await page.locator('#target-form [name="unit"]').fill("公里");
  const [question] = await Promise.all([page.waitForEvent("dialog").then(async d => (await d.dismiss(), d)), page.locator("#target-save").click()]);
  expect(question.message()).toContain("：1");
  await expect(page.locator('#target-form [name="unit"]')).toHaveValue("公里");
  await expect(page.getByRole("row").filter({ hasText: "新建学校" })).toContainText("10 所");
});

test("views that two tabs save are both kept", async ({ app, context }) => {
  await app.open("#/targets");
  const other = await new Tab(await context.newPage()).open("#/targets");
  for (const [tab, name] of [[app, "每周督查"], [other, "每月督查"]] as const) {
    await tab.page.locator("#views").click();
    await tab.page.locator('[name="view-name"]').fill(name);
    await tab.page.locator("#view-save").click();
  }
  for (const tab of [app, other]) {
    await expect(tab.page.getByRole("link", { name: "每周督查" })).toBeVisible();
    await expect(tab.page.getByRole("link", { name: "每月督查" })).toBeVisible();
  }
});
