// A round of a whole city: 13 units whose forms were filled in and saved by LibreOffice as .xlsx, .xls and .ods
// (tests/e2e/fixtures/round/make.mjs).
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./support/test";
import type { App } from "./pages/app";
import { DataPage } from "./pages/data";
import { Rounds, cellsOf, shown } from "./pages/rounds";
import { TwoDays } from "./pages/two-days";
import { file } from "./support/ledger";

const HERE = join(process.cwd(), "tests/e2e/fixtures/round");
const RETURNED = readdirSync(join(HERE, "returned")).map(name => ({ name, buffer: readFileSync(join(HERE, "returned", name)) }));

/** The page of data of the office that began the round. */
async function office(app: App): Promise<Rounds> {
  await app.open("#/data");
  const data = new DataPage(app.page);
  for (const ledger of ["units.ledger.json", "round.ledger.json"]) {
    await (await data.pick(file(readFileSync(join(HERE, ledger), "utf8"), ledger))).accept.click();
  }
  return new Rounds(app.page);
}

test("13 forms dropped at once are one preview, one change and one undo, and a second drop changes nothing", async ({ app }) => {
  const rounds = await office(app);
  expect(new Set(RETURNED.map(({ name }) => name.split(".").at(-1)))).toEqual(new Set(["xlsx", "xls", "ods"]));
  await rounds.drop(RETURNED);
  await expect(rounds.all).toContainText("已返回 13");
  await expect(rounds.all).not.toContainText("未返回");
  await expect(rounds.count("未采纳")).toHaveText("0");
  await expect(rounds.count("改了锁定的格")).toHaveText("0");
  const news = Number(await rounds.count("新增").innerText());
  expect(news).toBeGreaterThanOrEqual(13);
  await rounds.take.click();
  expect(Object.keys(await app.records())).toHaveLength(3);

  await rounds.drop(RETURNED);
  await expect(rounds.count("相同")).toHaveText(String(news));
  await expect(rounds.take).toBeDisabled();

  await app.undo.click();
  await expect(rounds.count("新增"), "compared with the ledger as it is after the undo").toHaveText(String(news));
  await rounds.drop(RETURNED);
  await expect(rounds.count("新增")).toHaveText(String(news));
});

test("forms that are dropped before others were taken join them", async ({ app }) => {
  const rounds = await office(app);
  await rounds.drop(RETURNED.slice(0, 6));
  await expect(rounds.all).toContainText("已返回 6");
  await rounds.drop(RETURNED.slice(4));
  await expect(rounds.all).toContainText("已返回 13");
  await expect(rounds.count("相同")).toHaveText("0");
});

test("forms that are dropped while others are being read come into the same preview", async ({ app }) => {
  const rounds = await office(app);
  await rounds.drop(RETURNED.slice(0, 6), RETURNED.slice(6));
  await expect(rounds.all).toContainText("已返回 13");
});

test("cells of a form that are pasted by the keyboard say the same as its file", async ({ app }) => {
  const rounds = await office(app);
  const form = RETURNED.find(({ name }) => name.endsWith(".xlsx"))!;
  await rounds.drop([form]);
  const news = await rounds.count("新增").innerText();
  expect(Number(news)).toBeGreaterThan(0);
  await rounds.leave.click();
  await rounds.paste(shown(cellsOf(form.buffer)));
  await expect(rounds.count("新增")).toHaveText(news);
  await expect(rounds.count("改了锁定的格")).toHaveText("0");
  await expect(rounds.all).toContainText("已返回 1");
  expect(Object.keys(await app.records())).toHaveLength(2);
  await rounds.take.click();
  expect(Object.keys(await app.records())).toHaveLength(3);
  await rounds.paste(shown(cellsOf(form.buffer)));
  await expect(rounds.count("相同")).toHaveText(news);
  await expect(rounds.take).toBeDisabled();
  await app.undo.click();
  await rounds.paste(shown(cellsOf(form.buffer)));
  await expect(rounds.count("新增")).toHaveText(news);
});

