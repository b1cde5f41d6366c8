// Files that a page reads later than they were picked.
import type { Page } from "@playwright/test";

type Held = { release: () => Promise<void> };

/** Holds the next file that the page reads until it is released, which ends when it was read; others are read at once. */
export async function holdReading(page: Page): Promise<Held> {
  await page.evaluate(() => {
    const read = Blob.prototype.arrayBuffer;
    Blob.prototype.arrayBuffer = async function () {
      Blob.prototype.arrayBuffer = read;
      const { promise, resolve } = Promise.withResolvers<void>();
      const bytes = promise.then(() => read.call(this));
      const held: Held = { release: () => (resolve(), bytes.then(() => undefined)) };
      Object.assign(window, { held });
      return bytes;
    };
  });
  return { release: () => page.evaluate(() => (window as unknown as { held: Held }).held.release()) };
}
