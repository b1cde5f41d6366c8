// A recorded observation updates everything derived from it; every change can be undone.
import { expect, test } from "./support/test";
import { Overview } from "./pages/overview";
import { TargetList } from "./pages/target-list";
import { TargetPage } from "./pages/target";
import { AFTER, asOf } from "./support/days";

const DAY = asOf(AFTER);
/** Nothing was ever published about it, so the verdict depends on the recorded observations. */
const NUMBER = `#/targets/power-items${DAY}`;
const ENOUGH = { period: "2022", value: "2100", published: "2023-01-31" };

test("a recorded figure turns the verdict at once", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await expect(target.verdict).toHaveText("未公布");
  await target.record.click();
  await target.form.send({ ...ENOUGH, grade: "press", title: "年度总结", url: "https://example.org/2022", author: "数据局" });
  await expect(target.verdict).toHaveText("已达成");
  await expect(target.judged).toContainText("2,100 项");
  await expect(target.judged.getByRole("link", { name: "年度总结" })).toHaveAttribute("href", "https://example.org/2022");
  await expect(target.judged).toContainText("数据局");
  await expect(app.toast).toContainText("已填报");
});

test("the chart is drawn anew with the recorded figure", async ({ app, page }) => {
  await app.open(`#/targets/hitech-firms${DAY}`);
  await app.chartDrawn();
  const target = new TargetPage(page);
  await target.record.click();
  // Beside published figures one without a source decides nothing.
  await target.form.send({ ...ENOUGH, value: "4600", stage: "final", grade: "official", title: "统计公报", publisher: "统计局" });
  await expect(target.verdict).toHaveText("已达成");
  await page.getByText("以表格查看").click();
  await expect(page.locator(".twin table")).toContainText("4,600");
  await expect(page.locator(".chart-host canvas")).toHaveCount(1);
});

test("the counts of the overview follow", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  const overview = new Overview(page);
  const before = { met: await overview.counted("已达成"), none: await overview.counted("未公布") };
  await app.go("目标");
  await new TargetList(page).row("首批行权事项系统上线项数").getByRole("link").click();
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send(ENOUGH);
  await app.go("总览");
  expect(await overview.counted("已达成")).toBe(before.met + 1);
  expect(await overview.counted("未公布")).toBe(before.none - 1);
  await expect(overview.group("产业转型")).toContainText("1 项做到");
});

test("the list and the latest figures follow", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send({ ...ENOUGH, published: AFTER });
  await app.go("目标");
  await expect(new TargetList(page).row("首批行权事项系统上线项数").locator(".lamp")).toHaveText("已达成");
  await app.go("总览");
  const latest = page.locator("section").filter({ has: page.getByRole("heading", { name: "最新数据" }) });
  await expect(latest.getByRole("listitem").first()).toContainText("2,100 项");
});

test("undo takes the figure back, redo brings it again", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await expect(app.undo).toBeDisabled();
  await target.record.click();
  await target.form.send(ENOUGH);
  await app.undo.click();
  await expect(target.verdict).toHaveText("未公布");
  await expect(target.figures).toHaveCount(0);
  await app.redo.click();
  await expect(target.verdict).toHaveText("已达成");
  await expect(app.redo).toBeDisabled();
});

test("the message of what happened offers to take it back", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send(ENOUGH);
  await app.toast.getByRole("button", { name: "撤销" }).click();
  await expect(target.verdict).toHaveText("未公布");
  await expect(app.toast).toContainText("已撤销：已填报");
});

test("the button says what would be undone", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send(ENOUGH);
  await expect(app.undo).toHaveAttribute("title", "撤销：已填报数据");
});

test("a changed figure is judged anew, and the form starts with what stands", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send(ENOUGH);
  await target.change(target.judged).click();
  await expect(target.form.field("value")).toHaveValue("2100");
  await expect(target.form.field("period")).toHaveValue("2022");
  await expect(target.form.field("published")).toHaveValue("2023-01-31");
  await target.form.send({ value: "1500" });
  await expect(target.verdict).toHaveText("未达成");
  await expect(target.figures).toHaveCount(1);
});

test("a deleted figure is gone, and undo brings it back as it was", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send({ ...ENOUGH, note: "年末口径" });
  await target.delete(target.judged).click();
  await expect(target.verdict).toHaveText("未公布");
  await app.undo.click();
  await expect(target.judged).toContainText("年末口径");
  await expect(target.verdict).toHaveText("已达成");
});

test("a published figure, too, can be corrected, and the correction taken back", async ({ app, page }) => {
  await app.open(`#/targets/hitech-firms${DAY}`);
  const target = new TargetPage(page);
  await target.change(target.judged).click();
  await target.form.send({ value: "4501" });
  await expect(target.verdict).toHaveText("已达成");
  await app.undo.click();
  await expect(target.verdict).toHaveText("未达成");
  await expect(target.judged).toContainText("4,200 家");
});

