// How cost grows with the size of a plan and its ledger, for `cargo xtask bench --sizes`. Each folder has a plan and a
// ledger, written by the example `grown` (crates/testing). Milliseconds of the main thread, as `all (script), longest
// task`, beside what JSON.parse of both files needs in the same page. The processor is not slowed.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { launch, marked, work } from "./browser.mjs";
import { Line } from "./line.mjs";
import { table } from "./report.mjs";
import { serve } from "./server.mjs";

const { values, positionals } = parseArgs({ options: { dist: { type: "string", default: "dist" } }, allowPositionals: true });

/** The next two frames, and a moment for what they began. */
const settled = page => page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))));

const parsed = (page, texts) =>
  page.evaluate(texts => {
    const once = () => {
      const begin = performance.now();
      for (const text of texts) JSON.parse(text);
      return performance.now() - begin;
    };
    return Math.min(...Array.from({ length: 5 }, once));
  }, texts);

async function measured(browser, address, folder) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN", serviceWorkers: "block" });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.addInitScript(() => {
    globalThis.longest = 0;
    new PerformanceObserver(list => list.getEntries().forEach(({ duration }) => (globalThis.longest = Math.max(globalThis.longest, duration)))).observe({ type: "longtask" });
  });
  const found = {};
  const cost = async (name, act, { times = 1, isNewPage = false } = {}) => {
    await settled(page);
    await page.evaluate(() => (globalThis.longest = 0));
    // A new page counts from nothing.
    const before = isNewPage ? { task: 0, script: 0 } : await work(devtools);
    for (let i = 0; i < times; i += 1) await act();
    await settled(page);
    const after = await work(devtools);
    const [all, script] = ["task", "script"].map(kind => ((after[kind] - before[kind]) / times).toFixed(0));
    found[name] = `${all} (${script}), ${(await page.evaluate(() => globalThis.longest)).toFixed(0)}`;
  };
  const open = async path => {
    await page.goto(address + path);
    await marked(page, "complete");
  };
  const go = hash => page.evaluate(hash => void (location.hash = hash), hash);
  const there = selector => page.locator(selector).first().waitFor();
  const [plan, ledger] = ["plan.json", "ledger.json"].map(name => join(folder, name));

  await open("#/data");
  const texts = [plan, ledger].map(file => readFileSync(file, "utf8"));
  found["JSON.parse of plan and ledger"] = (await parsed(page, texts)).toFixed(1);
  found["JSON.parse of the ledger"] = (await parsed(page, texts.slice(1))).toFixed(1);
  await page.locator("#plan-file").setInputFiles(plan);
  await page.waitForURL(/plan=grown/);
  await there("#import-file");
  const pick = async () => {
    await page.locator("#import-file").setInputFiles(ledger);
    await there("#import-dialog");
  };
  await cost("import: preview", pick);
  await cost("import: accept", async () => {
    await page.locator("#import-accept:enabled").click();
    await page.locator("#import-dialog").waitFor({ state: "hidden" });
    await there("#toast-saved:has-text('已保存')");
  });
  await cost("import: the same again", pick);
  await page.locator("#import-close").click();

  await cost("open, from what is kept", () => open("?again#/?plan=grown"), { isNewPage: true });
  await cost("list", async () => {
    await go("#/targets?plan=grown");
    await there("#target-list tbody tr");
  });
  found["list: nodes"] = await page.evaluate(() => document.querySelectorAll("*").length);
  await cost("list: sort", () => page.evaluate(() => document.querySelector("#reverse").click()));
  await cost("list: type", () => page.evaluate(() => {
    const field = document.querySelector("main input[type=search]");
    field.value = "12";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }));
  await go("#/?plan=grown");
  await cost("replay, a step", async () => {
    await page.evaluate(() => {
      const slider = document.getElementById("replay-day");
      slider.value = String(Number(slider.value) - 1);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await settled(page);
  }, { times: 5 });
  await go("#/?plan=grown");
  await cost("a target", async () => {
    await go("#/targets/t1?plan=grown");
    await there("#record");
  });
  await page.locator("#record").click();
  const dialog = page.locator("#record-dialog");
  await dialog.locator(`[name="period"]`).fill("2023-05");
  await dialog.locator(`[name="value"]`).fill("77");
  await dialog.locator(`[name="published"]`).fill("2023-06-21");
  await cost("record a figure", async () => {
    await page.locator("#record-save").click();
    if (await dialog.isVisible()) await page.locator("#record-save").click();
    await dialog.waitFor({ state: "hidden" });
  });
  await cost("undo", () => page.evaluate(() => document.querySelector("#undo").click()));
  await context.close();
  return found;
}

const { origin, trust } = await serve({ X: values.dist }, new Line({ megabits: 10_000, delay: 0 }));
const browser = await launch(trust);
const found = [];
for (const folder of positionals) found.push(await measured(browser, `${origin}/X/`, folder));
const rows = Object.keys(found[0] ?? {}).map(name => [name, ...found.map(of => of[name])]);
console.log(table(["", ...positionals.map(folder => basename(folder))], rows, 1));
await browser.close();
process.exit(0);
