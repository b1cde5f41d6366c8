// What somebody holds to be wrong reaches the keeper of the ledger, who takes it or says why not.
import { expect, test } from "./support/test";
import { PassDialog, ProposeDialog, ReceivedDialog } from "./pages/passing";
import { TargetPage } from "./pages/target";
import type { App } from "./pages/app";
import { AFTER, asOf } from "./support/days";

const FIRMS = `#/targets/hitech-firms${asOf(AFTER)}`;

/** Proposes another number of firms, and returns the link. */
async function proposed(app: App): Promise<string> {
  await app.open(FIRMS);
  const target = new TargetPage(app.page);
  await target.judged.getByRole("button", { name: /^有误？/ }).click();
  const form = new ProposeDialog(app.page);
  await form.fill({ 应为: "4300", 来源标题: "年度公报", 说明: "公报第三节为4300家", 填报人或单位: "读者甲" });
  await form.make.click();
  return new PassDialog(app.page).link.inputValue();
}

test("a proposal changes nothing where it is made", async ({ app }) => {
  await proposed(app);
  expect(await app.records()).toEqual({});
});

test("its text says figure, source and remark", async ({ app }) => {
  await proposed(app);
  const text = await new PassDialog(app.page).text.inputValue();
  for (const part of ["【有误】", "应为：2022年 4,300 家", "来源：年度公报", "说明：公报第三节为4300家", "署名：读者甲"]) expect(text).toContain(part);
});

test("the keeper sees both figures with the source, and takes the new one", async ({ app, newProfile }) => {
  const link = await proposed(app);
  const keeper = await newProfile();
  await keeper.page.goto(link);
  await keeper.answers();
  const received = new ReceivedDialog(keeper.page);
  await expect(received.changes.locator("ins")).toContainText("4,300");
  await expect(received.changes).toContainText([/读者甲.*年度公报.*公报第三节为4300家/s]);
  await received.take();
  await keeper.page.goto(`./${FIRMS}`);
  await expect(new TargetPage(keeper.page).figure("2022年", "4,300 家")).toHaveCount(1);
});

test("the keeper refuses it, and the reason stays with the target", async ({ app, newProfile }) => {
  const link = await proposed(app);
  const keeper = await newProfile();
  await keeper.page.goto(link);
  await keeper.answers();
  await new ReceivedDialog(keeper.page).refuse("公报为初步数");
  // The note is of today.
  await keeper.page.goto("./#/targets/hitech-firms");
  await expect(keeper.page.getByText(/未采纳更正意见（读者甲：.*4,300 家）。理由：公报为初步数/)).toBeAttached();
  await expect(new TargetPage(keeper.page).figure("2022年", "4,300 家")).toHaveCount(0);
});

test("a verdict is doubted by a remark alone", async ({ app, newProfile }) => {
  await app.open("#/targets/power-items");
  await app.page.getByRole("button", { name: "这项评价有误？" }).click();
  const form = new ProposeDialog(app.page);
  await form.make.click();
  await expect(form.dialog.getByRole("alert").filter({ hasText: "请填应为的数，或写一句说明。" })).toBeVisible();
  await form.fill({ 说明: "办事大厅已上线" });
  await form.make.click();
  const link = await new PassDialog(app.page).link.inputValue();
  const keeper = await newProfile();
  await keeper.page.goto(link);
  await keeper.answers();
  await expect(new ReceivedDialog(keeper.page).changes).toContainText([/办事大厅已上线/]);
});
