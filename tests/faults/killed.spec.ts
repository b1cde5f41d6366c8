// The browser is killed at random moments while figures are recorded: what was acknowledged is there afterwards.
import { mkdtemp, rm } from "node:fs/promises";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, test } from "@playwright/test";
import { App } from "../e2e/pages/app";
import { figure, seeded, times } from "./support/counts";
import { ADDRESS, recordMany, recorded } from "./support/recording";

test("killed while recording", async ({ baseURL, launchOptions }) => {
  const kills = times(3, 100);
  const random = seeded(11);
  let [acknowledged, lost] = [0, 0];
  for (let run = 0; run < kills; run++) {
    const profile = await mkdtemp(join(tmpdir(), "xianfeng-killed-"));
    const open = async () => {
      const context = await chromium.launchPersistentContext(profile, { ...launchOptions, baseURL, locale: "zh-CN" });
      const app = await new App(context.pages()[0]).open(ADDRESS);
      return { context, app };
    };
    const { context, app } = await open();
    let isKilled = false;
    const saved: number[] = [];
    const working = (async () => {
      for (let value = 1001; !isKilled; value++) {
        await recordMany(app.page, [value]);
        await expect(app.toast).toContainText("已保存");
        if (!isKilled) saved.push(value);
      }
    })().catch(() => {});
    await new Promise(done => setTimeout(done, 1500 + random() * 5000));
    isKilled = true;
    const counted = [...saved];
    // Every process of this profile at once, without a chance to write anything.
    execFileSync("pkill", ["-9", "-f", profile]);
    await working;
    await context.close().catch(() => {});
    const again = await open();
    const found = new Set(await recorded(again.app.page));
    acknowledged += counted.length;
    lost += counted.filter(value => !found.has(value)).length;
    await again.context.close();
    await rm(profile, { recursive: true, force: true });
  }
  figure("kills of the browser while recording", `${kills}; ${acknowledged} figures acknowledged, ${lost} lost`);
  expect(acknowledged).toBeGreaterThan(0);
  expect(lost).toBe(0);
});
