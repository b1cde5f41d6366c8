// The main jobs, once in every supported engine. Details are in tests/e2e; these tests cover the features that an
// engine
// may lack or implement differently.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inflateSync } from "node:zlib";
import type { Locator, Page } from "@playwright/test";
import { App } from "../e2e/pages/app";
import { ChartFigure } from "../e2e/pages/chart-figure";
import { DataPage } from "../e2e/pages/data";
import { Overview } from "../e2e/pages/overview";
import { Palette } from "../e2e/pages/palette";
import { TargetList } from "../e2e/pages/target-list";
import { TargetPage } from "../e2e/pages/target";
import { AFTER, asOf } from "../e2e/support/days";
import { hosted, kept } from "../e2e/support/host";
import { MIME_TYPE, sendWasmAs } from "../e2e/support/mime";
import { expect, test } from "../e2e/support/test";

const DAY = asOf(AFTER);
const FIRMS = `#/targets/hitech-firms${DAY}`;
const NUMBER = `#/targets/power-items${DAY}`;
const ENOUGH = { period: "2022", value: "2100", published: "2023-01-31" };

/** The number of colours in a drawing: an empty canvas has one. */
const colours = (canvas: Locator) =>
  canvas.evaluate(element => {
    const { width, height } = element as HTMLCanvasElement;
    const { data } = (element as HTMLCanvasElement).getContext("2d")!.getImageData(0, 0, width, height);
    return new Set(new Uint32Array(data.buffer)).size;
  });

/** The objects of a PDF, including those that Firefox compresses. */
function unpacked(pdf: Buffer): string {
  const text = pdf.toString("latin1");
  const streams = [...text.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].map(([, packed]) => {
    try {
      return inflateSync(Buffer.from(packed!, "latin1")).toString("latin1");
    } catch {
      return "";
    }
  });
  return [text, ...streams].join("\n");
}

/** The overflow of the page beyond the right edge of the window. */
const beyond = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("the first screen: counts, shapes in their colours, the way on", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  await expect(app.plan).toContainText("沈阳市");
  expect(await new Overview(page).counted("已达成")).toBeGreaterThan(0);
  const shape = page.locator(".shape.v-missed").first();
  expect(await shape.evaluate(e => getComputedStyle(e).backgroundColor)).toBe("rgb(112, 0, 26)");
  expect((await shape.boundingBox())!.width).toBeLessThan(20);
  await app.go("目标");
  await expect(app.heading).toHaveText("目标");
});

test("the language and the dark theme", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  await app.language.click();
  await expect(app.plan).toContainText("Shenyang");
  await (await app.appearance("Dark")).click();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(21, 24, 28)");
});

test("the list: searched, sorted with an arrow that says so, narrowed to a verdict", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  const list = new TargetList(page);
  const arrow = (name: string) => list.head(name).getByRole("button").evaluate(e => getComputedStyle(e, "::after").content);
  expect(await arrow("目标")).toContain("↕");
  await list.head("目标").getByRole("button").click();
  await expect(list.head("目标")).toHaveAttribute("aria-sort", "ascending");
  expect(await arrow("目标")).toContain("↑");
  await list.search.fill("公园");
  await expect(list.row("新建口袋公园")).toBeVisible();
  await list.clear.click();
  await list.chip("missed").click();
  await expect.poll(async () => new Set(await list.verdicts())).toEqual(new Set(["未达成"]));
});

test("a target is found by the first letters of its pinyin; Escape gives the focus back", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  const link = app.navigation.getByRole("link", { name: "目标", exact: true });
  await link.focus();
  const palette = new Palette(page);
  await palette.find("kdgy");
  await expect(palette.chosen).toContainText("新建口袋公园");
  await page.keyboard.press("Escape");
  await expect(palette.dialog).toBeHidden();
  await expect(link).toBeFocused();
  await palette.find("gxjsqy");
  await expect(palette.names().filter({ hasText: "高新技术企业" }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(app.heading).toContainText("高新技术企业");
});

test("a target with its chart: drawn, and read out with the arrow keys", async ({ app, page }) => {
  await app.open(FIRMS);
  const chart = await new ChartFigure(page, "target").drawn();
  await expect.poll(() => colours(chart.canvas.first())).toBeGreaterThan(50);
  await expect(new TargetPage(page).verdict).toHaveText("未达成");
  await chart.host.focus();
  await page.keyboard.press("ArrowRight");
  await expect(chart.figure.locator(".chart-state")).toContainText("家");
});

test("a chart is taken out as a picture, a drawing and a table", async ({ app, page }) => {
  await app.open(FIRMS);
  const chart = await new ChartFigure(page, "target").drawn();
  const png = await chart.download("png");
  expect(png.name).toBe(`shenyang-2022-hitech-firms-${AFTER}.png`);
  expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(png.bytes.length).toBeGreaterThan(10_000);
  expect((await chart.download("svg")).bytes.toString("utf8")).toContain("高新技术企业");
  expect((await chart.download("csv")).bytes.toString("utf8")).toContain("4200,家");
});

test("the charts of the plan, the map among them", async ({ app, page }) => {
  await app.open(`#/charts${DAY}`);
  for (const slug of ["completion", "rates", "timeline", "flow", "districts"]) {
    const chart = await new ChartFigure(page, slug).drawn();
    await expect.poll(() => colours(chart.canvas.first()), slug).toBeGreaterThan(5);
  }
});

test("a figure is recorded, is still there after a reload, and is deleted", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send(ENOUGH);
  await expect(target.verdict).toHaveText("已达成");
  await app.reload();
  await expect(target.verdict).toHaveText("已达成");
  await target.delete(target.judged).click();
  await expect(target.verdict).toHaveText("未公布");
});

