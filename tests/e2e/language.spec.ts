// Every page in Chinese, the default, and in English.
import { expect, test } from "./support/test";
import { TargetPage } from "./pages/target";
import { AFTER, asOf } from "./support/days";
import { FRAMED } from "./support/pages";

/** Text of the page itself; names of sources and publishers stay in their own language. */
const INTERFACE =
  ".masthead, .skip, h1, h2, h3, button, th, label, legend, summary, dt, caption, option, figcaption, .answer, .banner, .lead, .lamp, .tag, .chart-state, .neighbours";

for (const { name, path } of FRAMED) {
  test(`English: no Chinese is left in the interface of ${name}`, async ({ app, page }) => {
    await app.open(`#/${path}${asOf(AFTER, "&lang=en")}`);
    const left = await page.evaluate(selector => {
      const han = /\p{Script=Han}/u;
      const switchBack = (element: Element) => element.closest("#language");
      const texts = [...document.querySelectorAll<HTMLElement>(selector)]
        .filter(element => !switchBack(element) && !element.closest(".source, #stopped"))
        .map(element => {
          const copy = element.cloneNode(true) as HTMLElement;
          copy.querySelectorAll("#language").forEach(button => button.remove());
          return copy.textContent ?? "";
        });
      const hidden = ["aria-label", "title", "placeholder", "aria-valuetext"].flatMap(attribute =>
        [...document.querySelectorAll(`[${attribute}]`)].map(element => element.getAttribute(attribute)!),
      );
      return [...texts, ...hidden].filter(text => han.test(text));
    }, INTERFACE);
    expect(left).toEqual([]);
  });

  test(`English: ${name} says its language, and its title is English`, async ({ app, page }) => {
    await app.open(`#/${path}${asOf(AFTER, "&lang=en")}`);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page).toHaveTitle(/^[^\p{Script=Han}]+ · Xianfeng$/u);
  });
}

test("the switch changes the words, the title and the language of the document, and stays on the page", async ({ app, page }) => {
  await app.open(`#/targets/hitech-firms${asOf(AFTER)}`);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page).toHaveTitle(/^沈阳市高新技术企业数：2022年不少于 4,500 家 · .* · 先锋$/);
  await app.language.click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveTitle(/^High-tech enterprises.* · Xianfeng$/);
  await expect(app.heading).toContainText("High-tech enterprises");
  await expect(new TargetPage(page).verdict).toHaveText("Missed");
  await app.language.click();
  await expect(app.heading).toContainText("高新技术企业数");
});

test("the language goes along from page to page and is in the address", async ({ app, page }) => {
  await app.open(`#/${asOf(AFTER, "&lang=en")}`);
  await app.go("Targets");
  expect(await app.hash()).toContain("lang=en");
  await page.getByRole("link", { name: "High-tech enterprises" }).click();
  await expect(app.heading).toContainText("High-tech enterprises");
});

test("an address without a language keeps the one that is read", async ({ app, page }) => {
  await app.open("#/targets?lang=en");
  await expect(app.heading).toHaveText("Targets");
  await page.evaluate(() => (location.hash = "#/method"));
  await expect(app.heading).toHaveText("How a target is judged");
  expect(page.url()).toContain("lang=en");
});

test("back undoes a switch of language", async ({ app, page }) => {
  await app.open(`#/targets${asOf(AFTER)}`);
  await app.language.click();
  await expect(app.heading).toHaveText("Targets");
  await page.goBack();
  await expect(app.heading).toHaveText("目标");
});

test("a figure is recorded in English as well", async ({ app, page }) => {
  await app.open(`#/targets/power-items${asOf(AFTER, "&lang=en")}`);
  const target = new TargetPage(page);
  await target.record.click();
  await expect(page.getByRole("dialog", { name: "Record a figure" })).toBeVisible();
  await target.form.fill({ period: "2022", value: "many" });
  await target.form.save.click();
  await expect(target.form.problems).toContainText("Value: “many” is not a number; write 1234.5");
  await target.form.send({ value: "2100", published: "2023-01-31" });
  await expect(target.verdict).toHaveText("Met");
  await expect(app.toast).toContainText("Figure recorded");
});
