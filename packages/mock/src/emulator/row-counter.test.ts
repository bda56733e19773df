import { describe, expect, test } from "vitest";
import { emulate } from "../../test-support/emulate.ts";
import { recordOf, WORKSPACE } from "../../test-support/record-of.ts";

const START_MS = Date.UTC(2025, 0, 1);
const at = (ms: number) => new Date(START_MS + ms).toISOString();
/** One record in each even millisecond from 0 to 98, two of them in the 50th. */
const RECORDS = [...Array.from({ length: 50 }, (_, index) => index * 2), 50].map((ms, index) => {
  return recordOf({ id: String(index), createdAt: at(ms), status: index % 2 === 0 ? "success" : "error" });
});

describe("counting", () => {
  test.each(["inclusive", "exclusive"] as const)(
    "one %s range after another stays right, while records change",
    async (bounds) => {
      const { emulator, search } = emulate({ records: RECORDS, bounds });
      const edge = bounds === "inclusive" ? 0 : 1;
      const countOf = (from: number, to: number) => {
        return RECORDS.filter(({ createdAt }) => createdAt >= at(from + edge) && createdAt <= at(to - edge)).length;
      };
      for (let from = -2; from < 100; from++) {
        const to = from + (from % 30);
        const { body } = await search({ createdAfter: at(from), createdBefore: at(to), limit: 0 });
        expect([from, to, body.count]).toEqual([from, to, countOf(from, to)]);
      }
      expect((await search({ createdAfter: at(51), limit: 0 })).body.count).toBe(24);
      emulator.insert(recordOf({ createdAt: at(99) }));
      expect((await search({ createdAfter: at(51), limit: 0 })).body.count).toBe(25);
    },
  );

  test("keeps filters and workspaces apart", async () => {
    const other = "0f0e1d2c-3b4a-4958-8776-655443322110";
    const { search } = emulate({ records: RECORDS, workspaces: [WORKSPACE, other] });
    for (let round = 0; round < 30; round++) {
      const before = { createdBefore: at(1000 + round), limit: 0 };
      const counts = [
        await search(before),
        await search({ ...before, statuses: ["error"] }),
        await search({ ...before, statuses: ["success"] }),
        await search({ ...before, title: "no such title" }),
        await search(before, { "selected-workspace-uuid": other }),
      ].map(({ body }) => body.count);
      expect(counts).toEqual([51, 25, 26, 0, 0]);
    }
  });
});
