// The frame: one row above the page, tabs at the foot of a phone, menus that close, and what is printed.
import { expect, test } from "./support/test";
import { AFTER, asOf } from "./support/days";
import { FRAMED } from "./support/pages";

const DAY = asOf(AFTER);

for (const language of ["", "&lang=en"]) {
  test(`the header is one row at 1280 pixels ${language}`, async ({ app, page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await app.open(`#/${language.replace("&", "?")}`);
    expect((await page.locator(".masthead").boundingBox())!.height).toBeLessThanOrEqual(56);
    expect(await app.navigation.getByRole("link").count()).toBeGreaterThanOrEqual(10);
    await expect(app.tabs).toBeHidden();
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the header is one row, and the content begins right below it", async ({ app, page }) => {
    await app.open("#/");
    expect((await page.locator(".masthead").boundingBox())!.height).toBeLessThanOrEqual(56);
    expect((await app.heading.boundingBox())!.y).toBeLessThan(110);
    await expect(app.day).toBeInViewport({ ratio: 1 });
    await expect(page.locator("#find")).toBeInViewport({ ratio: 1 });
    await expect(app.more).toBeInViewport({ ratio: 1 });
  });

  test("five tabs are at the foot of the screen, 48 pixels high, each as wide as the others", async ({ app, page }) => {
    await app.open("#/");
    await expect(app.navigation).toBeHidden();
    const tabs = app.tabs.locator("> a, > details > summary");
    await expect(tabs).toHaveText(["总览", "目标", /.+/, "数据", "更多"]);
    const boxes = await tabs.evaluateAll(all => all.map(tab => tab.getBoundingClientRect()).map(({ height, right, bottom }) => ({ height, right, bottom })));
    for (const box of boxes) {
      expect(box.height).toBeGreaterThanOrEqual(48);
      expect(box.bottom).toBeLessThanOrEqual(844);
      expect(box.right).toBeLessThanOrEqual(390.5);
    }
    await page.mouse.wheel(0, 2000);
    await expect(tabs.first()).toBeInViewport({ ratio: 1 });
  });

  test("a tab leads to its page and says that one is there", async ({ app }) => {
    await app.open("#/");
    await app.tabs.getByRole("link", { name: "目标", exact: true }).click();
    await expect(app.heading).toHaveText("目标");
    await expect(app.tabs.getByRole("link", { name: "目标", exact: true })).toHaveAttribute("aria-current", "page");
  });

  test("the other pages are behind the last tab, which closes once one is chosen", async ({ app }) => {
    await app.open("#/");
    await app.tabs.getByText("更多", { exact: true }).click();
    await app.tabs.getByRole("link", { name: "方法", exact: true }).click();
    await expect(app.heading).toHaveText("目标如何评价");
    await expect(app.tabs.getByRole("link", { name: "方法", exact: true })).toBeHidden();
  });

  test("the end of a page is not behind the tabs", async ({ app, page }) => {
    await app.open("#/about");
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const [footer, tabs] = [(await page.locator("footer").boundingBox())!, (await app.tabs.boundingBox())!];
    expect(footer.y + footer.height).toBeLessThanOrEqual(tabs.y + 1);
  });
});

test("Escape closes a menu and returns to its button", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  await app.more.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.locator("#more-menu")).toHaveAttribute("open", "");
  await page.keyboard.press("Escape");
  await expect(page.locator("#more-menu")).not.toHaveAttribute("open", "");
  await expect(app.more).toBeFocused();
});

test("a click elsewhere closes a menu", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  await app.day.click();
  await expect(page.locator("#as-of")).toBeVisible();
  await app.heading.click();
  await expect(page.locator("#as-of")).toBeHidden();
});

test("two menus are never open at once", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  for (const opener of ["#day", "#more", "#columns", "#views"]) {
    // By key: a panel may lie over the next button.
    await page.locator(opener).press("Enter");
    await expect(page.locator("details.menu[open]")).toHaveCount(1);
  }
});

test("leaving a menu by Tab closes it", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  await page.locator("#columns").press("Enter");
  await page.locator("#views").focus();
  await expect(page.locator("#columns-menu")).not.toHaveAttribute("open", "");
});

for (const { by, leave } of [
  { by: "a focus elsewhere", leave: () => document.getElementById("views")!.focus() },
  { by: "a click elsewhere", leave: () => document.querySelector("h1")!.click() },
  { by: "Escape", leave: () => document.getElementById("columns")!.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })) },
]) {
  test(`${by} closes a menu even before the browser has told that it opened`, async ({ app, page }) => {
    await app.open(`#/targets${DAY}`);
    await page.evaluate(`document.getElementById("columns").click(); (${leave})()`);
    await expect(page.locator("#columns-menu")).not.toHaveAttribute("open", "");
  });
}

test("a dialog closes the menu from which it was opened", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  await app.more.click();
  await page.locator("#keys").click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect(page.locator("#more-menu")).not.toHaveAttribute("open", "");
});

test("a few days can be chosen by a button each, and today again", async ({ app, page }) => {
  await app.open("#/targets/hitech-firms");
  await app.day.click();
  await page.getByRole("button", { name: "2022年底" }).click();
  await expect(page.getByRole("button", { name: "2022年底" })).toHaveAttribute("aria-pressed", "true");
  expect(await app.hash()).toBe("#/targets/hitech-firms?as-of=2022-12-31");
  await page.getByRole("button", { name: "今天", exact: true }).click();
  expect(await app.hash()).toBe("#/targets/hitech-firms");
});

test("looking back, and only then, one line says so and leads back", async ({ app, page }) => {
  await app.open("#/");
  await expect(page.locator(".banner:visible")).toHaveCount(0);
  await app.setDay("2022-12-31");
  await expect(page.getByRole("note")).toContainText("2022年12月31日");
  expect((await page.getByRole("note").boundingBox())!.height).toBeLessThan(50);
  await app.today.click();
  await expect(page.locator(".banner:visible")).toHaveCount(0);
});

// A notice has a head of its own.
for (const { name, path } of FRAMED.filter(({ path }) => path !== "notice")) {
  test(`printed, ${name} says the plan, the day, and that it is not official`, async ({ app, page }) => {
    await app.open(`#/${path}${DAY}`);
    await page.emulateMedia({ media: "print" });
    const head = page.locator(".print-head");
    await expect(head).toBeVisible();
    await expect(head).toContainText("专项行动");
    await expect(head).toContainText("截至2023年3月31日");
    await expect(head).toContainText("非官方");
    await expect(app.navigation).toBeHidden();
    await expect(app.tabs).toBeHidden();
  });
}
