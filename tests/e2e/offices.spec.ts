// Offices in the list of targets and in the search: filters, groups, several at once.
import { expect, test } from "./support/test";
import { DebtsPage } from "./pages/debts";
import { TargetList } from "./pages/target-list";

test("the list is narrowed and grouped by the office that was named for several targets in it", async ({ app, page }) => {
  await app.open("#/targets?q=公园");
  await page.locator("#pick-several").click();
  await page.locator("#pick-all").check();
  const picked = await page.locator(".pick-list li").count();
  await new DebtsPage(page).assign("市城管局");
  await page.locator("#pick-several").click();
  const list = new TargetList(page);
  await list.search.fill("");
  await page.locator("#filter-body").selectOption({ label: "市城管局" });
  await expect(list.rows).toHaveCount(picked);
  await list.grouping.selectOption({ label: "牵头单位" });
  await expect(list.sections).toHaveText([new RegExp(`^市城管局\\s*${picked}`)]);
  await app.reload();
  await expect(list.rows).toHaveCount(picked);
});

test("a target is found by the name of its office", async ({ app, page }) => {
  await app.open("#/targets?q=口袋公园");
  await page.locator("#pick-several").click();
  await page.locator("#pick-all").check();
  await new DebtsPage(page).assign("市城管局");
  await page.locator("#pick-several").click();
  const list = new TargetList(page);
  await list.search.fill("城管");
  await expect(list.row("新建口袋公园")).toBeVisible();
});

test("the list is narrowed to what owes a report, and counts it", async ({ app, page }) => {
  await app.open("#/targets?owed=report");
  const list = new TargetList(page);
  await expect(list.count).toContainText(`${await list.rows.count()} / 160`);
});

for (const word of ["欠账", "督查", "催办"]) {
  test(`the search finds the overdue reports by “${word}”`, async ({ app, page }) => {
    await app.open();
    await page.keyboard.press("Control+k");
    await page.keyboard.type(word);
    await expect(page.locator("#find-list").getByRole("option").filter({ hasText: "欠账" }).first()).toBeVisible();
  });
}

for (const [word, name] of [["打印", "打印这一页"], ["牵头", "牵头单位"], ["销号", "销号"]] as const) {
  test(`the search finds an act by “${word}”`, async ({ app, page }) => {
    await app.open();
    await page.keyboard.press("Control+k");
    await page.keyboard.type(word);
    await expect(page.locator("#find-list").getByRole("option").filter({ hasText: name }).first()).toBeVisible();
  });
}
