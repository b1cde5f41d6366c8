// The server is gone: the page opens again and again. A new build comes: no tab mixes it with the one before.
import { expect } from "@playwright/test";
import { App } from "../e2e/pages/app";
import { rebuild } from "../e2e/support/build";
import { hosted, kept } from "../e2e/support/host";
import { figure, times } from "./support/counts";
import { ADDRESS } from "./support/recording";

hosted.use({ bearable: /./ });

hosted("reloads without the server", async ({ app, page, host }) => {
  const count = times(5, 100);
  await page.goto(`${host.address}${ADDRESS}`);
  await app.answers();
  await kept(page);
  await host.stop();
  for (let run = 0; run < count; run++) {
    await app.reload();
    await expect(page.locator("#record")).toBeVisible();
  }
  figure("reloads without the server", `${count} of ${count} open`);
});

hosted("updates with two tabs open", async ({ app, page, host, context }) => {
  const count = times(2, 20);
  const build = (tab: App) => tab.page.evaluate(() => JSON.parse(document.getElementById("assets")!.textContent!).build as string);
  await page.goto(`${host.address}${ADDRESS}`);
  await app.answers();
  await kept(page);
  const other = new App(await context.newPage());
  for (let run = 0; run < count; run++) {
    await other.page.goto(`${host.address}#/charts`);
    await other.answers();
    const old = await build(other);
    rebuild(host.folder, `新的一版 ${run}`);
    await app.reload();
    await page.getByRole("button", { name: "现在更新" }).click();
    await expect.poll(() => build(app).catch(() => old)).not.toBe(old);
    await app.answers();
    // The other tab goes on with its own files, which the server no longer has.
    expect(await build(other)).toBe(old);
    await other.page.goto(`${host.address}#/targets/hitech-firms`);
    await other.chartDrawn();
    await other.reload();
    expect(await build(other)).toBe(await build(app));
  }
  figure("updates with two tabs open", `${count}, 0 mixed`);
});
