// Open data: addresses of shipped plans, files of the ledger that is here.
import { expect, test } from "./support/test";
import { DataPage } from "./pages/data";
import { downloaded } from "./support/download";
import { unzipped } from "./support/zip";

test("the page lists the fixed addresses of a shipped plan", async ({ app, page }) => {
  await app.open("#/data?plan=canada-2030");
  const { openData } = new DataPage(page);
  await expect(openData.getByRole("link", { name: "JSON" }).first()).toHaveAttribute("href", "./data/canada-2030/targets.json");
  await expect(openData.getByRole("link", { name: "订阅变化（Atom）" })).toHaveAttribute("href", "./data/canada-2030/feed.xml");
});

test("the ledger goes out as a Data Package with its schemas", async ({ app, page }) => {
  await app.open("#/data?as-of=2023-03-31");
  const { name, bytes } = await downloaded(page.getByRole("button", { name: "导出 Data Package" }));
  expect(name).toBe("shenyang-2022-datapackage-2023-03-31.zip");
  const parts = unzipped(bytes);
  const resources = JSON.parse(parts.get("datapackage.json")!.toString("utf8")).resources;
  expect(resources.map((resource: { path: string }) => resource.path)).toEqual([
    "targets.csv",
    "indicators.csv",
    "figures.csv",
    "verdicts.csv",
  ]);
  for (const { path, bytes } of resources) expect(parts.get(path)!.length).toBe(bytes);
});

test("the figures go out as SDMX-CSV", async ({ app, page }) => {
  await app.open("#/data?as-of=2023-03-31");
  const { bytes } = await downloaded(page.getByRole("button", { name: "导出 SDMX-CSV" }));
  const [head, first] = bytes.toString("utf8").split("\r\n");
  expect(head).toContain("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR");
  expect(first).toContain("datastructure,XIANFENG:FIGURES(1.0.0),I,");
});
