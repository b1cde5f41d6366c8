// A page that is switched shows the same words and numbers as one that is opened so: nothing keeps the
// language, the as-of date or the plan of before.
import { expect, test } from "./support/test";
import type { App } from "./pages/app";
import { AFTER, asOf } from "./support/days";
import { FRAMED } from "./support/pages";

const EARLIER = "2022-12-31";

/** Every word, number, label and address of a page. */
async function said(app: App): Promise<string[]> {
  await expect(app.heading).toBeVisible();
  return app.page.evaluate(() => {
    const named = ["aria-label", "title", "placeholder", "aria-valuetext", "href", "lang"];
    const words = [document.title];
    const walk = (node: Node) => {
      if (node instanceof Text) words.push(node.data.trim());
      if (!(node instanceof Element)) return;
      // Drawings arrive in their own time, and their data table says the same; messages belong to the switch.
      if (node.matches("canvas, .chart-host > *, .chart-state, #toast, script, style")) return;
      for (const name of named) if (node.hasAttribute(name)) words.push(`${name}=${node.getAttribute(name)}`);
      if (node instanceof HTMLInputElement) words.push(`value=${node.value}`);
      node.childNodes.forEach(walk);
    };
    walk(document.body);
    return words.filter(word => word !== "");
  });
}

for (const { name, path } of FRAMED) {
  test(`${name}: switched to English, it says what it says when opened in English`, async ({ app, newProfile }) => {
    const opened = await (await newProfile()).open(`#/${path}${asOf(AFTER, "&lang=en")}`);
    await app.open(`#/${path}${asOf(AFTER)}`);
    await app.language.click();
    await expect(app.page.locator("html")).toHaveAttribute("lang", "en");
    await expect.poll(() => said(app)).toEqual(await said(opened));
  });

  test(`${name}: set to another day, it says what it says when opened for that day`, async ({ app, newProfile }) => {
    const opened = await (await newProfile()).open(`#/${path}${asOf(EARLIER)}`);
    await app.open(`#/${path}${asOf(AFTER)}`);
    await app.setDay(EARLIER);
    await expect.poll(() => said(app)).toEqual(await said(opened));
  });
}

for (const { name, path } of FRAMED.filter(page => !page.path.includes("/"))) {
  test(`${name}: with another plan chosen, it says what it says when opened with that plan`, async ({ app, newProfile }) => {
    const address = `#/${path}${asOf(AFTER, "&plan=canada-2030")}`;
    const opened = await (await newProfile()).open(address);
    await app.open(`#/${path}${asOf(AFTER)}`);
    await app.page.evaluate(address => (location.hash = address), address);
    await expect.poll(() => said(app)).toEqual(await said(opened));
  });
}
