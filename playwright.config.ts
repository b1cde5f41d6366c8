import { defineConfig } from "@playwright/test";

// Run this through `cargo xtask test e2e`, which builds dist/, finds a browser and names it in CHROME.
// PORT and DIST let two work trees run their tests beside each other, on a debug build, too.
const PORT = Number(process.env.PORT ?? 4173);
const DIST = process.env.DIST ?? "dist";
// A sub-path, because the page must work under any path; the smoke test opens the root as well.
const BASE = "/some/where/";
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 30_000,
  reporter: [["list"]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}${BASE}`,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROME,
      // Chromium refuses to run its sandbox as root.
      chromiumSandbox: !isRoot,
      args: [
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [{ name: "chromium", use: { browserName: "chromium" } }],
  webServer: {
    command: `node xtask/node/serve.mjs ${DIST} --port ${PORT} --base / --base ${BASE}`,
    url: `http://127.0.0.1:${PORT}${BASE}`,
    reuseExistingServer: false,
  },
});
