// From a count to its targets, and navigation among them.
import { expect, test } from "./support/test";
import { Overview } from "./pages/overview";
import { TargetList } from "./pages/target-list";
import { AFTER, asOf } from "./support/days";

const DAY = asOf(AFTER);

test("a count of the overview leads to exactly those targets", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  const overview = new Overview(page);
  const missed = await overview.counted("未达成");
  expect(missed).toBeGreaterThan(0);
  await overview.count("未达成").click();
  const list = new TargetList(page);
  await expect(list.rows).toHaveCount(missed);
  expect(new Set(await list.verdicts())).toEqual(new Set(["未达成"]));
});

for (const { word, name } of [
  { word: "高新技术", name: "高新技术企业数" },
  { word: "HIGH-TECH", name: "高新技术企业数" },
  { word: "口袋 公园", name: "新建口袋公园" },
]) {
  test(`the search finds “${word}”`, async ({ app, page }) => {
    await app.open(`#/targets${DAY}`);
    const list = new TargetList(page);
    const all = await list.rows.count();
    await list.search.fill(word);
    await expect(list.row(name)).toBeVisible();
    expect(await list.rows.count()).toBeLessThan(all / 4);
  });
}

test("a target is found by the name of its area", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  const list = new TargetList(page);
  await list.search.fill("创新驱动");
  await expect(list.row("研发经费投入强度")).toBeVisible();
});

test("while one types, the field keeps the focus and every letter", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  const list = new TargetList(page);
  await list.search.click();
  await page.keyboard.type("pocket parks");
  await expect(list.search).toBeFocused();
  await expect(list.search).toHaveValue("pocket parks");
  await expect(list.rows).toHaveCount(1);
});

test("where nothing fits, that is said, with the way out", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  const list = new TargetList(page);
  await list.search.fill("没有这样的目标");
  await expect(page.getByText("没有符合条件的目标")).toBeVisible();
  await list.clear.click();
  await expect(list.search).toHaveValue("");
  await expect(list.row("高新技术企业数")).toBeVisible();
});

test("chips narrow the list to their verdicts and show that they do", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  const list = new TargetList(page);
  await list.chip("missed").click();
  await list.chip("met").click();
  await expect(list.chip("missed")).toHaveAttribute("aria-pressed", "true");
  expect(new Set(await list.verdicts())).toEqual(new Set(["未达成", "已达成"]));
  await list.chip("met").click();
  await expect(list.chip("met")).toHaveAttribute("aria-pressed", "false");
  expect(new Set(await list.verdicts())).toEqual(new Set(["未达成"]));
});

test("the tier leaves only stretch targets", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  const list = new TargetList(page);
  await list.tier.selectOption("stretch");
  await expect(list.row("高新技术企业数")).toHaveCount(0);
  await expect(list.rows.getByText("力争")).toHaveCount(await list.rows.count());
});

test("the group leaves only its targets", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  const list = new TargetList(page);
  await list.group.selectOption({ label: "和平区" });
  await expect(list.row("和平区进入全国城区50强")).toBeVisible();
  expect(await list.rows.count()).toBeLessThan(6);
});

test("the worst verdicts come first when so ordered", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  const list = new TargetList(page);
  await list.order.selectOption("verdict");
  // 待公布 is the word for a target that is not due because its figure cannot be there yet.
  const rank = ["未达成", "滞后", "略滞后", "暂难评价", "未公布", "未到期", "序时推进", "已达成"];
  const ranks = (await list.verdicts()).map(verdict => rank.indexOf(verdict === "待公布" ? "未到期" : verdict));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect(ranks[0]).toBe(0);
  expect(ranks.at(-1)).toBe(7);
});

test("an address brings back words, chips, tier, group and order exactly", async ({ app, page, newProfile }) => {
  await app.open(`#/targets${DAY}`);
  const list = new TargetList(page);
  await list.search.fill("增速 growth");
  await list.chip("missed").click();
  await list.tier.selectOption("commitment");
  await list.group.selectOption({ label: "产业转型" });
  await list.order.selectOption("name");
  await expect(list.rows).toHaveCount(1);

  const other = await newProfile();
  await other.open(await app.hash());
  const there = new TargetList(other.page);
  expect(await there.names()).toEqual(await list.names());
  await expect(there.search).toHaveValue("增速 growth");
  await expect(there.chip("missed")).toHaveAttribute("aria-pressed", "true");
  await expect(there.tier).toHaveValue("commitment");
  await expect(there.group).toHaveValue("area-industry");
  await expect(there.order).toHaveValue("name");
  expect(await other.hash()).toBe(await app.hash());
});

test("back from a target brings the filtered list back, forward the target", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  const list = new TargetList(page);
  await list.search.fill("口袋公园");
  await list.row("新建口袋公园").getByRole("link").click();
  await expect(app.heading).toHaveText("新建口袋公园");
  await page.goBack();
  await expect(list.search).toHaveValue("口袋公园");
  await expect(list.rows).toHaveCount(1);
  await page.goForward();
  await expect(app.heading).toHaveText("新建口袋公园");
});

test("filters are no steps of the history: back leads to the page before", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  await app.go("目标");
  const list = new TargetList(page);
  await list.chip("met").click();
  await list.chip("missed").click();
  await list.search.fill("增速");
  await page.goBack();
  await expect(app.plan).toContainText("沈阳市");
});

test("an address of a target that is not there says so", async ({ app, page }) => {
  await app.open("#/targets/no-such-target");
  await expect(app.heading).toHaveText("没有找到");
  await page.getByRole("link", { name: "全部目标" }).click();
  await expect(new TargetList(page).row("高新技术企业数")).toBeVisible();
});
