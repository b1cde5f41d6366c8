// A blocked, full or damaged storage: the page works, says so, and loses nothing silently.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";
import { DataPage } from "./pages/data";
import { TargetPage } from "./pages/target";
import { AFTER, asOf } from "./support/days";

const DAY = asOf(AFTER);
const NUMBER = `#/targets/power-items${DAY}`;
const ENOUGH = { period: "2022", value: "2100", published: "2023-01-31" };

test.describe("a blocked storage", () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException("denied", "SecurityError");
      };
      Object.defineProperty(window, "localStorage", { get: refuse });
      Object.defineProperty(window, "indexedDB", { get: refuse });
    }),
  );

  test("is said on every page, before anything is recorded", async ({ app, page }) => {
    await app.open(`#/${DAY}`);
    const warning = page.getByRole("alert").filter({ hasText: "本浏览器不允许保存" });
    await expect(warning).toBeVisible();
    await app.go("方法");
    await expect(warning).toBeVisible();
  });

  test("keeps nobody from recording, undoing and taking the work out as a file", async ({ app, page }) => {
    await app.open(NUMBER);
    const target = new TargetPage(page);
    await target.record.click();
    await target.form.send(ENOUGH);
    await expect(target.verdict).toHaveText("已达成");
    await app.undo.click();
    await expect(target.verdict).toHaveText("未公布");
    await app.redo.click();
    await app.go("数据");
    const { text } = await new DataPage(page).export("own");
    expect(JSON.parse(text).edits.length).toBeGreaterThan(0);
  });

  test("lets the reader choose theme and language all the same", async ({ app, page }) => {
    await app.open(`#/${DAY}`);
    await (await app.appearance("深色")).click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await app.language.click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });

  test("asks before the tab with unsaved work is closed", async ({ app, page }) => {
    await app.open(NUMBER);
    const target = new TargetPage(page);
    await target.record.click();
    await target.form.send(ENOUGH);
    const [question] = await Promise.all([page.waitForEvent("dialog"), page.close({ runBeforeUnload: true })]);
    expect(question.type()).toBe("beforeunload");
    await question.accept();
  });
});

/** Fills localStorage but for a few letters, as when people keep much in one browser. */
const fill = (page: Page) =>
  page.evaluate(() => {
    let filling = "";
    for (let length = 4_000_000; length >= 1; length = Math.floor(length / 2)) {
      try {
        for (;;) {
          localStorage.setItem("filling", filling + "x".repeat(length));
          filling += "x".repeat(length);
        }
      } catch {
        // Too much; the next attempt is half as long.
      }
    }
    localStorage.setItem("filling", filling.slice(60));
  });

test("what finds no room in localStorage is kept in the journal", async ({ app, page }) => {
  await app.open(NUMBER);
  await fill(page);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send(ENOUGH);
  await expect(app.toast).toContainText("已保存");
  await expect(page.getByRole("alert")).toHaveCount(0);
  expect(await app.records()).toEqual({});
  await app.reload();
  await expect(target.verdict).toHaveText("已达成");
});

test("what localStorage lost comes back from the journal, and the other way round", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send(ENOUGH);
  await expect(app.toast).toContainText("已保存");
  await page.evaluate(() => localStorage.clear());
  await app.reload();
  await expect(target.verdict).toHaveText("已达成");
  expect(Object.keys(await app.records())).toHaveLength(1);
  await page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(database => database.name!);
    await Promise.all(names.map(name => new Promise(done => (indexedDB.deleteDatabase(name).onsuccess = done))));
  });
  await app.reload();
  await expect(target.verdict).toHaveText("已达成");
  await page.evaluate(() => localStorage.clear());
  await app.reload();
  await expect(target.verdict).toHaveText("已达成");
});

test("a digit that flipped on the disk is mended from the journal", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send(ENOUGH);
  await expect(app.toast).toContainText("已保存");
  const [[key, text]] = Object.entries(await app.records());
  await app.store(key, text.replace("2100", "2900"));
  await app.reload();
  await expect(target.judged).toContainText("2,100 项");
  expect((await app.records())[key]).toBe(text);
});

