// After one visit the page opens without the server; a new build replaces the old one completely, at the reader's
// request.
import { appendFileSync, rmSync } from "node:fs";
import { expect } from "./support/test";
import type { Page } from "@playwright/test";
import { App } from "./pages/app";
import { TargetPage } from "./pages/target";
import { rebuild } from "./support/build";
import { AFTER, asOf } from "./support/days";
import { hosted as offline, kept } from "./support/host";

const build = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.parse(document.getElementById("assets")!.textContent!).build);

offline.describe("with the server gone", () => {
  // The server may stop while the charts are still loading.
  offline.use({ bearable: /Failed to load resource|ERR_|sw\.js|compilation aborted/ });

  offline("the page opens after one visit", async ({ app, page, host }) => {
    await page.goto(`${host.address}#/${asOf(AFTER)}`);
    await app.answers();
    await kept(page);
    await host.stop();
    await app.reload();
    await expect(app.plan).toContainText("沈阳市");
  });

  offline("a target opens with its chart, though none was ever looked at", async ({ app, page, host }) => {
    await page.goto(`${host.address}#/${asOf(AFTER)}`);
    await app.answers();
    await kept(page);
    await host.stop();
    await app.reload();
    await page.goto(`${host.address}#/targets/hitech-firms${asOf(AFTER)}`);
    await app.chartDrawn();
    await expect(page.locator(".chart-state").first()).toBeEmpty();
  });

  offline("a new tab opens, by a link with a query of its own", async ({ app, page, host, context }) => {
    await page.goto(host.address);
    await app.answers();
    await kept(page);
    await host.stop();
    const other = await context.newPage();
    await other.goto(`${host.address}?from=wechat#/targets/hitech-firms${asOf(AFTER)}`);
    await new App(other).answers();
    await expect(new TargetPage(other).verdict).toHaveText("未达成");
  });

  offline("what is recorded is kept", async ({ app, page, host }) => {
    await page.goto(`${host.address}#/targets/power-items${asOf(AFTER)}`);
    await app.answers();
    await kept(page);
    await host.stop();
    const target = new TargetPage(page);
    await target.record.click();
    await target.form.send({ period: "2022", value: "2100", published: "2023-01-31" });
    await app.reload();
    await expect(target.verdict).toHaveText("已达成");
  });

  offline("another shipped plan opens as well", async ({ app, page, host }) => {
    await page.goto(host.address);
    await app.answers();
    await kept(page);
    await host.stop();
    await app.reload();
    await app.go("数据");
    await page.locator("#plans").getByRole("link", { name: "加拿大2030年指标" }).click();
    await expect(app.plan).toContainText("加拿大");
  });
});

/** The state of the offline copy, as the data page reports it. */
async function saidOnData(app: App) {
  await app.go("数据");
  return app.page.locator("#offline");
}

offline.describe("a host that does not hand out every file", () => {
  offline.use({ bearable: /Failed to load resource|ERR_|Manifest|manifest|integrity|digest/ });

  offline("without the manifest and the icons, the page is kept all the same", async ({ app, page, host }) => {
    rmSync(`${host.folder}/manifest.webmanifest`);
    rmSync(`${host.folder}/icons`, { recursive: true });
    await page.goto(host.address);
    await app.answers();
    await kept(page);
    await expect(await saidOnData(app)).toContainText("已存入浏览器");
    await host.stop();
    await app.reload();
    await expect(app.heading).toHaveText("数据");
  });

  offline("where a file is not as it was built, nothing is promised", async ({ app, page, host }) => {
    appendFileSync(`${host.folder}/index.html`, "<!-- a proxy was here -->");
    await page.goto(host.address);
    await app.answers();
    await expect(await saidOnData(app)).toContainText("未能存入浏览器");
  });
});

offline("a new build waits: until it is accepted, the old one answers as a whole", async ({ app, page, host }) => {
  await page.goto(host.address);
  await app.answers();
  await kept(page);
  const old = await build(page);
  rebuild(host.folder, "新的一版");
  await app.reload();
  await expect(page.getByText("新版本已就绪。")).toBeVisible();
  await app.reload();
  expect(await build(page)).toBe(old);
  // Its files are no longer on the server.
  await page.goto(`${host.address}#/targets/hitech-firms${asOf(AFTER)}`);
  await app.chartDrawn();
});

offline("once accepted, the new build takes the place of the old one as a whole", async ({ app, page, host, context }) => {
  await page.goto(host.address);
  await app.answers();
  await kept(page);
  const old = await build(page);
  rebuild(host.folder, "新的一版");
  await app.reload();
  await page.getByRole("button", { name: "现在更新" }).click();
  await expect(page.locator("#word")).toHaveText("新的一版");
  await app.answers();
  expect(await build(page)).not.toBe(old);
  await expect(page.getByText("新版本已就绪。")).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => caches.keys().then(names => names.length)), "the old build's files are gone").toBe(1);

  await host.stop();
  const other = await context.newPage();
  await other.goto(`${host.address}#/targets/hitech-firms${asOf(AFTER)}`);
  await new App(other).chartDrawn();
});

offline("a tab of the build before keeps its own files when another tab accepts, and its button reloads", async ({ app, page, host, context }) => {
  await page.goto(host.address);
  await app.answers();
  await kept(page);
  const other = await context.newPage();
  await other.goto(`${host.address}#/${asOf(AFTER)}`);
  const second = new App(other);
  await second.answers();
  const old = await build(other);
  rebuild(host.folder, "新的一版");
  await app.reload();
  await page.getByRole("button", { name: "现在更新" }).click();
  await expect(page.locator("#word")).toHaveText("新的一版");
  await app.answers();

  // The server no longer has the old files, and nothing of the new build is mixed in.
  await other.evaluate(address => (location.hash = address), `#/targets/hitech-firms${asOf(AFTER)}`);
  await second.chartDrawn();
  expect(await build(other)).toBe(old);
  await other.getByRole("button", { name: "现在更新" }).click();
  await expect(other.locator("#word")).toHaveText("新的一版");
});

offline("a build that is only half uploaded is not taken", async ({ app, page, host }) => {
  await page.goto(host.address);
  await app.answers();
  await kept(page);
  const old = await build(page);
  rebuild(host.folder, "新的一版");
  // The page has changed again since the worker's list was written.
  appendFileSync(`${host.folder}/index.html`, "<!-- torn -->");
  // May reject: only the resulting page matters.
  await page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    const settled = new Promise<void>(done => {
      registration.addEventListener("updatefound", () => {
        const worker = registration.installing!;
        worker.addEventListener("statechange", () => done());
      });
    });
    await registration.update().catch(() => undefined);
    if (registration.installing) await settled;
  });
  await app.reload();
  expect(await build(page)).toBe(old);
  await expect(page.getByText("新版本已就绪。")).toHaveCount(0);
});
