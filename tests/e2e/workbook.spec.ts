// The day as a workbook for Excel.
import { expect, test } from "./support/test";
import { DataPage } from "./pages/data";

const DATA = "#/data?as-of=2023-04-10";

test("the workbook is named in the reader's language and has a sheet a topic", async ({ app, page }) => {
  await app.open(DATA);
  const { name, parts } = await new DataPage(page).exportWorkbook();
  expect(name).toMatch(/^沈阳市.*-工作簿-2023-04-10\.xlsx$/);
  const sheets = [...parts.get("xl/workbook.xml")!.matchAll(/<sheet name="([^"]+)"/g)].map(match => match[1]);
  expect(sheets).toEqual(["说明", "指标", "数据", "板块", "办理", "记录"]);
  await expect(app.toast).toContainText("已存到下载");
});

test("numbers are numbers, and no text is a formula", async ({ app, page }) => {
  await app.open(DATA);
  const { parts } = await new DataPage(page).exportWorkbook();
  const targets = parts.get("xl/worksheets/sheet2.xml")!;
  expect(targets, "the target and the actual number of high-tech firms").toMatch(/<v>4500<\/v>.*<v>4200<\/v>/);
  for (const [part, xml] of parts) expect(xml, part).not.toMatch(/<f[ >]/);
  expect([...parts.keys()].filter(part => part.startsWith("xl/charts/"))).toHaveLength(2);
});

test("in English the workbook is in English", async ({ app, page }) => {
  await app.open("#/data?as-of=2023-04-10&lang=en");
  const { name, parts } = await new DataPage(page).exportWorkbook();
  expect(name).toMatch(/-workbook-2023-04-10\.xlsx$/);
  expect(parts.get("xl/workbook.xml")).toContain('name="Figures"');
});
