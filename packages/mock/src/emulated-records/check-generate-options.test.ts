import { expect, test } from "vitest";
import { generateOptions } from "../../test-support/generated-records.ts";
import { generateHead } from "./generate-head.ts";
import type { GenerateOptions } from "./generate-options.ts";
import { generateRecord } from "./generate-record.ts";

test.each<[given: Partial<GenerateOptions>, message: string]>([
  [{ seed: 0.5 }, "seed must be a whole number; found 0.5"],
  [{ total: 0 }, "total must be a whole number from 1; found 0"],
  [{ index: -1 }, "index must be a whole number from 0 to total - 1, which is 1999; found -1"],
  [{ index: 2_000 }, "index must be a whole number from 0 to total - 1, which is 1999; found 2000"],
  [{ from: Number.NaN }, "from must be whole milliseconds since 1970; found NaN"],
  [{ to: 0 }, "to must be whole milliseconds, after from and before the year 10000; found 0"],
  [{ to: Number.MAX_SAFE_INTEGER }, "before the year 10000"],
  [{ workspaceUuids: [] }, "workspaceUuids must be at least one; found none"],
])("%o is refused: %s", (given, message) => {
  expect(() => generateRecord(generateOptions(given))).toThrow(RangeError);
  expect(() => generateRecord(generateOptions(given))).toThrow(message);
  expect(() => generateHead(generateOptions(given))).toThrow(message);
});
