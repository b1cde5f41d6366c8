// Takes screenshots of the finished page for the documents: `CHROME=… node pictures.mjs FOLDER [DIST]`.
//
// The as-of date is fixed, so a picture changes when the page changes and not from day to day. A picture
// is taken when the page is ready, by its marks on the performance timeline and the canvas of its
// chart.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { palette } from "./palette.mjs";
import { serve } from "./serve.mjs";

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
  charts: { path: "charts", chart: true },
  data: { path: "data" },
  method: { path: "method" },
};

const HEIGHTS = { 1440: 900, 390: 844 };

/** Every page once; the two most visited ones also in English, in the dark theme and on a small screen. */
const PICTURES = [
  ...Object.keys(PAGES).map(page => ({ page })),
  ...["overview", "target"].flatMap(page => [
    { page, language: "en" },
    { page, theme: "dark" },
    { page, width: 390 },
  ]),
].map(picture => ({ language: "zh", theme: "light", width: 1440, ...picture }));

const nameOf = ({ page, language, theme, width }) => `${page}-${language}-${theme}-${width}.png`;

async function take(browser, origin, picture) {
  const { path, chart } = PAGES[picture.page];
  const context = await browser.newContext({
    viewport: { width: picture.width, height: HEIGHTS[picture.width] },
    colorScheme: picture.theme,
    reducedMotion: "reduce",
    locale: picture.language === "zh" ? "zh-CN" : "en-GB",
    timezoneId: "Asia/Shanghai",
  });
  try {
    const page = await context.newPage();
    page.on("pageerror", error => console.error(`  ${nameOf(picture)}: ${error}`));
    const language = picture.language === "en" ? "lang=en&" : "";
    await page.goto(`${origin}/#/${path}?${language}as-of=${AS_OF}`);
    await marked(page, "complete");
    await page.evaluate(() => document.fonts.ready);
    if (chart) {
      await page.locator(".chart-host").first().scrollIntoViewIfNeeded();
      await marked(page, "ready");
      await page.locator(".chart-host canvas").first().waitFor();
      // The drawing is on the screen with the next frame but one.
      await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    }
    await page.evaluate(() => scrollTo(0, 0));
    // One screen; on desktop down to the end of the chart, so that it is in the picture.
    const figure = chart && picture.width > 400 && (await page.locator("figure.chart").first().boundingBox());
    const clip = figure ? { x: 0, y: 0, width: picture.width, height: Math.ceil(figure.y + figure.height) } : undefined;
    return await page.screenshot({ animations: "disabled", fullPage: Boolean(clip), clip });
  } finally {
    await context.close();
  }
}

const marked = (page, name) => page.waitForFunction(name => performance.getEntriesByName(name).length > 0, name);

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
  const wanted = new Set(PICTURES.map(nameOf));
  for (const old of readdirSync(folder)) if (old.endsWith(".png") && !wanted.has(old)) rmSync(join(folder, old));
  for (const picture of PICTURES) {
    const png = palette(await take(browser, origin, picture));
    writeFileSync(join(folder, nameOf(picture)), png);
    console.log(`  ${nameOf(picture).padEnd(32)}${(png.length / 1000).toFixed(1).padStart(7)} kB`);
  }
} finally {
  await browser.close();
  await close();
}
