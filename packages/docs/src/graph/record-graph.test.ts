import { expect, test } from "vitest";
import type { NodeJson } from "./node-places.ts";
import { type ExecutionJson, NODE_HEIGHT, recordGraph } from "./record-graph.ts";

const node = (slug: string, childrenUuids: (string | null)[], x = 0, fallbackChildUuid?: string): NodeJson => ({
  uuid: slug,
  slug,
  kind: "native",
  childrenUuids,
  position: { x },
  ...(fallbackChildUuid === undefined ? {} : { fallbackChildUuid }),
});
const execution = (nodeUuid: string, nextNodeUuid: string | null, status = "success"): ExecutionJson => ({
  nodeUuid,
  nodeSlug: nodeUuid,
  nextNodeUuid,
  status,
  title: null,
  errorMessage: status === "error" ? "It broke." : null,
});

const BRANCH = [
  node("start", ["choose"]),
  node("choose", ["right", "left", null]),
  node("left", ["end"], -200),
  node("right", ["end"], 200, "end"),
  node("end", []),
];
const graph = recordGraph(BRANCH, [
  execution("start", "choose"),
  execution("choose", "right"),
  execution("right", null, "error"),
]);

test("a node stands below everything that leads to it, and branches side by side as on the canvas", () => {
  const [start, choose, left, right, end] = graph.nodes;
  expect([start?.y, choose?.y, left?.y, end?.y]).toEqual([3, 103, 203, 303]);
  expect(left?.y).toBe(right?.y);
  expect(left?.x).toBeLessThan(right?.x ?? 0);
  expect(graph.height).toBe(303 + NODE_HEIGHT + 3);
});

test("the edges that the executions took are told apart, and an edge that leads nowhere is not drawn", () => {
  expect(graph.edges.map(({ taken }) => taken)).toEqual([true, true, false, false, false]);
});

test("an edge for failures is told apart", () => {
  const { edges } = recordGraph([node("a", ["b"], 0, "c"), node("b", []), node("c", [])], []);
  expect(edges.map(({ fallback }) => fallback)).toEqual([false, true]);
});

test("a node has the status and the places of its executions", () => {
  expect(graph.nodes.map(({ state, steps }) => ({ state, steps }))).toEqual([
    { state: "success", steps: [1] },
    { state: "success", steps: [2] },
    { state: "absent", steps: [] },
    { state: "error", steps: [3] },
    { state: "absent", steps: [] },
  ]);
});

test("the way is told in words", () => {
  expect(graph.way).toEqual([
    "start: success; went on to choose",
    "choose: success; went on to right",
    'right: error, "It broke."',
  ]);
});

test("a ring is drawn, and ends", () => {
  expect(recordGraph([node("a", ["b"]), node("b", ["a"])], []).nodes).toHaveLength(2);
});
