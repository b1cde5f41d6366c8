// A blocked, full or damaged storage: the page works, says so, and loses nothing silently.
import { readFile } from "node:fs/promises";
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
    await expect(target.verdict).toHaveText("无数据");
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

test.describe("a full storage", () => {
  /** Fills the storage but for a few letters, as when people keep much in one browser. */
  test.beforeEach(async ({ app, page }) => {
    await app.open(NUMBER);
    await page.evaluate(() => {
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
  });
});

test.describe("a damaged record", () => {
  const KEY = "xianfeng.edits/shenyang-2022/2026-01-01T00:00:00.000Z-e-damaged";
  const TEXT = '[{"id":"e-damaged","subject":"o-dam';

  test.beforeEach(async ({ app, page }) => {
    await app.open(NUMBER);
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, TEXT]);
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

test("settings that cannot be read are left out, and the page starts", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  await page.evaluate(() => localStorage.setItem("xianfeng.settings", "{"));
  await app.reload();
  await expect(app.heading).toContainText("沈阳市");
});
