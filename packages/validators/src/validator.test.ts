import { expect, test } from "vitest";
import { validateRecordStatus, validateRecordsFilter, validateRecordsPage, validateWorkflowNode } from "./index.ts";
import { validateRecordsPage as validateShape } from "./shape.ts";
import { validateErrorBody, validateRecordsFilter as validateFilterStrictly } from "./strict.ts";

const NODE = {
  uuid: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
  slug: "start",
  config: {},
  childrenUuids: [null],
  fallbackOnFailure: false,
  position: { x: 0, y: -1.5 },
  kind: "native",
  actionSlug: "start",
};

test("a valid value is handed back as it is, with what the description does not know", () => {
  const value = { records: [], count: 0, cursor: null };
  expect(validateRecordsPage(value)).toEqual({ value });
  expect((validateRecordsPage(value) as { value: unknown }).value).toBe(value);
});

test("every fault is told: where, what was expected, what is there", () => {
  expect(validateRecordsPage({ records: [{ id: 5 }], count: "many things" })).toMatchObject({
    issues: expect.arrayContaining([
      {
        message: "expected text, got 5",
        path: ["records", 0, "id"],
        pointer: "/records/0/id",
        expected: "text",
        got: "5",
      },
      {
        message: 'expected a number, got "many things"',
        path: ["count"],
        pointer: "/count",
        expected: "a number",
        got: '"many things"',
      },
      expect.objectContaining({ pointer: "/records/0/nodes", expected: "a list or null", got: "nothing" }),
    ]),
  });
});

test.each([undefined, null, "text", 5, [], () => ({})])("%o is no page", (value) => {
  expect(validateRecordsPage(value).issues?.length).toBeGreaterThan(0);
  expect(validateShape(value).issues?.length).toBeGreaterThan(0);
});

test("the faults of a union are those of the branch that its constant names", () => {
  expect(validateWorkflowNode({ ...NODE, kind: "connector" }).issues).toMatchObject([
    { pointer: "/integrationSlug", expected: "text", got: "nothing" },
  ]);
  expect(validateWorkflowNode({ ...NODE, kind: "robot" }).issues).toMatchObject([
    { pointer: "/kind", expected: '"native", "connector", "tool" or "agent"', got: '"robot"' },
  ]);
});

test("an enum is open in an answer, closed in a request and under its own name", () => {
  const [status, unknown] = ["error", "paused"];
  expect(validateRecordsFilter({ statuses: [status] }).issues).toBeUndefined();
  expect(validateRecordsFilter({ statuses: [unknown] }).issues).toMatchObject([{ pointer: "/statuses/0" }]);
  expect(validateRecordStatus(unknown).issues).toHaveLength(1);
});

test("a filter with a key that the API does not know is refused", () => {
  expect(validateRecordsFilter({ isFinished: true }).issues).toMatchObject([
    { pointer: "/isFinished", expected: "no such property", got: "true" },
  ]);
});

test("a key that may be a credential is not told", () => {
  const { issues } = validateFilterStrictly({ "sk-q7Zt4mX9vKp2Lw8RsB3nHd6Y": "sk-q7Zt4mX9vKp2Lw8RsB3nHd6Y" });
  expect(issues).toMatchObject([{ pointer: "", expected: "no such property", got: "text of 27 characters" }]);
  expect(JSON.stringify(issues)).not.toContain("q7Zt4m");
});

test("a property of the prototype is none of the object", () => {
  const inherited = Object.create({ records: [], count: 0 });
  expect(validateRecordsPage(Object.assign(inherited, {})).issues).toBeUndefined(); // As for every library, reading is reading.
  expect(validateErrorBody(JSON.parse('{ "__proto__": { "reason": 5 } }')).issues).toMatchObject([
    { expected: "no such property" },
  ]);
});

test("shape asks for the envelope and the keys of what is listed, and for nothing else", () => {
  const keys = ["workspaceUuid", "id", "nodes", "executions", "finishedAt"];
  const { issues = [] } = validateShape({ records: [{}], count: 1 });
  expect(issues.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(keys.map((key) => `/records/0/${key}`)));
  const record = Object.fromEntries(issues.map(({ path }) => [path.at(-1), "anything"]));
  expect(validateShape({ records: [record], count: 1 }).issues).toBeUndefined();
  expect(validateShape({ records: [record, "text"], count: 1 }).issues).toMatchObject([{ pointer: "/records/1" }]);
});

test("a validator is a schema of Standard Schema v1", () => {
  const { version, vendor, validate } = validateRecordsPage["~standard"];
  expect([version, vendor]).toEqual([1, "cargo-records"]);
  expect(validate({ records: [], count: 0 })).toEqual({ value: { records: [], count: 0 } });
  expect(validate({ records: [] })).toMatchObject({ issues: [{ path: ["count"] }] });
});
