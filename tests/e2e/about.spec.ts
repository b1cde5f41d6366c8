// Who made this, that it is not official, and what it does not know.
import { expect, test } from "./support/test";
import { FRAMED } from "./support/pages";

for (const { name, path } of FRAMED) {
  test(`${name} says in one line that it is not official, and leads to who made it`, async ({ app, page }) => {
    await app.open(`#/${path}`);
    const footer = page.locator("footer");
    await expect(footer).toContainText("非官方");
    await footer.getByRole("link", { name: "关于本站" }).click();
    await expect(app.heading).toHaveText("关于本站");
  });
}

test("the page names what is not known, in numbers of the plan", async ({ app, page }) => {
  await app.open("#/about");
  const main = page.locator("main");
  for (const heading of ["谁做的", "不是官方发布", "怎么评价", "它不知道什么", "发现错误怎么办", "许可与隐私"]) {
    await expect(main.getByRole("heading", { name: heading })).toBeVisible();
  }
  await expect(main).toContainText(/本规划 160 项目标，其中 \d+ 项没有查到/);
  await main.getByRole("link", { name: "目标如何评价" }).click();
  await expect(app.heading).toHaveText("目标如何评价");
});

test("numbers are those of the open plan", async ({ app, page }) => {
  await app.open("#/about?plan=canada-2030&lang=en");
  await expect(page.locator("main")).toContainText(/^.*21 targets/s);
});

test("it is in the menu of everything else", async ({ app }) => {
  await app.open("#/");
  await app.more.click();
  await app.page.locator("#more-menu").getByRole("link", { name: "关于" }).click();
  await expect(app.heading).toHaveText("关于本站");
});

test("the description for links is in both languages", async ({ app, page }) => {
  await app.open("#/");
  for (const name of ["description", "og:description", "og:title"]) {
    const content = await page.locator(`meta[name="${name}"], meta[property="${name}"]`).getAttribute("content");
    expect(content).toMatch(/\p{Script=Han}/u);
    expect(content).toMatch(/[A-Za-z]{4,}/);
  }
});
