import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { faultCatalogue } from "./faults/fault-catalogue.ts";
import { parseExchange } from "./parse-exchange.ts";
import { readRecordings } from "./read-recordings.ts";
import { readScenario } from "./read-scenario.ts";
import { replay } from "./replay.ts";

const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
const blockOf = (language: string) => readme.split(`\n\`\`\`${language}\n`)[1]?.split("\n```")[0] ?? "";

describe("the README", () => {
  test("names every fault and every scenario", async () => {
    const named = [...readme.matchAll(/^\| `([a-z0-9-]+)` +\|/gm)].map(([, name]) => name);
    const scenarios = (await readRecordings()).map(({ name }) => name);
    expect(named).toEqual([...faultCatalogue.map(({ name }) => name), ...scenarios]);
  });

  test("quotes the message of an unmatched request as it is", async () => {
    const scenario = await readScenario("search-by-status");
    const recorded = scenario.recordings[0]?.exchange.request.body as object;
    const body = JSON.stringify({ ...recorded, statuses: ["success"] });
    const call = replay(scenario)("http://localhost/v1/orchestration/records/list", { method: "POST", body });
    await expect(call).rejects.toThrow(blockOf("text"));
    expect(blockOf("text")).toContain("search-by-status/01-search.json");
  });

  test("shows an exchange of the format", () => {
    const shown = blockOf("json").replace("sha256:…", `sha256:${"0".repeat(64)}`);
    expect(parseExchange(JSON.parse(shown), "README.md").request.path).toBe("/orchestration/records/list");
  });
});
