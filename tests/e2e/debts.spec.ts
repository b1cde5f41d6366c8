// What is owed: who owes which report since when, offices named for many at once, reminders, a calendar file.
import { expect, test } from "./support/test";
import { DebtsPage } from "./pages/debts";
import { downloaded } from "./support/download";

test("the plan owes reports though nobody is named, and says what that means", async ({ app, page }) => {
  await app.open("#/debts");
  const debts = new DebtsPage(page);
  await expect(app.heading).toHaveText("欠账");
  await expect(page.getByText("不等于没有做")).toBeVisible();
  await expect(debts.sections).toHaveText(/^未明确单位/);
  const numbers = await debts.promised(/^有数字目标/);
  expect(numbers).toBeGreaterThan(0);
  await expect(debts.rows).toHaveCount(numbers);
});

test("a chip shows as many rows as it says", async ({ app, page }) => {
  await app.open("#/debts");
  const debts = new DebtsPage(page);
  for (const name of [/^全部欠账/, /^数据不足/]) {
    const promised = await debts.promised(name);
    await debts.button(name).click();
    await expect(debts.rows).toHaveCount(promised);
  }
  await app.reload();
  await expect(debts.button(/^数据不足/)).toHaveAttribute("aria-pressed", "true");
});

test("an office is named for several targets in one step, and one undo takes it back", async ({ app, page }) => {
  await app.open("#/debts");
  const debts = new DebtsPage(page);
  await debts.tick(3);
  await debts.assign("市城管局");
  await expect(debts.bodies.getByRole("button", { name: /^市城管局/ })).toHaveText(/3/);
  await app.undo.click();
  await expect(debts.bodies.getByRole("button", { name: /^市城管局/ })).toHaveCount(0);
});

test("names that differ by spaces are one office", async ({ app, page }) => {
  await app.open("#/debts");
  const debts = new DebtsPage(page);
  await debts.tick(1);
  await debts.assign("市城管局");
  await page.locator("#pick-none").click();
  await debts.tick(1);
  await debts.assign("市 城管局　");
  await expect(debts.bodies.getByRole("button", { name: /^市城管局/ })).toHaveText(/2/);
});

test("ticks stay while the list is narrowed", async ({ app, page }) => {
  await app.open("#/debts");
  const debts = new DebtsPage(page);
  await debts.tick(2);
  await debts.search.fill("没有这样的目标");
  await expect(page.getByText("这个范围内没有欠账。")).toBeVisible();
  await expect(page.getByText("已选 2 项")).toBeVisible();
  await debts.search.fill("");
  await expect(debts.rows.first().getByRole("checkbox")).toBeChecked();
});

test("a reminder is written for an office, in two tones, and is noted with its day", async ({ app, page }) => {
  await app.open("#/debts");
  const debts = new DebtsPage(page);
  await debts.tick(2);
  await debts.assign("市城管局");
  await page.locator("#write-reminders").click();
  const text = debts.reminders.getByRole("textbox", { name: "市城管局" });
  await expect(text).toHaveValue(/^【催报】市城管局：[^]*\n2\. /);
  await debts.reminders.getByRole("button", { name: "正式函件" }).click();
  await expect(text).toHaveValue(/^市城管局：\n　　/);
  await page.locator("#mark-reminded").click();
  await expect(debts.rows.locator(".reminded:not(:empty)")).toHaveCount(2);
  await app.undo.click();
  await expect(debts.rows.locator(".reminded:not(:empty)")).toHaveCount(0);
});

test("the calendar file has one entry for each ticked report and rings once a day", async ({ app, page }) => {
  await app.open("#/debts?as-of=2023-03-01");
  const debts = new DebtsPage(page);
  await debts.tick(2);
  const file = await downloaded(page.locator("#calendar"));
  const text = file.bytes.toString("utf8");
  expect(file.name).toMatch(/\.ics$/);
  expect(text.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
  expect(text.match(/UID:[^\r]*-owed-/g)).toHaveLength(2);
  const days = new Set(text.match(/DTSTART;VALUE=DATE:\d+/g));
  expect(text.match(/BEGIN:VALARM/g)).toHaveLength(days.size);
});

test("a new plan owes nothing", async ({ app, page }) => {
  await app.open("#/data");
  await page.locator("#new-plan").click();
  await app.go("欠账");
  await expect(page.getByText("截至这一天没有欠账。")).toBeVisible();
});
