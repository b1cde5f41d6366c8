// Accessibility checks by machine: names, roles, contrast, order of headings. No rule is switched off.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./support/test";
import type { Page } from "@playwright/test";
import { DataPage } from "./pages/data";
import { Palette } from "./pages/palette";
import { Sheet } from "./pages/sheet";
import { TargetList } from "./pages/target-list";
import { Tour } from "./pages/tour";
import { TargetPage } from "./pages/target";
import { AFTER, asOf } from "./support/days";
import { FIGURE, edit, file, ledger } from "./support/ledger";
import { PAGES } from "./support/pages";

// Axe analyses the whole page several times in each test.
test.describe.configure({ timeout: 120_000 });

/** Each violation with its first elements. */
async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => {
    const first = nodes.slice(0, 3).map(node => `${id}: ${node.target.join(" ")}: ${node.failureSummary?.split("\n")[1]?.trim()}`);
    return nodes.length > 3 ? [...first, `${id}: and ${nodes.length - 3} more`] : first;
  });
}

for (const { name, path } of PAGES) {
  for (const language of ["zh", "en"]) {
    test(`${name} in ${language}: light and dark, wide and narrow`, async ({ app, page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await app.open(`#/${path}${asOf(AFTER, language === "en" ? "&lang=en" : "")}`);
      if (await page.locator(".chart-host").count()) await app.chartDrawn();
      const found: Record<string, string[]> = {};
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [1440, 390]) {
          await page.setViewportSize({ width, height: 900 });
          found[`${colorScheme}, ${width} px`] = await violations(page);
        }
      }
      expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
    });
  }
}

test("high contrast and large letters, light and dark", async ({ app, page }) => {
  await app.open(`#/targets/hitech-firms${asOf(AFTER)}`);
  await app.chartDrawn();
  await (await app.appearance("高对比")).click();
  await (await app.appearance("大字")).click();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), colorScheme).toEqual([]);
  }
});

test("the form, with what is wrong in it", async ({ app, page }) => {
  await app.open(`#/targets/power-items${asOf(AFTER)}`);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.save.click();
  await expect(target.form.problems.first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test("a plan of one's own, with a target that is refused", async ({ app, page }) => {
  await app.open("#/data");
  await page.locator("#new-plan").click();
  await expect(app.heading).toHaveText("编辑规划");
  await page.locator('#area-form [name="name-zh"]').fill("教育");
  await page.locator("#area-save").click();
  await expect(page.getByRole("listitem").filter({ hasText: "教育" })).toBeVisible();
  await page.locator('#target-form [name="name-zh"]').fill("新建学校");
  await page.locator("#target-save").click();
  await expect(page.locator("#plan-problems")).not.toBeEmpty();
  expect(await violations(page)).toEqual([]);
});

test("a recorded figure, and the message of it", async ({ app, page }) => {
  await app.open(`#/targets/power-items${asOf(AFTER)}`);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send({ period: "2022", value: "2100", published: "2023-01-31" });
  await expect(app.toast).toContainText("已填报");
  expect(await violations(page)).toEqual([]);
});

test("the preview of an import", async ({ app, page }) => {
  await app.open(`#/data${asOf(AFTER)}`);
  await new DataPage(page).pick(file(ledger([edit("a", FIGURE)])));
  expect(await violations(page)).toEqual([]);
});

test("a file that is refused", async ({ app, page }) => {
  await app.open(`#/data${asOf(AFTER)}`);
  await new DataPage(page).pick(file("{"));
  expect(await violations(page)).toEqual([]);
});

test("a conflict that waits for a choice", async ({ app, page }) => {
  const mine = { ...edit("a2", { ...FIGURE, value: "2200" }), subject: "o-a", replaces: ["e-a"] };
  const theirs = { ...edit("a3", { ...FIGURE, value: "2300" }), subject: "o-a", replaces: ["e-a"] };
  await app.open(`#/data${asOf(AFTER)}`);
  await (await new DataPage(page).pick(file(ledger([edit("a", FIGURE), mine, theirs])))).take();
  await page.goto(`./#/targets/power-items${asOf(AFTER)}`);
  await expect(page.getByRole("group", { name: /^双方数据不一致/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test("a list in which nothing fits", async ({ app, page }) => {
  await app.open(`#/targets${asOf(AFTER, "&q=xyzzy")}`);
  expect(await violations(page)).toEqual([]);
});

test("a grouped list of every column, its menu open, wide and narrow", async ({ app, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await app.open(`#/targets${asOf(AFTER, "&by=area&order=-due&cols=area.lead.wanted.found.completion.schedule.gap.trend.due")}`);
  const list = new TargetList(page);
  await list.toggleColumn("原文出处");
  await list.saveView("全部列");
  await expect(list.views).toBeVisible();
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await violations(page), `${width} px`).toEqual([]);
  }
});

test("the search for anything: at first, with results, with none, light and dark", async ({ app, page }) => {
  await app.open(`#/${asOf(AFTER)}`);
  const palette = new Palette(page);
  await palette.open();
  expect(await violations(page)).toEqual([]);
  await palette.input.fill("增速");
  await page.keyboard.press("ArrowDown");
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), colorScheme).toEqual([]);
  }
  await palette.input.fill("xyzzy");
  expect(await violations(page)).toEqual([]);
});

test("the sheet of keys", async ({ app, page }) => {
  await app.open(`#/${asOf(AFTER)}`);
  await new Sheet(page).button.click();
  expect(await violations(page)).toEqual([]);
});

test("the first steps, asked for and shown, wide and narrow, light and dark", async ({ app, page }) => {
  await app.open(`#/${asOf(AFTER)}`);
  await new Tour(page).next.click();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await violations(page), `${colorScheme}, ${width} px`).toEqual([]);
    }
  }
});

test("an empty plan", async ({ app, page }) => {
  await app.open("#/data");
  await page.locator("#new-plan").click();
  await app.go("总览");
  expect(await violations(page)).toEqual([]);
});

test("the page before the program has arrived", async ({ page }) => {
  await page.route(/\/xianfeng-.*\.wasm$/, () => undefined);
  await page.goto("./");
  await expect(page.locator("#shell")).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