test("a ledger goes out as a file and into another person's browser", async ({ app, page, newProfile }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send({ ...ENOUGH, author: "数据局" });
  await app.go("数据");
  const { name, text } = await new DataPage(page).export("own");
  const other = await newProfile();
  await other.open(`#/data${DAY}`);
  const dialog = await new DataPage(other.page).pick({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  expect(await dialog.counts()).toMatchObject({ 新增: 1 });
  await dialog.take();
  await other.page.evaluate(hash => (location.hash = hash), NUMBER);
  await expect(new TargetPage(other.page).verdict).toHaveText("已达成");
});

test("on paper: A4, and a table stays a table", async ({ app, page, browserName }) => {
  await app.open(FIRMS);
  await app.chartDrawn();
  // An old Chrome, and browsers with custom margins, leave 688 pixels or less.
  const pdf = unpacked(await page.pdf({ format: "A4", margin: { top: "1cm", right: "1cm", bottom: "1cm", left: "1cm" } }));
  const sizes = [...pdf.matchAll(/\/MediaBox \[ ?0 0 ([\d.]+) ([\d.]+) ?\]/g)].map(([, width, height]) => [+width!, +height!].map(Math.round));
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.length).toBeLessThanOrEqual(3);
  for (const [width, height] of sizes) expect(height! / width!).toBeCloseTo(297 / 210, 2);
  // Firefox cannot emulate print media for a script.
  if (browserName === "firefox") return;
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 688, height: 1000 });
  expect(await page.locator("#figures thead").evaluate(e => getComputedStyle(e).display)).toBe("table-header-group");
  expect(await beyond(page)).toBeLessThanOrEqual(0);
});

test("on a phone nothing scrolls sideways, and captions are lines", async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open(`#/${DAY}`);
  for (const path of ["", "targets", "targets/hitech-firms", "areas", "charts", "data", "method"]) {
    await page.evaluate(hash => (location.hash = hash), `#/${path}${DAY}`);
    await expect(app.heading).toBeVisible();
    expect(await beyond(page), path).toBeLessThanOrEqual(0);
    for (const caption of await page.locator("caption:visible").all()) expect((await caption.boundingBox())!.height, path).toBeLessThan(80);
  }
});

test.describe("a host that does not know .wasm", () => {
  test.use({ bearable: MIME_TYPE, serviceWorkers: "block" });

  test("every part of the program runs", async ({ app, page }) => {
    await sendWasmAs(page, "application/octet-stream");
    await app.open(FIRMS);
    await app.chartDrawn();
    await expect(new TargetPage(page).verdict).toHaveText("未达成");
  });
});

hosted.describe("with the server gone", () => {
  hosted.use({ bearable: /Failed to load resource|ERR_|sw\.js|NetworkError|can’t establish a connection/ });

  hosted("the page opens again, a target with its chart as well", async ({ app, page, host }) => {
    await page.goto(`${host.address}#/${DAY}`);
    await app.answers();
    await kept(page);
    await host.stop();
    // Reloads from within the page: in Firefox a reload by the driver bypasses the worker.
    await Promise.all([page.waitForEvent("load"), page.evaluate(() => location.reload())]);
    await app.answers();
    await page.evaluate(hash => (location.hash = hash), FIRMS);
    await app.chartDrawn();
    await expect(new TargetPage(page).verdict).toHaveText("未达成");
  });
});

test("the page as one file from a disk: a chart, a figure, and the figure again", async ({ app, page }) => {
  await page.goto(pathToFileURL(join(process.cwd(), "dist/xianfeng.html")).href + NUMBER);
  await app.answers();
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send(ENOUGH);
  await expect(app.toast).toContainText("已保存");
  await app.reload();
  await expect(target.figure("2022年", "2,100 项")).toHaveCount(1);
  await page.goto(pathToFileURL(join(process.cwd(), "dist/xianfeng.html")).href + `#/charts${DAY}`);
  expect(await colours(await app.chartDrawn())).toBeGreaterThan(1);
});
