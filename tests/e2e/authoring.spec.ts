// Makes a plan in the page (heading, area, target), and judges it by a recorded observation.
import { expect, test } from "./support/test";
import type { Page } from "@playwright/test";
import { DataPage } from "./pages/data";
import { downloaded } from "./support/download";
import { Palette } from "./pages/palette";
import { TargetList } from "./pages/target-list";
import { TargetPage } from "./pages/target";
import type { App } from "./pages/app";

const form = (page: Page, id: string) => page.locator(`#${id}-form`);

/** A plan with one area, open in the plan editor. */
async function newPlan(app: App) {
  const { page } = app;
  await app.open("#/data");
  await page.locator("#new-plan").click();
  await expect(app.heading).toHaveText("编辑规划");
  await form(page, "heading").locator('[name="title-zh"]').fill("我们的规划");
  await page.locator("#heading-save").click();
  await expect(form(page, "heading").locator('[name="title-zh"]')).toHaveValue("我们的规划");
  await form(page, "area").locator('[name="name-zh"]').fill("教育");
  await page.locator("#area-save").click();
  await expect(page.getByRole("listitem").filter({ hasText: "教育" })).toBeVisible();
}

async function addTarget(page: Page, answers: Record<string, string>) {
  for (const [name, answer] of Object.entries(answers)) await form(page, "target").locator(`[name="${name}"]`).fill(answer);
  await page.locator("#target-save").click();
}

const SCHOOLS = { "name-zh": "新建学校", value: "10", unit: "所", from: "2022-01-01", due: "2022-12-31" };

test("a new plan with an area and a target is judged by the figure that is recorded", async ({ app, page }) => {
  await newPlan(app);
  await addTarget(page, SCHOOLS);
  await page.getByRole("rowheader").getByRole("link", { name: "新建学校" }).click();
  const target = new TargetPage(page);
  await expect(app.heading).toContainText("新建学校");
  await target.record.click();
  await target.form.send({ period: "2022", value: "12", published: "2023-01-15" });
  await expect(target.verdict).toHaveText("已达成");
  await app.reload();
  await expect(target.verdict).toHaveText("已达成");
});

test("a target that cannot be judged is not taken: the place is named, and what was typed stays", async ({ app, page }) => {
  await newPlan(app);
  await addTarget(page, { ...SCHOOLS, value: "很多" });
  await expect(page.locator("#plan-problems")).toContainText("“很多”不是数值");
  await expect(form(page, "target").locator('[name="name-zh"]')).toHaveValue("新建学校");
  await expect(page.getByRole("rowheader")).toHaveCount(0);
});

test("each step can be taken back", async ({ app, page }) => {
  await newPlan(app);
  await addTarget(page, SCHOOLS);
  await expect(page.getByRole("rowheader")).toHaveCount(1);
  await page.locator("#undo-plan").click();
  await expect(page.getByRole("rowheader")).toHaveCount(0);
  while (await page.locator("#undo-plan").count()) await page.locator("#undo-plan").press("Enter");
  expect(await app.focused()).toBe("main");
});

