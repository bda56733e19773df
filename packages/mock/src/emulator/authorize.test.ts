import { describe, expect, test } from "vitest";
import { emulate } from "../../test-support/emulate.ts";

const ONE = "6ba7b810-9dad-41d1-80b4-00c04fd430c8";
const TWO = "0f0e1d2c-3b4a-4958-8776-655443322110";
const NOW = Date.UTC(2026, 0, 1);
const TOKENS = [
  { token: "all" },
  { token: "second-only", workspaceUuids: [TWO], permissions: ["storage:read", "orchestration:read"] },
  { token: "wide", permissions: ["orchestration:*"] },
  { token: "narrow", permissions: ["orchestration:write"] },
  { token: "expired", expiresAt: NOW },
  { token: "expiring", expiresAt: "2026-01-01T00:00:00.001Z" },
  { token: "nowhere", workspaceUuids: [] },
];

/** The status for a header, and the workspaces of the records that came with it. */
async function statusOf(headers: Record<string, string>) {
  const { list } = emulate({ records: 50, workspaces: [ONE, TWO], tokens: TOKENS, clock: () => NOW });
  const { status, body } = await list(undefined, { headers });
  return [status, body.errorMessage ?? [...new Set(body.records.map(({ workspaceUuid }) => workspaceUuid))]];
}

describe("a token", () => {
  test.each([
    ["Bearer all", [ONE]],
    ["bearer all", [ONE]],
    ["Bearer second-only", [TWO]],
    ["Bearer wide", [ONE]],
    ["Bearer expiring", [ONE]],
  ])("%j sees its first workspace", async (authorization, workspaces) => {
    expect(await statusOf({ authorization })).toEqual([200, workspaces]);
  });

  test.each([
    [{}, 401, "Unauthorized: the header authorization is missing"],
    [{ authorization: "all" }, 401, 'Unauthorized: the header authorization must be "Bearer" and a token'],
    [{ authorization: "Basic all" }, 401, 'Unauthorized: the header authorization must be "Bearer" and a token'],
    [{ authorization: "Bearer" }, 401, 'Unauthorized: the header authorization must be "Bearer" and a token'],
    [{ authorization: "Bearer other" }, 401, "Unauthorized: the token is unknown"],
    [{ authorization: "Bearer expired" }, 401, "Unauthorized: the token has expired"],
    [{ authorization: "Bearer narrow" }, 403, "forbidden: the token lacks the permission orchestration:read"],
    [{ authorization: "Bearer nowhere" }, 403, "forbidden: the token may not see this workspace"],
  ])("%j is refused", async (headers: Record<string, string>, status, message) => {
    expect(await statusOf(headers)).toEqual([status, message]);
  });

  test("is any that is not empty, unless tokens are given", async () => {
    const { list } = emulate();
    expect((await list(undefined, { headers: { authorization: "Bearer x" } })).status).toBe(200);
    expect((await list(undefined, { headers: { authorization: "Bearer " } })).status).toBe(401);
  });
});

describe("the selected workspace", () => {
  test.each([
    ["all", ONE],
    ["all", TWO],
    ["all", TWO.toUpperCase()],
    ["second-only", TWO],
  ])("of the token %j may be %s", async (token, uuid) => {
    const headers = { authorization: `Bearer ${token}`, "selected-workspace-uuid": uuid };
    expect(await statusOf(headers)).toEqual([200, [uuid.toLowerCase()]]);
  });

  test.each([
    ["second-only", ONE],
    ["all", "11111111-2222-4333-8444-555555555555"],
    ["all", ""],
  ])("of the token %j may not be %j", async (token, uuid) => {
    const headers = { authorization: `Bearer ${token}`, "selected-workspace-uuid": uuid };
    expect(await statusOf(headers)).toEqual([403, "forbidden: the token may not see this workspace"]);
  });
});
