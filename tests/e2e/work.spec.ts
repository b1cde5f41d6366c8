// Work on a target: who is responsible, evidence, the status of the claim.
import { createHash } from "node:crypto";
import { expect, test } from "./support/test";
import type { Page } from "@playwright/test";
import { TargetPage } from "./pages/target";

// Work entries count from the day they are recorded, so these tests use today.
const ADDRESS = "#/targets/power-items";

test("a lead and a responsible unit are named, and can be taken back", async ({ app, page }) => {
  await app.open(ADDRESS);
  const work = page.locator("#work");
  await page.locator("#work-assignment").click();
  const form = page.locator("#work-dialog");
  await form.locator('[name="lead"]').fill("大数据局");
  await form.locator('[name="responsible"]').fill("各区县");
  await page.locator("#work-save").click();
  await expect(form).toBeHidden();
  await expect(work.getByRole("listitem")).toContainText("大数据局");
  await app.undo.click();
  await expect(work.getByRole("listitem")).toHaveCount(0);
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
  await expect(page.locator("#work").getByRole("listitem")).toContainText(digest);
});

async function addEvidence(page: Page) {
  await page.locator("#work-evidence").click();
  await page.locator("#work-dialog").locator('[name="title"]').fill("验收报告");
  await page.locator("#work-save").click();
  await expect(page.locator("#work-dialog")).toBeHidden();
}

test("the claim goes from reported to verified to closed, one step at a time", async ({ app, page }) => {
  await app.open(ADDRESS);
  await addEvidence(page);
  const [gate, next] = [page.locator("#gate"), page.locator("#gate-next")];
  const seen = [await gate.innerText()];
  for (let step = 0; step < 3; step++) {
    await next.click();
    await expect(gate).not.toHaveText(seen.at(-1)!);
    seen.push(await gate.innerText());
  }
  expect(new Set(seen).size).toBe(4);
  await expect(next).toHaveCount(0);
  await app.reload();
  await expect(gate).toHaveText(seen.at(-1)!);
});

test("without evidence nothing is verified, and that is said", async ({ app, page }) => {
  await app.open(ADDRESS);
  const [gate, next] = [page.locator("#gate"), page.locator("#gate-next")];
  await next.click();
  await expect(gate).toHaveText("自报完成");
  await next.click();
  await expect(app.toast).toContainText("佐证");
  await expect(gate).toHaveText("自报完成");
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
    await expect(page.locator("#work").getByRole("listitem").filter({ hasText: "13,000" })).toBeVisible();
    await expect(page.locator(".verdict-line")).toContainText(grade === "official" ? "≥ 13,000 个（原 12,000 个）" : "≥ 12,000 个");
    await app.undo.click();
    await expect(target.verdict).toHaveText("已达成");
  });
}
