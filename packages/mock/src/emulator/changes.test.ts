import { describe, expect, test } from "vitest";
import { emulate } from "../../test-support/emulate.ts";
import { recordOf, WORKSPACE } from "../../test-support/record-of.ts";

const LIST = "/v1/orchestration/records/list";
const NEW = { records: [], workspaces: [WORKSPACE] };

describe("changes while it serves", () => {
  test("insert, update and remove show in the next answer", async () => {
    const { emulator, list, search } = emulate({ ...NEW, clock: () => Date.UTC(2025, 5, 1) });
    emulator.insert(recordOf({ id: "a", title: "before" }));
    emulator.insert(recordOf({ id: "b" }));
    emulator.update("a", { title: "after" });
    const { body } = await search({ title: "after" });
    expect(body.records).toEqual([recordOf({ id: "a", title: "after", updatedAt: "2025-06-01T00:00:00.000Z" })]);
    emulator.remove("a");
    expect((await list()).body).toEqual({ records: [recordOf({ id: "b" })], count: 1 });
    expect(emulator.size).toBe(1);
  });

  test("update keeps what it does not name of a generated record", async () => {
    const { emulator, search } = emulate();
    const [before] = (await search({ limit: 1 })).body.records;
    emulator.update(String(before?.id), { title: "new", updatedAt: "2025-12-31T00:00:00.000Z" });
    const [after] = (await search({ ids: [String(before?.id)] })).body.records;
    expect(after).toEqual({ ...before, title: "new", updatedAt: "2025-12-31T00:00:00.000Z" });
  });

  test("an id that no record has is an error", () => {
    const { emulator } = emulate();
    expect(() => emulator.update("x", {})).toThrow('Cannot update: no record has the id "x".');
    expect(() => emulator.remove("x")).toThrow('Cannot remove: no record has the id "x".');
  });

  test("a record that no request could see is refused", () => {
    const { emulator } = emulate();
    expect(() => emulator.insert(recordOf())).toThrow(/"insert\(\).workspaceUuid" must be one of the workspaces/);
  });

  test("a schedule happens right before its list request; refused requests do not count", async () => {
    const { list, search } = emulate({
      ...NEW,
      schedule: [
        { beforeRequest: 3, update: [["a", { status: "cancelled" }]], remove: ["b"] },
        { beforeRequest: 2, insert: [recordOf({ id: "a" }), recordOf({ id: "b" })] },
      ],
    });
    const seen = [];
    for (let request = 1; request <= 4; request++) {
      await list(LIST, { headers: {} });
      await search({ createdAfter: "never" });
      seen.push((await search({})).body.records.map(({ id, status }) => `${id} ${status}`));
    }
    const { status } = recordOf();
    expect(seen).toEqual([[], [`b ${status}`, `a ${status}`], ["a cancelled"], ["a cancelled"]]);
  });

  test("a schedule that changes what is not there makes its request fail", async () => {
    const { search } = emulate({ schedule: [{ beforeRequest: 1, remove: ["x"] }] });
    await expect(search({})).rejects.toThrow('Cannot remove: no record has the id "x".');
  });
});
