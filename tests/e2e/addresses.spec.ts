// Addresses and history: an unknown one says so, going back finds the place, and the language is the reader's.
import { expect, test } from "./support/test";
import { AFTER, asOf } from "./support/days";

test("an address without a page says so, and leads on", async ({ app, page }) => {
  await app.open("#/nonsense/of-mine");
  await expect(app.heading).toHaveText("没有找到");
  await expect(page.locator("main")).toContainText("#/nonsense/of-mine");
  await page.locator("main").getByRole("link", { name: "总览" }).click();
  await expect(app.heading).toContainText("沈阳市");
});

test("back and forward find the place where one was", async ({ app, page }) => {
  await app.open(`#/targets${asOf(AFTER)}`);
  const top = () => page.evaluate(() => Math.round(scrollY));
  await page.evaluate(() => scrollTo({ top: 900, behavior: "instant" }));
  await page.locator("#target-list tbody th a").nth(20).click();
  await expect(app.heading).not.toHaveText("目标");
  expect(await top()).toBe(0);
  await page.evaluate(() => scrollTo({ top: 300, behavior: "instant" }));
  await page.goBack();
  await expect(app.heading).toHaveText("目标");
  await expect.poll(top).toBeGreaterThan(600);
  await page.goForward();
  await expect(app.heading).not.toHaveText("目标");
  await expect.poll(top).toBe(300);
});

test("a reload stays where one was", async ({ app, page }) => {
  await app.open(`#/targets${asOf(AFTER)}`);
  await page.evaluate(() => scrollTo({ top: 700, behavior: "instant" }));
  await app.reload();
  await expect(app.heading).toHaveText("目标");
  expect(await app.hash()).toContain("#/targets");
});

test.describe("a browser that speaks English", () => {
  test.use({ locale: "en-GB" });

  test("opens in English, and the address says so", async ({ app, page }) => {
    await app.open("#/targets");
    await expect(app.heading).toHaveText("Targets");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    expect(await app.hash()).toBe("#/targets?lang=en");
  });

  test("stays in Chinese once the reader chose that", async ({ app }) => {
    await app.open("#/targets");
    await app.language.click();
    await expect(app.heading).toHaveText("目标");
    await app.reload();
    await expect(app.heading).toHaveText("目标");
  });
});

test.describe("a browser that speaks neither", () => {
  test.use({ locale: "fr-FR" });

  test("opens in Chinese", async ({ app }) => {
    await app.open("#/targets");
    await expect(app.heading).toHaveText("目标");
  });
});

test("a link in English opens in English, whatever the browser speaks", async ({ app }) => {
  await app.open("#/targets?lang=en");
  await expect(app.heading).toHaveText("Targets");
});
