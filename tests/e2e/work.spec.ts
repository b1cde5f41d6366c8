// Work on a target: who is responsible, evidence, the steps of the claim, and the log.
import { createHash } from "node:crypto";
import { expect, test } from "./support/test";
import type { Page } from "@playwright/test";
import { TargetPage } from "./pages/target";
import { Work } from "./pages/work";
import { AFTER, asOf } from "./support/days";
import { holdReading } from "./support/files";

// Work entries count from the day they are recorded, so these tests use today.
const ADDRESS = "#/targets/power-items";

test("a lead and a responsible unit are named, and can be taken back", async ({ app, page }) => {
  await app.open(ADDRESS);
  const work = new Work(page);
  await expect(work.stage).toHaveText("未明确单位");
  await work.assign("大数据局", "各区县");
  await expect(work.log).toContainText("大数据局");
  await expect(work.stage).toHaveText("办理中");
  await app.undo.click();
  await expect(work.log).toHaveCount(0);
  await expect(work.stage).toHaveText("未明确单位");
});

test("an assignment without a name is refused, and what was typed stays", async ({ app, page }) => {
  await app.open(ADDRESS);
  await page.locator("#work-assignment").click();
  const form = page.locator("#work-dialog");
  await form.locator('[name="due"]').fill("2022-13-01");
  await page.locator("#work-save").click();
  await expect(page.locator("#work-problems").getByRole("listitem")).toHaveCount(2);
  await expect(form.locator('[name="due"]')).toHaveValue("2022-13-01");
  expect(await app.records()).toEqual({});
});

test("evidence carries the digest of its file, reckoned here", async ({ app, page }) => {
  await app.open(ADDRESS);
  await page.locator("#work-evidence").click();
  const form = page.locator("#work-dialog");
  const bytes = Buffer.from("验收报告");
  await form.locator('[name="title"]').fill("验收报告");
  await form.locator('input[type="file"]').setInputFiles({ name: "报告.pdf", mimeType: "application/pdf", buffer: bytes });
  const digest = createHash("sha256").update(bytes).digest("hex");
  await expect(form.locator('[name="sha256"]')).toHaveValue(digest);
  await page.locator("#work-save").click();
  await expect(new Work(page).log).toContainText(digest);
});

test("evidence is saved with the digest of its file, and not before", async ({ app, page }) => {
  await app.open(ADDRESS);
  await page.locator("#work-evidence").click();
  const form = page.locator("#work-dialog");
  const reading = await holdReading(page);
  await form.locator('[name="title"]').fill("验收报告");
  await form.locator('input[type="file"]').setInputFiles({ name: "报告.pdf", mimeType: "application/pdf", buffer: Buffer.from("验收报告") });
  await expect(form).toContainText("正在读取");
  await expect(page.locator("#work-save")).toBeDisabled();
  await form.locator('[name="title"]').press("Enter");
  await reading.release();
  await expect(form.locator('[name="sha256"]')).toHaveValue(/^[0-9a-f]{64}$/);
  await page.locator("#work-save").click();
  await expect(new Work(page).log).toContainText("SHA-256");
});

