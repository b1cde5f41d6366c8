// Copies of the work that this browser keeps by itself.
import { expect, test } from "./support/test";
import { DataPage } from "./pages/data";
import { TargetPage } from "./pages/target";
import { AFTER, asOf } from "./support/days";

const TARGET = `#/targets/power-items${asOf(AFTER)}`;

test("a copy is kept after something was recorded, and brings back what was deleted since", async ({ app, page }) => {
  await app.open(TARGET);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send({ period: "2022", value: "2100", published: "2023-01-31" });
  await expect(target.verdict).toHaveText("已达成");
  await app.go("数据");
  const data = new DataPage(page);
  const copy = data.backups.getByRole("listitem");
  // It is made some ten seconds after the change.
  await expect(copy).toHaveCount(1, { timeout: 20_000 });
  await data.takeBack();
  await app.open(TARGET);
  await expect(target.verdict).toHaveText("未公布");

  await app.go("数据");
  await copy.getByRole("button", { name: "预览并恢复" }).click();
  const dialog = page.getByRole("dialog", { name: "恢复备份" });
  await expect(dialog.getByRole("listitem")).toContainText("2,100");
  await dialog.getByRole("button", { name: "恢复到这一份" }).click();
  await app.open(TARGET);
  await expect(target.verdict).toHaveText("已达成");
  await app.undo.click();
  await expect(target.verdict).toHaveText("未公布");
});

test("deleting the work for good takes its copies with it", async ({ app, page }) => {
  await app.open(TARGET);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send({ period: "2022", value: "2100", published: "2023-01-31" });
  await app.go("数据");
  const data = new DataPage(page);
  await expect(data.backups.getByRole("listitem")).toHaveCount(1, { timeout: 20_000 });
  await data.deleteForGood("删除本规划的修改");
  await expect(data.backups).toContainText("还没有备份");
});
