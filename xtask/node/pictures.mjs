// Takes screenshots of the finished page for the documents: `CHROME=… node pictures.mjs FOLDER [DIST]`.
//
// Some pictures stand in the documents on their own. Besides, every page has a sheet, for the eye of whoever
// changes it: all widths, light and dark, and paper.
//
// The as-of date is fixed, so a picture changes when the page changes and not from day to day. A picture
// is taken when the page is ready, by its marks on the performance timeline and the canvas of its
// chart.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { chromium } from "@playwright/test";
import { palette } from "./palette.mjs";
import { serve } from "./serve.mjs";
import { sheet } from "./sheet.mjs";

const AS_OF = "2023-03-31";

/** The address of each page, and true if it draws a big chart. */
const PAGES = {
  overview: { path: "" },
  targets: { path: "targets" },
  target: { path: "targets/hitech-firms", chart: true },
  areas: { path: "areas" },
  area: { path: "areas/area-innovation" },
  tasks: { path: "tasks" },
  districts: { path: "districts" },
  district: { path: "districts/district-heping" },
  debts: { path: "debts" },
  charts: { path: "charts", chart: true },
  changes: { path: "changes" },
  notice: { path: "notice" },
  entry: { path: "entry" },
  data: { path: "data" },
  plan: { path: "plan" },
  method: { path: "method" },
  about: { path: "about" },
};

/** The pictures that the documents show. */
const SHOWN = [
  { page: "overview", language: "zh" },
  { page: "overview", language: "en" },
  { page: "target", language: "zh" },
  { page: "target", language: "en" },
].map(picture => ({ ...picture, theme: "light", width: 1440, height: 900 }));

/** The rows of a sheet. */
const ROWS = [
  [
    { language: "zh", theme: "light", width: 1440, height: 900 },
    { language: "en", theme: "dark", width: 1440, height: 900 },
  ],
  [
    { language: "en", theme: "light", width: 1280, height: 720 },
    { language: "zh", theme: "dark", width: 1280, height: 720 },
  ],
  [
    { language: "zh", theme: "light", width: 768, height: 1024 },
    { language: "en", theme: "dark", width: 768, height: 1024 },
    { language: "zh", theme: "light", width: 390, height: 844 },
    { language: "en", theme: "dark", width: 390, height: 844 },
    // A4 at 96 dots per inch.
    { language: "zh", theme: "light", width: 794, height: 1123, paper: true },
  ],
];

const nameOf = ({ page, language, theme, width }) => `${page}-${language}-${theme}-${width}.png`;

async function take(browser, origin, { page: name, language, theme, width, height, paper }) {
  const { path, chart } = PAGES[name];
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: "reduce",
    locale: language === "zh" ? "zh-CN" : "en-GB",
    timezoneId: "Asia/Shanghai",
  });
  try {
    const page = await context.newPage();
    page.on("pageerror", error => console.error(`  ${name}: ${error}`));
    await page.goto(`${origin}/#/${path}?${language === "en" ? "lang=en&" : ""}as-of=${AS_OF}`);
    await marked(page, "complete");
    await page.evaluate(() => document.fonts.ready);
    if (chart) {
      await page.locator(".chart-host").first().scrollIntoViewIfNeeded();
      await marked(page, "ready");
      await page.locator(".chart-host canvas").first().waitFor();
      // The drawing is on the screen with the next frame but one.
      await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    }
    if (paper) await page.emulateMedia({ media: "print" });
    await page.evaluate(() => scrollTo(0, 0));
    // One screen; on desktop down to the end of the chart, so that it is in the picture.
    const figure = chart && !paper && width >= 1440 && (await page.locator("figure.chart").first().boundingBox());
    const clip = figure ? { x: 0, y: 0, width, height: Math.max(height, Math.ceil(figure.y + figure.height)) } : undefined;
    return await page.screenshot({ animations: "disabled", fullPage: Boolean(clip), clip });
  } finally {
    await context.close();
  }
}

const marked = (page, name) => page.waitForFunction(name => performance.getEntriesByName(name).length > 0, name);

function keep(folder, name, bytes) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  console.log(`  ${name.padEnd(32)}${(bytes.length / 1000).toFixed(1).padStart(7)} kB`);
}

const [folder, dist = "dist"] = process.argv.slice(2);
const { origin, close } = await serve(dist);
const browser = await chromium.launch({
  executablePath: process.env.CHROME,
  // Chromium refuses to run its sandbox as root.
  chromiumSandbox: process.getuid?.() !== 0,
  args: ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  mkdirSync(folder, { recursive: true });
  const wanted = new Set(SHOWN.map(nameOf));
  for (const old of readdirSync(folder)) if (old.endsWith(".png") && !wanted.has(old)) rmSync(join(folder, old));
  for (const picture of SHOWN) keep(folder, nameOf(picture), palette(await take(browser, origin, picture)));
  for (const page of Object.keys(PAGES)) {
    const rows = [];
    for (const row of ROWS) {
      const pictures = [];
      for (const picture of row) pictures.push(await take(browser, origin, { page, ...picture }));
      rows.push(pictures);
    }
    keep(folder, `sheets/${page}.webp`, await sheet(browser, rows));
  }
} finally {
  await browser.close();
  await close();
}