test("changes are undone one after the other, the latest first", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send(ENOUGH);
  await target.change(target.judged).click();
  await target.form.send({ value: "1500" });
  await target.delete(target.judged).click();
  const seen: string[] = [];
  for (let step = 0; step < 3; step++) {
    await app.undo.click();
    seen.push(await target.verdict.innerText());
  }
  expect(seen).toEqual(["未达成", "已达成", "未公布"]);
});

test("a milestone is recorded as done", async ({ app, page }) => {
  await app.open(`#/targets/soe-three-year${DAY}`);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send({ period: "2022-11-30", value: "true", published: "2022-12-15" });
  await expect(target.verdict).toHaveText("已达成");
});

test("a milestone that was not reached is missed", async ({ app, page }) => {
  await app.open(`#/targets/soe-three-year${DAY}`);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send({ period: "2022", value: "false", published: "2023-01-15" });
  await expect(target.verdict).toHaveText("未达成");
});

test("a milestone of steps is met when every step is ticked", async ({ app, page }) => {
  await app.open(`#/targets/four-green${DAY}`);
  const target = new TargetPage(page);
  await target.record.click();
  const steps = ["绿色能源", "绿色工业", "绿色建筑", "绿色生活"];
  for (const step of steps.slice(0, 3)) await target.form.step(step).check();
  await target.form.send({ period: "2022", published: "2023-01-15" });
  await expect(target.verdict).not.toHaveText("已达成");
  await target.change(target.judged).click();
  for (const step of steps.slice(0, 3)) await expect(target.form.step(step)).toBeChecked();
  await target.form.step(steps[3]).check();
  await target.form.send({});
  await expect(target.verdict).toHaveText("已达成");
});

test("a target in words is rated", async ({ app, page }) => {
  await app.open(`#/targets/metro-coordination${DAY}`);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send({ period: "2022", value: "met", published: "2023-01-15" });
  await expect(target.verdict).toHaveText("已达成");
});

for (const { what, answers, said } of [
  { what: "a value that is no number", answers: { value: "两千多" }, said: "完成值：“两千多”不是数值，请写成 1234.5；小数点用“.”，不用逗号。" },
  { what: "no value", answers: { value: "" }, said: "完成值：请填写数值。" },
  { what: "a period that is none", answers: { period: "去年" }, said: "报告期：“去年”不是报告期，请写成 2022年、2022年三季度" },
  { what: "a month that does not exist", answers: { period: "2022-13" }, said: "报告期：“2022-13”不是报告期" },
  { what: "a day that does not exist", answers: { published: "2023-02-30" }, said: "公布日期：“2023-02-30”不是日期" },
  { what: "a unit that cannot be converted", answers: { unit: "亿元" }, said: "单位：单位应为“项”；“亿元”不能换算。" },
  { what: "a unit that nobody knows", answers: { unit: "项目项" }, said: "单位：不认识单位“项目项”" },
  { what: "a decimal comma", answers: { value: "3,5" }, said: "完成值：“3,5”不是数值" },
  { what: "a unit of another quantity beside the number", answers: { value: "900平方米" }, said: "完成值：单位应为“项”；“平方米”不能换算。" },
  { what: "a negative count", answers: { value: "-5" }, said: "完成值：以“项”计的数不能为负。" },
  { what: "half of a thing", answers: { value: "850.5" }, said: "完成值：以“项”计的数应是整数个。" },
  { what: "a period that is yet to come", answers: { period: "2099-09" }, said: "报告期：期末（2099年9月30日）还没有到" },
  { what: "a publication that is yet to come", answers: { published: "2099-12-01" }, said: "公布日期：公布日期还没有到。" },
  { what: "official without a publisher", answers: { grade: "official", title: "公报" }, said: "发布单位：“官方”须写明来源标题和发布单位" },
  { what: "a number beyond sense", answers: { value: "1e30" }, said: "完成值：" },
]) {
  test(`${what}: field and remedy are named, nothing typed is lost, nothing changes`, async ({ app, page }) => {
    await app.open(NUMBER);
    const target = new TargetPage(page);
    await target.record.click();
    const typed = { ...ENOUGH, note: "不能丢失的备注", ...answers };
    await target.form.fill(typed);
    await target.form.save.click();
    await expect(target.form.problems).toHaveCount(1);
    await expect(target.form.problems).toContainText(said);
    for (const [name, answer] of Object.entries(typed)) {
      await expect(target.form.field(name as keyof typeof typed)).toHaveValue(answer);
    }
    await target.form.cancel.click();
    await expect(target.verdict).toHaveText("未公布");
    await expect(app.undo).toBeDisabled();
    expect(await app.records()).toEqual({});
  });
}

