import { createClient } from "@cargo-records/client";
import { createEmulator } from "@cargo-records/mock";
import type { OrchestrationRecord } from "@cargo-records/types";
import { describe, expect, test } from "vitest";
import { runGraph } from "../graph/run-graph.ts";
import { createCollector } from "../stats/collect-stats.ts";
import { BOX } from "./box.ts";
import { drawGraph } from "./draw-graph.ts";
import { placeNodes } from "./place-nodes.ts";
import { recordPage } from "./record-page.ts";
import { statsPage } from "./stats-page.ts";

const { fetch } = createEmulator({ records: 400 });
const all = await createClient({ token: "any", fetch }).orchestration.records.search().toArray({ max: 400 });
const withGraph = all.filter(({ nodes }) => nodes !== null);
const EVIL = `"><script>alert(1)</script>&'\u0000`;

/** Every value of an element or an attribute that could load or run something. */
const ACTIVE = /<script|\son\w+=|javascript:|<link|<img|<iframe|@import|url\(|src=|href=/i;

describe("a page", () => {
  test("of a record, or of stats, stands for itself, whatever the record holds", () => {
    const evil = {
      ...(withGraph[0] as OrchestrationRecord),
      title: EVIL,
      id: EVIL,
      errorMessage: EVIL,
      status: "error",
    };
    const named = { ...evil, nodes: evil.nodes?.map((node) => ({ ...node, name: EVIL, slug: EVIL })) ?? null };
    const collector = createCollector();
    collector.add({
      ...named,
      executions: named.executions.map((each) => ({ ...each, nodeSlug: EVIL, status: "error", errorMessage: EVIL })),
    });
    for (const markup of [
      recordPage(named, runGraph(named)),
      statsPage(collector.stats(), 10),
      drawGraph(EVIL, runGraph(named)),
    ]) {
      expect(markup).not.toMatch(ACTIVE);
      expect(markup).not.toContain("\u0000");
      expect(markup).toContain("&lt;script&gt;");
    }
  });

  test("says first why a record failed", () => {
    const failed = all.find(
      ({ status, errorMessage }) => status === "error" && errorMessage !== null,
    ) as OrchestrationRecord;
    const markup = recordPage(failed, runGraph(failed));
    expect(markup.indexOf('class="failure"')).toBeLessThan(markup.indexOf("<dl>"));
    expect(markup).toContain("Failed at ");
  });
});

describe("a drawing", () => {
  test("has a box for every node, none of which covers another", () => {
    expect(withGraph.length).toBeGreaterThan(5);
    for (const record of withGraph) {
      const { nodes } = runGraph(record);
      const placed = placeNodes(nodes, BOX).filter(({ isGroup }) => !isGroup);
      for (const a of placed) {
        for (const b of placed) {
          const apart =
            a === b || a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(apart, `${record.id}: ${a.node.slug} and ${b.node.slug}`).toBe(true);
        }
      }
      expect(placed.length).toBeGreaterThanOrEqual(nodes.filter(({ inside }) => inside.length === 0).length);
    }
  });

  test("keeps nodes to the side and the order that they have on the canvas", () => {
    const positions = [
      { x: -300, y: 0 },
      { x: 300, y: 0 },
      { x: 0, y: 400 },
    ];
    const [record] = withGraph as [OrchestrationRecord];
    const base = runGraph(record).nodes[0];
    const nodes = positions.map((position, index) => ({
      ...(base as NonNullable<typeof base>),
      uuid: String(index),
      inside: [],
      position,
    }));
    expect(placeNodes(nodes, BOX).map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [600, 0],
      [300, 400],
    ]);
  });
});
