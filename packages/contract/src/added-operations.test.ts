import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compile } from "./compile.ts";
import { specPoints } from "./coverage/spec-points.ts";
import { FIXTURE_RECORDINGS, type FixtureContract, fixtureContract } from "./fixture-contract.ts";
import { placedRecordings } from "./placed-recordings.ts";
import { checkRecording, suiteOf } from "./suite/suite.ts";

const CONSUMER = `
import { createClient } from "./packages/client/src/create-client.ts";
import { validateBatchesPage } from "./packages/validators/src/generated/full.ts";
const cargo = createClient({ token: "t" });
export const count: Promise<number> = cargo.orchestration.records.count({ statuses: ["error"] }).then((it) => it.count);
export const slug: Promise<string | undefined> = cargo.orchestration.batches
  .list({ workflowUuid: "w", limit: 5 })
  .then((it) => it.batches[0]?.uuid);
const validated = validateBatchesPage({});
if (!validated.issues) validated.value.batches.map(({ uuid }) => uuid.length);
// @ts-expect-error: counting takes no limit
cargo.orchestration.records.count({ limit: 5 });
// @ts-expect-error: no such parameter
cargo.orchestration.batches.list({ state: "x" });
cargo.orchestration.records.search({ limit: 5 });
`;

let fixture: FixtureContract;

beforeAll(async () => {
  fixture = await fixtureContract();
});
afterAll(() => fixture[Symbol.asyncDispose]());

test("an operation added to the spec is in the client, typed, with no hand-written code touched", async () => {
  const paths = { "@cargo-records/types": ["./packages/types/src/index.ts"] };
  expect(await compile(fixture.folder, { "consumer.ts": CONSUMER }, { options: { paths } })).toBe("");

  const { createClient } = await import(
    pathToFileURL(join(fixture.folder, "packages/client/src/create-client.ts")).href
  );
  const sent: string[] = [];
  const fetch = async (url: string, { method, body }: RequestInit) => {
    sent.push([method, url, body].join(" "));
    return Response.json(url.includes("count") ? { count: 0 } : { batches: [] });
  };
  const { orchestration } = createClient({ token: "t", baseUrl: "https://api.example.com", fetch });
  await orchestration.records.count({ statuses: ["error"] });
  await orchestration.batches.list({ workflowUuid: "w", "statuses[]": ["error", "success"] });
  expect(sent).toEqual([
    'POST https://api.example.com/orchestration/records/count {"statuses":["error"]}',
    "GET https://api.example.com/orchestration/batches/list?workflowUuid=w&statuses%5B%5D=error&statuses%5B%5D=success ",
  ]);
});

test("an added operation has validators of every level", async () => {
  const body = { batches: [{ uuid: "no uuid" }], next: 1 };
  expect(fixture.full["validateBatchesPage"]?.(body)).toEqual({ value: body });
  expect(fixture.strict["validateBatchesPage"]?.(body)).toMatchObject({
    issues: [{ pointer: "/batches/0/uuid" }, { pointer: "/next" }],
  });
  const shape = await import(pathToFileURL(join(fixture.folder, "packages/validators/src/generated/shape.ts")).href);
  expect(shape.validateBatchesPage({ batches: [{}] })).toMatchObject({ issues: [{ pointer: "/batches/0/uuid" }] });
});

test("recordings of an added operation are held to the spec by the same suite", async () => {
  const recordings = await placedRecordings(FIXTURE_RECORDINGS);
  expect(recordings).not.toEqual([]);
  const suite = suiteOf(fixture);
  expect(recordings.flatMap((recording) => checkRecording(fixture, suite, recording))).toEqual([]);
});

test("an added operation has rows in the coverage of the spec", () => {
  const points = [...specPoints(fixture.document)];
  for (const part of ["GET /orchestration/batches/list", "POST /orchestration/records/count", "BatchesPage.batches"]) {
    expect(
      points.some((point) => point.includes(part)),
      part,
    ).toBe(true);
  }
});
