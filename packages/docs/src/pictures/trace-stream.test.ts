import { expect, test } from "vitest";
import { traceStream } from "./trace-stream.ts";

test("a record is handed out when the piece that ends it has arrived, long before the body has", async () => {
  const { bodyBytes, pieceBytes, records } = await traceStream();
  expect(records).toHaveLength(16);
  for (const { end, arrived } of records) {
    expect(arrived).toBeGreaterThanOrEqual(end);
    expect(arrived).toBeLessThanOrEqual(Math.min(bodyBytes, end + pieceBytes));
  }
  expect(records[0]?.arrived).toBeLessThan(bodyBytes / 5);
});
