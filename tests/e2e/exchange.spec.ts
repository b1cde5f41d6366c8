// A ledger is exported and imported elsewhere: previewed, applied, and possibly undone.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/test";
import { DataPage } from "./pages/data";
import { TargetPage } from "./pages/target";
import type { App } from "./pages/app";
import { AFTER, asOf } from "./support/days";
import { holdReading } from "./support/files";
import { FIGURE, PLAN, edit, file, ledger } from "./support/ledger";

const DAY = asOf(AFTER);
const NUMBER = `#/targets/power-items${DAY}`;
const FIRMS = `#/targets/hitech-firms${DAY}`;
const DATA = `#/data${DAY}`;

/** Records an observation of the items online, and exports the own changes. */
async function recordAndExport(app: App, value = "2100") {
  await app.open(NUMBER);
  const target = new TargetPage(app.page);
  await target.record.click();
  await target.form.send({ period: "2022", value, published: "2023-01-31", author: "数据局" });
  await app.go("数据");
  return new DataPage(app.page).export("own");
}

/** Corrects the published number of firms, and exports the correction. */
async function correctAndExport(app: App, value: string, author: string) {
  await app.open(FIRMS);
  const target = new TargetPage(app.page);
  await target.change(target.judged).click();
  await target.form.send({ value, author });
  await app.go("数据");
  return new DataPage(app.page).export("own");
}

test("one's own changes are a JSON file that says what it is", async ({ app }) => {
  const { name, text } = await recordAndExport(app);
  expect(name).toMatch(/^shenyang-2022-own-\d{4}-\d\d-\d\d\.json$/);
  const json = JSON.parse(text);
  expect(json.format).toBe("xianfeng.ledger/1");
  expect(json.plan).toEqual({ id: PLAN.id, version: PLAN.version });
  expect(json.edits).toHaveLength(1);
  expect(json.edits[0]).toMatchObject({
    author: "数据局",
    observation: { indicator: "power-items", period: "2022", value: "2100", unit: "项", published: "2023-01-31" },
  });
});

test("before anything was changed there is nothing to take out, and the button says so", async ({ app, page }) => {
  await app.open(DATA);
  await expect(new DataPage(page).ownButton).toBeDisabled();
  await expect(new DataPage(page).ownButton).toHaveText("我的填报（JSON） (0)");
});

test("the whole ledger holds the published figures beside one's own", async ({ app, page }) => {
  await recordAndExport(app);
  const { text } = await new DataPage(page).export("all");
  const edits: { subject: string; author: string }[] = JSON.parse(text).edits;
  expect(edits.length).toBeGreaterThan(100);
  expect(edits.filter(edit => edit.author === "数据局")).toHaveLength(1);
});

test("the verdicts go out as a table that a spreadsheet opens", async ({ app, page }) => {
  await app.open(DATA);
  const { name, text } = await new DataPage(page).export("targets");
  expect(name).toMatch(/^沈阳市.*-指标-\d{4}-\d{2}-\d{2}\.csv$/);
  // Without a byte order mark Excel reads the Chinese as Latin letters.
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const line = text.split("\r\n").find(line => line.includes("hitech-firms"));
  expect(line).toContain("高新技术企业数");
  expect(line).toContain("未达成");
});

test("the figures go out with their sources", async ({ app, page }) => {
  await app.open(DATA);
  const { text } = await new DataPage(page).export("figures");
  const line = text.split("\r\n").find(line => line.includes("o-hitech-firms-2020"));
  expect(line).toContain("https://kjj.shenyang.gov.cn/");
});

test("the file of one person, picked by another, is shown before it is taken over", async ({ app, newProfile }) => {
  const { text } = await recordAndExport(app);
  const other = await newProfile();
  await other.open(DATA);
  const dialog = await new DataPage(other.page).pick(file(text));
  expect(await dialog.counts()).toEqual({ 新增: 1, 修改: 0, 删除: 0, 冲突: 0, 已有: 0 });
  await expect(dialog.changes).toContainText("2022年 2,100 项");
  await dialog.close.click();
  expect(await other.records(), "nothing was taken over").toEqual({});
});

test("what is taken over counts, and is still there after a reload", async ({ app, newProfile }) => {
  const { text } = await recordAndExport(app);
  const other = await newProfile();
  await other.open(DATA);
  await (await new DataPage(other.page).pick(file(text))).take();
  await expect(other.toast).toContainText("已导入");
  await other.page.goto(`./${NUMBER}`);
  await other.reload();
  await expect(new TargetPage(other.page).verdict).toHaveText("已达成");
  await expect(new TargetPage(other.page).judged).toContainText("数据局");
});

test("an import is undone as a whole", async ({ app, page }) => {
  const second = edit("b", { ...FIGURE, indicator: "soe-three-year", value: undefined, unit: undefined, done: true });
  await app.open(DATA);
  await (await new DataPage(page).pick(file(ledger([edit("a"), second])))).take();
  await page.goto(`./${NUMBER}`);
  await expect(new TargetPage(page).verdict).toHaveText("已达成");
  await app.undo.click();
  await expect(new TargetPage(page).verdict).toHaveText("未公布");
  await page.goto(`./#/targets/soe-three-year${DAY}`);
  await expect(new TargetPage(page).verdict).toHaveText("未公布");
});

