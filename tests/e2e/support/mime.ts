// Hosts that do not know the ending .wasm.
import type { Page } from "@playwright/test";

/** The browser says so when the first part of the program is taken as bytes. */
export const MIME_TYPE = /MIME type|blocked by Playwright|waiting/;

/** Sends every program file under this type, or under none. */
export async function sendWasmAs(page: Page, type: string | null) {
  await page.route("**/*.wasm", async route => {
    const response = await route.fetch();
    const { "content-type": _, ...headers } = response.headers();
    await route.fulfill({ response, headers: type === null ? headers : { ...headers, "content-type": type } });
  });
}
