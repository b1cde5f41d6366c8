// The first screen needs the first part of the program only; the rest comes in a file of its own.
import { expect, test } from "./support/test";
import { AFTER, asOf } from "./support/days";

test.use({ bearable: /Failed to load resource|ERR_|Failed to fetch/ });

test("without the later part, the first screen stands and another page says what is missing", async ({ app, page }) => {
  await page.route("**/later-*.wasm", route => route.abort());
  await page.goto(`./#/${asOf(AFTER)}`);
  await expect(app.heading).toContainText("沈阳市");
  await app.go("目标");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("没有载入：连不上服务器。请检查网络");
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

for (const { what, status, body, said } of [
  { what: "is not handed out", status: 404, body: "Not found", said: "服务器没有提供程序文件" },
  { what: "is another file", status: 200, body: "<!DOCTYPE html>", said: "服务器没有提供程序文件" },
  { what: "is torn", status: 200, body: "\0asm\x01\0\0\0\x01", said: "浏览器不能运行收到的程序文件" },
]) {
  test.describe(`the later part ${what}`, () => {
    test.use({ bearable: /Failed to load resource|WebAssembly|blocked by Playwright|waiting|later-/, serviceWorkers: "block" });

    test("the host or the file is named, not the network", async ({ app, page }) => {
      await page.route("**/later-*.wasm", route => route.fulfill({ status, body, contentType: "application/octet-stream" }));
      await page.goto(`./#/targets${asOf(AFTER)}`);
      const alert = page.getByRole("main").getByRole("alert");
      await expect(alert).toContainText(said);
      await expect(alert).not.toContainText("网络");
      await app.language.click();
      await expect(alert).not.toContainText("network");
    });
  });
}
