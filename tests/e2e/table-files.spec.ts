// Files with tables: read by a worker, stopped, their columns read as somebody says, and long ones kept whole.
import { writeFileSync } from "node:fs";
import { expect, test } from "./support/test";
import { EntryPage } from "./pages/entry";

const csv = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const HEAD = "行政区划,指标,统计月份,统计口径,数值,计量单位\n";

/** A platform's export of so many rows; every so many-th is a figure of the city, all of them invented. */
function long(rows: number, every: number): ReturnType<typeof csv> {
  const lines = Array.from({ length: rows }, (_, at) =>
    at % every ? "和平区,新建口袋公园（第2批）,202209,累计,8,座" : `全市,新建口袋公园,${2000 + (at % 97)}0${1 + (at % 9)},累计,${at % 991},座`,
  );
  return csv("平台.csv", `${HEAD}${lines.join("\n")}\n`);
}

test("all figures of a table of 100,000 rows are there, 200 rows at a time", async ({ app, page }) => {
  test.slow();
  await app.open("#/entry");
  const entry = new EntryPage(page);
  await entry.list.selectOption({ label: "不列，只粘贴" });
  // From the disk: bytes that are handed to the browser by the test are unpacked in the page, which takes half a second.
  const file = test.info().outputPath("long.csv");
  writeFileSync(file, long(100_000, 10).buffer);
  await page.evaluate(() => {
    const longest = { task: 0 };
    new PerformanceObserver(list => list.getEntries().forEach(task => (longest.task = Math.max(longest.task, task.duration)))).observe({ type: "longtask" });
    Object.assign(window, { longest });
  });
  await entry.file.setInputFiles(file);
  await expect(entry.said).toContainText("读入 10000 个数", { timeout: 120_000 });
  await expect(page.getByText("第 1—200 行，共 10000 行")).toBeVisible();
  await expect(entry.rows).toHaveCount(200);
  await expect(entry.count).toContainText("已填 10000 行", { timeout: 120_000 });
  const longest = await page.evaluate(() => (window as unknown as { longest: { task: number } }).longest.task);
  test.info().annotations.push({ type: "longest task", description: `${longest} ms` });
});

test("reading is stopped at once, and nothing of the file stays", async ({ app, page }) => {
  await app.open("#/entry");
  const entry = new EntryPage(page);
  await entry.list.selectOption({ label: "不列，只粘贴" });
  await entry.file.setInputFiles(long(150_000, 10));
  await page.getByRole("button", { name: "停止读取" }).click();
  await expect(entry.said).toHaveText("已停止，没有读入。");
  await expect(entry.rows).toHaveCount(0);
  await entry.file.setInputFiles(long(20, 10));
  await expect(entry.said).toContainText("读入 2 个数");
});

test("a file that is chosen while another is being read is read after it", async ({ app, page }) => {
  await app.open("#/entry");
  const entry = new EntryPage(page);
  await entry.list.selectOption({ label: "不列，只粘贴" });
  await entry.file.setInputFiles(long(20_000, 10));
  await entry.file.setInputFiles(long(20, 10));
  await expect(entry.said).toContainText("读入 2 个数", { timeout: 60_000 });
  await expect(page.getByText("第 1—200 行，共 2002 行")).toBeVisible();
});

test("the rows behind the first 200 are turned to, and keep their numbers", async ({ app, page }) => {
  await app.open("#/entry");
  const entry = new EntryPage(page);
  await entry.list.selectOption({ label: "不列，只粘贴" });
  await entry.file.setInputFiles(long(450, 1));
  await expect(page.getByText("第 1—200 行，共 450 行")).toBeVisible();
  await page.getByRole("button", { name: "后 200 行" }).click();
  await expect(page.getByText("第 201—400 行，共 450 行")).toBeVisible();
  await expect(entry.cell("完成值", 201)).toHaveValue("200");
  await page.getByRole("button", { name: "后 200 行" }).click();
  await expect(entry.rows).toHaveCount(50);
});

const MISREAD = "2022年9月指标（虚构）,,,\n指标,单位,上报数（累计）,核定数（累计）\n新建口袋公园,座,800,812\n";

