// Counts the objects that a page keeps alive after garbage collection.
import type { CDPSession, Page } from "@playwright/test";

export type Alive = { nodes: number; listeners: number; canvases: number };

type Watched = typeof globalThis & { canvases: WeakRef<Element>[]; memories: WebAssembly.Memory[] };

/** Nodes and canvases count even when they are detached and only referenced. */
export class Memory {
  private session: CDPSession | undefined;

  private constructor(private readonly page: Page) {}

  /** Call before the page opens: records every canvas that is created, and the memory of every program. */
  static async of(page: Page): Promise<Memory> {
    await page.addInitScript(() => {
      const canvases: WeakRef<Element>[] = ((globalThis as Watched).canvases = []);
      const create = document.createElement;
      Document.prototype.createElement = function (this: Document, name: string, ...more: []) {
        const element = create.call(this, name, ...more);
        if (name === "canvas") canvases.push(new WeakRef(element));
        return element;
      } as typeof create;
      const memories: WebAssembly.Memory[] = ((globalThis as Watched).memories = []);
      const note = <T extends { instance: WebAssembly.Instance }>(made: T): T => {
        const { memory } = made.instance.exports;
        if (memory instanceof WebAssembly.Memory && !memories.includes(memory)) memories.push(memory);
        return made;
      };
      const { instantiate, instantiateStreaming } = WebAssembly;
      WebAssembly.instantiateStreaming = (...all) => instantiateStreaming(...all).then(note);
      WebAssembly.instantiate = ((source: BufferSource | WebAssembly.Module, imports?: WebAssembly.Imports) =>
        source instanceof WebAssembly.Module
          ? instantiate(source, imports).then(instance => note({ instance }).instance)
          : instantiate(source, imports).then(note)) as typeof instantiate;
    });
    return new Memory(page);
  }

  /** The memory of the program in bytes: it grows by pages of 64 kB and never shrinks. */
  programs(): Promise<number> {
    return this.page.evaluate(() => (globalThis as Watched).memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0));
  }

  async alive(): Promise<Alive> {
    const session = (this.session ??= await this.page.context().newCDPSession(this.page));
    // Objects freed by one collection may release others.
    for (let i = 0; i < 3; i += 1) await session.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
    const canvases = await this.page.evaluate(() => (globalThis as Watched).canvases.filter(made => made.deref()).length);
    return { nodes, listeners: jsEventListeners, canvases };
  }
}
