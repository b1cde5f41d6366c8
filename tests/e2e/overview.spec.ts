// The overview answers in ten seconds: one sentence, a mark for every target, the headline targets against their goals.
import { expect, test } from "./support/test";
import { Overview } from "./pages/overview";
import { TargetList } from "./pages/target-list";
import { AFTER, asOf } from "./support/days";

/** A day on which the plan was long over. */
const LATE = asOf("2026-11-24");

test("one sentence says how many targets can be checked, were kept and were missed", async ({ app, page }) => {
  await app.open(`#/${LATE}`);
  await expect(new Overview(page).answer).toHaveText("160 项目标，能核对的 17 项：做到 8 项，没做到 9 项。");
});

test("while a plan runs, the sentence says who keeps up", async ({ app, page }) => {
  await app.open("#/?plan=canada-2030&lang=en&as-of=2026-11-24");
  await expect(new Overview(page).answer).toHaveText(/^21 targets: .*on schedule, \d+ behind/);
});

test("before any figure, the way to the first one is shown", async ({ app, page }) => {
  await app.open(`#/${asOf("2022-01-01")}`);
  const overview = new Overview(page);
  await expect(overview.answer).toHaveText("160 项目标，还没有一个数。");
  await page.getByRole("link", { name: "打开任一目标，记录第一个数" }).click();
  await expect(app.heading).toHaveText("目标");
});

test("it is said who judged, by what rules and as of when", async ({ app, page }) => {
  await app.open(`#/${LATE}`);
  await expect(page.locator(".judge")).toContainText("非官方");
  await expect(page.locator(".judge")).toContainText("2026年11月24日");
  await page.locator(".judge").getByRole("link", { name: "固定规则" }).click();
  expect(await app.hash()).toContain("#/method");
});

test("every target has one mark, as many as its verdict counts", async ({ app, page }) => {
  await app.open(`#/${LATE}`);
  const overview = new Overview(page);
  await expect(page.locator(".strip .marks a")).toHaveCount(160);
  for (const verdict of ["已达成", "未达成", "未公布"]) {
    await expect(overview.marks(verdict)).toHaveCount(await overview.counted(verdict));
  }
});

test("a mark leads to its target", async ({ app, page }) => {
  await app.open(`#/${LATE}`);
  const mark = new Overview(page).marks("已达成").first();
  const name = await mark.getAttribute("title");
  await mark.click();
  await expect(app.heading).toContainText(name!);
});

test("the number of aspirations leads to a list of that length", async ({ app, page }) => {
  await app.open(`#/${LATE}`);
  const link = page.locator(".strip-note").getByRole("link");
  const number = Number.parseInt(await link.innerText(), 10);
  await link.click();
  await expect(new TargetList(page).rows).toHaveCount(number);
});

test("a tile shows verdict, distance, figure and target, and its chart says the years", async ({ app, page }) => {
  await app.open(`#/${LATE}`);
  const tile = new Overview(page).tile("高新技术企业");
  for (const words of ["未达成", "差 300 家", "4,200", "目标 ≥ 4,500"]) await expect(tile).toContainText(words);
  await expect(tile.getByRole("img")).toHaveAccessibleName(/2020 2,560.*2022 4,200/);
});

test("a tile without a figure has a dash and its target", async ({ app, page }) => {
  await app.open(`#/${LATE}`);
  const tile = new Overview(page).tile("核心板块");
  for (const words of ["未公布", "—", "35"]) await expect(tile).toContainText(words);
});

test("the headings of the tiles say the finding", async ({ app, page }) => {
  await app.open(`#/${LATE}`);
  await expect(page.getByRole("heading", { name: "原文标题和导语点名的指标 6 项：2 项没做到，4 项没有查到数字" })).toBeVisible();
});

test("kept and missed are listed, each with a link to the same number of targets", async ({ app, page }) => {
  await app.open(`#/${LATE}`);
  const missed = new Overview(page).section("没做到的 9 项");
  await expect(missed.locator("tbody tr:not(.section-row)")).toHaveCount(9);
  await expect(missed.getByRole("row", { name: /高新技术企业数/ })).toContainText("93.3");
  await expect(new Overview(page).section("做到的 8 项").locator("tbody tr:not(.section-row)")).toHaveCount(8);
  await missed.getByRole("link", { name: "列成表格" }).click();
  await expect(new TargetList(page).rows).toHaveCount(9);
});

test("areas, tasks and districts add up to the whole; the folded lists open", async ({ app, page }) => {
  await app.open(`#/${LATE}`);
  const overview = new Overview(page);
  await expect(page.locator(".counting")).toContainText("＝160 项");
  await expect(overview.group("和平区")).toBeHidden();
  await page.getByText(/^13 个区县/).click();
  await expect(overview.group("和平区")).toBeVisible();
});

test("folded lists are open on paper, and folded again afterwards", async ({ app, page }) => {
  await app.open(`#/${LATE}`);
  const overview = new Overview(page);
  await expect(overview.group("创新驱动")).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(overview.group("和平区")).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(overview.group("和平区")).toBeHidden();
});

test("what changed leads to the comparison of days", async ({ app, page }) => {
  await app.open(`#/${asOf(AFTER)}`);
  await new Overview(page).section("变化").getByRole("link", { name: "选日期，看全部" }).click();
  await expect(app.heading).toHaveText("变化");
});

test("on a phone nothing is wider than the screen, and the answer is on it", async ({ app, page }) => {
  await page.setViewportSize({ width: 320, height: 844 });
  await app.open(`#/${LATE}`);
  await expect(new Overview(page).answer).toBeInViewport();
  await expect(new Overview(page).section("没做到的 9 项")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
