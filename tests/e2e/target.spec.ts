// One target: the verdict, its explanation, and every observation with its source.
import { expect, test } from "./support/test";
import { TargetPage } from "./pages/target";
import { AFTER, asOf } from "./support/days";

const ADDRESS = `#/targets/hitech-firms${asOf(AFTER)}`;

test("the verdict stands beside what was found and what was promised", async ({ app, page }) => {
  await app.open(ADDRESS);
  const target = new TargetPage(page);
  await expect(target.verdict).toHaveText("未达成");
  await expect(page.locator("#actual")).toHaveText("4,200 家");
  await expect(page.locator("#goal")).toHaveText("≥ 4,500 家");
});

test("heading and title say what was promised, by when, where and by whom", async ({ app, page }) => {
  await app.open(ADDRESS);
  await expect(app.heading).toHaveText("沈阳市高新技术企业数：2022年不少于 4,500 家");
  await expect(page).toHaveTitle(/^沈阳市高新技术企业数：2022年不少于 4,500 家 · 沈阳市.* · 先锋$/);
});

test("the reason is said in a few sentences", async ({ app, page }) => {
  await app.open(ADDRESS);
  await expect(page.locator(".reason")).toHaveText(/^2022年12月24日公布，2022年预计为 4,200 家，比目标少 300 家，没有做到。.*暂定。/);
});

test("the steps are open on paper", async ({ app, page }) => {
  await app.open(ADDRESS);
  const steps = new TargetPage(page).steps.first();
  await expect(steps).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(steps).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(steps).toBeHidden();
});

test("a citation names its day, its address and its data, in two styles", async ({ app, page }) => {
  await app.open(ADDRESS);
  await page.getByText("引用与嵌入", { exact: true }).click();
  for (const style of ["GB/T 7714", "通用格式"]) {
    await expect(page.getByLabel(style)).toHaveValue(/高新技术企业数.*未达成.*targets\/hitech-firms\?as-of=.*规划 [0-9a-f]{12}，台账 [0-9a-f]{12}/);
  }
});

test("a sentence says promise, figure and verdict, each with its source", async ({ app, page }) => {
  await app.open(ADDRESS);
  await page.getByText("引用与嵌入", { exact: true }).click();
  await expect(page.getByLabel("一句话")).toHaveValue(/^承诺：沈阳市高新技术企业数：2022年不少于 4,500 家（辽沈晚报.*）；实际：4,200 家（中新社.*）。评价：未达成，暂定。$/);
});

test("what is embedded shows the verdict of its day, without the frame", async ({ app, page }) => {
  await app.open(ADDRESS);
  await page.getByText("引用与嵌入", { exact: true }).click();
  const code = await page.getByLabel("嵌入网页").inputValue();
  const address = /src="([^"]+)"/.exec(code)![1].replaceAll("&amp;", "&");
  await app.open(address.slice(address.indexOf("#")));
  await expect(new TargetPage(page).verdict).toHaveText("未达成");
  await expect(page.locator("#actual")).toHaveText("4,200 家");
  await expect(app.navigation).toBeHidden();
  await expect(page.getByRole("link", { name: "查看依据与来源" })).toHaveAttribute("target", "_blank");
});

test("the verdict is explained step by step, with the numbers it rests on", async ({ app, page }) => {
  await app.open(ADDRESS);
  const target = new TargetPage(page);
  await page.getByText(/^逐步验算（\d+ 步）$/).click();
  expect(await target.steps.count()).toBeGreaterThanOrEqual(3);
  const steps = (await target.steps.allInnerTexts()).join("\n");
  for (const number of ["4,500", "4,200", "3,341"]) expect(steps).toContain(number);
});

test("the judged figure is marked, and only that one", async ({ app, page }) => {
  await app.open(ADDRESS);
  const target = new TargetPage(page);
  await expect(target.judged).toHaveCount(1);
  await expect(target.judged).toContainText("采用值");
  await expect(target.judged.getByRole("rowheader")).toHaveText("2022年");
  await expect(target.judged).toContainText("4,200 家");
});

test("a figure that was not judged says why", async ({ app, page }) => {
  await app.open(ADDRESS);
  const target = new TargetPage(page);
  await expect(target.figure("2020年")).toContainText("考核期前");
  await expect(target.figure("2023年")).toContainText(/2024年6月17日公布|考核期后/);
});

test("a figure links to its source, in a tab of its own that learns nothing of this one", async ({ app, page }) => {
  await app.open(ADDRESS);
  const link = new TargetPage(page).figure("2020年").getByRole("link");
  await expect(link).toHaveText("沈阳市科学技术局2020年工作总结和2021年工作安排");
  await expect(link).toHaveAttribute("href", /^https:\/\/kjj\.shenyang\.gov\.cn\//);
  await expect(link).toHaveAttribute("target", "_blank");
  await expect(link).toHaveAttribute("rel", /noopener/);
});

test("the way a figure was derived can be read", async ({ app, page }) => {
  await app.open(ADDRESS);
  const row = new TargetPage(page).figure("2021年");
  await row.getByText("推算", { exact: true }).click();
  await expect(row.getByText("4200 − 859")).toBeVisible();
});

test("the place in the source is named, and every list the target stands in is linked", async ({ app, page }) => {
  await app.open(ADDRESS);
  await expect(page.getByText("第 6 节第 1 段")).toBeVisible();
  const way = page.getByRole("navigation", { name: "位置" });
  await expect(way.getByRole("link")).toHaveText([/沈阳市/, "创新驱动", "实施创新驱动发展战略"]);
  await expect(way).toContainText("也列在实施创新驱动发展战略，只计一次");
});

test("the next target in the plan is one step away, and back again", async ({ app, page }) => {
  await app.open(ADDRESS);
  const neighbours = page.getByRole("navigation", { name: "相邻目标" });
  await neighbours.getByRole("link", { name: /^下一个/ }).click();
  await expect(app.heading).toContainText("科技成果本地转化率");
  await neighbours.getByRole("link", { name: /^上一个/ }).click();
  await expect(app.heading).toContainText("高新技术企业数");
});

test("the chart has a table twin", async ({ app, page }) => {
  await app.open(ADDRESS);
  await page.getByText("以表格查看").click();
  const twin = page.locator(".twin table");
  await expect(twin).toBeVisible();
  await expect(twin).toContainText("3,341");
});
