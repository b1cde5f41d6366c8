// The page works under any path, and sends no requests to other hosts.
import { expect, test } from "./support/test";
import { TargetPage } from "./pages/target";
import { AFTER, asOf } from "./support/days";
import { MIME_TYPE, sendWasmAs } from "./support/mime";
import { PAGES } from "./support/pages";

for (const place of ["/", "./"]) {
  test(`served from ${place === "/" ? "the root" : "a sub-path"}, a target opens with its chart`, async ({ app, page }) => {
    await page.goto(`${place}#/targets/hitech-firms${asOf(AFTER)}`);
    await app.answers();
    await app.chartDrawn();
    await expect(new TargetPage(page).verdict).toHaveText("未达成");
  });

  test(`served from ${place === "/" ? "the root" : "a sub-path"}, another plan is fetched from beside the page`, async ({ app, page }) => {
    await page.goto(`${place}#/?plan=canada-2030&lang=en`);
    await app.answers();
    await expect(app.plan).toContainText("Canada");
  });
}

test.describe("a host that does not know .wasm", () => {
  // A worker would answer from its own cache.
  test.use({ bearable: MIME_TYPE, serviceWorkers: "block" });

  for (const type of ["application/octet-stream", "text/plain", "application/wasm; charset=utf-8", null]) {
    test(`every part of the program runs when it is sent as ${type ?? "nothing in particular"}`, async ({ app, page }) => {
      await sendWasmAs(page, type);
      await app.open(`#/targets/hitech-firms${asOf(AFTER)}`);
      await app.chartDrawn();
      await expect(new TargetPage(page).verdict).toHaveText("未达成");
    });
  }
});

test("below a sub-path the worker keeps to it", async ({ app, page }) => {
  await app.open();
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  expect(new URL(scope).pathname).toBe("/some/where/");
});

for (const { name, path } of PAGES) {
  // The checks of console and requests are in support/test.ts and apply to every test; here they
  // see every page.
  test(`${name} asks nobody else for anything and breaks no rule of its policy`, async ({ app, page }) => {
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", e => console.error(`policy: ${e.violatedDirective} ${e.blockedURI}`));
    });
    const origins = new Set<string>();
    page.on("request", request => origins.add(new URL(request.url()).origin));
    await app.open(`#/${path}${asOf(AFTER)}`);
    if (await page.locator(".chart-host").count()) await app.chartDrawn();
    expect([...origins]).toEqual([new URL(page.url()).origin]);
  });
}

test("the policy lets no other place in, and no text become code", async ({ app, page }) => {
  await app.open();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  // Complete: everything missing here is forbidden, and everything named is needed.
  expect(policy!.replace(/'sha256-[\w+/=]{44}'/g, "DIGEST").split("; ")).toEqual([
    "default-src 'none'",
    // The script before the printed screen, and the one that starts the program.
    "script-src 'self' 'wasm-unsafe-eval' DIGEST DIGEST",
    "style-src 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test.describe("places elsewhere", () => {
  test.use({ bearable: /Content Security Policy|Refused to connect|violates/ });

  test("nothing is sent to or fetched from another host", async ({ app, page }) => {
    await app.open();
    const host = new URL(page.url());
    host.port = String(Number(host.port) + 1);
    const refused = await page.evaluate(async address => {
      const violated = new Promise<string>(done => document.addEventListener("securitypolicyviolation", e => done(e.effectiveDirective), { once: true }));
      await fetch(address, { mode: "no-cors" }).catch(() => undefined);
      return violated;
    }, host.href);
    expect(refused).toBe("connect-src");
  });
});

test.describe("code from elsewhere", () => {
  test.use({ bearable: /Content Security Policy/ });

  test("an inline script is refused by the policy", async ({ app, page }) => {
    await app.open();
    const ran = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.body.append(script);
      return "ran" in window;
    });
    expect(ran).toBe(false);
  });
});
