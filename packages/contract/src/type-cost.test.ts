import { describe, expect, test } from "vitest";
import type { Compiler } from "./compile.ts";
import { typeCost } from "./type-cost.ts";

const BUDGET = 500;

/** The same file for everybody, but for where its client comes from. */
const CALL = `
const page = await createClient({ token: "t" }).orchestration.records.list();
export const titles: (string | undefined)[] = page.records.map(({ title }) => title);
export const count: number = page.count;
`;

const OURS = `import { createClient } from "@cargo-records/client";${CALL}`;

const BY_HAND = `
interface OrchestrationRecord { id: string; title?: string; status: string; createdAt: string }
interface RecordsPage { records: OrchestrationRecord[]; count: number }
interface Client { orchestration: { records: { list(): Promise<RecordsPage> } } }
declare function createClient(options: { token: string }): Client;${CALL}`;

/** The bare client of openapi-fetch, which derives everything from one type. */
const DERIVED = `
import { createHttpClient } from "@cargo-records/client/http";
const { data } = await createHttpClient({ token: "t" }).GET("/orchestration/records/list");
export const count: number | undefined = data?.count;
`;

describe.each([
  { compiler: "typescript-5", skipLibCheck: true },
  { compiler: "typescript-5", skipLibCheck: false },
  { compiler: "typescript", skipLibCheck: true },
  { compiler: "typescript", skipLibCheck: false },
] satisfies { compiler: Compiler; skipLibCheck: boolean }[])("$compiler, skipLibCheck $skipLibCheck", (options) => {
  test("one call costs at most 500 instantiations more than with types written by hand; derived types cost more", async () => {
    const costOf = (consumer: string) => typeCost(consumer, options);
    const [ours, byHand, derived] = await Promise.all([costOf(OURS), costOf(BY_HAND), costOf(DERIVED)]);
    expect([ours, byHand, derived].flatMap(({ errors }) => errors)).toEqual([]);
    const [call, known] = [ours, derived].map(({ instantiations }) => instantiations - byHand.instantiations);
    console.info(`instantiations over types written by hand: ${call} ours, ${known} derived`);
    expect(call).toBeLessThanOrEqual(BUDGET);
    // The budget can be broken, and not by errors alone.
    expect(known).toBeGreaterThan(BUDGET);
  });

  test("an error is told", async () => {
    const { errors } = await typeCost(OURS.replace("count: number", "count: string"), options);
    expect(errors).toEqual([expect.stringContaining("consumer.ts(4,14): error TS2322")]);
  });
});
