// A blocked, full or damaged storage: the page works, says so, and loses nothing silently.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";
import { DataPage } from "./pages/data";
import { TargetPage } from "./pages/target";
import { AFTER, asOf } from "./support/days";
import { FIGURE, PLAN, edit, file } from "./support/ledger";

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

test("a change of thousands is one record, saved whole, and back after a reload", async ({ app, page }) => {
  test.slow();
  await app.open("#/data");
  const note = (i: number) => ({
    id: `note-${i}`,
    subject: `of-${i}`,
    author: "办公室",
    at: "2022-06-01T08:00:00.000Z",
    work: { target: "pocket-parks", situation: { reason: `${i} ${"记".repeat(150)}` } },
  });
  const edits = Array.from({ length: 3000 }, (_, i) => note(i));
  await (await new DataPage(page).pick(file({ format: "xianfeng.ledger/1", plan: { id: PLAN.id, version: PLAN.version }, edits }))).accept.click();
  await expect(app.toast).toContainText("已保存", { timeout: 60_000 });
  // It would leave no room for what comes later: the journal alone has it.
  expect(await app.records()).toEqual({});
  await app.reload();
  await expect(page.locator("#pass-own")).toContainText("(3000)");
  expect(await app.records()).toEqual({});
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
    await new DataPage(page).takeBack();
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

  test("shows the good edits beside a bad one, and its text comes in again once it is mended", async ({ app, page }) => {
    const good = edit("good", { ...FIGURE, value: "2100" });
    const bad = edit("bad", { ...FIGURE, indicator: "no-such", period: "2021" });
    const other = KEY.replace("e-damaged", "e-half");
    await app.store(other, JSON.stringify([good, bad]));
    await app.reload();
    const target = new TargetPage(page);
    await expect(target.figures).toHaveCount(1);
    await app.go("数据");
    const data = new DataPage(page);
    const mended = [good, { ...bad, observation: { ...FIGURE, period: "2021" } }];
    await (await data.pick(file(mended, "unreadable.json"))).take();
    page.once("dialog", question => question.accept());
    await page.getByRole("listitem").filter({ hasText: other }).getByRole("button", { name: "删除这条" }).click();
    await expect(page.getByText(other)).toHaveCount(0);
    await page.goto(`./${NUMBER}`);
    await expect(target.figures.filter({ hasText: "2,100" })).not.toHaveCount(0);
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

test.describe("a storage that throws where no browser should", () => {
  for (const method of ["getItem", "removeItem", "key"] as const) {
    test(`works all the same when ${method} throws`, async ({ app, page }) => {
      await page.addInitScript(method => {
        Storage.prototype[method] = () => {
          throw new DOMException("broken", "InvalidStateError");
        };
      }, method);
      await app.open(NUMBER);
      const target = new TargetPage(page);
      await target.record.click();
      await target.form.send(ENOUGH);
      await expect(target.verdict).toHaveText("已达成");
      await app.reload();
      await expect(target.verdict).toHaveText("已达成");
    });
  }
});

test("a program that stops leaves the ledger for download, and a reload", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send(ENOUGH);
  await expect(app.toast).toContainText("已保存");
  // As the browser tells of a program that panicked.
  await page.evaluate(() => dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError("unreachable") })));
  const way = page.getByRole("alert").filter({ hasText: "程序出错，已停止" });
  const [download] = await Promise.all([page.waitForEvent("download"), way.getByRole("button", { name: "下载" }).click()]);
  const saved = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(saved.edits).toHaveLength(1);
  await way.getByRole("button", { name: "刷新" }).click();
  await app.answers();
  await expect(target.verdict).toHaveText("已达成");
  await app.go("数据");
  await expect((await new DataPage(page).pick(file(saved))).dialog).toContainText("文件中的内容这里都已有");
});