test("a file that cannot be read is named, and its evidence can be saved without it", async ({ app, page }) => {
  await app.open(ADDRESS);
  await page.locator("#work-evidence").click();
  const form = page.locator("#work-dialog");
  await page.evaluate(() => (Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotReadableError"))));
  await form.locator('[name="title"]').fill("验收报告");
  await form.locator('input[type="file"]').setInputFiles({ name: "报告.pdf", mimeType: "application/pdf", buffer: Buffer.from("验收报告") });
  await expect(form).toContainText("文件无法打开");
  await page.locator("#work-save").click();
  await expect(new Work(page).log).toContainText("验收报告");
});

test("a target goes from its unit to its closing step by step, each with a name and a time", async ({ app, page }) => {
  await app.open(ADDRESS);
  const work = new Work(page);
  await work.assign("大数据局");
  await work.prove();
  await work.take({ author: "大数据局 张三" });
  await expect(work.stage).toHaveText("自报完成");
  await work.take({ author: "督查室 李四" });
  await expect(work.stage).toHaveText("已核实");
  await work.take({ why: "并入下一年度" });
  await expect(work.stage).toHaveText("已销号");
  await expect(work.log).toHaveText([/大数据局/, /验收报告/, /张三.*自报完成/, /李四.*核实/, /李四.*销号：并入下一年度/]);
  for (const entry of await work.log.all()) await expect(entry).toContainText(/\d+年\d+月\d+日 \d\d:\d\d/);
  await app.reload();
  await expect(work.stage).toHaveText("已销号");
});

test("what hinders the next step stands beside its button, and the button says so", async ({ app, page }) => {
  await app.open(ADDRESS);
  const work = new Work(page);
  await expect(work.next).toHaveAccessibleDescription("还不能自报完成：尚未明确牵头单位或责任单位。");
  await expect(work.next).toHaveAttribute("aria-disabled", "true");
  await work.next.focus();
  await page.keyboard.press("Enter");
  await expect(work.form).toBeHidden();
  await work.assign("大数据局");
  await work.take({ author: "张三" });
  await expect(work.next).toHaveText("核实");
  await expect(work.next).toHaveAccessibleDescription("还不能核实：核实须先附佐证材料。");
});

test("a step without a name is refused, and nobody verifies what they reported", async ({ app, page }) => {
  await app.open(ADDRESS);
  const work = new Work(page);
  await work.assign("大数据局");
  await work.prove();
  await work.next.click();
  await work.save.click();
  await expect(work.refusals).toContainText("请填写姓名或单位。");
  await work.author.fill("张三");
  await work.save.click();
  await expect(work.stage).toHaveText("自报完成");
  await work.next.click();
  await expect(work.author).toHaveValue("张三");
  await expect(work.form).toContainText("自报：张三");
  await work.save.click();
  await expect(work.refusals).toContainText("自报的人不能核实、销号");
  await work.author.fill("李四");
  await work.save.click();
  await expect(work.stage).toHaveText("已核实");
});

test("what is sent back says why, and is reported anew", async ({ app, page }) => {
  await app.open(ADDRESS);
  const work = new Work(page);
  await work.assign("大数据局");
  await expect(work.back).toBeHidden();
  await work.take({ author: "张三" });
  await work.back.click();
  await work.author.fill("李四");
  await work.save.click();
  await expect(work.refusals).toContainText("退回须说明原因。");
  await work.why.fill("缺现场照片");
  await work.save.click();
  await expect(work.stage).toHaveText("办理中");
  await expect(work.section).toContainText("退回：缺现场照片 李四");
  await expect(work.next).toHaveText("自报完成");
  await work.take({ author: "张三" });
  await expect(work.stage).toHaveText("自报完成");
});

test("closing against the verdict asks for a reason before it is pressed", async ({ app, page }) => {
  await app.open(ADDRESS);
  const work = new Work(page);
  await work.assign("大数据局");
  await work.prove();
  await work.take({ author: "张三" });
  await work.take({ author: "李四" });
  await expect(work.next).toHaveAccessibleDescription("评价不是“已达成”，销号须说明理由。");
  await work.next.click();
  await work.save.click();
  await expect(work.refusals).toContainText("销号须说明理由");
});

test("progress, reason and next step are kept, and the next account begins with them", async ({ app, page }) => {
  await app.open(ADDRESS);
  const work = new Work(page);
  await page.locator("#work-situation").click();
  await work.save.click();
  await expect(work.refusals).toContainText("三项至少填一项");
  await work.field("progress").fill("系统主体已完成");
  await work.field("reason").fill("接口未通");
  await work.field("next_step").fill("年底前联调");
  await work.save.click();
  await expect(work.log).toContainText("形象进度：系统主体已完成；原因：接口未通；下步措施：年底前联调");
  await page.locator("#work-situation").click();
  await expect(work.field("reason")).toHaveValue("接口未通");
});

test("on a day that is looked back at the work stands as it stood, and nothing is recorded", async ({ app, page }) => {
  await app.open(ADDRESS);
  const work = new Work(page);
  await work.assign("大数据局");
  await app.open(`${ADDRESS}${asOf(AFTER)}`);
  await expect(work.stage).toHaveText("未明确单位");
  await expect(work.next).toHaveAccessibleDescription(/^正在回看/);
  await expect(page.locator("#work-evidence")).toBeDisabled();
});

async function adjust(page: Page, grade: string) {
  await page.locator("#work-adjustment").click();
  const form = page.locator("#work-dialog");
  const answers = { value: "13000", from: "2022-07-01", why: "年中上调", title: "工作通知", publisher: "市政府", published: "2022-06-30" };
  for (const [name, answer] of Object.entries(answers)) await form.locator(`[name="${name}"]`).fill(answer);
  await form.locator('[name="grade"]').selectOption(grade);
  await page.locator("#work-save").click();
  await expect(form).toBeHidden();
}

for (const { grade, verdict } of [
  { grade: "official", verdict: "未达成" },
  { grade: "press", verdict: "已达成" },
]) {
  test(`a target is adjusted by its owner's word: a source of grade ${grade} leaves it ${verdict}`, async ({ app, page }) => {
    await app.open("#/targets/5g-new");
    const target = new TargetPage(page);
    await target.record.click();
    await target.form.send({ period: "2022", value: "12500", published: "2023-01-15" });
    await expect(target.verdict).toHaveText("已达成");
    await adjust(page, grade);
    await expect(target.verdict).toHaveText(verdict);
    // Both numbers stay visible, and the one in force is next to the verdict.
    await expect(new Work(page).log.filter({ hasText: "13,000" })).toBeVisible();
    await expect(page.locator(".verdict-line")).toContainText(grade === "official" ? "≥ 13,000 个（原 12,000 个）" : "≥ 12,000 个");
    await app.undo.click();
    await expect(target.verdict).toHaveText("已达成");
  });
}
