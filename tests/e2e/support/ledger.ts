// Ledger files as another person would send them.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The plan that the page opens with. */
export const PLAN: { id: string; version: string } = JSON.parse(
  readFileSync(join(process.cwd(), "seeds/shenyang-2022.plan.json"), "utf8"),
);

export type Observation = Record<string, unknown>;
export type Edit = Record<string, unknown> & { id: string; subject: string };

/** An observation of the number of items that went online, enough to meet its target of 2,000. */
export const FIGURE: Observation = {
  indicator: "power-items",
  period: "2022",
  value: "2100",
  unit: "项",
  grade: "official",
  published: "2023-01-31",
  source: { title: "年度总结", publisher: "数据局", url: "https://example.org/2022" },
};

/** An edit; without an observation it deletes. */
export function edit(id: string, observation: Observation | null = FIGURE, more: Partial<Edit> = {}): Edit {
  const what = observation ? { observation } : {};
  return { id: `e-${id}`, subject: `o-${id}`, author: "数据局", at: "2023-02-01T08:00:00.000Z", ...what, ...more };
}

export function ledger(edits: Edit[], more: Record<string, unknown> = {}): Record<string, unknown> {
  return { format: "xianfeng.ledger/1", plan: { id: PLAN.id, version: PLAN.version }, edits, ...more };
}

/** The ledger as a file to pick. */
export function file(content: unknown, name = "台账.json") {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return { name, mimeType: "application/json", buffer: Buffer.from(text) };
}
