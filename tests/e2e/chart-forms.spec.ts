// The observations of a target as a level, against the year before, and year over year.
import { expect, test } from "./support/test";
import { ChartFigure } from "./pages/chart-figure";
import { AFTER, asOf } from "./support/days";

const LATE = "2025-12-31";

test("the choice stands in the address and survives a reload", async ({ app, page }) => {
  await app.open(`#/targets/gdp-growth${asOf(LATE)}`);
  const growth = page.getByRole("radio", { name: "同比" });
  await growth.check();
  await expect.poll(() => app.hash()).toContain("chart=growth");
  await app.reload();
  await expect(growth).toBeChecked();
  await expect(page.locator(".chart-host")).toHaveAttribute("aria-label", /同比增减/);
});

test("years are drawn over each other and written as a table", async ({ app, page }) => {
  await app.open(`#/targets/gdp-growth${asOf(LATE, "&chart=years")}`);
  const chart = await new ChartFigure(page, "target").drawn();
  const [head, ...rows] = await chart.twin();
  expect(head![0]).toBe("年份");
  expect(new Set(rows.map(row => row[0])).size).toBeGreaterThan(1);
});

test("the arrow keys change the choice and keep the focus", async ({ app, page }) => {
  await app.open(`#/targets/gdp-growth${asOf(LATE)}`);
  await page.getByRole("radio", { name: "数值" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => app.hash()).toContain("chart=growth");
  await expect(page.getByRole("radio", { name: "同比" })).toBeFocused();
});

test("what has nothing to compare is not offered, and an address that asks for it shows the level", async ({ app, page }) => {
  await app.open(`#/targets/urban-jobs${asOf(AFTER, "&chart=years")}`);
  await expect(app.heading).toBeVisible();
  await expect(page.getByRole("radio", { name: "历年对比" })).toHaveCount(0);
});

test("a picture of a form has its own name", async ({ app, page }) => {
  await app.open(`#/targets/gdp-growth${asOf(LATE, "&chart=growth")}`);
  const { name } = await new ChartFigure(page, "target").download("svg");
  expect(name).toBe(`shenyang-2022-gdp-growth-growth-${LATE}.svg`);
});

test("a projection is a row of its own that says it was not observed", async ({ app, page }) => {
  await app.open("#/targets/t-7-2-1?plan=canada-2030");
  const chart = await new ChartFigure(page, "target").drawn();
  await expect(chart.host).toHaveAttribute("aria-label", /趋势外推/);
  const rows = await chart.twin();
  expect(rows.filter(row => row.join(" ").includes("不是公布的数据"))).toHaveLength(1);
});
