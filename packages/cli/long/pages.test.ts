import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createClient } from "@cargo-records/client";
import { createEmulator } from "@cargo-records/mock";
import type { OrchestrationRecord } from "@cargo-records/types";
import { expect, test } from "vitest";
import { runGraph } from "../src/graph/run-graph.ts";
import { recordPage } from "../src/pages/record-page.ts";
import { statsPage } from "../src/pages/stats-page.ts";
import { createCollector } from "../src/stats/collect-stats.ts";
import { openTab, type Tab } from "../test-support/browser.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
/** Where screenshots go for who wants to look at them. */
const { SCREENSHOTS } = process.env;

const { fetch } = createEmulator({ records: 2_000 });
const all = await createClient({ token: "any", fetch }).orchestration.records.search().toArray({ max: 2_000 });

function pages(): [name: string, markup: string][] {
  const collector = createCollector();
  for (const record of all) collector.add(record);
  const isFailed = ({ status }: OrchestrationRecord) => status === "error";
  const examples: [string, OrchestrationRecord | undefined][] = [
    ["graph-failed", all.find((record) => record.nodes && isFailed(record))],
    [
      "graph",
      all.find((record) => record.nodes?.some(({ config }) => config["_nodes"]) && record.executions.length > 4),
    ],
    ["release", all.find((record) => !record.nodes && isFailed(record))],
    ["pending", all.find(({ executions }) => executions.length === 0)],
  ];
  return [
    ["stats", statsPage(collector.stats(), 10)],
    ...examples.map(([name, record]): [string, string] => [name, record ? recordPage(record, runGraph(record)) : ""]),
  ];
}

/** Shows a page, and gives what axe finds. */
async function violations(tab: Tab, markup: string, scheme: string): Promise<unknown> {
  await tab.send("Page.enable");
  // The page forbids scripts; that of axe is the test's.
  await tab.send("Page.setBypassCSP", { enabled: true });
  await tab.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }] });
  const { frameTree } = (await tab.send("Page.getFrameTree")) as { frameTree: { frame: { id: string } } };
  await tab.send("Page.setDocumentContent", { frameId: frameTree.frame.id, html: markup });
  const { readFile } = await import("node:fs/promises");
  await tab.evaluate(`${await readFile(AXE, "utf8")};0`);
  return tab.evaluate(
    "axe.run().then(({ violations, passes }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((n) => n.html + ' ' + n.failureSummary).join(' | ')).concat(passes.length > 10 ? [] : ['hardly anything was checked']))",
  );
}

test("axe finds nothing on any page, in light and dark", async () => {
  const tab = await openTab();
  await tab.send("Emulation.setDeviceMetricsOverride", {
    width: 1100,
    height: 1400,
    deviceScaleFactor: 1,
    mobile: false,
  });
  for (const [name, markup] of pages()) {
    expect(markup, name).not.toBe("");
    for (const scheme of ["light", "dark"]) {
      expect(await violations(tab, markup, scheme), `${name}, ${scheme}`).toEqual([]);
      if (!SCREENSHOTS) continue;
      const { data } = (await tab.send("Page.captureScreenshot", { captureBeyondViewport: true })) as { data: string };
      await writeFile(`${SCREENSHOTS}/${name}-${scheme}.png`, Buffer.from(data, "base64"));
    }
  }
});

test("axe notices a page whose text cannot be read", async () => {
  const tab = await openTab();
  const [, markup] = pages()[0] as [string, string];
  const found = await violations(tab, markup.replaceAll("--text:#1a1c1e", "--text:#ddd"), "light");
  expect(String(found)).toContain("color-contrast");
});
