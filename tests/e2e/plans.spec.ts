// Several plans, each with its own ledger.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./support/test";
import { DataPage } from "./pages/data";
import { TargetPage } from "./pages/target";
import { Overview } from "./pages/overview";
import { AFTER, asOf } from "./support/days";
import { file } from "./support/ledger";

const SHENYANG = JSON.parse(readFileSync(join(process.cwd(), "seeds/shenyang-2022.plan.json"), "utf8"));
/** The same plan under another id and title: a person's own. */
const OWN = { ...SHENYANG, id: "our-own", title: { zh: "我们自己的规划", en: "A plan of our own" } };

test("another shipped plan is one link away, in its own address", async ({ app, page }) => {
  await app.open("#/data");
  await page.locator("#plans").getByRole("link", { name: "加拿大2030年指标" }).click();
  await expect(app.plan).toContainText("加拿大");
  expect(await app.hash()).toBe("#/?plan=canada-2030");
  await app.reload();
  await expect(app.plan).toContainText("加拿大");
});

test("what is recorded against one plan is not in the other", async ({ app, page }) => {
  await app.open(`#/targets/power-items${asOf(AFTER)}`);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send({ period: "2022", value: "2100", published: "2023-01-31" });
  await page.goto("./#/data?plan=canada-2030");
  await expect(new DataPage(page).ownButton).toHaveText("我的填报（JSON） (0)");
  await page.goto("./#/data");
  await expect(new DataPage(page).ownButton).toHaveText("我的填报（JSON） (1)");
});

test("undo never reaches into another plan", async ({ app, page }) => {
  await app.open(`#/targets/power-items${asOf(AFTER)}`);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send({ period: "2022", value: "2100", published: "2023-01-31" });
  await page.goto("./#/?plan=canada-2030");
  await expect(app.plan).toContainText("加拿大");
  await expect(app.undo).toBeDisabled();
});

test("a plan from a file is opened, kept, judged and dropped", async ({ app, page }) => {
  await app.open("#/data");
  await page.locator("#plan-file").setInputFiles(file(OWN, "plan.json"));
  await expect(page).toHaveTitle(/./);
  await expect.poll(() => app.hash()).toContain("plan=our-own");
  await app.go("总览");
  await expect(app.plan).toContainText("我们自己的规划");
  expect(await new Overview(page).counted("未公布"), "nothing was published for it").toBeGreaterThan(0);
  await app.reload();
  await expect(app.plan).toContainText("我们自己的规划");
  await app.go("数据");
  await page.locator("#plans").getByRole("listitem").filter({ hasText: "我们自己的规划" }).getByRole("button", { name: "移出列表" }).click();
  await expect(page.locator("#plans").getByText("我们自己的规划")).toHaveCount(0);
});

test("a plan that was taken off comes back from the shelf, after a reload as well, with its figures", async ({ app, page }) => {
  const data = new DataPage(page);
  await app.open("#/data");
  await data.pickPlan(file(OWN, "plan.json"));
  await expect.poll(() => app.hash()).toContain("plan=our-own");
  await page.goto("./#/targets/5g-new?plan=our-own");
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send({ period: "2022", value: "12500", published: "2023-01-15" });
  await app.go("数据");
  await data.plan("我们自己的规划").getByRole("button", { name: "移出列表" }).click();
  await expect(data.shelf).toContainText("我们自己的规划");
  await app.reload();
  await data.shelf.getByRole("button", { name: "放回列表 我们自己的规划" }).click();
  await expect(data.plan("我们自己的规划")).toBeVisible();
  await expect(data.shelf).toHaveCount(0);
  await page.goto("./#/targets/5g-new?plan=our-own");
  await expect(target.verdict).toHaveText("已达成");
});

test("a plan on the shelf is deleted for good only after a question, with what was recorded against it", async ({ app, page }) => {
  const data = new DataPage(page);
  await app.open("#/data");
  await data.pickPlan(file(OWN, "plan.json"));
  await expect.poll(() => app.hash()).toContain("plan=our-own");
  await data.plan("我们自己的规划").getByRole("button", { name: "移出列表" }).click();
  const remove = data.shelf.getByRole("button", { name: "彻底删除 我们自己的规划" });
  page.once("dialog", question => question.dismiss());
  await remove.click();
  await expect(remove).toBeVisible();
  page.once("dialog", question => question.accept());
  await remove.click();
  await expect(data.shelf).toHaveCount(0);
  await app.reload();
  await expect(data.shelf).toHaveCount(0);
});

