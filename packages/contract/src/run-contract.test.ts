import { join } from "node:path";
import { expect, test } from "vitest";
import { runContract } from "./run-contract.ts";

const ROOT = join(import.meta.dirname, "../../..");

test("the committed recordings pass the whole suite, and other engines agree or it is explained", async () => {
  const { report } = await runContract({ root: ROOT, engines: true, onProgress: () => {} });
  expect(report.findings).toEqual([]);
  expect(report.engines).toHaveLength(3);
});