test("a column is read as somebody says, and so it is next month", async ({ app, page }) => {
  await app.open("#/entry");
  const entry = new EntryPage(page);
  await entry.list.selectOption({ label: "不列，只粘贴" });
  await entry.file.setInputFiles(csv("9月.csv", MISREAD));
  await page.getByText("各列的读法").click();
  const column = page.getByLabel("核定数（累计）");
  await column.selectOption({ label: "不取" });
  await page.getByLabel("上报数（累计）").selectOption({ label: "完成值" });
  await expect(entry.rows).toHaveCount(1);
  await expect(entry.cell("完成值", 1)).toHaveValue("800");

  await app.reload();
  await entry.list.selectOption({ label: "不列，只粘贴" });
  await entry.file.setInputFiles(csv("10月.csv", MISREAD.replace("9月", "10月").replace("800", "900")));
  await expect(entry.cell("完成值", 1)).toHaveValue("900");
  await expect(entry.rows).toHaveCount(1);
  await page.getByText("各列的读法").click();
  await page.getByRole("button", { name: "恢复自动识别" }).click();
  await expect(entry.cell("完成值", 1)).not.toHaveValue("900");
});

test("a table that nothing is known about is read once its columns are named", async ({ app, page }) => {
  await app.open("#/entry");
  const entry = new EntryPage(page);
  await entry.list.selectOption({ label: "不列，只粘贴" });
  await entry.file.setInputFiles(csv("2022年1-9月.csv", "甲栏,乙栏,丙栏\n新建口袋公园,座,812\n老旧小区改造,个,150\n"));
  await expect(entry.said).toContainText("没有认出计划指标的数");
  await page.getByLabel("甲栏").selectOption({ label: "指标" });
  await page.getByLabel("乙栏").selectOption({ label: "单位" });
  await page.getByLabel("丙栏").selectOption({ label: "完成值" });
  await expect(entry.rows).toHaveCount(2);
  await expect(entry.cell("完成值", 1)).toHaveValue("812");
});

test("columns that are named faster than the file is read again are all kept, and no figure is there twice", async ({ app, page }) => {
  await app.open("#/entry");
  const entry = new EntryPage(page);
  await entry.list.selectOption({ label: "不列，只粘贴" });
  await entry.file.setInputFiles(csv("2022年1-9月.csv", "甲栏,乙栏,丙栏,丁栏\n新建口袋公园,座,812,813\n"));
  await expect(entry.said).toContainText("没有认出计划指标的数");
  // In one turn of the page, so that no answer of the worker comes between them.
  await page.locator("#entry-columns").evaluate((columns, roles) => {
    columns.querySelectorAll("select").forEach((select, at) => {
      select.value = [...select.options].find(option => option.text === roles[at])!.value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }, ["指标", "单位", "完成值", "不取"]);
  await expect(entry.said).toContainText("读入 1 个数");
  await expect(entry.rows).toHaveCount(1);
  await expect(entry.cell("完成值", 1)).toHaveValue("812");
});

test("a column that is chosen before the file is recognised again brings nothing back", async ({ app, page }) => {
  await app.open("#/entry");
  const entry = new EntryPage(page);
  await entry.list.selectOption({ label: "不列，只粘贴" });
  await entry.file.setInputFiles(csv("9月.csv", MISREAD));
  await page.getByText("各列的读法").click();
  await page.getByLabel("核定数（累计）").selectOption({ label: "不取" });
  await page.getByLabel("上报数（累计）").selectOption({ label: "完成值" });
  await expect(entry.cell("完成值", 1)).toHaveValue("800");
  // In one turn of the page, so that no answer of the worker comes between them.
  await page.locator("#entry-columns").evaluate(columns => {
    columns.querySelector("button")!.click();
    const select = columns.querySelector("select")!;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await expect(entry.cell("完成值", 1)).toHaveValue("812");
  await expect(page.getByRole("button", { name: "恢复自动识别" })).toHaveCount(0);
  await expect(page.getByLabel("核定数（累计）")).toBeEnabled();
});

test("source and remark of a table come along", async ({ app, page }) => {
  await app.open("#/entry");
  const entry = new EntryPage(page);
  const table = "指标,单位,2022年1-9月累计,数据来源,备注\n新建口袋公园,座,812,市城管局,含改造\n";
  await entry.file.setInputFiles(csv("城建.csv", table));
  await expect(entry.cell("来源", 1)).toHaveValue("市城管局");
  await expect(entry.cell("备注", 1)).toHaveValue(/^含改造/);
});