test("the plan goes out as a file, and comes in elsewhere", async ({ app, page, newProfile }) => {
  await newPlan(app);
  await addTarget(page, SCHOOLS);
  await app.go("数据");
  const { text } = await new DataPage(page).export("plan");
  const other = await newProfile();
  await other.open("#/data");
  await other.page.locator("#plan-file").setInputFiles({ name: "plan.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await expect(other.page.locator("#plans").getByText("我们的规划")).toBeVisible();
  await other.go("目标");
  await expect(other.page.getByRole("link", { name: "新建学校" })).toBeVisible();
});

test("a shipped plan is changed only as a copy", async ({ app, page }) => {
  await app.open("#/data");
  await page.locator("#copy-plan").click();
  await expect.poll(() => app.hash()).toContain("plan=");
  await app.go("总览");
  await app.open("#/data");
  await expect(page.locator("#plans").getByRole("link", { name: "沈阳市2022年专项行动" })).toBeVisible();
});

test("a total is judged by the plan's own steps once they are typed in", async ({ app, page }) => {
  await newPlan(app);
  await form(page, "target").locator('[name="pace"]').selectOption("waypoints");
  await addTarget(page, { ...SCHOOLS, waypoints: "2022-06-30 2\n2022-09-30 6" });
  await page.getByRole("rowheader").getByRole("link", { name: "新建学校" }).click();
  const target = new TargetPage(page);
  await app.setDay("2022-07-20");
  await target.record.click();
  await target.form.send({ period: "2022-01/2022-06", value: "2", published: "2022-07-15" });
  await expect(target.verdict).toHaveText("序时推进");
  await expect(page.locator("main")).toContainText("规划节点：2022年6月30日前应达到 2 所，即序时进度 20%");
});

test("a reference that is only named gets an indicator, and is missed until its figure is there", async ({ app, page }) => {
  await newPlan(app);
  await form(page, "target").locator('[name="kind"]').selectOption("relative");
  const growth = { "name-zh": "本市增速", lines: "全省增速", from: "2022-01-01", due: "2022-12-31" };
  await addTarget(page, growth);
  await page.getByRole("rowheader").getByRole("link", { name: "本市增速" }).click();
  const target = new TargetPage(page);
  await target.record.first().click();
  await target.form.send({ period: "2022", value: "5.2", published: "2023-01-15" });
  await expect(target.verdict).toHaveText("暂难评价");
  await expect(page.locator("main")).toContainText("没有查到2022年的参照：全省增速");
});

test("targets are pasted from a table: each row with its check, one undo", async ({ app, page }) => {
  await app.open("#/data");
  await page.locator("#new-plan").click();
  await expect(app.heading).toHaveText("编辑规划");
  const table = "目标\t目标值\t单位\t完成时限\t牵头单位\n新建学校\t10\t所\t2022-12-31\t市教育局\n新建公园\t很多\t座\t\t\n减少投诉\t≤ 5\t件\t2022-12-31\t市信访局";
  await page.locator("#paste-table").fill(table);
  const preview = page.locator("#paste-targets tbody tr");
  await expect(preview).toHaveCount(3);
  await expect(preview.nth(1)).toContainText("“很多”不是数值");
  await page.getByRole("button", { name: "添加 2 个目标" }).click();
  await expect(page.getByRole("rowheader")).toHaveText(["新建学校", "减少投诉"]);
  await page.locator("#undo-plan").click();
  await expect(page.getByRole("rowheader")).toHaveCount(0);
});

test("one file carries a plan with its ledger to another person", async ({ app, page, newProfile }) => {
  await newPlan(app);
  await addTarget(page, SCHOOLS);
  await page.getByRole("rowheader").getByRole("link", { name: "新建学校" }).click();
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send({ period: "2022", value: "12", published: "2023-01-15" });
  await expect(target.verdict).toHaveText("已达成");
  await app.go("数据");
  const file = await downloaded(page.getByRole("button", { name: "规划连同台账（一个文件）" }));
  const other = await newProfile();
  await other.open("#/data");
  await other.page.locator("#import-file").setInputFiles({ name: file.name, mimeType: "application/json", buffer: file.bytes });
  await other.page.locator("#import-accept").click();
  await other.go("目标");
  await other.page.getByRole("rowheader").getByRole("link", { name: "新建学校" }).click();
  await expect(new TargetPage(other.page).verdict).toHaveText("已达成");
});

test("a file with a plan that is here brings its new figures while another plan is open", async ({ app, page, newProfile }) => {
  await newPlan(app);
  await addTarget(page, SCHOOLS);
  await app.go("数据");
  const share = async () => {
    const { name, bytes } = await downloaded(page.getByRole("button", { name: "规划连同台账（一个文件）" }));
    return { name, mimeType: "application/json", buffer: bytes };
  };
  const empty = await share();
  await app.go("目标");
  await page.getByRole("rowheader").getByRole("link", { name: "新建学校" }).click();
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send({ period: "2022", value: "4", published: "2023-01-15" });
  await expect(target.verdict).toHaveText("未达成");
  await app.go("数据");
  const filled = await share();

  const other = await newProfile();
  for (const file of [empty, filled]) {
    await other.open("#/data?plan=shenyang-2022");
    await other.page.locator("#import-file").setInputFiles(file);
    await other.page.locator("#import-accept").click();
    await expect(other.page.locator("main")).toContainText("我们的规划");
  }
  await other.go("目标");
  await other.page.getByRole("rowheader").getByRole("link", { name: "新建学校" }).click();
  await expect(new TargetPage(other.page).verdict).toHaveText("未达成");
});

test("a heading that is being typed keeps its text, and its other fields follow an undo", async ({ app, page }) => {
  await newPlan(app);
  const field = (name: string) => form(page, "heading").locator(`[name="${name}"]`);
  await field("on-track").fill("5");
  await field("slightly-behind").fill("-5");
  await page.locator("#heading-save").click();
  await field("title-zh").fill("另一个名字");
  await page.locator("#undo-plan").click();
  await expect(field("on-track")).toHaveValue("");
  await expect(field("title-zh")).toHaveValue("另一个名字");
});

test("a number of the office's own stands before the name, in a column, and finds the target", async ({ app, page }) => {
  await newPlan(app);
  await addTarget(page, { ...SCHOOLS, "own-number": "3-1" });
  await app.go("目标");
  await expect(page.getByRole("rowheader", { name: "3-1 新建学校" })).toBeVisible();
  const palette = new Palette(page);
  await palette.find("3-1");
  await expect(palette.names()).toHaveText(["新建学校"]);
  await page.keyboard.press("Escape");
  await new TargetList(page).toggleColumn("序号");
  await expect(page.getByRole("rowheader", { name: "新建学校", exact: true })).toBeVisible();
  await expect(page.getByRole("cell", { name: "3-1", exact: true })).toBeVisible();
});
