// Every text in another language than the page is marked, so that a voice reads it as what it is.
import { expect, test } from "./support/test";
import { AFTER, asOf } from "./support/days";
import { PAGES } from "./support/pages";

for (const { name, path } of PAGES) {
  test(`${name}: Chinese on the English page is marked`, async ({ app, page }) => {
    await app.open(`#/${path}${asOf(AFTER, "&lang=en")}`);
    await page.evaluate(() => document.querySelectorAll("details").forEach(details => (details.open = true)));
    const unmarked = await page.evaluate(() => {
      const isChinese = (text: string | null) => /[\u4e00-\u9fff]/.test(text ?? "");
      const isMarked = (element: Element) => element.closest("[lang]")?.getAttribute("lang")?.startsWith("zh") ?? false;
      const all = [...document.body.querySelectorAll(":not(script, style, noscript)")].filter(element => !isMarked(element));
      const says = (element: Element) =>
        [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && isChinese(node.textContent)) ||
        ["aria-label", "title", "placeholder"].some(attribute => isChinese(element.getAttribute(attribute))) ||
        (element instanceof HTMLInputElement && isChinese(element.value));
      return all.filter(says).map(element => element.outerHTML.slice(0, 200));
    });
    expect(unmarked).toEqual([]);
  });
}
