// The pages that are compared, and how one acts in them.

const OWN_TARGET = "hitech-firms";

/** Records a figure through the form of a peer. */
const inForm = page => page.evaluate(() => document.getElementById("form").requestSubmit());

/** Records a figure through the dialog of the page. */
async function inDialog(page) {
  await page.locator("#record").click();
  const dialog = page.locator("#record-dialog");
  const fill = (name, text) => dialog.locator(`[name="${name}"]`).fill(text);
  await dialog.waitFor();
  await fill("period", "2022");
  await fill("value", "4600");
  await fill("published", "2023-01-31");
  await dialog.locator(`[name="grade"]`).selectOption("official");
  await fill("title", "统计公报");
  await fill("publisher", "统计局");
  await page.locator("#record-save").click();
  if (await dialog.isVisible()) await page.locator("#record-save").click();
  await dialog.waitFor({ state: "hidden" });
}

const PEER = { search: "#q", list: "#rows", record: inForm, places: ["#/", "#/targets"] };
const OURS = {
  search: `main input[type="search"]`,
  list: "#target-list tbody",
  record: inDialog,
  places: ["#/", "#/targets", "#/areas", "#/tasks", "#/charts", "#/method"],
};

/** The name that the page itself has among its peers. */
export const X = "X";

export const ways = name => ({ ...(name === X ? OURS : PEER), target: `#/targets/${OWN_TARGET}` });
