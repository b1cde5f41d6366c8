// The browser is killed while figures are recorded: everything that was acknowledged is there afterwards.
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { expect, test } from "./support/test";
import { App } from "./pages/app";
import { TargetPage } from "./pages/target";
import { AFTER, asOf } from "./support/days";

const ADDRESS = `#/targets/power-items${asOf(AFTER)}`;
const MONTHS = ["2022-01", "2022-01/2022-02", "2022-01/2022-03", "2022-01/2022-04"];

test("no acknowledged figure is lost when the browser is killed", async ({ baseURL, launchOptions }) => {
  const profile = await mkdtemp(join(tmpdir(), "xianfeng-killed-"));
  const open = async () => {
    const context = await chromium.launchPersistentContext(profile, { ...launchOptions, baseURL, locale: "zh-CN" });
    const app = new App(context.pages()[0]);
    return { context, app: await app.open(ADDRESS), target: new TargetPage(app.page) };
  };
  const killed = await open();
  for (const [i, period] of MONTHS.entries()) {
    await killed.target.record.click();
    await killed.target.form.send({ period, value: String(100 * (i + 1)), published: "2022-12-31" });
    await expect(killed.app.toast).toContainText("已保存");
  }
  // Every process of this profile at once, without a chance to write anything.
  execFileSync("pkill", ["-9", "-f", profile]);
  await killed.context.close().catch(() => {});
  const again = await open();
  await expect(again.target.figures).toHaveCount(MONTHS.length);
  await again.context.close();
  await rm(profile, { recursive: true, force: true });
});
