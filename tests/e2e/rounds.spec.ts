// A round of reports: a form for each unit goes out, and the returned ones come in.
import { expect, test } from "./support/test";
import type { App } from "./pages/app";
import { DataPage } from "./pages/data";
import { Rounds, filled } from "./pages/rounds";
import { PLAN, file } from "./support/ledger";

const DATA = "#/data";
/** The first row of a form, below its head, in the column of the figure. */
const FIGURE = "H5";

/** The page of data of somebody who has assigned units to two targets. */
async function withUnits(app: App): Promise<Rounds> {
  const assigned = (target: string, lead: string) => ({
    id: `a-${target}`,
    subject: `w-${target}`,
    author: "办公室",
    at: "2022-06-01T08:00:00.000Z",
    work: { target, assignment: { lead } },
  });
  const edits = [assigned("hitech-firms", "科技局"), assigned("pocket-parks", "城管局")];
  await app.open(DATA);
  const ledger = { format: "xianfeng.ledger/1", plan: { id: PLAN.id, version: PLAN.version }, edits };
  await (await new DataPage(app.page).pick(file(ledger))).accept.click();
  return new Rounds(app.page);
}

test("where no unit is named, the round says what is missing", async ({ app, page }) => {
  await app.open(DATA);
  await expect(new Rounds(page).section).toContainText("还没有单位");
});

test("one press writes a form for each unit, and the round is in the ledger", async ({ app }) => {
  const rounds = await withUnits(app);
  const forms = await rounds.begin("2022年9月");
  expect([...forms.keys()]).toEqual(["01-科技局-填报表-2022年9月.xlsx", "02-城管局-填报表-2022年9月.xlsx"]);
  await expect(rounds.all).toHaveText(/2022年9月 · .*前报送 · 2 个单位/);
  await app.undo.click();
  await expect(rounds.all).toHaveCount(0);
});

test("a period in which nothing is asked is no round", async ({ app }) => {
  const rounds = await withUnits(app);
  await rounds.section.getByLabel("报告期").fill("2015年9月");
  await rounds.make.click();
  await expect(rounds.section).toContainText("没有要填的指标");
  await expect(rounds.all).toHaveCount(0);
});

test("a returned figure that looks wrong is taken only when it is ticked", async ({ app, page }) => {
  const rounds = await withUnits(app);
  const forms = await rounds.begin("2022年9月");
  await rounds.giveBack([{ name: "城管局.xlsx", buffer: filled(forms.get("02-城管局-填报表-2022年9月.xlsx")!, FIGURE, 8) }]);
  await expect(rounds.take).toBeDisabled();
  await expect(rounds.all).toContainText("1 条可能有误，勾选后才能采纳。");
  await page.getByRole("checkbox", { name: /新建口袋公园：2022年1—9月 8 座。不到2022年的 1,000 座的十分之一/ }).check();
  await rounds.take.click();
  await expect(app.toast).toContainText("已采纳");
});

test("what is returned is shown, taken as one change, and a second time brings nothing", async ({ app, page }) => {
  const rounds = await withUnits(app);
  const forms = await rounds.begin("2022年9月");
  const form = { name: "城管局.xlsx", buffer: filled(forms.get("02-城管局-填报表-2022年9月.xlsx")!, FIGURE, 812) };
  await rounds.giveBack([form, { name: "附件.txt", buffer: Buffer.from("x") }]);
  await expect(rounds.all).toContainText("未返回 1");
  await expect(rounds.all).toContainText("附件.txt 不是填报表");
  await expect(rounds.all.getByRole("row").nth(1)).toHaveText(/城管局.*新建口袋公园.*新增.*2022年1—9月 812 座/);
  await rounds.take.click();
  await expect(app.toast).toContainText("已采纳");
  await rounds.giveBack([form]);
  await expect(rounds.take).toBeDisabled();
  await expect(rounds.all).toContainText("没有新增或改动的内容，无可采纳。");
  await app.open("#/targets/pocket-parks");
  await expect(page.getByRole("row").filter({ hasText: "812" })).toContainText("单位报送");
});
