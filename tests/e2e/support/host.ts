// A server for a single test, which may stop it and change its files.
import type { Page } from "@playwright/test";
import { copyOfDist } from "./build";
import { test } from "./test";
import { serve } from "../../../xtask/node/serve.mjs";

export type Host = { folder: string; address: string; stop: () => Promise<void> };

export const hosted = test.extend<{ host: Host }>({
  host: async ({}, use) => {
    const { folder, remove } = copyOfDist();
    const { origin, close } = await serve(folder, { bases: ["/", "/deep/down/"] });
    let isOpen = true;
    const stop = async () => {
      if (isOpen) await close();
      isOpen = false;
    };
    await use({ folder, address: `${origin}/deep/down/`, stop });
    await stop();
    remove();
  },
});

/** Waits until the worker has cached the whole page and controls it. */
export async function kept(page: Page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise(done => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
    }
  });
}
