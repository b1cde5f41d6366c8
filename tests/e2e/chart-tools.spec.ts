// A chart is saved as a picture, as a table and as a link, and fills the screen.
import { expect, test } from "./support/test";
import { App } from "./pages/app";
import { ChartFigure } from "./pages/chart-figure";
import { AFTER, asOf } from "./support/days";

const DAY = "2023年3月31日";

/** Rows of a CSV text. */
function parsed(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows;
}

test("a chart is taken out as a PNG that is a picture", async ({ app, page }) => {
  await app.open(`#/charts${asOf(AFTER)}`);
  const { name, bytes } = await new ChartFigure(page, "completion").download("png");
  expect(name).toBe(`shenyang-2022-completion-${AFTER}.png`);
  const { width, height, colours } = await page.evaluate(async base64 => {
    const blob = new Blob([Uint8Array.from(atob(base64), c => c.charCodeAt(0))]);
    const image = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext("2d")!;
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    const seen = new Set<number>();
    for (let i = 0; i < data.length; i += 4) seen.add((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!);
    return { width: image.width, height: image.height, colours: seen.size };
  }, bytes.toString("base64"));
  expect(width).toBeGreaterThan(1500);
  expect(height).toBeGreaterThan(600);
  expect(colours).toBeGreaterThan(50);
});

test("a chart that was never drawn on the page is taken out as an SVG with its title, source and day", async ({ app, page }) => {
  await app.open(`#/charts${asOf(AFTER)}`);
  const chart = new ChartFigure(page, "flow");
  const { name, bytes } = await chart.download("svg");
  expect(name).toBe(`shenyang-2022-flow-${AFTER}.svg`);
  const { root, broken, words, marks } = await page.evaluate(text => {
    const file = new DOMParser().parseFromString(text, "image/svg+xml");
    return {
      root: file.documentElement.localName,
      broken: file.querySelectorAll("parsererror").length,
      words: [...file.querySelectorAll("text")].map(t => t.textContent).join(" "),
      marks: file.querySelectorAll("path, rect").length,
    };
  }, bytes.toString("utf8"));
  expect({ root, broken }).toEqual({ root: "svg", broken: 0 });
  expect(words).toContain(await chart.title());
  expect(words).toContain("来源：");
  expect(words).toContain(DAY);
  expect(marks).toBeGreaterThan(20);
});

test("a picture of a target names the documents its figures are from", async ({ app, page }) => {
  await app.open(`#/targets/hitech-firms${asOf(AFTER)}`);
  const chart = new ChartFigure(page, "target");
  const { name, bytes } = await chart.download("svg");
  expect(name).toBe(`shenyang-2022-hitech-firms-${AFTER}.svg`);
  const csv = parsed((await chart.download("csv")).bytes.toString("utf8"));
  const source = csv.find(row => row[0] === "来源")!;
  expect(bytes.toString("utf8").replace(/<[^>]*>/g, "")).toContain(source[1]!.slice(0, 8));
});

/** A table for spreadsheets as its twin on the page says it: the number, its unit and its word in one cell. */
function asRead(table: string[][]): string[][] {
  const unit = table[0]!.indexOf("单位");
  if (unit < 0) return table;
  const [heads, ...rows] = table;
  const said = ([number, of, word]: string[]) => `${word ? `${word} ` : ""}${Number(number).toLocaleString("en-US", { maximumFractionDigits: 9 })} ${of}`;
  const whole = (row: string[]) => [...row.slice(0, unit - 1), said(row.slice(unit - 1, unit + 2)), ...row.slice(unit + 2)];
  return [[...heads!.slice(0, unit), ...heads!.slice(unit + 2)], ...rows.map(whole)];
}

for (const [slug, path] of [["target", "targets/hitech-firms"], ["rates", "charts"]] as const) {
  test(`the CSV of the ${slug} says what it is and holds the table twin`, async ({ app, page }) => {
    await app.open(`#/${path}${asOf(AFTER)}`);
    const chart = new ChartFigure(page, slug);
    const { bytes } = await chart.download("csv");
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = parsed(bytes.toString("utf8").slice(1));
    expect(rows[0]).toEqual(["图名", await chart.title()]);
    expect(rows[1]![0]).toBe("规划");
    expect(rows[2]).toEqual(["截至", AFTER]);
    const named = rows.slice(3).map(row => row[0]);
    expect(named).toContain("目标来源");
    expect(named).toContain("评价：按公开数据自动计算，非官方结论");
    const table = rows.slice(rows.findIndex(row => row.join("") === "") + 1, -1);
    expect(asRead(table)).toEqual(await chart.twin());
  });
}

test("a chart fills the screen and leaves it again", async ({ app, page }) => {
  await app.open(`#/charts${asOf(AFTER)}`);
  const chart = await new ChartFigure(page, "rates").drawn();
  const whole = () => page.evaluate(() => document.fullscreenElement?.id ?? null);
  await chart.fullScreen.click();
  await expect.poll(whole).toBe("chart-rates");
  await expect(chart.fullScreen).toHaveAttribute("aria-pressed", "true");
  await chart.fullScreen.click();
  await expect.poll(whole).toBe(null);
  await expect(chart.fullScreen).toHaveAttribute("aria-pressed", "false");
});

test("where full screen is refused the chart covers the page, and Escape gives it back", async ({ app, page }) => {
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError("refused"));
  });
  await page.setViewportSize({ width: 1440, height: 900 });
  await app.open(`#/charts${asOf(AFTER)}`);
  const chart = await new ChartFigure(page, "rates").drawn();
  const narrow = (await chart.canvas.first().boundingBox())!.width;
  await chart.fullScreen.click();
  await expect(chart.fullScreen).toHaveAttribute("aria-pressed", "true");
  await expect.poll(async () => (await chart.canvas.first().boundingBox())!.width).toBeGreaterThan(narrow);
  // Everything under it is unreachable.
  await expect(page.locator("#top")).toHaveJSProperty("inert", true);
  await page.keyboard.press("Escape");
  await expect(chart.fullScreen).toHaveAttribute("aria-pressed", "false");
  await expect(page.locator("#top")).toHaveJSProperty("inert", false);
});

test("the link of a chart opens the same view at that chart", async ({ app, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.open(`#/charts${asOf(AFTER, "&lang=en")}`);
  await new ChartFigure(page, "timeline").link.click();
  await expect(app.toast).toHaveText(/Link copied/);
  const address = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  await other.goto(address);
  await new App(other).answers();
  await expect(other.locator("#as-of")).toHaveValue(AFTER);
  await expect(other.locator("html")).toHaveAttribute("lang", "en");
  await expect(other.locator("#chart-timeline")).toBeFocused();
  await expect(other.locator("#chart-timeline figcaption")).toBeInViewport();
});

test("without a clipboard the link is copied all the same", async ({ app, page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await app.open(`#/charts${asOf(AFTER)}`);
  const chart = new ChartFigure(page, "completion");
  await chart.link.click();
  await expect(app.toast).toHaveText(/链接已复制/);
  await expect(chart.link).toBeFocused();
});

test("where nothing may be copied the link is shown, selected", async ({ app, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    document.execCommand = () => false;
  });
  await app.open(`#/charts${asOf(AFTER)}`);
  const chart = new ChartFigure(page, "completion");
  await chart.link.click();
  await expect(app.toast).toHaveText(/Ctrl\+C/);
  const field = chart.figure.getByRole("textbox", { name: "指向此图此时所见的链接" });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/#\/charts\?as-of=2023-03-31&at=chart-completion$/);
  expect(await page.evaluate(() => getSelection()!.toString())).toContain("at=chart-completion");
});
