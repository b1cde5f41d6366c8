// Citing and embedding: a chart, and the answer for the whole plan. The target's own is in target.spec.ts.
import { expect, test } from "./support/test";
import { AFTER, asOf } from "./support/days";
import type { Page } from "@playwright/test";

/** The address in the code for another page. */
async function embedded(page: Page): Promise<string> {
  const code = await page.getByLabel("嵌入网页").first().inputValue();
  const address = /src="([^"]+)"/.exec(code)![1].replaceAll("&amp;", "&");
  return address.slice(address.indexOf("#"));
}

test("a chart is cited by its own address and its day", async ({ app, page }) => {
  await app.open(`#/charts${asOf(AFTER)}`);
  await page.getByText("引用与嵌入", { exact: true }).first().click();
  await expect(page.getByLabel("通用格式").first()).toHaveValue(/完成率.*as-of=2023-03-31&at=chart-completion/);
});

test("a chart in another page stands alone, with its day and the way back", async ({ app, page }) => {
  await app.open(`#/charts${asOf(AFTER)}`);
  await page.getByText("引用与嵌入", { exact: true }).first().click();
  await app.open(await embedded(page));
  await expect(app.heading).toContainText("完成率");
  await expect(app.navigation).toBeHidden();
  await expect(page.getByText("截至：2023年3月31日")).toBeVisible();
  await expect(page.getByRole("link", { name: "查看依据与来源" })).toHaveAttribute("href", /#\/charts\?as-of=2023-03-31/);
  await app.chartDrawn();
});

test("the answer for the whole plan is cited and embedded", async ({ app, page }) => {
  await app.open(`#/${asOf(AFTER)}`);
  await page.getByText("引用与嵌入", { exact: true }).click();
  await expect(page.getByLabel("GB/T 7714")).toHaveValue(/沈阳市.*#\/\?as-of=2023-03-31/);
  await app.open(await embedded(page));
  await expect(app.heading).toContainText("160 项目标，能核对的 13 项");
  await expect(app.navigation).toBeHidden();
});

test("an embedded chart that nobody knows is said to be unknown", async ({ app }) => {
  await app.open("#/embed-chart/nonsense");
  await expect(app.heading).toHaveText("没有找到");
});
