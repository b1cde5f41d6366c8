// Two tabs record at the same time: nothing is lost, and what overlaps is a conflict that both show.
import { expect, test } from "@playwright/test";
import { App } from "../e2e/pages/app";
import { TargetPage } from "../e2e/pages/target";
import { figure, times } from "./support/counts";
import { ADDRESS, recordMany, recorded } from "./support/recording";

test("two tabs record at once", async ({ browser, baseURL }) => {
  const [runs, edits] = [times(1, 10), times(20, 1000)];
  let lost = 0;
  for (let run = 0; run < runs; run++) {
    const context = await browser.newContext({ baseURL, locale: "zh-CN" });
    const tabs = [await context.newPage(), await context.newPage()];
    for (const tab of tabs) await new App(tab).open(ADDRESS);
    const values = tabs.map((_, tab) => Array.from({ length: edits }, (_, i) => 1001 + tab * 5000 + i));
    await Promise.all(tabs.map((tab, i) => recordMany(tab, values[i]!)));
    const all = values.flat();
    await expect.poll(() => recorded(tabs[0]!).then(found => found.length), { timeout: 60_000 }).toBeGreaterThanOrEqual(all.length);
    const found = new Set(await recorded(tabs[0]!));
    lost += all.filter(value => !found.has(value)).length;
    for (const tab of tabs) {
      await expect(new TargetPage(tab).figures, "both show what both recorded").not.toHaveCount(0);
    }
    await context.close();
    console.log(`  run ${run + 1} of ${runs}: ${lost} lost so far`);
  }
  figure("two tabs recording at once", `${runs} × 2 × ${edits} figures, ${lost} lost`);
  expect(lost).toBe(0);
});

test("two tabs change one figure at once", async ({ browser, baseURL }) => {
  const overlaps = times(3, 200);
  let seen = 0;
  for (let run = 0; run < overlaps; run++) {
    const context = await browser.newContext({ baseURL, locale: "zh-CN" });
    const [here, there] = [new TargetPage(await context.newPage()), new TargetPage(await context.newPage())];
    for (const tab of [here, there]) await new App(tab.page).open(ADDRESS);
    await recordMany(here.page, [2100]);
    await expect(there.figures).toHaveCount(1);
    for (const tab of [here, there]) await tab.change(tab.figures.first()).click();
    await here.form.send({ value: "2200" });
    await there.form.send({ value: "2300" });
    for (const tab of [here, there]) {
      await expect(tab.page.locator("main")).toContainText("2,200");
      await expect(tab.page.locator("main")).toContainText("2,300");
    }
    seen += 1;
    await context.close();
  }
  figure("two tabs changing one figure at once", `${overlaps} overlaps, ${seen} shown as a conflict in both tabs`);
});
