// The main jobs in every supported engine: `cargo xtask test engines` builds dist/, finds or installs the
// browsers and names them; browsers that are not named are left out.
import { fileURLToPath } from "node:url";
import { defineConfig, type Project } from "@playwright/test";
import base from "../../playwright.config";

const inFolder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const PORT = 4174;
const BASE = "/some/where/";
const { CHROME, CHROME_109, FIREFOX } = process.env;

const chromium = (name: string, launchOptions: object): Project => ({
  name,
  use: { browserName: "chromium", launchOptions: { ...base.use?.launchOptions, ...launchOptions } },
});

// Read by tests/e2e/support/download.ts.
process.env.FIREFOX_DOWNLOADS ??= inFolder("../../test-results/firefox");

const firefox: Project = {
  name: "firefox-esr",
  // One worker: a starting headless Firefox uses both cores of a small machine.
  workers: 1,
  use: { browserName: "firefox", channel: "moz-firefox", launchOptions: { executablePath: inFolder("./firefox.mjs"), downloadsPath: process.env.FIREFOX_DOWNLOADS } },
};

export default defineConfig({
  ...base,
  testDir: ".",
  // Firefox takes seconds to start.
  timeout: 60_000,
  outputDir: inFolder("../../test-results/engines"),
  use: { ...base.use, baseURL: `http://127.0.0.1:${PORT}${BASE}`, launchOptions: undefined },
  projects: [
    ...(CHROME ? [chromium("chromium", { executablePath: CHROME })] : []),
    // It lacks the helper that a sandbox needs on some systems, and opens nothing but this page.
    ...(CHROME_109 ? [chromium("chrome-109", { executablePath: CHROME_109, chromiumSandbox: false })] : []),
    ...(FIREFOX ? [firefox] : []),
  ],
  webServer: {
    command: `node xtask/node/serve.mjs dist --port ${PORT} --base / --base ${BASE}`,
    cwd: inFolder("../.."),
    url: `http://127.0.0.1:${PORT}${BASE}`,
    reuseExistingServer: false,
  },
});
