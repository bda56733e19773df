import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { emulate } from "../../test-support/emulate.ts";
import { folderOf } from "../../test-support/folder-of.ts";
import { orderBy } from "./order-by.ts";
import { countQuery, keysQuery } from "./queries.ts";
import type { RecordsFilter } from "./records-filter.ts";
import { ShortNames } from "./short-names.ts";
import { toConditions } from "./to-conditions.ts";

describe("a database file", () => {
  test("is written anew by every emulator, and answers as memory does", async () => {
    const database = join(await folderOf({}), "rows.db");
    const { emulator } = emulate({ database, records: 10 });
    await emulator.close();
    const { list } = emulate({ database, records: 5 });
    expect((await list()).text).toBe((await emulate({ records: 5 }).list()).text);
    expect((await stat(database)).size).toBeGreaterThan(0);
  });

  test("that something else wrote is refused and left as it is", async () => {
    const dir = await folderOf({ "notes.txt": "Not a database, but more than a header of one would be.".repeat(99) });
    const foreign = join(dir, "foreign.db");
    const other = new DatabaseSync(foreign);
    other.exec("CREATE TABLE mine (a)");
    other.close();
    for (const database of [join(dir, "notes.txt"), foreign]) {
      const before = await readFile(database);
      expect(() => emulate({ database })).toThrow(/"database" must be a new file, or one that an emulator wrote/);
      expect(await readFile(database)).toEqual(before);
    }
  });
});

describe("the plan of a query", () => {
  const UUID = "6ba7b810-9dad-41d1-80b4-00c04fd430c8";
  const CREATED = { createdAfter: "2025-12-01", createdBefore: "2025-12-02" };
  const UPDATED = { updatedAfter: "2025-12-01", updatedBefore: "2025-12-02" };
  const WORKFLOW = { workflowUuid: UUID };

  /** The steps of the plans for counting and for a page, in a database of 2 000 generated records. */
  async function plansOf(filter: RecordsFilter): Promise<{ count: string[]; page: string[] }> {
    const path = join(await folderOf({}), "rows.db");
    emulate({ database: path, records: 2000 });
    const database = new DatabaseSync(path, { readOnly: true });
    onTestFinished(() => database.close());
    const conditions = toConditions(filter, UUID, new ShortNames(), { bounds: "inclusive", titleMatch: "contains" });
    const explain = (query: string, params: (string | number)[]) => {
      return database
        .prepare(`EXPLAIN QUERY PLAN ${query}`)
        .all(...params)
        .map(({ detail }) => String(detail));
    };
    const page = keysQuery(conditions, orderBy("createdAt-desc", 1, 1));
    return {
      count: explain(countQuery(conditions), conditions.params),
      page: explain(page, [...conditions.params, 10, 0]),
    };
  }

  test.each<[name: string, filter: RecordsFilter, count: string, page?: string]>([
    ["of everything", {}, "(workspace=?)"],
    ["of a time of creation", CREATED, "byCreation (workspace=? AND createdAt>? AND createdAt<?)"],
    ["of a workflow", WORKFLOW, "byWorkflow (workspace=? AND workflow=?)"],
    [
      "of a workflow and a time of creation",
      { ...WORKFLOW, ...CREATED },
      "byWorkflow (workspace=? AND workflow=? AND createdAt>? AND createdAt<?)",
    ],
    ["of a status", { statuses: ["error"] }, "byStatus (workspace=? AND status=?)"],
    [
      "of a status and a time of creation",
      { statuses: ["error"], ...CREATED },
      "byStatus (workspace=? AND status=? AND createdAt>? AND createdAt<?)",
    ],
    [
      "of statuses",
      { statuses: ["error", "success"] },
      "byStatus (workspace=? AND status=?)",
      "byCreation (workspace=?)",
    ],
    [
      "of workflow, statuses and time of creation",
      { ...WORKFLOW, statuses: ["error", "success"], ...CREATED },
      "byWorkflow (workspace=? AND workflow=? AND createdAt>? AND createdAt<?)",
    ],
  ])("%s goes through an index alone, in the order of the page", async (_, filter, count, page = count) => {
    const plans = await plansOf(filter);
    expect(plans.count).toEqual([expect.stringMatching(/^SEARCH rows USING COVERING INDEX /)]);
    expect(plans.count[0]).toContain(count);
    expect(plans.page).toEqual([expect.stringMatching(/^SEARCH rows USING COVERING INDEX /)]);
    expect(plans.page[0]).toContain(page);
  });

  test.each<[name: string, filter: RecordsFilter, search: string]>([
    ["a time of change", UPDATED, "COVERING INDEX byUpdate (workspace=? AND updatedAt>? AND updatedAt<?)"],
    ["a batch", { batchUuid: UUID }, "INDEX byBatch (workspace=? AND batch=?)"],
    ["a release", { releaseUuid: UUID }, "INDEX byRelease (workspace=? AND release=?)"],
    ["a user", { userUuid: UUID }, "INDEX byUser (workspace=? AND user=?)"],
    ["a parent run", { parentRunUuid: UUID }, "INDEX byParentRun (parentRun=?)"],
    ["a parent batch", { parentBatchUuid: UUID }, "INDEX byParentBatch (workspace=? AND parentBatch=?)"],
    ["ids", { ids: ["a", "b"] }, "INDEX byId (id=?)"],
  ])("of %s seeks what it is about", async (_, filter, search) => {
    const { count, page } = await plansOf(filter);
    expect(count[0]).toContain(search);
    expect(page[0]).toContain(search);
  });
});