test("a storage that keeps nothing, though it takes everything, is named as blocked", async ({ app, page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {};
    Object.defineProperty(window, "indexedDB", { value: undefined });
  });
  await app.open(NUMBER);
  await expect(page.getByRole("alert").filter({ hasText: "本浏览器不允许保存" })).toBeVisible();
});

test.describe("a full storage without a journal", () => {
  test.beforeEach(async ({ app, page }) => {
    await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
    await app.open(NUMBER);
    await fill(page);
  });

  test("is said as soon as something could not be kept", async ({ app, page }) => {
    const target = new TargetPage(page);
    await target.record.click();
    await target.form.send(ENOUGH);
    await expect(target.verdict).toHaveText("已达成");
    await expect(page.getByRole("alert").filter({ hasText: "浏览器存储已满" })).toBeVisible();
    await app.go("数据");
    await expect(page.getByText("最近的修改尚未保存").last()).toBeVisible();
  });

  test("does not keep the work from going out as a file", async ({ app, page }) => {
    const target = new TargetPage(page);
    await target.record.click();
    await target.form.send(ENOUGH);
    await app.go("数据");
    const { text } = await new DataPage(page).export("own");
    expect(JSON.parse(text).edits).toHaveLength(1);
  });

  test("takes up later what it could not keep, once there is room", async ({ app, page }) => {
    const target = new TargetPage(page);
    await target.record.click();
    await target.form.send(ENOUGH);
    await page.evaluate(() => localStorage.removeItem("filling"));
    await target.record.click();
    await target.form.send({ ...ENOUGH, period: "2022-06", value: "900" });
    await app.reload();
    await expect(target.figures).toHaveCount(2);
    // One record a change, whatever waited.
    expect(Object.keys(await app.records())).toHaveLength(2);
  });

  test("is tried again without another edit", async ({ app, page }) => {
    const target = new TargetPage(page);
    await target.record.click();
    await target.form.send(ENOUGH);
    const warning = page.getByRole("alert").filter({ hasText: "浏览器存储已满" });
    await expect(warning).toBeVisible();
    await page.evaluate(() => localStorage.removeItem("filling"));
    await expect(warning).toHaveCount(0);
    await app.reload();
    await expect(target.verdict).toHaveText("已达成");
  });
});

test.describe("a damaged record", () => {
  const KEY = "xianfeng.edits/shenyang-2022/2026-01-01T00:00:00.000Z-e-damaged";
  const TEXT = '[{"id":"e-damaged","subject":"o-dam';

  test.beforeEach(async ({ app, page }) => {
    await app.open(NUMBER);
    await app.store(KEY, TEXT);
    await app.reload();
  });

  test("is said on every page, with the way to it", async ({ app, page }) => {
    const warning = page.getByRole("alert").filter({ hasText: "有已保存的记录无法读取" });
    await expect(warning).toBeVisible();
    await warning.getByRole("link").click();
    await expect(app.heading).toHaveText("数据");
    await expect(page.getByText(KEY)).toBeVisible();
    await expect(page.locator(".problems")).toContainText("无法读取");
  });

  test("is never overwritten, whatever is done", async ({ app, page }) => {
    const target = new TargetPage(page);
    await target.record.click();
    await target.form.send(ENOUGH);
    await app.undo.click();
    await app.redo.click();
    await app.go("数据");
    await new DataPage(page).reset.click();
    await app.reload();
    expect((await app.records())[KEY]).toBe(TEXT);
  });

  test("can be saved as it is", async ({ app, page }) => {
    await app.go("数据");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "另存原文" }).click(),
    ]);
    expect(await readFile(await download.path(), "utf8")).toBe(TEXT);
  });

  test("does not take the good ones with it", async ({ app, page }) => {
    const target = new TargetPage(page);
    await target.record.click();
    await target.form.send(ENOUGH);
    await app.reload();
    await expect(target.verdict).toHaveText("已达成");
    await expect(page.getByRole("alert").filter({ hasText: "有已保存的记录无法读取" })).toBeVisible();
  });
});

test("settings that cannot be read are left out, and the page starts", async ({ app }) => {
  await app.open(`#/${DAY}`);
  await app.store("xianfeng.settings", "{");
  await app.reload();
  await expect(app.plan).toContainText("沈阳市");
});
