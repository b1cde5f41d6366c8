// Print: content without controls.
import { expect, test } from "./support/test";
import { AFTER, asOf } from "./support/days";

const PAGES = [
  { name: "the overview", path: "" },
  { name: "the list", path: "targets" },
  { name: "a target", path: "targets/hitech-firms" },
  { name: "a district", path: "districts/district-dadong" },
  { name: "what changed", path: "changes" },
];

for (const { name, path } of PAGES) {
  test(`${name} prints without navigation, tools and buttons`, async ({ app, page }) => {
    await app.open(`#/${path}${asOf(AFTER)}`);
    await page.emulateMedia({ media: "print" });
    await expect(app.heading).toBeVisible();
    await expect(app.navigation).toBeHidden();
    await expect(page.locator(".tools")).toBeHidden();
    // Column headers are buttons that sort; on paper they are text without an arrow.
    for (const button of await page.locator("button:not(.sort)").all()) await expect(button).toBeHidden();
    for (const head of await page.locator("button.sort").all()) {
      expect(await head.evaluate(e => getComputedStyle(e, "::after").content)).toBe("none");
    }
  });

  test(`${name} becomes a PDF of A4 pages`, async ({ app, page }) => {
    await app.open(`#/${path}${asOf(AFTER)}`);
    if (await page.locator(".chart-host").count()) await app.chartDrawn();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.startsWith("%PDF")).toBe(true);
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [+width, +height].map(Math.round));
    expect(sizes.length).toBeGreaterThan(0);
    // 210 × 297 mm in points.
    for (const size of sizes) expect(size).toEqual([595, 842]);
  });

  test(`${name} is not cut off at the edge of the paper`, async ({ app, page }) => {
    for (const language of ["", "&lang=en"]) {
      await app.open(`#/${path}${asOf(AFTER, language)}`);
      await page.emulateMedia({ media: "print" });
      // The width of A4 between its margins, at 96 pixels per inch.
      await page.setViewportSize({ width: 688, height: 1000 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), language).toBeLessThanOrEqual(0);
    }
  });
}

test("tables stay tables on paper, as narrow as it is", async ({ app, page }) => {
  for (const [path, table] of [["targets", ".targets"], ["targets/hitech-firms", ".figures-table"]]) {
    await app.open(`#/${path}${asOf(AFTER)}`);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 688, height: 1000 });
    expect(await page.locator(`${table} thead`).first().evaluate(e => getComputedStyle(e).display)).toBe("table-header-group");
    expect(await page.locator(`${table} tbody tr:not(.section-row)`).first().evaluate(e => getComputedStyle(e).display)).toBe("table-row");
    await page.emulateMedia({ media: "screen" });
  }
});

test("a list of many columns is printed in words, not in letters one below the other", async ({ app, page }) => {
  await app.open(`#/targets${asOf(AFTER, "&cols=number.area.wanted.found.completion.due.source.why")}`);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 688, height: 1000 });
  for (const row of await page.locator(".targets tbody tr").all()) {
    expect((await row.boundingBox())!.height).toBeLessThan(300);
  }
});

test("charts are printed as drawings for white paper, unseen ones too, and are themselves again afterwards", async ({ app, page }) => {
  await page.setViewportSize({ width: 1440, height: 700 });
  await app.open(`#/charts${asOf(AFTER)}`);
  await (await app.appearance("深色")).click();
  await app.chartDrawn();
  await expect(page.locator("#chart-flow canvas")).toHaveCount(0);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  for (const slug of ["completion", "flow"]) {
    const paper = page.locator(`#chart-${slug} .chart-paper svg`);
    await expect(paper).toBeVisible();
    // Dark ink: the theme of the screen does not apply to paper.
    await expect(paper.locator('text[fill="#1f2328"]').first()).toBeAttached();
  }
  await expect(page.locator("#chart-completion .chart-host")).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  await expect(page.locator(".chart-paper")).toHaveCount(0);
  await expect(page.locator("#chart-completion canvas").first()).toBeVisible();
});

test("a printed page of charts has them as vectors", async ({ app, page }) => {
  await app.open(`#/charts${asOf(AFTER)}`);
  await app.chartDrawn();
  await page.evaluate(() => addEventListener("beforeprint", () => document.body.setAttribute("data-papers", String(document.querySelectorAll(".chart-paper svg").length))));
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.startsWith("%PDF")).toBe(true);
  // A raster picture would be an image in the file.
  expect(pdf).not.toContain("/Subtype /Image");
  await expect(page.locator("body")).toHaveAttribute("data-papers", String(await page.locator(".chart-host").count()));
});

test("in the dark theme, paper is white and ink is black", async ({ app, page }) => {
  await app.open(`#/${asOf(AFTER)}`);
  await (await app.appearance("深色")).click();
  await page.emulateMedia({ media: "print" });
  const [paper, ink] = await page.evaluate(() => {
    const style = getComputedStyle(document.body);
    return [style.backgroundColor, style.color];
  });
  expect(paper).toBe("rgb(255, 255, 255)");
  expect(ink).toBe("rgb(0, 0, 0)");
});

for (const { name, path } of PAGES) {
  test(`${name} says on paper which plan and which day it shows`, async ({ app, page }) => {
    await app.open(`#/${path}${asOf(AFTER)}`);
    await page.emulateMedia({ media: "print" });
    const head = page.locator(".print-head");
    await expect(head).toContainText("沈阳");
    await expect(head).toContainText("2023年3月31日");
    await expect(head).toContainText("非官方");
  });
}

test("a filtered list says on paper what it is filtered by", async ({ app, page }) => {
  await app.open(`#/targets${asOf(AFTER, "&verdict=missed&q=%E5%A2%9E%E9%80%9F")}`);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".print-head")).toContainText("未达成");
  await expect(page.locator(".print-head")).toContainText("增速");
});