test("the same file again brings nothing new, and says so", async ({ app, page }) => {
  await app.open(DATA);
  const data = new DataPage(page);
  await (await data.pick(file(ledger([edit("a")])))).take();
  const again = await data.pick(file(ledger([edit("a")])));
  expect(await again.counts()).toEqual({ 新增: 0, 修改: 0, 删除: 0, 冲突: 0, 已有: 1 });
  await expect(again.dialog).toContainText("文件中的内容这里都已有");
  await expect(again.accept).toBeDisabled();
});

test("of two files that are picked, the later one is shown, whichever is read first", async ({ app, page }) => {
  await app.open(DATA);
  const data = new DataPage(page);
  const reading = await holdReading(page);
  await page.locator("#import-file").setInputFiles(file(ledger([edit("a")])));
  const dialog = await data.pick(file(ledger([edit("b"), edit("c", { ...FIGURE, period: "2022-06", value: "900" })])));
  await reading.release();
  expect(await dialog.counts()).toMatchObject({ 新增: 2 });
});

test("a changed and a deleted figure are counted as such", async ({ app, page }) => {
  await app.open(DATA);
  const data = new DataPage(page);
  await (await data.pick(file(ledger([edit("a"), edit("b", { ...FIGURE, period: "2022-06", value: "900" })])))).take();
  const changed = { ...edit("a", { ...FIGURE, value: "1500" }), id: "e-a2", replaces: ["e-a"] };
  const deleted = { ...edit("b", null), id: "e-b2", replaces: ["e-b"] };
  const dialog = await data.pick(file(ledger([changed, deleted])));
  expect(await dialog.counts()).toEqual({ 新增: 0, 修改: 1, 删除: 1, 冲突: 0, 已有: 0 });
  await dialog.take();
  await page.goto(`./${NUMBER}`);
  await expect(new TargetPage(page).verdict).toHaveText("未达成");
  await expect(new TargetPage(page).figures).toHaveCount(1);
});

test.describe("two people change the same figure", () => {
  for (const first of ["theirs", "mine"]) {
    test(`the import says which figure is in conflict, when ${first} is the older change`, async ({ app, page, newProfile }) => {
      const other = await newProfile();
      if (first === "mine") await correctAndExport(app, "4400", "科技局");
      const theirs = await correctAndExport(other, "4600", "和平区");
      if (first === "theirs") await correctAndExport(app, "4400", "科技局");
      const dialog = await new DataPage(page).pick(file(theirs.text));
      expect((await dialog.counts())["冲突"]).toBe(1);
      await expect(dialog.changes).toHaveCount(1);
      await expect(dialog.changes).toContainText("高新技术企业");
      await expect(dialog.changes).toContainText("冲突");
      // Both sides, with who says so.
      await expect(dialog.changes).toContainText("4,400 家");
      await expect(dialog.changes).toContainText("和平区");
    });
  }

  test("both are shown with their authors, the chosen one stands, and the choice can be undone", async ({
    app,
    page,
    newProfile,
  }) => {
    const theirs = await correctAndExport(await newProfile(), "4600", "和平区");
    await correctAndExport(app, "4400", "科技局");
    await (await new DataPage(page).pick(file(theirs.text))).take();
    await page.goto(`./${FIRMS}`);

    const conflict = page.getByRole("group", { name: "双方数据不一致，请选定" });
    const offers = conflict.getByRole("listitem");
    await expect(offers).toHaveCount(2);
    const [mine, other] = [offers.filter({ hasText: "科技局" }), offers.filter({ hasText: "和平区" })];
    await expect(mine).toContainText("4,400 家");
    await expect(other).toContainText("4,600 家");

    const target = new TargetPage(page);
    await other.getByRole("button", { name: "采用此数" }).click();
    await expect(conflict).toHaveCount(0);
    await expect(target.judged).toContainText("4,600 家");
    await expect(target.verdict).toHaveText("已达成");

    await app.undo.click();
    await app.redo.click();
    await expect(target.verdict).toHaveText("已达成");
  });

  test("both come to the same ledger, whoever imports", async ({ app, page, newProfile }) => {
    const there = await newProfile();
    const theirs = await correctAndExport(there, "4600", "和平区");
    const mine = await correctAndExport(app, "4400", "科技局");
    await (await new DataPage(page).pick(file(theirs.text))).take();
    await (await new DataPage(there.page).pick(file(mine.text))).take();
    const edits = async (page: App["page"]) => JSON.parse((await new DataPage(page).export("own")).text).edits;
    expect(await edits(page)).toEqual(await edits(there.page));
  });
});

