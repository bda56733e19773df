import { describe, expect, test } from "vitest";
import { type Compiler, compile } from "./compile.ts";
import { scratchFolder } from "./scratch-folder.ts";

const CONSUMER = `
import { createClient, type OrchestrationRecord, RateLimitError } from "@cargo-records/client";
import { createHttpClient } from "@cargo-records/client/http";
import type { RecordsFilter } from "@cargo-records/types";
import { validateRecordsFilter, validateRecordsPage } from "@cargo-records/validators";
import { validateRecordsPage as validateShape } from "@cargo-records/validators/shape";
import { validateRecordsPage as validateStrictly } from "@cargo-records/validators/strict";
const filter: RecordsFilter = { statuses: ["error"] };
const page = await createClient({ token: "t" }).orchestration.records.search(filter);
const record: OrchestrationRecord | undefined = page.records[0];
export const status: string | undefined = record?.status;
export const code: "rate_limit" = new RateLimitError("").code;
const { data } = await createHttpClient({ token: "t" }).GET("/orchestration/records/list");
export const count: number | undefined = data?.count;
const validated = validateRecordsPage(data);
export const title: string | undefined = validated.issues ? validated.issues[0]?.pointer : validated.value.records[0]?.title;
export const levels = [validateShape, validateStrictly, validateRecordsFilter["~standard"]];
`;

const COMPILERS: readonly Compiler[] = ["typescript-5-4", "typescript-5", "typescript-6", "typescript"];

describe.each(COMPILERS)("with %s", (compiler) => {
  test.each([
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ])(
    "a consumer compiles, library declarations checked too: module %s, resolution %s",
    async (module, moduleResolution) => {
      const options = { module, moduleResolution };
      expect(await compile(await scratchFolder(), { "consumer.ts": CONSUMER }, { compiler, options })).toBe("");
    },
  );

  test("a wrong one does not: the types are not any", async () => {
    const wrong = CONSUMER.replace("status: string", "status: number");
    expect(await compile(await scratchFolder(), { "consumer.ts": wrong }, { compiler })).toContain("error TS2322");
  });
});
