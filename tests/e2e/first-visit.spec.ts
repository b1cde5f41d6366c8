// The first screen is readable before the program has loaded and interactive soon after, and loads nothing that it
// does not show.
import { expect, test } from "./support/test";
import { Overview } from "./pages/overview";
import { asOf, AFTER } from "./support/days";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the overview can be read from the HTML alone", async ({ page }) => {
    await page.goto("./");
    const overview = new Overview(page);
    await expect(overview.answer).toContainText("160 项目标");
    await expect(overview.count("已达成")).toBeVisible();
    await expect(overview.count("未公布")).toBeVisible();
    await expect(overview.tile("高新技术企业")).toContainText("4,200");
  });

  test("it is said that details need JavaScript", async ({ page }) => {
    await page.goto("./");
    await expect(page.locator("noscript p")).toContainText("这一页需要 JavaScript");
    await expect(page.locator("noscript p")).toBeVisible();
  });
});

test("the program takes the place of what the build printed, and says when", async ({ app }) => {
  await app.page.goto("./");
  await app.answers();
  await expect(app.page.locator("#shell")).toHaveCount(0);
  await expect(app.plan).toContainText("沈阳市");
});

test("the counts of the HTML are those of the program on the same day", async ({ app, page }) => {
  const html = await (await page.request.get("./")).text();
  const day = /<time datetime="([^"]+)"/.exec(html)?.[1];
  const answer = /<h1[^>]*>(.+?)<\/h1>/s.exec(html)?.[1]?.replace(/<[^>]*>/g, "");
  await app.open(`#/${asOf(day!)}`);
  await expect(app.heading).toHaveText(answer!);
});

test("nothing of the charts is fetched until one is looked at", async ({ app, page }) => {
  const fetched: string[] = [];
  page.on("request", request => fetched.push(new URL(request.url()).pathname));
  const ofCharts = () => fetched.filter(path => /\/(echarts|charts)-/.test(path)).length;
  await app.open(`#/${asOf(AFTER)}`);
  await app.go("目标");
  expect(ofCharts(), "overview and list").toBe(0);
  await page.getByRole("link", { name: "高新技术企业数" }).click();
  await app.chartDrawn();
  expect(ofCharts(), "ECharts, and the part of the program that draws").toBe(2);
});

test("the mark `ready` comes when the chart is drawn, and the drawing is not blank", async ({ app, page }) => {
  await app.open(`#/targets/hitech-firms${asOf(AFTER)}`);
  const canvas = await app.chartDrawn();
  await expect
    .poll(() =>
      canvas.evaluate((element: HTMLCanvasElement) => {
        const { data } = element.getContext("2d")!.getImageData(0, 0, element.width, element.height);
        const colours = new Set<number>();
        for (let i = 0; i < data.length; i += 4) if (data[i + 3]) colours.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
        return colours.size;
      }),
    )
    .toBeGreaterThan(5);
  await expect(page.locator(".chart-state").first()).toBeEmpty();
});

test.describe("without the charts", () => {
  test.use({ bearable: /echarts-|status of 404/ });

  test("where the charts cannot be fetched, that is said, and the table says the same", async ({ page, app }) => {
    await page.route(/\/echarts-/, route => route.fulfill({ status: 404, body: "" }));
    await app.open(`#/targets/hitech-firms${asOf(AFTER)}`);
    await page.locator(".chart-host").scrollIntoViewIfNeeded();
    await expect(page.locator(".chart-state")).toHaveText("图表未能载入；下表内容相同。");
    await page.getByText("以表格查看").click();
    await expect(page.locator(".twin").getByRole("cell", { name: /4,?200/ }).first()).toBeVisible();
  });
});