test("cells put into the field by a phone are read by a button, from HTML too, and faults have their row and column", async ({ app }) => {
  const rounds = await office(app);
  const rows = shown(cellsOf(RETURNED.find(({ name }) => name.endsWith(".xlsx"))!.buffer));
  const [last, column] = [rows.length - 1, rows[3]!.indexOf("完成值")];
  const wrong = rows.map((row, i) => row.map((cell, j) => (i === last && j === column ? "很多" : cell)));
  await rounds.type(wrong.slice(last));
  await expect(rounds.all.getByRole("row").nth(1)).toHaveText(/粘贴的单元格 1.*未采纳\s+完成值.*很多/);
  await rounds.leave.click();
  await rounds.pasteHtml(rows.slice(4));
  await expect(rounds.count("未采纳")).toHaveText("0");
  await expect(rounds.all).toContainText("已返回 1");
  await rounds.leave.click();
  await rounds.type([["812", "座"]]);
  await expect(rounds.all).toContainText("粘贴的单元格 看不出是哪些指标");
});

test("period, day and units of a round are changed with one undo, and what came back stays", async ({ app }) => {
  const rounds = await office(app);
  await rounds.drop(RETURNED.slice(0, 1));
  await rounds.take.click();
  const records = Object.keys(await app.records()).length;
  await rounds.change.click();
  await rounds.all.getByLabel("报告期").fill("2022年8月");
  await rounds.all.getByLabel("请于何日前报送").fill("2022-09-20");
  await rounds.all.getByRole("checkbox").first().uncheck();
  await rounds.all.getByRole("button", { name: "保存" }).click();
  await expect(rounds.all).toContainText("2022年8月 · 2022年9月20日前报送 · 12 个单位");
  expect(Object.keys(await app.records())).toHaveLength(records + 1);
  await rounds.drop(RETURNED.slice(0, 1));
  await expect(rounds.take).toBeDisabled();
  await app.undo.click();
  await expect(rounds.all).toContainText("2022年9月 · 2022年10月15日前报送 · 13 个单位");
  await rounds.change.click();
  await rounds.all.getByLabel("报告期").fill("何时");
  await rounds.all.getByRole("button", { name: "保存" }).click();
  await expect(rounds.all.getByRole("status").filter({ hasText: "看不懂这个报告期" }).first()).toBeVisible();
});

test("a round gets another day of return, and is deleted with one undo", async ({ app }) => {
  const rounds = await office(app);
  await rounds.change.click();
  await rounds.all.getByLabel("请于何日前报送").fill("2022-10-20");
  await rounds.all.getByRole("button", { name: "保存" }).click();
  await expect(rounds.all).toContainText("2022年10月20日前报送");
  await rounds.all.getByRole("button", { name: "删除轮次" }).click();
  await expect(rounds.all).toHaveCount(0);
  await app.undo.click();
  await expect(rounds.all).toContainText("2022年10月20日前报送");
});

// docs/round-of-a-city.md tells what this run counts.
test("13 returned workbooks become a printed notice in four clicks, with nothing retyped and nothing lost", async ({ app, page }) => {
  const rounds = await office(app);
  const began = Date.now();
  await rounds.drop(RETURNED);
  await rounds.take.click();
  await expect(app.toast).toContainText("已采纳");
  await app.navigation.getByRole("link", { name: "通报", exact: true }).click();
  const row = new TwoDays(page).row("滞后事项", "高新技术企业数");
  await expect(row).toContainText("认定批次晚");
  await expect(row).toContainText("加快申报");
  const printed = page.evaluate(() => new Promise<void>(done => (window.print = done)));
  await page.getByRole("button", { name: "打印" }).click();
  await printed;
  test.info().annotations.push({ type: "seconds from the drop to the printer", description: `${(Date.now() - began) / 1000}` });
});
