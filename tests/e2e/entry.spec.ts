// Many figures at once: a table is pasted, each row says how it is read, and the good ones are saved with one undo.
import { expect, test } from "./support/test";
import { EntryPage } from "./pages/entry";
import { Palette } from "./pages/palette";
import { TargetPage } from "./pages/target";

const HEAD = ["备注", "完成值", "指标", "报告期", "单位", "来源"];
const ITEMS = "首批行权事项系统上线项数";
const GOOD = ["月报", "2,100", ITEMS, "2022年", "项", "市营商局"];

test("a table is pasted anywhere on the page, and its columns are found by their names", async ({ app, page }) => {
  await app.open("#/entry");
  const entry = new EntryPage(page);
  await entry.paste([["2022年主要指标完成情况"], HEAD, GOOD, ["", "2100", "合计", "", "", ""]]);
  await expect(entry.said).toHaveText("读入 1 行，略过 2 行。");
  await expect(entry.cell("目标或指标", 1)).toHaveValue(ITEMS);
  await expect(entry.cell("来源", 1)).toHaveValue("市营商局");
  await expect(entry.readAs(1)).toContainText("2022年 2,100 项");
  await expect(entry.check(1)).toContainText("可以保存");
});

test("the good rows are saved as one change, and the others stay", async ({ app, page }) => {
  await app.open("#/entry");
  const entry = new EntryPage(page);
  await entry.paste([HEAD, GOOD, ["", "4600", "高新技术企业数", "2022年底", "家", ""], ["", "3,5", ITEMS, "2022年", "项", ""]]);
  await expect(entry.save).toHaveText("保存 2 行");
  await entry.save.click();
  await expect(entry.said).toContainText("已保存 2 个数");
  await expect(entry.cell("完成值", 1)).toHaveValue("3,5");
  expect(Object.keys(await app.records())).toHaveLength(1);
  await app.undo.click();
  await expect(app.undo).toBeDisabled();
  await app.open("#/targets/power-items");
  await expect(new TargetPage(page).figures).toHaveCount(0);
});

test("a name that is only like one is asked about and never guessed", async ({ app, page }) => {
  await app.open("#/entry");
  const entry = new EntryPage(page);
  await entry.paste([HEAD, ["", "850", "口袋公园", "2022年9月", "座", ""]]);
  await expect(entry.check(1)).toContainText("是哪个？");
  await expect(entry.save).toBeDisabled();
  await entry.check(1).getByRole("button", { name: "口袋公园新建数", exact: true }).click();
  await expect(entry.readAs(1)).toContainText("2022年1—9月 850 座");
  await expect(entry.save).toHaveText("保存 1 行");
});

test("a wrong cell is marked with the reason, and is right once it is put right", async ({ app, page }) => {
  await app.open("#/entry");
  const entry = new EntryPage(page);
  await entry.paste([HEAD, ["", "2100", ITEMS, "2022年", "亿元", ""]]);
  await expect(entry.check(1)).toContainText("不能换算");
  await expect(entry.cell("单位", 1)).toHaveAttribute("aria-invalid", "true");
  await entry.cell("单位", 1).fill("项");
  await expect(entry.check(1)).toContainText("可以保存");
  await expect(entry.cell("单位", 1)).not.toHaveAttribute("aria-invalid", "true");
});

test("what is hardly so is saved only when somebody says so", async ({ app, page }) => {
  await app.open("#/entry");
  const entry = new EntryPage(page);
  await entry.paste([HEAD, ["", "950", "口袋公园新建数", "2022年", "座", ""]]);
  await expect(entry.check(1)).toContainText("已有2022年的 1,000 座");
  await expect(entry.save).toBeDisabled();
  await entry.check(1).getByRole("checkbox", { name: "仍要保存" }).check();
  await expect(entry.save).toBeEnabled();
});

