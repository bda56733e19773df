import { expect, test } from "vitest";
import { NODE_KINDS } from "./node-kinds.ts";
import { AD_HOC_TEMPLATES, WORKFLOW_TEMPLATES } from "./workflow-templates.ts";
import { workspaceOf } from "./workspace.ts";

test("every workflow has nodes of all four kinds", () => {
  for (const { graph } of workspaceOf(1, 0).workflows) {
    expect(new Set(graph.map(({ json }) => json.kind))).toEqual(new Set(["native", "connector", "tool", "agent"]));
  }
});

test("every template names known kinds of nodes, and nodes of its own", () => {
  for (const { steps } of [...WORKFLOW_TEMPLATES, ...AD_HOC_TEMPLATES]) {
    const slugs = steps.map(({ slug }) => slug);
    const named = steps
      .flatMap(({ to = [], onFailure }) => [...to, onFailure])
      .filter((slug) => typeof slug === "string");
    expect(slugs.filter((slug) => NODE_KINDS[slug] === undefined)).toEqual([]);
    expect(named.filter((slug) => !slugs.includes(slug))).toEqual([]);
    expect(new Set(slugs).size).toBe(slugs.length);
  }
});

test("no graph has a circle", () => {
  for (const { graph } of workspaceOf(1, 0).workflows) {
    for (const [row, { children, fallback }] of graph.entries()) {
      for (const next of [...children, fallback]) expect(next ?? graph.length).toBeGreaterThan(row);
    }
  }
});

test("a workspace is the same again, another seed or place is another one", () => {
  const first = workspaceOf(1, 0).workflows[0]?.uuid;
  for (let seed = 2; seed < 40; seed++) workspaceOf(seed, 0);
  expect(workspaceOf(1, 0).workflows[0]?.uuid).toBe(first);
  expect(workspaceOf(1, 1).workflows[0]?.uuid).not.toBe(first);
  expect(workspaceOf(2, 0).workflows[0]?.uuid).not.toBe(first);
});
