// The first screen needs only the first part of the program; the rest is in separate files.
import { expect, test } from "./support/test";
import { AFTER, asOf } from "./support/days";

/** The list of targets, which the first screen does without. */
const PART = /\/list-\w+\.wasm$/;

// A service worker would answer from its own copy. Playwright blocks it, which the page must not be blamed for.
test.use({ bearable: /Failed to load resource|ERR_|Failed to fetch|\.wasm: (network|host|content|browser)|instantiateStreaming|blocked by Playwright|'waiting'/, serviceWorkers: "block" });

test("without the later part, the first screen stands and another page says what is missing", async ({ app, page }) => {
  await page.route(PART, route => route.abort());
  await page.goto(`./#/${asOf(AFTER)}`);
  await expect(app.plan).toContainText("沈阳市");
  await app.go("目标");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("没有载入");
});

test("when the network is back, what is clicked brings the later part", async ({ app, page }) => {
  await page.route(PART, route => route.abort());
  await page.goto(`./#/targets${asOf(AFTER)}`);
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await page.unroute(PART);
  await app.language.click();
  await expect(app.heading).toHaveText("Targets");
  await expect(page.locator("#target-list")).toBeVisible();
});

test("a host without the later part is named, not the network", async ({ app, page }) => {
  await page.route(PART, route => route.fulfill({ status: 404, contentType: "text/html", body: "not here" }));
  await page.goto(`./#/targets${asOf(AFTER)}`);
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("网站没有交出 .wasm 文件");
  await expect(alert).toContainText("HTTP 404");
  await expect(alert).not.toContainText("网络");
});

test("a host that sends a page instead of the later part is named", async ({ app, page }) => {
  await page.route(PART, route => route.fulfill({ status: 200, contentType: "text/html", body: "<p>home</p>" }));
  await page.goto(`./#/targets${asOf(AFTER)}`);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("不是这一版的文件");
});

test("a program that the host does not hand out is named, above the printed overview", async ({ page }) => {
  await page.route("**/xianfeng-*.wasm", route => route.fulfill({ status: 404, contentType: "text/html", body: "not here" }));
  await page.goto("./");
  await expect(page.locator("#boot-error")).toContainText("程序没有启动");
  await expect(page.locator("#boot-error [data-fault=host]")).toBeVisible();
  await expect(page.locator("#boot-error [data-fault=host]")).toContainText("HTTP 404");
  await expect(page.locator("#boot-error [data-fault=network]")).toBeHidden();
});

test("a browser that cannot read the script is told to be too old, not that the network is away", async ({ page }) => {
  await page.route("**/xianfeng-*.js", route => route.fulfill({ status: 200, contentType: "text/javascript", body: "let 1 = new syntax" }));
  await page.goto("./");
  await expect(page.locator("#boot-error [data-fault=browser]")).toBeVisible();
  await expect(page.locator("#boot-error [data-fault=network]")).toBeHidden();
});