test("rows that cannot be saved go back to the spreadsheet with their reasons", async ({ app, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.open("#/entry");
  const entry = new EntryPage(page);
  await entry.paste([HEAD, GOOD, ["", "两千", ITEMS, "2022年", "项", ""]]);
  await entry.copy.click();
  await expect(entry.said).toContainText("已复制");
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const rows = text.trimEnd().split("\r\n").map(row => row.split("\t"));
  expect(rows).toHaveLength(2);
  expect(rows[1]!.slice(0, 3)).toEqual([ITEMS, "2022年", "两千"]);
  expect(rows[1]!.at(-1)).toContain("不是数值");
});

test("a column of values is filled downwards from the cell with the focus", async ({ app, page }) => {
  await app.open("#/entry");
  const entry = new EntryPage(page);
  await entry.cell("完成值", 2).focus();
  await entry.paste([["11"], ["12"]]);
  await expect(entry.cell("完成值", 1)).toHaveValue("");
  await expect(entry.cell("完成值", 2)).toHaveValue("11");
  await expect(entry.cell("完成值", 3)).toHaveValue("12");
});

test("the grid is worked by the keyboard", async ({ app, page }) => {
  await app.open("#/entry");
  const entry = new EntryPage(page);
  await entry.cell("完成值", 1).focus();
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await expect(entry.cell("完成值", 2)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(entry.cell("完成值", 1)).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  await expect(entry.cell("单位", 1)).toBeFocused();
});

test("the targets of an area that owe a figure are listed with the period that is asked for", async ({ app, page }) => {
  await app.open("#/entry");
  const entry = new EntryPage(page);
  const all = await entry.rows.count();
  await page.getByLabel("领域").selectOption({ label: "产业转型" });
  await expect.poll(() => entry.rows.count()).toBeLessThan(all);
  await expect(entry.cell("报告期", 1)).not.toHaveValue("");
  await entry.list.selectOption({ label: "不列，只粘贴" });
  await expect(entry.rows).toHaveCount(0);
});

test("on a phone the rows are cards, and nothing scrolls sideways", async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open("#/entry");
  const entry = new EntryPage(page);
  await entry.paste([HEAD, GOOD]);
  await expect(entry.check(1)).toContainText("可以保存");
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test("leaving a grid with rows that nobody saved asks, and no keeps them", async ({ app, page }) => {
  await app.open("#/entry");
  const entry = new EntryPage(page);
  await entry.paste([HEAD, GOOD]);
  await expect(entry.check(1)).toContainText("可以保存");
  page.once("dialog", question => question.dismiss());
  await app.navigation.getByRole("link", { name: "目标", exact: true }).click();
  await expect.poll(() => app.hash()).toContain("entry");
  await expect(entry.cell("完成值", 1)).toHaveValue("2,100");
});

test("the search over a filled grid closes without a question, and going elsewhere by it asks", async ({ app, page }) => {
  await app.open("#/entry");
  const entry = new EntryPage(page);
  await entry.paste([HEAD, GOOD]);
  await expect(entry.check(1)).toContainText("可以保存");
  const palette = new Palette(page);
  await palette.open();
  await page.keyboard.press("Escape");
  await expect(palette.input).toBeHidden();
  await palette.find("高新技术企业数");
  const questions: string[] = [];
  page.once("dialog", async question => {
    questions.push(question.type());
    await question.dismiss();
  });
  await page.keyboard.press("Enter");
  await expect.poll(() => questions).toEqual(["confirm"]);
  await expect(entry.cell("完成值", 1)).toHaveValue("2,100");
});

test("a grid keeps its rows in the other language, and asks nothing once they are saved", async ({ app, page }) => {
  await app.open("#/entry");
  const entry = new EntryPage(page);
  await entry.paste([HEAD, GOOD]);
  await app.language.click();
  await expect(page.getByRole("textbox", { name: "Figure 1", exact: true })).toHaveValue("2,100");
  await entry.save.click();
  await expect(entry.said).toContainText("1");
  await app.navigation.getByRole("link", { name: "Targets", exact: true }).click();
  await expect(app.heading).toHaveText("Targets");
});

test("a file of a table is read as rows, each with its cell and what is open about it, and nothing is saved before", async ({ app, page }) => {
  await app.open("#/entry");
  const entry = new EntryPage(page);
  const table = "2022年9月指标（虚构）,,,\n指标,单位,当月,累计\n新建口袋公园,座,96,812\n老旧小区改造,个,8l,410\n背街小巷改造,条,9,90\n";
  await entry.file.setInputFiles({ name: "月报.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await expect(entry.said).toHaveText("“月报.csv”读入 3 个数，其中 0 个要确认；未取 3 个单元格。尚未保存。");
  await expect(entry.cell("完成值", 2)).toHaveValue("812");
  await expect(entry.cell("备注", 2)).toHaveValue("取自 月报.csv D3，“新建口袋公园”：812");
  // 当月 stays the month alone, though the indicator is usually counted from the start of the year.
  await expect(entry.readAs(1)).toContainText("2022年9月 96 座");
  await expect(entry.readAs(2)).toContainText("2022年1—9月 812 座");
  await entry.left.click();
  await expect(page.getByText("C4 老旧小区改造：8l。不是数，没有猜")).toBeVisible();
});

test("a figure that a table leaves open is asked about in its row", async ({ app, page }) => {
  await app.open("#/entry");
  const entry = new EntryPage(page);
  const table = "2022年9月指标（虚构）,,\n指标,单位,完成\n新建口袋公园,座,812\n";
  await entry.file.setInputFiles({ name: "城建.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await expect(entry.check(1)).toContainText("未写明是当月（当季）数还是累计数");
  await expect(entry.save).toBeDisabled();
});

test("a file that is no table is refused with its reason", async ({ app, page }) => {
  await app.open("#/entry");
  const entry = new EntryPage(page);
  await entry.file.setInputFiles({ name: "照片.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a]) });
  await expect(entry.said).toContainText("这是图片，不是表格");
});
