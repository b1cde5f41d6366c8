// The first screen needs the first part of the program only; the rest comes in a file of its own.
import { expect, test } from "./support/test";
import { AFTER, asOf } from "./support/days";

test.use({ bearable: /Failed to load resource|ERR_|Failed to fetch/ });

test("without the later part, the first screen stands and another page says what is missing", async ({ app, page }) => {
  await page.route("**/later-*.wasm", route => route.abort());
  await page.goto(`./#/${asOf(AFTER)}`);
  await expect(app.heading).toContainText("沈阳市");
  await app.go("目标");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("没有载入");
});

test("when the network is back, what is clicked brings the later part", async ({ app, page }) => {
  await page.route("**/later-*.wasm", route => route.abort());
  await page.goto(`./#/targets${asOf(AFTER)}`);
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await page.unroute("**/later-*.wasm");
  await app.language.click();
  await expect(app.heading).toHaveText("Targets");
  await expect(page.locator("#target-list")).toBeVisible();
});
