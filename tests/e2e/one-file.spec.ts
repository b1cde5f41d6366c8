// The page as one file, opened from a disk: `file://`.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test as base } from "./support/test";
import { DataPage } from "./pages/data";
import { TargetPage } from "./pages/target";
import { App } from "./pages/app";
import { AFTER, asOf } from "./support/days";
import { downloaded } from "./support/download";

const DIST = resolve(process.env.DIST ?? "dist");
const EDITION = join(DIST, "xianfeng.html");
const DAY = asOf(AFTER);
const NUMBER = `#/targets/power-items${DAY}`;

/** A folder of a disk. */
const test = base.extend<{ disk: string }>({
  disk: async ({}, use) => {
    const disk = mkdtempSync(join(tmpdir(), "xianfeng-disk-"));
    await use(disk);
    rmSync(disk, { recursive: true, force: true });
  },
});

test.beforeAll(() => {
  // A debug build has no edition: only the release makes it by itself.
  if (!existsSync(EDITION)) spawnSync("node", ["xtask/node/one-file.mjs", DIST], { stdio: "inherit" });
});

/** Opens a file by its path, as a double click does. */
async function opened(app: App, path: string, hash = ""): Promise<App> {
  await app.page.goto(pathToFileURL(path).href + hash);
  return app.answers();
}

/** A copy of the edition on a disk. */
function copied(disk: string, name = "xianfeng.html"): string {
  const path = join(disk, name);
  copyFileSync(EDITION, path);
  return path;
}

async function record(app: App, value: string) {
  const target = new TargetPage(app.page);
  await target.record.click();
  await target.form.send({ period: "2022", value, published: "2023-01-31", author: "数据局" });
}

/** The page saved with the ledger, on a disk. */
async function saved(app: App, disk: string): Promise<string> {
  const { name, bytes } = await downloaded(app.page.getByRole("button", { name: "把本页连同台账存成一个文件" }));
  expect(name).toMatch(/^shenyang-2022-page-\d{4}-\d\d-\d\d\.html$/);
  const path = join(disk, name);
  writeFileSync(path, bytes);
  return path;
}

test("one file opens from a disk and has every page", async ({ app, disk }) => {
  await opened(app, copied(disk), DAY);
  for (const page of ["目标", "图表", "数据"]) await app.go(page);
  await expect(app.heading).toHaveText("数据");
});

test("it draws charts, and the map", async ({ app, disk }) => {
  await opened(app, copied(disk), `#/charts${DAY}`);
  await app.chartDrawn();
});

test("it has the other plan", async ({ app, disk }) => {
  await opened(app, copied(disk), "#/?plan=canada-2030");
  await expect(app.plan).toContainText("加拿大");
});

test("what is recorded in a file is there when it is opened again", async ({ app, disk }) => {
  const path = copied(disk);
  await opened(app, path, NUMBER);
  await record(app, "2100");
  await expect(app.toast).toContainText("已保存");
  await app.reload();
  await expect(new TargetPage(app.page).figure("2022年", "2,100 项")).toHaveCount(1);
});

test("a page saved with its ledger shows it on another machine, and what is added there merges back", async ({ app, newProfile, disk }) => {
  await app.open(NUMBER);
  await record(app, "2100");
  await app.go("数据");
  const path = await saved(app, disk);
  const other = await newProfile();
  await opened(other, path, NUMBER);
  const there = new TargetPage(other.page);
  await expect(there.figure("2022年", "2,100 项")).toHaveCount(1);
  await there.change(there.figure("2022年", "2,100 项")).click();
  await there.form.send({ value: "2150", author: "市统计局" });
  await other.go("数据");
  await expect(other.page.getByText("本页是一个文件")).toBeVisible();
  const { name, text } = await new DataPage(other.page).export("own");
  const dialog = await new DataPage(app.page).pick({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  expect(await dialog.counts()).toMatchObject({ 修改: 1, 冲突: 0, 已有: 1 });
  await dialog.take();
  await app.page.goto(`./${NUMBER}`);
  await expect(new TargetPage(app.page).figure("2022年", "2,150 项")).toHaveCount(1);
});

test("a file saves itself again with what was added, and files do not mix", async ({ app, disk }) => {
  const path = copied(disk);
  await opened(app, path, NUMBER);
  await record(app, "2100");
  await app.go("数据");
  const second = await saved(app, disk);
  await opened(app, second, NUMBER);
  const target = new TargetPage(app.page);
  await expect(target.figure("2022年", "2,100 项")).toHaveCount(1);
  await target.delete(target.figure("2022年", "2,100 项")).click();
  await expect(target.figure("2022年", "2,100 项")).toHaveCount(0);
  await opened(app, path, NUMBER);
  await expect(target.figure("2022年", "2,100 项"), "the first file keeps its own").toHaveCount(1);
});

test("a plan of one's own travels in the file and opens first", async ({ app, newProfile, disk }) => {
  await app.open("#/data");
  await app.page.getByRole("button", { name: /复制/ }).click();
  await app.go("数据");
  const { name, bytes } = await downloaded(app.page.getByRole("button", { name: "把本页连同台账存成一个文件" }));
  const path = join(disk, name);
  writeFileSync(path, bytes);
  const other = await newProfile();
  await opened(other, path);
  expect(await other.hash()).toMatch(/plan=shenyang-2022-[0-9a-f]{8}/);
  await expect(other.plan).toBeVisible();
});

test.describe("a damaged file", () => {
  test.use({ bearable: /uncaught|Error/ });

  test("says that it is incomplete", async ({ page, disk }) => {
    const path = copied(disk);
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, whole.length - 100_000));
    await page.goto(pathToFileURL(path).href);
    await expect(page.getByRole("alert").filter({ hasText: "文件不完整" })).toBeVisible();
  });
});

test.describe("the ordinary page", () => {
  // The browser says in its console what it refuses.
  test.use({ bearable: /file:|CORS|Failed to (load|fetch)|network/ });

  test("from a disk it says what to open instead", async ({ page }) => {
    const html = readFileSync(join(DIST, "index.html"), "utf8");
    test.skip(!html.includes('id="assets"'), "a debug build starts another way");
    await page.goto(pathToFileURL(join(DIST, "index.html")).href);
    await expect(page.getByRole("alert")).toContainText("xianfeng.html");
    await expect(page.getByRole("alert")).toContainText("python3 -m http.server");
  });
});
