// Any day can be viewed as of then: only observations published by that day count.
import { expect, test } from "./support/test";
import { Overview } from "./pages/overview";
import { TargetPage } from "./pages/target";
import { AFTER, asOf } from "./support/days";

for (const [day, verdict] of [
  ["2022-09-30", "未公布"],
  ["2022-12-31", "滞后"],
  ["2023-03-31", "未达成"],
]) {
  test(`on ${day} the number of firms was: ${verdict}`, async ({ app, page }) => {
    await app.open("#/targets/hitech-firms");
    await app.setDay(day);
    await expect(new TargetPage(page).verdict).toHaveText(verdict);
    expect(await app.hash()).toBe(`#/targets/hitech-firms?as-of=${day}`);
  });
}

test("it is said that the page is not of today, and which day it shows", async ({ app, page }) => {
  await app.open("#/");
  const banner = page.getByRole("note");
  await expect(banner).toHaveCount(0);
  await app.setDay(AFTER);
  await expect(banner).toContainText("历史回看");
  await expect(banner).toContainText("2023年3月31日");
});

test("today is one button away", async ({ app, page }) => {
  await app.open(`#/targets/hitech-firms${asOf("2022-09-30")}`);
  await app.today.click();
  await expect(page.getByRole("note")).toHaveCount(0);
  await expect(app.today).toHaveCount(0);
  expect(await app.hash()).toBe("#/targets/hitech-firms");
  await expect(new TargetPage(page).verdict).toHaveText("未达成");
});

test("the day goes along from page to page", async ({ app, page }) => {
  await app.open(`#/${asOf("2022-12-31")}`);
  await app.go("区县");
  await app.go("目标");
  await page.getByRole("link", { name: "高新技术企业数" }).click();
  await expect(new TargetPage(page).verdict).toHaveText("滞后");
});

test("on the first day nothing was known", async ({ app, page }) => {
  await app.open(`#/${asOf("2022-01-01")}`);
  expect(await new Overview(page).counted("已达成")).toBe(0);
});

test("a figure that was not known yet is shown apart, and says when it was", async ({ app, page }) => {
  await app.open(`#/targets/hitech-firms${asOf("2022-09-30")}`);
  const row = new TargetPage(page).figure("2022年").filter({ hasText: "2022年12月24日" });
  await expect(row).toContainText("截至当日尚未公布（2022年12月24日公布）");
  await expect(row).toHaveClass(/not-yet/);
});

test("the slider replays day by day, and says the day in words", async ({ app, page }) => {
  await app.open(`#/targets/hitech-firms${asOf("2022-09-30")}`);
  const slider = app.slider;
  await slider.focus();
  await slider.press("End");
  await expect(new TargetPage(page).verdict).toHaveText("未达成");
  await slider.press("Home");
  // Years before the plan.
  await expect(new TargetPage(page).verdict).toHaveText("未到期");
  await expect(slider).toHaveAttribute("aria-valuetext", /^\d{4}年/);
  await expect(slider).toBeFocused();
});

test("back undoes a choice of day", async ({ app, page }) => {
  await app.open("#/targets/hitech-firms");
  await app.setDay("2022-09-30");
  await expect(new TargetPage(page).verdict).toHaveText("未公布");
  await page.goBack();
  await expect(new TargetPage(page).verdict).toHaveText("未达成");
});

test("a day in the address that is none is taken as today", async ({ app, page }) => {
  await app.open("#/targets/hitech-firms?as-of=2022-02-30");
  await expect(page.getByRole("note")).toHaveCount(0);
  await expect(new TargetPage(page).verdict).toHaveText("未达成");
});

test("the audit goes by the day of recording: before it nothing stood here", async ({ app, page }) => {
  const target = new TargetPage(page);
  await app.open("#/targets/hitech-firms?as-of=2026-11-23");
  await expect(target.verdict).toHaveText("未达成");
  await app.audit.check();
  await expect(target.verdict).toHaveText("未公布");
  await expect(page.getByRole("note")).toContainText("按录入时间回看");
  expect(await app.hash()).toBe("#/targets/hitech-firms?as-of=2026-11-23&known=recorded");
  await app.reload();
  await expect(target.verdict).toHaveText("未公布");
  await app.audit.uncheck();
  await expect(target.verdict).toHaveText("未达成");
});

test("a day is typed digit by digit, and taken once it is whole", async ({ app, page }) => {
  await app.open("#/areas");
  await app.asOf.focus();
  // Month, day, year: the order of the browser's own language, which no test can set.
  await page.keyboard.type("03312023");
  await expect(app.asOf).toHaveValue("2023-03-31");
  await expect(app.asOf).toBeFocused();
  expect(await app.hash()).toBe("#/areas");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("note")).toContainText("2023年3月31日");
  expect(await app.hash()).toBe("#/areas?as-of=2023-03-31");
  await expect(app.asOf).toBeFocused();
});

test("a typed day is taken when the field is left, a half typed year never", async ({ app, page }) => {
  await app.open("#/areas");
  await app.asOf.focus();
  await page.keyboard.type("123120");
  await page.keyboard.press("Shift+Tab");
  expect(await app.hash()).toBe("#/areas");
  // The field goes on where it was left, so it is begun anew.
  await app.reload();
  await app.asOf.focus();
  await page.keyboard.type("12312022");
  await app.heading.click();
  await expect(page.getByRole("note")).toContainText("2022年12月31日");
});
