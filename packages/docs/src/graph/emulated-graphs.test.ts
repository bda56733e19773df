import { expect, test } from "vitest";
import { REPOSITORY } from "../site/repository.ts";
import { emulatedGraphs } from "./emulated-graphs.ts";
import { recordGraph } from "./record-graph.ts";
import { recordedGraphs } from "./recorded-graphs.ts";

test("recorded graphs are drawn, each way once, and their steps are found on them", () => {
  const graphs = recordedGraphs(REPOSITORY);
  expect(graphs.length).toBeGreaterThan(2);
  for (const { nodes, executions } of graphs) {
    const drawn = recordGraph(nodes, executions);
    expect(drawn.nodes.flatMap(({ steps }) => steps).sort((a, b) => a - b)).toEqual(executions.map((_, at) => at + 1));
    expect(drawn.edges.filter(({ taken }) => taken).length).toBe(
      executions.filter(({ nextNodeUuid }) => nextNodeUuid !== null).length,
    );
  }
});

test("there are graphs that branch, with edges that were not taken", async () => {
  const graphs = await emulatedGraphs();
  expect(graphs.length).toBeGreaterThan(0);
  for (const { nodes, executions } of graphs)
    expect(recordGraph(nodes, executions).edges.some(({ taken }) => !taken)).toBe(true);
});
