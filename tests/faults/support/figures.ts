// Writes the figures of a run where `cargo xtask faults` finds them.
import { mkdirSync, writeFileSync } from "node:fs";
import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";

export default class Figures implements Reporter {
  private readonly found: { name: string; value: string; passed: boolean }[] = [];

  onTestEnd(_test: TestCase, result: TestResult) {
    for (const { type, description } of result.annotations) {
      if (type === "figure") this.found.push({ ...JSON.parse(description!), passed: result.status === "passed" });
    }
  }

  onEnd() {
    mkdirSync("target", { recursive: true });
    writeFileSync("target/faults.json", JSON.stringify(this.found, null, 2));
  }
}
