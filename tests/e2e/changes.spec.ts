// Any two days compared: which verdicts moved, and why.
import { expect, test } from "./support/test";
import { TargetPage } from "./pages/target";
import { TwoDays } from "./pages/two-days";

const SPAN = "#/changes?as-of=2023-03-31&since=2022-10-31";

test("a verdict that moved says from what to what, and which figure did it", async ({ app, page }) => {
  await app.open(SPAN);
  const change = new TwoDays(page).item("完成情况有变", "高新技术企业数");
  await expect(change).toContainText("未公布");
  await expect(change).toContainText("未达成");
  await expect(change).toContainText("4,200");
});

test("each verdict leads to the target on its day", async ({ app, page }) => {
  await app.open(SPAN);
  const change = new TwoDays(page).item("完成情况有变", "高新技术企业数");
  await change.getByRole("link", { name: "未达成" }).click();
  await expect(new TargetPage(page).verdict).toContainText("未达成");
  expect(await app.hash()).toContain("as-of=2023-03-31");
  await page.goBack();
  await change.getByRole("link", { name: "未公布" }).click();
  expect(await app.hash()).toContain("as-of=2022-10-31");
});

test("days are typed as people write them, and stand in the address", async ({ app, page }) => {
  await app.open("#/changes?as-of=2023-03-31");
  const days = new TwoDays(page);
  await days.type(days.since, "2022年10月31日");
  await expect(days.answer).toContainText("2022年10月31日至2023年3月31日");
  await days.type(days.until, "2022/12/31");
  await expect(days.answer).toContainText("2022年10月31日至2022年12月31日");
  expect(await app.hash()).toBe("#/changes?as-of=2022-12-31&since=2022-10-31");
  await app.reload();
  await expect(days.answer).toContainText("2022年10月31日至2022年12月31日");
});

test("what is no day is said, and changes nothing", async ({ app, page }) => {
  await app.open(SPAN);
  const days = new TwoDays(page);
  await days.type(days.since, "去年");
  await expect(days.since).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText("请填写日期，如")).toBeVisible();
  expect(await app.hash()).toBe(SPAN);
});

test("the day that is proposed has news after it", async ({ app, page }) => {
  await app.open("#/changes");
  await expect(new TwoDays(page).answer).not.toContainText("没有变化");
});

test("a day compared with itself says that nothing changed", async ({ app, page }) => {
  await app.open("#/changes?as-of=2022-12-31&since=2022-12-31");
  await expect(new TwoDays(page).answer).toHaveText("2022年12月31日至2022年12月31日，没有变化。");
  await expect(page.locator("main").getByRole("listitem")).toHaveCount(0);
});
