import { describe, expect, test } from "vitest";
import { recordOf, WORKSPACE } from "../../test-support/record-of.ts";
import { createEmulator } from "./create-emulator.ts";
import { EmulatorOptionError } from "./emulator-option-error.ts";
import type { EmulatorOptions } from "./emulator-options.ts";

const OTHER = "0f0e1d2c-3b4a-4958-8776-655443322110";
const SECRET = "sk-secret value";

function errorOf(options: unknown): EmulatorOptionError {
  try {
    createEmulator(options as EmulatorOptions);
  } catch (error) {
    if (error instanceof EmulatorOptionError) return error;
    throw error;
  }
  throw new Error("No error.");
}

describe("an option that cannot be used", () => {
  test("is a TypeError that names the option, what was expected, and what was found", () => {
    const error = errorOf({ seed: -1 });
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ option: "seed", expected: "a whole number from 0 to 4294967295", found: "-1" });
    expect(error.message).toBe(`The emulator's option "seed" must be a whole number from 0 to 4294967295, but is -1.`);
  });

  test.each<[options: unknown, option: string, found: string]>([
    [{ sed: 1 }, "sed", "given"],
    [{ seed: 2 ** 32 }, "seed", "4294967296"],
    [{ records: -1 }, "records", "-1"],
    [{ records: "many" }, "records", '"many"'],
    [{ records: [null] }, "records[0]", "null"],
    [{ records: [recordOf({ id: 1 as never })] }, "records[0].id", "1"],
    [{ records: [recordOf({ userUuid: 1 as never })] }, "records[0].userUuid", "1"],
    [{ records: [recordOf({ createdAt: "today" })] }, "records[0].createdAt", '"today"'],
    [{ records: [recordOf({ isGroupParent: "no" as never })] }, "records[0].isGroupParent", '"no"'],
    [{ records: [recordOf({ executions: null as never })] }, "records[0].executions", "null"],
    [{ records: [recordOf()], workspaces: [OTHER] }, "records[0].workspaceUuid", `"${WORKSPACE}"`],
    [{ distribution: "normal" }, "distribution", '"normal"'],
    [{ from: "soon" }, "from", '"soon"'],
    [{ from: 5, to: 5 }, "from", "5"],
    [{ to: -1 }, "to", "-1"],
    [{ workspaces: 0 }, "workspaces", "0"],
    [{ workspaces: [] }, "workspaces", "empty"],
    [{ workspaces: ["a"] }, "workspaces[0]", '"a"'],
    [{ clock: 5 }, "clock", "5"],
    [{ sort: "title" }, "sort", '"title"'],
    [{ defaultLimit: 0 }, "defaultLimit", "0"],
    [{ maxLimit: 1.5 }, "maxLimit", "1.5"],
    [{ bounds: "open" }, "bounds", '"open"'],
    [{ titleMatch: true }, "titleMatch", "true"],
    [{ unknownQuery: "warn" }, "unknownQuery", '"warn"'],
    [{ latencyMs: Number.NaN }, "latencyMs", "NaN"],
    [{ wait: {} }, "wait", "an object"],
    [{ rateLimit: { requests: 1, perMs: 1 } }, "clock", "absent"],
    [{ rateLimit: { requests: 0, perMs: 1 }, clock: Date.now }, "rateLimit.requests", "0"],
    [{ rateLimit: { requests: 1, perSecond: 1 }, clock: Date.now }, "rateLimit.perSecond", "given"],
    [{ tokens: "abc" }, "tokens", '"abc"'],
    [{ tokens: [{ token: SECRET }] }, "tokens[0].token", "not"],
    [{ tokens: [{ token: "a" }, { token: "a" }] }, "tokens[1].token", "there twice"],
    [{ tokens: [{ token: "a", expiresAt: "soon" }] }, "tokens[0].expiresAt", '"soon"'],
    [{ tokens: [{ token: "a", permissions: "all" }] }, "tokens[0].permissions", '"all"'],
    [{ tokens: [{ token: "a", workspaceUuids: [OTHER] }] }, "tokens[0].workspaceUuids[0]", `"${OTHER}"`],
    [{ schedule: [{ beforeRequest: 0 }] }, "schedule[0].beforeRequest", "0"],
    [{ schedule: [{ beforeRequest: 1, insert: [{}] }] }, "schedule[0].insert[0].workspaceUuid", "undefined"],
    [{ schedule: [{ beforeRequest: 1, update: [["a"]] }] }, "schedule[0].update[0]", "a list"],
    [{ schedule: [{ beforeRequest: 1, remove: [1] }] }, "schedule[0].remove[0]", "1"],
    [{ database: "/nowhere/at/all.db" }, "database", '"/nowhere/at/all.db"'],
    [{ document: { openapi: "3.0.0", paths: {} } }, "document", "an object"],
    ["fast", "options", '"fast"'],
  ])("is named: %j", (options, option, found) => {
    expect(errorOf(options)).toMatchObject({ option, found });
  });

  test("never has a token in its message", () => {
    expect(errorOf({ tokens: [{ token: SECRET }] }).message).not.toContain("secret");
  });
});

test("without records there is still a workspace", async () => {
  using emulator = createEmulator({ records: [] });
  const request = { headers: { authorization: "Bearer any" } };
  const response = await emulator.fetch("http://localhost/v1/orchestration/records/list", request);
  expect(await response.json()).toEqual({ records: [], count: 0 });
});
