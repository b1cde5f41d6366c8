// The notice: made by opening its page, printed, copied and downloaded.
import { readFile } from "node:fs/promises";
import { expect, test } from "./support/test";
import { TwoDays } from "./pages/two-days";

const NOTICE = "#/notice?as-of=2023-03-31&since=2022-10-31";

test("it says how many targets are kept and missed, and that nobody has approved it", async ({ app, page }) => {
  await app.open(NOTICE);
  const { sheet } = new TwoDays(page);
  await expect(sheet).toContainText("160项目标");
  await expect(sheet).toContainText("未达成");
  await expect(sheet).toContainText("样稿·未经核定");
  await expect(sheet).toContainText("不是官方结论");
});

test("what is behind has a figure with its source, and room for reason and next step", async ({ app, page }) => {
  await app.open(NOTICE);
  const row = new TwoDays(page).row("滞后事项", "高新技术企业数");
  await expect(row).toContainText("4,200");
  await expect(row).toContainText(/\[\d+\]/);
  await expect(row.getByRole("cell").last()).toHaveText("");
});

test("title, number and period are kept on this device", async ({ app, page }) => {
  await app.open(NOTICE);
  const { sheet } = new TwoDays(page);
  await page.getByText("标题、期号、报告期、下步工作要求").click();
  for (const [name, words] of [["标题", "本市督查情况"], ["期号", "2023年第1期"], ["报告期", "2022年全年"]]) {
    await page.getByRole("textbox", { name }).fill(words);
    await page.getByRole("textbox", { name }).press("Tab");
    await expect(sheet).toContainText(words);
  }
  await app.reload();
  await expect(sheet.getByRole("heading", { level: 2 })).toHaveText("本市督查情况");
  await expect(sheet).toContainText("2023年第1期");
});

test("what is asked of the units has a section of its own, a line each, and is kept", async ({ app, page }) => {
  await app.open(NOTICE);
  const { sheet } = new TwoDays(page);
  await expect(sheet.getByRole("heading", { name: /下步工作要求/ })).toHaveCount(0);
  await page.getByText("标题、期号、报告期、下步工作要求").click();
  const field = page.getByRole("textbox", { name: "下步工作要求" });
  await field.fill("请于4月15日前补报。\n逐项明确责任单位。");
  await field.press("Tab");
  await expect(sheet.getByRole("heading", { name: "六、下步工作要求" })).toBeVisible();
  await expect(sheet.getByText("逐项明确责任单位。", { exact: true })).toBeVisible();
  await app.reload();
  await expect(sheet.getByRole("heading", { name: "六、下步工作要求" })).toBeVisible();
});

test("it can be narrowed to an area", async ({ app, page }) => {
  await app.open(NOTICE);
  const { sheet } = new TwoDays(page);
  await page.getByRole("combobox", { name: "范围" }).selectOption({ index: 1 });
  await expect(sheet).not.toContainText("160项目标");
  expect(await app.hash()).toContain("group=");
});

test("a link and a code lead back to the day", async ({ app, page }) => {
  await app.open("#/notice");
  const { sheet } = new TwoDays(page);
  const link = sheet.getByRole("link", { name: /#\/\?as-of=/ });
  await expect(link).toHaveAttribute("href", /^http.*#\/\?as-of=\d{4}-\d\d-\d\d$/);
  await expect(sheet.getByRole("img")).toHaveAttribute("aria-label", (await link.getAttribute("href")) ?? "");
});

test("on paper there is the sheet and nothing else, from the first page on", async ({ app, page }) => {
  await app.open(NOTICE);
  await page.emulateMedia({ media: "print" });
  await expect(app.heading).toBeHidden();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  const sheet = new TwoDays(page).sheet;
  await expect(sheet).toBeVisible();
  // An empty page before the sheet would be one margin and more.
  expect(await sheet.evaluate(e => e.getBoundingClientRect().top)).toBeLessThan(60);
});

test("the file for Word is a ZIP with the words of the sheet", async ({ app, page }) => {
  await app.open(NOTICE);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载 Word 文件" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("shenyang-2022-notice-2023-03-31.docx");
  const bytes = await readFile(await file.path());
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
  // Its parts are stored as they are.
  expect(bytes.toString("utf8")).toContain("样稿·未经核定");
  expect(bytes.toString("utf8")).toContain("高新技术企业数");
  expect(bytes.includes("word/media/"), "the code").toBe(true);
});

test("it is copied with its tables", async ({ app, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.open(NOTICE);
  await page.getByRole("button", { name: "复制到 Word" }).click();
  await expect(page.getByText("已复制，可粘贴到 Word 或 WPS。")).toBeVisible();
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item.getType("text/html")).text();
  });
  expect(html).toContain("<table");
  expect(html).toContain("总体情况");
});
