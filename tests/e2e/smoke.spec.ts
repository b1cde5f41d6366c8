import { expect, test } from "@playwright/test";

// baseURL is a sub-path; the root is the other way to host the page.
for (const place of ["./", "/"]) {
  test(`the page starts at ${place} without complaint, and without what it does not need yet`, async ({ page }) => {
    const complaints: string[] = [];
    page.on("console", message => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    page.on("pageerror", error => complaints.push(String(error)));
    const requests: string[] = [];
    page.on("request", request => requests.push(new URL(request.url()).pathname));

    await page.goto(place, { waitUntil: "networkidle" });

    await expect(page.locator("#boot-error")).toBeHidden();
    await expect(page.locator("body :visible").first()).toBeVisible();
    expect(complaints).toEqual([]);
    const before = await firstScreen(page, requests);
    expect(before.filter(path => /\/(echarts|charts)-/.test(path))).toEqual([]);
    expect(before.filter((path, index) => before.indexOf(path) !== index), "nothing is fetched twice").toEqual([]);
  });
}

/** What the page asked for itself; the service worker fetches everything later, and is not the page. */
async function firstScreen(page: import("@playwright/test").Page, requests: string[]): Promise<string[]> {
  const own = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(entry => new URL(entry.name).pathname),
  );
  return own.filter(path => requests.includes(path));
}
