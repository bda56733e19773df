import type { Execution, OrchestrationRecord, WorkflowNode } from "@cargo-records/types";
import { expect, test } from "vitest";
import type { Styles } from "../styles.ts";
import { runGraph } from "./run-graph.ts";
import { showTree } from "./show-tree.ts";

const plain = (text: string): string => text;
const STYLES: Styles = { isOn: false, red: plain, green: plain, yellow: plain, dim: plain, bold: plain };

function node(uuid: string, childrenUuids: (string | null)[], more: object = {}): WorkflowNode {
  const position = { x: 0, y: 0 };
  return {
    uuid,
    slug: uuid,
    kind: "native",
    actionSlug: "script",
    config: {},
    childrenUuids,
    fallbackOnFailure: false,
    position,
    ...more,
  } as WorkflowNode;
}

function ran(nodeUuid: string, nextNodeUuid: string | null, more: object = {}): Execution {
  return {
    nodeUuid,
    nodeSlug: nodeUuid,
    nextNodeUuid,
    status: "success",
    errorMessage: null,
    title: null,
    creditsUsedCount: 0,
    nodeKind: "native",
    nodeActionSlug: "script",
    ...more,
  } as Execution;
}

function treeOf(nodes: WorkflowNode[] | null, executions: Execution[], status = "success"): string[] {
  const record = { nodes, executions, status, errorMessage: null } as unknown as OrchestrationRecord;
  return showTree(runGraph(record), STYLES).split("\n").slice(0, -1);
}

test("a branch is indented, a join is named once more, and what nothing led to is told", () => {
  const nodes = [node("a", ["b"]), node("b", ["c", "d", null]), node("c", ["e"]), node("d", ["e"]), node("e", [])];
  expect(treeOf(nodes, [ran("a", "b"), ran("b", "c"), ran("c", "e"), ran("e", null)])).toEqual([
    "✓ 1  a  script",
    "✓ 2  b  script",
    "├─ [0] ✓ 3  c  script",
    "│      ✓ 4  e  script",
    "├─ [1] ·    d  script  not reached",
    "│      ↑ e",
    "└─ [2] nothing",
  ]);
});

test("a node that ran twice has both of its places; time and credits are added up", () => {
  const times = {
    startedAt: "2025-01-01T00:00:00.000Z",
    finishedAt: "2025-01-01T00:00:01.500Z",
    creditsUsedCount: 0.1,
  };
  expect(
    treeOf([node("a", ["a"])], [ran("a", "a", times), ran("a", null, { ...times, creditsUsedCount: 0.2 })]),
  ).toEqual(["✓ 1,2 a  script  3 s  0.3 credits", "↑ a"]);
});

test("what is inside a group, and what runs on failure, belong to their node", () => {
  const group = node("group", ["end"], { config: { _nodes: [node("inner", [])] }, fallbackChildUuid: "rescue" });
  expect(
    treeOf(
      [group, node("end", []), node("rescue", [])],
      [ran("group", "rescue", { status: "error", errorMessage: "no" })],
    ),
  ).toEqual([
    "✗ 1  group  script",
    "     no",
    "   | ·    inner  script  not reached",
    "├─ ·    end  script  not reached",
    "└─ on failure: ·    rescue  script  not reached",
  ]);
});

test("a run of a release shows what was executed, in its order", () => {
  expect(treeOf(null, [ran("a", "b"), ran("b", "gone", { status: "pending" })])).toEqual([
    "✓ 1  a  script",
    "… 2  b  script",
  ]);
});

test("a graph that is one circle is drawn, and so is one that nothing leads into", () => {
  expect(treeOf([node("a", ["b"]), node("b", ["a"])], [])).toHaveLength(3);
  expect(treeOf([node("a", []), node("b", ["c"]), node("c", ["b"])], [])).toHaveLength(4);
});

test("a failure that the run went on from is not why it ended", () => {
  const executions = [ran("a", "b", { status: "error" }), ran("b", null)];
  const record = { nodes: null, executions, status: "success" } as unknown as OrchestrationRecord;
  expect(runGraph(record).failing).toBeUndefined();
  expect(runGraph({ ...record, status: "error" }).failing?.slug).toBe("a");
});