test("the plan that the page exported changes nothing when it is opened again", async ({ app, page }) => {
  const data = new DataPage(page);
  await app.open("#/data");
  const { text } = await data.export("plan");
  await data.pickPlan(file(text, "plan.json"));
  await expect(app.toast).toContainText("与已有的规划相同，没有改动");
  await expect(page.locator("#plans").getByRole("button", { name: "移出列表" })).toHaveCount(0);
  await page.goto(`./#/targets/hitech-firms${asOf(AFTER)}`);
  await expect(new TargetPage(page).figures).not.toHaveCount(0);
});

test("a corrected shipped plan keeps the published figures, and the shipped one comes back when it is taken off", async ({ app, page }) => {
  const data = new DataPage(page);
  await app.open("#/data");
  const plan = JSON.parse((await data.export("plan")).text);
  plan.title.zh = "更正过的规划";
  await data.pickPlan(file(plan, "plan.json"));
  await page.locator("#import-dialog").getByRole("button", { name: "更新这份规划" }).click();
  await expect(data.plan("更正过的规划")).toBeVisible();
  await page.goto("./#/targets/hitech-firms");
  await expect(new TargetPage(page).figures).not.toHaveCount(0);
  // One address, one content.
  await page.goto("./#/data");
  await app.reload();
  await expect(data.plan("更正过的规划")).toBeVisible();
  await data.plan("更正过的规划").getByRole("button", { name: "移出列表" }).click();
  await expect(page.locator('#plans [aria-current="true"]')).toHaveText("沈阳市2022年专项行动");
});

test("another plan under the same id is kept beside the one that is here", async ({ app, page }) => {
  const data = new DataPage(page);
  await app.open("#/data");
  await data.pickPlan(file(OWN, "plan.json"));
  await expect(data.plan("我们自己的规划")).toBeVisible();
  await data.pickPlan(file({ ...OWN, title: { zh: "别人的规划", en: "Their plan" } }, "plan.json"));
  await page.locator("#import-dialog").getByRole("button", { name: "另存为一份规划" }).click();
  await expect(data.plan("别人的规划")).toBeVisible();
  await expect(data.plan("我们自己的规划")).toBeVisible();
  await expect.poll(() => app.hash()).toMatch(/plan=our-own-[0-9a-f]{8}/);
});

test("a new version of a plan keeps what was recorded, judges it anew, and can be taken back", async ({ app, page }) => {
  const open = (plan: unknown) => page.locator("#plan-file").setInputFiles(file(plan, "plan.json"));
  await app.open("#/data");
  await open(OWN);
  await expect.poll(() => app.hash()).toContain("plan=our-own");
  await page.goto("./#/targets/5g-new?plan=our-own");
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send({ period: "2022", value: "12500", published: "2023-01-15" });
  await expect(target.verdict).toHaveText("已达成");
  await app.go("数据");
  const targets = OWN.targets.map((t: { id: string }) => (t.id === "5g-new" ? { ...t, value: 13000 } : t));
  const update = async () => {
    await open({ ...OWN, version: "2099-01-01", targets });
    await page.locator("#import-dialog").getByRole("button", { name: "更新这份规划" }).click();
    await expect(app.toast).toContainText("已更新规划");
  };
  await update();
  await app.toast.getByRole("button", { name: "撤销" }).click();
  await page.goto("./#/targets/5g-new?plan=our-own");
  await expect(target.verdict).toHaveText("已达成");
  await app.go("数据");
  await update();
  await page.goto("./#/targets/5g-new?plan=our-own");
  await expect(target.verdict).toHaveText("未达成");
});

for (const { what, content, said } of [
  { what: "no JSON", content: "规划", said: "第 1 行第 1 列无法读取" },
  { what: "another format", content: { ...OWN, format: "xianfeng.plan/9" }, said: "format：" },
  { what: "the format of a ledger", content: { ...OWN, format: "xianfeng.ledger/1" }, said: "adopted：没有这一项" },
  { what: "a target without an indicator of that name", content: { ...OWN, indicators: [] }, said: "indicator：" },
]) {
  test(`a plan file with ${what} is refused, the place is named, and the plan at hand stays`, async ({ app, page }) => {
    await app.open("#/data");
    await page.locator("#plan-file").setInputFiles(file(content, "plan.json"));
    const dialog = page.locator("#import-dialog");
    await expect(dialog).toContainText("此文件不能导入");
    await expect(dialog.locator(".problems").getByRole("listitem").first()).toContainText(said);
    await dialog.getByRole("button", { name: "关闭" }).click();
    await expect(page.locator("#plans").getByText("我们自己的规划")).toHaveCount(0);
    await expect(page.locator('#plans [aria-current="true"]')).toHaveText("沈阳市2022年专项行动");
  });
}

test("an address with a plan that is not here says so, and shows one that is", async ({ app }) => {
  await app.open("#/?plan=nowhere");
  await expect(app.toast).toContainText("这里没有网址所指的规划");
  await expect(app.plan).toContainText("沈阳市");
});
