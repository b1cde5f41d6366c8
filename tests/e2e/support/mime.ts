// Hosts without a MIME type for .wasm.
import type { Page } from "@playwright/test";

/** The browser's warning when it has to compile the first part of the program from bytes. */
export const MIME_TYPE = /MIME type|blocked by Playwright|waiting/;

/** Serves every program file with this type, or with none. */
export async function sendWasmAs(page: Page, type: string | null) {
  await page.route("**/*.wasm", async route => {
    const response = await route.fetch();
    const { "content-type": _, ...headers } = response.headers();
    await route.fulfill({ response, headers: type === null ? headers : { ...headers, "content-type": type } });
  });
}
