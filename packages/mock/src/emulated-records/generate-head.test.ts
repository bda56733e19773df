import fc from "fast-check";
import { expect, test } from "vitest";
import { anyOptions } from "../../test-support/any-options.ts";
import { generateHead } from "./generate-head.ts";
import { generateRecord } from "./generate-record.ts";

test("a head is the record without nodes and executions", () => {
  fc.assert(
    fc.property(anyOptions, (options) => {
      const { nodes, executions, ...rest } = generateRecord(options);
      expect(generateHead(options)).toStrictEqual(rest);
    }),
    { seed: 20_261_124, numRuns: 3_000 },
  );
});
