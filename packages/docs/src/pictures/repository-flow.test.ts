import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { recordGraph } from "../graph/record-graph.ts";
import { REPOSITORY } from "../site/repository.ts";
import { flowGraph, REPOSITORY_FLOW } from "./repository-flow.ts";

test("the picture shows folders that exist, and every arrow leads to one of them", () => {
  expect(REPOSITORY_FLOW.filter(({ folder }) => !existsSync(join(REPOSITORY, folder)))).toEqual([]);
  const graph = flowGraph(REPOSITORY_FLOW);
  const names = graph.map(({ uuid }) => uuid);
  expect(graph.flatMap(({ childrenUuids }) => childrenUuids).filter((name) => !names.includes(name ?? ""))).toEqual([]);
});

test("arrows lead from one row to the next, so that none crosses a box", () => {
  const { nodes, edges } = recordGraph(flowGraph(REPOSITORY_FLOW), []);
  const rows = [...new Set(nodes.map(({ y }) => y))].sort((a, b) => a - b);
  expect(rows).toHaveLength(4);
  for (const { path } of edges) {
    const [, from = "", to = ""] = /^M\S+ (\S+) .* (\S+)$/.exec(path) ?? [];
    expect(rows.filter((y) => y > Number(from) && y < Number(to))).toEqual([]);
  }
});
