// The printed first screen answers before the program is there: it says where a link leads, and hands over what was done.
import { expect, test } from "./support/test";
import { AFTER, asOf } from "./support/days";
import type { Page } from "@playwright/test";

// The program waits for its module until the test lets it go.
test.use({ serviceWorkers: "block", bearable: /blocked by Playwright|'waiting'/ });

/** Holds the module of the program back; call the result to let it go. */
async function held(page: Page): Promise<() => void> {
  let go = () => {};
  const gone = new Promise<void>(done => (go = done));
  await page.route(/\/xianfeng-\w+\.wasm$/, async route => {
    await gone;
    await route.continue();
  });
  return go;
}

test("a link that is clicked says where it leads, and its page opens with the program", async ({ app, page }) => {
  const go = await held(page);
  await page.goto("./");
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toContainText("160 项目标");
  await app.navigation.getByRole("link", { name: "目标" }).click();
  await expect(heading).toHaveText("目标");
  await expect(app.navigation.getByRole("link", { name: "目标" })).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("status").filter({ hasText: "正在载入" })).toBeVisible();
  go();
  await app.answers();
  await expect(page.locator("#target-list")).toBeVisible();
  await expect(heading).toHaveText("目标");
});

test("back to the overview it is there again", async ({ app, page }) => {
  const go = await held(page);
  await page.goto("./");
  await app.navigation.getByRole("link", { name: "方法" }).click();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("160 项目标");
  go();
  await app.answers();
  await expect(app.plan).toBeVisible();
});

test("a target that the overview names is called by its name", async ({ app, page }) => {
  const go = await held(page);
  await page.goto(`./#/targets/hitech-firms${asOf(AFTER)}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("高新技术企业");
  go();
  await app.answers();
  await expect(app.heading).toContainText("高新技术企业");
});

test("what stands in the frame of another page never shows header and navigation", async ({ app, page }) => {
  const go = await held(page);
  await page.goto(`./#/embed${asOf(AFTER)}`);
  await expect(app.navigation).toBeHidden();
  go();
  await app.answers();
  await expect(app.heading).toContainText("160 项目标");
});

test("a button that was pressed acts with the program, and an open menu stays open", async ({ app, page }) => {
  const go = await held(page);
  await page.goto("./");
  await app.more.click();
  await page.locator("#language").click();
  go();
  await app.answers();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("#more-menu")).toHaveAttribute("open", "");
});
