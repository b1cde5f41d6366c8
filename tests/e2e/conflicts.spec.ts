// Conflicts of many files in one place, chosen one by one or by a rule.
import { expect, test } from "./support/test";
import { DataPage } from "./pages/data";
import { FIGURE, edit, file, ledger } from "./support/ledger";

const published = (value: string, day: string) => ({ ...FIGURE, value, published: day });

/** An edit of a figure by an author, by a clock. */
const by = (author: string, id: string, subject: string, at: string, observation: Record<string, unknown>) => ({
  ...edit(id, observation),
  subject,
  author,
  at,
});

/** Two figures, of each of which two offices say something else. */
const DISPUTED = [
  by("科技局", "a1", "a", "2023-02-01T08:00:00.000Z", published("2100", "2023-01-20")),
  by("和平区", "a2", "a", "2023-02-02T08:00:00.000Z", published("2200", "2023-01-31")),
  by("科技局", "b1", "b", "2031-01-01T08:00:00.000Z", published("2300", "2023-01-20")),
  by("和平区", "b2", "b", "2023-02-02T08:00:00.000Z", published("2400", "2023-01-20")),
];

test.beforeEach(async ({ app, page }) => {
  await app.open("#/data");
  await (await new DataPage(page).pick(file(JSON.stringify(ledger(DISPUTED))))).take();
});

test("all conflicts stand in one list with both values, authors and times", async ({ page }) => {
  const { conflicts } = new DataPage(page);
  await expect(conflicts.getByRole("group", { name: /双方数据不一致/ })).toHaveCount(2);
  for (const text of ["2,100", "科技局", "2023-02-01 08:00", "2,200", "和平区"]) await expect(conflicts).toContainText(text);
});

test("a clock that is years ahead is explained", async ({ page }) => {
  const side = new DataPage(page).conflicts.getByRole("listitem").filter({ hasText: "2,300" }).last();
  await expect(side).toContainText("2031年1月1日）晚于今天");
});

test("a rule decides what it can, and one undo takes it back", async ({ app, page }) => {
  const { conflicts } = new DataPage(page);
  await conflicts.getByRole("button", { name: "公布较晚的：选定 1 条（共 2 条）" }).click();
  await expect(conflicts.getByRole("heading")).toContainText("1");
  await expect(conflicts).not.toContainText("2,100");
  await conflicts.getByRole("button", { name: "以此人的为准：科技局：选定 1 条（共 1 条）" }).click();
  await expect(conflicts).toHaveCount(0);
  await app.undo.click();
  await app.redo.click();
  await expect(conflicts).toHaveCount(0);
});

test("one person's values are taken in one go", async ({ page }) => {
  const { conflicts } = new DataPage(page);
  await conflicts.getByRole("button", { name: "以此人的为准：和平区：选定 2 条（共 2 条）" }).click();
  await expect(conflicts).toHaveCount(0);
});

test("a single conflict is chosen by its button", async ({ page }) => {
  const { conflicts } = new DataPage(page);
  await conflicts.getByRole("button", { name: /采用此数.*2,300/ }).click();
  await expect(conflicts.getByRole("group", { name: /双方数据不一致/ })).toHaveCount(1);
});
