import { expect, test } from "@playwright/test";

// baseURL is a sub-path; this test covers the root.
for (const place of ["./", "/"]) {
  test(`the page starts at ${place} without complaint, and without what it does not need yet`, async ({ page }) => {
    const complaints: string[] = [];
    page.on("console", message => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", error => complaints.push(String(error)));
    const requests: string[] = [];
    page.on("request", request => requests.push(new URL(request.url()).pathname));

    await page.goto(place);
    // The line may be idle between two parts.
    await page.waitForFunction(() => performance.getEntriesByName("complete").length > 0);

    await expect(page.locator("#boot-error")).toBeHidden();
    expect(complaints).toEqual([]);
    const programs = requests.filter(path => path.endsWith(".wasm")).map(path => path.replace(/.*\/(\w+)-.*/, "$1"));
    expect(programs[0], "the first screen comes first").toBe("xianfeng");
    expect([...new Set(programs)], "every part is fetched once").toEqual(programs);
    expect(programs).toEqual(expect.arrayContaining(["pages", "editing"]));
    expect(requests.filter(path => /\/(echarts|charts)-/.test(path)), "charts come with the first chart").toEqual([]);
  });
}