for (const { what, content, said } of [
  { what: "no JSON", content: "这不是 JSON", said: ["第 1 行第 1 列无法读取", "请确认文件完整"] },
  { what: "cut off in the middle", content: JSON.stringify(ledger([edit("a")])).slice(0, 200), said: ["第 1 行第", "无法读取"] },
  { what: "another format", content: ledger([edit("a")], { format: "xianfeng.ledger/9" }), said: ["format：", "xianfeng.ledger/9", "xianfeng.ledger/1"] },
  { what: "another plan", content: ledger([edit("a")], { plan: { id: "elsewhere", version: "1" } }), said: ["plan.id：", "elsewhere", "请先切换规划"] },
  {
    what: "a number that is none",
    content: ledger([edit("a", { ...FIGURE, value: "两千" })]),
    said: ["edits[0].observation.value：", "“两千”不是数值"],
  },
  {
    what: "an indicator that the plan does not have",
    content: ledger([edit("ok"), edit("a", { ...FIGURE, indicator: "power-item" })]),
    said: ["edits[1].observation.indicator：", "是否为“power-items”？"],
  },
  { what: "a day that does not exist", content: ledger([edit("a", { ...FIGURE, published: "2023-02-30" })]), said: ["edits[0].observation.published：", "2022-12-31"] },
  { what: "a field that does not belong", content: ledger([{ ...edit("a"), colour: "red" }]), said: ["edits[0]", "colour"] },
  { what: "an empty file", content: "", said: ["第 1 行第 0 列无法读取"] },
  { what: "a list instead of a ledger", content: [1, 2, 3], said: ["这一项应为一组项目"] },
]) {
  test(`a file with ${what} is refused, the place is named, and nothing changes`, async ({ app, page }) => {
    await app.open(DATA);
    const dialog = await new DataPage(page).pick(file(content));
    await expect(dialog.dialog).toContainText("此文件不能导入。");
    for (const words of said) await expect(dialog.problems.first()).toContainText(words);
    await expect(dialog.accept).toHaveCount(0);
    await dialog.close.click();
    await expect(dialog.dialog).toBeHidden();
    await expect(app.undo).toBeDisabled();
    expect(await app.records()).toEqual({});
  });
}

test("every problem of a file is listed in one go", async ({ app, page }) => {
  await app.open(DATA);
  const wrong = edit("a", { ...FIGURE, value: "x", period: "y", published: "z" });
  const dialog = await new DataPage(page).pick(file(ledger([wrong])));
  await expect(dialog.problems).toHaveCount(3);
});

test("a ledger of another version of the plan's data is taken, with a word of warning", async ({ app, page }) => {
  await app.open(DATA);
  const dialog = await new DataPage(page).pick(file(ledger([edit("a")], { plan: { id: PLAN.id, version: "2022-01-01" } })));
  await expect(dialog.problems).toContainText("plan.version：");
  await dialog.take();
  await page.goto(`./${NUMBER}`);
  await expect(new TargetPage(page).verdict).toHaveText("已达成");
});

test("the same file can be picked twice in a row", async ({ app, page }) => {
  await app.open(DATA);
  const data = new DataPage(page);
  const first = await data.pick(file("{"));
  await first.close.click();
  await expect(first.dialog).toBeHidden();
  await expect((await data.pick(file("{"))).problems).toHaveCount(1);
});

test("a file in GB18030 is read as what it is, and that is said", async ({ app, page }) => {
  await app.open(DATA);
  const path = "crates/files/tests/files/inputs/01-ledger-gb18030.json";
  const dialog = await new DataPage(page).pick({ name: "a.json", mimeType: "application/json", buffer: readFileSync(path) });
  await expect(dialog.problems).toContainText("已按 GB18030 读取");
  await dialog.take();
  await page.goto(`./#/targets/gdp-growth${DAY}`);
  await expect(page.locator("#figures")).toContainText("某部门");
});

test("a damaged workbook is refused by name", async ({ app, page }) => {
  await app.open(DATA);
  await page.locator("#import-file").setInputFiles({ name: "a.xlsx", mimeType: "application/json", buffer: Buffer.from("PK\u0003\u0004") });
  await expect(page.getByRole("status").filter({ hasText: "a.xlsx" })).toContainText("文件不完整或已损坏，打不开");
});

test("a plan that is picked as a ledger is offered as a plan", async ({ app, page }) => {
  await app.open(DATA);
  const { text } = await new DataPage(page).export("plan");
  const dialog = await new DataPage(page).pick({ name: "plan.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await expect(dialog.dialog).toContainText("这是规划文件：");
  await expect(dialog.accept).toHaveText("打开规划");
});

test("a ledger that is dropped on the page is offered, and the page stays", async ({ app, page }) => {
  await app.open(NUMBER);
  const dropped = await page.evaluateHandle(text => {
    const data = new DataTransfer();
    data.items.add(new File([text], "a.json", { type: "application/json" }));
    return data;
  }, JSON.stringify(ledger([edit("a")])));
  await page.dispatchEvent("body", "drop", { dataTransfer: dropped });
  await expect(page.locator("#import-dialog")).toContainText("a.json");
  await page.locator("#import-accept").click();
  await expect(new TargetPage(page).verdict).toHaveText("已达成");
});
