// How often each fault is done, and what came of it.
import { test, type TestInfo } from "@playwright/test";

/** The count of this run: `cargo xtask faults` does the long one, the tests the short one. */
export const times = (short: number, long: number): number => (process.env.FAULTS === "long" ? long : short);

/** Notes a figure for docs/reliability.md. */
export function figure(name: string, value: string, info: TestInfo = test.info()) {
  info.annotations.push({ type: "figure", description: JSON.stringify({ name, value }) });
  console.log(`  ${name}: ${value}`);
}

/** Numbers that look random and are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
