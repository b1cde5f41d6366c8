// The list as a table: sorting by headers, columns, groups, all in the address, and saved views.
import { expect, test } from "./support/test";
import { TargetList } from "./pages/target-list";
import { AFTER, asOf } from "./support/days";

const DAY = asOf(AFTER);

test("a head puts the list in its order, then the other way, then as in the source", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  const list = new TargetList(page);
  const source = await list.names();
  const head = list.head("完成时限");
  const days = async () => list.rows.locator(".cell-due").allInnerTexts();
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  expect((await days()).map(d => d.slice(-10))).toEqual((await days()).map(d => d.slice(-10)).sort());
  await expect(list.order).toHaveValue("due");
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  expect((await days()).map(d => d.slice(-10))).toEqual((await days()).map(d => d.slice(-10)).sort().reverse());
  await expect(head.getByRole("button")).toBeFocused();
  await head.getByRole("button").click();
  await expect(head).not.toHaveAttribute("aria-sort", /./);
  expect(await list.names()).toEqual(source);
});

test("what has no value stands last, whichever way the others stand", async ({ app, page }) => {
  for (const order of ["completion", "-completion"]) {
    await app.open(`#/targets${asOf(AFTER, `&order=${order}`)}`);
    const cells = await new TargetList(page).rows.evaluateAll(rows => rows.map(row => row.querySelector(".bullet") !== null));
    expect(cells.indexOf(false)).toBeGreaterThan(3);
    expect(cells.lastIndexOf(true), order).toBeLessThan(cells.indexOf(false));
  }
});

test("columns, groups and order survive a reload through the address", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  const list = new TargetList(page);
  await list.toggleColumn("领域");
  await list.toggleColumn("走势");
  await list.toggleColumn("原文出处");
  await list.grouping.selectOption("verdict");
  await list.head("目标").getByRole("button").click();
  await list.reverse.click();
  await expect(list.head("领域")).toBeVisible();
  const before = { hash: await app.hash(), names: await list.names(), sections: await list.sections.allInnerTexts() };
  await app.reload();
  expect({ hash: await app.hash(), names: await list.names(), sections: await list.sections.allInnerTexts() }).toEqual(before);
  await expect(list.head("领域")).toBeVisible();
  await expect(list.head("原文出处")).toBeVisible();
  await expect(list.head("走势")).toHaveCount(0);
  await expect(list.grouping).toHaveValue("verdict");
  await expect(list.reverse).toHaveAttribute("aria-pressed", "true");
});

test("what is at its default is not in the address", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  const list = new TargetList(page);
  await list.toggleColumn("领域");
  await expect.poll(() => app.hash()).toContain("cols=area.");
  await list.toggleColumn("领域");
  await list.grouping.selectOption("tier");
  await expect.poll(() => app.hash()).toContain("by=tier");
  await list.grouping.selectOption("none");
  await expect.poll(() => app.hash()).toBe(`#/targets${DAY}`);
});

test("the menu of columns stays open and keeps the focus while one chooses", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  const list = new TargetList(page);
  await list.toggleColumn("序时差");
  await expect(page.locator("#column-gap")).toBeChecked();
  await expect(page.locator("#column-gap")).toBeFocused();
  await list.toggleColumn("牵头单位");
  await expect(list.head("牵头单位")).toBeVisible();
});

for (const { by, sections } of [
  { by: "area", sections: ["创新驱动", "产业转型"] },
  { by: "district", sections: ["和平区", "未列入"] },
  { by: "verdict", sections: ["已达成", "未达成", "未公布"] },
  { by: "tier", sections: ["承诺", "力争"] },
]) {
  test(`grouped by ${by}, every group has its heading and its number`, async ({ app, page }) => {
    await app.open(`#/targets${asOf(AFTER, `&by=${by}`)}`);
    const list = new TargetList(page);
    for (const name of sections) await expect(list.sections.filter({ hasText: name }).first()).toBeVisible();
    const numbers = await list.sections.locator("small").allInnerTexts();
    expect(numbers.map(Number).reduce((a, b) => a + b)).toBe(await list.rows.count());
  });
}

test("the search narrows a grouped list, and groups without a target go", async ({ app, page }) => {
  await app.open(`#/targets${asOf(AFTER, "&by=area")}`);
  const list = new TargetList(page);
  await list.search.fill("口袋公园");
  await expect(list.rows).toHaveCount(1);
  await expect(list.sections).toHaveCount(1);
});

for (const { what, width, more } of [
  { what: "of the usual columns", width: 1440, more: "" },
  { what: "of many columns", width: 1440, more: "&cols=area.lead.wanted.found.completion.schedule.gap.trend.due.source" },
  { what: "on a tablet", width: 800, more: "" },
]) {
  test(`the heads of a table ${what} stay in sight while the list is scrolled`, async ({ app, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await app.open(`#/targets${asOf(AFTER, more)}`);
    const list = new TargetList(page);
    await list.rows.nth(80).scrollIntoViewIfNeeded();
    await expect(list.rows.nth(80)).toBeInViewport();
    await expect(list.head("完成情况")).toBeInViewport();
    await expect(list.head("完成情况")).toBeVisible();
  });
}

test("a view is saved, opened again, and brings back what was on screen", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  const list = new TargetList(page);
  await list.chip("missed").click();
  await list.grouping.selectOption("area");
  await list.saveView("未达成，按领域");
  await expect(app.toast).toContainText("视图已保存");
  const saved = await app.hash();
  const names = await list.names();
  await app.open(`#/targets${DAY}`);
  await list.views.getByRole("link", { name: "未达成，按领域" }).click();
  await expect(list.chip("missed")).toHaveAttribute("aria-pressed", "true");
  expect(await list.names()).toEqual(names);
  expect(await app.hash()).toBe(saved);
});

test("a saved view keeps to the language that is read", async ({ app, page }) => {
  await app.open(`#/targets${asOf(AFTER, "&verdict=met")}`);
  const list = new TargetList(page);
  await list.saveView("达成");
  await app.language.click();
  await page.getByRole("navigation", { name: "Saved views" }).getByRole("link", { name: "达成" }).click();
  await expect(app.heading).toHaveText("Targets");
});

test("a deleted view comes back by the message", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  const list = new TargetList(page);
  await list.saveView("甲");
  await list.views.getByRole("button", { name: "删除 甲" }).click();
  await expect(list.views).toHaveCount(0);
  await expect(app.toast).toContainText("视图已删除");
  await app.toast.getByRole("button", { name: "撤销" }).click();
  await expect(list.views.getByRole("link", { name: "甲" })).toBeVisible();
  await app.reload();
  await expect(list.views.getByRole("link", { name: "甲" })).toBeVisible();
});

test("on a phone every chosen column has its name on the card", async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open(`#/targets${asOf(AFTER, "&q=hitech-firms&by=area&cols=area.wanted.found.schedule.gap.source")}`);
  const list = new TargetList(page);
  const labels = await list.rows.first().locator("td[data-label]").evaluateAll(cells => cells.map(cell => getComputedStyle(cell, "::before").content));
  expect(labels.filter(label => label !== "none").length).toBeGreaterThanOrEqual(5);
  await expect(list.sections.first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