test("what is typed is understood, and said below its field before it is saved", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  const echo = (field: string) => target.form.dialog.locator(`#${field}-echo`);
  await target.form.fill({ period: "三季度", value: "1.2万", published: "2022/10/15" });
  await expect(echo("period")).toHaveText("将记为 2022年1—9月");
  await expect(echo("value")).toHaveText("将记为 12,000 项");
  await expect(echo("published")).toHaveText("将记为 2022年10月15日");
  await expect(target.form.field("period")).toHaveAttribute("aria-describedby", /period-echo/);
  await target.form.dialog.getByRole("radio", { name: "2022年三季度 当期" }).check();
  await expect(echo("period")).toHaveText("将记为 2022年三季度");
  await target.form.fill({ period: "2022年1-9月" });
  await expect(target.form.dialog.locator("#record-span")).toBeHidden();
  await target.form.send({});
  await expect(target.figures).toContainText("2022年1—9月");
});

test("what is hardly so is asked about once, and saved all the same", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.fill({ ...ENOUGH, published: "2022-08-15" });
  await target.form.save.click();
  await expect(target.form.doubts).toHaveText(["公布日期早于期末（2022年12月31日）。"]);
  await expect(target.form.save).toHaveText("仍要保存");
  await target.form.save.click();
  await expect(target.form.dialog).toBeHidden();
});

test("every wrong field is named at once", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.fill({ period: "x", value: "y", published: "z" });
  await target.form.save.click();
  await expect(target.form.problems).toHaveCount(3);
});

test("what was wrong is corrected in place and then taken", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.fill({ ...ENOUGH, value: "两千" });
  await target.form.save.click();
  await expect(target.form.problems).toHaveCount(1);
  await target.form.send({ value: "2000" });
  await expect(target.verdict).toHaveText("已达成");
});

test("a cancelled form changes nothing", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.fill(ENOUGH);
  // What was typed is asked about.
  page.once("dialog", question => question.accept());
  await target.form.cancel.click();
  await expect(target.form.dialog).toBeHidden();
  await expect(target.verdict).toHaveText("未公布");
  expect(await app.records()).toEqual({});
});

test("saving a change that changes nothing says so", async ({ app, page }) => {
  await app.open(`#/targets/hitech-firms${DAY}`);
  const target = new TargetPage(page);
  await target.change(target.judged).click();
  await target.form.send({});
  await expect(app.toast).toContainText("内容没有变化");
  await expect(app.undo).toBeDisabled();
});

test("who records is remembered for the next figure", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send({ ...ENOUGH, author: "和平区统计局" });
  await app.reload();
  await target.record.click();
  await expect(target.form.field("author")).toHaveValue("和平区统计局");
});

test("the period is chosen by buttons, and says the same as if it were typed", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  const button = (name: string) => target.form.dialog.getByRole("button", { name, exact: true });
  await button("9月").click();
  await expect(target.form.field("period")).toHaveValue("2022年1—9月");
  await button("当月").click();
  await expect(target.form.field("period")).toHaveValue("2022年9月");
  await expect(target.form.dialog.locator("#record-span")).toContainText("当期数不单独采用");
  await button("季度").click();
  await expect(target.form.field("period")).toHaveValue("2022年三季度");
  await target.form.fill({ period: "2022-06" });
  await expect(target.form.dialog.locator("#period-echo")).toHaveText("将记为 2022年上半年");
});

test("what saving will do is said before it is done", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await expect(target.form.outcome).toContainText("填好报告期和完成值");
  await target.form.fill(ENOUGH);
  await expect(target.form.outcome).toContainText(/未公布\s*→\s*已达成/);
  await target.form.fill({ value: "1500" });
  await expect(target.form.outcome).toContainText(/未公布\s*→\s*未达成/);
  await target.form.cancel.click();
  await expect(target.verdict).toHaveText("未公布");
});

test("the message says which verdict a figure moved", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send(ENOUGH);
  await expect(app.toast).toContainText("首批行权事项系统上线项数由“未公布”变为“已达成”");
});

test("one key saves and goes on with the next period; source and name stay", async ({ app, page }) => {
  await app.open("#/targets/power-items");
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.fill({ period: "2022年", value: "2100", grade: "unit_report", publisher: "市营商局", author: "张三" });
  await target.form.field("value").press("Control+Enter");
  await expect(target.form.saved).toContainText("已存：2022年 2,100 项。");
  await expect(target.form.field("period")).toHaveValue("2023年");
  await expect(target.form.field("value")).toHaveValue("");
  await expect(target.form.field("value")).toBeFocused();
  await expect(target.form.field("publisher")).toHaveValue("市营商局");
  await expect(target.form.field("author")).toHaveValue("张三");
  await target.form.cancel.click();
  await expect(target.figures).toHaveCount(1);
});

test("an official source asks for its unit and its title; no source asks for nothing", async ({ app, page }) => {
  await app.open(NUMBER);
  const target = new TargetPage(page);
  await target.record.click();
  await expect(target.form.field("title")).toHaveCount(0);
  await target.form.fill({ grade: "official" });
  await expect(target.form.field("title")).toHaveAttribute("required");
  await expect(target.form.field("publisher")).toHaveAttribute("required");
});
