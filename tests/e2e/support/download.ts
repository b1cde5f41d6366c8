// A downloaded file.
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Locator } from "@playwright/test";

/** Stock Firefox does not report some downloads, so this looks for files in its download folder. */
const FOLDER = process.env.FIREFOX_DOWNLOADS;

/** Clicks, and returns the resulting file. */
export async function downloaded(button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const page = button.page();
  if (FOLDER && page.context().browser()?.browserType().name() === "firefox") return lookedFor(FOLDER, button);
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function lookedFor(folder: string, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await button.click();
  const finished = () => {
    const names = readdirSync(folder);
    return names.some(name => name.endsWith(".part")) ? [] : names;
  };
  await expect.poll(async () => {
    const [name] = finished();
    return name ? (await readFile(join(folder, name))).length : 0;
  }).toBeGreaterThan(0);
  const [name] = finished();
  return { name: name!, bytes: await readFile(join(folder, name!)) };
}
