// Faults on purpose, counted: `cargo xtask faults` builds dist/ and runs this; FAULTS is short or long. What is counted
// goes to target/faults.json, and from there to docs/reliability.md.
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import base from "../../playwright.config";

const inFolder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const PORT = Number(process.env.PORT ?? 4175);
const BASE = "/some/where/";

export default defineConfig({
  ...base,
  testDir: ".",
  outputDir: inFolder("../../test-results/faults"),
  // One at a time: kills and storms of edits disturb each other.
  workers: 1,
  fullyParallel: false,
  timeout: process.env.FAULTS === "long" ? 4 * 3600_000 : 180_000,
  reporter: [["list"], [inFolder("./support/figures.ts")]],
  use: { ...base.use, baseURL: `http://127.0.0.1:${PORT}${BASE}`, trace: "off" },
  webServer: {
    command: `node xtask/node/serve.mjs ${process.env.DIST ?? "dist"} --port ${PORT} --base / --base ${BASE}`,
    cwd: inFolder("../.."),
    url: `http://127.0.0.1:${PORT}${BASE}`,
    reuseExistingServer: false,
  },
});
